"""Lay the trained scorer's judgement beside the frames: between two actors of a sentence it may confirm a row, doubt it, or add one.

Confidence is calibrated on what the scorer was not trained on (valid parts of DSE and SEESAW, 920 rows between two actors): where both
agree 91 of 100 rows are right; where it does not confirm a frame 63; where it stands alone, what a logistic curve over its chance
says (Platt, 1999). A row of the scorer alone is a lead: its words are no rule that a reader could check.
"""

from __future__ import annotations

import math
from dataclasses import replace

from components.language import ActorIndex, Parse, Token
from components.language.pronouns import THIRD_PERSON
from components.model import Level, Stance, StanceLabel, Statement, Target
from components.sharing import OnStep, no_step
from components.stances.pairs import Pair, find_pairs
from components.stances.scorer import Judgement, judge

LEAST: dict[StanceLabel, float] = {"support": 0.6, "oppose": 0.42}  # chance from which the scorer speaks; it sees support too readily
DOUBTED = 0.05  # chance below which it takes a frame's row away
AGREED, UNCONFIRMED = 0.91, 0.6  # confidence of a frame's row that the scorer confirms, and of one that it does not
SLOPE, OFFSET = 0.44, -0.51  # of the curve, over the logarithm of the chance's odds
TELLING = frozenset("VERB NOUN ADJ ADV".split())  # words that can be a trigger

Judged = tuple[Pair, bool, Judgement]  # the pair, whether its second is the holder, and what the scorer makes of it


def judge_stances(
    parse: Parse, index: ActorIndex, statements: tuple[Statement, ...], framed: list[Stance], on_step: OnStep = no_step
) -> list[Stance]:
    """Return the frames' rows as the scorer leaves them, and the rows that it adds."""
    pairs = find_pairs(parse, index, statements)
    found: dict[tuple[int, str, str], Judged] = {}
    for pair, both in zip(pairs, judge([p.marked(parse) for p in pairs], on_step), strict=True):
        if both is not None:
            found[pair.sentence, pair.first.actor, pair.second.actor] = (pair, False, both[0])
            found[pair.sentence, pair.second.actor, pair.first.actor] = (pair, True, both[1])
    kept, decided = [], set()
    for stance in framed:
        key = (stance.sentence, stance.holder or "", stance.target.actor or "")
        judged = found.get(key)
        row = stance if judged is None else _weighed(stance, judged[2])
        if row is not None:
            kept.append(row)
            decided.add(key)
    added = [_row(parse, index, statements, *judged) for key, judged in found.items() if key not in decided and _speaks(judged[2])]
    return kept + added


def _chance(j: Judgement) -> float:
    return max(j.support, j.oppose)


def _side(j: Judgement) -> StanceLabel:
    return "support" if j.support > j.oppose else "oppose"


def _speaks(j: Judgement) -> bool:
    return _chance(j) >= LEAST[_side(j)]


def _weighed(stance: Stance, j: Judgement) -> Stance | None:
    """Return a frame's row marked as confirmed, as it is, or not at all."""
    chance = j.oppose if stance.label == "oppose" else j.support
    if chance < DOUBTED:
        return None
    if chance >= LEAST["oppose" if stance.label == "oppose" else "support"]:
        return replace(stance, decider="both", confidence=AGREED, rule=f"{stance.rule}; the trained scorer agrees")
    return replace(stance, confidence=min(stance.confidence, UNCONFIRMED), rule=f"{stance.rule}; the trained scorer does not confirm it")


def calibrated(chance: float) -> float:
    """Return how many in a hundred rows with this chance were right, as a probability."""
    odds = math.log(max(chance, 1e-6) / max(1 - chance, 1e-6))
    return 1 / (1 + math.exp(-(SLOPE * odds + OFFSET)))


def _row(parse: Parse, index: ActorIndex, statements: tuple[Statement, ...], pair: Pair, turned: bool, j: Judgement) -> Stance:
    """Return the row that the scorer alone makes."""
    label = _side(j)
    holder, aim = (pair.second, pair.first) if turned else (pair.first, pair.second)
    trigger = _trigger(parse, pair, j)
    own = (s for s in statements if s.actor == holder.actor and any(c.contains(trigger.span) for c in s.content))
    statement = next(own, pair.speaker)
    level: Level = "said" if statement is not None and statement.actor == holder.actor else "inferred"
    place = pair.naming(not turned)
    words = " ".join(place.of(parse.text).split())
    target = Target(index.name_of(aim.actor) or words if words.lower() in THIRD_PERSON else words, place, aim.actor)
    rule = f"the trained scorer reads '{trigger.text}' as {'support' if label == 'support' else 'opposition'}; no frame decides"
    return Stance("", holder.actor, pair.naming(turned), target, label, round(calibrated(_chance(j)), 2), trigger.span, rule, pair.sentence,
                  statement.id if statement else None, level, decider="scorer")  # fmt: skip


def _trigger(parse: Parse, pair: Pair, j: Judgement) -> Token:
    """Return the word with most weight as evidence, of those that mean something; the two names are not evidence."""
    tokens = parse.sentence(pair.sentence)
    telling = [t for t in tokens if t.pos in TELLING and not t.ent] or [t for t in tokens if t.pos in TELLING] or tokens
    return max(telling, key=lambda t: max((w for s, w in j.evidence.items() if t.span.overlaps(s)), default=0.0))
