"""Every file that holds rows follows the switch of leads and that of checked rows, and says so inside."""

import csv
import io
import json
import re
from base64 import b64decode
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import openpyxl
import pytest

from components.charts import Figure, grid_chart, grid_rows
from components.comparing import compare_analyses, make_digest
from components.exporting.catalogue import SHEETS, TABLES, sheets, table_csv, table_rows, to_json
from components.exporting.event_list import find_events, hold_against, write_events
from components.exporting.images import to_svg, with_sources
from components.exporting.plain_text import digest_file
from components.exporting.report import make_report
from components.exporting.report_formats import write_report
from components.exporting.scope import AS_ON_SCREEN, Scope, checked_corpus, narrow
from components.exporting.tables import to_csv
from components.exporting.workbook import to_xlsx
from components.model import COUNTS_FROM, TRUE_FROM, Analysis, Corpus, Stance
from tests import builders

SCOPES = [AS_ON_SCREEN, Scope(leads=True), Scope(checked=True), Scope(leads=True, checked=True)]
Cells = list[dict[str, str]]


def every_second_checked(analysis: Analysis) -> Analysis:
    stances = tuple(replace(s, review="accepted" if n % 2 and s.counts else "") for n, s in enumerate(analysis.stances))
    return replace(
        analysis,
        stances=stances,
        statements=tuple(replace(s, review="accepted" if n % 2 else "") for n, s in enumerate(analysis.statements)),
    )


@cache
def half_checked() -> Corpus:
    """Return a set in which some rows are checked, some are not, and some are leads."""
    corpus = builders.sample_corpus()
    return compare_analyses(tuple(every_second_checked(a) for a in corpus.analyses), corpus.issues)


def is_in(stance: Stance, scope: Scope) -> bool:
    return (scope.leads or stance.counts) and (not scope.checked or stance.review != "")


def rows_of(data: bytes, separator: str = ",") -> Cells:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=separator))


def sheet_of(name: str, scope: Scope) -> Cells:
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx({name: sheets(half_checked(), (), scope)[name]})))
    head, *rows = book[name].iter_rows(values_only=True)
    return [dict(zip(map(str, head), map(str, row), strict=True)) for row in rows]


def events(scope: Scope) -> Cells:
    return rows_of(write_events(find_events(narrow(half_checked(), scope)), scope.compared), ";")


def codings(scope: Scope) -> Cells:
    return rows_of(to_csv(hold_against(narrow(half_checked(), scope), (), scope.compared), scope.compared))


FILES: dict[str, Callable[[Scope], Cells]] = {
    **{f"{n}.csv": lambda scope, n=n: rows_of(table_csv(n, half_checked(), scope)) for n in TABLES},  # type: ignore[misc]
    **{f"{n}.xlsx": lambda scope, n=n: sheet_of(n, scope) for n in SHEETS},  # type: ignore[misc]
    "events.csv": events, "codings.csv": codings,
}  # fmt: skip
PICTURES = {
    "chart.svg": lambda scope: to_svg(figure(scope), "The Post", scope.compared).decode(),
    "chart.png": lambda scope: " ".join(
        with_sources(figure(scope), "The Post", scope.compared)["title"]["subtitle"]
    ),  # the lines that are drawn
    "digest.txt": lambda scope: digest_file(checked(scope), make_digest(checked(scope)), scope.compared).decode(),
    "report.html": lambda scope: b64decode(re.search(r"svg\+xml;base64,([^\"]+)", report(scope, ".html"))[1]).decode(),  # type: ignore[index]
}


def checked(scope: Scope) -> Corpus:
    return checked_corpus(half_checked()) if scope.checked else half_checked()


def figure(scope: Scope) -> Figure:
    return grid_chart(grid_rows(checked(scope)), "4 articles")


def report(scope: Scope, form: str) -> str:
    return write_report(make_report(half_checked(), (), ("charts",), scope), form).decode()


@pytest.mark.parametrize("scope", [AS_ON_SCREEN, Scope(checked=True)])
@pytest.mark.parametrize("name", PICTURES)
def test_pictures_and_the_set_in_short_say_what_they_are_made_of(name: str, scope: Scope) -> None:
    words = " ".join(re.sub(r"<[^>]*>", " ", PICTURES[name](scope)).split())
    assert f"Made of: {scope.compared}" in words


NO_LEADS = ("findings", "issues", "events", "codings")  # made of comparisons, which hold none


@pytest.mark.parametrize("scope", SCOPES)
@pytest.mark.parametrize("name", FILES)
def test_every_row_of_every_file_says_what_it_holds(name: str, scope: Scope) -> None:
    said = {row["table holds"] for row in FILES[name](scope)}
    (words,) = said
    if not name.startswith("timeline"):
        assert ("only rows that a person checked" in words) is scope.checked
    if not name.startswith(("timeline", "statements")):
        assert ("doubtful rows too" in words) is (scope.leads and not name.startswith(NO_LEADS))


