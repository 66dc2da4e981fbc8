"""PDF files with a text layer, by pypdf. Runs in the reading child."""

from __future__ import annotations

import io
import re
from typing import Any

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from components.reading.limits import MOST_CHARACTERS, MOST_PAGES

_ENDS = re.compile(r"[.!?:;…][\"”’')\]]*$")


def read_pdf(data: bytes, _encoding: str = "") -> dict[str, Any]:
    """Return {"text", "title", "author", "notes"}; raises ValueError with a problem code as its only argument."""
    try:
        reader = _open(data)
        pages = len(reader.pages)
        if pages > MOST_PAGES:
            raise ValueError("too_long")
        texts, size = [], 0
        for page in reader.pages:
            texts.append(page.extract_text() or "")
            size += len(texts[-1])
            if size > MOST_CHARACTERS:
                raise ValueError("too_long")
        information = reader.metadata
    except PyPdfError as error:
        raise ValueError("damaged") from error
    except (KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise ValueError("damaged") from error
    text = reflow("\n\n".join(texts))
    if not _is_text(text, pages):
        raise ValueError("no_text")
    notes = [f"Lines of {pages} page{'s' if pages > 1 else ''} were joined to paragraphs; page numbers and running heads may remain."]
    empty = sum(not t.strip() for t in texts)
    if empty:
        notes.append(f"{empty} pages have no text layer and were left out.")
    title = str(information.title or "") if information else ""
    author = str(information.author or "") if information else ""
    return {"text": text, "title": title, "author": author, "notes": notes}


def _open(data: bytes) -> PdfReader:
    """Open a file; ValueError("encrypted") if that takes a password, or a kind of encryption that the libraries here do not know."""
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ValueError("encrypted")
    except DependencyError as error:
        raise ValueError("encrypted") from error
    return reader


def _is_text(text: str, pages: int) -> bool:
    """Tell real words from the junk of a font without a character map: 4 words a page, most of it letters."""
    words = re.findall(r"[^\W\d_]{2,}", text)
    letters = sum(c.isalpha() or c.isspace() for c in text)
    return len(words) >= max(3, pages) and letters > len(text) * 0.6


def reflow(text: str) -> str:
    """Join lines that break inside a sentence, and words divided at a line end."""
    paragraphs: list[str] = []
    for block in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in block.splitlines() if line.strip()]
        longest = max((len(line) for line in lines), default=0)
        current = ""
        for line in lines:
            if current.endswith("-") and line[:1].islower() and current[-2:-1].isalpha():
                current = current[:-1] + line
            else:
                current = f"{current} {line}".strip()
            if _ENDS.search(line) and len(line) < longest * 0.85 or not paragraphs and len(current) < 90 and len(line) < longest * 0.7:
                paragraphs.append(current)
                current = ""
        if current:
            paragraphs.append(current)
    return _join_pages(paragraphs)


def _join_pages(paragraphs: list[str]) -> str:
    joined: list[str] = []
    for p in paragraphs:
        if joined and p[:1].islower() and not _ENDS.search(joined[-1]):
            joined[-1] += " " + p
        else:
            joined.append(p)
    return "\n".join(joined)
