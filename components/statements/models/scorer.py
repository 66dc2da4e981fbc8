"""How likely a found attribution is one: a logistic regression over what the rule saw, weights in `scorer.json`.

The rules propose, the scorer says how likely each proposal is, and `combining.py` lays the tagger's word beside it.
See MODEL_CARD.md for data, terms, figures and the way to train it. Method: maximum entropy classification of
attribution candidates, as in Pareti (2015).
"""

from __future__ import annotations

import json
import math
from pathlib import Path

from components.encoding.manifest import read_verified
from components.language import Parse
from components.sharing import load_once
from components.statements.candidates import TURNS, Candidate
from components.statements.models.features import features_of

WEIGHTS = Path(__file__).with_name("scorer.json")


@load_once
def _weights() -> dict[str, float]:
    found: dict[str, float] = json.loads(read_verified(WEIGHTS))
    return found


def by_rules(parse: Parse, candidate: Candidate) -> float:
    """Return a candidate's probability; of turns and signatures, which no model knows, as sure as they say they are."""
    return candidate.sure if candidate.rule in TURNS else probability(features_of(parse, candidate))


def probability(features: list[str]) -> float:
    """Return the probability that a row with these features is an attribution with the right source and content."""
    weights = _weights()
    score = weights["(bias)"] + sum(weights.get(f, 0.0) for f in features)
    return 1.0 / (1.0 + math.exp(-score))
