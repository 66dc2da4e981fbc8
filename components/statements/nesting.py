"""Which attributions stand within what another says."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from components.language import Parse
from components.language.actors.speakers import FIRST_PERSON
from components.model import Span
from components.statements.rows import Row
from components.statements.rules.cues import GROUPS, SAY_AGAIN


class Nesting:
    """Attributions by their place: (cue, content) each, numbered as given; those in `open_` hold none."""

    def __init__(self, items: Sequence[tuple[Sequence[Span], Sequence[Span]]], open_: frozenset[int] = frozenset()) -> None:
        self.items, self.open = items, open_
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
        around = (n for n in around if n not in self.open)
        return [n for n in around if all(any(c.contains(s) for c in self.items[n][1]) for s in core)]


def find_told(parse: Parse, rows: list[Row]) -> set[int]:
    """Return the places of the rows that stand within what another says."""
    return _told(parse, rows, _nest(rows))


def find_echoes(parse: Parse, rows: list[Row]) -> set[int]:
    """Return the places of the told rows that add no voice: only where another is reported to speak is it worth a row.

    "I think" inside a quotation, or "he welcomes" inside what he said, is the speaker's own statement and already there.
    """
    nesting = _nest(rows)
    return {n for n in _told(parse, rows, nesting) if not _reports_speech(rows[n]) or any(rows[h].actor == rows[n].actor for h in nesting.holders(n))}


def _nest(rows: list[Row]) -> Nesting:
    turns = frozenset(n for n, row in enumerate(rows) if row.rule == "turn")  # what is thought or told within a turn stands beside it
    return Nesting([(row.cue, row.content) for row in rows], turns)


def _told(parse: Parse, rows: list[Row], nesting: Nesting) -> set[int]:
    told = set()
    for n, row in enumerate(rows):
        if row.cue_token is not None and row.kind != "direct" and (parse.in_quotation[row.cue_token.i] >= 0 or nesting.holders(n)):
            told.add(n)
    return told


def _reports_speech(row: Row) -> bool:
    """Tell a row in which somebody known, and neither "I" nor "you", is said to say something."""
    if row.cue_token is None or row.source is None or row.actor is None or row.source.lower in FIRST_PERSON | {"you"} or not row.clause:
        return False
    lemma = row.cue_token.lemma.lower()
    return GROUPS.get(lemma) in ("saying", "accusing") and lemma in SAY_AGAIN or row.rule == "according to"