@pytest.mark.parametrize("scope", SCOPES)
def test_files_hold_the_rows_that_are_let_in_and_no_other(scope: Scope) -> None:
    corpus = half_checked()
    stances = [s for a in corpus.analyses for s in a.stances]
    most = {s.id for s in stances if is_in(s, scope)}
    positions, form = FILES["positions.csv"](scope), json.loads(to_json(corpus, scope))
    assert {r["lead"] for r in positions} == ({"no", "yes"} if scope == Scope(leads=True) else {"no"})
    assert {r["checked"] for r in positions} == ({"yes"} if scope.checked else {"no", "yes"})
    assert {r["checked"] for r in FILES["statements.csv"](scope)} == ({"yes"} if scope.checked else {"no", "yes"})
    own = [s for a in form["analyses"] for s in a["stances"] if "same_as" not in s or s["same_as"] is None]
    # what is no row of the table is there for Compare alone
    assert all(s["truth"] >= TRUE_FROM for s in own if not s["counts"] and not scope.leads)
    own = [s for s in own if s["counts"] or scope.leads]
    assert len(own) == len(positions) > 0
    assert {s["id"] for s in own} <= most
    assert form["holds"] == scope.words
    assert sum(int(r["positions"]) for r in FILES["articles.csv"](scope)) == len(positions)
    assert sum(int(r["statements"]) for r in FILES["articles.csv"](scope)) == len(FILES["statements.csv"](scope))


ROWS = [  # confidence, how likely not false, whether the table shows the row as a position
    (COUNTS_FROM, 0.9, True),
    (COUNTS_FROM, 0.5, True),  # likely false on an issue, and a row of the table
    (COUNTS_FROM - 0.01, TRUE_FROM, False),  # true, and says too little alone
    (COUNTS_FROM - 0.01, 0.5, False),
]


@pytest.mark.parametrize(("confidence", "truth", "shown"), ROWS)
def test_files_and_counts_hold_what_the_table_shows(confidence: float, truth: float, shown: bool) -> None:
    analysis = next(a for a in builders.sample_corpus().analyses if any(s.holder for s in a.stances))
    one = next(s for s in analysis.stances if s.holder)
    one = replace(one, confidence=confidence, truth=truth, same_as=None, review="", label="support")
    again = replace(one, id=f"{one.id}-again", same_as=one.id)
    corpus = compare_analyses((replace(analysis, stances=(one, again)),), ())
    for scope in (AS_ON_SCREEN, Scope(leads=True)):
        count = int(shown or scope.leads)
        rows = {name: table_rows(name, corpus, scope) for name in ("positions", "actors", "articles")}
        assert len(rows["positions"]) == len(sheets(corpus, (), scope)["positions"]) == count
        assert sum(r.stances for r in rows["actors"]) == sum(r.positions for r in rows["articles"]) == count  # type: ignore[attr-defined]
        form = json.loads(to_json(corpus, scope))
        assert sum(s["counts"] for a in form["analyses"] for s in a["stances"]) == shown
    said = make_report(corpus, (), ("method",)).method
    left = ("0 doubtful rows, {}, are", "1 doubtful row, {}, is")[not shown].format("about as likely right as wrong")
    assert f"{left} left out." in said


@pytest.mark.parametrize(
    "name", ["actors.csv", "actors.xlsx", "articles.xlsx", "events.csv", "issues.csv", "findings.csv"]
)
def test_counts_and_comparisons_follow_what_is_checked(name: str) -> None:
    def cells(scope: Scope) -> list[dict[str, str]]:
        return [{k: v for k, v in row.items() if k != "table holds"} for row in FILES[name](scope)]

    assert cells(Scope(checked=True)) != cells(AS_ON_SCREEN)


def test_what_points_at_a_row_points_at_one_that_is_there() -> None:
    for scope in SCOPES:
        form = json.loads(to_json(half_checked(), scope))
        there = {f"{a['id']}/{s['id']}" for a in form["analyses"] for s in a["stances"]}
        assert {s for p in form["comparison"]["positions"] for s in p["stances"]} <= there
        assert {
            f"{a['id']}/{s['same_as']}" for a in form["analyses"] for s in a["stances"] if s.get("same_as")
        } <= there


def test_a_table_without_a_row_says_what_it_would_hold() -> None:
    nothing = Corpus(tuple(replace(a, stances=()) for a in half_checked().analyses))
    assert table_rows("positions", nothing) == []
    assert (
        rows_of(table_csv("positions", nothing, Scope(checked=True)))[0]["table holds"]
        == "only rows that a person checked; without doubtful rows"
    )
