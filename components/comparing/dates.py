"""Dates in a text: calendar dates, weekdays and "yesterday", resolved against the day the article is of.

A weekday is the last one before the article's date, or that day itself, as newspapers mean it; the next one where the
verb of its own clause speaks of what is to come (`tenses.py`). A day without a year is the one nearest to the article's
date on that side. What needs the article's date and has none is left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from datetime import date, timedelta
from typing import Literal, NamedTuple

from components.comparing.date_expressions import EXPRESSION, NUMBERS
from components.comparing.feasts import day_of_feast, is_of_story
from components.comparing.tenses import Time, days_without_side, read_time
from components.model import Analysis, Span
from components.quantities.no_day import is_called_after, names_no_day
from components.quantities.time_patterns import MONTHS, WEEKDAYS
from components.quantities.times import article_day

Precision = Literal["day", "month", "year", "decade"]
_AHEAD = frozenset("by until".split())
NEAR_DAYS = 40  # from the article's date, within which a day without a year is the nearest whatever the verb says
_IN_ALL = re.compile(
    r"\b(?:\w+(?:st|nd|rd|th)|only|\d+|two|three|four|five|six|seven|eight|nine|ten|many|several)\stimes?\s$",
    re.IGNORECASE,
)
_TURNS = {"last": -1, "next": 1, "this": 0}
NEAR = {"yesterday": -1, "last night": -1, "tomorrow": 1}


class Dated(NamedTuple):
    """A place that names a time: `when` is ISO 8601, as long as it is known (2031-03-02, 2031-03, 2031); of a decade
    as it is called (2030s).

    `doubtful` where day and month could change places (03/04/2031): `when` is then the reading nearer to the article's
    date."""

    sentence: int
    span: Span
    when: str
    precision: Precision
    doubtful: bool = False


def find_dates(analysis: Analysis) -> tuple[Dated, ...]:
    """Return the dates that the article's sentences name, in text order."""
    text = analysis.article.text
    starts = [s.start for s in analysis.sentences]
    of_article = article_day(analysis.article.date)
    found = []
    for match in EXPRESSION.finditer(text):
        number = bisect_right(starts, match.start()) - 1
        if number < 0:
            continue
        sentence = analysis.sentences[number]
        place = match.start() - sentence.start
        if (match["weekday"] or match["near"]) and names_no_day(text, match.start(), match.end()):
            continue
        when = _when(match, of_article, sentence.of(text), place)
        bare = (match["day1"] or match["day2"]) and not (match["year1"] or match["year2"])
        ago = (of_article - date.fromisoformat(when)).days if bare and when and of_article else 0
        if when is not None and not (bare and is_called_after(text, *match.span(), ago)):
            precision: Precision = ("year", "month", "day")[when.count("-")]  # type: ignore[assignment]
            precision = "decade" if when.endswith("s") else precision
            found.append(Dated(number, Span(match.start(), match.end()), when, precision,
                               bool(match["figures"]) and len(_readings(match["figures"])) > 1))  # fmt: skip
    return tuple(found)


def _when(match: re.Match[str], of_article: date | None, sentence: str, place: int) -> str | None:
    """Return what an expression in a sentence stands for: the nearest of that name where no verb tells its side."""
    end = place + len(match[0])
    named = any(match[f"month{k}"] for k in "123")
    days = days_without_side(sentence, place, end) if of_article and named else 0
    nearest = resolve(match, of_article) if days else None
    if of_article and nearest and abs((date.fromisoformat(f"{nearest}-01"[:10]) - of_article).days) <= days:
        return nearest
    return resolve(match, of_article, read_time(sentence, place, end))


