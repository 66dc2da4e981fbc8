"""Compare spans with annotated ones: the words they cover, and the best one-to-one pairing by Jaccard overlap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

FEWEST_SHARED = 0.5  # of the union, below which two contents are not one


def covered_words(text: str, spans: Iterable[Sequence[int]]) -> frozenset[int]:
    """Return the numbers of the words (runs between white space) that the spans touch."""
    places = list(spans)
    if not places:
        return frozenset()
    return frozenset(
        n for n, m in enumerate(re.finditer(r"\S+", text)) if any(s[0] < m.end() and s[1] > m.start() for s in places)
    )


def pair_best(found: list[frozenset[int]], gold: list[frozenset[int]]) -> list[tuple[int, int]]:
    """Return (found, gold) pairs, the best overlap first, each used once."""
    overlaps = [(len(f & g) / len(f | g), i, j) for i, f in enumerate(found) for j, g in enumerate(gold) if f & g]
    taken_found: set[int] = set()
    taken_gold: set[int] = set()
    pairs = []
    for share, i, j in sorted(overlaps, key=lambda row: (-row[0], row[2], row[1])):
        if share >= FEWEST_SHARED and i not in taken_found and j not in taken_gold:
            taken_found.add(i)
            taken_gold.add(j)
            pairs.append((i, j))
    return pairs


def one_source(one: frozenset[int], other: frozenset[int]) -> bool:
    """Tell two sources that share a word, or are both nobody."""
    return bool(one & other) or not one and not other
