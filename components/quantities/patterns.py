"""The forms in which a text gives a quantity, as patterns: numbers and ranges, clocks, votes, ages, shares."""

from __future__ import annotations

import re

from components.quantities import numbers, units

_SIGN = "|".join(re.escape(s) for s in sorted(units.SIGNS, key=len, reverse=True))
_LONG = "|".join(units.DURATIONS)
_NUMBER = rf"(?:{numbers.DIGITS}|(?:{numbers.WORDS})(?:(?![\w-]*\w)|(?=-(?:{_LONG})\b(?!-olds?\b))))"
_MONEY = "|".join(rf"{c}(?:e?s)?" for c in sorted(units.CURRENCIES, key=len, reverse=True))
_LAND = "|".join(re.escape(x) for x in sorted(units.LANDS, key=len, reverse=True))
_RANGE = r"(?P<joint>\sto\s|\sand\s|\sor\s|\s?[-–—]\s?)"
PATTERN = re.compile(
    rf"(?<![\w.,/:#$€£-])(?P<sign>(?:{_SIGN})\s?)?(?<![\d.,])(?P<first>{_NUMBER})(?P<scale>{numbers.SCALE})?"
    rf"(?:{_RANGE}(?P<again>(?:{_SIGN})\s?)?(?P<second>{_NUMBER})(?P<scale2>{numbers.SCALE})?)?"
    rf"(?P<unit>{units.POINTS}|{units.BASIS_POINTS}|{units.PER_CENT}|[\s-](?:(?:{_LAND})\s)?(?:{_MONEY})\b"
    r"(?!\s(?:of|in)\s\w+\s(?:weight|drugs)))?",
    re.IGNORECASE,
)
ONE = re.compile(
    rf"(?<![\w.,/:#$€£-])(?P<sign>(?:{_SIGN})\s?)?(?P<first>{_NUMBER})(?P<scale>{numbers.SCALE})?"
    rf"(?P<unit>{units.POINTS}|{units.BASIS_POINTS}|{units.PER_CENT}|[\s-](?:(?:{_LAND})\s)?(?:{_MONEY})\b)?",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"(?<![\w.:])(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?\s?(?P<half>[ap])\.?m\b\.?"
    r"|(?<=\b(?i:at|by)\s)(?P<hour2>[01]?\d|2[0-3]):(?P<minute2>[0-5]\d)(?!\s?[ap]\.?m|[\d:])"
    r"|(?<![\w.:])(?P<hour3>[01]?\d|2[0-3]):(?P<minute3>[0-5]\d)(?=\s(?:GMT|BST|UTC|CET|CEST|EST|EDT|hours"
    r"|local\stime)\b)",
    re.IGNORECASE,
)
VOTING = re.compile(
    r"\b(?:lead(?:s|ing)?|led|ahead|vot(?:e|es|ed|ing)|passed|approved|rejected|defeated|confirmed|adopted|acquitted"
    r"|ballot|majority|ruled|ruling|decision)\b",
    re.IGNORECASE,
)
VOTES = re.compile(
    rf"(?<![\w.,$€£/-])(?P<yes>\d{{1,3}}(?:,\d{{3}})*|(?:{numbers.IN_WORDS})(?=\s|-to-))"
    rf"(?:\s?[-–—]\s?|\s(?:votes?\s)?to\s|-to-)(?P<no>\d{{1,3}}(?:,\d{{3}})*|(?:{numbers.IN_WORDS})\b)"
    r"(?![\w/%]|[.,:]\d|\s?(?:per|year|day|week|month|hour|minute))"
)
AGE = re.compile(
    r"(?<![\w.,])(?P<old>\d{1,3})[- ]years?[- ]old\b"
    r"|\baged?\s(?P<aged>\d{1,3})(?![\w%]|[.,:]\d)"
    r"|(?<=[^\W\d_],\s)(?P<plain>\d{1,3})(?=,|\.(?:\s|$)|\sand\s|;)"
    r"|(?<=[^\W\d_]\s\()(?P<inside>\d{2})(?=\))"
    r"|(?<=,\swho\sis\s)(?P<being>\d{2})(?=[,.;]|\sand\s)|(?<=,\swho\swas\s)(?P<been>\d{2})(?=[,.;]|\sand\s)"
)
UNANIMOUS = re.compile(r"\b(?:unanimous(?:ly)?|without\s(?:dissent|opposition))\b", re.IGNORECASE)
VAGUE = re.compile(
    rf"(?<![\w.,-])(?<!\d\s)(?:(?P<of>{'|'.join(numbers.OF_VAGUE)})\sof\s)?(?P<many>{'|'.join(numbers.VAGUE)})"
    rf"(?:\sof\s(?P<unit>{_MONEY})\b|(?=\s(?:of\s)?\w))",
    re.IGNORECASE,
)
_FEW = "|".join(w.replace(" ", r"\s") for w in sorted(numbers.FEW, key=len, reverse=True))
# a few of what is counted; none of "quite a few", "several times over" and "a few weeks ago"
FEW = re.compile(
    rf"(?<![\w.,-])(?<!quite\s)(?<!only\s)(?P<few>{_FEW})(?:\s(?P<scale>dozen|hundred|thousand|million|billion))?"
    rf"(?:\s(?:of\s)?(?P<unit>{_MONEY})\b|(?=\s(?:of\s)?[\w“\"])(?!\s\w+\s(?:ago|later|earlier|before)\b)"
    r"(?!\s(?:times|ways|things|reasons)\b))",
    re.IGNORECASE,
)
PLAIN_NAME = re.compile(r"[A-Z][\w’'-]+,\s$|[A-Z][\w’'-]+\s[A-Z][\w’'-]+\s\($")
