"""One file to one article: the format by content first and name second, problems as one sentence each."""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from components.errors import UnreadableError
from components.model import Article
from components.reading.child import read_in_child
from components.reading.decoding import NotTextError, decode
from components.reading.headers import read_headers
from components.reading.limits import MOST_BYTES, MOST_CHARACTERS, PROBLEMS
from components.reading.markdown import read_markdown

EXTENSIONS = ("txt", "md", "html", "htm", "docx", "pdf")
KINDS = {"text": "text", "md": "Markdown", "html": "web page", "page": "web page", "docx": "Word", "pdf": "PDF"}


class Reading(NamedTuple):
    """An article and the encoding its bytes were read in (empty where the format says)."""

    article: Article
    encoding: str = ""


def read_file(name: str, data: bytes, everything: bool = False, encoding: str = "") -> Reading:
    """Read an uploaded file; UnreadableError with one sentence if it gives no text.

    `everything` takes a web page's whole visible text instead of the article in it; `encoding` overrides the guess for
    text and Markdown.
    """
    shown = "".join(c for c in PurePosixPath(name.replace("\\", "/")).name if c.isprintable())[:80] or "The file"
    kind = _kind(shown, data)
    if kind in PROBLEMS:
        raise UnreadableError(kind, PROBLEMS[kind].format(name=shown))
    answer, found = _read(kind if not (everything and kind == "html") else "page", data, encoding)
    problem = answer.get("problem", "")
    text = str(answer.get("text", ""))
    if not problem and not any(c.isalnum() for c in text):
        problem = "no_text" if kind in ("pdf", "html") else "empty"
    if not problem and len(text) > MOST_CHARACTERS:
        problem = "too_long"
    if problem:
        code = problem if problem in PROBLEMS else "crashed"
        raise UnreadableError(code, PROBLEMS[code].format(name=shown))
    return Reading(_article(shown, kind, answer, text, found), found)


def _kind(name: str, data: bytes) -> str:
    """Return the format, or the code of what is wrong before any reader is asked."""
    if not data.strip():
        return "empty"
    if len(data) > MOST_BYTES:
        return "too_big"
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


def _read(kind: str, data: bytes, encoding: str) -> tuple[dict[str, Any], str]:
    if kind in ("docx", "pdf", "html", "page"):
        return read_in_child(kind, data), ""
    try:
        decoded = decode(data, encoding)
    except NotTextError:
        return {"problem": "binary"}, ""
    answer: dict[str, Any] = read_markdown(decoded.text) if kind == "md" else {"text": decoded.text}
    notes = [*answer.get("notes", []), *([decoded.note] if decoded.note else [])]
    return {**answer, "notes": notes}, decoded.encoding


def _article(name: str, kind: str, answer: dict[str, Any], text: str, encoding: str) -> Article:
    headers = read_headers(text)
    facts = {key: str(answer.get(key) or "")[:300] or getattr(headers, key) for key in ("title", "outlet", "author", "date")}
    if kind in ("docx", "pdf") and headers.title:
        facts["title"] = headers.title  # a file's own properties often keep a template's title
    return Article(
        id=article_id(headers.text, name), text=headers.text, title=facts["title"] or name.rpartition(".")[0] or name,
        outlet=facts["outlet"], author=facts["author"], date=facts["date"][:10],
        origin=", ".join(x for x in (name, KINDS[kind], encoding) if x), notes=tuple(str(n)[:300] for n in answer.get("notes", [])),
    )  # fmt: skip


def article_id(text: str, salt: str = "") -> str:
    """Return a short id that the same text read under the same name always gets."""
    return hashlib.sha256(f"{salt}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
