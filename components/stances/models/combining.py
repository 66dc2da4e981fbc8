"""Put the rules' readings and the trained reader's beside each other, and say how likely each position is right.

A position is proposed by a rule, by the reader, or by both. A logistic regression over what is known of it
(`traits.py`) gives its confidence. It was fitted on articles that the reader had not seen, whose proposed rows were
read and judged (`components/training/combining.py`): a confidence of 0.7 means that about seven of ten such rows are
right and of use. No article judged is as short as a few sentences; such a text has weights of its own, fitted on what
annotators had written down before they saw a row."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from components.encoding.manifest import read_verified
from components.language import Token
from components.language.phrases import root_of
from components.model import CONDITIONAL_FROM, COUNTS_FROM, SHOWN_FROM, Stance, StanceLabel
from components.sharing import load_once
from components.stances.joining import target_words
from components.stances.models.reader import Seen
from components.stances.rules.hits import Rule, Ruled

WEIGHTS, RULES = Path(__file__).with_name("combining.json"), Path(__file__).with_name("rules.json")
DOUBT = 6  # rows that a trigger's own figure is pulled towards its rule's by, and a rule's towards that of all
ALL_RULES = 0.54  # of the rows that rules read, how many are right on annotated news
VERIFIED = "verified"  # the trait of what was looked at again
FAINT = 0.01  # chance below which there is no telling chances apart
SHORT = 6  # sentences below which a text cannot say what it comes back to, and is weighed by weights of its own
LEAD_FROM, RULED_FROM, ALONE_FROM = 0.4, 0.47, 0.58  # by these: shown; counts, read by a rule or seen alone
USUAL = 0.9  # what then stands in its place: the mean of news articles
UNSEEN = 0.1  # chance of what only a rule reads: on annotated news one such row in ten is right


class Candidate(NamedTuple):
    """A position as it was proposed, with what each of the two saw of it;
    `stance` is complete but for its confidence."""

    stance: Stance
    ruled: Ruled | None
    seen: Seen | None


def head_of(candidate: Candidate, named: Sequence[Token]) -> Token | None:
    """Return the word that a target hangs on: what the reader alone sees it as, else the head of the words that name
    it."""
    if candidate.ruled is None and candidate.seen is not None:
        return candidate.seen.goal.head
    return root_of(named)


@load_once
def read_weights() -> dict[str, dict[str, float]]:
    """Return "articles", "verified", "true" and "short texts" -> trait -> weight."""
    weights: dict[str, dict[str, float]] = json.loads(read_verified(WEIGHTS))
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
    rule = "phrase" if rule == "idiom" else rule  # both were one when they were counted
    right, rows = counted.get(rule_key(rule, side), [0, 0])
    chance = (right + DOUBT * ALL_RULES) / (rows + DOUBT)
    right, rows = counted.get(rule_key(rule, side, trigger), [0, 0])
    return (right + DOUBT * chance) / (rows + DOUBT)


def log_odds(chance: float) -> float:
    """Return the logarithm of a chance's odds, of chances that can be told apart."""
    chance = min(max(chance, FAINT), 1 - FAINT)
    return math.log(chance / (1 - chance))


def is_short(sentences: int) -> bool:
    """Tell a text of so few sentences that it cannot say what it comes back to."""
    return sentences < SHORT


class Near(NamedTuple):
    """How likely the reader thinks, of the rest of the article, the same position elsewhere and the other side of the
    same target; and how much of the article is on that target, as the trait "target elsewhere" has it."""

    same: float
    opposite: float
    target: float


def around(candidates: Sequence[Candidate], short: bool) -> list[Near]:
    """Return what stands round each candidate of an article, or of a short text.

    Elsewhere means in another sentence: same holder, and a target that shares a word. The other side of the same target
    may stand anywhere: the very same words, or the same actor. `target`, the trait "target elsewhere", sums the chances
    of all positions, by whomever, whose target shares the word that is met most: what an article argues over comes
    back."""
    words = [target_words(c.stance.target) for c in candidates]
    chances = [chance_of(c) for c in candidates]
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
        alike = [k for k in agreeing if words[n] & words[k] and candidates[k].stance.sentence != c.stance.sentence]
        against = [k for k in others if k not in agreeing and _is_same_target(c, candidates[k], words[n], words[k])]
        same = max([FAINT, *(chances[k] for k in alike)])
        opposite = max([FAINT, *(chances[k] for k in against)])
        again = max((met[w] for w in words[n]), default=chances[n]) - chances[n]
        found.append(Near(same, opposite, USUAL if short else math.log1p(again)))
    return found


def chance_of(candidate: Candidate) -> float:
    """Return how likely the reader thinks a candidate."""
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


def confidence_of(candidate: Candidate, traits: dict[str, float], short: bool) -> float:
    """Return the probability that a position of these traits is right and of use as a row; what was looked at again
    has weights of its own."""
    if short:
        return _of_short(_weighed(traits, "short texts"), candidate)
    return _weighed(traits, "verified" if VERIFIED in traits else "articles")


def truth_of(traits: dict[str, float]) -> float:
    """Return the probability that a position that was looked at again is not false, of use as a row or not."""
    return _weighed(traits, "true")


def _weighed(traits: dict[str, float], kind: str) -> float:
    weights = read_weights()[kind]
    return _chance_at(sum(value * weights.get(name, 0.0) for name, value in traits.items()))


def _chance_at(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def _of_short(chance: float, candidate: Candidate) -> float:
    """Return the confidence of a row of a text of few sentences, on the scale of articles: what counts by its own
    weights counts, and what they show is shown."""
    if candidate.stance.label == "conditional":
        least, counted = CONDITIONAL_FROM, CONDITIONAL_FROM
    else:
        least, counted = RULED_FROM if candidate.ruled is not None else ALONE_FROM, COUNTS_FROM
    if chance >= least:
        return _chance_at(log_odds(chance) - log_odds(least) + log_odds(counted))
    return max(0.0, SHOWN_FROM + (chance - LEAD_FROM) / (least - LEAD_FROM) * (counted - SHOWN_FROM))
