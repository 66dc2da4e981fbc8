"""Put the rules' readings and the trained reader's beside each other, and say how likely each position is right.

A position is proposed by a rule, by the reader, or by both. A logistic regression over what both saw gives its
confidence; it was fitted on articles that the reader had not seen (`components/training/combining.py`), so that a
confidence of 0.7 means that about seven of ten such rows are right and readable."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from components.encoding.manifest import read_verified
from components.language import ActorIndex, Parse
from components.model import SHOWN_FROM, Stance, StanceLabel
from components.sharing import load_once
from components.stances.joining import target_words
from components.stances.models.reader import Seen
from components.stances.rules.hits import Rule, Ruled
from components.stances.rules.word_sides import side_of_word

WEIGHTS, RULES = Path(__file__).with_name("combining.json"), Path(__file__).with_name("rules.json")
DOUBT = 6  # rows that a trigger's own figure is pulled towards its rule's by, and a rule's towards that of all
ALL_RULES = 0.54  # of the rows that rules read, how many are right on annotated news
LEAST = 0.15  # chance from which the reader proposes a position
FAINT = 0.01  # chance below which there is no telling chances apart
SHORT = 6  # sentences below which a text cannot say what it comes back to
USUAL = 0.9  # what then stands in its place: the mean of news articles
LITTLE = 1.0  # log odds that a target costs of which one does not know what it is: two blind readers found 17 of a
# hundred such rows right and of use, and 55 of the others
UNSEEN = 0.1  # chance of what only a rule reads: on annotated news one such row in ten is right
TRAITS = frozenset(
    ("bias", "side=support", "side=oppose", "holder=person", "holder=unnamed", "seen", "seen chance", "seen share",
     "ruled", "ruled chance", "same elsewhere", "contradicted", "target elsewhere", "speaks", "holders",
     "trigger agrees", "holder after", "target words")
)  # fmt: skip


class Candidate(NamedTuple):
    """A position as it was proposed, with what each of the two saw of it;
    `stance` is complete but for its confidence."""

    stance: Stance
    ruled: Ruled | None
    seen: Seen | None


@load_once
def read_weights() -> dict[str, float]:
    """Return trait -> weight."""
    weights: dict[str, float] = json.loads(read_verified(WEIGHTS))
    return weights


@load_once
def read_rules() -> dict[str, list[int]]:
    """Return rule, or rule and trigger -> [right, rows] on annotated articles."""
    counted: dict[str, list[int]] = json.loads(read_verified(RULES))
    return counted


def rule_key(rule: Rule, side: StanceLabel, word: str = "") -> str:
    """Return by what a rule is counted: its name and the side it reads, and its trigger where that has a figure of its
    own."""
    return f"{rule} {side}" + (f"|{word.lower()}" if word else "")


def rule_chance(rule: Rule, side: StanceLabel, trigger: str) -> float:
    """Return how often a rule is right with this trigger, pulled towards how often it is with
    any where that is rare."""
    counted = read_rules()
    right, rows = counted.get(rule_key(rule, side), [0, 0])
    chance = (right + DOUBT * ALL_RULES) / (rows + DOUBT)
    right, rows = counted.get(rule_key(rule, side, trigger), [0, 0])
    return (right + DOUBT * chance) / (rows + DOUBT)


def _odds(chance: float) -> float:
    chance = min(max(chance, FAINT), 1 - FAINT)
    return math.log(chance / (1 - chance))


class Near(NamedTuple):
    """How likely the reader thinks, of the rest of the article, the same position elsewhere, the other side of the same
    target, and any on that target."""

    same: float
    opposite: float
    target: float


def around(candidates: Sequence[Candidate]) -> list[Near]:
    """Return what stands round each candidate.

    Elsewhere means in another sentence: same holder, and a target that shares a word. The other side of the same target
    may stand anywhere: the very same words, or the same actor. `target`, the trait "target elsewhere", sums the chances
    of all positions, by whomever, whose target shares the word that is met most: what an article argues over comes
    back."""
    words = [target_words(c.stance.target) for c in candidates]
    chances = [_chance(c) for c in candidates]
    by_holder: dict[str | None, list[int]] = {}
    met: dict[str, float] = {}
    for n, c in enumerate(candidates):
        by_holder.setdefault(c.stance.holder, []).append(n)
        for word in words[n]:
            met[word] = met.get(word, 0.0) + chances[n]
    found = []
    for n, c in enumerate(candidates):
        others = [k for k in by_holder[c.stance.holder] if k != n]
        agreeing = [k for k in others if side_of(candidates[k].stance.label) == side_of(c.stance.label)]
        again = [k for k in agreeing if words[n] & words[k] and candidates[k].stance.sentence != c.stance.sentence]
        against = [k for k in others if k not in agreeing and _is_same_target(c, candidates[k], words[n], words[k])]
        same = max([FAINT, *(chances[k] for k in again)])
        opposite = max([FAINT, *(chances[k] for k in against)])
        found.append(Near(same, opposite, max((met[w] for w in words[n]), default=chances[n]) - chances[n]))
    return found


def _chance(candidate: Candidate) -> float:
    return candidate.seen.chance if candidate.seen is not None else UNSEEN


def _is_same_target(one: Candidate, other: Candidate, words: frozenset[str], others: frozenset[str]) -> bool:
    """Tell the very same target, not one that shares a word: "the toll" and "scrapping the toll" are two."""
    a, b = one.stance.target, other.stance.target
    return (
        a.text.lower() == b.text.lower()
        or bool(words)
        and words == others
        or a.actor is not None
        and a.actor == b.actor
    )


def side_of(label: StanceLabel) -> StanceLabel:
    """Return the side a label is on: a condition binds support."""
    return "oppose" if label == "oppose" else "support"


def traits_of(parse: Parse, index: ActorIndex, candidate: Candidate, near: Near) -> dict[str, float]:
    """Return what is known of a candidate: name -> value, those not named being nought; `near` is what `around` says of
    it.

    Few on purpose: on articles that the fit had not seen, thirty more weighed worse than these alone."""
    stance, ruled, seen = candidate
    found = {"bias": 1.0, "side=" + stance.label: 1.0, "holder=" + (index.kind_of(stance.holder) or "none"): 1.0}
    if seen is not None:
        found |= {"seen": 1.0, "seen chance": _odds(seen.chance), "seen share": _odds(seen.share)}
    if ruled is not None:
        found |= {
            "ruled": 1.0,
            "ruled chance": _odds(rule_chance(ruled.rule, ruled.stance.label, ruled.stance.trigger.of(parse.text))),
        }
    found |= {"same elsewhere": _odds(near.same) - _odds(FAINT),
              "contradicted": float(near.opposite > _chance(candidate)),
              "target elsewhere": math.log1p(near.target) if len(parse.sentences) >= SHORT else USUAL}  # fmt: skip
    if seen is not None and ruled is None:
        found |= {"speaks": float(seen.holder.speaker is not None), "holders": min(len(seen.window.holders), 6) / 3}
        words = parse.tokens_in(stance.trigger)
        found["trigger agrees"] = float(bool(words) and side_of_word(words[0]) == stance.label)
        place = stance.holder_span if seen.holder.speaker is None else None
        found["holder after"] = float(place is not None and place.start > stance.trigger.start)
    found["target words"] = min(len(stance.target.text.split()), 12) / 4
    return {name: value for name, value in found.items() if name in TRAITS}


def said_with_little(confidence: float) -> float:
    """Return the confidence of a row whose target says too little; what was shown stays shown, as a lead."""
    odds = _odds(confidence) - LITTLE
    return max(1 / (1 + math.exp(-odds)), min(confidence, SHOWN_FROM))


def confidence_of(traits: dict[str, float]) -> float:
    """Return the probability that a position of these traits is right."""
    weights = read_weights()
    score = sum(value * weights.get(name, 0.0) for name, value in traits.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
