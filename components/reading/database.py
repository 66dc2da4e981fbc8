"""A project's database as plain rows: only the known columns, checked one by one, of tables that are nothing but
tables.

The bytes are never a file here: they are laid into memory in the reading child, and what SQLite is asked is our own
reading of known columns, all else refused. What is damaged is left out and named; the rows round it are kept."""

from __future__ import annotations

import sqlite3
from typing import Any, Literal, NamedTuple

from components.reading.limits import MOST_BYTES, MOST_CHARACTERS

MAGIC = b"SQLite format 3\x00"
APPLICATION = 0x53545044  # "STPD", `PRAGMA application_id` of a project
MOST_PROJECT_BYTES = MOST_BYTES  # what is saved has no more, and an upload takes as much
LINE = 10_000
# what a row without such a column says: nothing of where its text is from, or of who took a step when
UNTOLD = dict.fromkeys(("title", "outlet", "author", "date", "origin", "by", "made"), "")
UNTOLD |= dict.fromkeys(("notes", "restored"), "[]")


class Column(NamedTuple):
    """A column of a table: its name, its type, how much of it there may be (characters, or the largest number), and
    what it holds."""

    name: str
    type: Literal["TEXT", "INTEGER"]
    most: int
    holds: str


def _text(name: str, holds: str, most: int = LINE) -> Column:
    return Column(name, "TEXT", most, holds)


NUMBER = 10_000_000
TABLES: dict[str, tuple[int, tuple[Column, ...]]] = {  # name -> most rows, columns
    "settings": (100, (_text("name", "`version` (of Standpoint's project file), `made by` (the version of rules and "
                                     "models), `author`, `differences`, "
                        "`agreement`, `words` (marked in the texts), `stopped` (articles that are not read until it "
                        "is asked for)"),
                       _text("value", "its value", 4 * MOST_CHARACTERS))),
    "articles": (1_000, (Column("number", "INTEGER", NUMBER, "the place in the set, from 1"),
                         _text("id", "the name by which all other tables call it"),
                         _text("title", "headline"), _text("outlet", "who published it"), _text("author", "byline"),
                         _text("date", "ISO 8601, or empty"),
                         _text("origin", "how it was read"),
                         _text("notes", "what the reader left out or guessed, a JSON list", 100 * LINE),
                         _text("restored", "lines that look like a part of the page and were taken for the story, a "
                                           "JSON list of `[start, end)`",
                               10 * LINE),
                         _text("text", "the text; all places are counted in its code points", MOST_CHARACTERS))),
    "analyses": (1_000, (_text("article", "`articles.id`"), _text("version", "the rules and models that made it"),
                         _text("form", "all that was read from it as JSON, places as `[start, end)`",
                               8 * MOST_CHARACTERS))),
    "steps": (20_000, (Column("number", "INTEGER", NUMBER, "the order, from 1"), _text("words", "what was done"),
                       _text("by", "who, where that is known"),
                       _text("made", "when, UTC"),
                       Column("holds", "INTEGER", 1, "1, or 0 for a step that was undone"))),
    "facts": (50_000, (Column("step", "INTEGER", NUMBER, "`steps.number`"),
                       Column("number", "INTEGER", NUMBER, "the order in the step, from 1"),
                       _text("about", "position, statement, actor, issue or finding"),
                       _text("what", "accept, reject, reopen, note, set, add, merge, split, kind, role, "
                       "alias, part, drop or terms"),
                       _text("key", "a row's passage as `start-end` of its words, target or "
                                                             "cue, and holder or source, "
                       "with colons between; a finding's first and last place, kind and subject; or a name"),
                       _text("article", "`articles.id`, or empty for everywhere"), _text("field", "what is set"),
                       _text("value", "what it is set to: a label, a name, a note"),
                       _text("spans", "words of the text, a JSON list of `[start, end)`"),
                       _text("names", "further names, or an issue's terms, a JSON list", 100 * LINE))),
    "issues": (200, (Column("number", "INTEGER", NUMBER, "the order, from 1"), _text("id", "its id"),
                     _text("name", "its name"),
                     _text("terms", "the words that decide what belongs to it, a JSON list; no rows: the issues are "
                                    "proposed", 1_000 * LINE))),
}  # fmt: skip


