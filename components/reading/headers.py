"""Headline, outlet, byline and date, where they stand in the first lines of a text."""

from __future__ import annotations

import re
from datetime import datetime
from typing import NamedTuple

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_DATE = re.compile(
    rf"\b(?:(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})|(?P<dmy>\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTHS}|{_SHORT})\.?,? \d{{4}})"
    rf"|(?P<mdy>(?:{MONTHS}|{_SHORT})\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}))"
)
_BYLINE = re.compile(r"^\s*(?:By|BY|Written by|Author:|Reported by)\s+([A-Z][^\n]{2,80})$")
_OUTLET = re.compile(r"^\s*(?:Source|Outlet|Publisher|Publication)\s*:\s*(.{2,80})$", re.IGNORECASE)
_TITLE = re.compile(r"^\s*(?:Title|Headline)\s*:\s*(.{2,200})$", re.IGNORECASE)
_PUBLISHED = re.compile(r"^\s*(?:Published|Updated|Date|Posted)(?: on| at)?\s*:?\s*", re.IGNORECASE)
_AGENCY = re.compile(r"^[A-Z][A-Z .,’'-]{2,40}(?:, [A-Z][a-z]+\.? \d{1,2})?,? \(([A-Z][\w &.]{1,30})\)\s*[-–—]+\s")
DATELINE = re.compile(r"^[A-Z][A-Z .’'-]{2,30}(?:, [A-Z][\w .]{2,20})?(?:, [A-Z][a-z]+\.? \d{1,2})?(?: \([A-Z][\w &.]{1,30}\))?\s+(?:[-–—]{1,2}|_)\s+\S")
_TIME_OR_DAY = re.compile(r"\b\d{1,2}[:.]\d{2}\b.*|\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b")
_AROUND = " ,|·-–—.()"
MOST_BESIDE_DATE = 5  # words in a date's line that may be an outlet's name; with more it is a sentence of the report
LONGEST_HEADLINE = 160
LONGEST_HEADER = 400  # characters of a line that is looked at for a byline, a date or an outlet


class Headers(NamedTuple):
    """What the first lines say, and the text without those of them that are not part of the report."""

    text: str
    title: str = ""
    outlet: str = ""
    author: str = ""
    date: str = ""


def find_date(line: str) -> str:
    """Return the first calendar date in a line as ISO 8601, empty if there is none."""
    match = _DATE.search(line)
    if match is None:
        return ""
    if match["iso"]:
        found, patterns = match["iso"], ["%Y-%m-%d"]
    else:
        found = re.sub(r"(?<=\d)(?:st|nd|rd|th)|[.,]", "", match[0]).replace("Sept ", "Sep ")
        patterns = ["%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y"]
    for pattern in patterns:
        try:
            return datetime.strptime(found, pattern).date().isoformat()
        except ValueError:
            continue
    return ""


def looks_like_headline(line: str) -> bool:
    """Tell a headline from a paragraph: one short line, no full stop, more than two words."""
    line = line.strip()
    words = line.split()
    return (
        3 <= len(words) <= 22 and len(line) <= LONGEST_HEADLINE and line[-1] not in ".,;:" and line[:1].isprintable()
        and (line[0].isupper() or line[0] in "‘'“\"" or line[0].isdigit()) and not _BYLINE.match(line)
    )  # fmt: skip


def is_header_line(line: str) -> bool:
    """Tell a byline, a date line, an outlet line or a dateline's opening."""
    line = line.strip()
    if len(line) > LONGEST_HEADER:
        return bool(DATELINE.match(line))
    if _BYLINE.match(line) or _OUTLET.match(line) or _TITLE.match(line) or DATELINE.match(line):
        return True
    return is_date_line(line)


def is_date_line(line: str) -> bool:
    """Tell a date with a few words beside it from a sentence in which a date stands."""
    return len(line) <= 80 and len(line.split()) <= 12 and bool(find_date(line)) and len(_rest(line).split()) <= MOST_BESIDE_DATE


def read_headers(text: str) -> Headers:
    """Read headline, byline, outlet and date from the first eight lines and take those lines out of the text.

    Nothing is taken where the first line is already a paragraph, or where nothing would be left.
    """
    lines = text.split("\n")
    title = outlet = author = date = ""
    taken = 0
    filled = [(i, line) for i, line in enumerate(lines) if line.strip()][:8]
    for position, (i, line) in enumerate(filled):
        line = line.strip()
        if len(line) > LONGEST_HEADER:
            break
        match = _TITLE.match(line)
        if match:
            title = title or match[1].strip()
        elif match := _OUTLET.match(line):
            outlet = outlet or match[1].strip()
        elif match := _BYLINE.match(line):
            author, outlet = _split_byline(match[1], outlet)
            date = date or find_date(line)
        elif DATELINE.match(line):
            break
        elif is_date_line(line):
            date = date or find_date(line)
            outlet = outlet or _beside_date(line)
        elif position == 0 and looks_like_headline(line) and len(filled) > 1:
            title = line.strip()
        elif position and taken and not outlet and _is_outlet_line(line):
            outlet = outlet or line.strip()
        else:
            break
        taken = i + 1
    body = "\n".join(lines[taken:]).strip("\n")
    if not any(c.isalnum() for c in body):
        return Headers(text.strip("\n"), title, outlet, author, date)
    agency = _AGENCY.match(body)
    return Headers(body, title, outlet or (agency[1].strip() if agency else ""), author, date)


def _split_byline(byline: str, outlet: str) -> tuple[str, str]:
    name = _DATE.sub("", byline).strip(" ,|·-–—")
    for mark in (" | ", " · ", " — ", " – ", ", "):
        first, found, rest = name.partition(mark)
        if found and rest and not rest.lower().startswith(("and ", "jr")):
            return first.strip(), outlet or rest.strip(" ,|·-–—")
    return name, outlet


def _beside_date(line: str) -> str:
    rest = _rest(line)
    return rest if rest[:1].isupper() else ""


def _rest(line: str) -> str:
    """Return a date line without the date, the time, the weekday and the word that announces them."""
    rest = _DATE.sub("", _PUBLISHED.sub("", line)).strip(_AROUND)
    return _TIME_OR_DAY.sub("", rest).strip(_AROUND)


def _is_outlet_line(line: str) -> bool:
    words = re.sub(r"\([^)]*\)", "", line).split()
    return 1 <= len(words) <= 5 and line.strip()[-1] not in '.!?"”' and all(w[:1].isupper() or w in ("of", "the", "and") for w in words)
