"""Words that a page says were selected are the article's own, whole and at their place, or nothing."""

from __future__ import annotations

from typing import Any

import pytest

from components.interface.picking import MOST, place_of, text_round
from components.model import Span

TEXT = "“We oppose it,” said Ruth Amsel.\nThe ca\u0301fe’s 🗳️ vote is on Monday, she said."
WIDE = TEXT.index("🗳️")


def told(words: str, shift: int = 0) -> dict[str, Any]:
    """Say what a page tells of words that stand in the text, places in UTF-16 units."""
    start = TEXT.index(words)
    begin = len(TEXT[:start].encode("utf-16-le")) // 2
    return {"start": begin + shift, "end": begin + len(words.encode("utf-16-le")) // 2 + shift, "words": words}


HITS = [  # selected, picked
    ("We oppose it", "We oppose it"),
    (" oppose it,” ", "oppose it,”"),
    ("e oppose i", "We oppose it"),
    ("it,” said Ru", "it,” said Ruth"),
    ("Amsel.\nThe c", "Amsel.\nThe ca\u0301fe"),
    ("a\u0301f", "ca\u0301fe"),
    ("vote is", "vote is"),
    ("🗳️ vot", "🗳️ vote"),
    ("Monday", "Monday"),
]
MISSES: list[object] = [
    None, "", 3, [], {}, {"start": 0, "end": 4}, told(" "), told("\n"),
    told("vote", 1), told("vote", -1), {**told("vote"), "words": "note"}, {**told("vote"), "end": 9_999},
    {"start": -4, "end": 3, "words": TEXT[-4:3]}, {"start": 5, "end": 5, "words": ""},
    {"start": 9, "end": 3, "words": ""},
    {"start": WIDE + 1, "end": WIDE + 2, "words": "\udddf"}, {**told("vote"), "start": "nan"},
    {**told("vote"), "start": float("inf")},
]  # fmt: skip


@pytest.mark.parametrize(("selected", "picked"), HITS)
def test_what_was_selected_is_picked_in_whole_words(selected: str, picked: str) -> None:
    place = place_of(TEXT, Span(0, len(TEXT)), told(selected))
    assert place is not None
    assert place.of(TEXT) == picked


@pytest.mark.parametrize("said", MISSES, ids=range(len(MISSES)))
def test_what_the_article_has_not_there_is_not_picked(said: object) -> None:
    assert place_of(TEXT, Span(0, len(TEXT)), said) is None


def test_words_that_were_not_shown_are_not_picked() -> None:
    second = TEXT.index("\n") + 1
    assert place_of(TEXT, Span(second, len(TEXT)), told("Monday")) is not None
    assert place_of(TEXT, Span(second, len(TEXT)), told("Ruth")) is None
    assert place_of(TEXT, Span(0, second), told("Amsel.\nThe")) is None


LINES = "\n".join(f"{n:05} {'word ' * 30}" for n in range(400))
ROUND = [(TEXT, 0), (LINES, 0), (LINES, len(LINES) // 2), (LINES, len(LINES) - 5), ("x" * 50_000, 25_000)]


@pytest.mark.parametrize(("text", "at"), ROUND, ids=range(len(ROUND)))
def test_a_long_text_is_shown_in_whole_lines_round_a_place(text: str, at: int) -> None:
    place = Span(at, at + 4)
    shown = text_round(text, place)
    assert shown.start <= place.start < place.end <= shown.end
    assert shown.end - shown.start <= max(len(text) if len(text) <= MOST else 0, 3 * MOST)
    if "\n" in text:
        assert shown.start == 0 or text[shown.start - 1] == "\n"
        assert shown.end == len(text) or text[shown.end] == "\n"
