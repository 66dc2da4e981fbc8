"""The words by which a text names a time, as patterns: `times` tells which days each can mean."""

from __future__ import annotations

import re

from components.quantities.seasons import SEASONS

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
# "December's deal"; April and June are names of people too
_OWNING_MONTH = "January|February|March|July|August|September|October|November|December"
YEAR = r"(?:1[6-9]|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_FEW = r"the\snext\s(?:few\s)?|a\s(?:few|couple\sof)\s"
_AFTER = r"(?!\w|\s?[’']|\s(?:of|ago|later)\b)"  # not "in two weeks of May", "two days' work"
_PART = r"(?:\s(?:morning|afternoon|evening|night))?"
# before a year or a month that says which one: "the 2012 attack", "an April raid"
_OF = "|".join(rf"(?<=\b{w}\s)" for w in "the his her its their our".split())
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_FORMS = {
    "iso": r"\d{4}-\d\d-\d\d",
    "day": rf"(?:{_WEEKDAY},?\s)?(?:{MONTH}\s{_DAY}(?:[-–]\d{{1,2}}(?!\d))?(?![\d:%,.]\d)"
           rf"|(?:\d{{1,2}}[-–])?{_DAY}\s(?:of\s)?{MONTH})(?:,?\s{YEAR})?",
    "month": rf"(?:(?:early|late|mid|last|next|this|in|since|by|until|of|from|during)[\s-]){{0,3}}{MONTH}"
             rf"(?:,?\s(?:of\s)?{YEAR})",
    "bare": rf"(?:(?:early|late|mid|last|next|this|in|since|by|until|of|from|during)[\s-]){{1,3}}{MONTH}(?![\w’']"
            rf"|\s\d)|(?:{_OF}|(?<=\ba\s)|(?<=\ban\s))(?-i:{_WHOLE_MONTH})(?=\s(?-i:[a-z]|[A-Z]{{2,}}\s[a-z]))"
            rf"|(?:(?:early|late|mid|last|next|this|in|of)[\s-]){{0,2}}(?-i:{_OWNING_MONTH})(?=[’']s\s(?-i:[a-z]))",
    "ahead": r"(?:a|one)\s(?:week|fortnight)\s(?:(?:(?:ago\s)?(?:on|last)|ago|from|this)\s)?"
             rf"(?:{_WEEKDAY}|today|tomorrow)|the\s{_WEEKDAY}\sbefore\slast",
    "weekday": rf"(?:(?:last|next|this|the\sfollowing)\s)?{_WEEKDAY}(?:\s(?:of\s)?(?:last|next)\sweek|\sweek)?{_PART}",
    "near": rf"(?:the\sday\s(?:before\syesterday|after\stomorrow)|(?:yesterday|tomorrow){_PART}|today|tonight"
            r"|this\s(?:morning|afternoon|evening))",
    "step": r"(?:(?:earlier|later|early|late)\s)?(?:last|next|this)\s(?:week|weekend|month|year)",
    "close": r"(?:the\s)?(?:end|start|beginning)\sof\s(?:the|this|next|last)\s(?:week|month|year)(?!\w)"
             r"|(?:the\s)?(?:month|year)(?:[’']s\s|-)end(?!\w)",
    "soon": r"in\sthe\scoming\s(?:days|weeks)|in\srecent\sdays",
    "ago": rf"(?:\d{{1,3}}|{'|'.join((*COUNTS, *SOME))})\s(?:days?|weeks?|months?|years?|decades?)\sago",
    "season": SEASONS,
    "later": rf"in\s(?:(?:just|only|about|roughly)\s)?(?:{_FEW}"
             rf"|(?:\d{{1,2}}|{'|'.join(COUNTS)})\s)(?:day|week|month)s?{_AFTER}",
    "named": rf"(?:{_OF}){YEAR}(?=\s(?-i:[a-z]))",
    "year": rf"(?:in|since|by|until|of|from|during|back\sin)\s(?:early\s|late\s|mid-)?{YEAR}(?![\d’'s]|[-–]\d|,\d)",
}  # fmt: skip
EXPRESSION = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<{name}>{form})" for name, form in _FORMS.items()) + r")(?!\w)", re.IGNORECASE
)
