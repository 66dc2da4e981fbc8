"""How long the name of a target may be, and which places it must not take in."""

from __future__ import annotations

from collections.abc import Sequence

from components.language import Token
from components.model import Span

MOST_WORDS = 12


def meets(tokens: Sequence[Token], first: int, last: int, avoided: Sequence[Span]) -> bool:
    """Tell whether tokens reach into one of the places that a name must not take in."""
    if last < first:
        return False
    place = Span(tokens[first].start, tokens[last].end)
    return any(s.overlaps(place) for s in avoided)


def count_words(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return how many words stand from one token to another: what a space parts."""
    return 1 + sum(tokens[i].end < tokens[i + 1].start for i in range(first, last))
