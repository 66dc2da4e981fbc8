"""Dates in a text: calendar dates, weekdays and "yesterday", resolved against the day the article is of.

A weekday is the last one before the article's date, or that day itself, as newspapers mean it; the next one where the sentence
speaks of what is to come. A day without a year is the one nearest to the article's date. What needs the article's date and has none
is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date, timedelta
from typing import Literal, NamedTuple

from components.model import Analysis, Span
from components.quantities.times import MONTH, MONTHS, WEEKDAYS, article_day

Precision = Literal["day", "month", "year"]
NUMBERS = {w: n for n, w in enumerate("a two three four five six seven eight nine ten".split(), 1)} | {"an": 1, "one": 1}
_MONTH = f"(?P<month{{0}}>{MONTH})"
_YEAR = r"(?:,?\s(?P<year{0}>(?:1[89]|20)\d\d))?"
_EXPRESSION = re.compile(
    r"\b(?:(?P<iso>\d{4}-\d{2}-\d{2})"
    rf"|{_MONTH.format(1)}\s(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:%,]\d|\sper\b){_YEAR.format(1)}"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH.format(2)}{_YEAR.format(2)}"
    rf"|(?P<which>(?i:last|next|this|in|since|by|until|of|from|early|late|mid))[\s-]{_MONTH.format(3)}{_YEAR.format(3)}"
    r"|(?:(?P<turn>(?i:last|next|this|on|by|until|since|late|early|from|before|after|for|of))\s)?(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"(?:'s|’s)?(?:\s(?:morning|afternoon|evening|night))?"
    r"|(?P<near>(?i:yesterday|today|tonight|tomorrow|this\s(?:morning|afternoon|evening)))"
    r"|(?P<count>\d{1,3}|(?i:a|an|one|two|three|four|five|six|seven|eight|nine|ten))\s(?P<unit>day|week|month|year)s?\s(?:ago|earlier)"
    r"|(?P<step>(?i:last|next|this))\s(?P<span>week|month|year)"
    r"|(?i:in|since|by|until|of|from|year)\s(?P<year>(?:1[89]|20)\d\d)(?!\d|[-–]\d|,\d))(?!\w)"
)
_TO_COME = re.compile(r"\b(?:will|shall|to be|is to|are to|due|plans? to|planned|expected|scheduled|set to|upcoming|going to|ahead of|would|until|deadline)\b")
_PAST = re.compile(r"\b(?:said|told|announced|wrote|asked|spoke|was|were|had|met|published|signed|voted|called|added|warned|did)\b")
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]?")
_AHEAD = frozenset("by until".split())
NEAR = {"yesterday": -1, "tomorrow": 1}


class Dated(NamedTuple):
    """A place that names a time: `when` is ISO 8601, as long as it is known (2031-03-02, 2031-03, 2031)."""

    sentence: int
    span: Span
    when: str
    precision: Precision


def find_dates(analysis: Analysis) -> tuple[Dated, ...]:
    """Return the dates that the article's sentences name, in text order."""
    text = analysis.article.text
    starts = [s.start for s in analysis.sentences]
    of_article = article_day(analysis.article.date)
    found = []
    for match in _EXPRESSION.finditer(text):
        number = bisect_right(starts, match.start()) - 1
        if number < 0:
            continue
        sentence = analysis.sentences[number]
        place = match.start() - sentence.start
        when = resolve(match, of_article, _is_to_come(sentence.of(text), place))
        if when is not None:
            precision: Precision = ("year", "month", "day")[when.count("-")]  # type: ignore[assignment]
            found.append(Dated(number, Span(match.start(), match.end()), when, precision))
    return tuple(found)


def _is_to_come(sentence: str, place: int) -> bool:
    """Tell whether what is nearest to a place speaks of the future; quotations are blanked, since they are of another time."""
    plain = _QUOTED.sub(lambda m: " " * len(m[0]), sentence)
    coming, past = ([abs(m.start() - place) for m in pattern.finditer(plain)] for pattern in (_TO_COME, _PAST))
    return bool(coming) and (not past or min(coming) < min(past))


def resolve(match: re.Match[str], of_article: date | None, to_come: bool = False) -> str | None:
    """Return what an expression stands for as ISO 8601; None where it stands for nothing or needs an article's date that is not known."""
    for k in ("1", "2"):
        if match[f"month{k}"]:
            return _day(_month(match[f"month{k}"]), int(match[f"day{k}"]), match[f"year{k}"], of_article)
    if match["iso"]:
        return _checked(match["iso"])
    if match["month3"]:
        return _named_month(_month(match["month3"]), match["which"].lower(), match["year3"], of_article)
    if match["year"]:
        return match["year"]
    if of_article is None:
        return None
    if match["weekday"]:
        return _weekday(WEEKDAYS.index(match["weekday"].lower()), (match["turn"] or "").lower(), of_article, to_come)
    if match["near"]:
        return (of_article + timedelta(days=NEAR.get(match["near"].lower(), 0))).isoformat()
    if match["count"]:
        count = int(match["count"]) if match["count"].isdigit() else NUMBERS[match["count"].lower()]
        return _back(of_article, match["unit"], count)
    return _step(of_article, match["span"], {"last": -1, "next": 1, "this": 0}[match["step"].lower()])


def _month(word: str) -> int:
    return next(n for n, m in enumerate(MONTHS, 1) if m.startswith(word.lower().rstrip(".")[:3]))


def _checked(iso: str) -> str | None:
    try:
        return date.fromisoformat(iso).isoformat()
    except ValueError:
        return None


def _day(month: int, day: int, year: str | None, of_article: date | None) -> str | None:
    """Return a day; without a year, the one nearest to the article's date."""
    if year:
        return _checked(f"{year}-{month:02}-{day:02}")
    if of_article is None:
        return None
    near = [d for y in (-1, 0, 1) if (d := _checked(f"{of_article.year + y}-{month:02}-{day:02}")) is not None]
    return min(near, key=lambda d: abs((date.fromisoformat(d) - of_article).days)) if near else None


def _named_month(month: int, which: str, year: str | None, of_article: date | None) -> str | None:
    """Return a month: the nearest, or the last or next of that name."""
    if year:
        return f"{year}-{month:02}"
    if of_article is None:
        return None
    apart = month - of_article.month
    if which == "last":
        apart = apart if apart < 0 else apart - 12
    elif which == "next":
        apart = apart if apart > 0 else apart + 12
    elif abs(apart) > 6:
        apart -= 12 if apart > 0 else -12
    years, rest = divmod(of_article.month - 1 + apart, 12)
    return f"{of_article.year + years}-{rest + 1:02}"


def _weekday(weekday: int, turn: str, of_article: date, to_come: bool) -> str:
    back = (of_article.weekday() - weekday) % 7
    if turn == "next" or turn != "last" and (to_come or turn in _AHEAD):
        ahead = (weekday - of_article.weekday()) % 7
        return (of_article + timedelta(days=ahead or 7)).isoformat()
    if turn == "last" and back == 0:
        back = 7
    return (of_article - timedelta(days=back)).isoformat()


def _back(of_article: date, unit: str, count: int) -> str:
    if unit in ("day", "week"):
        return (of_article - timedelta(days=count * (7 if unit == "week" else 1))).isoformat()
    return _step(of_article, unit, -count) or ""


def _step(of_article: date, unit: str, count: int) -> str | None:
    """Return the month or year so many steps away; a week is not a date."""
    if unit == "year":
        return f"{of_article.year + count:04}"
    if unit == "month":
        years, rest = divmod(of_article.month - 1 + count, 12)
        return f"{of_article.year + years}-{rest + 1:02}"
    return None
