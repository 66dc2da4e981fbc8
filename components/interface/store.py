"""What a session keeps of its results: the analyses of all its articles, and of all else the latest."""

from __future__ import annotations

import threading
import weakref
from collections import Counter, OrderedDict
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, TypeVar

import streamlit as st

from components.interface.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable

KEY = "standpoint_cache"
T = TypeVar("T")
MOST_ANALYSES = 60  # kept a session, a few more than it may hold articles: about 100 kB each


class SessionCache:
    """A small store of results, oldest out first; `misses` counts by kind what was computed, for tests.

    A file that is taken is made in another thread than the screen: whoever asks gets what was kept or made for him,
    whatever another lets go of meanwhile."""

    def __init__(self) -> None:
        self._lock = threading.RLock()  # held for a look or a change, never while something is made
        self.kept: OrderedDict[tuple[Any, ...], Any] = OrderedDict()
        self.last: dict[str, tuple[tuple[Any, ...], Any]] = {}
        self.misses: Counter[str] = Counter()
        self.set_aside: dict[tuple[Any, ...], Any] = {}  # analyses of what was cleared, until the next step
        self.versions: dict[str, str] = {}  # text key -> what made an analysis that a project brought
        self.earlier: dict[str, tuple[Any, str]] = {}  # the same -> that analysis and version, where it was read again
        self.later: dict[str, Any] = {}  # the same -> what it was read as again, where that step was taken back
        self.worker = Worker()
        weakref.finalize(self, self.worker.close)  # the work ends with the session

    def get(self, key: tuple[Any, ...], make: Callable[[], Any]) -> Any:
        """Return what is kept under `key`, made first if need be."""
        with self._lock:
            if key in self.kept:
                self.kept.move_to_end(key)
                return self.kept[key]
            self.misses[str(key[0])] += 1
        found = make()
        self.keep(key, found)
        return found

    def keep(self, key: tuple[Any, ...], value: Any) -> None:
        """Keep a result; the oldest of its like goes where there are too many: no chart drives an analysis out."""
        with self._lock:
            self.kept[key] = value
            self.kept.move_to_end(key)
            is_analysis = key[0] == "analysis"
            alike = [k for k in self.kept if (k[0] == "analysis") == is_analysis]
            for old in alike[: max(0, len(alike) - (1 if is_analysis else 3) * MOST_ANALYSES)]:
                del self.kept[old]

    def latest(self, name: str, basis: tuple[Any, ...], make: Callable[[], Any]) -> Any:
        """Return what follows from `basis`, made again when that is another; one result a name is kept."""
        last = self.last.get(name)
        if last is None or last[0] != basis:
            last = self.last[name] = (basis, make())
        return last[1]

    def forget(self, *kinds: str, but: tuple[Any, ...] = ()) -> None:
        """Drop the results of these kinds, but not what follows from the basis `but`."""
        with self._lock:
            for key in [k for k in self.kept if k[0] in kinds and not (but and k[1 : 1 + len(but)] == but)]:
                del self.kept[key]


_lent: ContextVar[SessionCache | None] = ContextVar("store", default=None)


def with_store(store: SessionCache, make: Callable[[], T]) -> Callable[[], T]:
    """Return a function that has a session's store wherever it is called."""

    def run() -> T:
        token = _lent.set(store)
        try:
            return make()
        finally:
            _lent.reset(token)

    return run


def session_cache() -> SessionCache:
    """Return this session's store."""
    if (lent := _lent.get()) is not None:
        return lent
    if KEY not in st.session_state:
        st.session_state[KEY] = SessionCache()
    found: SessionCache = st.session_state[KEY]
    return found


def in_this_session(make: Callable[[], T]) -> Callable[[], T]:
    """Return a function that finds this session's store wherever it is called: a file is made in a thread that is no
    session's, where what is kept would be everybody's."""
    return with_store(session_cache(), make)
