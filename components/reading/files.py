"""One file to one article: the format by content first and name second, problems as one sentence each.

Every file is read in the reading child, but for text that needs no parser and no guess.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from components.errors import UnreadableError
from components.model import Article
from components.reading.child import read_in_child
from components.reading.decoding import decode_plain, tidy
from components.reading.headers import read_headers
from components.reading.limits import MOST_BYTES, MOST_CHARACTERS, MOST_NOTE, PROBLEMS

EXTENSIONS = ("txt", "md", "html", "htm", "docx", "pdf")
KINDS = {"text": "text", "md": "Markdown", "html": "web page", "page": "web page", "docx": "Word", "pdf": "PDF"}


class Reading(NamedTuple):
    """An article and the encoding its bytes were read in (empty where the format says)."""

    article: Article
    encoding: str = ""


def read_file(name: str, data: bytes, everything: bool = False, encoding: str = "", on_wait: Callable[[int], None] | None = None) -> Reading:
    """Read an uploaded file; UnreadableError with one sentence if it gives no text.

    `everything` takes a web page's whole visible text instead of the article in it; `encoding` overrides the guess for
    text and Markdown; `on_wait` is called with how many files are read before this one, where it has to wait.
    """
    shown = "".join(c for c in PurePosixPath(name.replace("\\", "/")).name if c.isprintable())[:80] or "The file"
    kind = _kind(shown, data)
    if kind in PROBLEMS:
        raise UnreadableError(kind, PROBLEMS[kind].format(name=shown))
    answer = _read(kind if not (everything and kind == "html") else "page", data, encoding, on_wait)
    problem = answer.get("problem", "")
    text = tidy(str(answer.get("text", "")))
    if not problem and not any(c.isalnum() for c in text):
        problem = "no_text" if kind in ("pdf", "html") else "empty"
    if not problem and len(text) > MOST_CHARACTERS:
        problem = "too_long"
    if problem:
        code = problem if problem in PROBLEMS else "crashed"
        raise UnreadableError(code, PROBLEMS[code].format(name=shown))
    found = str(answer.get("encoding", "")) if kind in ("text", "md") else ""
    return Reading(_article(shown, kind, answer, text, found), found)


def _kind(name: str, data: bytes) -> str:
    """Return the format, or the code of what is wrong before any reader is asked."""
    if len(data) > MOST_BYTES:
        return "too_big"
    if not data.strip():
        return "empty"
    if data.startswith(b"%PDF-") or b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "docx"
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return "old_word"
    extension = name.rpartition(".")[2].lower()
    start = data[:2000].lstrip().lower()
    if extension in ("html", "htm") or start.startswith((b"<!doctype html", b"<html")):
        return "html"
    if extension in ("docx", "pdf"):
        return "damaged"
    if extension in ("md", "markdown"):
        return "md"
    return "text" if extension in ("txt", "text", "") or "." not in name else "type"


def _read(kind: str, data: bytes, encoding: str, on_wait: Callable[[int], None] | None) -> dict[str, Any]:
    """Return a reader's answer: from the child, but for text that says its encoding, which is only decoded."""
    if kind != "text":
        return read_in_child(kind, data, encoding if kind == "md" else "", on_wait)
    try:
        decoded = decode_plain(data, encoding)
    except ValueError as error:
        return {"problem": str(error)}
    return decoded.told({"text": decoded.text}) if decoded is not None else read_in_child(kind, data, "", on_wait)


def _article(name: str, kind: str, answer: dict[str, Any], text: str, encoding: str) -> Article:
    headers = read_headers(text)
    facts = {key: _fact(answer, key) or getattr(headers, key) for key in ("title", "outlet", "author", "date")}
    if kind in ("docx", "pdf") and headers.title:
        facts["title"] = headers.title  # a file's own properties often keep a template's title
    return Article(
        id=article_id(headers.text, name), text=headers.text, title=facts["title"] or name.rpartition(".")[0] or name,
        outlet=facts["outlet"], author=facts["author"], date=facts["date"][:10],
        origin=", ".join(x for x in (name, KINDS[kind], encoding) if x),
        notes=tuple(tidy(str(n))[:MOST_NOTE] for n in answer.get("notes", [])),
    )  # fmt: skip


def _fact(answer: dict[str, Any], key: str) -> str:
    return " ".join(tidy(str(answer.get(key) or "")[:MOST_NOTE]).split())


def article_id(text: str, salt: str = "") -> str:
    """Return a short id that the same text read under the same name always gets."""
    return hashlib.sha256(f"{salt}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
