"""Rows of the positions table against what readers of the articles said of each, one by one.

The app had proposed the rows, sure and unsure alike, and the readers did not know which it believes in. Verdicts: `R`
right and of use as a row, `L` not false and of too little use, `S` the other side, `W` wrong."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Any

from components.evaluation.rows import Row
from components.evaluation.scores import score
from components.model import Analysis, Stance

VERDICTS = {"L": "too little use", "S": "the other side", "W": "wrong"}
BINS = (0.25, 0.35, 0.45, 0.5, 0.6, 0.7, 0.8, 1.01)


def score_judged(gold: list[dict[str, Any]], analyses: list[Analysis]) -> list[Row]:
    """Return the figures for articles with `judged`: rows that nobody judged count neither way."""
    found = [(s, verdict) for row, a in zip(gold, analyses, strict=True) for s, verdict in _met(row["judged"], a)]
    counted = Counter(verdict for s, verdict in found if s.counts)
    right = sum(r["verdict"] == "R" for row in gold for r in row["judged"])
    rows = [Row("rows in the table: right and of use", score(counted["R"], counted.total(), max(1, right)))]
    rows += [Row(f"  {words}", 100 * counted[v] / max(1, counted.total())) for v, words in VERDICTS.items()]
    for low, high in pairwise(BINS):
        within = [verdict == "R" for s, verdict in found if low <= s.confidence < high]
        if within:
            rows.append(Row(f"  right and of use, confidence {low:g} to {min(high, 1.0):g}, {len(within)} rows",
                            100 * sum(within) / len(within), "",
                            (low, min(high, 1.0), len(within))))  # fmt: skip
    return rows


def _met(judged: list[dict[str, Any]], analysis: Analysis) -> list[tuple[Stance, str]]:
    """Return the stances of an article that were judged, with their verdicts."""
    names = {a.id: a.name for a in analysis.actors}
    verdicts = {(r["holder"], r["side"], r["target"], r["trigger"][0]): r["verdict"] for r in judged}
    keys = [(names.get(s.holder or "", ""), s.label, s.target.text, s.trigger.start) for s in analysis.stances]
    return [(s, verdicts[key]) for s, key in zip(analysis.stances, keys, strict=True) if key in verdicts]
