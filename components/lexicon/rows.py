"""The rows of the lexicon by construction, checked as they are read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, NamedTuple

from components.lexicon.tables import read_table, wrong
from components.sharing import load_once

Part = Literal["verbs", "nouns", "adjectives"]
Side = Literal["support", "oppose"]

COLUMNS = ("word", "construction", "link", "cue", "side", "strength", "basis", "note")
# Groups of cues. A verb is of one group, whatever it governs; "weak" rows attribute in a sixth of their uses or more,
# and the scorer decides case by case.
GROUPS = frozenset(
    "saying asking ordering promising refusing believing wanting showing denying judging accusing calling discussing "
    "naming".split()
)
CUES = {
    "verbs": GROUPS | {
        "weak",
        "hearsay",  # in the passive, of nobody who is named
        "carrying",  # with the noun that it carries
        "",
    },
    "nouns": frozenset([
        "alone",  # attributes even where nobody owns it: "amid criticism of the plan"
        "owned",  # only where somebody does: "his passion for it"
        "carried", "bearer", "side", "view", "",
    ]),
    "adjectives": frozenset(["adjective", ""]),
}  # fmt: skip
SIDES = frozenset(["support", "oppose", "carried", "turned", ""])
BASES = frozenset([
    "deed",  # the side is inferred from a deed
    "between",  # a deed of any kind: a side only where somebody named does it to whom or what the article names
    "by name",  # … and where somebody named does it to a thing
    "sure",  # a phrase that can mean nothing else, whether the trained reader has met it or not
    "sided",  # of every day ("plans to open a shop"): a side only where what is to be done takes one
    "",  # the word itself
])  # fmt: skip
FRAMES = frozenset("clause question infinitive object preposition naming".split())  # in these a verb has one group


class Row(NamedTuple):
    """A word in one construction; empty words and a strength of 0 where it says nothing."""

    word: str
    construction: str
    link: str
    cue: str
    side: str
    strength: float
    basis: str

    @property
    def is_phrasal(self) -> bool:
        """Tell a verb with its particle."""
        return " " in self.word

    @property
    def takes_side(self) -> bool:
        """Tell a word with a side of its own, not that of what it carries."""
        return self.side in ("support", "oppose")


def rows(part: Part, construction: str, **asked: str) -> tuple[Row, ...]:
    """Return the rows of a construction whose columns hold what is asked, in the order of the file.

    KeyError if that part has no such construction.
    """
    found = _read(part)[construction]
    return tuple(row for row in found if all(getattr(row, column) == value for column, value in asked.items()))


def words(part: Part, construction: str, **asked: str) -> frozenset[str]:
    """Return the words of such rows."""
    return frozenset(row.word for row in rows(part, construction, **asked))


def sides(part: Part, construction: str) -> dict[str, Side]:
    """Return word -> the side that it takes in a construction, for those that take one of their own."""
    return {row.word: side_of(row) for row in rows(part, construction) if row.takes_side}


def linked_sides(part: Part, *constructions: str) -> dict[tuple[str, str], Side]:
    """Return (word, link) -> the side that both take, for those that take one of their own."""
    return {(row.word, row.link): side_of(row) for name in constructions for row in rows(part, name) if row.takes_side}


def links(found: Iterable[Row]) -> dict[str, frozenset[str]]:
    """Return word -> the words that link what follows it in these rows."""
    together: dict[str, set[str]] = {}
    for row in found:
        together.setdefault(row.word, set()).add(row.link)
    return {word: frozenset(those) for word, those in together.items()}


def side_of(row: Row) -> Side:
    """Return the side that a row takes of its own; ValueError if it takes none."""
    if not row.takes_side:
        raise ValueError(f"{row.word} takes no side of its own as {row.construction}")
    return "support" if row.side == "support" else "oppose"


@load_once
def _read(part: Part) -> dict[str, tuple[Row, ...]]:
    """Return construction -> rows; ModelError, which names file and row, if one says what nothing reads."""
    name = f"{part}.csv"
    with_link = _constructions(part)
    found: dict[str, list[Row]] = {construction: [] for construction in with_link}
    seen: dict[tuple[str, str, str], int] = {}
    groups: dict[str, str] = {}
    for number, cells in enumerate(read_table(name, COLUMNS[:-1]), 2):
        row = _row(name, number, cells)
        shape = with_link.get(row.construction)
        if shape is None:
            raise wrong(name, number, f'has "{row.construction}" for a construction', "take one of constructions.csv")
        if shape == ("no" if row.link else "yes"):
            what = "has a linking word" if row.link else "lacks a linking word"
            raise wrong(name, number, what, f'see "{row.construction}" in constructions.csv')
        if not ({row.cue} <= CUES[part] and {row.side} <= SIDES and {row.basis} <= BASES):
            raise wrong(name, number, "has an unknown cue, side or basis", "take one that other rows have")
        if (before := seen.setdefault((row.word, row.construction, row.link), number)) != number:
            raise wrong(name, number, f"repeats row {before}", "keep one of the two")
        if row.cue in GROUPS and row.construction in FRAMES and groups.setdefault(row.word, row.cue) != row.cue:
            raise wrong(name, number, f'gives "{row.word}" a second group', f'its cue is "{groups[row.word]}", or weak')
        found[row.construction].append(row)
    return {construction: tuple(those) for construction, those in found.items()}


def _constructions(part: Part) -> dict[str, str]:
    """Return construction -> whether it has a linking word: yes, no, may."""
    table = read_table("constructions.csv", ("part", "construction", "links"))
    return {row["construction"]: row["links"] for row in table if row["part"] == part}


def _row(name: str, number: int, cells: dict[str, Any]) -> Row:
    word, construction, link, cue, side, strength, basis = (cells[column].strip() for column in COLUMNS[:-1])
    try:
        row = Row(word, construction, link, cue, side, float(strength or 0), basis)
    except ValueError:
        raise wrong(name, number, f'has the strength "{strength}"', "write a number from 0 to 1, or nothing") from None
    if not word or not 0 <= row.strength <= 1:
        raise wrong(name, number, "lacks a word, or has a strength outside 0 to 1", "mend the row")
    return row
