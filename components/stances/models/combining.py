"""Put the rules' readings and the trained reader's beside each other, and say how likely each position is right.

A position is proposed by a rule, by the reader, or by both. A logistic regression over what both saw gives its confidence; it was fitted on articles that
the reader had not seen (`components/training/combining.py`), so that a confidence of 0.7 means that about seven of ten such rows are right and readable.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from components.encoding.manifest import read_verified
from components.language import ActorIndex, Parse
from components.model import Stance, StanceLabel, Statement
from components.sharing import load_once
from components.stances.joining import target_words
from components.stances.models.reader import Seen
from components.stances.rules.hits import Rule, Ruled

WEIGHTS, RULES = Path(__file__).with_name("combining.json"), Path(__file__).with_name("rules.json")
DOUBT = 6  # rows that a trigger's own figure is pulled towards its rule's by, and a rule's towards that of all
ALL_RULES = 0.54  # of the rows that rules read, how many are right on annotated news
LEAST = 0.15  # chance from which the reader proposes a position
FAINT = 0.01  # chance below which there is no telling chances apart
SHORT, USUAL = 6, 0.9  # sentences below which a text cannot say what it comes back to, and what then stands in its place: the mean of news articles
PERSONS = ("he", "she", "they", "it", "we", "i", "who")


class Candidate(NamedTuple):
    """A position as it was proposed, with what each of the two saw of it; `stance` is complete but for its confidence."""

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
    """Return by what a rule is counted: its name and the side it reads, and its trigger where that has a figure of its own."""
    return f"{rule} {side}" + (f"|{word.lower()}" if word else "")


def rule_chance(rule: Rule, side: StanceLabel, trigger: str) -> float:
    """Return how often a rule is right with this trigger, pulled towards how often it is with any where that is rare."""
    counted = read_rules()
    right, rows = counted.get(rule_key(rule, side), [0, 0])
    chance = (right + DOUBT * ALL_RULES) / (rows + DOUBT)
    right, rows = counted.get(rule_key(rule, side, trigger), [0, 0])
    return (right + DOUBT * chance) / (rows + DOUBT)


def _odds(chance: float) -> float:
    chance = min(max(chance, FAINT), 1 - FAINT)
    return math.log(chance / (1 - chance))


class Near(NamedTuple):
    """How likely the reader thinks, of the rest of the article, the same position elsewhere, the opposite one, and any at all on that target."""

    same: float
    opposite: float
    target: float


def around(candidates: Sequence[Candidate]) -> list[Near]:
    """Return what stands round each candidate.

    Elsewhere means in another sentence or, for the opposite, anywhere: same holder, and a target that is the same actor or shares a word. `target`,
    the trait "target elsewhere", sums
    the chances of all positions, by whomever, whose target shares the word that is met most: what an article argues over comes back.
    """
    words = [target_words(c.stance.target) for c in candidates]
    chances = [c.seen.chance if c.seen is not None else 0.5 for c in candidates]
    by_holder: dict[str | None, list[int]] = {}
    met: dict[str, float] = {}
    for n, c in enumerate(candidates):
        by_holder.setdefault(c.stance.holder, []).append(n)
        for word in words[n]:
            met[word] = met.get(word, 0.0) + chances[n]
    found = []
    for n, c in enumerate(candidates):
        same = opposite = FAINT
        for k in by_holder[c.stance.holder]:
            if k == n or not (words[n] & words[k]):
                continue
            if side_of(candidates[k].stance.label) != side_of(c.stance.label):
                opposite = max(opposite, chances[k])
            elif candidates[k].stance.sentence != c.stance.sentence:
                same = max(same, chances[k])
        found.append(Near(same, opposite, max((met[w] for w in words[n]), default=chances[n]) - chances[n]))
    return found


def side_of(label: StanceLabel) -> StanceLabel:
    """Return the side a label is on: a condition binds support."""
    return "oppose" if label == "oppose" else "support"


def traits_of(parse: Parse, index: ActorIndex, candidate: Candidate, statement: Statement | None, near: Near) -> dict[str, float]:
    """Return what is known of a candidate: name -> value, those not named being nought; `near` is what `around` says of it."""
    stance, ruled, seen = candidate
    found = {"bias": 1.0, "side=" + stance.label: 1.0}
    if seen is not None:
        found |= {"seen": 1.0, "seen chance": _odds(seen.chance), "seen share": _odds(seen.share), "seen opposite": _odds(seen.opposite)}
    if ruled is not None:
        own = _odds(rule_chance(ruled.rule, ruled.stance.label, ruled.stance.trigger.of(parse.text)))
        found |= {"ruled": 1.0, "ruled chance": own, "ruled, turned": float(ruled.stance.turned_by is not None)}
        if seen is not None:
            found |= {"both": 1.0, "both chance": _odds(seen.chance)}
    found |= {"same elsewhere": _odds(near.same) - _odds(FAINT), "opposite elsewhere": _odds(near.opposite) - _odds(FAINT),
              "target elsewhere": math.log1p(near.target) if len(parse.sentences) >= SHORT else USUAL}
    if seen is not None and ruled is None:
        head = seen.goal.head
        found["goal=" + ("none" if head is None else head.pos.lower())] = 1.0
        done_to = head is not None and head.is_verb and stance.target.span is not None and not stance.target.span.contains(head.span)
        found["named by its object"] = float(done_to)
        found["speaks"] = float(seen.holder.speaker is not None)
        found["holders"] = min(len(seen.window.holders), 6) / 3
    if ruled is not None:
        found["act"] = float(ruled.stance.level == "inferred")
    kind = index.kind_of(stance.holder)
    found["holder=" + (kind or "none")] = 1.0
    found["target=" + ("actor" if stance.target.actor else "pronoun" if not stance.target.text else "thing")] = 1.0
    found["target words"] = min(len(stance.target.text.split()), 12) / 4
    if statement is not None:
        found |= {"told": 1.0, "told surely": statement.confidence, "told, inferred": float(statement.inferred)}
    if stance.holder_span is not None and stance.holder_span.of(parse.text).lower() in PERSONS:
        found["holder by pronoun"] = 1.0
    length = parse.sentences[stance.sentence]
    found["long sentence"] = min((length.end - length.start) / 200, 2.0)
    found["first sentences"] = float(stance.sentence < 3)
    return found


def confidence_of(traits: dict[str, float]) -> float:
    """Return the probability that a position of these traits is right."""
    weights = read_weights()
    score = sum(value * weights.get(name, 0.0) for name, value in traits.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
