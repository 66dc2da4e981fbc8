"""What a session keeps, while a file is made in another thread than the screen."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from components.interface.store import MOST_ANALYSES, SessionCache


@pytest.fixture
def quick_turns() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


class Clearing:
    """A basis that is compared while another thread lets go of all."""

    def __init__(self, store: SessionCache) -> None:
        self.store = store

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        self.store.last.clear()
        return isinstance(other, Clearing)


def test_what_is_let_go_of_while_it_is_asked_for_is_had_all_the_same() -> None:
    store = SessionCache()
    assert store.latest("form", (Clearing(store),), lambda: "made") == "made"
    assert store.latest("form", (Clearing(store),), lambda: "again") == "made"
    assert store.latest("form", (1,), lambda: "other") == "other"


@pytest.mark.usefixtures("quick_turns")
def test_threads_that_ask_and_let_go_at_once_get_what_is_theirs() -> None:
    store, wrong, end = SessionCache(), [], time.monotonic() + 1.0

    def until_the_end(act: Callable[[int], object]) -> Callable[[], None]:
        def run() -> None:
            number = 0
            try:
                while time.monotonic() < end:
                    number += 1
                    act(number)
            except Exception as error:
                wrong.append(error)

        return run

    def ask(number: int) -> None:
        assert store.get(("chart", number % 60), lambda: number % 60) == number % 60
        assert store.latest("row", (number,), lambda: number) == number

    def ask_backwards(number: int) -> None:
        assert store.get(("chart", -number % 60), lambda: -number % 60) == -number % 60
        assert store.latest("row", (-number,), lambda: -number) == -number

    acts = (ask, ask_backwards, lambda _: store.forget("chart"), lambda _: store.last.clear())
    threads = [threading.Thread(target=until_the_end(act)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert wrong == []


def test_the_oldest_of_its_like_goes_and_what_was_asked_for_last_stays() -> None:
    store = SessionCache()
    for number in range(MOST_ANALYSES):
        store.keep(("analysis", number), number)
    store.keep(("chart", 0), 0)
    assert store.get(("analysis", 0), lambda: "anew") == 0
    store.keep(("analysis", "one more"), 1)
    assert [k for k in (("analysis", 0), ("analysis", 1), ("chart", 0)) if k in store.kept] == [
        ("analysis", 0), ("chart", 0)
    ]  # fmt: skip


def test_what_follows_from_the_present_work_outlives_that_of_the_work_before() -> None:
    store = SessionCache()
    for basis in ((1, "a"), (2, "a")):
        for name in ("keywords", "furniture"):
            store.keep(("derived", *basis, name), basis)
    store.keep(("analysis", 1), "kept")
    store.forget("corpus", "derived", but=(2, "a"))
    assert list(store.kept) == [("derived", 2, "a", "keywords"), ("derived", 2, "a", "furniture"), ("analysis", 1)]
    store.forget("corpus", "derived")
    assert list(store.kept) == [("analysis", 1)]
