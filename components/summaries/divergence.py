"""KL exactly as sumy chooses: each sentence by how near it brings the summary's words to the text's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy

from components.summaries.frequencies import SAME
from components.summaries.stems import Counts, Words, count_terms, stop_words


def choose_by_kl(sentences: Sequence[Words], length: int) -> list[tuple[int, float]]:
    """Return (sentence, divergence once it is added) in the order of choice (Haghighi and Vanderwende, 2009).

    As in sumy, a sentence's words are compared in lower case, those already chosen as they are written.
    """
    stop = stop_words()
    wanted = Counter(w.lower() for words in sentences for w in words if w not in stop)
    total = sum(wanted.values())
    counts = count_terms([[w for w in map(str.lower, words) if w not in stop] for words in sentences])
    # "The" at a sentence's start is no stop word to sumy: "the" is wanted, never offered
    names = list(dict.fromkeys([*counts.names, *wanted]))
    places = {w: k for k, w in enumerate(names)}
    sizes = numpy.bincount(counts.row, counts.times, minlength=counts.rows)
    aim = numpy.array([wanted[w] / max(1, total) for w in names])
    chosen_times = numpy.zeros(len(names))
    chosen_size = 0
    chosen: list[tuple[int, float]] = []
    left = numpy.ones(counts.rows, dtype=bool)
    while len(chosen) < min(length, counts.rows):
        divergence = _divergence(counts, aim, chosen_times, sizes + chosen_size)
        divergence[~left] = numpy.inf
        best = int(numpy.flatnonzero(divergence <= divergence.min() + SAME)[0])
        chosen.append((best, float(divergence[best])))
        left[best] = False
        chosen_size += len(sentences[best])
        for word in sentences[best]:
            if (place := places.get(word)) is not None and aim[place] > 0:
                chosen_times[place] += 1
    return chosen


def _divergence(counts: Counts, aim: numpy.ndarray, chosen_times: numpy.ndarray, sizes: numpy.ndarray) -> numpy.ndarray:
    """Return how far from the text the summary is once each sentence is added to it; `sizes` are of both together."""
    goal, have = aim[counts.term], chosen_times > 0
    fixed = float((aim[have] * numpy.log(aim[have] / chosen_times[have])).sum())
    before = chosen_times[counts.term]
    safe = numpy.where(goal > 0, goal, 1.0)
    change = goal * numpy.log(safe / (before + counts.times)) - numpy.where(
        before > 0, goal * numpy.log(safe / numpy.maximum(before, 1)), 0.0
    )
    rest = numpy.bincount(counts.row, numpy.where(before > 0, 0.0, goal), minlength=counts.rows)
    mass = float(aim[have].sum()) + rest
    added = numpy.bincount(counts.row, change, minlength=counts.rows)
    found: numpy.ndarray = fixed + added + mass * numpy.log(numpy.maximum(1, sizes))
    return found
