"""Where a name may not end: with a word that belongs to a later one, with a mark that is not closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.language import Token

UNFINISHED = frozenset("agent det prep cc mark aux auxpass punct preconj predet neg case".split())
QUOTES = (("“", "”"), ("‘", "’"), ("(", ")"), ("[", "]"))
SINGLE, CLOSING_SINGLE = re.compile(r"(?<!\w)'(?=[^\W\d])"), re.compile(r"(?<=[\w.,!?])'(?!\w)")


def is_open(token: Token, last: int) -> bool:
    """Tell a word with which no phrase ends: what belongs to a later one, a mark, "the inquiry as"."""
    return token.dep in UNFINISHED or token.head.i > last or not token.text[:1].isalnum() or token.lower == "as"


def unpaired(words: str) -> Iterator[tuple[int, str]]:
    """Yield (place, what would close it) of marks that stand alone."""
    for mark in ("''", '"'):  # the first is set so by some agencies
        places = [m.start() for m in re.finditer(mark, words)]
        if len(places) % 2:
            yield places[-1], mark
    words = words.replace("''", "  ")
    singles = [m.start() for m in SINGLE.finditer(words)]
    if len(singles) > len(CLOSING_SINGLE.findall(words)):
        yield singles[-1], "'"
    for opening, closing in QUOTES:
        if words.count(opening) > words.count(closing):
            yield words.rindex(opening), closing
