"""Where two people's words exclude each other though they are said in different ways: a row rejected here and edited
there, an actor left out here and described there, or joined here and parted there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from components.model import Analysis
from components.review.actors import parted, without
from components.review.applying import correct
from components.review.facts import ROWS, VERDICTS, Fact, has_key

Row = tuple[str, str, str]  # about, article, key


class Parted(NamedTuple):
    """The other person's facts that may be laid beside ours, and the pairs (ours, theirs) that exclude each other."""

    beside: tuple[Fact, ...]
    pairs: tuple[tuple[Fact, Fact], ...]


def part_clashes(
    ours: Iterable[Fact], theirs: Iterable[Fact], held: Mapping[str, tuple[Fact, ...]] | None = None
) -> Parted:
    """Part what another person said into what adds to our word and what takes it back; `held`: as of `held_by`."""
    ours, theirs = tuple(ours), standing(theirs)
    mine = words_on(ours)
    shut: set[Row] = set()
    pairs: list[tuple[Fact, Fact]] = []
    for row, words in words_on(theirs).items():
        if row in mine and _excludes(mine[row][-1], words[-1]):
            shut.add(row)
            pairs += [(mine[row][-1], f) for f in words if f.what != mine[row][-1].what]
    pairs += _on_names(ours, theirs, held or {})
    gone = {f for _, f in pairs}
    return Parted(tuple(f for f in theirs if f not in gone and (_row(f) not in shut or f.what == "note")), tuple(pairs))


def held_by(analyses: Iterable[Analysis], facts: Iterable[Fact]) -> dict[str, tuple[Fact, ...]]:
    """Return name of an actor -> what a person said of rows that it holds: without the actor they would be gone, or
    without a speaker."""
    facts, held = tuple(facts), defaultdict[str, list[Fact]](list)
    words = [said[-1] for said in words_on(facts).values() if said[-1].what != "reject"]
    for analysis in analyses:
        own = [f for f in words if f.article == analysis.article.id]
        corrected = correct(analysis, facts)
        rows: dict[str, tuple[str | None, ...]] = {s.id: (s.holder,) for s in corrected.analysis.stances}
        rows |= {s.id: s.voices for s in corrected.analysis.statements}
        for actor in corrected.analysis.actors:
            keys = [corrected.keys[row] for row, by in rows.items() if actor.id in by]
            for name in {actor.name, actor.known_as} - {""}:
                held[name] += [f for f in own if any(has_key(f.key, key) for key in keys)]
    return {name: tuple(said) for name, said in held.items()}


def _on_names(
    ours: tuple[Fact, ...], theirs: tuple[Fact, ...], held: Mapping[str, tuple[Fact, ...]]
) -> Iterator[tuple[Fact, Fact]]:
    """Yield pairs that exclude each other on actors and issues: left out and described, joined and parted."""
    mine, other, joins = _described(ours), _described(theirs), parted(ours)
    parts = [f for f in ours if f.what == "part" and all(without(j, f) == j for j in joins)]
    out = {f.key: f for f in ours if f.about == "issue" and f.what == "drop" and ("issue", f.key) not in mine}
    for f in theirs:
        kept: list[Fact] = []
        if f.what == "drop":
            said = [mine[f.about, n] for n in (f.key, *f.names) if (f.about, n) in mine]
            rows = [told for n in (f.key, *f.names) for told in held.get(n, ()) if f.about == "actor"]
            kept = [told for told in (*said, *rows) if f.article in ("", told.article)]
        elif f.what == "part":
            kept = [j for j in joins if without(j, f) != j]
        elif f.about == "actor":
            kept = [p for p in parts if without(f, p) != f]
        elif f.what == "terms" and f.key in out and other.get(("issue", f.key)) == f:
            kept = [out[f.key]]
        yield from ((told, f) for told in kept[:1])


def standing(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return facts without the rejections that a later edit of the row lifted."""
    facts = tuple(facts)
    words = words_on(facts)
    return tuple(f for f in facts if f.what != "reject" or _row(f) not in words or words[_row(f)][-1].what == "reject")


def words_on(facts: Iterable[Fact]) -> dict[Row, tuple[Fact, ...]]:
    """Return row -> the facts by which it stands as a person wants it: a rejection, else what was added or set in it,
    else that it was accepted."""
    edits: defaultdict[Row, dict[tuple[str, ...], Fact]] = defaultdict(dict)
    verdicts: dict[Row, Fact] = {}
    for f in facts:
        row = _row(f)
        if f.about not in ROWS or f.what == "note":
            continue
        if f.what not in VERDICTS:
            edits[row][f.slot] = f
        if f.what == "reopen" or f.what in ("set", "add") and row in verdicts and verdicts[row].what == "reject":
            verdicts.pop(row, None)
        elif f.what in VERDICTS:
            verdicts[row] = f
    told = {row: (f,) for row, f in verdicts.items() if f.what == "reject" or row not in edits}
    return {row: tuple(said.values()) for row, said in edits.items()} | told


def _row(fact: Fact) -> Row:
    return fact.about, fact.article, fact.key


def _excludes(mine: Fact, other: Fact) -> bool:
    """Tell whether the other's last word on a row would take ours back."""
    return "reject" in (mine.what, other.what) or mine.what == "accept" != other.what


def _described(facts: Iterable[Fact]) -> dict[tuple[str, str], Fact]:
    """Return (about, name) -> the last that was said of an actor or issue that is known by that name now."""
    told: dict[tuple[str, str], Fact] = {}
    for f in facts:
        place = (f.about, f.value if f.what == "merge" else f.key)
        if f.about not in ("actor", "issue") or f.what == "split":
            continue
        if f.what != "drop":
            told[place] = f
        elif place in told and f.article in ("", told[place].article):
            del told[place]
    return told
