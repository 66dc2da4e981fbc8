"""Two people's work on one set: one log, and where they differ both facts with how far they agree."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from components.model import Article
from components.review.checking import Verdict, verdicts
from components.review.facts import Fact, Log, Step, last_of_slot

MERGING = "merging a project"


class Difference(NamedTuple):
    """What two people said otherwise of one thing. `ours` holds until a person decides."""

    ours: Fact
    theirs: Fact


class Agreement(NamedTuple):
    """How far two people agree on the rows that both checked; `kappa` (Cohen, 1960) takes off what chance alone would
    give."""

    both: int
    alike: int
    kappa: float | None


class Merged(NamedTuple):
    """One project of two."""

    articles: tuple[Article, ...]
    log: Log
    differences: tuple[Difference, ...]
    agreement: Agreement


def merge_projects(
    ours: tuple[tuple[Article, ...], Log], theirs: tuple[tuple[Article, ...], Log], by: str = ""
) -> Merged:
    """Return one project of two: all articles, each text once, and what was said of them; of facts that exclude each
    other ours.

    Theirs come as one step, so that one step back takes them out again."""
    articles, log = ours
    same = {a.text: a.id for a in articles}
    names = {a.id: same.get(a.text, a.id) for a in theirs[0]}
    taken = {a.id for a in articles}
    for a in theirs[0]:  # one id, two texts: theirs gets another
        if names[a.id] in taken and a.text not in same:
            names[a.id] = f"{a.id[:58]}-2"
    added = tuple(replace(a, id=names[a.id]) for a in theirs[0] if a.text not in same)
    told = tuple(replace(f, article=names.get(f.article, f.article)) for f in theirs[1].facts)
    mine, other = last_of_slot(log.facts), last_of_slot(told)
    differences = tuple(
        Difference(mine[slot], other[slot]) for slot in other if slot in mine and mine[slot] != other[slot]
    )
    fresh = tuple(f for f in told if f.slot not in mine)
    merged = log.add(Step(MERGING, fresh, by)) if fresh else log
    return Merged((*articles, *added), merged, differences, agree(log.facts, told))


def agree(ours: tuple[Fact, ...], theirs: tuple[Fact, ...]) -> Agreement:
    """Return how far two people's verdicts agree on the rows that both gave one."""
    mine, other = verdicts(ours), verdicts(theirs)
    pairs = [(mine[k], other[k]) for k in mine if k in other]
    alike = sum(a == b for a, b in pairs)
    if not pairs:
        return Agreement(0, 0, None)
    kinds: tuple[Verdict, ...] = ("right", "wrong", "edited")
    chance = sum(sum(a == k for a, _ in pairs) * sum(b == k for _, b in pairs) for k in kinds) / len(pairs) ** 2
    return Agreement(len(pairs), alike, None if chance == 1 else (alike / len(pairs) - chance) / (1 - chance))


def everywhere(log: Log) -> tuple[Fact, ...]:
    """Return what was taught of names and issues for all articles: what another project may take over."""
    return tuple(f for f in log.facts if f.about in ("actor", "issue") and not f.article)
