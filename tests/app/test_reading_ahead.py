"""While one article is read, the summary of the next is made, so that a click on it waits for none."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import components.summaries
from components.interface.state import KEY
from tests.app.test_screens import go, press, with_sample

if TYPE_CHECKING:
    import pytest

PATIENCE = 30.0  # seconds


def test_the_next_article_is_summarised_while_one_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[str, str, int]] = []  # article, thread, length
    summarise = components.summaries.summarise_to

    def told(analysis, method, unit, amount):
        made.append((analysis.article.id, threading.current_thread().name, amount))
        return summarise(analysis, method, unit, amount)

    monkeypatch.setattr(components.summaries, "summarise_to", told)
    at = with_sample()
    first, second, third, _ = (a.id for a in at.session_state[KEY].articles)
    go(at, "read")
    assert until(made, 2) == [first, second]
    press(at, "article-after")
    assert until(made, 3) == [first, second, third]
    press(at, "article-before")  # both are at hand
    assert until(made, 3) == [first, second, third]
    assert [thread == "analysis" for _, thread, _ in made] == [False, True, True]
    assert {length for *_, length in made} == {3}


def until(made: list[tuple[str, str, int]], count: int) -> list[str]:
    """Wait until so many summaries are made; return whose."""
    begun = time.monotonic()
    while len(made) < count and time.monotonic() - begun < PATIENCE:
        time.sleep(0.02)
    return [article for article, *_ in made]
