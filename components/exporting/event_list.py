"""The event list of Discourse Network Analyzer (Leifeld, 2017), out and in: a row a statement of an actor for or
against a concept.

The columns are those that the program's statements of person, organization, concept and agreement have, under the names
of its package for R, and a last one of ours that says which rows they are made of; the program's own export writes
"statement ID" and "document title" and no positions, and is read too; concepts are the issues. `coder` is 1 for what
the machine read, 2 for what a person set. Conditional support is agreement; a mixed side is neither and has no row.
Positions count UTF-16 units, as Java does. What was coded elsewhere is held against the positions here, article by
article, which changes no row; `event_rows` makes rows of it."""

from __future__ import annotations

import csv
import datetime
import io
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from components.comparing.together import OnIssue, find_sides
from components.errors import InputError
from components.exporting.rows import Held, Match
from components.exporting.tables import defuse, passage_of, restore
from components.model import Analysis, Corpus, is_by_hand
from components.reading.headlines import title_words
from components.reading.limits import MOST_BYTES

MOST_EVENTS = 50_000
COLUMNS = ("statement_id", "time", "person", "organization", "concept", "agreement", "start_position", "stop_position",
           "text", "coder", "document_id", "document_title", "document_author", "document_source", "document_section",
           "document_type", "table holds")  # fmt: skip
OTHER_NAMES = {"organisation": "organization", "start": "start_position", "stop": "stop_position",
               "title": "document_title", "author": "document_author", "source": "document_source",
               "section": "document_section", "type": "document_type"}  # fmt: skip
CODERS = (1, 2)  # the machine and a person
AGREES = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
NOT_ONE = (
    "This is no event list: it needs the columns person or organization, concept and agreement, as Discourse "
    "Network Analyzer writes them."
)


class Event(NamedTuple):
    """A statement as an event list has it; `time` is `yyyy-MM-dd HH:mm:ss` where the day is known."""

    time: str
    person: str
    organization: str
    concept: str
    agreement: bool
    start: int
    stop: int
    text: str
    title: str
    author: str
    source: str
    hand: bool = False


def find_events(corpus: Corpus) -> tuple[Event, ...]:
    """Return the positions on the issues of a set as events, in the order of articles and places."""
    issues = {i.id: i.name for i in corpus.issues}
    found: list[Event] = []
    for article, sides in groupby(find_sides(corpus.analyses, corpus.actors, corpus.issues), lambda s: s.article):
        own = sorted((s for s in sides if s.actor is not None and s.label != "mixed"), key=lambda s: s.stance.trigger)
        found += [_event(corpus.analysis(article), s, issues[s.issue]) for s in own]
    return tuple(found)


