"""Which attributions stand within what another says."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from components.model import Span


class Nesting:
    """Attributions by their place: (cue, content) each, numbered as given."""

    def __init__(self, items: Sequence[tuple[Sequence[Span], Sequence[Span]]]) -> None:
        self.items = items
        self.order = sorted((content[0].start, n) for n, (_, content) in enumerate(items))
        self.starts = [start for start, _ in self.order]
        self.longest = max((content[-1].end - content[0].start for _, content in items), default=0)

    def holders(self, number: int) -> list[int]:
        """Return the other attributions whose content holds the whole cue and content of one, in text order."""
        cue, content = self.items[number]
        core = [*cue, *content]
        first, last = min(s.start for s in core), max(s.end for s in core)
        near = self.order[bisect_left(self.starts, last - self.longest) : bisect_right(self.starts, first)]
        around = (n for _, n in near if n != number and self.items[n][1][-1].end >= last)
        return [n for n in around if all(any(c.contains(s) for c in self.items[n][1]) for s in core)]
