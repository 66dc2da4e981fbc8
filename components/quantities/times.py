"""Times that a text names, as the stretch of days each can mean, counted from the day the article is of.

"Thursday" is a day, "last week" seven, "in 2017" a year: what lies inside another is the more exact of the two. Where
the article has no date, only a time with its year is read. A weekday or a day without a year takes its side from the
tense of its own verb."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from components.quantities.seasons import season_days
from components.quantities.time_patterns import COUNTS, MONTHS, WEEKDAYS, YEAR

_CLOSE = {"week": 4, "month": 6, "year": 45}  # days


class Days(NamedTuple):
    """A stretch of days, both ends in it, as ordinals."""

    first: int
    last: int


def article_day(text: str) -> date | None:
    """Return the day that an article is of; None where none is given, or one so far off that counting from it leaves
    the calendar."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if 1000 < day.year < 9000 else None


def resolve(match: re.Match[str], of_article: date | None, tense: str) -> Days | None:
    """Return the days that an expression can mean; None where it means none or needs an article's date that is not
    known.

    `tense` is the side that its verb speaks of: "ahead", "past" or nothing."""
    kind, words = match.lastgroup or "", match[0].lower()
    year = re.search(rf"(?<!\d){YEAR}(?!\d)", words)
    try:
        if kind == "iso":
            return _one(date.fromisoformat(words))
        if kind in ("year", "named"):
            return (
                _part(words, Days(date(int(year[0]), 1, 1).toordinal(), date(int(year[0]), 12, 31).toordinal()))
                if year
                else None
            )
        if kind == "season":
            season = season_days(words, of_article, tense)
            return Days(*season) if season is not None else None
        if kind in ("day", "month", "bare"):
            return _calendar(kind, words, int(year[0]) if year else None, of_article, tense)
        return None if of_article is None else _relative(kind, words, of_article, tense == "ahead")
    except (ValueError, OverflowError):
        return None


def _one(day: date) -> Days:
    return Days(day.toordinal(), day.toordinal())


def _calendar(kind: str, words: str, year: int | None, of_article: date | None, tense: str) -> Days | None:
    if year is None and of_article is None:
        return None
    month = next(n for n, m in enumerate(MONTHS, 1) if re.search(rf"\b{m[:3]}", words))
    around = of_article or date(year or 1, 1, 1)
    years = [year] if year else [around.year - 1, around.year, around.year + 1]
    if kind == "day":
        first, *last = (int(n) for n in re.findall(r"(?<!\d)\d{1,2}(?!\d)", words))
        days = [date(y, month, first) for y in years if first <= monthrange(y, month)[1]]
        if not days:
            return None
        start = min(days, key=lambda d: _far(d, around, tense))
        end = max(first, *last) if last and max(last) <= monthrange(start.year, month)[1] else first
        return Days(start.toordinal(), start.toordinal() + end - first)
    starts = [date(y, month, 1) for y in years]
    if "last" in words and not year:
        starts = [d for d in starts if d < around.replace(day=1)][-1:]
    elif "next" in words and not year:
        starts = [d for d in starts if d > around][:1]
    start = min(starts, key=lambda d: _far(d.replace(day=15), around, tense))
    return _part(words, Days(start.toordinal(), start.toordinal() + monthrange(start.year, start.month)[1] - 1))


def _far(day: date, around: date, tense: str) -> float:
    """Return how far off a day is; one on the side that the verb does not speak of is half as near again, and less
    where it speaks of the past."""
    apart = (day - around).days
    return abs(apart) * (1.0 if apart == 0 or (apart > 0) == (tense == "ahead") else 3.0 if tense == "past" else 1.5)


def _part(words: str, days: Days) -> Days:
    """Narrow a month or a year that is early, mid or late."""
    third = (days.last - days.first + 1) // 3
    if "early" in words:
        return Days(days.first, days.first + third)
    if "late" in words:
        return Days(days.last - third, days.last)
    return Days(days.first + third, days.last - third) if re.search(r"\bmid", words) else days


def _relative(kind: str, words: str, of_article: date, to_come: bool) -> Days | None:
    today = of_article.toordinal()
    if kind == "weekday":
        return _weekday(words, of_article, to_come)
    if kind == "ahead":
        return _ahead(words, of_article)
    if kind == "near":
        if "before" in words or "after" in words and "tomorrow" in words:
            return Days(today - 2, today - 2) if "before" in words else Days(today + 2, today + 2)
        step = {"yesterday": -1, "tomorrow": 1}.get(words.partition(" ")[0], 0)
        return Days(today + step, today + step)
    if kind == "soon":
        return Days(today - 10, today) if "recent" in words else Days(today, today + (10 if "days" in words else 45))
    if kind == "close":
        return _close(words, of_article)
    if kind == "later":
        return _later(words, of_article) if to_come else None
    if kind == "ago":
        *_, count, unit, _ = words.split()
        if count in ("several", "few", "of"):
            return Days(_ago(of_article, 6, unit.rstrip("s")).first, _ago(of_article, 2, unit.rstrip("s")).last)
        return _ago(of_article, int(count) if count.isdigit() else COUNTS[count], unit.rstrip("s"))
    return _step(words, of_article)