def resolve(match: re.Match[str], of_article: date | None, time: Time = "") -> str | None:
    """Return what an expression stands for as ISO 8601; None where it stands for nothing or needs an article's date
    that is not known."""
    for k in ("1", "2"):
        if match[f"month{k}"]:
            near = match.string[max(0, match.start() - 6) : match.start()] + match[0][:6]
            ahead = re.search(r"(?i)\b(?:by|until)\s", near) is not None
            return _day(_month(match[f"month{k}"]), int(match[f"day{k}"]), match[f"year{k}"], of_article,
                        "coming" if ahead else time)  # fmt: skip
    if match["feast"]:
        day = _day(*day_of_feast(match["feast"]), match["year5"], of_article, time)
        return day if match["year5"] or is_of_story(day, match, of_article, time) else None
    if match["iso"]:
        return _checked(match["iso"].replace("/", "-"))
    if match["figures"]:
        nearest = sorted(_readings(match["figures"]), key=lambda d: abs((d - of_article).days) if of_article else 0)
        return nearest[0].isoformat() if nearest else None
    if match["month3"]:
        return _named_month(_month(match["month3"]), match["which"].lower(), match["year3"], of_article, time)
    if match["decade"]:  # "the '30s" to "the '90s" are of the last century
        return re.sub("['’]", "19", match["decade"]) + "s"
    if match["year"] or match["season"]:
        return match["year"] or match["season"].replace("'", "20").replace("’", "20")
    if match["nth"]:
        month = _named_month(_month(match["month4"]), "", match["year4"], of_article, time)
        return _nth_weekday(match["nth"], WEEKDAYS.index(match["weekday4"].lower()), month) if month else None
    return _from_article(match, of_article, time) if of_article is not None else None


def _nth_weekday(which: str, weekday: int, month: str) -> str:
    """Return the day of "the second Thursday of April"."""
    first = date.fromisoformat(f"{month}-01")
    days = [first + timedelta(days=n) for n in range(monthrange(first.year, first.month)[1])]
    those = [d for d in days if d.weekday() == weekday]
    return those[-1 if which == "last" else ("first", "second", "third", "fourth").index(which)].isoformat()


def _from_article(match: re.Match[str], day: date, time: Time) -> str | None:
    """Return what is counted from the article's own day."""
    if match["beyond"]:
        return (day + timedelta(days=-2 if "before" in match["beyond"].lower() else 2)).isoformat()
    if match["last2"]:  # "the Monday before last"
        back = (day.weekday() - WEEKDAYS.index(match["last2"].lower())) % 7
        return (day - timedelta(days=(back or 7) + 7)).isoformat()
    if match["near2"]:
        step = 14 if match["lead2"] == "fortnight" else 7
        return (day + timedelta(days=-step if match["gone"] else step + NEAR.get(match["near2"], 0))).isoformat()
    if match["way2"]:
        back = (day.weekday() - WEEKDAYS.index(match["weekday2"].lower())) % 7
        return (day - timedelta(days=back + (14 if match["lead"] == "fortnight" else 7))).isoformat()
    if match["weekday2"] or match["week"]:
        ahead = (WEEKDAYS.index((match["weekday2"] or match["weekday3"]).lower()) - day.weekday()) % 7
        return (day + timedelta(days=ahead + (14 if match["lead"] == "fortnight" else 7))).isoformat()
    if match["turn3"]:
        monday = day - timedelta(days=day.weekday())
        return (
            monday + timedelta(days=WEEKDAYS.index(match["weekday3"].lower()) + (7 if match["turn3"] == "next" else -7))
        ).isoformat()
    if match["weekday"]:
        return _weekday(WEEKDAYS.index(match["weekday"].lower()), (match["turn"] or "").lower(), day, time)
    if match["near"]:
        return (day + timedelta(days=NEAR.get(re.sub(r"\s+", " ", match["near"].lower()), 0))).isoformat()
    if match["count"] or match["count2"]:
        told = (match["count"] or match["count2"]).lower()
        count = int(told) if told.isdigit() else NUMBERS[told]
        if match["count2"] and (
            time == "past" or _IN_ALL.search(match.string[max(0, match.start() - 40) : match.start()])
        ):
            return None  # "it rose twice in ten days" is how long it took, "the first time in ten years" how long ago
        return _back(day, match["unit"] or match["unit2"], count if match["way"] in ("ago", "earlier") else -count)
    return _step(day, match["span"], _TURNS[match["step"].lower()])


