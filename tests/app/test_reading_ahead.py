"""While one article is read, what Read shows of the next is made, so that a click on it waits for none of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from types import ModuleType
from typing import TYPE_CHECKING, Any

import components.interface.beside
import components.interface.reader_rows
import components.summaries
from components.interface.store import KEY as CACHE
from tests.app.test_screens import go, press, with_sample

if TYPE_CHECKING:
    import pytest
    from streamlit.testing.v1 import AppTest

STEPS = (
    (components.summaries, "summarise_to"), (components.summaries, "find_keywords"),
    (components.interface.beside, "made_notes"), (components.interface.reader_rows, "reader_data"),
)  # fmt: skip


def let_others_end() -> None:
    """Wait for what the sessions of other tests still have made."""
    for thread in threading.enumerate():
        if thread.name == "analysis":
            thread.join(60)


def watch(monkeypatch: pytest.MonkeyPatch, steps: Iterable[tuple[ModuleType, str]] = STEPS) -> list[tuple[str, str]]:
    """Return a list that grows by each step that is made, and the thread that makes it."""
    let_others_end()
    made: list[tuple[str, str]] = []

    def told(name: str, make: Callable[..., Any]) -> Callable[..., Any]:
        def step(*args: Any, **kwargs: Any) -> Any:
            made.append((name, threading.current_thread().name))
            return make(*args, **kwargs)

        return step

    for room, name in steps:
        monkeypatch.setattr(room, name, told(name, getattr(room, name)))
    return made


def taken(at: AppTest, made: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return what was made since it was asked last, when nothing more is under way."""
    thread = at.session_state[CACHE].worker._thread
    if thread is not None:
        thread.join(60)
    found, made[:] = sorted(made), []
    return found


BESIDE = [(name, "analysis") for name in sorted(name for _, name in STEPS)]


def test_what_read_shows_is_made_beside_the_screen_before(monkeypatch: pytest.MonkeyPatch) -> None:
    made = watch(monkeypatch)
    at = with_sample(anew=True)
    assert taken(at, made) == BESIDE  # of the article that Read opens with
    go(at, "read")
    assert taken(at, made) == BESIDE  # of the second: what the screen shows is at hand
    press(at, "article-after")
    assert taken(at, made) == BESIDE
    press(at, "article-before")  # what is small is kept of each: the reader's data are of one article, and of the next
    assert {name for name, _ in taken(at, made)} == {"reader_data"}


def test_read_opened_again_makes_nothing_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    made = watch(monkeypatch)
    at = go(with_sample(anew=True), "read")
    taken(at, made)
    for screen in ("about", "read", "about", "read"):
        go(at, screen)
    assert taken(at, made) == []


def test_an_article_that_is_not_the_next_is_made_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    made = watch(monkeypatch)
    at = go(with_sample(anew=True), "read")
    taken(at, made)
    picked = next(s for s in at.selectbox if s.label == "Article")
    picked.select_index(3).run()
    assert not at.exception, at.exception
    found = taken(at, made)
    assert [name for name, _ in found] == [name for name, _ in BESIDE]
    assert not {thread for _, thread in found} & {"analysis"}  # the last: none comes behind it
