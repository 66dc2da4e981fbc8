"""Web pages: the article's body by trafilatura, measured against all visible text. Runs in the reading child."""

from __future__ import annotations

import re
from html import unescape

import trafilatura

from components.reading.decoding import decode
from components.reading.extract import Extract
from components.reading.header_lines import published_day
from components.reading.headers import read_headers
from components.reading.html_hidden import without_hidden
from components.reading.limits import MOST_HTML_CHARACTERS, MOST_HTML_TAGS, MOST_TAG_CHARACTERS

_INVISIBLE = (
    re.compile(  # a script, a style, a title or a comment that nothing closes goes on to the end, as in a browser
        r"(?is)<(script|style|title)\b.*?(?:</\1\s*>|\Z)|<(noscript|template|svg)\b.*?</\2\s*>|<!--.*?(?:-->|\Z)"
    )
)
_QUOTE_TAG = re.compile(r"(?i)<(/?)q\b[^>]{0,300}>")
_RAISED = re.compile(
    r"(?i)([^\s<>]?)<sup\b[^>]{0,300}>(?:\s|<(?!/sup)[^>]{0,300}>)*([\[(]?[\d*†‡, "
    r"]{1,8}[\])]?)(?:\s|<(?!/sup)[^>]{0,300}>)*</sup\s*>"
)
# what a power is raised over; all else has a note's number
_UNIT = re.compile(r"(?i)(?:\d|(?<![a-z])(?:[kcmd]?m|ft|in|mi|yd))$")
_POWERS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BLOCK_QUOTE = re.compile(r"(?i)<blockquote\b[^>]{0,300}>")
_PARAGRAPH = re.compile(r"(?i)<p\b[^>]{0,300}>")
_MARKS = re.compile('["“”«»„]')
_WITHIN_WORD = re.compile(
    r"(?i)</?(?:b|i|em|strong|u|sub|mark|small|abbr|ins|font|wbr)\b[^>]*>|</(?:a|span)\s*>(?=[.,;:!?)”’])"
)
LEAST_SHOWN = 0.3  # share of a page's words from which the rest may be what it hides
_HEADING = re.compile(r"(?is)<h1\b[^>]{0,300}>(.{1,400}?)</h1\s*>")
# a year anywhere in the text is no day of the page
_DAY_TOLD = {"extensive_search": False, "original_date": True}
_BLOCK = re.compile(
    r"(?i)</?(?:p|div|h[1-6]|li|ul|ol|table|tr|br|section|article|header|footer|blockquote|figcaption|td)\b[^>]*>"
)


def read_html_bytes(data: bytes, encoding: str = "") -> Extract:
    """Return what `read_html` gives for the article in a page, the encoding and a note on it."""
    decoded = decode(data, encoding)
    return decoded.told(read_html(decoded.text))


def read_page_bytes(data: bytes, encoding: str = "") -> Extract:
    """Return what `read_html` gives for all text of a page, the encoding and a note on it."""
    decoded = decode(data, encoding)
    return decoded.told(read_html(decoded.text, everything=True))


def read_html(page: str, everything: bool = False) -> Extract:
    """Return a page's article with what is known of it; raises ValueError with a problem code.

    With `everything`, the page's whole visible text instead of the article that was found in it.
    """
    if len(page) > MOST_HTML_CHARACTERS or page.count("<") > MOST_HTML_TAGS or _longest_tag(page) > MOST_TAG_CHARACTERS:
        raise ValueError("too_long")
    page, left_out = _live(page)
    page, marked = _with_marks(page)
    notes = left_out + marked
    visible = visible_text(page)
    if not visible.strip():
        raise ValueError("no_text")
    found = trafilatura.bare_extraction(
        page, favor_precision=True, include_comments=False, include_tables=True, with_metadata=True,
        date_extraction_params=_DAY_TOLD,
    )  # fmt: skip
    body = (found.text or "") if found is not None else ""
    facts = {"title": "", "outlet": "", "author": "", "date": ""}
    if found is not None:
        facts = {
            "title": found.title or "",
            "outlet": found.sitename or "",
            "author": found.author or "",
            "date": found.date or "",
        }
    lines = visible.split("\n")
    facts["date"] = published_day(lines) or facts["date"] or _day_below(page, facts["title"], lines)
    if facts["outlet"] == facts["author"]:
        facts["outlet"] = ""
    if everything or len(body.split()) < 20:
        why = "All visible text of the page was taken, menus and captions included."
        return Extract(visible, notes=(why, *notes), **facts)
    note = f"The article's body was taken: {len(body):,} of the page's {len(visible):,} visible characters."
    return Extract(body, notes=(note, *notes), **facts)


