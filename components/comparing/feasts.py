"""Feasts that are days of the calendar: "on Christmas Eve", "by New Year's Day".

Without a year, only one near the article's date, or to come, is a day of the story: who "was born on Christmas Day" or
"always closes on Boxing Day" tells none."""

from __future__ import annotations

import re
from datetime import date

from components.comparing.tenses import Time

DAYS = {"christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
        "new year's day": (1, 1), "valentine's day": (2, 14), "bastille day": (7, 14), "halloween": (10, 31),
        "bonfire night": (11, 5), "armistice day": (11, 11)}  # fmt: skip
NAMES = "(?i:" + "|".join(name.replace("'", "['’]").replace(" ", r"\s") for name in DAYS) + ")"
NEAR = 100  # days from the article's date
# before a feast of another year, or of every one
_NO_DAY = re.compile(
    r"\b(?:(?:1\d|20)\d\d|born|always|usually|traditionally|never|often|once)\b[^.!?;]*$", re.IGNORECASE
)


def day_of_feast(words: str) -> tuple[int, int]:
    """Return the month and the day of a feast."""
    return DAYS[re.sub(r"\s", " ", words.lower().replace("’", "'"))]


def is_of_story(day: str | None, match: re.Match[str], of_article: date | None, time: Time) -> bool:
    """Tell a feast that the words before it place on this day, and not in every year or another."""
    if day is None or of_article is None:
        return False
    near = time == "coming" or abs((date.fromisoformat(day) - of_article).days) <= NEAR
    return near and _NO_DAY.search(match.string, max(0, match.start() - 120), match.start()) is None
