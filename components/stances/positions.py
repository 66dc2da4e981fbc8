"""Read the stances of an article: what rules and the trained reader propose, how likely each is right, and each
position once."""

from __future__ import annotations

from dataclasses import replace

from components.issues import Chains
from components.language import ActorIndex, Parse
from components.model import COUNTS_FROM, SHOWN_FROM, Decider, Stance, Statement
from components.sharing import OnStep, no_step
from components.stances.joining import join_readings, mark_repeats
from components.stances.layers import with_layers
from components.stances.models.combining import Candidate, is_short
from components.stances.models.reader import LEAST, read_windows
from components.stances.models.reader_input import write_windows
from components.stances.models.traits import OTHER_SIDE
from components.stances.naming import name_targets
from components.stances.proposing import propose
from components.stances.rules.hits import FORMS
from components.stances.rules.reading import read_by_rule
from components.stances.weighing import Weighed, weigh

EXPRESS_WORDS = ("only if", "only when", "only on", "provided", "unless", "on condition", "on the condition",
                 "as long as", "so long as")  # fmt: skip
# least confidence of a rule's row bound by these: two in a hundred articles have one, too few to be fitted
EXPRESS = 0.55
TURNED = 0.15  # chance of the other side from which about every second row is right, and every fourth on the wrong side
AGREED, SURE = 0.75, 0.65  # chance that the reader sees, and strength of a rule, that count alone in a short text
SURELY_TRUE = 0.9  # chance of not being false from which "the rise" is a row of the table, however little it says


def find_stances(
    parse: Parse, index: ActorIndex, statements: tuple[Statement, ...], chains: Chains, on_step: OnStep = no_step
) -> tuple[Stance, ...]:
    """Return the positions that the text shows, in text order, duplicates joined; silent where the text is silent."""
    candidates = find_candidates(parse, index, statements, chains, on_step)
    rows = [_stance(parse, w) for w in weigh(parse, index, chains, candidates)]
    shown = [row for row in rows if row.confidence >= SHOWN_FROM or row.holds]
    return tuple(mark_repeats([replace(row, target=with_layers(parse, row.target)) for row, _ in join_readings(shown)]))


def find_candidates(
    parse: Parse, index: ActorIndex, statements: tuple[Statement, ...], chains: Chains, on_step: OnStep = no_step
) -> list[Candidate]:
    """Return all that rules and reader propose of a text, with its target named."""
    ruled = read_by_rule(parse, index, statements)
    seen = read_windows(write_windows(parse, index, statements, [r.stance for r in ruled], on_step))
    return name_targets(parse, index, chains, propose(parse, index, statements, ruled, seen))


def _is_expressly_bound(parse: Parse, stance: Stance) -> bool:
    """Tell a condition that is one by its own words: "only if", "provided that", "unless"."""
    return (
        stance.label == "conditional"
        and stance.condition is not None
        and stance.condition.of(parse.text).lower().startswith(EXPRESS_WORDS)
    )


def _least(candidate: Candidate, short: bool) -> float:
    """Return the confidence that a row has at least, by the rule that reads it.

    In a text of few sentences that is enough to count where the reader sees surely what a rule reads surely: the
    weights of such texts seldom believe whoever is not named."""
    ruled, seen = candidate.ruled, candidate.seen
    if ruled is None:
        return 0.0
    form = FORMS[ruled.rule]
    sure = form.strength >= SURE and not form.faint
    if short and sure and seen is not None and seen.chance >= AGREED and seen.opposite < 1 - AGREED:
        return max(COUNTS_FROM, form.least)
    return max(form.least, form.least_alone) if short else form.least


def _stance(parse: Parse, weighed: Weighed) -> Stance:
    """Return a candidate's position with its confidence and what decided it.

    What may well be on the other side is no row of the table; what is surely true is one, however little it says."""
    candidate, confidence = weighed.candidate, weighed.confidence
    ruled, seen = candidate.ruled is not None, candidate.seen is not None and candidate.seen.chance >= LEAST
    decider: Decider = "both" if ruled and seen else "rule" if ruled else "reader"
    if _is_expressly_bound(parse, candidate.stance):
        confidence = max(confidence, EXPRESS)
    elif weighed.traits.get(OTHER_SIDE, 0.0) >= TURNED:
        confidence = min(confidence, COUNTS_FROM - 0.01)
    elif (least := _least(candidate, is_short(len(parse.sentences)))) > confidence:
        confidence = least
    elif weighed.truth >= SURELY_TRUE and candidate.stance.label != "conditional":
        confidence = max(confidence, COUNTS_FROM)
    return replace(candidate.stance, confidence=round(confidence, 2), truth=round(weighed.truth, 2), decider=decider)
