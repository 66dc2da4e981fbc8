"""Weigh the rules' word and the tagger's to one probability, and choose; of two with one content the likelier.

The probability is a logistic regression over the log odds of both, fitted on articles that the tagger has not seen
(`combining.json`; `training/tagger.py` fits it): the stacking of Wolpert (1992).
"""

from __future__ import annotations

import json
import math
from pathlib import Path

from components.encoding.manifest import read_verified
from components.language import Parse, Token
from components.model import BY_TAGGER
from components.sharing import load_once
from components.statements.candidates import Candidate, Chosen, Scored
from components.statements.nesting import nest_rows

WEIGHTS = Path(__file__).with_name("combining.json")
OWN = "own"  # kind of a row that no rule of grammar proposes, beside "direct" and "indirect"
SAME = 0.5  # share of two contents' words from which they are one
CERTAIN = 1e-4  # probabilities are taken to lie at least so far from 0 and 1
LONG = 40  # words
LEAST_SURE = 0.7  # of a quotation that stays in any case


@load_once
def read_weights() -> dict[str, list[float]]:
    """Return the weights by kind of row, and under "keep" the probability from which a row is kept."""
    found: dict[str, list[float]] = json.loads(read_verified(WEIGHTS))
    return found


def combine(parse: Parse, scored: list[Scored]) -> list[Chosen]:
    """Return the candidates that are likely enough or stay in any case, each with its probability."""
    weights = read_weights()
    weighed = (Chosen(s.candidate, weigh(parse, s, weights)) for s in scored)
    raised = [Chosen(c.candidate, max(c.probability, LEAST_SURE)) if _is_marked(c.candidate) else c for c in weighed]
    return choose(parse, raised, weights["keep"][0])


def _is_marked(row: Candidate) -> bool:
    """Tell a quotation that stays, with what stands before it in its sentence where its marks bound it."""
    return row.kind == "direct" and row.stays or row.kind == "mixed" and row.settled and "quotation" in row.rule


def weigh(parse: Parse, scored: Scored, weights: dict[str, list[float]]) -> float:
    """Return how likely a candidate is right in source and content: the scorer's word where the tagger has none."""
    kind, values = traits_of(parse, scored)
    if not values:
        return scored.by_rules or 0.0
    return 1 / (1 + math.exp(-sum(w * v for w, v in zip(weights[kind], values, strict=True))))


def traits_of(parse: Parse, scored: Scored) -> tuple[str, list[float]]:
    """Return the kind of a candidate and what is weighed of it, as many values as the kind has weights.

    One and the log odds; of the tagger's own also whether it has a source, and its length.
    """
    row, reading = scored.candidate, scored.by_tagger
    if reading is None:
        return "", []
    if scored.by_rules is not None:
        kind = "direct" if row.kind == "direct" else "indirect"
        return kind, [1.0, _odds(scored.by_rules), _odds(reading.chance), _odds(reading.hint)]
    words = sum(len(c.of(parse.text).split()) for c in row.content)
    return OWN, [
        1.0,
        _odds(reading.chance),
        _odds(reading.hint),
        float(reading.head is not None),
        min(words, LONG) / LONG,
    ]


def _odds(probability: float) -> float:
    p = min(max(probability, CERTAIN), 1 - CERTAIN)
    return math.log(p / (1 - p))


def choose(parse: Parse, rows: list[Chosen], least: float) -> list[Chosen]:
    """Return the rows from a probability on and those that stay; of a rule's and the tagger's content the likelier."""
    kept: list[int] = []
    words: dict[int, frozenset[Token]] = {}
    for n in sorted(range(len(rows)), key=lambda n: (-rows[n].probability, n)):
        row = rows[n].candidate
        if not row.stays and rows[n].probability < least:
            continue
        rivals = [] if row.stays else [k for k in kept if BY_TAGGER in (rows[k].candidate.rule, row.rule)]
        for k in (n, *rivals) if rivals else ():
            if k not in words:
                words[k] = _words(parse, rows[k].candidate)
        if not any(_alike(words[n], words[k]) for k in rivals):
            kept.append(n)
    return _without_loose([rows[n] for n in sorted(kept)])


def _without_loose(rows: list[Chosen]) -> list[Chosen]:
    """Return the rows without the tagger's own that stand within another: speech within speech is the rules'."""
    nesting = nest_rows([row.candidate for row in rows])
    return [row for n, row in enumerate(rows) if row.candidate.rule != BY_TAGGER or not nesting.holders(n)]


def _words(parse: Parse, row: Candidate) -> frozenset[Token]:
    return frozenset(t for c in row.content for t in parse.tokens_in(c))


def _alike(one: frozenset[Token], other: frozenset[Token]) -> bool:
    return len(one & other) >= SAME * len(one | other)
