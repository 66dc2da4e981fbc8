"""The project file, `.standpoint`: an SQLite database with the tables of `reading/database.py`; how it is read by
others says the README beside.

It is made afresh in memory at every saving and put in its place whole. One that is opened is never used itself: its
known columns are copied, in the reading child, and what they hold is checked again here before it becomes values."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from components.errors import InputError
from components.exporting.analysis_file import read_analysis, write_analysis
from components.exporting.project import FOREIGN, FORMAT, is_date, read_project
from components.model import Analysis, Article, Issue, Span
from components.reading.child import read_in_child
from components.reading.database import APPLICATION, MAGIC, MOST_PROJECT_BYTES, TABLES
from components.reading.limits import LONGEST_SOUGHT, MOST_BYTES, MOST_SOUGHT
from components.review import Fact, Log, Step
from components.review.merging import Agreement, Difference

Words = Annotated[
    tuple[Annotated[str, Meta(min_length=1, max_length=LONGEST_SOUGHT)], ...], Meta(max_length=MOST_SOUGHT)
]
VERSION = 2  # the first was JSON: `exporting/project.py`
SUFFIX = ".standpoint"
TEXTS = ("articles", "analyses")
DAMAGED = "This project cannot be opened: it is damaged from its beginning. Choose an earlier copy of it."
NEWER = "This project was saved by a newer version of Standpoint: open it with that one."
TOO_MUCH = (
    f"This project cannot be opened: it is larger than {MOST_PROJECT_BYTES // 1024**2} MB. Open one with less in it."
)
LOST = {
    "settings": "some settings", "articles": "some articles", "analyses": "some analyses, which are made again", "steps": "some steps of your corrections",
    "facts": "some corrections", "issues": "the issues as you edited them",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Project:
    """All that a project holds; `issues` is None where they are proposed, `made_by` the version that made the analyses."""

    articles: tuple[Article, ...] = ()
    analyses: dict[str, Analysis] = field(default_factory=dict)
    log: Log = field(default_factory=Log)
    issues: tuple[Issue, ...] | None = None
    made_by: str = ""
    differences: tuple[Difference, ...] = ()
    words: tuple[str, ...] = ()  # one's own words that are marked in the texts
    agreement: Agreement | None = None  # with the person whose project was joined
    versions: dict[str, str] = field(default_factory=dict)  # article -> what made its analysis, if it is not `made_by`


@dataclass(frozen=True, slots=True)
class Opened:
    """A project and what of its file is lost, in words."""

    project: Project
    lost: tuple[str, ...] = ()


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
    elif table == "articles":
        for n, a in enumerate(project.articles, 1):
            yield (
                n,
                a.id,
                a.title,
                a.outlet,
                a.author,
                a.date,
                a.origin,
                _json([_storable(x) for x in a.notes]),
                _json(a.restored),
                a.text,
            )
    elif table == "analyses":
        for article, analysis in project.analyses.items():
            yield article, project.versions.get(article, project.made_by), write(analysis)
    elif table == "steps":
        for n, step in enumerate(project.log.steps, 1):
            yield n, step.words, step.by, step.when, int(n <= project.log.done)
    elif table == "facts":
        for n, step in enumerate(project.log.steps, 1):
            for k, f in enumerate(step.facts, 1):
                yield (
                    n,
                    k,
                    f.about,
                    f.what,
                    f.key,
                    f.article,
                    f.field,
                    f.value,
                    _json(f.spans),
                    _json([_storable(x) for x in f.names]),
                )
    else:
        for n, i in enumerate(project.issues or (), 1):
            yield n, i.id, i.name, _json([_storable(x) for x in i.terms])


def _clean(fact: Fact) -> Fact:
    names = tuple(str(_storable(n)) for n in fact.names)
    return replace(
        fact,
        key=str(_storable(fact.key)),
        field=str(_storable(fact.field)),
        value=str(_storable(fact.value)),
        names=names,
    )


def read_saved(data: bytes) -> Opened:
    """Return a project and what of it is lost; InputError, in one sentence, if the bytes are no project or nothing of
    it is whole."""
    if len(data) > MOST_PROJECT_BYTES:
        raise InputError(TOO_MUCH)
    if not data.startswith(MAGIC):
        if FORMAT.rpartition("-")[0].encode() in data[:200] or data.lstrip()[:1] == b"{":
            articles, log, issues = read_project(data)
            return Opened(Project(articles, {}, log, issues))
        raise InputError(FOREIGN)
    return read_tables(read_in_child("project", data))


def read_tables(answer: dict[str, Any]) -> Opened:
    """Return a project of what `reading.database.read_database` found in its file; InputError if that is none."""
    if "problem" in answer:
        raise InputError(FOREIGN if answer["problem"] == "type" else DAMAGED)
    if int(answer["version"]) > VERSION:
        raise InputError(NEWER)
    return _opened({name: [dict(zip([c.name for c in TABLES[name][1]], row, strict=True)) for row in rows] for name, rows in answer["tables"].items()},
                   list(answer["lost"]))  # fmt: skip


def _opened(tables: dict[str, list[dict[str, Any]]], lost: list[str]) -> Opened:
    """Return values of rows; each row that is no value of ours is left out and its table named as lost in part."""
    articles = _kept(tables["articles"], _article, "articles", lost)
    articles = list({a.id: a for a in articles}.values())
    texts = {a.id: a for a in articles}
    analyses = dict(
        _kept(
            tables["analyses"],
            lambda row: (row["article"], read_analysis(row["form"], texts[row["article"]])),
            "analyses",
            lost,
        )
    )
    settings = {row["name"]: row["value"] for row in tables["settings"]}
    facts: defaultdict[int, list[Fact]] = defaultdict(list)
    for number, fact in _kept(tables["facts"], lambda row: (row["step"], _fact(row)), "facts", lost):
        facts[number].append(fact)
    steps = sorted(tables["steps"], key=lambda row: row["number"])
    kept = [row for row in steps if facts[row["number"]]]
    log = Log(
        tuple(Step(r["words"], tuple(facts[r["number"]]), r["by"], r["made"]) for r in kept),
        sum(r["holds"] for r in kept),
    )
    issues = _kept(
        tables["issues"],
        lambda r: Issue(r["id"], r["name"], tuple(msgspec.json.decode(r["terms"], type=list[str]))),
        "issues",
        lost,
    )
    edited = settings.get("issues") == "edited"
    try:
        told = msgspec.json.decode(settings.get("differences", "[]"), type=list[tuple[Fact, Fact]])
        agreement = msgspec.json.decode(settings.get("agreement", "null"), type=Agreement | None)
        words = msgspec.json.decode(settings.get("words", "[]"), type=Words)  # a file that was saved before has none
    except msgspec.MsgspecError:
        told, agreement, words, lost = [], None, (), [*lost, "settings"]
    made_by = settings.get("made by", "")
    others = {r["article"]: r["version"] for r in tables["analyses"] if r["article"] in analyses and r["version"] != made_by}
    project = Project(tuple(articles), analyses, log, tuple({i.id: i for i in issues}.values()) if edited else None, made_by,
                      tuple(Difference(*pair) for pair in told), words, agreement, others)  # fmt: skip
    if not articles and "articles" in lost:
        raise InputError(DAMAGED)
    return Opened(project, tuple(LOST[name] for name in LOST if name in lost))


def _kept(rows: Iterable[dict[str, Any]], make: Any, name: str, lost: list[str]) -> list[Any]:
    found = []
    for row in rows:
        try:
            found.append(make(row))
        except (msgspec.MsgspecError, ValueError, KeyError, InputError):
            if name not in lost:
                lost.append(name)
    return found


def _article(row: dict[str, Any]) -> Article:
    if not is_date(row["date"]) or not _is_id(row["id"]):
        raise ValueError("article")
    notes = tuple(msgspec.json.decode(row["notes"], type=list[str]))
    restored = tuple(msgspec.json.decode(row["restored"], type=list[Span]))
    if any(not 0 <= s.start < s.end <= len(row["text"]) for s in restored):
        raise ValueError("article")
    return Article(
        row["id"], row["text"], row["title"], row["outlet"], row["author"], row["date"], row["origin"], notes, restored
    )


def _is_id(name: str) -> bool:
    return (
        0 < len(name) <= 64 and name.isascii() and all(c.isalnum() or c in "_.-" for c in name)
    )  # it becomes part of a widget's key


def _fact(row: dict[str, Any]) -> Fact:
    form = {name: row[name] for name in ("about", "what", "key", "article", "field", "value")}
    spans, names = msgspec.json.decode(row["spans"], type=list[Span]), msgspec.json.decode(row["names"], type=list[str])
    fact = msgspec.convert({**form, "spans": spans, "names": names}, Fact)
    if any(not 0 <= s.start < s.end for s in fact.spans):
        raise ValueError("fact")
    return fact
