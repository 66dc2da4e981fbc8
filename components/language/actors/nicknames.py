"""Given names, their short forms and other spellings, as English-language news uses them, by the lexicon's list.

A short form that stands for several names (Pat, Alex, Chris) stands in several rows, and agrees with each of them; the
spellings in one row agree with each other."""

from __future__ import annotations

from collections import defaultdict

from components.lexicon import read_table
from components.sharing import load_once


@load_once
def given_names() -> dict[str, frozenset[str]]:
    """Return given name -> the names it may be another form of, itself included."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in read_table("lists/nicknames.csv", ("name", "forms", "kind")):
        names = [row["name"], *row["forms"].split()]
        for name in names:
            found[name] |= {name, row["name"]} if row["kind"] == "short" else set(names)
    return {name: frozenset(others) for name, others in found.items()}


def may_be_one_given_name(a: str, b: str) -> bool:
    """Tell whether two given names may be one person's: the same, an initial of the other, or forms of one name."""
    if a == b or (len(a) == 1 or len(b) == 1) and a[0] == b[0]:
        return True
    forms = given_names()
    return bool(forms.get(a, frozenset((a,))) & forms.get(b, frozenset((b,))))
