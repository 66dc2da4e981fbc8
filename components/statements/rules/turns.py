"""Statements from the turns of an interview or a transcript, and from words that a line introduces."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from components.language import ActorIndex, Parse, Token
from components.language.actors.speakers import find_interviewed
from components.language.turn_lines import place_of
from components.language.turns import Turn
from components.model import Span
from components.statements.candidates import Candidate
from components.statements.rules.cues import SAY_AGAIN
from components.statements.rules.pulled import OWN, read_pulled

# How sure: of a turn with a label of its own, of one whose speaker the article tells elsewhere.
SURE, UNNAMED = 0.85, 0.6
LAST_WORDS = 8  # of a line that introduces a paragraph, in which its verb of saying stands
FEWEST_WORDS = 4  # of the paragraph
_TITLED = re.compile(
    r"^(?:And )?[Ff]rom [A-Z]|\b(?:statement|speech|letter|message|remarks|email|e-mail|post|note|testimony|address) "
    r"(?:by|of|from|to)\b|"
    r"[’']s? (?:full )?(?:statement|speech|letter|message|remarks|email|post|note|testimony|address)\b",
    re.IGNORECASE,
)
_SET_OFF = re.compile(r">[>\s]*(?=[^>\s—–-])")
_POINT = re.compile(r"(?:[-•*–—▪]|\d{1,2}[.)])\s+(?=\w)")


def find_turn_candidates(parse: Parse, index: ActorIndex) -> list[Candidate]:
    """Return what is said in turns, else in paragraphs that a line introduces or a name signs, with the speaker."""
    return read_turns(parse, index) or [*read_introduced(parse, index), *read_pulled(parse, index)]


def read_turns(parse: Parse, index: ActorIndex) -> list[Candidate]:
    """Return a candidate for each turn; without a label the speaker is whom the article names most before the first."""
    asked = _interviewed(index, parse.turns) if any(t.label is None for t in parse.turns) else None
    return [_turn(parse, index, turn.label, content, asked) for turn in parse.turns if (content := _said(parse, turn))]


def _said(parse: Parse, turn: Turn) -> tuple[Span, ...]:
    return tuple(s for s in turn.content if any(c.isalnum() for c in s.of(parse.text)))


def _turn(
    parse: Parse, index: ActorIndex, label: Span | None, content: tuple[Span, ...], asked: str | None
) -> Candidate:
    if label is None:
        return Candidate(
            "turn", None, None, (), content, None, "direct", asked, inferred=True, settled=True, sure=UNNAMED
        )
    source = _name_in(parse, index, label)
    actor, _ = index.resolve(source)
    colon = next((t for t in parse.tokens_in(Span(label.end, content[0].start)) if t.text == ":"), None)
    return Candidate("turn", colon, source, (colon.span,) if colon is not None else (), content, label, "direct", actor,
                     settled=True, sure=SURE)  # fmt: skip


def read_introduced(parse: Parse, index: ActorIndex) -> list[Candidate]:
    """Return a candidate for each paragraph without marks that a line of saying introduces:

    "Ida Holt wrote:", then a paragraph of hers."""
    found: list[Candidate] = []
    for k, lead in enumerate(parse.paragraphs[:-1]):
        blocks = parse.paragraphs[k + 1 :]
        found += _listed(parse, lead, blocks) or _titled(parse, index, lead, blocks)
        found += [c for c in (_introduced(parse, lead, _said_below(parse.text, blocks)),) if c is not None]
    resolved = ((candidate, *index.resolve(candidate.source)) for candidate in found)
    return [replace(candidate, actor=actor, inferred=inferred) for candidate, actor, inferred in resolved]


def _titled(parse: Parse, index: ActorIndex, lead: Span, blocks: list[Span]) -> list[Candidate]:
    """Return what a line names as somebody's words:

    "Statement by Minister Holt:", "From Marr's speech:", then paragraphs in the first person."""
    line, text = lead.of(parse.text), parse.text
    if (
        not line.endswith(":")
        or len(line.split()) > LAST_WORDS
        or not _TITLED.search(line)
        or not _is_said(text, blocks[0])
    ):
        return []
    source = _name_in(parse, index, lead)
    actor = index.name_at(source) if source is not None else None
    if source is None or actor is None:
        return []
    more = takewhile(lambda p: _is_said(text, p) and OWN.search(p.of(text)) is not None, blocks[1:])
    named = [t for t in parse.tokens_in(lead) if index.name_at(t) == actor]
    place = Span(named[0].start, named[-1].end)
    return [Candidate("introduced", None, source, (), (blocks[0], *more), place, "direct", settled=True, sure=UNNAMED)]


def _is_said(text: str, block: Span) -> bool:
    words = block.of(text)
    return (words[0].isupper() or words[0].isdigit()) and len(words.split()) >= FEWEST_WORDS and not words.endswith(":")


def _listed(parse: Parse, lead: Span, blocks: list[Span]) -> list[Candidate]:
    """Return the points of a list that a line of saying introduces: "The union demands:", then lines with a dash."""
    verb = _leading_verb(parse, lead)
    clause = parse.clause(verb) if verb is not None else None
    if verb is None or clause is None or clause.subject is None:
        return []
    points = takewhile(bool, (_POINT.match(p.of(parse.text)) for p in blocks))
    places = [
        Span(p.start + m.end(), p.start + len(p.of(parse.text).rstrip(" ;,.")))
        for p, m in zip(blocks, points, strict=False)
        if m
    ]
    place = parse.noun_phrase(clause.subject)
    return [
        Candidate("introduced", verb, clause.subject, (clause.words,), (p,), place, settled=True, sure=UNNAMED)
        for p in places
        if p.start < p.end
    ]


def _leading_verb(parse: Parse, lead: Span) -> Token | None:
    """Return the verb of saying with which a line ends before its colon."""
    if not lead.of(parse.text).endswith(":") or parse.text[lead.start] == ">":
        return None
    verb = next(
        (t for t in reversed(parse.tokens_in(lead)[-LAST_WORDS:]) if t.is_verb and t.lemma.lower() in SAY_AGAIN), None
    )
    return verb if verb is None or parse.in_quotation[verb.i] < 0 else None


def _said_below(text: str, blocks: list[Span]) -> tuple[Span, ...]:
    """Return the paragraph below a line, or the lines with ">" without these."""
    lines = tuple(takewhile(lambda p: text[p.start] == ">", blocks))
    matches = ((p, _SET_OFF.match(p.of(text))) for p in lines)
    return tuple(place_of(p, m.end(), p.end - p.start) for p, m in matches if m is not None) or (blocks[0],)


def _introduced(parse: Parse, lead: Span, content: tuple[Span, ...]) -> Candidate | None:
    words, first = content[0].of(parse.text), content[0].of(parse.text)[0]
    if not (first.isupper() or first.isdigit()) or len(words.split()) < FEWEST_WORDS or _POINT.match(words):
        return None
    verb = _leading_verb(parse, lead)
    if verb is None:
        return None
    clause = parse.clause(verb)
    if clause.subject is None:
        return None
    place = parse.noun_phrase(clause.subject)
    return Candidate(
        "introduced", verb, clause.subject, (clause.words,), content, place, "direct", settled=True, sure=UNNAMED
    )


def _name_in(parse: Parse, index: ActorIndex, label: Span) -> Token | None:
    """Return the word of a label that names its speaker: the first name, else its last word before a comma."""
    tokens = [t for t in parse.tokens_in(label) if t.text[:1].isalnum() or t.text[0] == "@"]
    named = next((t for t in tokens if index.name_at(t) is not None), None)
    if named is not None:
        return named
    upto = next((k for k, t in enumerate(parse.tokens_in(label)) if t.text == ","), None)
    first = [
        t for t in (parse.tokens_in(label) if upto is None else parse.tokens_in(label)[:upto]) if t.text[:1].isalnum()
    ]
    return first[-1] if first else None


def _interviewed(index: ActorIndex, turns: tuple[Turn, ...]) -> str | None:
    """Return who is interviewed."""
    asked = find_interviewed(index.drafts, min(s.start for t in turns for s in t.content))
    return asked.id if asked is not None else None
