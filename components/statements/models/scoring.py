"""What both models say of each candidate, and what the tagger alone takes for an attribution."""

from __future__ import annotations

from components.language import Parse
from components.model import Span, StatementKind
from components.sharing import OnStep, no_step
from components.statements.candidates import TURNS, Candidate, Reading, Scored
from components.statements.models.scorer import by_rules
from components.statements.models.tagger import read_cues


def score(parse: Parse, candidates: list[Candidate], on_step: OnStep = no_step) -> list[Scored]:
    """Return the candidates with the scorer's probability and the tagger's reading, and after them the tagger's own."""
    ruled = [by_rules(parse, candidate) for candidate in candidates]
    readings = read_cues(parse, candidates, on_step)
    scored = [Scored(c, chance, _reading_of(c, readings)) for c, chance in zip(candidates, ruled, strict=True)]
    known = {c.cue_token.i for c in candidates if c.cue_token is not None}
    own = (reading for token, reading in readings.items() if token not in known and reading.content)
    return scored + [Scored(_own(parse, reading), None, reading) for reading in own]


def _reading_of(candidate: Candidate, readings: dict[int, Reading]) -> Reading | None:
    """Return what the tagger makes of a candidate; it has no say about what is told within speech, or in turns."""
    if candidate.cue_token is None or candidate.told or candidate.rule in TURNS:
        return None
    return readings.get(candidate.cue_token.i)


def _own(parse: Parse, reading: Reading) -> Candidate:
    """Return what no rule proposes as a candidate, its source not yet read."""
    cue = reading.cue or (reading.token.span,)
    return Candidate("trained tagger", reading.token, None, cue, reading.content, kind=_kind(parse, reading.content))


def _kind(parse: Parse, content: tuple[Span, ...]) -> StatementKind:
    if all(any(q.span.contains(c) for q in parse.quotations) for c in content):
        return "direct"
    return "mixed" if any(q.span.overlaps(c) for q in parse.quotations for c in content) else "indirect"
