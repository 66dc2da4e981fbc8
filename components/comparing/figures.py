"""Quantities of the same thing in several articles: those that clash, those that one article gives more exactly, and
those that agree.

Two quantities are of one thing where kind and unit agree, what is counted agrees with its modifiers, and the event that
they hang on, who takes part in it and the words of their sentences overlap, rare words for more than common ones. Each
is matched with the best in another article; where two would do, with none. Candidates come from an index, a window of
neighbours each, so that cost grows with the number of quantities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from components.comparing.agreement import agree
from components.comparing.same_thing import Known, are_apart, likeness
from components.comparing.sightings import MARGIN, Sighting, bounds_of, in_order, sightings_of
from components.model import Analysis, Figure, FigureKind, Instance

WINDOW = 24  # neighbours by value that a quantity is held against, in each row of the index
RARE = 12  # times in whose sentences a word may stand that brings two of them together
ORDER: tuple[FigureKind, ...] = ("clash", "precision", "same")
BEING = frozenset(
    ("is", "are", "was", "were", "be", "been")
)  # what a figure hangs on, and no name of it: "the vote was 31 to 24"
RIVAL = 0.1  # by how much a pair must be surer than the next one of the same article


class Pair(NamedTuple):
    """Two sightings of one thing, and how sure that is; `told` where each article gives both values, so that one may be
    of another thing."""

    score: float
    kind: FigureKind
    first: int
    second: int
    told: bool = False


def find_figures(analyses: tuple[Analysis, ...]) -> tuple[Figure, ...]:
    """Return the figures that two or more articles give for the same thing; clashes first, then what is more exact in
    one."""
    seen = sorted((s for a in analyses for s in sightings_of(a)), key=in_order)
    known = Known(analyses, seen)
    pairs = _clear(
        [p for first, second in _candidates(seen) if (p := _pair(seen, first, second, known)) is not None], seen
    )
    place = {a.article.id: n for n, a in enumerate(analyses)}
    figures = []
    for group, kind in _groups(pairs, seen):
        rows = sorted((seen[n] for n in group), key=lambda s: (place[s.article], s.quantity.span))
        what = min(
            (s.quantity.what for s in rows if s.quantity.what),
            key=lambda w: (w.lower() in BEING, len(w), w),
            default="",
        )
        figures.append(Figure(what, kind, tuple(Instance(s.article, s.quantity.span, s.quantity.value) for s in rows)))
    return tuple(
        sorted(figures, key=lambda f: (ORDER.index(f.kind), place[f.instances[0].article], f.instances[0].span))
    )


def _candidates(seen: list[Sighting]) -> Iterator[tuple[int, int]]:
    """Yield pairs that share kind, unit and a word of what they are of: near in value, `WINDOW` of the same and as many
    of other values; and times whose sentences share a rare word."""
    index: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for n, s in enumerate(seen):
        unit = "" if s.quantity.kind in ("votes", "share", "time") else s.quantity.unit
        for word in {s.head} if s.quantity.kind == "age" else s.parts | {s.head, ""}:
            if word or s.quantity.kind == "votes" or unit == "dead" or MARGIN in s.marks:
                index[s.quantity.kind, unit, word].append(n)
    around: dict[str, list[int]] = defaultdict(list)
    for n, s in enumerate(seen):
        for word in s.context if s.quantity.kind == "time" else ():
            around[word].append(n)
    known: set[tuple[int, int]] = set()
    for rows in (*index.values(), *(few for few in around.values() if len(few) <= RARE)):
        for first, near in _neighbours(rows, seen):
            for second in near:
                if seen[first].article != seen[second].article and (first, second) not in known:
                    known.add((first, second))
                    yield first, second


def _neighbours(rows: list[int], seen: list[Sighting]) -> Iterator[tuple[int, list[int]]]:
    """Yield each row with those behind it: `WINDOW` of its own value, then `WINDOW` of the next ones."""
    runs = [list(run) for _, run in groupby(rows, key=lambda n: seen[n].quantity.value)]
    start = 0
    for run in runs:
        start += len(run)
        following = rows[start : start + WINDOW]
        for k, first in enumerate(run):
            yield first, run[k + 1 : k + 1 + WINDOW] + following


def _pair(seen: list[Sighting], first: int, second: int, known: Known) -> Pair | None:
    a, b = seen[first], seen[second]
    kind = agree(a.quantity, b.quantity)
    full = known.is_vote(a) + known.is_vote(b)
    if full and a.quantity.kind == "count":  # the margin of a vote, which is held against no other vote's
        kind = None if full > 1 else "precision" if kind == "same" else kind
    if kind is None or are_apart(a, b, kind) or known.of_other_tolls(a, b):
        return None
    if kind == "clash" and known.are_of_a_row(a, b):
        return None
    told = a.quantity.value != b.quantity.value and kind != "same" and (known.elsewhere(a, b) or known.elsewhere(b, a))
    if told and a.quantity.kind != "votes":
        return None
    sure = likeness(a, b, kind, known)
    return Pair(sure, kind, first, second, told) if sure > 0 else None


def _clear(pairs: list[Pair], seen: list[Sighting]) -> list[Pair]:
    """Return the pairs, surest first, without those that have a rival: another value in the same article that would do
    as well."""
    best: dict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
    for p in pairs:
        for here, there in ((p.first, p.second), (p.second, p.first)):
            best[here, seen[there].article].append((p.score, there))

    def has_rival(p: Pair) -> bool:
        return any(
            score > p.score - RIVAL and _is_another(seen[other], seen[there])
            for here, there in ((p.first, p.second), (p.second, p.first))
            for score, other in best[here, seen[there].article]
        )

    def is_its_own(p: Pair) -> bool:
        """Tell two votes that one article gives the other way round from a vote that both give: the other's own numbers
        do no better."""
        return not p.told or not has_rival(p)

    pairs = [p for p in pairs if is_its_own(p)]
    return sorted(
        (p for p in pairs if p.kind == "same" or not has_rival(p)), key=lambda p: (-p.score, p.first, p.second)
    )


def _is_another(a: Sighting, b: Sighting) -> bool:
    """Tell two values of one article that cannot both be meant; a day and the week that it lies in can."""
    if a.quantity.kind == "time":
        return not (a.quantity.low <= b.quantity.low and b.quantity.high <= a.quantity.high) and not (
            b.quantity.low <= a.quantity.low and a.quantity.high <= b.quantity.high
        )
    return a.quantity.low != b.quantity.low


@dataclass(slots=True)
class _Group:
    """Sightings of one thing, what each article says it is, and how the pairs within stand to each other."""

    members: list[int]
    values: dict[str, tuple[float, float]]
    kinds: set[FigureKind] = field(default_factory=set)


def _hold_one(a: tuple[float, float], b: tuple[float, float]) -> bool:
    """Tell what an article says of one thing twice, once more exactly: "at least six", then "six to eight"."""
    return a[0] <= b[0] and b[1] <= a[1] or b[0] <= a[0] and a[1] <= b[1]


def _groups(pairs: list[Pair], seen: list[Sighting]) -> Iterator[tuple[list[int], FigureKind]]:
    """Join the pairs, surest first, so that no group holds two values of one article that exclude each other; yield
    each group with its gravest pair's kind."""
    of: dict[int, _Group] = {}
    for pair in pairs:
        both = (of.setdefault(n, _Group([n], {seen[n].article: bounds_of(seen[n])})) for n in (pair.first, pair.second))
        small, large = sorted(both, key=lambda g: (len(g.members), g.members[0]))
        if small is not large:
            if not all(_hold_one(large.values.get(article, value), value) for article, value in small.values.items()):
                continue
            large.members += small.members
            for article, (low, high) in small.values.items():
                least, most = large.values.get(article, (low, high))
                large.values[article] = max(low, least), min(high, most)
            large.kinds |= small.kinds
            of.update(dict.fromkeys(small.members, large))
        large.kinds.add(pair.kind)
    for group in {id(g): g for g in of.values()}.values():
        if group.kinds:
            yield group.members, min(group.kinds, key=ORDER.index)
