"""Whose a thing is: "Lund's plan", "the mayor's plan", "his plan"."""

from __future__ import annotations

from bisect import bisect_left

from components.model import Analysis, Span

OWNING = frozenset("his her their".split())
MARKS = ("'s", "’s", "'", "’")


class Owners:
    """The actors of an article by where they stand before a thing of theirs."""

    def __init__(self, analysis: Analysis) -> None:
        text = analysis.article.text
        self._at = sorted(
            (m.span.start, m.span.end, a.id) for a in analysis.actors for m in a.mentions if _is_owning(text, m.span)
        )

    def of(self, place: Span | None) -> str | None:
        """Return the actor whose thing a target is, None for nobody's."""
        if place is None:
            return None
        n = bisect_left(self._at, (place.start, 0, ""))
        first = self._at[n] if n < len(self._at) else (place.end, place.end, "")
        return first[2] if first[1] < place.end else None


def _is_owning(text: str, place: Span) -> bool:
    said = place.of(text).lower()
    return said in OWNING or said.endswith(MARKS) or text.startswith(MARKS, place.end)
