"""Which filters of Positions have a place in the address: what is chosen stands there by its
number, never by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.interface.address import Part
from components.interface.cache import corpus_of, issue_names, table_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.interface.state import State


def _actors(session: State) -> list[str]:
    return sorted({r.actor for r in table_rows(session, "position")})


def _articles(session: State) -> list[str]:
    return list(dict.fromkeys(r.article for r in table_rows(session, "position")))


def _sides(_: State) -> list[str]:
    from components.charts.looks import look_of

    return [look_of("support"), look_of("oppose"), look_of("conditional"), look_of("mixed")]


def ids_on(session: State, names: Sequence[str]) -> frozenset[str]:
    """Return the positions on issues of these names, as article/position: what Compare counts on them, said again or
    not."""
    if not names:
        return frozenset()
    corpus = corpus_of(session)
    wanted = {i.id for i in corpus.issues if i.name in names}
    found = [corpus.stance(s) for p in corpus.positions if p.issue in wanted for s in p.stances]
    return frozenset(f"{analysis.article.id}/{stance.same_as or stance.id}" for analysis, stance in found)


FILTERS = (
    Part("rows", "rows", "one", lambda _: ["position", "statement"]), Part("leads", "leads", "switch"),
    Part("checked", "checked", "one", lambda _: ["", "yes", "no"]), Part("from", "confidence", "share"),
    Part("sides", "stances", "many", _sides), Part("articles", "articles", "many", _articles),
    Part("actors", "actors", "many", _actors), Part("issues", "on-issues", "many", issue_names),
)  # fmt: skip
