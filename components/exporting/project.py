"""The first form of the project file, JSON, which still opens: articles, corrections and issues.

Opening it trusts nothing.

What may stand in it is the schema below and nothing else; what a schema cannot say (ids that are each other's, dates,
the sum of all texts) is checked after it. A file opens whole or not at all."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from components.errors import InputError
from components.model import Article, Issue, Span, StanceLabel
from components.reading.limits import MOST_ARTICLES, MOST_BYTES, MOST_CHARACTERS, MOST_SESSION_CHARACTERS
from components.review import Fact, Log, Step
from components.review.facts import dismissed

FORMAT = "standpoint-project-1"
MOST_CORRECTIONS = 10_000
MOST_ISSUES = 200

Identity = Annotated[str, Meta(pattern=r"^[0-9A-Za-z_.-]{1,64}\Z")]  # it becomes part of the key of a widget
Line = Annotated[str, Meta(max_length=10_000)]
Place = Annotated[str, Meta(pattern=r"^\d{1,8}-\d{1,8}:\d{1,8}-\d{1,8}\Z")]  # the trigger's and the target's places
MIGRATED = "corrections of an earlier version"


class ArticleForm(Struct, forbid_unknown_fields=True, frozen=True):
    """An article as the file holds it."""

    id: Identity
    text: Annotated[str, Meta(max_length=MOST_CHARACTERS)]
    notes: Annotated[tuple[Line, ...], Meta(max_length=100)]
    title: Line = ""
    outlet: Line = ""
    author: Line = ""
    date: Annotated[str, Meta(max_length=10)] = ""
    origin: Line = "pasted"
    restored: Annotated[tuple[tuple[Annotated[int, Meta(ge=0)], int], ...], Meta(max_length=1_000)] = ()


class CorrectionForm(Struct, forbid_unknown_fields=True, frozen=True):
    """A correction as the file holds it; one whose article or row is not there waits, as in the app."""

    article: Identity
    key: Place
    what: Literal["label", "remove", "not right"]
    label: StanceLabel | None = None
    note: Line = ""


class IssueForm(Struct, forbid_unknown_fields=True, frozen=True):
    """An issue as the file holds it."""

    id: Identity
    name: Line
    terms: Annotated[tuple[Line, ...], Meta(max_length=1_000)]
    by_hand: bool = False  # no file of that version has it: all that it kept were a person's


class ProjectForm(Struct, forbid_unknown_fields=True, frozen=True):
    """The whole file. `issues` is null where they are proposed and not edited."""

    format: Literal["standpoint-project-1"]
    articles: Annotated[tuple[ArticleForm, ...], Meta(max_length=MOST_ARTICLES)]
    corrections: Annotated[tuple[CorrectionForm, ...], Meta(max_length=MOST_CORRECTIONS)]
    issues: Annotated[tuple[IssueForm, ...], Meta(max_length=MOST_ISSUES)] | None


class _Head(Struct):
    format: str = ""


_SCHEMA = msgspec.json.Decoder(ProjectForm)
_HEAD = msgspec.json.Decoder(_Head)
FOREIGN = "This is not a Standpoint project: choose a file whose name ends in .standpoint."
DAMAGED = "This project cannot be opened: {}. Choose the file as it was saved."
TOO_MUCH = "This project cannot be opened: {}. Open one with less in it."


def read_project(data: bytes) -> tuple[tuple[Article, ...], Log, tuple[Issue, ...] | None]:
    """Return (articles, log, issues); InputError, which names what is wrong, if the bytes are not a project of this
    version."""
    if len(data) > MOST_BYTES:
        raise InputError(TOO_MUCH.format(f"it is larger than {MOST_BYTES // 1024**2} MB"))
    form = _decode(data)
    _check(form)
    articles = tuple(
        Article(**{**msgspec.structs.asdict(a), "restored": tuple(Span(*s) for s in a.restored)}) for a in form.articles
    )
    facts = tuple(f for c in form.corrections for f in _facts(c))
    log = Log().add(Step(MIGRATED, facts)) if facts else Log()
    return (
        articles,
        log,
        None if form.issues is None else tuple(Issue(i.id, i.name, i.terms, by_hand=True) for i in form.issues),
    )


def _facts(entry: CorrectionForm) -> list[Fact]:
    """Return what an entry said as facts: a side that was set, or a row that was taken out, and its note; or a finding
    that was taken out."""
    if entry.what == "not right":
        return [dismissed(entry.article, entry.key, entry.note)]
    said = Fact("position", "reject" if entry.label is None else "set", entry.key, entry.article,
                "" if entry.label is None else "side", entry.label or "")  # fmt: skip
    return [said, *([Fact("position", "note", entry.key, entry.article, "", entry.note)] if entry.note else [])]


def _decode(data: bytes) -> ProjectForm:
    try:
        text = data.decode("utf-8-sig")
        _check_format(_HEAD.decode(text).format)
        return _SCHEMA.decode(text)
    except msgspec.ValidationError as error:
        raise _refusal(str(error)) from error
    except (ValueError, RecursionError) as error:
        ours = FORMAT.encode() in data[:200]
        raise InputError(
            DAMAGED.format("it is cut short or holds signs that are no text") if ours else FOREIGN
        ) from error


def _check_format(name: str) -> None:
    if name != FORMAT:
        other = re.fullmatch(r"standpoint-project-[0-9]{1,9}", name)
        raise InputError(
            "This project was saved by another version of Standpoint: open it with that one." if other else FOREIGN
        )


_PART = re.compile(r"\$\.(articles|corrections|issues)(?:\[(\d+)\](?:\.(\w+))?)?")
_MISSING = re.compile(r"missing required field `(\w+)`")
_NAMES = {"what": "kind", "restored": "lines taken back"}
_PLURAL = frozenset("articles corrections issues notes terms restored".split())


def _refusal(message: str) -> InputError:
    """Say in our words what the schema found wrong and where; nothing of the file's own words."""
    place, missing, too_much = _PART.search(message), _MISSING.search(message), "of length" in message
    if "$.format" in message or message.startswith("Expected `object`") and place is None:
        return InputError(FOREIGN)
    group, number, name = place.groups() if place else ("", None, None)
    row = f"{group[:-1]} {int(number) + 1}" if number else ""
    if missing:
        return InputError(DAMAGED.format(_says(missing[1], row, "missing")))
    if name:
        return InputError(
            (TOO_MUCH if too_much else DAMAGED).format(_says(name, row, "too long" if too_much else "not as saved"))
        )
    if row:
        return InputError(DAMAGED.format(f"{row} is not as saved"))
    if group:
        return InputError(
            TOO_MUCH.format(f"it has too many {group}")
            if too_much
            else DAMAGED.format(_says(group, "", "not as saved"))
        )
    return InputError(DAMAGED.format("it holds more than a project does"))


