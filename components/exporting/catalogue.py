"""The tables that are taken away, a line each: its rows, and the words inside it on which rows it was made of."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from components.comparing import make_timeline
from components.exporting.forms import analysis_form, corpus_form
from components.exporting.plain_text import timeline_rows
from components.exporting.rows import Row
from components.exporting.scope import AS_ON_SCREEN, Scope, narrow, without_leads
from components.exporting.tables import (
    actor_rows,
    article_rows,
    finding_rows,
    issue_rows,
    stance_rows,
    statement_rows,
    to_csv,
)
from components.model import Corpus
from components.review import Fact

Log = tuple[Fact, ...]
SENTENCES = "every sentence that names a time, whatever was checked; it holds no positions"


class Table(NamedTuple):
    """What is behind a table: its rows from a comparison that is narrowed already,
    and what it holds in words of ours."""

    make: Callable[[Corpus, Log], Sequence[Row]]
    holds: Callable[[Scope], str]


TABLES = {
    "positions": Table(lambda c, _: stance_rows(c), lambda s: s.words),
    "statements": Table(lambda c, _: statement_rows(c), lambda s: s.rows),  # there are no leads among them
    "actors": Table(actor_rows, lambda s: s.words),
    "findings": Table(finding_rows, lambda s: s.compared),
    "issues": Table(lambda c, _: issue_rows(c), lambda s: s.compared),
    "articles": Table(lambda c, _: article_rows(c), lambda s: s.words),
    "timeline": Table(lambda c, _: timeline_rows(c, make_timeline(c)), lambda _: SENTENCES),
}
# in which what says too little without its issue is a lead like any other
COUNTED = ("positions", "actors", "articles")
SHEETS = ("positions", "statements", "actors", "findings", "issues", "articles")


def table_rows(name: str, corpus: Corpus, scope: Scope = AS_ON_SCREEN, log: Log = ()) -> list[Row]:
    """Return the rows of a table that are let in, each with what the table holds."""
    return _rows(name, narrow(corpus, scope), scope, log)


def _rows(name: str, shown: Corpus, scope: Scope, log: Log) -> list[Row]:
    """Return the rows of a table of a comparison that is narrowed already."""
    table = TABLES[name]
    if name in COUNTED and not scope.leads:
        shown = replace(shown, analyses=tuple(without_leads(a, lambda s: s.counts) for a in shown.analyses))
    return [row._replace(table_holds=table.holds(scope)) for row in table.make(shown, log)]


def table_csv(name: str, corpus: Corpus, scope: Scope = AS_ON_SCREEN, log: Log = ()) -> bytes:
    """Return a table as CSV."""
    return to_csv(table_rows(name, corpus, scope, log), TABLES[name].holds(scope))


def sheets(corpus: Corpus, log: Log = (), scope: Scope = AS_ON_SCREEN) -> dict[str, Sequence[Row]]:
    """Return name of a sheet -> its rows, as the scope lets them in."""
    shown = narrow(corpus, scope)
    return {n: _rows(n, shown, scope, log) for n in SHEETS}


def to_json(corpus: Corpus, scope: Scope = AS_ON_SCREEN) -> bytes:
    """Return analyses and comparison as one JSON file, with what it holds."""
    shown = narrow(corpus, scope)
    form = {
        "holds": scope.words,
        "analyses": [analysis_form(a) for a in shown.analyses],
        "comparison": corpus_form(shown),
    }
    return json.dumps(form, ensure_ascii=False, indent=1).encode("utf-8", "replace")
