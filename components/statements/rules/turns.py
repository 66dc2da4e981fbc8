"""Statements from the turns of an interview or a transcript, and from words that a line introduces or a name signs."""

from __future__ import annotations

from itertools import pairwise

from components.language import ActorIndex, Parse, Token
from components.language.turns import Turn, find_turns
from components.model import Span
from components.statements.rows import Row
from components.statements.rules.cues import SAY_AGAIN
from components.statements.rules.grammar import cue_span, find_subject, noun_phrase

TURNS = frozenset(["turn", "introduced", "signed"])  # rules whose rows no network weighs
# How sure: of a turn with a label of its own, of one whose speaker the article tells elsewhere, of a quotation with a name under it.
SURE, UNNAMED, SIGNED = 0.85, 0.6, 0.8


def lay_turns(parse: Parse, index: ActorIndex, direct: list[Row], indirect: list[Row]) -> tuple[list[Row], list[Row], list[Row]]:
    """Return the direct rows, the indirect ones and those of turns, without what a turn has already: its label read as a line, a word in marks."""
    turns = read_turns(parse, index) or read_introduced(parse, index)
    cues = {t.cue_token.i for t in turns if t.cue_token is not None}
    inside = [c for t in turns for c in t.content]
    own = [r for r in direct if r.cue_token is not None or not any(c.contains(s) for c in inside for s in r.content)]
    kept = [r for r in indirect if r.cue_token is None or r.cue_token.i not in cues]
    kept = [r for r in kept if r.rule not in ("named line", "headline") or not any(r.content[0].overlaps(c) for c in inside)]
    return own, kept, turns


def read_turns(parse: Parse, index: ActorIndex) -> list[Row]:
    """Return a row for each turn; without a label the speaker is the person whom the article names first of all and most before the first turn."""
    turns = find_turns(parse.text, parse.paragraphs)
    asked = _interviewed(index, turns) if any(t.label is None for t in turns) else None
    rows = []
    for turn in turns:
        content = [s for s in turn.content if any(c.isalnum() for c in s.of(parse.text))]
        if not content:
            continue
        row = Row(None, None, turn.label, [], content, "turn", "direct", turn.label is None, None, settled=True, probability=SURE)
        if turn.label is not None:
            row.source = _name_in(parse, index, turn.label)
            row.actor, row.inferred = index.resolve(row.source)
            row.inferred = False
            row.source_span = turn.label
            colon = next((t for t in parse.tokens_in(Span(turn.label.end, content[0].start)) if t.text == ":"), None)
            row.cue_token, row.cue = colon, [colon.span] if colon is not None else []
        else:
            row.actor, row.probability = asked, UNNAMED
        rows.append(row)
    return rows


def read_introduced(parse: Parse, index: ActorIndex) -> list[Row]:
    """Return a row for each paragraph without marks that a line of saying introduces: "Ida Holt wrote:", then a paragraph of hers."""
    rows = []
    for lead, block in pairwise(parse.paragraphs):
        first = block.of(parse.text)[0]
        if not lead.of(parse.text).endswith(":") or not (first.isupper() or first.isdigit()) or len(block.of(parse.text).split()) < 4:
            continue
        tokens = parse.tokens_in(lead)
        verb = next((t for t in reversed(tokens[-8:]) if t.is_verb and t.lemma.lower() in SAY_AGAIN), None)
        source = find_subject(verb)[0] if verb is not None else None
        if verb is None or source is None or parse.in_quotation[verb.i] >= 0:
            continue
        actor, inferred = index.resolve(source)
        rows.append(Row(verb, source, noun_phrase(parse, source), [cue_span(parse, verb)], [block], "introduced", "direct", inferred, actor,
                        settled=True, probability=UNNAMED))  # fmt: skip
    return rows


def _name_in(parse: Parse, index: ActorIndex, label: Span) -> Token | None:
    """Return the word of a label that names its speaker: the first name, else its last word before a comma."""
    tokens = [t for t in parse.tokens_in(label) if t.text[:1].isalnum() or t.text[0] == "@"]
    named = next((t for t in tokens if index.name_at(t) is not None), None)
    if named is not None:
        return named
    upto = next((k for k, t in enumerate(parse.tokens_in(label)) if t.text == ","), None)
    first = [t for t in (parse.tokens_in(label) if upto is None else parse.tokens_in(label)[:upto]) if t.text[:1].isalnum()]
    return first[-1] if first else None


def _interviewed(index: ActorIndex, turns: list[Turn]) -> str | None:
    """Return who is interviewed: the person named most before the first answer, else in the whole text."""
    start = min(s.start for t in turns for s in t.content)
    people = [d for d in index.drafts if d.kind == "person" and d.mentions]
    before = [(sum(m.span.start < start for m in d.mentions), -d.mentions[0].span.start, d.id) for d in people]
    best = max(before, default=None)
    return best[2] if best is not None and best[0] else None
