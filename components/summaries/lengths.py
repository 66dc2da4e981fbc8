"""How long a summary is: in sentences, in words, or as a share of the article's words."""

from __future__ import annotations

from typing import Literal

from components.errors import InputError
from components.model import Analysis, Summary
from components.summaries.methods import summarise

Unit = Literal["sentences", "words", "share"]
UNITS: dict[Unit, str] = {
    "sentences": "Sentences",
    "words": "Words, at most",
    "share": "Percent of the article, at most",
}


def summarise_to(analysis: Analysis, method: str, unit: Unit, amount: int) -> Summary:
    """Return the longest summary by `method` within `amount` sentences, words, or percent of the words; at least one
    sentence.

    InputError if there is no such method or unit, or the amount is below 1."""
    if unit not in UNITS or amount < 1:
        raise InputError(f"A summary's length is a number from 1 up, in {', '.join(UNITS)}: give one of these.")
    if unit == "sentences":
        return summarise(analysis, method, amount)
    allowed = amount if unit == "words" else count_words(analysis, range(len(analysis.sentences))) * amount / 100
    fewest, most = 1, len(analysis.sentences)
    best = summarise(analysis, method, 1)
    while (
        fewest < most
    ):  # methods choose one by one, so more sentences are never fewer words, but for a handful of ties
        middle = (fewest + most + 1) // 2
        longer = summarise(analysis, method, middle)
        if count_words(analysis, longer.sentences) <= allowed:
            fewest, best = middle, longer
        else:
            most = middle - 1
    return best


def count_words(analysis: Analysis, sentences: range | tuple[int, ...]) -> int:
    """Return how many words the sentences have, as a reader counts them."""
    return sum(len(analysis.sentences[i].of(analysis.article.text).split()) for i in sentences)