def _says(name: str, row: str, what: str) -> str:
    verb = "are" if name in _PLURAL else "is"
    return f"the {_NAMES.get(name, name)} of {row} {verb} {what}" if row else f"its {name} {verb} {what}"


def _check(form: ProjectForm) -> None:
    """Raise InputError for what the schema cannot say."""
    for what, rows in (("articles", form.articles), ("issues", form.issues or ())):
        if len({r.id for r in rows}) < len(rows):
            raise InputError(DAMAGED.format(f"two of its {what} have one id"))
    for number, article in enumerate(form.articles, 1):
        if not is_date(article.date):
            raise InputError(DAMAGED.format(f"the date of article {number} is no date"))
        if any(not start < end <= len(article.text) for start, end in article.restored):
            raise InputError(DAMAGED.format(f"the lines taken back of article {number} lie outside its text"))
    for number, entry in enumerate(form.corrections, 1):
        if (entry.what == "label") != (entry.label is not None):
            raise InputError(DAMAGED.format(f"the label of correction {number} does not fit what it does"))
    if sum(len(a.text) for a in form.articles) > MOST_SESSION_CHARACTERS:
        raise InputError(TOO_MUCH.format("its articles are longer than one session may hold"))


def is_date(text: str) -> bool:
    """Tell a date that an article may have: none, a day, or a month or year as a file's properties may give it."""
    if not text or re.fullmatch(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?", text):
        return True
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return text.isascii()
