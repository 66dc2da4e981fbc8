"""Web pages: the article's body by trafilatura, measured against all visible text. Runs in the reading child."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import trafilatura

from components.reading.decoding import decode
from components.reading.limits import MOST_HTML_CHARACTERS, MOST_HTML_TAGS, MOST_TAG_CHARACTERS

_INVISIBLE = re.compile(  # a script, a style, a title or a comment that nothing closes goes on to the end, as in a browser
    r"(?is)<(script|style|title)\b.*?(?:</\1\s*>|\Z)|<(noscript|template|svg)\b.*?</\2\s*>|<!--.*?(?:-->|\Z)"
)
_BLOCK = re.compile(r"(?i)</?(?:p|div|h[1-6]|li|ul|ol|table|tr|br|section|article|header|footer|blockquote|figcaption|td)\b[^>]*>")


def read_html_bytes(data: bytes, encoding: str = "") -> dict[str, Any]:
    """Return what `read_html` gives for the article in a page, the encoding and a note on it."""
    decoded = decode(data, encoding)
    return decoded.told(read_html(decoded.text))


def read_page_bytes(data: bytes, encoding: str = "") -> dict[str, Any]:
    """Return what `read_html` gives for all text of a page, the encoding and a note on it."""
    decoded = decode(data, encoding)
    return decoded.told(read_html(decoded.text, everything=True))


def read_html(page: str, everything: bool = False) -> dict[str, Any]:
    """Return {"text", "title", "outlet", "author", "date", "notes"}; raises ValueError with a problem code.

    With `everything`, the page's whole visible text instead of the article that was found in it.
    """
    if len(page) > MOST_HTML_CHARACTERS or page.count("<") > MOST_HTML_TAGS or _longest_tag(page) > MOST_TAG_CHARACTERS:
        raise ValueError("too_long")
    visible = visible_text(page)
    if not visible.strip():
        raise ValueError("no_text")
    found = trafilatura.bare_extraction(page, favor_precision=True, include_comments=False, include_tables=True, with_metadata=True)
    body = (found.text or "") if found is not None else ""
    facts = {"title": "", "outlet": "", "author": "", "date": ""}
    if found is not None:
        facts = {"title": found.title or "", "outlet": found.sitename or "", "author": found.author or "", "date": found.date or ""}
    if everything or len(body.split()) < 20:
        why = "All visible text of the page was taken, menus and captions included."
        return {"text": visible, "notes": [why], **facts}
    note = f"The article's body was taken: {len(body):,} of the page's {len(visible):,} visible characters."
    return {"text": body, "notes": [note], **facts}


def _longest_tag(page: str) -> int:
    longest = 0
    for start in re.finditer("<", page):
        end = page.find(">", start.start(), start.start() + MOST_TAG_CHARACTERS + 1)
        longest = max(longest, (end if end >= 0 else min(len(page), start.start() + MOST_TAG_CHARACTERS + 1)) - start.start())
    return longest


def visible_text(page: str) -> str:
    """Return what a reader of the page sees, a line a block."""
    text = _INVISIBLE.sub(" ", page)
    text = _BLOCK.sub("\n", text)
    text = unescape(re.sub(r"<[^>]*>", " ", text))
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)
