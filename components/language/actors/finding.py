"""Names found in a parse: entity runs and runs of proper nouns, put together where the parser took them apart."""

from __future__ import annotations

from collections.abc import Container

from components.language.actors.called import call_by_other_names
from components.language.actors.explained import explain_names
from components.language.actors.generations import end_with_suffix
from components.language.actors.labels import label_of
from components.language.actors.mistaken import without_common_words, without_headline_pieces
from components.language.actors.named_things import without_named_things
from components.language.actors.overlooked import find_overlooked, find_surnames
from components.language.actors.runs import Named, read_run
from components.language.actors.taken_apart import take_in
from components.language.actors.turn_names import name_speakers
from components.language.parsing.tokens import Parse, Token
from components.language.references import FEMALE, MALE, SPEECH_VERBS
from components.model import ActorKind

KINDS: dict[str, ActorKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "NORP": "group", "FAC": "organisation",
}  # fmt: skip
NOT_NAMES = frozenset("DATE TIME CARDINAL ORDINAL MONEY PERCENT QUANTITY EVENT LAW LANGUAGE".split())


def find_names(parse: Parse) -> list[Named]:
    """Return entity runs, and runs of proper nouns that no entity covers, without articles, titles and possessives."""
    found: list[Named] = []
    i, tokens = 0, parse.tokens
    settled = find_overlooked(parse)
    while i < len(tokens):
        j, label = _run_at(tokens, i, settled)
        j = end_with_suffix(tokens, i, j) if label in ("PERSON", "") else j
        if label is not None and label not in NOT_NAMES and (label in KINDS or not label):
            take_in(parse, found, read_run(parse, tokens[i:j], label))
        i = j
    found = without_common_words(parse, without_headline_pieces(parse, found))
    name_speakers(parse, found)
    found = call_by_other_names(parse, found)
    found = without_named_things(parse, found)
    taken = {t.i for n in found for t in tokens[n.first.i : n.last.i + 1]}
    people = [n.key for n in found if n.label in ("PERSON", "") and " " in n.key]
    missed = (read_run(parse, [t], "PERSON", known=True) for t in find_surnames(parse, people) if t.i not in taken)
    return explain_names(parse, sorted([*found, *(n for n in missed if n is not None)], key=lambda n: n.first.i))


def _run_at(tokens: list[Token], i: int, settled: dict[int, tuple[int, str]]) -> tuple[int, str | None]:
    """Return where the run that begins at a token ends, and its label; None where no name begins."""
    t, j = tokens[i], i + 1
    if i in settled:
        return settled[i]
    if t.ent:
        while (
            j < len(tokens) and tokens[j].ent == t.ent and not tokens[j].ent_start and _goes_on(tokens, t, j, settled)
        ):
            j += 1
        return j, label_of(tokens, i, j)
    if t.pos == "PROPN" and t.text[:1].isupper():
        while j < len(tokens) and tokens[j].pos == "PROPN" and not tokens[j].ent and _goes_on(tokens, t, j, settled):
            j += 1
        return j, ""
    return j, None


def _goes_on(tokens: list[Token], t: Token, j: int, settled: Container[int]) -> bool:
    # "his friend at Lehigh, Bruce Rusk": a given name after a comma begins another name
    person = tokens[j].text == "," and j + 1 < len(tokens) and tokens[j + 1].lower in MALE | FEMALE
    behind = tokens[j + 1 : j + 4] if tokens[j].text == "," else []
    if len(behind) == 3 and all(t.pos == "PROPN" for t in behind[:2]) and behind[2].lemma.lower() in SPEECH_VERBS:
        person = True  # "on Radio Marl, Bo Rand said"
    return tokens[j].sent == t.sent and j not in settled and not person