def _event(analysis: Analysis, side: OnIssue, concept: str) -> Event:
    article, place = analysis.article, passage_of(analysis, side.stance)
    name, person = (side.actor.name, side.actor.kind == "person") if side.actor is not None else ("", False)
    start, stop = (len(article.text[:n].encode("utf-16-le", "surrogatepass")) // 2 for n in place)
    return Event(_time(article.date), name if person else "", "" if person else name, concept, side.label != "oppose",
                 start, stop, place.of(article.text), article.title, article.author, article.outlet,
                 is_by_hand(side.stance))  # fmt: skip


def _time(date: str) -> str:
    try:
        return f"{datetime.date.fromisoformat(date):%Y-%m-%d} 00:00:00" if len(date) == 10 else date
    except ValueError:
        return date


def write_events(events: Iterable[Event], holds: str = "") -> bytes:
    """Return an event list as CSV in UTF-8, parted by semicolons as the program parts it; no cell is a formula.

    `holds` says which rows it is made of."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    writer.writerow(COLUMNS)
    documents: dict[tuple[str, str, str], int] = {}
    for number, e in enumerate(events, 1):
        document = documents.setdefault((e.title, e.source, e.time), len(documents) + 1)
        texts = (e.text, CODERS[e.hand], document, e.title, e.author, e.source, "", "", holds)
        row = (number, e.time, e.person, e.organization, e.concept, int(e.agreement), e.start, e.stop, *texts)
        writer.writerow([defuse(v) for v in row])
    return out.getvalue().encode("utf-8", "replace")


def read_events(data: bytes) -> tuple[Event, ...]:
    """Return the events of a list, parted by semicolons, commas or tabs; InputError, which names the row, if it is
    none."""
    if len(data) > MOST_BYTES:
        raise InputError(f"This event list is larger than {MOST_BYTES // 1024**2} MB: give one with less in it.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError("This event list is not UTF-8: save it as CSV in UTF-8.") from error
    head = text.partition("\n")[0]
    separator = max(";,\t", key=head.count)
    try:
        return tuple(_read_rows(csv.reader(io.StringIO(text, newline=""), delimiter=separator)))
    except csv.Error as error:
        raise InputError("This event list is cut short or has a cell that is too long: export it again.") from error


def _read_rows(rows: Iterator[list[str]]) -> Iterator[Event]:
    names = [name.strip().lower().replace(" ", "_") for name in next(rows, [])]
    columns = [OTHER_NAMES.get(name, name) for name in names]
    if not {"concept", "agreement"} <= set(columns) or not {"person", "organization"} & set(columns):
        raise InputError(NOT_ONE)
    for number, cells in enumerate(rows, 2):
        if not any(cells):
            continue
        if number > MOST_EVENTS + 1:
            raise InputError(f"This event list has more than {MOST_EVENTS:,} rows: give one with fewer.")
        if len(cells) != len(columns):
            raise InputError(
                f"Row {number} of this event list has {len(cells)} cells and its head {len(columns)}: export it again."
            )
        yield _read_event({c: restore(v) for c, v in zip(columns, cells, strict=True)}, number)


def _read_event(row: dict[str, str], number: int) -> Event:
    agreement = AGREES.get(row["agreement"].strip().lower())
    places = [row.get(c, "").strip() or "0" for c in ("start_position", "stop_position")]
    if agreement is None:
        raise InputError(f"The agreement in row {number} of this event list is neither 1 nor 0: mend it there.")
    if not all(p.isascii() and p.isdigit() and len(p) <= 9 for p in places):
        raise InputError(f"A position in row {number} of this event list is no number: mend it there.")
    said = [row.get(c, "") for c in ("time", "person", "organization", "concept")]
    more = [row.get(c, "") for c in ("text", "document_title", "document_author", "document_source")]
    return Event(said[0], said[1], said[2], said[3], agreement, int(places[0]), int(places[1]), more[0], more[1],
                 more[2], more[3], row.get("coder", "").strip() == str(CODERS[True]))  # fmt: skip


def hold_against(corpus: Corpus, events: Iterable[Event], holds: str = "") -> tuple[Held, ...]:
    """Return what the list and the set say of each actor, issue and article that either has; a name or an alias of ours
    stands for one actor."""
    names = {n.casefold(): a.name for a in reversed(corpus.actors) for n in (*a.aliases, a.name)}
    issues = {i.name.casefold(): i.name for i in corpus.issues}
    days = Counter((a.article.outlet, a.article.date[:10]) for a in corpus.analyses)
    several = {day for day, count in days.items() if count > 1}
    titles = {_folded(a.article.title): a.article.title for a in corpus.analyses}
    told = (e._replace(title=titles.get(_folded(e.title), e.title)) for e in events)
    theirs, ours = (_cells(e, names, issues, several) for e in (told, find_events(corpus)))
    found = []
    for key in dict.fromkeys((*theirs, *ours)):
        there, here = theirs.get(key, ""), ours.get(key, "")
        match: Match = (
            "only here"
            if not there
            else "only in the list"
            if not here
            else "same side"
            if there == here
            else "other side"
        )
        found.append(Held(match, *key, there, here, holds))
    return tuple(sorted(found))


def _folded(title: str) -> str:
    """Return a headline without case, quotation marks, dashes and blanks, which each program writes in its own way."""
    return " ".join(title_words(title))


def _cells(
    events: Iterable[Event], names: dict[str, str], issues: dict[str, str], several: Container[tuple[str, str]]
) -> dict[tuple[str, str, str], str]:
    """Return (actor, issue, article) -> for, against or both; where an outlet has `several` articles of one day, an
    article's headline tells it from the others."""
    sides: dict[tuple[str, str, str], set[bool]] = {}
    for e in events:
        who = (e.person or e.organization).strip()
        day = e.time[:10]
        title = e.title if e.source and (e.source, day) in several else ""
        article = ", ".join(p for p in (e.source or e.title, day, title) if p)
        concept = e.concept.strip()
        sides.setdefault((names.get(who.casefold(), who), issues.get(concept.casefold(), concept), article), set()).add(
            e.agreement
        )
    return {key: "both" if len(found) == 2 else "for" if True in found else "against" for key, found in sides.items()}