def _readings(figures: str) -> list[date]:
    """Return the days that figures may stand for: the day first, and the month first where no
    full stop says otherwise."""
    a, b, year = re.split(r"[./]", figures)
    pairs = [(a, b)] if "." in figures else [(a, b), (b, a)]
    found = [_checked(f"{year}-{int(month):02}-{int(day):02}") for day, month in pairs]
    return list(dict.fromkeys(date.fromisoformat(d) for d in found if d is not None))


def _month(word: str) -> int:
    return next(n for n, m in enumerate(MONTHS, 1) if m.startswith(word.lower().rstrip(".")[:3]))


def _checked(iso: str) -> str | None:
    try:
        return date.fromisoformat(iso).isoformat()
    except ValueError:
        return None


def _day(month: int, day: int, year: str | None, of_article: date | None, time: Time) -> str | None:
    """Return a day; without a year, the one nearest to the article's date on the side that the clause tells."""
    if year and year.isdigit():
        return _checked(f"{year}-{month:02}-{day:02}")
    if of_article is None:
        return None
    if year:
        return _checked(f"{_step(of_article, 'year', _TURNS[year.lower().split()[0]])}-{month:02}-{day:02}")
    near = [
        date.fromisoformat(d)
        for y in (-1, 0, 1)
        if (d := _checked(f"{of_article.year + y}-{month:02}-{day:02}")) is not None
    ]
    told = [
        d
        for d in near
        if abs((d - of_article).days) <= NEAR_DAYS
        or time == "coming"
        and d > of_article
        or time == "past"
        and d < of_article
    ]
    return min(told or near, key=lambda d: abs((d - of_article).days)).isoformat() if near else None


def _named_month(month: int, which: str, year: str | None, of_article: date | None, time: Time) -> str | None:
    """Return a month: the nearest on the side that the clause tells, or the last or next of that name."""
    if year and year.isdigit():
        return f"{year}-{month:02}"
    if of_article is None:
        return None
    if year:
        return f"{_step(of_article, 'year', _TURNS[year.lower().split()[0]])}-{month:02}"
    apart = month - of_article.month
    if which == "last":
        apart = apart if apart < 0 else apart - 12
    elif which == "next":
        apart = apart if apart > 0 else apart + 12
    elif time == "past" and which != "by" and which != "until":
        apart -= 12 if apart > 0 else 0
    elif time == "coming":
        apart += 12 if apart < 0 and which != "since" else 0
    elif abs(apart) > 6:
        apart -= 12 if apart > 0 else -12
    years, rest = divmod(of_article.month - 1 + apart, 12)
    return f"{of_article.year + years}-{rest + 1:02}"


def _weekday(weekday: int, turn: str, of_article: date, time: Time) -> str:
    back = (of_article.weekday() - weekday) % 7
    if turn == "next" or turn not in ("last", "since", "after") and (time == "coming" or turn in _AHEAD):
        ahead = (weekday - of_article.weekday()) % 7
        return (of_article + timedelta(days=ahead or 7 * (turn == "next"))).isoformat()
    if turn == "last" and back == 0:
        back = 7
    return (of_article - timedelta(days=back)).isoformat()


def _back(of_article: date, unit: str, count: int) -> str:
    if unit in ("day", "week", "fortnight"):
        return (of_article - timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit])).isoformat()
    return _step(of_article, unit, -count) or ""


def _step(of_article: date, unit: str, count: int) -> str | None:
    """Return the month or year so many steps away; a week is not a date."""
    if unit == "year":
        return f"{of_article.year + count:04}"
    if unit == "month":
        years, rest = divmod(of_article.month - 1 + count, 12)
        return f"{of_article.year + years}-{rest + 1:02}"
    return None
