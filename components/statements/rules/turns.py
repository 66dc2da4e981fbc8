"""Statements from the turns of an interview or a transcript, and from words that a line introduces."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from components.language import ActorIndex, Parse, Token
from components.language.turns import Turn, find_turns
from components.model import Span
from components.statements.candidates import Candidate
from components.statements.rules.cues import SAY_AGAIN

# How sure: of a turn with a label of its own, of one whose speaker the article tells elsewhere.
SURE, UNNAMED = 0.85, 0.6
LAST_WORDS = 8  # of a line that introduces a paragraph, in which its verb of saying stands
FEWEST_WORDS = 4  # of the paragraph


def find_turn_candidates(parse: Parse, index: ActorIndex) -> list[Candidate]:
    """Return what is said in turns, else in paragraphs that a line introduces, each with its speaker."""
    return read_turns(parse, index) or read_introduced(parse, index)


def read_turns(parse: Parse, index: ActorIndex) -> list[Candidate]:
    """Return a candidate for each turn; without a label the speaker is whom the article names most before the first."""
    turns = find_turns(parse.text, parse.paragraphs)
    asked = _interviewed(index, turns) if any(t.label is None for t in turns) else None
    return [_turn(parse, index, turn.label, content, asked) for turn in turns if (content := _said(parse, turn))]


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
    return Candidate(
        "turn",
        colon,
        source,
        (colon.span,) if colon is not None else (),
        content,
        label,
        "direct",
        actor,
        settled=True,
        sure=SURE,
    )


def read_introduced(parse: Parse, index: ActorIndex) -> list[Candidate]:
    """Return a candidate for each paragraph without marks that a line of saying introduces: "Ida Holt wrote:"."""
    found = (_introduced(parse, lead, block) for lead, block in pairwise(parse.paragraphs))
    named = []
    for candidate in found:
        if candidate is not None:
            actor, inferred = index.resolve(candidate.source)
            named.append(replace(candidate, actor=actor, inferred=inferred))
    return named


def _introduced(parse: Parse, lead: Span, block: Span) -> Candidate | None:
    words, first = block.of(parse.text), block.of(parse.text)[0]
    if (
        not lead.of(parse.text).endswith(":")
        or not (first.isupper() or first.isdigit())
        or len(words.split()) < FEWEST_WORDS
    ):
        return None
    verb = next(
        (t for t in reversed(parse.tokens_in(lead)[-LAST_WORDS:]) if t.is_verb and t.lemma.lower() in SAY_AGAIN), None
    )
    if verb is None or parse.in_quotation[verb.i] >= 0:
        return None
    clause = parse.clause(verb)
    if clause.subject is None:
        return None
    place = parse.noun_phrase(clause.subject)
    return Candidate(
        "introduced", verb, clause.subject, (clause.words,), (block,), place, "direct", settled=True, sure=UNNAMED
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


def _interviewed(index: ActorIndex, turns: list[Turn]) -> str | None:
    """Return who is interviewed: the person named most before the first answer, else in the whole text."""
    start = min(s.start for t in turns for s in t.content)
    people = [d for d in index.drafts if d.kind == "person" and d.mentions]
    before = [(sum(m.span.start < start for m in d.mentions), -d.mentions[0].span.start, d.id) for d in people]
    best = max(before, default=None)
    return best[2] if best is not None and best[0] else None