def _day_below(page: str, title: str, lines: list[str]) -> str:
    """Return the day that a page shows between its headline and its text, empty where it shows none; its title may be
    told in other words than its headline."""
    heading = _HEADING.search(page)
    heads = {title, visible_text(heading[1]) if heading else title}
    at = next((n for n, line in enumerate(lines) if line in heads), len(lines))
    return read_headers("\n".join(lines[at:])).date


def _live(page: str) -> tuple[str, list[str]]:
    """Return a page without what it strikes out and hides, and what was cut; what is hidden stays where it is most of
    the page, for a script to show."""
    cut = without_hidden(page)
    if len(visible_text(cut.page)) < LEAST_SHOWN * len(visible_text(page)):
        cut = without_hidden(page, struck_alone=True)
    counted = ((cut.struck, "struck-out"), (cut.hidden, "hidden"))
    return cut.page, [f"{n} {what} passage{'s were' if n > 1 else ' was'} left out." for n, what in counted if n]


def _with_marks(page: str) -> tuple[str, list[str]]:
    """Return a page with quotation marks where its tags say a quotation is, without the raised numbers of notes, and
    what was done."""
    page, quotes = _QUOTE_TAG.subn(lambda m: "”" if m[1] else "“", page)
    pieces, end, raised = [], 0, 0
    for match in _RAISED.finditer(page):
        power = _UNIT.search(page[max(0, match.start() - 4) : match.end(1)]) and match[2].strip().isdecimal()
        pieces += [page[end : match.end(1)], match[2].strip().translate(_POWERS) if power else ""]
        raised += not power
        end = match.end()
    page = "".join(pieces) + page[end:]
    page, blocks = _mark_block_quotes(page)
    notes = [f"{raised} raised note number{'s were' if raised > 1 else ' was'} left out."] if raised else []
    if quotes or blocks:
        notes.append("Quotation marks were put where the page marks a quotation by its form alone.")
    return page, notes


def _mark_block_quotes(page: str) -> tuple[str, int]:
    """Put marks round a block quotation that a colon announces and that has none of its own: at each paragraph, closed
    at the last."""
    pieces, end, marked = [], 0, 0
    for match in _BLOCK_QUOTE.finditer(page):
        close = page.find("</blockquote", match.end())
        before = re.sub(r"<[^>]*>", " ", page[max(0, match.start() - 300) : match.start()]).rstrip()
        if close < 0 or match.start() < end or not before.endswith(":"):
            continue
        inside = page[match.end() : close]
        if _MARKS.search(re.sub(r"<[^>]*>", "", inside)) or not visible_text(inside).strip():
            continue
        opened = _PARAGRAPH.sub(lambda m: m[0] + "“", inside) if _PARAGRAPH.search(inside) else "<p>“" + inside + "</p>"
        last = opened.lower().rfind("</p")
        last = last if last >= 0 else len(opened)
        kept = opened[:last].rstrip()
        pieces += [page[end : match.end()], kept, "”", opened[last:]]
        end, marked = close, marked + 1
    return "".join(pieces) + page[end:], marked


def _longest_tag(page: str) -> int:
    longest = 0
    for start in re.finditer("<", page):
        end = page.find(">", start.start(), start.start() + MOST_TAG_CHARACTERS + 1)
        longest = max(
            longest, (end if end >= 0 else min(len(page), start.start() + MOST_TAG_CHARACTERS + 1)) - start.start()
        )
    return longest


def visible_text(page: str) -> str:
    """Return what a reader of the page sees, a line a block."""
    text = _INVISIBLE.sub(" ", page)
    text = _BLOCK.sub("\n", text)
    text = unescape(re.sub(r"<[^>]*>", " ", _WITHIN_WORD.sub("", text)))
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)
