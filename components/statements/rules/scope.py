"""What a phrase that names a source is said of: a stretch without its full stop, and what of it has words."""

from __future__ import annotations

from components.model import Span


def without_stop(text: str, place: Span) -> Span:
    """Return a stretch without the full stop at its end."""
    return Span(place.start, place.end - (text[place.end - 1] == "."))


def with_words(text: str, parts: list[Span]) -> tuple[Span, ...]:
    """Return the parts that are more than a letter and marks."""
    return tuple(s for s in parts if len(s.of(text).strip(' .,;”"')) > 1)
