"""What the threads of a process share, what each has of its own, and how they take turns.

A web server runs each session in a thread. What is loaded is shared and never changed; what keeps an article's words,
or changes while it works, is a thread's own and goes with it. Long work says between its steps how far it is."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
S = TypeVar("S")
T = TypeVar("T")
# called between the steps of a long work with the share that is done; what it raises ends the work
OnStep = Callable[[float], None]


def no_step(share: float) -> None:
    """Do nothing between two steps."""


def part_of(on_step: OnStep, begin: float, end: float) -> OnStep:
    """Return what a part of the work calls, which is the share from `begin` to `end` of the whole."""
    return lambda share: on_step(begin + share * (end - begin))


def load_once(load: Callable[P, T]) -> Callable[P, T]:
    """Keep what `load` returns for the whole process; threads that ask at once wait for one loading.

    A failure is not kept: the next who asks loads again. What is returned must be safe to read from many threads.
    """
    kept: dict[tuple[Any, ...], T] = {}
    lock = threading.RLock()

    @wraps(load)
    def ask(*args: P.args, **kwargs: P.kwargs) -> T:
        key = (*args, *sorted(kwargs.items()))
        if key not in kept:
            with lock:
                if key not in kept:
                    kept[key] = load(*args, **kwargs)
        return kept[key]

    return ask


def one_a_thread(make: Callable[[], T]) -> Callable[[], T]:
    """Give each thread its own: `make` is called once in each, and what it returned is forgotten with the thread."""
    own = threading.local()

    @wraps(make)
    def ask() -> T:
        if not hasattr(own, "kept"):
            own.kept = make()
        kept: T = own.kept
        return kept

    return ask


def last_a_thread(work: Callable[[S], T]) -> Callable[[S], T]:
    """Keep in each thread what `work` made of what it was given last; for the very same value nothing is done again.

    What is returned is shared by all who ask: it must not be changed."""
    own = threading.local()

    @wraps(work)
    def ask(given: S) -> T:
        if getattr(own, "given", own) is not given:
            own.made, own.given = work(given), given
        made: T = own.made
        return made

    return ask


class Turns:
    """A lock whose waiters are served in the order in which they came; the holder may let the others go first.

    Python's own lock is given to whoever asks at the right moment, most often to the thread that just gave it back.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._line: deque[tuple[int, threading.Lock]] = deque()  # thread and what it waits for; the holder's first

    def __enter__(self) -> None:
        self._wait(lambda: None)

    def __exit__(self, *_: object) -> None:
        self._leave()

    @contextmanager
    def take(self, on_wait: Callable[[], None]) -> Iterator[None]:
        """Hold the lock; `on_wait` is called twice a second until it is had, and what it raises ends the waiting."""
        self._wait(on_wait)
        try:
            yield
        finally:
            self._leave()

    def _wait(self, on_wait: Callable[[], None]) -> None:
        turn = threading.Lock()
        with self._guard:
            self._line.append((threading.get_ident(), turn))
            if len(self._line) > 1:
                turn.acquire()
        try:
            while not turn.acquire(timeout=0.5):
                on_wait()
        except BaseException:  # Ctrl-C too
            self._leave()
            raise

    def _leave(self) -> None:
        """Go out of the line, wherever this thread stands in it; from its head, the next one's turn comes."""
        with self._guard:
            place = next((n for n, (thread, _) in enumerate(self._line) if thread == threading.get_ident()), None)
            if place is None:
                return
            del self._line[place]
            if place == 0 and self._line:
                self._line[0][1].release()

    def others(self) -> set[int]:
        """Return the other threads in the line, the holder among them."""
        with self._guard:
            return {thread for thread, _ in self._line} - {threading.get_ident()}

    def pass_on(self, on_wait: Callable[[], None] = lambda: None) -> None:
        """Let those who wait go first, each once; for the holder only. Where nobody waits, nothing happens."""
        if len(self._line) > 1:
            self._leave()
            self._wait(on_wait)
