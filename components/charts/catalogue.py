"""The table of charts: to add one, write its rows and its figure, and put them into a row here.

The screens read this table.

A row carries the ids of what is behind it, as `article/statement`, in `stances` and `statements`; where there is
nothing to draw there are none. What the chart cannot tell is a sentence of `limits.py` under its key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from components.charts.by_hand import with_hands
from components.charts.figures import Figure, count_chart, grid_chart, outlet_chart, statement_chart, time_chart
from components.charts.names import article_names
from components.charts.network import COUNTED, network_chart
from components.charts.network_rows import network_rows
from components.charts.rows import Rows
from components.charts.tables import (
    count_rows,
    grid_rows,
    is_anybody_heard,
    outlet_rows,
    statement_rows,
    time_rows,
)
from components.charts.verbs import verb_chart, verb_rows
from components.comparing.discourse import find_ties
from components.comparing.telling import find_tellings, told_apart
from components.model import Corpus
from components.wording import tr, trn

R = TypeVar("R")
ALL = ""  # the choice of everything together


class Kind(NamedTuple, Generic[R]):
    """A kind of chart.

    `choices` are what it may be drawn of (value -> name), labelled `chooser`; none where there is nothing to choose.
    `rows` and `draw` take the value; `fields` are those by which a picked mark is known among the rows; `saved` is how
    many choices are offered as pictures; `shown` tells whether there is anything to draw where the rows cost much."""

    key: str
    tab: str
    rows: Callable[[Corpus, str], list[R]]
    draw: Callable[[list[R], str, bool], Figure]  # rows, the name of what is chosen, dark
    fields: tuple[str, ...]
    nothing: str
    chooser: str = ""
    choices: Callable[[Corpus], dict[str, str]] | None = None
    saved: int = 1
    shown: Callable[[Corpus], bool] | None = None


def _issues(corpus: Corpus) -> dict[str, str]:
    """Return the issues that anybody is heard on, the weightiest first; what one is for or against before whom."""
    on = {p.issue for p in corpus.positions if p.stances or p.statements}
    held = [i for i in corpus.issues if i.id in on]
    actors = {a.name for a in corpus.actors}
    first = next((i for i in held if i.name not in actors), None)
    return {i.id: i.name for i in ([first] if first else []) + [i for i in held if i is not first]}


def _articles(corpus: Corpus) -> dict[str, str]:
    names = article_names([a.article for a in corpus.analyses])
    return {ALL: trn("one article", "{count} articles", len(names)), **(names if len(names) > 1 else {})}


def _dated(corpus: Corpus) -> dict[str, str]:
    """Return the issues with positions on several days, or all that have any on a day."""
    days = {i.id: len({r["date"] for r in time_rows(corpus, i.id)}) for i in corpus.issues}
    most = {i.id: i.name for i in corpus.issues if days[i.id] > 1}
    return most or {i.id: i.name for i in corpus.issues if days[i.id]}


def _told_apart(corpus: Corpus) -> dict[str, str]:
    names = {a.id: a.name for a in corpus.actors}
    return {ALL: tr("everybody"), **{a: names[a] for a in told_apart(find_tellings(corpus))}}


CHARTS: tuple[Kind[Any], ...] = (
    Kind("outlets", "Outlet by outlet", with_hands(outlet_rows), outlet_chart, ("actor_id", "article_id"),
         "No position on an issue was found, so there is nothing to set side by side.", "Issue", _issues, 3),
    Kind("grid", "Who stands where", with_hands(grid_rows), grid_chart, ("actor_id", "issue_id"),
         "No positions were found, so there is no grid to draw.", "Articles", _articles),
    Kind("counts", "For and against", with_hands(lambda c, _: count_rows(c) if c.positions else []),
         lambda rows, _, dark: count_chart(rows, dark), ("issue_id", "position"), "No positions were found.",
         shown=lambda c: bool(c.positions)),
    Kind("voices", "Who is heard", with_hands(lambda c, _: statement_rows(c)),
         lambda rows, _, dark: statement_chart(rows, dark),
         ("actor_id", "article_id"),
         "Nobody is quoted or reported in these articles.", shown=is_anybody_heard),
    Kind("verbs", "How it is told", with_hands(verb_rows),
         lambda rows, name, dark: verb_chart(rows, "" if name == tr("everybody") else name, dark),
         ("kind_id", "article_id"), "Nobody is quoted or reported by a verb of saying in these articles.",
         "Whose words", _told_apart, shown=lambda c: bool(find_tellings(c))),
    Kind("network", "Who agrees", with_hands(network_rows), network_chart, ("tie",),
         "No two actors take a side on the same issue, so that nobody agrees and nobody is in conflict.",
         "Each tie counted by",
         lambda _: {n: tr(words) for n, words in COUNTED.items()}, shown=lambda c: bool(find_ties(c))),
    Kind("time", "Over time", with_hands(time_rows), time_chart, ("actor_id", "article_id"),
         "No article with a position on an issue has a date: add dates on the Articles page.", "Issue", _dated, 3),
)  # fmt: skip
TABS = [k.tab for k in CHARTS]


def choices_of(kind: Kind[Any], corpus: Corpus) -> dict[str, str]:
    """Return what a chart may be drawn of, value -> name; everything together where there is nothing to choose."""
    return kind.choices(corpus) if kind.choices else {ALL: ""}


def has_marks(kind: Kind[Any], corpus: Corpus, chosen: str) -> bool:
    """Tell whether a chart has anything to show of what is chosen."""
    return kind.shown(corpus) if kind.shown else bool(kind.rows(corpus, chosen))


def picked(kind: Kind[Any], rows: Rows, mark: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the row behind a mark that was picked on a chart."""
    return next((r for r in rows if all(f in r and r[f] == mark.get(f) for f in kind.fields)), None)
