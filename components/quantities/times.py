"""Times that a text names, as the stretch of days each can mean, counted from the day the article is of.

"Thursday" is a day, "last week" seven, "in 2017" a year: what lies inside another is the more exact of the two. Where
the article has no date, only a time with its year is read. A weekday or a day without a year takes its side from the
tense of its own verb."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
COUNTS = {w: n for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)} | {
    "a": 1,
    "an": 1,
}
SOME = ("several", "a\\sfew", "a\\scouple\\sof")  # two to six: "a few weeks ago"
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WHOLE_MONTH = "January|February|March|April|June|July|August|September|October|November|December"  # May is a name too
_YEAR = r"(?:1[6-9]|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_FEW = r"the\snext\s(?:few\s)?|a\s(?:few|couple\sof)\s"
_AFTER = r"(?!\w|\s?[’']|\s(?:of|ago|later)\b)"  # not "in two weeks of May", "two days' work"
_PART = r"(?:\s(?:morning|afternoon|evening|night))?"
# before a year or a month that says which one: "the 2012 attack", "an April raid"
_OF = "|".join(rf"(?<=\b{w}\s)" for w in "the his her its their our".split())
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_FORMS = {
    "iso": r"\d{4}-\d\d-\d\d",
    "day": rf"(?:{_WEEKDAY},?\s)?(?:{MONTH}\s{_DAY}(?![\d:%,.]\d)"
           rf"|{_DAY}\s(?:of\s)?{MONTH})(?:,?\s{_YEAR})?",
    "month": rf"(?:(?:early|late|mid|last|next|this|in|since|by|until|of|from|during)[\s-]){{0,3}}{MONTH}"
             rf"(?:,?\s(?:of\s)?{_YEAR})",
    "bare": rf"(?:(?:early|late|mid|last|next|this|in|since|by|until|of|from|during)[\s-]){{1,3}}{MONTH}(?![\w’']"
            rf"|\s\d)|(?:{_OF}|(?<=\ba\s)|(?<=\ban\s))(?-i:{_WHOLE_MONTH})(?=\s(?-i:[a-z]|[A-Z]{{2,}}\s[a-z]))",
    "ahead": r"(?:a|one)\s(?:week|fortnight)\s(?:(?:(?:ago\s)?(?:on|last)|ago|from|this)\s)?"
             rf"(?:{_WEEKDAY}|today|tomorrow)|the\s{_WEEKDAY}\sbefore\slast",
    "weekday": rf"(?:(?:last|next|this|the\sfollowing)\s)?{_WEEKDAY}(?:\s(?:of\s)?(?:last|next)\sweek|\sweek)?{_PART}",
    "near": rf"(?:the\sday\s(?:before\syesterday|after\stomorrow)|(?:yesterday|tomorrow){_PART}|today|tonight"
            r"|this\s(?:morning|afternoon|evening))",
    "step": r"(?:(?:earlier|later|early|late)\s)?(?:last|next|this)\s(?:week|weekend|month|year)",
    "close": r"(?:the\s)?(?:end|start|beginning)\sof\s(?:the|this|next|last)\s(?:week|month|year)(?!\w)"
             r"|(?:the\s)?(?:month|year)(?:[’']s\s|-)end(?!\w)",
    "soon": r"in\sthe\scoming\s(?:days|weeks)|in\srecent\sdays",
    "ago": rf"(?:\d{{1,3}}|{'|'.join((*COUNTS, *SOME))})\s(?:days?|weeks?|months?|years?)\sago",
    "later": rf"in\s(?:(?:just|only|about|roughly)\s)?(?:{_FEW}"
             rf"|(?:\d{{1,2}}|{'|'.join(COUNTS)})\s)(?:day|week|month)s?{_AFTER}",
    "named": rf"(?:{_OF}){_YEAR}(?=\s(?-i:[a-z]))",
    "year": rf"(?:in|since|by|until|of|from|during|back\sin)\s(?:early\s|late\s|mid-)?{_YEAR}(?![\d’'s]|[-–]\d|,\d)",
}  # fmt: skip
_CLOSE = {"week": 4, "month": 6, "year": 45}  # days
EXPRESSION = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<{name}>{form})" for name, form in _FORMS.items()) + r")(?!\w)", re.IGNORECASE
)


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
    year = re.search(rf"(?<!\d){_YEAR}(?!\d)", words)
    try:
        if kind == "iso":
            return _one(date.fromisoformat(words))
        if kind in ("year", "named"):
            return (
                _part(words, Days(date(int(year[0]), 1, 1).toordinal(), date(int(year[0]), 12, 31).toordinal()))
                if year
                else None
            )
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
        number = re.search(r"(?<!\d)\d{1,2}(?!\d)", words)
        days = [date(y, month, int(number[0])) for y in years if number and int(number[0]) <= monthrange(y, month)[1]]
        return _one(min(days, key=lambda d: _far(d, around, tense))) if days else None
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
    size = {"day": 1, "week": 7, "month": 30, "year": 365}[unit]
    middle, slack = of_article.toordinal() - count * size, {"day": 0, "week": 4, "month": 20, "year": 300}[unit]
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
