"""A session's articles analysed beside its screens: one thread a session, one step at a time in the whole process.
Streamlit knows nothing of these threads, and nothing here calls it: a session says what it wants analysed, looks how
far the work is, and takes what is found when it draws a screen. What is no longer wanted is dropped at the next step.
"""

from __future__ import annotations

import gc
import logging
import threading
import time
from collections.abc import Callable
from contextlib import nullcontext, suppress
from functools import partial
from typing import Any

from components.errors import AnalysisError, ModelError, StandpointError
from components.interface.bounds import LONG
from components.interface.memory import release_memory, share_memory
from components.interface.progress import Progress
from components.model import Analysis, Article
from components.sharing import OnStep, Turns

Key = tuple[Any, ...]
Make = Callable[[], Any]
TOO_SHORT = 0.3  # seconds of work from which none can say how long the rest takes
BROKEN = "Reading met a fault of ours (%s): go on on the Articles page."
SOON = 0.3  # seconds after which a screen stands that asks for what may come next
DRAWN = 2.0  # seconds after the last work by which its screen stands
_LOG = logging.getLogger(__name__)
_turns = Turns()
_long_turns = Turns()
_due = threading.Lock()  # held while a collection is due


class _Dropped(BaseException):
    """Ends the analysis of an article that nobody wants; no Exception,
    which would be taken for a fault of the article."""


def analyse_in_turn(article: Article, on_step: OnStep, on_wait: Callable[[], None]) -> Analysis | AnalysisError:
    """Analyse one article, letting the others go first after each step; what `on_step` or `on_wait` raises ends it."""
    import components.summaries  # noqa: F401 - what Read begins with is loaded beside the screens
    from components.analysis import analyse_articles

    def step(share: float) -> None:
        on_step(share)
        _turns.pass_on(on_wait)

    alone = _long_turns.take(on_wait) if len(article.text) > LONG else nullcontext()
    with alone, _turns.take(on_wait):
        return next(result for _, result in analyse_articles([article], on_step=step))


def _tidy_later() -> None:
    """Collect and give back what the work left, but not before the screen that waits for it can be drawn: a collection
    walks the language model and holds all threads up meanwhile."""
    if _due.acquire(blocking=False):
        timer = threading.Timer(DRAWN, _tidy)
        timer.daemon = True
        timer.start()


def _tidy() -> None:
    _due.release()
    gc.collect()
    release_memory()


def others_at_work(own: int | None = None) -> int:
    """Return how many analyses take their turns beside this thread's, and beside that of the thread `own`."""
    return len((_turns.others() | _long_turns.others()) - {own})


