"""What stands round a number: currencies, per cent and points, measures, and the words that bound it.

Tables, from which patterns are made."""

from __future__ import annotations

import re
from typing import Literal

Hedge = Literal["exact", "about", "nearly", "over", "at least", "at most", "between", "vague"]

# a plain "$" or "dollars" is read as the US dollar, unless the words before name another
SIGNS = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD",
    "R$": "BRL",
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₦": "NGN",
    "₪": "ILS",
    "USD": "USD", "EUR": "EUR", "GBP": "GBP", "AUD": "AUD", "CAD": "CAD", "CHF": "CHF", "JPY": "JPY", "INR": "INR",
    "Rs.": "INR", "Rs": "INR",
}  # fmt: skip
CURRENCIES = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "rupee": "INR", "rouble": "RUB", "ruble": "RUB",
    "yuan": "CNY", "won": "KRW", "crown": "crown", "krona": "SEK", "kroner": "krone", "krone": "krone",
    "franc": "franc", "peso": "peso", "rand": "ZAR", "lira": "lira", "shekel": "ILS", "zloty": "PLN", "naira": "NGN",
    "real": "BRL", "dirham": "dirham", "baht": "THB", "forint": "HUF",
}  # fmt: skip
LANDS = {"us": "USD", "u.s.": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD", "new zealand": "NZD",
         "hong kong": "HKD",
         "singapore": "SGD", "swiss": "CHF", "swedish": "SEK", "norwegian": "NOK", "danish": "DKK",
         "czech": "CZK"}  # fmt: skip
PER_CENT = r"(?:\s?%|[\s-]?per[\s-]?cent\b(?!age)|\s?pct\b|\s?pc\b)"
POINTS = r"(?:[\s-](?:percentage|per[\s-]?cent)[\s-]points?\b|\s?pp\b)"
BASIS_POINTS = r"(?:[\s-]basis[\s-]points?\b|\s?bps?\b)"
DURATIONS = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "fortnight": 14.0,
             "month": 30.4375, "year": 365.25, "decade": 3652.5, "century": 36525.0}  # fmt: skip
MEASURES = {
    "metre": ("m", 1.0), "meter": ("m", 1.0), "km": ("m", 1e3), "kilometre": ("m", 1e3), "kilometer": ("m", 1e3),
    "mile": ("m", 1609.344), "foot": ("m", 0.3048), "feet": ("m", 0.3048), "inch": ("m", 0.0254), "yard": ("m", 0.9144),
    "cm": ("m", 0.01), "mm": ("m", 0.001), "kg": ("kg", 1.0), "kilo": ("kg", 1.0), "kilogram": ("kg", 1.0),
    "gram": ("kg", 0.001), "tonne": ("kg", 1e3), "ounce": ("kg", 0.0283495), "acre": ("m2", 4046.86),
    "hectare": ("m2", 1e4), "mph": ("km/h", 1.609344), "kmh": ("km/h", 1.0), "litre": ("l", 1.0), "liter": ("l", 1.0),
    "megawatt": ("W", 1e6), "gigawatt": ("W", 1e9), "mw": ("W", 1e6), "gw": ("W", 1e9),
}  # fmt: skip

BEFORE: tuple[tuple[Hedge, str], ...] = (
    ("at least", r"at least|no (?:fewer|less) than|not less than|a minimum of|upwards of|(?:as|so) many as (?!.)"),
    (
        "at most",
        r"at most|no more than|not more than|up to|as (?:many|much) as|a maximum of|fewer than|less than|under|below",
    ),
    ("over", r"more than|over|above|in excess of|exceeding|greater than|upward of|just over|well over"),
    ("nearly", r"nearly|almost|close to|just under|just short of|approaching"),
    ("about", r"about|around|roughly|some|approximately|an estimated|estimated at|circa|or so|more or less"),
)
# "warnings about the $5 million" are on it: nothing is "about the" number that it is near
_DETERMINER = {h: r"(?:a\s|an\s)?" if h == "about" else r"(?:the\s|a\s|an\s)?" for h, _ in BEFORE}
AFTER: tuple[tuple[Hedge, str], ...] = (
    ("at least", r"\s?\+|(?:\s\w+)?\s(?:or|and) (?:more|above|over|higher|up)\b|(?:\s\w+)?\sat least\b"),
    ("at most", r"(?:\s\w+)?\s(?:or|and) (?:fewer|less|below|under)\b"),
    ("about", r"\sor so\b|-odd\b|-ish\b"),
)
_BEFORE = [(h, re.compile(rf"(?<![\w-])(?:{p})\s{_DETERMINER[h]}$", re.IGNORECASE)) for h, p in BEFORE]
_AFTER = [(h, re.compile(p, re.IGNORECASE)) for h, p in AFTER]
RISE = frozenset("rise increase grow climb jump soar gain add raise surge expand up boost lift double".split())
FALL = frozenset(
    "fall drop decrease decline shrink cut lose plunge slump reduce sink slide down lower slash tumble".split()
)


def hedge_of(text: str, start: int, end: int) -> Hedge:
    """Return how the words round a number bound it."""
    before = text[max(0, start - 24) : start]
    for hedge, pattern in _BEFORE:
        if pattern.search(before):
            return hedge
    for hedge, pattern in _AFTER:
        if pattern.match(text, end):
            return hedge
    return "exact"


def bounded_from(text: str, start: int) -> int:
    """Return where the words that bound a number begin:

    "at least" of "at least 12"; where there are none, the number's own start."""
    first = max(0, start - 24)
    return next((first + m.start() for _, pattern in _BEFORE if (m := pattern.search(text[first:start]))), start)


def bounds(value: float, high: float, hedge: Hedge) -> tuple[float, float]:
    """Return the least and the most that a hedged number can mean; what is "about" a number is within a tenth of it."""
    infinity = float("inf")
    return {
        "exact": (value, value),
        "about": (value * 0.9, value * 1.1),
        "nearly": (value * 0.9, value),
        "over": (value, infinity),
        "at least": (value, infinity),
        "at most": (0.0, value),
        "between": (value, high),
        "vague": (value, high),
    }[hedge]
