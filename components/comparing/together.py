"""Positions on the issues, reports of the same days read together: what one shows faintly counts where another shows it
surely, and where they have somebody on both sides, the clearly weaker side does not count.

Within days hardly anybody changes sides: of thirteen whom reports of one day seemed to have on two, nobody was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from math import fsum
from typing import NamedTuple

from components.comparing.actors import bearers
from components.comparing.issue_choice import Choice
from components.comparing.taking import take_sides, turned
from components.model import Analysis, CorpusActor, Issue, Stance, StanceLabel

CLEARLY = 2.0  # times the weight of the other side, from which one label is meant
SURELY = 0.7  # weight of the rows in other reports that bear a lead out
SAME_DAYS = 3  # days apart up to which reports are of the same days
OTHER: dict[StanceLabel, StanceLabel] = {"support": "oppose", "oppose": "support"}


class OnIssue(NamedTuple):
    """A position on an issue: its article, its holder of the set (None for nobody who is known there), the issue's id,
    and its label towards what the issue proposes."""

    article: str
    stance: Stance
    actor: CorpusActor | None
    issue: str
    label: StanceLabel

    @property
    def weight(self) -> float:
        """Return how surely the holder is on this side."""
        return self.stance.confidence * turned(self.stance, self.label)


def find_sides(
    analyses: Iterable[Analysis], actors: tuple[CorpusActor, ...], issues: tuple[Issue, ...]
) -> tuple[OnIssue, ...]:
    """Return the positions that are on an issue and count there, article by article, in the order of their rows."""
    of, choice = bearers(actors), Choice(issues)
    days: dict[str, int | None] = {}
    names = {key: a.name for key, a in of.items()}
    found: list[OnIssue] = []
    for a in analyses:
        days[a.article.id] = _day(a.article.date)
        found += [
            OnIssue(a.article.id, stance, of.get((a.article.id, stance.holder or "")), issue, label)
            for stance, issue, label in take_sides(a, issues, names, choice, leads=True)
        ]
    by_holder: defaultdict[tuple[str, str], list[OnIssue]] = defaultdict(list)
    for side in found:
        if side.actor is not None and side.stance.holds:
            by_holder[side.actor.id, side.issue].append(side)

    def counts(side: OnIssue) -> bool:
        rows = by_holder.get((side.actor.id, side.issue), ()) if side.actor is not None else ()
        near = [r for r in rows if _are_near(days[r.article], days[side.article])]
        return not _is_overruled(side, near) if side.stance.holds else _is_borne_out(side, near)

    return tuple(filter(counts, found))


def _day(written: str) -> int | None:
    """Return a date as `date.toordinal` counts, None where it is not known to the day."""
    try:
        return date.fromisoformat(written).toordinal()
    except ValueError:
        return None


def _are_near(one: int | None, other: int | None) -> bool:
    return one is None or other is None or abs(one - other) <= SAME_DAYS


def _is_borne_out(side: OnIssue, near: Sequence[OnIssue]) -> bool:
    """Tell a lead whose side its holder surely takes in other reports, on an issue on which its own report shows
    nothing else."""
    alone = all(r.article != side.article and r.label == side.label for r in near)
    return alone and fsum(r.weight for r in near) >= SURELY


def _is_overruled(side: OnIssue, near: Sequence[OnIssue]) -> bool:
    """Tell a position against which clearly more speaks, another report among it; never one on a side that a person
    found right."""
    same = [r for r in near if r.label == side.label]
    other = [r for r in near if r.label == OTHER.get(side.label)]
    if any(r.stance.review for r in same) or all(r.article == side.article for r in other):
        return False
    settled = any(r.stance.review for r in other)
    return settled or fsum(r.weight for r in other) >= CLEARLY * fsum(r.weight for r in same)
