"""Precision, recall and F, and the two ways to compare chains of mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import NamedTuple


class Score(NamedTuple):
    """Precision, recall and their harmonic mean, in percent."""

    precision: float
    recall: float
    f: float


def score(hits: float, found: float, wanted: float) -> Score:
    """Return the score of `hits` right ones among `found`, of `wanted`; 0 where a denominator is 0."""
    p = hits / found if found else 0.0
    r = hits / wanted if wanted else 0.0
    return Score(100 * p, 100 * r, 200 * p * r / (p + r) if p + r else 0.0)


def pairwise(gold: Sequence[Hashable], found: Sequence[Hashable]) -> tuple[int, int, int]:
    """Return (pairs right, pairs found, pairs wanted) of mentions put into one chain; both sequences label the same
    mentions."""
    wanted = sum(n * (n - 1) // 2 for n in Counter(gold).values())
    made = sum(n * (n - 1) // 2 for n in Counter(found).values())
    right = sum(n * (n - 1) // 2 for n in Counter(zip(gold, found, strict=True)).values())
    return right, made, wanted


def b_cubed(gold: Sequence[Hashable], found: Sequence[Hashable]) -> tuple[float, float, int]:
    """Return (sum of precisions, sum of recalls, mentions): Bagga and Baldwin (1998), each mention counts once."""
    golds, founds, both = Counter(gold), Counter(found), Counter(zip(gold, found, strict=True))
    cells = list(zip(gold, found, strict=True))
    return sum(both[c] / founds[c[1]] for c in cells), sum(both[c] / golds[c[0]] for c in cells), len(cells)


def kappa(first: Sequence[Hashable], second: Sequence[Hashable]) -> float:
    """Return Cohen's kappa of two labellings of the same things, 1.0 where they are the same."""
    total = len(first)
    same = sum(a == b for a, b in zip(first, second, strict=True)) / total
    ones, twos = Counter(first), Counter(second)
    chance = sum(ones[k] * twos[k] for k in ones) / total**2
    return 1.0 if chance == 1 else (same - chance) / (1 - chance)
