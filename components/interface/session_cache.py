"""What a session keeps of its articles' analyses and of what follows from them, and how many sessions may keep any.

Streamlit's own caches of a session (`scope="session"`) do not hold this. They go when the connection does, which a laptop that sleeps or a phone that is
put away breaks: the analyses, a minute's work, would be gone while the session still stood. `st.cache_data` gives a copy of each result at every
redraw, where values that never change can be shared. Neither tells what is at hand without making it, nor takes in what a project brought along, nor
lets go of what followed from an earlier state of the work: here one result a name stands for the present one.
"""

from __future__ import annotations

import gc
import threading
import weakref
from collections import Counter, OrderedDict
from typing import TYPE_CHECKING, Any

import streamlit as st

from components.interface.bounds import most_sessions
from components.interface.memory import release_memory

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_ANALYSES = 60  # kept a session, a few more than it may hold articles: about 100 kB each
KEY = "standpoint_cache"


class SessionCache:
    """A small store of results, oldest out first; `misses` counts by kind what was computed, for tests."""

    def __init__(self) -> None:
        self.kept: OrderedDict[tuple[Any, ...], Any] = OrderedDict()
        self.last: dict[str, tuple[tuple[Any, ...], Any]] = {}
        self.misses: Counter[str] = Counter()

    def get(self, key: tuple[Any, ...], make: Callable[[], Any]) -> Any:
        """Return what is kept under `key`, made first if need be."""
        if key not in self.kept:
            self.misses[str(key[0])] += 1
            self.kept[key] = make()
            while len(self.kept) > 4 * MOST_ANALYSES:
                self.kept.popitem(last=False)
        self.kept.move_to_end(key)
        return self.kept[key]

    def latest(self, name: str, basis: tuple[Any, ...], make: Callable[[], Any]) -> Any:
        """Return what follows from `basis`, made again when that is another; one result a name is kept."""
        if name not in self.last or self.last[name][0] != basis:
            self.last[name] = (basis, make())
        return self.last[name][1]

    def forget(self, *kinds: str) -> None:
        """Drop all results of these kinds."""
        for key in [k for k in self.kept if k[0] in kinds]:
            del self.kept[key]


def session_cache() -> SessionCache:
    """Return this session's store."""
    if KEY not in st.session_state:
        st.session_state[KEY] = SessionCache()
    found: SessionCache = st.session_state[KEY]
    return found


_seats: weakref.WeakSet[SessionCache] = weakref.WeakSet()
_seats_lock = threading.Lock()


def take_seat() -> bool:
    """Tell whether this session may hold analyses; its place is free again when the session ends or clears all."""
    mine = session_cache()
    with _seats_lock:
        if mine not in _seats and len(_seats) >= most_sessions():
            gc.collect()  # a session that ended may not have been cleared away yet
            if len(_seats) >= most_sessions():
                return False
        _seats.add(mine)
        return True


def forget_all() -> None:
    """Let go of every analysis of this session and of all that was made from them."""
    with _seats_lock:
        _seats.discard(session_cache())
    session_cache().kept.clear()
    session_cache().last.clear()
    gc.collect()
    release_memory()
