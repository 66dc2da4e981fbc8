"""LexRank, TextRank and Reduction exactly as sumy ranks, from whole arrays instead of pair by pair.

sumy compares each sentence with each other in Python. Here every term's sentences are listed once, the products of all
pairs in a list are made together, and `numpy.bincount` adds them up in the table of sentences by sentences. Memory is
that
table: 8 bytes times the square of the number of sentences, a few times over."""

from __future__ import annotations

from collections.abc import Sequence

import numpy

from components.summaries.stems import Counts, count_terms

LEXRANK_THRESHOLD, LEXRANK_EPSILON = 0.1, 0.1  # sumy's
TEXTRANK_DAMPING, TEXTRANK_EPSILON, NO_DIVISION_BY_ZERO = 0.85, 1e-4, 1e-7  # sumy's
PAIRS_AT_ONCE = 4_000_000


def rank_by_lexrank(stems: Sequence[Sequence[str]]) -> numpy.ndarray:
    """Return each sentence's LexRank (Erkan and Radev, 2004), stopped where sumy stops it."""
    counts = count_terms(stems)
    n = counts.rows
    most = numpy.ones(n, dtype=numpy.int64)
    numpy.maximum.at(most, counts.row, counts.times)
    idf = numpy.log(n / (1.0 + counts.spread))
    weights = counts.times / most[counts.row] * idf[counts.term]
    size = numpy.sqrt(numpy.bincount(counts.row, weights * weights, minlength=n))
    size[size == 0] = numpy.inf
    alike = add_products(counts, weights)
    alike /= size[:, None]
    alike /= size
    matrix = (alike > LEXRANK_THRESHOLD).astype(float)
    degrees = matrix.sum(axis=1)
    matrix /= numpy.where(degrees == 0, 1.0, degrees)[:, None]
    return _walk(matrix, LEXRANK_EPSILON, normalise=True)


def rank_by_textrank(stems: Sequence[Sequence[str]]) -> numpy.ndarray:
    """Return each sentence's TextRank (Mihalcea and Tarau, 2004): shared words over the logarithms of both lengths."""
    n = len(stems)
    shared = _shared_words(stems)
    norm = _log_lengths(stems)
    weights = numpy.where(numpy.isclose(norm, 0.0), shared, shared / numpy.where(norm == 0, 1.0, norm))
    weights /= weights.sum(axis=1)[:, None] + NO_DIVISION_BY_ZERO
    matrix = numpy.full((n, n), (1.0 - TEXTRANK_DAMPING) / n) + TEXTRANK_DAMPING * weights
    return _walk(matrix, TEXTRANK_EPSILON, normalise=False)


def rank_by_reduction(stems: Sequence[Sequence[str]]) -> numpy.ndarray:
    """Return each sentence's ties to all others added up (Jing and McKeown, 2000, as simplified in sumy)."""
    if not len(stems):
        return numpy.zeros(0)
    norm = _log_lengths(stems)
    ties = numpy.where(norm == 0, 0.0, _shared_words(stems) / numpy.where(norm == 0, 1.0, norm))
    numpy.fill_diagonal(ties, 0.0)
    # one by one like sumy: another order of adding breaks ties another way
    added: numpy.ndarray = numpy.cumsum(ties, axis=1)
    return added[:, -1]


def add_products(counts: Counts, weights: numpy.ndarray) -> numpy.ndarray:
    """Return the table of sentences by sentences: the sum over shared terms of the product of their weights."""
    n = counts.rows
    table = numpy.zeros(n * n)
    order = numpy.argsort(counts.term, kind="stable")
    spread = counts.spread
    ends = numpy.cumsum(spread)
    row, weight = counts.row[order], weights[order]
    places: list[numpy.ndarray] = []
    products: list[numpy.ndarray] = []
    waiting = 0
    for size in numpy.unique(spread):  # all terms that stand in so many sentences at once
        first = (ends - spread)[spread == size]
        step = max(1, PAIRS_AT_ONCE // int(size * size))
        for begin in range(0, len(first), step):
            posted = first[begin : begin + step, None] + numpy.arange(size)
            places.append((row[posted][:, :, None] * n + row[posted][:, None, :]).ravel())
            products.append((weight[posted][:, :, None] * weight[posted][:, None, :]).ravel())
            waiting += len(places[-1])
            if waiting > PAIRS_AT_ONCE:
                table += numpy.bincount(numpy.concatenate(places), numpy.concatenate(products), minlength=n * n)
                places, products, waiting = [], [], 0
    if places:
        table += numpy.bincount(numpy.concatenate(places), numpy.concatenate(products), minlength=n * n)
    return table.reshape(n, n)


def _shared_words(stems: Sequence[Sequence[str]]) -> numpy.ndarray:
    counts = count_terms(stems)
    return add_products(counts, counts.times.astype(float))


def _log_lengths(stems: Sequence[Sequence[str]]) -> numpy.ndarray:
    logs: numpy.ndarray = numpy.log(numpy.maximum(1, numpy.array([len(s) for s in stems], dtype=float)))
    both: numpy.ndarray = logs[:, None] + logs
    return both


def _walk(matrix: numpy.ndarray, epsilon: float, normalise: bool) -> numpy.ndarray:
    """Return where a random walk over the table settles, to within `epsilon`."""
    n = len(matrix)
    rank, moved = numpy.full(n, 1.0 / max(1, n)), 1.0
    while moved > epsilon:
        following = numpy.dot(matrix.T, rank)
        if normalise:
            following /= numpy.linalg.norm(following)
        moved = float(numpy.linalg.norm(following - rank))
        rank = following
    return rank
