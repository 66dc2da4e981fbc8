"""The expressions of a date in a text, as patterns: calendar dates, weekdays, days told from the day of writing."""

from __future__ import annotations

import re

from components.comparing.feasts import NAMES
from components.quantities.time_patterns import MONTH

NUMBERS = {w: n for n, w in enumerate("a two three four five six seven eight nine ten".split(), 1)} | {
    "an": 1,
    "one": 1,
}
_MONTH = f"(?P<month{{0}}>{MONTH})"
_YEAR = r"(?:,?\s(?P<year{0}>(?:1[89]|20)\d\d|(?i:last|next|this)\syear))?"
_DAYS = "Mon|Tues|Wednes|Thurs|Fri|Satur|Sun"
_ON_DAY = rf"(?:(?:(?i:on|by|until|since|from|before|after|for)\s)?(?:{_DAYS})day,?\s)?"
EXPRESSION = re.compile(
    r"\b(?:(?P<iso>\d{4}[-/]\d{2}[-/]\d{2})"
    r"|(?P<figures>\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d)"
    rf"|(?i:on|by|until|since|before|after)\s(?P<feast>{NAMES}){_YEAR.format(5)}(?!\s(?i:each|every)\b|\s[A-Z\d])"
    r"|(?P<beyond>(?i:the\s(?:day\s(?:before\syesterday|after\stomorrow)|night\sbefore\slast)))"
    rf"|{_ON_DAY}{_MONTH.format(1)}\s(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:%,]\d|\sper\b){_YEAR.format(1)}"
    rf"|{_ON_DAY}(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH.format(2)}{_YEAR.format(2)}"
    rf"|(?P<which>(?i:last|next|this|in|since|by|until|of|from|early|late|mid))[\s-]{_MONTH.format(3)}{_YEAR.format(3)}"
    rf"(?!\s\d{{1,2}}\b(?![:%]))"
    r"|(?i:a|one)\s(?P<lead>week|fortnight)\s(?:(?P<way2>ago\s(?:on\s|last\s)?|last\s)|on\s|from\s|this\s)"
    f"(?P<weekday2>(?:{_DAYS})day)"
    rf"|(?i:the|on\sthe)\s(?P<nth>first|second|third|fourth|last)\s(?P<weekday4>(?:{_DAYS})day)\s(?:of|in)\s"
    rf"{_MONTH.format(4)}{_YEAR.format(4)}"
    rf"|(?i:the|on)\s(?P<last2>(?:{_DAYS})day)\s(?i:before\slast)"
    r"|(?i:a|one)\s(?P<lead2>week|fortnight)\s(?:from\s|(?P<gone>ago)\s)?(?P<near2>today|tomorrow)"
    rf"|(?:(?i:on|until|by|from)\s)?(?P<weekday3>(?:{_DAYS})day)(?:\s(?P<week>week)\b(?!\s(?:by|after|in)\b)"
    r"|\s(?:of\s)?(?P<turn3>next|last)\sweek)"
    r"|(?:(?P<turn>(?i:last|next|this|on|by|until|since|late|early|from|before|after|for|of))\s)?"
    f"(?P<weekday>(?:{_DAYS})day)"
    r"(?:'s|’s)?(?:\s(?:morning|afternoon|evening|night))?"
    r"|(?P<near>(?i:last\snight|yesterday|today|tonight|tomorrow|this\s(?:morning|afternoon|evening)))(?:\s(?:morning"
    "|afternoon|evening|night))?"
    r"|(?P<count>\d{1,3}|(?i:a|an|one|two|three|four|five|six|seven|eight|nine|ten))\s(?P<unit>day|week|fortnight|month"
    r"|year)s?\s(?P<way>ago|earlier|from\snow)"
    r"|(?i:in|within)\s(?P<count2>\d{1,3}|(?i:a|an|one|two|three|four|five|six|seven|eight|nine|ten))\s(?P<unit2>day"
    r"|week|fortnight|month|year)s?\b"
    r"|(?P<step>(?i:last|next|this))\s(?P<span>week|month|year)"
    r"|(?:(?i:spring|summer|autumn|winter)\s(?:of\s)?|Q[1-4]\s(?:of\s)?)(?P<season>(?:19|20)\d\d|['’]\d\d)"
    r"|(?:(?i:in|since|from|by|during|until|of|early|late|mid)[\s-])?(?i:the)\s(?:(?i:early|late|mid)[\s-])?"
    r"(?P<decade>(?:1[5-9]|20)\d0(?=['’]?s\b)|['’][3-9]0(?=['’]?s\b))['’]?s"
    r"|(?i:in|since|by|until|of|from|year)\s(?P<year>(?:1[89]|20)\d\d)(?!\d|[-–]\d|,\d))(?!\w)"
)
