"""Find words of one's own in the texts of a set: as they begin, or by a pattern between two strokes, `/quays?/`.

A pattern is a regular expression of the `regex` library, which alone can be given a limit of time; one that calls
itself is refused, since it takes memory faster than time.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from components.model import Span
from components.reading.limits import LONGEST_SOUGHT

LIMIT = 0.5  # seconds for all texts together
MOST = 500  # places of a text that are kept, of however many that are counted
CALLS_ITSELF = re.compile(r"\(\?(?:R|[+-]?\d+|&|P>)")
# what a keyboard has one key for: don't is don’t, and "no" is “no”
_SIGNS = {sign: f"[{signs}]" for signs in ("'’‘", '"“”') for sign in signs}
TOO_LONG = f"What is looked for may hold {LONGEST_SOUGHT} characters: shorten it."
TOO_SLOW = "This pattern takes too long on these articles: make it simpler, or look for plain words."
ITSELF = "A pattern that calls itself cannot be looked for: write it without (?R) and its like."


class Found(NamedTuple):
    """Where words stand: text id -> the first places in order, and how many there are; or why they could not be looked
    for, in a sentence."""

    words: str
    places: dict[str, tuple[Span, ...]]
    problem: str = ""
    counts: Mapping[str, int] = MappingProxyType({})


def find_words(texts: Mapping[str, str], words: str, seconds: float = LIMIT) -> Found:
    """Return each place of the words, in any case, over any blanks between them, with straight or curly marks; a word
    is found by its beginning."""
    pattern = words[1:-1] if len(words) > 2 and words[0] == words[-1] == "/" else ""
    if len(words) > LONGEST_SOUGHT:
        return Found(words, {}, TOO_LONG)
    if not pattern:
        return _found(words, {k: _places(_plain(words).finditer(t)) for k, t in texts.items()} if words.strip() else {})
    if CALLS_ITSELF.search(pattern):
        return Found(words, {}, ITSELF)
    import regex  # type: ignore[import-untyped]

    try:
        search = regex.compile(pattern, regex.IGNORECASE | regex.MULTILINE).finditer
    except regex.error as error:
        return Found(words, {}, f"This pattern cannot be read: {error}.")
    return _in_time(search, texts, words, seconds)


def _in_time(search: Callable[..., Iterator[Any]], texts: Mapping[str, str], words: str, seconds: float) -> Found:
    places, ends = {}, time.monotonic() + seconds
    try:
        for key, text in texts.items():
            places[key] = _places(search(text, timeout=max(0.001, ends - time.monotonic()), concurrent=True))
    except TimeoutError:
        return Found(words, {}, TOO_SLOW)
    return _found(words, places)


def _found(words: str, places: Mapping[str, tuple[tuple[Span, ...], int]]) -> Found:
    return Found(words, {k: p for k, (p, _) in places.items()}, counts={k: n for k, (_, n) in places.items()})


def _plain(words: str) -> re.Pattern[str]:
    parts = ["".join(_SIGNS.get(sign, re.escape(sign)) for sign in part) for part in words.split()]
    start = r"(?<!\w)" if words.split(maxsplit=1)[0][0].isalnum() else ""
    return re.compile(start + r"\s+".join(parts), re.IGNORECASE)


def _places(found: Iterator[Any]) -> tuple[tuple[Span, ...], int]:
    """Return the first places, and how many there are in all."""
    places, count = [], 0
    for match in found:
        if match.end() > match.start():
            count += 1
            if count <= MOST:
                places.append(Span(match.start(), match.end()))
    return tuple(places), count
