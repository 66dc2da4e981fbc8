"""Which attributions stand within what another says."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from components.language import Parse
from components.language.actors.speakers import FIRST_PERSON
from components.model import Span
from components.statements.candidates import Candidate
from components.statements.rules.cues import GROUPS, SAY_AGAIN


class Nesting:
    """Attributions by their place: (cue, content) each, numbered as given; those in `open_` hold none."""

    def __init__(
        self, items: Sequence[tuple[Sequence[Span], Sequence[Span]]], open_: frozenset[int] = frozenset()
    ) -> None:
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


def nest_rows(rows: Sequence[Candidate]) -> Nesting:
    """Return which rows stand within which; what is thought or told within a turn of an interview stands beside it."""
    turns = frozenset(n for n, row in enumerate(rows) if row.rule == "turn")
    return Nesting([(row.cue, row.content) for row in rows], turns)


def mark_told(parse: Parse, rows: list[Candidate]) -> list[Candidate]:
    """Return the rows, those marked that stand within what another says; those of them that add no voice fall out.

    "I think" inside a quotation, or "he welcomes" inside what he said, is the speaker's own statement and already
    there.
    """
    nesting = nest_rows(rows)
    holders = [nesting.holders(n) if _can_be_told(row) else [] for n, row in enumerate(rows)]
    echoes = [
        _is_told(parse, row, bool(of)) and _adds_nothing(row, [rows[h] for h in of])
        for row, of in zip(rows, holders, strict=True)
    ]
    told = (_is_told(parse, row, any(not echoes[h] for h in of)) for row, of in zip(rows, holders, strict=True))
    return [
        replace(row, told=True) if is_told else row
        for row, is_told, echo in zip(rows, told, echoes, strict=True)
        if not echo
    ]


def _can_be_told(row: Candidate) -> bool:
    return row.cue_token is not None and row.kind != "direct"


def _is_told(parse: Parse, row: Candidate, held: bool) -> bool:
    return _can_be_told(row) and (held or row.cue_token is not None and parse.in_quotation[row.cue_token.i] >= 0)


def _adds_nothing(row: Candidate, holders: list[Candidate]) -> bool:
    """Tell a told row in which nobody new is reported to speak."""
    return not _reports_speech(row) or any(h.actor == row.actor for h in holders)


def _reports_speech(row: Candidate) -> bool:
    """Tell a row in which somebody known, and neither "I" nor "you", is said to say something."""
    if (
        row.cue_token is None
        or row.source is None
        or row.actor is None
        or row.source.lower in FIRST_PERSON | {"you"}
        or not (row.clause or row.heard)
    ):
        return False
    if row.heard and row.kind == "mixed":  # "heard how he called her “a dinosaur”"
        return True
    lemma = row.cue_token.lemma.lower()
    return GROUPS.get(lemma) in ("saying", "accusing") and lemma in SAY_AGAIN or row.rule == "according to"
