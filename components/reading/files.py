"""One file to its articles: the format by content first and name second, problems as one sentence each.

Every file is read in the reading child, but for text that needs no parser and no guess.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import NamedTuple

from components.errors import UnreadableError
from components.model import Article
from components.reading.child import read_in_child
from components.reading.days import read_day
from components.reading.decoding import decode_plain, tidy
from components.reading.extract import Extract, Problem, Several, value_of
from components.reading.formats import FORMATS, kind_of
from components.reading.headers import read_headers
from components.reading.limits import MOST_BYTES, MOST_CHARACTERS, MOST_NOTE, PROBLEMS
from components.reading.press_databases import split_records
from components.wording import tr

OnWait = Callable[[int], None]


class Reading(NamedTuple):
    """An article and the encoding its bytes were read in (empty where the format says)."""

    article: Article
    encoding: str = ""


def read_files(name: str, data: bytes, on_wait: OnWait | None = None) -> Iterator[Reading | UnreadableError]:
    """Yield the articles of a file that may hold several (a table's rows, an archive's files), each that fails as its
    error."""
    shown = _shown(name)
    kind = _kind(shown, data)
    if kind not in FORMATS or not FORMATS[kind].several:
        yield from _one_or_records(name, data, on_wait)
        return
    found = _read(kind, data, "", on_wait)
    if not isinstance(found, Several):
        yield _error(found.code if isinstance(found, Problem) else "crashed", shown)
    elif not found.articles and not found.files:
        yield _error("empty", shown)
    else:
        yield from _rows(shown, kind, found)
        yield from _members(shown, found, on_wait)


def _one_or_records(name: str, data: bytes, on_wait: OnWait | None) -> Iterator[Reading | UnreadableError]:
    """Yield a file's article, or each article of a press database's export."""
    shown = _shown(name)
    try:
        kind, found = _extract_of(shown, data, on_wait=on_wait)
    except UnreadableError as error:
        yield error
        return
    parts = split_records(found.text)
    for number, part in enumerate(parts, 1):
        yield _reading(shown if len(parts) == 1 else f"{shown}, article {number}", kind, replace(found, text=part))


def _rows(shown: str, kind: str, found: Several) -> Iterator[Reading]:
    for number, row in enumerate(found.articles, 1):
        yield _reading(f"{shown}, row {number}", kind, replace(row, text=tidy(row.text), notes=found.notes))


def _members(shown: str, found: Several, on_wait: OnWait | None) -> Iterator[Reading | UnreadableError]:
    for name, content in found.files:
        data = base64.b64decode(content)
        if _kind(_shown(name), data) == "archive":
            yield UnreadableError("type", f"{_shown(name)} is an archive within {shown}: unpack it and add its files.")
            continue
        yield from read_files(name, data, on_wait)


def read_file(
    name: str, data: bytes, everything: bool = False, encoding: str = "", on_wait: OnWait | None = None
) -> Reading:
    """Read a file of one article; UnreadableError with one sentence if it gives no text, or holds several.

    `everything` takes a web page's whole visible text instead of the article in it; `encoding` overrides the guess for
    text and Markdown; `on_wait` is called with how many files are read before this one, where it has to wait.
    """
    kind, found = _extract_of(_shown(name), data, everything, encoding, on_wait)
    return _reading(_shown(name), kind, found)


def _extract_of(
    shown: str, data: bytes, everything: bool = False, encoding: str = "", on_wait: OnWait | None = None
) -> tuple[str, Extract]:
    """Return a file's format and what its reader gives, tidy; UnreadableError with one sentence if there is no text."""
    kind = _kind(shown, data)
    if kind not in FORMATS or FORMATS[kind].several:
        raise _error("several" if kind in FORMATS else kind, shown)
    found = _read("page" if everything and kind == "html" else kind, data, encoding, on_wait)
    if not isinstance(found, Extract):
        raise _error(found.code if isinstance(found, Problem) else "crashed", shown)
    text = tidy(found.text)
    if not any(c.isalnum() for c in text):
        raise _error("no_text" if kind in ("pdf", "html") else "empty", shown)
    if len(text) > MOST_CHARACTERS:
        raise _error("too_long", shown)
    return kind, replace(found, text=text)


def _reading(shown: str, kind: str, found: Extract) -> Reading:
    """Return the article of a text that is tidy, with the facts at its head and those that its format tells."""
    form, title, author = FORMATS[kind], _fact(found.title), _fact(found.author)
    headers = read_headers(found.text, "" if form.headed else title)
    encoding = found.encoding if form.encoded else ""
    day, unclear = read_day(_fact(found.date))
    doubts = () if day or headers.date else unclear or headers.unclear
    if form.headed:
        title, author = headers.title or title, headers.author or author
    article = Article(
        id=article_id(headers.text, shown), text=headers.text,
        title=title or headers.title or shown.rpartition(".")[0] or shown,
        outlet=_fact(found.outlet) or headers.outlet, author=author or headers.author, date=day or headers.date,
        origin=", ".join(x for x in (shown, form.name, encoding) if x),
        notes=(*(tidy(n)[:MOST_NOTE] for n in found.notes), *doubts, *headers.notes),
    )  # fmt: skip
    return Reading(article, encoding)


def _shown(name: str) -> str:
    return "".join(c for c in PurePosixPath(name.replace("\\", "/")).name if c.isprintable())[:80] or "The file"


def _error(problem: str, shown: str) -> UnreadableError:
    code = problem if problem in PROBLEMS else "crashed"
    return UnreadableError(code, tr(PROBLEMS[code], name=shown))


def _kind(name: str, data: bytes) -> str:
    """Return the format, or the code of what is wrong before any reader is asked."""
    if len(data) > MOST_BYTES:
        return "too_big"
    return kind_of(name, data) if data.strip() else "empty"


def _read(kind: str, data: bytes, encoding: str, on_wait: OnWait | None) -> Extract | Several | Problem:
    """Return what a reader gives: from the child, but for text that says its encoding, which is only decoded."""
    if kind == "text":
        try:
            decoded = decode_plain(data, encoding)
        except ValueError as error:
            return Problem(str(error))
        if decoded is not None:
            return decoded.told(Extract(decoded.text))
    return value_of(read_in_child(kind, data, encoding if FORMATS[kind].encoded else "", on_wait))


def _fact(words: str) -> str:
    return " ".join(tidy(words[:MOST_NOTE]).split())


def article_id(text: str, salt: str = "") -> str:
    """Return a short id that the same text read under the same name always gets."""
    return hashlib.sha256(f"{salt}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
