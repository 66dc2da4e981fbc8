"""From the pieces' log probabilities to stretches of words: the likeliest way through the kinds, and its runs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from components.language import Token
from components.model import Span

if TYPE_CHECKING:
    import numpy

SWITCH = 1.0  # cost of going from one kind to another between two words


def smooth(kinds: numpy.ndarray) -> numpy.ndarray:
    """Return the likeliest kinds [cues, pieces] from log probabilities [cues, pieces, kinds] (Viterbi, 1967).

    Each change of kind costs `SWITCH`.
    """
    import numpy

    count, width, _ = kinds.shape
    rows = numpy.arange(count)
    best, came = kinds[:, 0].copy(), []
    for n in range(1, width):
        top = best.argmax(1)
        switched = best[rows, top][:, None] - SWITCH
        came.append(numpy.where(best >= switched, numpy.arange(best.shape[1])[None], top[:, None]))
        best = numpy.maximum(best, switched) + kinds[:, n]
    path = numpy.zeros((count, width), dtype=int)
    path[:, -1] = best.argmax(1)
    for n in range(width - 2, -1, -1):
        path[:, n] = came[n][rows, path[:, n + 1]]
    return path


def runs_of(kinds: Iterable[int], tokens: list[Token], wanted: int) -> tuple[Span, ...]:
    """Return the stretches of words of one kind; a word has the kind of its first piece. Both lists run alike."""
    found: list[Span] = []
    joins, last = False, None
    for kind, token in zip(kinds, tokens, strict=True):
        if token is last:
            continue
        last = token
        if kind == wanted:
            found[-1:] = [Span(found[-1].start, token.end)] if joins else [*found[-1:], token.span]
        joins = kind == wanted
    return tuple(found)
