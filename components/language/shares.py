"""What share of a group a phrase counts: less than half of them says nothing of all."""

from __future__ import annotations

import re

from components.language.parsing.tokens import Token
from components.lexicon import words

PER_CENT = frozenset("percent cent %".split())
PARTS = words("nouns", "small part")  # "a third of the drivers"
PARTED = {"thirds": 3, "quarters": 4, "fifths": 5}
LESS = frozenset("less fewer".split())
FIGURES = re.compile(r"\d+(?:[.,]\d+)?")
UNITS = "zero one two three four five six seven eight nine ten".split()
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
MOST = 0.5  # from which a share stands for all


def is_minority(subject: Token) -> bool:
    """Tell "18 per cent of drivers", "a third of the drivers", "one in five drivers", "less than half the drivers"."""
    before = [c for c in subject.children if c.i < subject.i]
    if subject.lower in PER_CENT:
        shares = [share for c in before if c.dep == "nummod" and (share := _number(c)) is not None]
        return any(share < 100 * MOST for share in shares)
    if subject.lower in PARTS:
        counted = next((figure for c in before if c.dep == "nummod" and (figure := _number(c)) is not None), 1.0)
        return counted / PARTED.get(subject.lower, len(TENS)) < MOST  # "two-thirds of the drivers"
    for whole in (c for c in before if c.dep == "nummod"):
        inner = [c for c in whole.children if c.i < whole.i]
        if any(c.lower == "in" for c in inner):
            return any(_is_small(c, whole) for c in inner)
        if whole.lower == "half" and any(c.lower in LESS for c in inner):
            return True
    among = next((n for c in subject.children if c.lower == "in" and (n := c.child("pobj")) is not None), None)
    of = among.child("nummod") if among is not None else None
    return of is not None and _is_small(subject, of)


def _is_small(part: Token, whole: Token) -> bool:
    """Tell one of five; a word that is no number is no part."""
    counted, of = _number(part), _number(whole)
    return counted is not None and bool(of) and counted / (of or 1) < MOST


def _number(token: Token) -> float | None:
    """Return the number that a word is, None for any other."""
    if FIGURES.fullmatch(token.text):
        return float(token.text.replace(",", "."))
    if token.lower in TENS:
        return float(TENS[token.lower])
    tens = next((TENS[c.lower] for c in token.children if c.lower in TENS), 0)  # "eighty-four"
    return float(tens + UNITS.index(token.lower)) if token.lower in UNITS else None