class Worker:
    """The articles that a session wants analysed, and what was found of them."""

    def __init__(self) -> None:
        self._lock = threading.Condition()
        self._wanted: dict[str, Article] = {}  # key -> article, in the order in which they are analysed
        self._found: dict[str, Analysis | AnalysisError] = {}  # until the session takes it
        self._after: dict[Key, Make] = {}  # what follows from all analyses, in the order in which it is made
        self._making: tuple[Key, Make] | None = None
        self._made: dict[Key, Any] = {}
        self._ahead, self._asked = frozenset[Key](), 0.0  # which of these may be asked for next, and since when
        self._problem: Exception | None = None
        self._thread: threading.Thread | None = None
        self._at = ("", 0.0)  # the key under way and the share of it that is done
        self._done = self._characters = 0  # articles and characters since the work began
        self._begun = 0.0

    def want(self, articles: dict[str, Article]) -> None:
        """Say what is wanted from now on, by key; an article that is under way and not among these is dropped."""
        with self._lock:
            self._found = {k: found for k, found in self._found.items() if k in articles}
            self._wanted = {k: a for k, a in articles.items() if k not in self._found}
            if self._wanted and self._thread is None:
                self._done = self._characters = 0
                self._begun = 0.0
            self._start()

    def prepare(self, makes: dict[Key, Make]) -> None:
        """Have made, once all that is wanted is analysed, what follows from it, in this order and instead of what was
        to be made before; each under the key by which the session keeps it."""
        with self._lock:
            self._after, self._making, self._made, self._ahead = dict(makes), None, {}, frozenset()
            self._begun = self._begun or time.monotonic()
            self._lock.notify_all()
            self._start()

    def ahead(self, makes: dict[Key, Make]) -> None:
        """Have made, behind what is to be made already and when the screen that asks is drawn, what may be asked for
        next; what was so before and is not among it is let go, what is made or under way is not made again."""
        with self._lock:
            for key in self._ahead - makes.keys():
                self._after.pop(key, None)
                self._made.pop(key, None)
                self._making = None if self._making and self._making[0] == key else self._making
            here = {*self._made, *self._after, *(self._making[:1] if self._making else ())}
            self._after |= {key: make for key, make in makes.items() if key not in here}
            self._ahead, self._asked = frozenset(makes), time.monotonic()
            self._start()

    def made(self, key: Key) -> Any:
        """Return what was prepared under this key, once, waiting for it where it is under way; else None: what was not
        begun is the caller's to make."""
        with self._lock:
            self._after.pop(key, None)
            self._lock.wait_for(lambda: self._making is None or self._making[0] != key)
            return self._made.pop(key, None)

    def _start(self) -> None:
        self._lock.notify_all()  # who waits for a screen to be drawn
        if (self._wanted or self._after) and self._thread is None:
            self._thread = threading.Thread(target=self._work, name="analysis", daemon=True)
            self._thread.start()

    def take(self) -> dict[str, Analysis | AnalysisError]:
        """Return what was found since the last time; a failure that is no article's fault raises here, once."""
        with self._lock:
            problem, self._problem = self._problem, None
            if problem is not None:
                raise problem
            found, self._found = self._found, {}
        return found

    def close(self) -> None:
        """Want nothing any more: the work ends at its next step, and what was found is let go."""
        self.want({})
        with self._lock:
            self._after, self._making, self._made = {}, None, {}
            self._lock.notify_all()

    @property
    def found(self) -> int:
        """Return how many results wait to be taken."""
        return len(self._found)

    @property
    def rests(self) -> bool:
        """Tell that nothing is under way."""
        return not self._wanted

    def wait(self, seconds: float = 120.0) -> bool:
        """Wait until nothing is under way; False if that takes longer."""
        with self._lock:
            return self._lock.wait_for(lambda: self.rests, seconds)

    def progress(self) -> Progress | None:
        """Return how far the work is; None where there is none."""
        with self._lock:
            if not self._wanted:
                return None
            key, share = self._at
            current = self._wanted.get(key)
            here = share * len(current.text) if current is not None else 0.0
            done = self._characters + here
            whole = self._characters + sum(len(a.text) for a in self._wanted.values())
            spent = time.monotonic() - self._begun if self._begun else 0.0
            left = spent / done * (whole - done) if done > 0 and spent > TOO_SHORT else None
            others = others_at_work(self._thread.ident if self._thread else None)
            return Progress(self._done, self._done + len(self._wanted), done / max(1, whole), left, others)

    def _work(self) -> None:
        share_memory()
        while (step := self._next()) is not None:
            step()
        if self._begun:  # a summary that was made ahead leaves little
            _tidy_later()
        self._begun = 0.0

    def _next(self) -> Callable[[], None] | None:
        """Return what is to be done next; where there is nothing, this thread is no longer the worker's."""
        with self._lock:
            self._at = ("", 0.0)
            for key, article in self._wanted.items():
                return partial(self._analyse, key, article)
            self._lock.notify_all()
            if self._after:
                if next(iter(self._after)) in self._ahead and (left := self._asked + SOON - time.monotonic()) > 0:
                    self._lock.wait(left)
                    return lambda: None
                self._making = making = next(iter(self._after.items()))
                del self._after[making[0]]
                return partial(self._make, making)
            self._thread = None
            return None

    def _analyse(self, key: str, article: Article, again: bool = True) -> None:
        try:
            self._keep(key, article, analyse_in_turn(article, partial(self._say, key), partial(self._check, key)))
        except _Dropped:
            return
        except Exception as error:
            foreseen = isinstance(error, StandpointError)  # a model that is missing, say: told once
            if again and not foreseen:  # two threads that load the same at once, say: by now all is loaded
                self._analyse(key, article, again=False)
                return
            _LOG.debug("The articles could not be read", exc_info=error)
            with self._lock:
                self._problem, self._wanted = error if foreseen else ModelError(BROKEN % type(error).__name__), {}

    def _make(self, making: tuple[Key, Make]) -> None:
        found: Any = None
        with suppress(Exception), _turns:  # whoever needs it makes it anew, and says what is wrong
            found = making[1]()
        with self._lock:
            if self._making is making:
                self._making = None
                if found is not None:
                    self._made[making[0]] = found
            self._lock.notify_all()

    def _keep(self, key: str, article: Article, found: Analysis | AnalysisError) -> None:
        with self._lock:
            if self._wanted.pop(key, None) is not None:
                self._found[key] = found
                self._done += 1
                self._characters += len(article.text)
            if not self._wanted:
                self._lock.notify_all()

    def _say(self, key: str, share: float) -> None:
        self._check(key)
        self._begun = self._begun or time.monotonic()  # from the first step: loading the models is no part of the pace
        self._at = (key, share)

    def _check(self, key: str) -> None:
        if key not in self._wanted:
            raise _Dropped
