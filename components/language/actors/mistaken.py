"""Names that are none: words with a capital by their place, titles of works, pieces of a headline."""

from __future__ import annotations

from collections import Counter

from components.language.actors.names import CORPORATE, name_key
from components.language.actors.nobodies import find_headlines, find_titled, is_common_word, is_headline_piece
from components.language.actors.nouns import MORE_PEOPLE
from components.language.actors.runs import Named, read_run
from components.language.actors.works import without_works
from components.language.parsing.casing import find_datelines
from components.language.parsing.tokens import Parse, Token
from components.language.references import (
    BODY_NOUNS,
    FEMALE,
    MALE,
    PERSON_NOUNS,
    SPEECH_VERBS,
    read_states,
)  # fmt: skip

_NOUNS = BODY_NOUNS | PERSON_NOUNS | MORE_PEOPLE
PERSONAL = frozenset("dr prof professor mr mrs ms sir dame".split())  # titles that a name follows


def without_common_words(parse: Parse, found: list[Named]) -> list[Named]:
    """Return the names without words that have a capital by their place alone, and without the titles of works that
    nobody bears."""
    lowered = _lowered(parse)
    titled = find_titled(parse)
    speak = {n.key for n in found if n.head.dep == "nsubj" and n.head.head.lemma.lower() in SPEECH_VERBS}
    works = {
        n.key
        for n in found
        if n.text in titled and n.head.tag != "NNPS" and n.label not in ("GPE", "NORP") and not n.title
    } - speak
    works -= {k for k in works if " " in k and k.split()[0] in MALE | FEMALE or k in MALE | FEMALE}
    found = without_works(parse.text, _without_datelines(parse, found))
    alone = Counter(word for n in found for word in n.key.split())
    found = [n for n in found if not (_opens_as_word(parse, n) and alone[n.key] == 1)]
    runs = ((n, parse.tokens[n.first.i : n.last.i + 1]) for n in found if n.key not in works and not _is_part(n))
    bare = {id(n): not n.label or n.text.isupper() and len(n.text) > 3 for n in found}
    return [n for n, run in runs if not (bare[id(n)] and is_common_word(run, lowered) or _is_shouted_office(run))]


def _is_shouted_office(run: list[Token]) -> bool:
    """Tell nouns of a headline in capitals: "UNION BOSS", "POLICE CHIEF"."""
    return len(run) > 1 and all(t.text.isupper() and t.lower in _NOUNS for t in run)


def _opens_as_word(parse: Parse, n: Named) -> bool:
    """Tell the first word of a sentence, taken for a person whom nothing else names:

    "**Baggy** shirts were worn", "**Defeated**, they left"."""
    word = n.first
    opens = word is n.last and parse.sentence_tokens[word.sent][0] == word.i
    if not opens or n.label != "PERSON" or n.title or word.lower in MALE | FEMALE:
        return False
    return word.pos in ("ADJ", "VERB", "NOUN") and word.head.lemma.lower() not in SPEECH_VERBS


def _without_datelines(parse: Parse, found: list[Named]) -> list[Named]:
    """Return the names without a dateline's town that is named nowhere else."""
    datelines = find_datelines(parse.text, parse.paragraphs)
    dated = {id(n) for n in found if any(d.contains(n.first.span) for d in datelines)}
    elsewhere = {n.key for n in found if id(n) not in dated}
    return [n for n in found if id(n) not in dated or n.key in elsewhere]


def _is_part(n: Named) -> bool:
    """Tell an adjective of a people or a faith before its noun ("Muslim citizens", "North African cooks", "I'm
    Sicilian"; a state's is the state), and the letters of a firm left alone."""
    if n.first is n.last and n.text.lower() in CORPORATE:
        return True
    said_of = n.last.dep in ("acomp", "attr", "npadvmod") and not n.last.text.endswith("s")  # "she is African American"
    adjective = n.label == "NORP" and (n.last.tag == "JJ" and n.last.dep == "amod" or said_of)
    return adjective and n.text not in read_states()[1]


def _lowered(parse: Parse) -> set[str]:
    return {t.text for t in parse.tokens if t.text.islower() and t.pos not in ("ADP", "DET", "CCONJ", "PART")}


def without_headline_pieces(parse: Parse, found: list[Named]) -> list[Named]:
    """Return the names without those of a headline with capitals that the article itself never writes so:

    "Post Hit Piece"."""
    lines = find_headlines(parse)
    if not lines:
        return found
    names_of = ((n, p.of(parse.text)) for n in found for p in lines if p.contains(n.first.span))
    bare = {id(n): not words.endswith(".") or ". " not in words for n, words in names_of}
    inside = set(bare)
    elsewhere = {n.key for n in found if id(n) not in inside}
    elsewhere |= {key.split()[-1] for key in elsewhere}
    lowered = _lowered(parse)
    kept = []
    for n in found:
        known = _known_within(parse, n, elsewhere) if bare.get(id(n)) and n.key not in elsewhere else None
        if known is not None:
            kept.append(known)
            continue
        if (
            id(n) not in inside
            or n.key in elsewhere
            or _ends_line(parse, n)
            or not is_headline_piece(parse.tokens[n.first.i : n.last.i + 1], lowered, bare[id(n)])
        ):
            kept.append(n)
            continue
        known = _known_within(parse, n, elsewhere)
        kept += [known] if known is not None else []
    return kept


def _ends_line(parse: Parse, n: Named) -> bool:
    """Tell a name with its title at the end of a line, behind a small word: "Interview with Dr Ida Holt"."""
    before = parse.tokens[n.first.i - 2] if n.first.i > 1 else None
    personal = n.title.lower().rstrip(".") in PERSONAL and " " in n.key
    return personal and before is not None and before.text.islower() and parse.text[n.last.end : n.last.end + 1] == "\n"


def _known_within(parse: Parse, n: Named, elsewhere: set[str]) -> Named | None:
    """Return the longest name within a run that the article has elsewhere: "Holt" of "Holt Hit Piece"."""
    for length in range(n.last.i - n.first.i, 0, -1):
        for begin in range(n.first.i, n.last.i - length + 2):
            run = parse.tokens[begin : begin + length]
            if name_key(parse.text[run[0].start : run[-1].end]) in elsewhere:
                return read_run(parse, run, n.label)
    return None
