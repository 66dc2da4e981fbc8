"""One at a time, in the order of asking; who waits is told so, and may leave."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

TOLD_EVERY_SECONDS = 0.5


class Turns:
    """A queue of threads. `with turns.take(on_wait):` runs its block alone in the process."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._queue: deque[object] = deque()

    @contextmanager
    def take(self, on_wait: Callable[[int], None] | None = None) -> Iterator[None]:
        """Wait for this thread's turn, hold it for the block, then pass it on.

        A thread that has to wait calls `on_wait` with how many are before it: at once, twice a second, and with 0 when
        its turn has come. What `on_wait` raises ends the waiting.
        """
        ticket = object()
        with self._changed:
            self._queue.append(ticket)
        try:
            before = self._before(ticket, 0)
            while before and on_wait is not None:
                on_wait(before)
                before = self._before(ticket, TOLD_EVERY_SECONDS)
                if not before:
                    on_wait(0)
            if before:
                self._before(ticket, None)
            yield
        finally:
            with self._changed:
                self._queue.remove(ticket)
                self._changed.notify_all()

    def _before(self, ticket: object, seconds: float | None) -> int:
        """Return how many are before a ticket, after waiting so long for there to be none."""
        with self._changed:
            self._changed.wait_for(lambda: self._queue[0] is ticket, seconds)
            return self._queue.index(ticket)
