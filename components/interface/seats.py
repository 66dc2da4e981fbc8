"""How many sessions may hold analyses at a time, and what is let go of when one clears all."""

from __future__ import annotations

import gc
import threading
import weakref

from components.interface.bounds import most_sessions
from components.interface.memory import release_memory
from components.interface.store import SessionCache, session_cache

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
    """Let go of all that was made from this session's analyses; the analyses themselves go with the next step
    (`bring_back`)."""
    store = session_cache()
    with _seats_lock:
        _seats.discard(store)
    store.worker.close()
    store.set_aside = {k: found for k, found in store.kept.items() if k[0] == "analysis"}
    store.kept.clear()
    store.last.clear()
    store.earlier.clear()
    store.later.clear()
    gc.collect()
    release_memory()


def bring_back(keep: bool, wait: bool) -> None:
    """Take in again the analyses that were set aside (`keep`), or let them go; with `wait` they stay aside."""
    store = session_cache()
    if store.set_aside and not wait:
        if keep:
            store.kept.update(store.set_aside)
        store.set_aside = {}
