"""Words to numbers: each sentence's stems, and the arrays that the rankings count with.

sumy's methods take sumy's own stemmer, so that they stay sumy's. It brings nltk and a table of all countries and
languages, 30 MB resident; so our own rankings take the newer edition of the same algorithm that `comparing` has.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from components.sharing import load_once, one_a_thread

if TYPE_CHECKING:
    import numpy

Words = Sequence[str]


@load_once
def stop_words() -> frozenset[str]:
    """Return sumy's English stop words."""
    import pkgutil

    data = pkgutil.get_data("sumy", "data/stopwords/english.txt") or b""
    return frozenset(w.rstrip() for w in data.decode("utf-8").splitlines() if w)


@one_a_thread
def _stemmer() -> Callable[[str], str]:
    import snowballstemmer

    return lru_cache(maxsize=16384)(snowballstemmer.stemmer("english").stemWord)


def stem_word(word: str) -> str:
    """Return the stem of a word in lower case (Porter's second stemmer), which knows one apostrophe."""
    return _stemmer()(word.lower().replace("’", "'"))


@one_a_thread
def _sumys() -> Callable[[str], str]:
    from sumy.nlp.stemmers import Stemmer

    return lru_cache(maxsize=16384)(Stemmer("english"))


def sumys_stem(word: str) -> str:
    """Return the stem of a word in lower case as sumy has it."""
    return _sumys()(word.lower())


def content_stems(words: Words, stem: Callable[[str], str] = stem_word) -> list[str]:
    """Return the stems of the words that are no stop words, repeated ones included."""
    stop = stop_words()
    return [stem(w) for w in map(str.lower, words) if w not in stop]


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each term stands in each sentence, as parallel arrays:

    `row` sentence, `term`, `times`; and the sizes."""

    row: numpy.ndarray
    term: numpy.ndarray
    times: numpy.ndarray
    rows: int
    terms: int
    names: list[str]

    @property
    def spread(self) -> numpy.ndarray:
        """Return in how many sentences each term stands."""
        import numpy

        spread: numpy.ndarray = numpy.bincount(self.term, minlength=self.terms)
        return spread


def count_terms(sentences: Sequence[Sequence[str]]) -> Counts:
    """Count the terms of each sentence; entries come sentence by sentence, terms in order of first use."""
    import numpy

    places: dict[str, int] = {}
    row: list[int] = []
    term: list[int] = []
    times: list[int] = []
    for number, words in enumerate(sentences):
        own: dict[int, int] = {}
        for word in words:
            place = places.setdefault(word, len(places))
            own[place] = own.get(place, 0) + 1
        row += [number] * len(own)
        term += own.keys()
        times += own.values()
    rows, terms, counted = (numpy.array(column, dtype=numpy.int64) for column in (row, term, times))
    return Counts(rows, terms, counted, len(sentences), len(places), list(places))
