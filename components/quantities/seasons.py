"""Seasons as days: "last fall", "in the summer of 2012", "next spring", in a land north of the equator."""

from __future__ import annotations

import re
from datetime import date

FIRST_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_SEASON = "(?:spring|summer|autumn|fall|winter)"
_YEAR = r"(?:1[6-9]|20)\d\d"
_PART = r"(?:(?:early|late|mid)[\s-])?"
_NAMED = r"\s(?:in|of|from|camps?|schools?|games|olympics|seasons?|terms?|breaks?|holidays?|sales?|collections?)\b"
_ENDS = r"(?=[,.;:)]|\s(?:when|after|before)\b)"
# not "this fall in prices", "the fall of the wall", "the summer season", the games and schools of a season, nor "the
# Arab Spring of 2011"
SEASONS = (
    rf"(?:(?:in|since|by|until|during|of|from)\s)?(?:the\s)?{_PART}(?-i:{_SEASON})\s(?:of\s)?{_YEAR}"
    rf"|(?:(?:in|since|by|until|during|of|from)\s)?(?:last|this|next)\s{_SEASON}(?!{_NAMED}|[-\w])"
    rf"|(?:in|by|until|during|since)\s(?:the\s)?{_PART}(?:spring|summer|autumn|winter){_ENDS}"
    rf"|(?:in|by|until|during|since)\sthe\sfall{_ENDS}"
)
_NAMES = re.compile(_SEASON)


def season_days(words: str, of_article: date | None, tense: str) -> tuple[int, int] | None:
    """Return the first and the last day of a season, as ordinals; None where its year is told by an article's day that
    is not known.

    `words` are in lower case; `tense` is the side that their verb speaks of: "ahead", "past" or nothing."""
    name, year = _NAMES.search(words), re.search(_YEAR, words)
    if name is None or year is None and of_article is None:
        return None
    month = FIRST_MONTHS[name[0]]
    if year is not None:  # the winter of 2012 is either
        first = date(int(year[0]) - (month == 12), month, 1)
        return first.toordinal(), _end(date(int(year[0]), month, 1)).toordinal()
    today = of_article or date.min
    known = [date(y, month, 1) for y in range(today.year - 2, today.year + 2)]
    if "last" in words:
        first = [d for d in known if _end(d) < today][-1]
    elif "next" in words:
        first = next(d for d in known if d > today)
    elif "this" in words:
        over = 3 if tense == "ahead" else 6  # "this winter", said in April, is the one just over
        first = next(d for d in known if d.year == today.year - (month == 12 and today.month < over))
    elif tense == "ahead":
        first = next(d for d in known if _end(d) >= today)
    else:
        first = [d for d in known if d <= today][-1]
    return first.toordinal(), _end(first).toordinal()


def _end(first: date) -> date:
    """Return the last day of the season that begins on a day."""
    year, month = first.year + (first.month + 3 > 12), (first.month + 2) % 12 + 1
    return date.fromordinal(date(year, month, 1).toordinal() - 1)
