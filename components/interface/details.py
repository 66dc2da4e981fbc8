"""The details of an article that can be changed, and what may stand in them."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, NamedTuple

from components.model import Article

NO_DATE = "The date is not one that charts can use: write it as year-month-day, for example 2026-03-14."


class Detail(NamedTuple):
    """A detail of an article that can be changed: its label, the step's name for undo, the most
    characters, an example."""

    label: str
    step: str
    most: int
    example: str | None = None


DETAILS = {
    "title": Detail("Title", "editing the title", 300), "outlet": Detail("Outlet", "editing the outlet", 120),
    "author": Detail("Author", "editing the author", 200), "date": Detail("Date", "editing the date", 10, "2026-03-14"),
}  # fmt: skip


def as_typed(field: str, typed: str) -> str | None:
    """Return a detail as an article keeps it; None for a date that is none."""
    from datetime import date

    if field != "date" or not typed:
        return typed
    try:
        return date.fromisoformat(typed).isoformat()
    except ValueError:
        return None


def with_details(article: Article, values: Mapping[str, str]) -> Article:
    """Return an article with other details."""
    changes: dict[str, Any] = dict(values)
    return replace(article, **changes)


def typed_details(steps: Sequence[Sequence[Article]], names: Container[str]) -> list[str]:
    """Return the details that were changed by hand, in one of the steps of a set, of the articles of these names."""
    found: set[str] = set()
    for before, after in pairwise(steps):
        now = {a.id: a for a in after}
        same = [(a, now[a.id]) for a in before if a.id in names and a.id in now]
        found |= {field for a, b in same for field in DETAILS if getattr(a, field) != getattr(b, field)}
    return [field for field in DETAILS if field in found]