def _weekday(words: str, of_article: date, to_come: bool) -> Days | None:
    number = next(n for n, d in enumerate(WEEKDAYS) if d in words)
    back = (of_article.weekday() - number) % 7
    today = of_article.toordinal()
    if re.search(r"day (?:of )?(?:last|next) week", words):
        monday = today - of_article.weekday() + (7 if "next" in words else -7)
        return Days(monday + number, monday + number)
    if re.search(r"day week", words):
        return Days(today - back + 14, today - back + 14)
    if words.startswith("last"):  # "last Thursday", said on a Saturday, is two days off or nine
        return Days(today - (back or 7), today - (back or 7))
    if words.startswith(("next", "this", "the following")):
        return None
    ahead = (7 - back) % 7
    return Days(today + ahead, today + ahead) if to_come else Days(today - back, today - back)


def _ahead(words: str, of_article: date) -> Days:
    """Return the day of "a week on Tuesday", "a fortnight today", "a week last Sunday", "a week ago on Friday", "the
    Friday before last"."""
    step, today = 14 if "fortnight" in words else 7, of_article.toordinal()
    number = next((n for n, d in enumerate(WEEKDAYS) if d in words), None)
    back = (of_article.weekday() - number) % 7 if number is not None else 0
    gone = "ago" in words or "last" in words
    back = back or 7 * words.endswith("before last")
    day = today - back - step if gone else today + -back % 7 + step + ("tomorrow" in words)
    return Days(day, day)


def _later(words: str, of_article: date) -> Days:
    """Return the days that "in two weeks" can mean; "in a few" of them up to five."""
    count, unit = words.split()[-2], words.rpartition(" ")[2].rstrip("s")
    number = int(count) if count.isdigit() else COUNTS.get(count, 0)
    if number:
        ahead = 2 * of_article.toordinal() - _ago(of_article, number, unit).first
        return Days(2 * of_article.toordinal() - _ago(of_article, number, unit).last, ahead)
    size = {"day": 1, "week": 7, "month": 30}[unit]
    return Days(
        of_article.toordinal() + (1 if "next" in words else 2 * size - size // 2), of_article.toordinal() + 5 * size
    )


def _ago(of_article: date, count: int, unit: str) -> Days:
    """Return the days that "two weeks ago" can mean: as far to each side as half its unit."""
    size = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652}[unit]
    slack = {"day": 0, "week": 4, "month": 20, "year": 300, "decade": 2000}[unit]
    middle = of_article.toordinal() - count * size
    return Days(middle - slack, middle + slack)


def _close(words: str, of_article: date) -> Days:
    """Return the last days of a week, a month or a year, or its first: "year's end", "the start of next month"."""
    unit = next(u for u in _CLOSE if u in words)
    turn = next((t for t in ("next", "last") if t in words), "this")
    whole = _step(f"{turn} {unit}", of_article)
    if "end" in words:
        return Days(whole.last - _CLOSE[unit], whole.last)
    return Days(whole.first, whole.first + _CLOSE[unit])


def _step(words: str, of_article: date) -> Days:
    unit, today = words.rpartition(" ")[2], of_article.toordinal()
    turn = -1 if "last" in words else 1 if "next" in words else 0
    if unit == "weekend":
        saturday = (
            today
            + 5
            - of_article.weekday()
            + 7 * (turn if turn > 0 or of_article.weekday() >= 5 else -1 if turn < 0 else 0)
        )
        return Days(saturday - 1, saturday + 2)
    if unit == "week":  # some count from Sunday, and some mean the last seven days
        monday = today - of_article.weekday() + 7 * turn
        return Days(monday - 1, monday + 6 if turn >= 0 else max(monday + 6, today - 1))
    if unit == "month":
        number = of_article.year * 12 + of_article.month - 1 + turn
        start = date(number // 12, number % 12 + 1, 1)
        return Days(start.toordinal(), start.toordinal() + monthrange(start.year, start.month)[1] - 1)
    return Days(date(of_article.year + turn, 1, 1).toordinal(), date(of_article.year + turn, 12, 31).toordinal())
