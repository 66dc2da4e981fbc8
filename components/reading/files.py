"""One file to its articles: the format by content first and name second, problems as one sentence each.

Every file is read in the reading child, but for text that needs no parser and no guess.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from components.errors import UnreadableError
from components.model import Article
from components.reading.child import read_in_child
from components.reading.decoding import decode_plain, tidy
from components.reading.headers import read_headers
from components.reading.limits import MOST_BYTES, MOST_CHARACTERS, MOST_NOTE, PROBLEMS
from components.reading.press_databases import split_records

KINDS = {
    "text": "text", "md": "Markdown", "html": "web page", "page": "web page", "docx": "Word", "odt": "OpenDocument", "rtf": "rich text", "pdf": "PDF",
    "mail": "e-mail", "captions": "captions", "table": "table", "archive": "archive",
}  # fmt: skip
BY_NAME = {
    "txt": "text", "text": "text", "": "text", "md": "md", "markdown": "md", "html": "html", "htm": "html", "docx": "docx", "odt": "odt", "rtf": "rtf",
    "pdf": "pdf", "eml": "mail", "srt": "captions", "vtt": "captions", "csv": "table", "tsv": "table", "zip": "archive",
}  # fmt: skip
EXTENSIONS = tuple(e for e in BY_NAME if e not in ("", "text", "markdown"))
SEVERAL = ("table", "archive")
BINARY = ("docx", "odt", "pdf", "archive")  # by name; if the bytes do not begin as theirs do, the file is damaged
ENCODED = ("text", "md", "captions")  # whose bytes may be read in another encoding on request


class Reading(NamedTuple):
    """An article and the encoding its bytes were read in (empty where the format says)."""

    article: Article
    encoding: str = ""


def read_files(name: str, data: bytes, on_wait: Callable[[int], None] | None = None) -> Iterator[Reading | UnreadableError]:
    """Yield the articles of a file that may hold several (a table's rows, an archive's files), each that fails as its error."""
    shown = _shown(name)
    kind = _kind(shown, data)
    if kind not in SEVERAL:
        yield from _one_or_records(name, data, on_wait)
        return
    answer = _read(kind, data, "", on_wait)
    problem = answer.get("problem", "") or ("empty" if not (answer.get("articles") or answer.get("files")) else "")
    if problem:
        yield _error(problem, shown)
    elif kind == "table":
        yield from _rows(shown, answer)
    else:
        yield from _members(shown, answer, on_wait)


def _one_or_records(name: str, data: bytes, on_wait: Callable[[int], None] | None) -> Iterator[Reading | UnreadableError]:
    """Yield a file's article, or each article of a press database's export."""
    shown = _shown(name)
    try:
        kind, answer, text = _text_of(shown, data, on_wait=on_wait)
    except UnreadableError as error:
        yield error
        return
    parts = split_records(text)
    for number, part in enumerate(parts, 1):
        yield _reading(shown if len(parts) == 1 else f"{shown}, article {number}", kind, answer, part)


def _rows(shown: str, answer: dict[str, Any]) -> Iterator[Reading | UnreadableError]:
    for number, row in enumerate(answer["articles"], 1):
        text = tidy(str(row.get("text", "")))
        yield Reading(_article(f"{shown}, row {number}", "table", {**row, "notes": answer.get("notes", [])}, text, ""))


def _members(shown: str, answer: dict[str, Any], on_wait: Callable[[int], None] | None) -> Iterator[Reading | UnreadableError]:
    for name, content in answer["files"]:
        data = base64.b64decode(content)
        if _kind(_shown(name), data) == "archive":
            yield UnreadableError("type", f"{_shown(name)} is an archive within {shown}: unpack it and add its files.")
            continue
        yield from read_files(name, data, on_wait)


def read_file(name: str, data: bytes, everything: bool = False, encoding: str = "", on_wait: Callable[[int], None] | None = None) -> Reading:
    """Read a file of one article; UnreadableError with one sentence if it gives no text, or holds several.

    `everything` takes a web page's whole visible text instead of the article in it; `encoding` overrides the guess for
    text and Markdown; `on_wait` is called with how many files are read before this one, where it has to wait.
    """
    shown = _shown(name)
    kind, answer, text = _text_of(shown, data, everything, encoding, on_wait)
    return _reading(shown, kind, answer, text)


def _text_of(
    shown: str, data: bytes, everything: bool = False, encoding: str = "", on_wait: Callable[[int], None] | None = None
) -> tuple[str, dict[str, Any], str]:
    """Return a file's format, its reader's answer and the text; UnreadableError with one sentence if there is none."""
    kind = _kind(shown, data)
    if kind in PROBLEMS:
        raise _error(kind, shown)
    if kind in SEVERAL:
        raise _error("several", shown)
    answer = _read(kind if not (everything and kind == "html") else "page", data, encoding, on_wait)
    problem = answer.get("problem", "")
    text = tidy(str(answer.get("text", "")))
    if not problem and not any(c.isalnum() for c in text):
        problem = "no_text" if kind in ("pdf", "html") else "empty"
    if not problem and len(text) > MOST_CHARACTERS:
        problem = "too_long"
    if problem:
        raise _error(problem, shown)
    return kind, answer, text


def _reading(shown: str, kind: str, answer: dict[str, Any], text: str) -> Reading:
    found = str(answer.get("encoding", "")) if kind in ENCODED else ""
    return Reading(_article(shown, kind, answer, text, found), found)


def _shown(name: str) -> str:
    return "".join(c for c in PurePosixPath(name.replace("\\", "/")).name if c.isprintable())[:80] or "The file"


def _error(problem: str, shown: str) -> UnreadableError:
    code = problem if problem in PROBLEMS else "crashed"
    return UnreadableError(code, PROBLEMS[code].format(name=shown))


def _kind(name: str, data: bytes) -> str:
    """Return the format, or the code of what is wrong before any reader is asked."""
    if len(data) > MOST_BYTES:
        return "too_big"
    if not data.strip():
        return "empty"
    extension = name.rpartition(".")[2].lower() if "." in name else ""
    by_name = BY_NAME.get(extension, "type")
    start = data[:2000].lstrip().lower()
    if data.startswith(b"%PDF-") or b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _office_kind(data, by_name)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return "old_word"
    if start.startswith(b"{\\rtf"):
        return "rtf"
    if by_name == "html" or start.startswith((b"<!doctype html", b"<html")):
        return "html"
    return "damaged" if by_name in (*BINARY, "rtf") else by_name


def _office_kind(data: bytes, by_name: str) -> str:
    """Return the format of a file that is packed as a ZIP archive, by the names of its parts."""
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:120]:
        return "odt"
    if b"word/document.xml" in data:
        return "docx"
    return by_name if by_name in BINARY else "type"


def _read(kind: str, data: bytes, encoding: str, on_wait: Callable[[int], None] | None) -> dict[str, Any]:
    """Return a reader's answer: from the child, but for text that says its encoding, which is only decoded."""
    if kind != "text":
        return read_in_child(kind, data, encoding if kind in ENCODED else "", on_wait)
    try:
        decoded = decode_plain(data, encoding)
    except ValueError as error:
        return {"problem": str(error)}
    return decoded.told({"text": decoded.text}) if decoded is not None else read_in_child(kind, data, "", on_wait)


def _article(name: str, kind: str, answer: dict[str, Any], text: str, encoding: str) -> Article:
    headers = read_headers(text)
    facts = {key: _fact(answer, key) or getattr(headers, key) for key in ("title", "outlet", "author", "date")}
    if kind in ("docx", "odt", "rtf", "pdf") and headers.title:
        facts["title"] = headers.title  # a file's own properties often keep a template's title
    return Article(
        id=article_id(headers.text, name), text=headers.text, title=facts["title"] or name.rpartition(".")[0] or name,
        outlet=facts["outlet"], author=facts["author"], date=facts["date"][:10],
        origin=", ".join(x for x in (name, KINDS[kind], encoding) if x),
        notes=(*(tidy(str(n))[:MOST_NOTE] for n in answer.get("notes", [])), *headers.notes),
    )  # fmt: skip


def _fact(answer: dict[str, Any], key: str) -> str:
    return " ".join(tidy(str(answer.get(key) or "")[:MOST_NOTE]).split())


def article_id(text: str, salt: str = "") -> str:
    """Return a short id that the same text read under the same name always gets."""
    return hashlib.sha256(f"{salt}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
