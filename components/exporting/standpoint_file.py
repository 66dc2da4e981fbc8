"""The project file, `.standpoint`: an SQLite database with the tables of `reading/database.py`; how it is read by
others says the README beside.

It is made afresh in memory at every saving and put in its place whole. One that is opened is never used itself: its
known columns are copied, in the reading child, and what they hold is checked again here before it becomes values."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import msgspec

from components.exporting.analysis_file import write_analysis
from components.model import Analysis, Article, Issue
from components.reading.database import APPLICATION, TABLES
from components.reading.limits import MOST_BYTES
from components.review import Fact, Log
from components.review.merging import Agreement, Difference

VERSION = 2  # the first was JSON: `exporting/project.py`
SUFFIX = ".standpoint"
TEXTS = ("articles", "analyses")


@dataclass(frozen=True, slots=True)
class Project:
    """All that a project holds; `issues` is None where they are proposed,
    `made_by` the version that made the analyses."""

    articles: tuple[Article, ...] = ()
    analyses: dict[str, Analysis] = field(default_factory=dict)
    log: Log = field(default_factory=Log)
    issues: tuple[Issue, ...] | None = None
    made_by: str = ""
    differences: tuple[Difference, ...] = ()
    words: tuple[str, ...] = ()  # one's own words that are marked in the texts
    agreement: Agreement | None = None  # with the person whose project was joined
    versions: dict[str, str] = field(default_factory=dict)  # article -> what made its analysis, if it is not `made_by`
    stopped: tuple[str, ...] = ()  # articles that are not read until it is asked for


def write_saved(project: Project, write: Callable[[Analysis], str] = write_analysis) -> bytes:
    """Return a project as a database; without its analyses, which can be made again, where it would be too large to
    open."""
    return write_around(write_texts(project, write), project)


def write_texts(project: Project, write: Callable[[Analysis], str] = write_analysis) -> bytes:
    """Return the large part of a project, which no correction changes, as a database: its articles and what was read
    from them."""
    return _write(b"", project, TEXTS, write)


def write_around(texts: bytes, project: Project) -> bytes:
    """Return the whole of a project: what `write_texts` made of it, and all else that it holds."""
    data = _write(texts, project, tuple(name for name in TABLES if name not in TEXTS))
    return data if len(data) <= MOST_BYTES or not project.analyses else write_saved(replace(project, analyses={}))


def _write(
    begun: bytes, project: Project, tables: Iterable[str], write: Callable[[Analysis], str] = write_analysis
) -> bytes:
    connection = sqlite3.connect(":memory:")
    try:
        if begun:
            connection.deserialize(begun)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        for name in tables:
            columns = TABLES[name][1]
            named = ", ".join(f'"{c.name}" {c.type} NOT NULL' for c in columns)
            connection.execute(f'CREATE TABLE "{name}" ({named})')
            marks = ", ".join("?" * len(columns))
            rows = ([_storable(v) for v in row] for row in _rows(project, name, write))
            connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)  # noqa: S608 (names of our own table)
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def _storable(value: str | int) -> str | int:
    """Return a value without half characters, which no file can hold; each becomes one sign, so that places stay."""
    return value if not isinstance(value, str) or value.isascii() else value.encode("utf-8", "replace").decode("utf-8")


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode("utf-8")


def _rows(project: Project, table: str, write: Callable[[Analysis], str]) -> Iterator[tuple[str | int, ...]]:
    if table == "settings":
        yield "version", str(VERSION)
        yield "made by", project.made_by
        yield "saved", datetime.now(UTC).isoformat(timespec="seconds")
        yield "issues", "proposed" if project.issues is None else "edited"
        yield "differences", _json([[_clean(d.ours), _clean(d.theirs)] for d in project.differences])
        yield "agreement", _json(project.agreement)
        yield "words", _json([_storable(w) for w in project.words])
        yield "stopped", _json(project.stopped)
    elif table == "articles":
        for n, a in enumerate(project.articles, 1):
            notes = _json([_storable(x) for x in a.notes])
            yield n, a.id, a.title, a.outlet, a.author, a.date, a.origin, notes, _json(a.restored), a.text
    elif table == "analyses":
        for article, analysis in project.analyses.items():
            yield article, project.versions.get(article, project.made_by), write(analysis)
    elif table == "steps":
        for n, step in enumerate(project.log.steps, 1):
            yield n, step.words, step.by, step.when, int(n <= project.log.done)
    elif table == "facts":
        for n, step in enumerate(project.log.steps, 1):
            for k, f in enumerate(step.facts, 1):
                names = _json([_storable(x) for x in f.names])
                yield n, k, f.about, f.what, f.key, f.article, f.field, f.value, _json(f.spans), names
    else:
        for n, i in enumerate(project.issues or (), 1):
            yield n, i.id, i.name, _json([_storable(x) for x in i.terms])


def _clean(fact: Fact) -> Fact:
    names = tuple(str(_storable(n)) for n in fact.names)
    return replace(fact, key=str(_storable(fact.key)), field=str(_storable(fact.field)),
                   value=str(_storable(fact.value)), names=names)  # fmt: skip
