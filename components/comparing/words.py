"""Words of a text with their places, and the plain stems that targets and passages are compared by."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from components.model import Span
from components.sharing import one_a_thread

_WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
_APOSTROPHES = re.compile(r"[’']s?$|[’']")
STOP_WORDS = frozenset(
    "a an the and or but of in on at to for from with by as is are was were be been being it its this that these those "
    "he she they we i you his her their our my your him them us me who whom whose which what when where why how not no "
    "nor so than then there here if while will would can could may might must shall should do does did has have had "
    "having more most much many any some all each every both few other another such own same just only very also too "
    "about into over under after before between against during out up down off again further once now new said says "
    "say one two people year years time day week month government plan plans".split()
) - frozenset(["plan", "plans", "government"])  # fmt: skip


class Word(NamedTuple):
    """A word in lower case without its apostrophes, and where it stands."""

    text: str
    span: Span


def find_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words of a stretch of text with their places."""
    matches = _WORD.finditer(text, start, len(text) if end is None else end)
    return [Word(_plain(match.group().lower()), Span(*match.span())) for match in matches]


def plain_words(text: str) -> list[str]:
    """Return the words of a text as `find_words` has them, where their places do not matter."""
    return [_plain(word.lower()) for word in _WORD.findall(text)]


def _plain(word: str) -> str:
    return _APOSTROPHES.sub("", word) or word if "’" in word or "'" in word else word


def stem(word: str) -> str:
    """Return a word's stem by Porter's second stemmer (Porter, 2001); two letters and less stay as they are."""
    return _stemmer()(word) if len(word) > 2 else word


@one_a_thread
def _stemmer() -> Callable[[str], str]:
    """Return a stemmer with a memory; it keeps the word it works on in itself,
    so that two threads may not share one."""
    import snowballstemmer

    return lru_cache(maxsize=16384)(snowballstemmer.stemmer("english").stemWord)


def content_stems(text: str) -> frozenset[str]:
    """Return the stems of the words that carry meaning."""
    return frozenset(stem(w) for w in plain_words(text) if w not in STOP_WORDS and len(w) > 1)
