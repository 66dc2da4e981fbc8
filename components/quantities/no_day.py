"""Words for a day that name none: in a name ("Mail on Sunday", "Homes of Tomorrow", "the October 12 Bridge"), of every
week ("each Thursday", "on Friday nights", "open Tuesday to Saturday"), of some week or other ("one Saturday", "a Sunday
when")."""

from __future__ import annotations

import re

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WORD = re.compile(rf"\b(?:{_WEEKDAY}|(?i:today|tonight|tomorrow|yesterday))\b")
# A day in a name: "the Friday Mosque", "The Sunday Times", "Mail on Sunday", "Bloody Sunday", "Sheffield Wednesday".
_NAMED_BEFORE = re.compile(
    r"\b(?:Super|Black|Good|Bloody|Ash|Palm|Cyber|Giving|Shrove|Fat|Holy|Maundy|Whit|Sheffield|Ruby|Girl|Man|Freaky"
    r"|Blue|Mail on|Wacky|Stormy)\s$"
)
_NAMED_BEHIND = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Independent|World|Business|Sun|Star|Tribune|Review|Journal"
    r"|Mosque|Club|Group|Market|League|Night|Morning|Afternoon|Evening)\b"
)
# A day that has become the name of what happened on it: "the July 7 attacks"; one of last month is a day as yet, but
# for those that everybody knows.
RECENT = 30  # days
_KNOWN = re.compile(r"Sep\w*\.?\s11|11\sSep|July?\.?\s7\b|\b7\sJuly|Jan\w*\.?\s6\b|\b6\sJan", re.IGNORECASE)
_WHAT_HAPPENED = re.compile(
    r"(?i:\s(?:terror(?:ist)?\s)?(?:attacks?|hijackers?|riot|riots|rioters?|insurrection|committee|defendants?|massacre"
    r"|bombings?|uprising)\b)"
)
# What is called after a day: "the May 4 Movement"; a primary or a summit is of it.
_CALLED_AFTER = re.compile(
    r"\s(?:(?:National|Memorial|Liberation|Popular|People[’']s)\s)?"
    r"(?:Movement|Revolution|Brigades?|Bridge|Square|Street|Avenue"
    r"|Boulevard|Road|Park|Memorial|Museum|Monument|Stadium|Airport|University|School|Hospital|Barracks"
    r"|Foundation|Coalition|Alliance|Institute)\b(?!\s(?i:service|march|rally|parade|closures?|works?|tour)\b)"
)
_THE = re.compile(r"\b(?:the|its|their)\s$", re.IGNORECASE)
# Small words with a capital within a title: "The Man Who Was Thursday", "The Thing About Sunday".
_IN_TITLE = re.compile(
    r"(?P<before>\w[,’']?\s)(?:About|After|And|At|Before|By|Every|For|From|In|Is|Last|Next|Of|On|Since|The|This|Till|To"
    r"|Until|Was|Who)\s$"
)
_PART = r"(?:[A-Z][\w’'-]*|a|an|and|at|by|for|from|in|is|of|on|or|the|to)"
_WORK = re.compile(rf"[“\"‘']{_PART}(?:,?\s{_PART}){{1,7}}[”\"’']")
_SMALL = frozenset("a an and at by for from in is of on or the to this last next every".split())
_OPENS = re.compile(r"(?:^|[.!?:;•*\n“\"‘(\[—–-]\s?|[.!?][”\"’']\s)$")  # before what has its capital by its place
_SOME = r"every|each|any|most|alternate|per|another|one|weekly|regular|usual|traditional"
_BEFORE = re.compile(
    rf"\b(?:(?:{_SOME})(?:\s(?:other|single|second|third|fourth|[a-z]+y))?|the\s(?:first|second|third|fourth))\s$",
    re.IGNORECASE,
)
_A = re.compile(r"\b(?:a|one)(?:\s[a-z]+){0,2}\s$", re.IGNORECASE)
_NOT_A = re.compile(r"\b(?:week|fortnight|day|month|on|from|ago|last|this|next)\s$", re.IGNORECASE)
# behind "a Sunday" that is any: no noun that it would tell the day of ("a Friday deadline")
_ALONE = re.compile(
    r"(?:\s(?:morning|afternoon|evening|night|lunchtime))?(?=[,.;:)!?—–]|\s[—–]|$"
    r"|\s(?:when|in|of|that|and|or|as|at|before|after|while|with|to|he|she|they|it|we|i|you|who)\b)",
    re.IGNORECASE,
)
_MANY = re.compile(r"\s(?:morning|afternoon|evening|night|lunchtime)s\b")
_OF_MONTH = re.compile(r"\s(?:of|in)\s(?:the|every|each|any)\smonth\b")
_RANGE = re.compile(rf"(?P<first>{_WEEKDAY})s?(?:\s(?:to|through|till)\s|\s?[-–]\s?)(?P<last>{_WEEKDAY})s?\b")
_OPEN = re.compile(r"\b(?:open|opens|opening\s(?:hours|times)|hours(?:\sare)?|closed|weekly)\b[^.;]*$", re.IGNORECASE)


