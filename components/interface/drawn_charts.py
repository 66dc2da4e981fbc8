"""The charts of Compare and of Take away, of the whole work: what may be chosen, rows, drawing. Nothing here asks the
session: they are made on a screen or beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from components.charts import CHARTS, Figure, Kind, choices_of, has_marks, listed, spec_of
from components.charts.rows import Rows
from components.charts.tables import count_rows
from components.interface.chart_tables import with_tables
from components.model import Corpus
from components.wording import in_this_language, tr

Offer = tuple[str, str, Callable[[], Figure]]  # file name, words beside the buttons, the chart when it is asked for


class Drawn(NamedTuple):
    """A chart as it is sent, with its words, legend, notes, and the least width in pixels."""

    spec: dict[str, Any]
    words: str
    legend: str
    notes: tuple[str, ...]
    least: int


def draw_first(number: int, corpus: Corpus, dark: bool) -> tuple[dict[str, str], Rows, Drawn | None]:
    """Return what a chart of the table may be drawn of, and it drawn of the first (`draw_chosen`)."""
    choices = choices_of(CHARTS[number], corpus)
    if not choices:
        return choices, [], None
    first = next(iter(choices))
    return choices, *draw_chosen(CHARTS[number], corpus, first, choices[first], dark)


def draw_chosen(kind: Kind[Any], corpus: Corpus, chosen: str, name: str, dark: bool) -> tuple[Rows, Drawn | None]:
    """Return the rows of what is chosen, and the chart of them where there are any."""
    rows = kind.rows(corpus, chosen)
    if not rows:
        return rows, None
    figure = kind.draw(rows, name, dark)
    spec = with_tables(spec_of(figure), listed(rows))
    return rows, Drawn(spec, figure.alt, figure.legend, figure.notes, figure.least)


def sides_of(corpus: Corpus) -> dict[str, str]:
    """Return issue -> how many passages take which side on it, in signs: where to look for who is against."""
    found: dict[str, str] = {}
    for row in count_rows(corpus, len(corpus.issues)):
        if row["count"] and row["position"] != "quoted":
            found[row["issue_id"]] = f"{found.get(row['issue_id'], '')}  {row['mark']}"
    return found


def list_charts(corpus: Corpus) -> list[Offer]:
    """Return the charts that have something to show; each is drawn when it is taken."""
    offers: list[Offer] = []
    for kind in CHARTS:
        choices = choices_of(kind, corpus)
        for number, chosen in enumerate(list(choices)[: kind.saved]):
            if has_marks(kind, corpus, chosen):
                name = f"{kind.key}-{number + 1}" if kind.saved > 1 else kind.key
                words = f"{tr(kind.tab)}: {choices[chosen]}" if choices[chosen] else tr(kind.tab)
                offers.append((name, words, in_this_language(partial(_draw, kind, corpus, chosen, choices[chosen]))))
    return offers


def _draw(kind: Kind[Any], corpus: Corpus, chosen: str, name: str) -> Figure:
    return kind.draw(kind.rows(corpus, chosen), name, False)
