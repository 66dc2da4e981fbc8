"""How a project file is read, with nothing in it trusted: each table by itself, what is damaged left out and told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from components.errors import InputError
from components.exporting.analysis_file import read_analysis
from components.exporting.project import FOREIGN, FORMAT, is_date, read_project
from components.exporting.standpoint_file import VERSION, Project
from components.model import Article, Issue, Span
from components.reading.child import read_in_child
from components.reading.database import MAGIC, MOST_PROJECT_BYTES, TABLES
from components.reading.limits import LONGEST_SOUGHT, MOST_SOUGHT
from components.review import Fact, Log, Step
from components.review.merging import Agreement, Difference

Words = Annotated[
    tuple[Annotated[str, Meta(min_length=1, max_length=LONGEST_SOUGHT)], ...], Meta(max_length=MOST_SOUGHT)
]
DAMAGED = "This project cannot be opened: it is damaged from its beginning. Choose an earlier copy of it."
NEWER = "This project was saved by a newer version of Standpoint: open it with that one."
TOO_MUCH = (
    f"This project cannot be opened: it is larger than {MOST_PROJECT_BYTES // 1024**2} MB. Open one with less in it."
)
LOST = {
    "settings": "some settings", "articles": "some articles", "analyses": "some analyses, which are made again",
    "steps": "some steps of your corrections", "facts": "some corrections", "issues": "the issues as you edited them",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Opened:
    """A project and what of its file is lost, in words."""

    project: Project
    lost: tuple[str, ...] = ()


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
    return _opened({name: [dict(zip([c.name for c in TABLES[name][1]], row, strict=True)) for row in rows]
                    for name, rows in answer["tables"].items()},
                   list(answer["lost"]))  # fmt: skip


def _opened(tables: dict[str, list[dict[str, Any]]], lost: list[str]) -> Opened:
    """Return values of rows; each row that is no value of ours is left out and its table named as lost in part."""
    articles = _kept(tables["articles"], _article, "articles", lost)
    articles = list({a.id: a for a in articles}.values())
    texts = {a.id: a for a in articles}
    analyses = dict(_kept(tables["analyses"],
                          lambda row: (row["article"], read_analysis(row["form"], texts[row["article"]])), "analyses",
                          lost))  # fmt: skip
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
    issues = _kept(tables["issues"], _issue, "issues", lost)
    edited = settings.get("issues") == "edited"
    try:
        told = msgspec.json.decode(settings.get("differences", "[]"), type=list[tuple[Fact, Fact]])
        agreement = msgspec.json.decode(settings.get("agreement", "null"), type=Agreement | None)
        words = msgspec.json.decode(settings.get("words", "[]"), type=Words)  # a file that was saved before has none
        stopped = msgspec.json.decode(settings.get("stopped", "[]"), type=list[str])
    except msgspec.MsgspecError:
        told, agreement, words, stopped, lost = [], None, (), [], [*lost, "settings"]
    made_by = settings.get("made by", "")
    others = {r["article"]: r["version"] for r in tables["analyses"]
              if r["article"] in analyses and r["version"] != made_by}  # fmt: skip
    project = Project(tuple(articles), analyses, log, tuple({i.id: i for i in issues}.values()) if edited else None,
                      made_by, tuple(Difference(*pair) for pair in told), words, agreement, others,
                      tuple(a.id for a in articles if a.id in stopped))  # fmt: skip
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


def _issue(row: dict[str, Any]) -> Issue:
    terms = tuple(msgspec.json.decode(row["terms"], type=list[str]))
    return Issue(row["id"], row["name"], terms, by_hand=True)


def _is_id(name: str) -> bool:
    # it becomes part of a widget's key
    return 0 < len(name) <= 64 and name.isascii() and all(c.isalnum() or c in "_.-" for c in name)


def _fact(row: dict[str, Any]) -> Fact:
    form = {name: row[name] for name in ("about", "what", "key", "article", "field", "value")}
    spans, names = msgspec.json.decode(row["spans"], type=list[Span]), msgspec.json.decode(row["names"], type=list[str])
    fact = msgspec.convert({**form, "spans": spans, "names": names}, Fact)
    if any(not 0 <= s.start < s.end for s in fact.spans):
        raise ValueError("fact")
    return fact
