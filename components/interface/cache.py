"""The one door to caching. What holds article text belongs to the session; the parser alone is shared, behind its lock.

Nothing here imports the parser until an article is to be analysed, so that the first screen does not wait for it.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import sys
import threading
import weakref
from collections import Counter, OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

import streamlit as st

from components.errors import AnalysisError, ModelError
from components.interface.bounds import most_sessions
from components.interface.state import State
from components.model import Analysis, Article, Corpus, Summary
from components.sharing import OnStep, no_step
from components.summaries import Unit, summarise_to

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
MOST_ANALYSES = 60  # kept a session, a few more than it may hold articles: about 100 kB each
KEY = "standpoint_cache"


class SessionCache:
    """A small store of results, oldest out first; `misses` counts by kind what was computed, for tests."""

    def __init__(self) -> None:
        self.kept: OrderedDict[tuple[Any, ...], Any] = OrderedDict()
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


@st.cache_resource(show_spinner=False)
def warm_parser() -> threading.Thread:
    """Start loading the parser beside the screen, once a process: the journalist is still tidying the articles."""

    def load() -> None:
        from components.language import load_parser

        with contextlib.suppress(ModelError):  # the analysis will say so
            load_parser()

    share_memory()
    thread = threading.Thread(target=load, name="parser", daemon=True)
    thread.start()
    return thread


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
    gc.collect()
    release_memory()


def share_memory() -> None:
    """Let all threads allocate from two stores: with one a thread, each would keep what it once took (Linux only)."""
    _libc("mallopt", -8, 2)  # M_ARENA_MAX of malloc.h


def release_memory() -> None:
    """Give back to the system what the parser's batches took; without it a process keeps its peak (Linux only)."""
    _libc("malloc_trim", 0)


def _libc(function: str, *numbers: int) -> None:
    if sys.platform.startswith("linux"):
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            getattr(ctypes.CDLL("libc.so.6"), function)(*numbers)


def _text_key(article: Article) -> str:
    restored = "".join(f"{place.start}-{place.end} " for place in article.restored)
    return restored + hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()


def is_analysed(article: Article) -> bool:
    """Tell whether an article's analysis is at hand."""
    return ("analysis", _text_key(article)) in session_cache().kept


def analysis_of(article: Article, on_step: OnStep = no_step) -> Analysis:
    """Return the analysis of an article, with its present title, outlet and date; AnalysisError as a result is kept too."""

    def make() -> Analysis | AnalysisError:
        from components.analysis import analyse_articles

        return next(result for _, result in analyse_articles([article], on_step=on_step))

    found = session_cache().get(("analysis", _text_key(article)), make)
    if isinstance(found, AnalysisError):
        raise found
    analysis: Analysis = replace(found, article=article)
    return analysis


def reviewed(state: State, article: Article) -> Analysis:
    """Return the analysis with the session's corrections laid over it; AnalysisError where there is none."""
    from components.review import apply_corrections

    if article.id in state.failures:
        raise AnalysisError(state.failures[article.id])
    return apply_corrections(analysis_of(article), state.work.log)


def corpus_of(state: State) -> Corpus:
    """Return the comparison of all articles that could be analysed, as corrected and with the issues as edited."""

    def make() -> Corpus:
        from components.comparing import compare_analyses

        session_cache().forget("corpus", "derived")  # of the work as it was: large, and made again if a step is taken back
        analyses = []
        for article in state.articles:
            try:
                analyses.append(reviewed(state, article))
            except AnalysisError:
                continue
        return compare_analyses(tuple(analyses), state.work.issues)

    found: Corpus = session_cache().get(("corpus", *state.basis), make)
    return found


def derived(state: State, name: tuple[Any, ...], make: Callable[[], T]) -> T:
    """Return what follows from the work alone (rows, findings, charts), made once until the work changes."""
    found: T = session_cache().get(("derived", *state.basis, *name), make)
    return found


def summary_of(analysis: Analysis, method: str, unit: Unit, amount: int) -> Summary:
    """Return a summary; nothing is parsed for it."""
    key = ("summary", _text_key(analysis.article), analysis.article.title, method, unit, amount)
    found: Summary = session_cache().get(key, lambda: summarise_to(analysis, method, unit, amount))
    return found
