"""LSA, SumBasic and Luhn exactly as sumy ranks, from counts instead of lists compared word by word.

SumBasic, as KL, chooses one sentence after another; sumy goes on until none is left, here as many are chosen as are
wanted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy

from components.summaries.stems import Words, count_terms, sumys_stem

LSA_SMOOTHING = 0.4  # sumy's
LUHN_GAP = 4  # sumy's: so many words without weight end a cluster
SAME = 1e-12  # below this, two sums differ by their order of adding only


def rank_by_lsa(sentences: Sequence[Words], stems: Sequence[Sequence[str]]) -> numpy.ndarray:
    """Return each sentence's length in the space of word patterns (Steinberger and Ježek, 2004).

    sumy keeps every dimension, and then that length is the norm of the sentence's column, so no decomposition is
    needed. Where sumy's ties fall by the rounding of its decomposition, ours fall to the earlier sentence, always."""
    known = {w for row in stems for w in row}
    counts = count_terms([[w for w in map(sumys_stem, words) if w in known] for words in sentences])
    most = numpy.zeros(counts.rows, dtype=numpy.int64)
    numpy.maximum.at(most, counts.row, counts.times)
    share = counts.times / most[counts.row]
    extra = (LSA_SMOOTHING + (1 - LSA_SMOOTHING) * share) ** 2 - LSA_SMOOTHING**2
    squares = numpy.bincount(counts.row, extra, minlength=counts.rows) + len(known) * LSA_SMOOTHING**2
    return numpy.where(most > 0, numpy.sqrt(squares), 0.0).round(9)


def choose_by_sumbasic(stems: Sequence[Sequence[str]], length: int) -> list[tuple[int, float]]:
    """Return (sentence, mean probability of its words when chosen) in the order of choice (Vanderwende and others,
    2007)."""
    frequencies = Counter(w for row in stems for w in row)
    places = {w: k for k, w in enumerate(frequencies)}
    total = sum(frequencies.values())
    probability = numpy.array([n / total for n in frequencies.values()])
    row = numpy.array([k for k, words in enumerate(stems) for _ in words], dtype=numpy.int64)
    term = numpy.array([places[w] for words in stems for w in words], dtype=numpy.int64)
    sizes = numpy.maximum(1, numpy.bincount(row, minlength=len(stems)))
    left = numpy.ones(len(stems), dtype=bool)
    chosen: list[tuple[int, float]] = []
    while len(chosen) < min(length, len(stems)):
        mean = numpy.bincount(row, probability[term] if total else None, minlength=len(stems)) / sizes
        mean[~left] = -1.0
        best = int(numpy.argmax(mean))
        chosen.append((best, float(mean[best])))
        left[best] = False
        for word in stems[best]:
            probability[places[word]] *= probability[places[word]]
    return chosen


def rank_by_luhn(sentences: Sequence[Words], stems: Sequence[Sequence[str]]) -> numpy.ndarray:
    """Return each sentence's best cluster of words that stand twice or more in the text (Luhn, 1958)."""
    frequencies = Counter(w for row in stems for w in row)
    significant = {w for w, n in frequencies.items() if n > 1}
    return numpy.array(
        [_best_cluster([sumys_stem(w) in significant for w in words]) for words in sentences], dtype=float
    )


def _best_cluster(weighty: list[bool]) -> float:
    """Return the square of a cluster's weighty words over its length, of the best cluster;
    single words count nothing."""
    best, start, last, count = 0.0, -1, -1, 0
    for place, heavy in enumerate([*weighty, *([False] * LUHN_GAP)]):
        if heavy:
            start, count = (start, count + 1) if start >= 0 else (place, 1)
            last = place
        elif start >= 0 and place - last >= LUHN_GAP:
            best = max(best, count * count / (last - start + 1) if count > 1 else 0.0)
            start = -1
    return best
