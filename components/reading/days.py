"""Calendar days as the lines of a text and the facts beside it write them, to ISO 8601."""

from __future__ import annotations

import re
from datetime import date as calendar_date
from datetime import datetime

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
DATE = re.compile(
    rf"\b(?:(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})(?!\d)"
    rf"|(?P<dmy>\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTHS}|{SHORT_MONTHS})\.?,? \d{{4}})"
    rf"|(?P<mdy>(?:{MONTHS}|{SHORT_MONTHS})\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}))"
    r"|(?<![\d./-])(?:(?P<big>\d{4}/\d{1,2}/\d{1,2})|(?P<dots>\d{1,2}\.\d{1,2}\.\d{4})"
    r"|(?P<slashes>\d{1,2}/\d{1,2}/\d{4}))(?![\d./-])"
)
FIRST_DAY = re.compile(
    r"(?:\b(?:first|originally)\s+)?\b(?:published|posted)\b(?:\s+(?:on|at))?\s*:?\s*", re.IGNORECASE
)
UNCLEAR = "The date {words} is not clear: set it by hand."
NO_DAY = frozenset(
    "nan nat none null n/a na - – — unknown n.d. nd undated".split()
)  # how a table says that it has none
_MONTH_OR_YEAR = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?")
_RUN = re.compile(r"^([0-9]{4})([0-9]{2})([0-9]{2})(?=T|\s|[0-9]{6}$|$)")  # 20260314
_BIG = re.compile(r"(?<!\d)([0-9]{4})([-.])([0-9]{1,2})\2([0-9]{1,2})(?!\d)")  # 2026-3-14
_SMALL = re.compile(r"(?<![\d-])([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})(?![\d-])")  # 14-03-2026
_NAMED = re.compile(  # 14-Mar-2026, 14. März 2026, 14th of March 2026
    r"(?<!\d)([0-9]{1,2})(?:st|nd|rd|th)?(?:\. ?|[-/ ]| of )([a-zä]{3,9})\.?[-/, ] ?([0-9]{4})(?!\d)", re.IGNORECASE
)
_CLOCK = re.compile(  # Sat Mar 14 10:00:00 +0000 2026
    r"\b([a-z]{3,9})\.? ([0-9]{1,2})(?: [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: [+-]?\w{3,5})?|,) ([0-9]{4})\b",
    re.IGNORECASE,
)
# By their first three letters, in English and German.
_BY_NAME = {name: n for n, names in enumerate(
    ("jan jän", "feb", "mar mär", "apr", "may mai", "jun", "jul", "aug", "sep", "oct okt", "nov", "dec dez"), 1,
) for name in names.split()}  # fmt: skip
_WHOLE = frozenset(
    f"{MONTHS}|{SHORT_MONTHS}|Januar|Jänner|Februar|März|Mär|Mai|Juni|Juli|Oktober|Okt|Dezember|Dez".casefold().split(
        "|"
    )
)


def find_date(line: str) -> str:
    """Return the first calendar date in a line as ISO 8601, empty if there is none."""
    match = DATE.search(line)
    if match is None:
        return ""
    if match["slashes"]:
        return _of_slashes(match["slashes"])
    if match["iso"] or match["big"] or match["dots"]:
        found, patterns = match[0], ["%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y"]
    else:
        found = re.sub(r"(?<=\d)(?:st|nd|rd|th)|[.,]", "", match[0]).replace("Sept ", "Sep ")
        patterns = ["%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y"]
    for pattern in patterns:
        try:
            return datetime.strptime(found, pattern).date().isoformat()
        except ValueError:
            continue
    return ""


def read_day(words: str) -> tuple[str, tuple[str, ...]]:
    """Return a date in any writing as ISO 8601, a month or a year as it is; empty, with a note, where it is unclear."""
    words = words.strip()
    if words.casefold() in NO_DAY:
        return "", ()
    if not words or _MONTH_OR_YEAR.fullmatch(words):
        return words, ()
    first = FIRST_DAY.search(words)
    told = _RUN.sub(r"\1-\2-\3 ", words[first.end() if first else 0 :])
    day = find_date(told) or _find_written(told)
    return day, () if day else (UNCLEAR.format(words=words[:40]),)


def _find_written(words: str) -> str:
    """Return a day in one of the writings that stand in tables and never in a line of a report."""
    if match := _BIG.search(words):
        return _day(int(match[1]), int(match[3]), int(match[4]))
    if match := _SMALL.search(words):
        return _of_slashes("/".join(match.groups()))
    if (match := _NAMED.search(words)) and match[2].casefold() in _WHOLE:
        return _day(int(match[3]), _BY_NAME[match[2].casefold()[:3]], int(match[1]))
    if (match := _CLOCK.search(words)) and match[1].casefold() in _WHOLE:
        return _day(int(match[3]), _BY_NAME[match[1].casefold()[:3]], int(match[2]))
    return ""


def _of_slashes(found: str) -> str:
    """Return the one day that 30/04/2026 can mean; empty where the day and the month could change places."""
    first, second, year = (int(n) for n in found.split("/"))
    days = {day for month, number in ((second, first), (first, second)) if (day := _day(year, month, number))}
    return days.pop() if len(days) == 1 else ""


def _day(year: int, month: int, number: int) -> str:
    try:
        return calendar_date(year, month, number).isoformat()
    except ValueError:
        return ""
