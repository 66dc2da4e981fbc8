"""Read the stances of an article: what rules and the trained reader propose, how likely each is right, and each
position once."""

from __future__ import annotations

from dataclasses import replace

from components.issues import Chains
from components.language import ActorIndex, Parse
from components.model import SHOWN_FROM, Decider, Stance, Statement
from components.sharing import OnStep, no_step
from components.stances.joining import join_readings, mark_repeats
from components.stances.models.combining import LEAST, Candidate, around, confidence_of, is_short
from components.stances.models.reader import read_windows
from components.stances.models.reader_input import write_windows
from components.stances.models.traits import traits_of
from components.stances.naming import name_targets
from components.stances.proposing import propose
from components.stances.rules.reading import read_by_rule

EXPRESS_WORDS = ("only if", "only when", "only on", "provided", "unless", "on condition", "on the condition",
                 "as long as", "so long as")  # fmt: skip
EXPRESS = (
    0.55  # least confidence of a rule's row bound by these: two in a hundred articles have one, too few to be fitted
)


def find_stances(
    parse: Parse, index: ActorIndex, statements: tuple[Statement, ...], chains: Chains, on_step: OnStep = no_step
) -> tuple[Stance, ...]:
    """Return the positions that the text shows, in text order, duplicates joined; silent where the text is silent."""
    ruled = read_by_rule(parse, index, statements)
    seen = read_windows(write_windows(parse, index, statements, [r.stance for r in ruled], on_step))
    candidates = name_targets(parse, index, chains, propose(parse, index, statements, ruled, seen))
    short = is_short(len(parse.sentences))
    traits = traits_of(parse, index, chains, candidates, around(candidates, short))
    rows = [_weighed(parse, c, confidence_of(c, t, short)) for c, t in zip(candidates, traits, strict=True)]
    shown = [row for row in rows if row.confidence >= SHOWN_FROM]
    return tuple(mark_repeats([row for row, _ in join_readings(shown)]))


def _is_expressly_bound(parse: Parse, stance: Stance) -> bool:
    """Tell a condition that is one by its own words: "only if", "provided that", "unless"."""
    return (
        stance.label == "conditional"
        and stance.condition is not None
        and stance.condition.of(parse.text).lower().startswith(EXPRESS_WORDS)
    )


def _weighed(parse: Parse, candidate: Candidate, confidence: float) -> Stance:
    """Return a candidate's position with its confidence and what decided it."""
    ruled, seen = candidate.ruled is not None, candidate.seen is not None and candidate.seen.chance >= LEAST
    decider: Decider = "both" if ruled and seen else "rule" if ruled else "reader"
    if _is_expressly_bound(parse, candidate.stance):
        confidence = max(confidence, EXPRESS)
    return replace(candidate.stance, confidence=round(confidence, 2), decider=decider)