def names_no_day(text: str, start: int, end: int) -> bool:
    """Tell a weekday or "tomorrow" within a place that is no day of the article's."""
    word = _WORD.search(text, start, end)
    if word is None:
        return False
    if _is_in_work(text, word):
        return True
    before, behind = text[max(0, word.start() - 40) : word.start()], text[word.end() : word.end() + 40]
    if word[0].lower().endswith(("today", "tonight", "tomorrow", "yesterday")):
        return word[0].istitle() and _OPENS.search(before) is None and not _in_headline(text, word.start())
    return _is_in_name(before, behind, text, word.start()) or _is_any(before, behind) or _is_open(text, word)


def is_called_after(text: str, start: int, end: int, ago: int) -> bool:
    """Tell a day of the calendar without a year, so many days ago as the nearest of that name, that is part of a name:
    "the September 11 attacks", "the October 12 Bridge"."""
    if _WHAT_HAPPENED.match(text, end):
        return not 0 <= ago <= RECENT or _KNOWN.search(text, start, end) is not None
    named = _THE.search(text, max(0, start - 6), start) is not None and _CALLED_AFTER.match(text, end) is not None
    return named and not _in_headline(text, start)


def _is_in_work(text: str, word: re.Match[str]) -> bool:
    """Tell a day in a title in marks, which has another word with a capital: “Manic Monday”."""
    works = _WORK.finditer(text, max(0, word.start() - 50), min(len(text), word.end() + 50))
    work = next((m[0] for m in works if m.start() < word.start() < m.end()), "")
    named = [w for w in re.findall(r"[^\W\d_]+", work) if w.lower() not in _SMALL and w[0].isupper()]
    return any(_WORD.fullmatch(w) is None for w in named)


def _is_in_name(before: str, behind: str, text: str, at: int) -> bool:
    if _NAMED_BEFORE.search(before) or _NAMED_BEHIND.match(behind) and not _in_headline(text, at):
        return True
    titled = _IN_TITLE.search(before)
    if titled is not None:
        return not _in_headline(text, at)
    return re.search(r"\bthe\s$", before, re.IGNORECASE) is not None and re.match(r"\s[A-Z]", behind) is not None


def _is_any(before: str, behind: str) -> bool:
    """Tell a day of every week, or of one that is not told."""
    if _BEFORE.search(before) or _MANY.match(behind) or _OF_MONTH.match(behind):
        return True
    return _A.search(before) is not None and not _NOT_A.search(before) and _ALONE.match(behind) is not None


def _is_open(text: str, word: re.Match[str]) -> bool:
    """Tell the days of each week on which something is open: "Monday to Friday"."""
    days = next((m for m in _RANGE.finditer(text, max(0, word.start() - 16)) if m.start() <= word.start()), None)
    if days is None or days.end() < word.end():
        return False
    ahead = text[max(0, days.start() - 40) : days.start()]
    whole = days["first"] == "Monday" and days["last"] in ("Friday", "Saturday", "Sunday")
    return whole and not ahead.endswith(("from ", "From ")) or _OPEN.search(ahead) is not None


def _in_headline(text: str, at: int) -> bool:
    """Tell a line in which most words have a capital, so that none tells a name."""
    line = text[text.rfind("\n", 0, at) + 1 : (text.find("\n", at) + 1 or len(text) + 1) - 1]
    words = re.findall(r"[^\W\d_]{4,}", line[:400])
    if line.rstrip()[-1:] in ".!?":
        return False
    return len(words) < 3 or sum(w[0].isupper() for w in words) > 0.6 * len(words)
