"""Lay the tagger's reading over the rules' candidates: contents as it cuts them, sources where there are none, and attributions that only it sees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from components.language import ActorIndex, Parse, Token
from components.language.actors.nouns import kind_of_phrase
from components.model import Span, StatementKind
from components.sharing import OnStep, no_step
from components.statements.candidates import TURNS, Candidate, Reading, Scored
from components.statements.hearing import hear_within, silence
from components.statements.models.endings import tidy
from components.statements.models.tagger import read_cues

LOOSE = 3  # code points by which a content may go beyond its sentence: a mark, a full stop


def revise(parse: Parse, index: ActorIndex, scored: list[Scored], on_step: OnStep = no_step) -> list[Scored]:
    """Return the candidates as the tagger leaves them and those that it adds; what is told within speech is left to the rules."""
    readings = read_cues(parse, [s.candidate for s in scored], on_step)
    ruled = {s.candidate.cue_token.i for s in scored if s.candidate.cue_token is not None}
    revised = [_revised(parse, index, s, readings) for s in scored]
    revised += _own_candidates(parse, index, [reading for token, reading in readings.items() if token not in ruled])
    rows = hear_within(parse, index, [silence(s.candidate) for s in revised])
    return [replace(s, candidate=row) for s, row in zip(revised, rows, strict=True)]


def _revised(parse: Parse, index: ActorIndex, scored: Scored, readings: dict[int, Reading]) -> Scored:
    row = scored.candidate
    reading = readings.get(row.cue_token.i) if row.cue_token is not None else None
    if reading is None or row.told or row.rule in TURNS:
        return scored
    return Scored(_with_source(parse, index, _with_content(parse, row, reading), reading), scored.by_rules, reading)


def _with_content(parse: Parse, row: Candidate, reading: Reading) -> Candidate:
    """Take the content from the tagger, but for quotations, whose marks tell."""
    content = tuple(tidy(parse, reading.content))
    sentence = parse.sentences[reading.token.sent]
    within = all(sentence.start <= c.start and c.end <= sentence.end + LOOSE for c in row.content)
    if not content or row.settled or not (row.kind == "indirect" or row.kind == "mixed" and within):
        return row
    cue = reading.cue if any(c.contains(reading.token.span) for c in reading.cue) else row.cue
    return replace(row, content=content, cue=cue)


def _with_source(parse: Parse, index: ActorIndex, row: Candidate, reading: Reading) -> Candidate:
    """Take the source from the tagger where the rules have none, or a thing where the tagger has a name."""
    if row.actor is not None or not reading.source:
        return row
    if row.source is not None and not (_is_nobody(row.source) and _names_somebody(parse, index, reading.source[0])):
        return row
    return _sourced(parse, index, row, reading)


def _is_nobody(source: Token) -> bool:
    """Tell a source that is a thing: the rule took the wrong noun ("Clinton's **legacy**")."""
    return source.pos == "NOUN" and kind_of_phrase(source) is None


def _names_somebody(parse: Parse, index: ActorIndex, span: Span) -> bool:
    return any(index.name_at(t) is not None for t in parse.tokens_in(span))


def _sourced(parse: Parse, index: ActorIndex, row: Candidate, reading: Reading) -> Candidate:
    head = head_of(parse, reading)
    if head is None:
        return row
    actor, inferred = index.resolve(head)
    return replace(row, source=head, source_span=reading.source[0], actor=actor, inferred=inferred)


def head_of(parse: Parse, reading: Reading) -> Token | None:
    """Return the word of a reading's source on which its others hang, None where it has no source."""
    inside = [t for t in parse.tokens_in(reading.source[0]) if t.text[:1].isalnum() or t.text[0] == "@"] if reading.source else []
    return next((t for t in inside if t.head not in inside or t.head is t), inside[0] if inside else None)


def _own_candidates(parse: Parse, index: ActorIndex, readings: list[Reading]) -> Iterator[Scored]:
    """Yield what no rule proposes and the tagger takes for an attribution."""
    for reading in readings:
        content = tuple(tidy(parse, reading.content))
        if content:
            cue = reading.cue or (reading.token.span,)
            row = Candidate("trained tagger", reading.token, None, cue, content, kind=_kind(parse, content))
            yield Scored(_sourced(parse, index, row, reading) if reading.source else row, None, reading)


def _kind(parse: Parse, content: tuple[Span, ...]) -> StatementKind:
    if all(any(q.span.contains(c) for q in parse.quotations) for c in content):
        return "direct"
    return "mixed" if any(q.span.overlaps(c) for q in parse.quotations for c in content) else "indirect"
