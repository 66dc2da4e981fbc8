"""The thread beside a session: what is wanted is analysed, what is no longer wanted is dropped, and it ends with the
session."""

from __future__ import annotations

import gc
import threading
import time
from functools import partial
from typing import TYPE_CHECKING

from components.interface import worker
from components.interface.analysing import _told
from components.interface.progress import Progress
from components.interface.store import SessionCache
from components.interface.worker import Worker
from components.model import Analysis, Article
from tests.builders import ROOT
from tests.test_architecture import imports_of

if TYPE_CHECKING:
    import pytest

SHORT = Article("s", "Olaf Brink opposes the tram. Ruth Amsel supports the tram.")
OTHER = Article("o", "Ada Pell rejects the bridge.")
LINES = (
    f"Olaf Brink said on day {n} that Ruth Amsel opposes the mayor and will not sell the tram." for n in range(600)
)
LONG = Article("l", "\n".join(LINES))


def until_begun(worker: Worker) -> Progress:
    for _ in range(1200):
        progress = worker.progress()
        if progress is not None and progress.share > 0:
            return progress
        time.sleep(0.02)
    raise AssertionError


def test_it_knows_nothing_of_streamlit() -> None:
    assert "streamlit" not in {name.partition(".")[0] for name in imports_of(ROOT / "components/interface/worker.py")}


def test_what_is_wanted_is_found_once_in_its_order() -> None:
    worker = Worker()
    worker.want({"a": SHORT, "b": OTHER})
    assert worker.wait()
    worker.want({"a": SHORT, "b": OTHER})  # found and not yet taken: not analysed again
    assert worker.rests
    found = worker.take()
    assert [(k, isinstance(v, Analysis)) for k, v in found.items()] == [("a", True), ("b", True)]
    assert (worker.take(), worker.progress()) == ({}, None)


def test_what_is_under_way_and_no_longer_wanted_is_dropped_and_the_next_goes_on() -> None:
    worker = Worker()
    worker.want({"long": LONG, "short": SHORT})
    begun = until_begun(worker)
    assert (begun.done, begun.asked) == (0, 2)
    worker.want({"short": SHORT})
    assert worker.wait()
    assert list(worker.take()) == ["short"]


def test_what_follows_is_made_in_its_order_when_all_is_analysed_and_taken_once() -> None:
    worker, order = Worker(), []

    def make(name: int) -> list[object]:
        order.append(name)
        return [worker.rests, name]

    worker.want({"a": SHORT})
    worker.prepare({("after", n): partial(make, n) for n in (1, 2, 3)})
    assert worker.made(("after", 3)) is None  # not begun: the caller's to make
    assert worker.wait()
    for _ in range(600):
        if order == [1, 2] and worker._thread is None:
            break
        time.sleep(0.02)
    assert (worker.made(("after", 9)), worker.made(("after", 2)), worker.made(("after", 1))) == (
        None,
        [True, 2],
        [True, 1],
    )
    assert worker.made(("after", 1)) is None


def test_what_is_under_way_is_waited_for_and_what_it_was_replaced_by_is_not() -> None:
    worker, begun, go_on = Worker(), threading.Event(), threading.Event()

    def make() -> int:
        begun.set()
        go_on.wait(30)
        return 7

    worker.prepare({("after", 1): make})
    assert begun.wait(30)
    threading.Timer(0.05, go_on.set).start()
    assert worker.made(("after", 1)) == 7
    worker.prepare({("after", 2): make})
    worker.prepare({("after", 3): lambda: 1 / 0})
    assert (worker.made(("after", 2)), worker.made(("after", 3))) == (None, None)


def test_it_ends_with_its_session() -> None:
    store = SessionCache()
    worker = store.worker
    worker.want({"long": LONG})
    until_begun(worker)
    thread = worker._thread
    del store
    gc.collect()
    assert worker.wait(30)
    assert isinstance(thread, threading.Thread)
    thread.join(30)
    assert not thread.is_alive()
    assert worker.take() == {}


def test_what_is_left_is_collected_later_and_not_by_the_thread_whose_screen_is_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(worker, "DRAWN", 0.1)
    collectors: list[threading.Thread] = []
    tidied = threading.Event()

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "stop" and info["generation"] == 2:
            collectors.append(threading.current_thread())
            if isinstance(collectors[-1], threading.Timer):
                tidied.set()

    work = Worker()
    gc.callbacks.append(note)
    try:
        work.want({"a": SHORT})
        thread = work._thread
        assert tidied.wait(60)
    finally:
        gc.callbacks.remove(note)
    assert thread not in collectors
    assert isinstance(work.take()["a"], Analysis)


def test_what_is_made_ahead_stands_behind_the_rest_and_is_followed_by_no_collection(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tidied: list[str] = []
    monkeypatch.setattr(worker, "_tidy_later", lambda: tidied.append("later"))
    monkeypatch.setattr(worker, "SOON", 0.01)
    work, order = Worker(), []
    work.prepare({("after", n): partial(order.append, n) for n in (1, 2)})
    work.ahead({("ahead",): lambda: order.append(3) or "ahead"})  # type: ignore[func-returns-value]
    until_rests(work)
    assert (order, tidied) == ([1, 2, 3], ["later"])
    work.ahead({("ahead",): partial(order.append, 4), ("more",): lambda: "more"})  # what is made is made once
    until_rests(work)
    assert (work.made(("ahead",)), work.made(("more",)), order, tidied) == ("ahead", "more", [1, 2, 3], ["later"])


def test_what_is_made_ahead_is_let_go_where_something_else_comes_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "SOON", 0.01)
    work, begun, go_on = Worker(), threading.Event(), threading.Event()
    work.ahead({("a",): lambda: "a", ("b",): lambda: "b"})
    until_rests(work)
    work.ahead({("b",): lambda: "again"})
    until_rests(work)
    assert (work.made(("a",)), work.made(("b",))) == (None, "b")
    work.ahead({("c",): lambda: (begun.set(), go_on.wait(30), "c")})
    assert begun.wait(30)
    work.ahead({("d",): lambda: "d"})
    go_on.set()
    until_rests(work)
    assert (work.made(("c",)), work.made(("d",))) == (None, "d")


def test_what_is_made_ahead_begins_when_the_screen_stands_and_a_screen_that_asks_first_makes_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(worker, "SOON", 60.0)
    work, order = Worker(), []
    work.ahead({("ahead",): partial(order.append, 1), ("more",): partial(order.append, 2)})
    assert work.made(("ahead",)) is None  # at once: not begun
    work.want({"a": SHORT})  # an article that comes in is not held up
    assert work.wait()
    assert order == []
    work.close()
    until_rests(work)
    assert order == []


def until_rests(work: Worker) -> None:
    thread = work._thread
    if thread is not None:
        thread.join(60)


TOLD = [
    (Progress(0, 1, 0.0, None, 0), "Reading the article"),
    (Progress(0, 1, 0.5, 2.0, 0), "Reading the article, about 5 seconds left"),
    (Progress(1, 4, 0.5, 33.0, 1), "Reading article 2 of 4, about 35 seconds left, 1 other session takes its turns"),
    (Progress(1, 4, 0.5, 58.0, 3), "Reading article 2 of 4, about a minute left, 3 other sessions take their turns"),
    (Progress(9, 30, 0.3, 130.0, 0), "Reading article 10 of 30, about 2 minutes left"),
]  # fmt: skip


def test_progress_is_told_in_words_with_the_time_that_is_left() -> None:
    assert [_told(progress) for progress, _ in TOLD] == [words for _, words in TOLD]