def read_database(data: bytes, _encoding: str = "") -> dict[str, Any]:
    """Return {"tables": name -> rows, "lost": names of tables with damaged rows, "version"}; ValueError if there is
    nothing to read."""
    if not data.startswith(MAGIC) or len(data) > MOST_PROJECT_BYTES:
        raise ValueError("damaged")
    with sqlite3.connect(":memory:") as connection:
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.deserialize(_whole_pages(data))
        connection.text_factory = bytes
        try:
            (application,), (version,) = (
                connection.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")
            )
            known = {
                name.decode("utf-8", "replace")
                for (name,) in connection.execute(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0"
                )
            }
            columns = {n: {row[1].decode("utf-8", "replace") for row in connection.execute(f"PRAGMA table_info([{n}])")}
                       for n in known & set(TABLES)}  # fmt: skip
        except sqlite3.Error as error:
            raise ValueError("damaged") from error
        if application != APPLICATION:
            raise ValueError("type")
        connection.set_authorizer(_only_known_columns)
        tables: dict[str, list[list[str | int]]] = {}
        lost = []
        for name in TABLES:
            tables[name], whole = _read(connection, name, columns[name]) if name in known else ([], False)
            lost += [] if whole else [name]
    return {"tables": tables, "lost": lost, "version": version}


def _whole_pages(data: bytes) -> bytes:
    """Return a file that was cut short with empty pages where its end was, so that what is left of it can be read; one
    whose changes another program kept beside it (18 and 19 in its head) reads as it is without them."""
    data = data[:18] + b"\x01\x01" + data[20:] if data[18:20] == b"\x02\x02" else data
    size = int.from_bytes(data[16:18], "big")
    size, pages = 65536 if size == 1 else size, int.from_bytes(data[28:32], "big")
    wanted = size * pages
    return (
        data
        if not 0 < wanted - len(data) <= MOST_PROJECT_BYTES or wanted > MOST_PROJECT_BYTES
        else data + bytes(wanted - len(data))
    )


def _only_known_columns(
    action: int, table: str | None, column: str | None, _database: str | None, _view: str | None
) -> int:
    if action == sqlite3.SQLITE_SELECT:
        return sqlite3.SQLITE_OK
    known = TABLES.get(table or "")
    if action == sqlite3.SQLITE_READ and known and column in ("", "ROWID", "rowid", *(c.name for c in known[1])):
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _read(connection: sqlite3.Connection, name: str, there: set[str]) -> tuple[list[list[str | int]], bool]:
    """Return the rows of a table that are whole, in order, and whether all are: from both ends where its middle is
    damaged."""
    most, columns = TABLES[name]
    asked = _question(name, columns, there)
    found: dict[int, list[str | int]] = {}
    whole = there >= {c.name for c in columns}
    for order in ("", " DESC"):
        try:
            for rowid, *values in connection.execute(asked + order):
                row = _checked(values, columns)
                if row is None or len(found) >= most and rowid not in found:
                    whole = False
                else:
                    found[rowid] = row
            break
        except sqlite3.Error:
            whole = False
    return [found[rowid] for rowid in sorted(found)], whole


def _question(name: str, columns: tuple[Column, ...], there: set[str]) -> str:
    """Return what is asked of a table; in "…" a column that is not there would be words."""
    named = (f"[{c.name}]" if c.name in there or c.name not in UNTOLD else f"x'{UNTOLD[c.name].encode().hex()}'"
             for c in columns)  # fmt: skip
    return f"SELECT rowid, {', '.join(named)} FROM [{name}] ORDER BY rowid"  # noqa: S608 (names of our own table)


def _checked(values: list[Any], columns: tuple[Column, ...]) -> list[str | int] | None:
    """Return a row whose values are of the types and sizes that they should be, else None."""
    row: list[str | int] = []
    for value, column in zip(values, columns, strict=True):
        if column.type == "INTEGER":
            if not isinstance(value, int) or not 0 <= value <= column.most:
                return None
            row.append(value)
            continue
        try:
            text = value.decode("utf-8") if isinstance(value, bytes) else None
        except UnicodeDecodeError:
            return None
        if text is None or len(text) > column.most:
            return None
        row.append(text)
    return row
