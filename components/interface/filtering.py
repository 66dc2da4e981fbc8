"""In which order the rows of Positions stand, and which filters and orders have a place in the address: what is chosen
stands there by its number, never by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.comparing.grid import labels_on_issues
from components.interface.address import Part
from components.interface.cache import corpus_of, derived, issue_names, table_rows
from components.interface.confidence import surety

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from components.interface.evidence import TableRow
    from components.interface.state import State
    from components.model import Corpus, StanceLabel
    from components.review.facts import About

# by which rows are put, the usual one first: who looks up a side wants what is sure, who looks up words the story
ORDERS: dict[About, tuple[str, ...]] = {
    "position": ("surest first", "as in the articles", "who", "side", "towards what"),
    "statement": ("as in the articles", "who", "kind", "surest first"),
}
FIELDS = {"who": ("actor",), "side": ("stance", "actor"), "towards what": ("towards", "stance"), "kind": ("kind",)}
NOWHERE: Mapping[str, StanceLabel] = {}  # the sides where no issue is chosen, the same each time


def _actors(session: State) -> list[str]:
    return sorted({r.actor for r in table_rows(session, "position")})


def _articles(session: State) -> list[str]:
    return list(dict.fromkeys(r.article for r in table_rows(session, "position")))


def _sides(_: State) -> list[str]:
    from components.charts.looks import look_of

    return [look_of("support"), look_of("oppose"), look_of("conditional"), look_of("mixed")]


def in_order(rows: Sequence[TableRow], order: str) -> list[TableRow]:
    """Return rows in one of the orders; equal ones as in the articles."""
    if order == "surest first":
        return sorted(rows, key=surety, reverse=True)
    return sorted(rows, key=lambda r: [getattr(r, field) for field in FIELDS.get(order, ())])


def sides_on(session: State, names: Sequence[str]) -> Mapping[str, StanceLabel]:
    """Return the positions on issues of these names, as article/position, each with its side on its issue: what Compare
    counts on them, said again or not. Who is against the repeal of a thing is for the thing."""
    if not names:
        return NOWHERE
    return derived(session, ("sides on", *names), lambda: _sides_on(corpus_of(session), names))


def _sides_on(corpus: Corpus, names: Sequence[str]) -> dict[str, StanceLabel]:
    wanted, sides = {i.id for i in corpus.issues if i.name in names}, labels_on_issues(corpus)
    found: dict[str, StanceLabel] = {}
    for number in (s for p in corpus.positions if p.issue in wanted for s in p.stances):
        analysis, stance = corpus.stance(number)
        found.setdefault(f"{analysis.article.id}/{stance.same_as or stance.id}", sides[number])
    return found


FILTERS = (
    Part("rows", "rows", "one", lambda _: ["position", "statement"]), Part("leads", "leads", "switch"),
    Part("checked", "checked", "one", lambda _: ["", "yes", "no"]), Part("from", "confidence", "share"),
    Part("sides", "stances", "many", _sides), Part("articles", "articles", "many", _articles),
    Part("actors", "actors", "many", _actors), Part("issues", "on-issues", "many", issue_names),
    Part("order", "order-position", "one", lambda _: ORDERS["position"]),
    Part("order-said", "order-statement", "one", lambda _: ORDERS["statement"]),
)  # fmt: skip
