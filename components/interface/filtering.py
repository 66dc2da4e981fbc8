"""Which filters of Positions have a place in the address: what is chosen stands there by its
number, never by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.interface.address import Part
from components.interface.cache import table_rows

if TYPE_CHECKING:
    from components.interface.state import State


def _actors(session: State) -> list[str]:
    return sorted({r.actor for r in table_rows(session, "position")})


def _articles(session: State) -> list[str]:
    return list(dict.fromkeys(r.article for r in table_rows(session, "position")))


def _sides(_: State) -> list[str]:
    from components.charts.looks import look_of

    return [look_of("support"), look_of("oppose"), look_of("conditional"), look_of("mixed")]


FILTERS = (
    Part("rows", "rows", "one", lambda _: ["position", "statement"]), Part("leads", "leads", "switch"),
    Part("checked", "checked", "one", lambda _: ["", "yes", "no"]), Part("from", "confidence", "share"),
    Part("sides", "stances", "many", _sides), Part("articles", "articles", "many", _articles),
    Part("actors", "actors", "many", _actors),
)  # fmt: skip
