"""Shares told in words: "two-thirds of the firms", "one in three", "most"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.model import Span
from components.quantities import numbers, units
from components.quantities.spotted import Spotted

_PARTS = "|".join(sorted(numbers.FRACTIONS, key=len, reverse=True))
_ORDINALS = "sixth|eighth|tenth"  # "the tenth of May" is no share
_OF_THINGS = (
    r"of\b(?!\sa\s(?:hundred|thousand|million|billion|trillion|second|minute|mile|inch|points?\b|percentage"
    r"|per[\s-]?cent)\b)"
)
# "a third", and neither "a third man" nor "a third of a second"
_ALONE = r"(?=[.,;:)]|\s(?:in|on|to|from|over|last|this|since|between|and|compared|after|within|by|year|so)\b|\s?$)"
_NEARLY = "(?:almost|nearly|about|around|over|roughly|some|more than|less than|at least)"
_SHARE = re.compile(
    rf"\b(?:(?P<few>one|two|three|four|an?)[\s-]|(?!{_ORDINALS}))(?P<part>{_PARTS})\s(?={_OF_THINGS})"
    rf"|\bby\s(?:{_NEARLY}\s)?(?P<by>one|two|three|four|an?)[\s-](?P<piece>{_PARTS})\b{_ALONE}"
    r"|\b(?P<most>most)(?=\s[a-z])|\b(?:a|the)\s(?:vast\s|large\s)?majority\s(?=of\b(?!\s[\d$€£]))",
    re.IGNORECASE,
)
_ONE_IN = re.compile(
    rf"\b(?P<few>{numbers.IN_WORDS}|\d{{1,2}})\sin\s(?:every\s)?(?P<of>{numbers.IN_WORDS}|\d{{1,3}})"
    r"(?=\s(?:of\s)?(?!years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|cases\b|the\b|his\b|her\b|a\b)[a-z])",
    re.IGNORECASE,
)


def spot_shares(text: str, sentence: Span) -> Iterator[Spotted]:
    """Yield the shares of a sentence that are told in words."""
    for match in _SHARE.finditer(text, sentence.start, sentence.end):
        span = Span(match.start(), match.start() + len(match[0].rstrip()))
        part = match["part"] or match["piece"]
        if part is None:
            yield Spotted(span, "share", 75.0, 50.0, 100.0, "%", "between")
            continue
        few = numbers.UNITS.get((match["few"] or match["by"] or "one").lower(), 1.0)
        if match["by"]:  # "rose by a tenth": what rises is told before
            span = Span(match.start("by"), span.end)
        yield from _fraction(text, span, few * numbers.FRACTIONS[part.lower()])
    for match in _ONE_IN.finditer(text, sentence.start, sentence.end):
        few, of = (numbers.read_number(match[name]) or 0.0 for name in ("few", "of"))
        if 0 < few < of:
            yield from _fraction(text, Span(*match.span()), few / of)


def _fraction(text: str, span: Span, part: float) -> Iterator[Spotted]:
    """Yield a fraction as a share; one that nothing bounds is about so much."""
    value, said = round(100 * part, 1), units.hedge_of(text, *span)
    if value < 100:
        hedge: units.Hedge = "about" if said == "exact" else said
        yield Spotted(span, "share", value, *units.bounds(value, value, hedge), "%", hedge)
