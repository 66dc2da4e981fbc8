"""Where two people's words exclude each other though they are said in different ways: a row rejected here and edited
there, an actor left out here and described there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from components.review.facts import ROWS, VERDICTS, Fact

Row = tuple[str, str, str]  # about, article, key


class Parted(NamedTuple):
    """The other person's facts that may be laid beside ours, and the pairs (ours, theirs) that exclude each other."""

    beside: tuple[Fact, ...]
    pairs: tuple[tuple[Fact, Fact], ...]


def part_clashes(ours: Iterable[Fact], theirs: Iterable[Fact]) -> Parted:
    """Part what another person said into what adds to our word and what takes it back."""
    ours, theirs = tuple(ours), standing(theirs)
    mine = words_on(ours)
    shut: set[Row] = set()
    pairs: list[tuple[Fact, Fact]] = []
    for row, words in words_on(theirs).items():
        if row in mine and _excludes(mine[row][-1], words[-1]):
            shut.add(row)
            pairs += [(mine[row][-1], f) for f in words if f.what != mine[row][-1].what]
    described = _described(ours)
    for f in theirs:
        kept = next((described[f.about, n] for n in (f.key, *f.names) if (f.about, n) in described), None)
        if f.what == "drop" and kept is not None and f.article in ("", kept.article):
            pairs.append((kept, f))
    gone = {f for _, f in pairs}
    return Parted(tuple(f for f in theirs if f not in gone and (_row(f) not in shut or f.what == "note")), tuple(pairs))


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
    kept = (f for f in facts if f.about in ("actor", "issue"))
    return {(f.about, f.value if f.what == "merge" else f.key): f for f in kept if f.what not in ("drop", "split")}
