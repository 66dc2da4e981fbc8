"""Files that hold several articles: a table with one a row (.csv), and archives with a file each (.zip).

Runs in the reading child."""

from __future__ import annotations

import base64
import csv
import io
import re
import zipfile

from components.reading.decoding import decode
from components.reading.docx import open_parts
from components.reading.extract import Extract, Several
from components.reading.limits import MOST_ARTICLES, MOST_BYTES, MOST_CHARACTERS, MOST_FILES

_SAID_SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # as Excel writes it above the head
ONE_COLUMN = "\x1f"  # parts nothing: a table of texts alone
COLUMNS = {
    "text": ("text", "body", "content", "full text", "fulltext", "article", "article text"),
    "title": ("title", "headline", "heading"),
    "outlet": ("outlet", "source", "publisher", "publication", "newspaper", "media", "publication title"),
    "author": ("author", "byline", "authors", "by"),
    "date": ("date", "published", "publication date", "published at", "publish date", "pub date"),
}  # field -> a table's names for it, lower case, "_" and "-" as spaces


def read_table(data: bytes, encoding: str = "") -> Several:
    """Return an article a row; ValueError("columns") where no column is the text's."""
    decoded = decode(data, encoding)
    csv.field_size_limit(MOST_CHARACTERS)
    try:
        rows = _rows(decoded.text)
    except csv.Error as error:
        raise ValueError("too_long" if "limit" in str(error) else "damaged") from error
    places = _columns(rows[0] if rows else [])
    if "text" not in places:
        raise ValueError("columns")
    if any("".join(row[len(rows[0]) :]).strip() for row in rows[1:]):
        raise ValueError("damaged")  # a separator within an unquoted text: what stands behind it would be lost
    cells = ({field: row[i].strip() for field, i in places.items() if i < len(row)} for row in rows[1:])
    filled = tuple(Extract(c["text"], c.get("title", ""), c.get("outlet", ""), c.get("author", ""), c.get("date", ""))
                   for c in cells if any(x.isalnum() for x in c.get("text", "")))  # fmt: skip
    if len(filled) > MOST_ARTICLES:
        raise ValueError("too_long")
    left = [name for i, name in enumerate(rows[0]) if i not in places.values() and name.strip()]
    notes = [f"Columns left out: {', '.join(left)}."] if left else []
    if decoded.note:
        notes.append(decoded.note)
    return Several(filled, notes=tuple(notes))


def _rows(text: str) -> list[list[str]]:
    """Return a table's cells; where a mark at a cell's begin is the article's own and closes nothing, as they stand."""
    said = _SAID_SEPARATOR.match(text)
    text = text[said.end() :] if said else text
    mark = "'" if text.lstrip().startswith("'") else '"'
    separator = said[1] if said else _separator(text, mark)
    if separator not in text.lstrip().partition("\n")[0]:
        separator = ONE_COLUMN
    try:
        return _parted(text, separator, mark, strict=True)
    except csv.Error:
        plain = [row for row in _parted(text, separator, mark, marked=False) if row]
        if plain and "text" in _columns(plain[0]) and all(len(row) == len(plain[0]) for row in plain):
            return plain
        return _parted(text, separator, mark)


def _parted(text: str, separator: str, mark: str, *, strict: bool = False, marked: bool = True) -> list[list[str]]:
    lines = io.StringIO(text, newline="")
    if not marked:
        return list(csv.reader(lines, delimiter=separator, skipinitialspace=True, quoting=csv.QUOTE_NONE))
    return list(csv.reader(lines, delimiter=separator, quotechar=mark, skipinitialspace=True, strict=strict))


def _separator(text: str, mark: str) -> str:
    """Return what parts the cells, by the table's head alone: articles have commas and marks of their own."""
    head = text.lstrip("\n").partition("\n")[0]
    usual = sorted(",;\t|", key=lambda s: -head.count(s))
    return next(
        (
            s
            for s in usual
            if "text" in _columns(next(csv.reader([head], delimiter=s, quotechar=mark, skipinitialspace=True), []))
        ),
        usual[0],
    )


def _columns(header: list[str]) -> dict[str, int]:
    names = [" ".join(h.lower().replace("_", " ").replace("-", " ").split()) for h in header]
    return {
        field: names.index(known[0])
        for field, wanted in COLUMNS.items()
        if (known := [n for n in wanted if n in names])
    }


def read_archive(data: bytes, _encoding: str = "") -> Several:
    """Return the files that an archive holds, folders opened, system files left out."""
    archive, _ = open_parts(data)
    members = [m for m in archive.infolist() if not m.is_dir()]
    wanted = [m for m in members if not any(part.startswith((".", "__MACOSX")) for part in m.filename.split("/"))]
    if len(wanted) > MOST_FILES or sum(m.file_size for m in wanted) > MOST_BYTES:
        raise ValueError("too_long")
    files, size = [], 0
    for member in sorted(wanted, key=lambda m: m.filename):
        try:
            with archive.open(member) as part:
                content = part.read(MOST_BYTES - size + 1)
        except (zipfile.BadZipFile, NotImplementedError) as error:
            raise ValueError("damaged") from error
        size += len(content)
        if size > MOST_BYTES:
            raise ValueError("too_long")
        files.append((member.filename[-200:], base64.b64encode(content).decode("ascii")))
    hidden = len(members) - len(wanted)
    return Several(
        files=tuple(files),
        notes=(f"{hidden} system file{'s were' if hidden > 1 else ' was'} left out.",) if hidden else (),
    )
