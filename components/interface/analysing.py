"""A session's articles are analysed as they come in, beside the screens: what is ready is taken in, progress is told.

Each screen begins with `read_on` and draws `show_progress`. What is on a screen stays as it is under the hand of who
works there: what became ready meanwhile is taken in when another screen is opened, when it is asked for, and when all
is done.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

import streamlit as st

from components.errors import AnalysisError, ModelError
from components.interface.analysed import (
    analysis_of,
    is_analysed,
    not_analysed,
    problems_of,
    take_analysed,
    want_analysed,
    worker_of,
)
from components.interface.anew import lay_versions, say_what_holds
from components.interface.bounds import NO_ROOM, STOPPED
from components.interface.exchanging import put_on_rows
from components.interface.keeping import settle
from components.interface.leaving import leave_set
from components.interface.preparing import prepare_comparison
from components.interface.progress import Progress
from components.interface.seats import bring_back, forget_all, take_seat
from components.interface.state import CLEARING, State
from components.interface.worker import analyse_in_turn, others_at_work
from components.model import Article
from components.wording import tr, trn

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

WAITING = "This article is being read: it comes in by itself."
HALTED = "Not read: go on on the Articles page."
GONE = (
    "All articles are gone, with their files and all that was read from them. Undo brings them back until you take "
    "another step."
)
STOP = "What is read by then stays."
MORE = "Take in what was read since you came to this screen."
EVERY, OFTEN = 0.5, 0.15  # seconds between two looks at the work, and at one that is soon done
SOON = 20_000  # characters that are read within a second or two
MINUTE = 60


def read_on(session: State, screen: str) -> None:
    """Take in what was analysed since the last run, have the rest analysed, and say once that all is done.

    `screen` names the one that is drawn.
    """
    session.in_dialog = False
    cleared = bool(session.past) and session.past[-1][0] == CLEARING
    bring_back(keep=not cleared and bool(session.articles), wait=cleared)
    lay_versions(session)
    worker = worker_of()
    try:
        if screen != session.screen or session.hurry or worker.rests or not session.analysed:
            take_analysed()
    except Exception:  # a model that is missing, say: the page says so once, and nothing is tried again by itself
        _hold(session, session.articles, HALTED)
        raise
    finally:
        session.screen, session.hurry = screen, False
    wanted = [a for a in not_analysed(session.articles) if a.id not in session.held]
    if wanted and not take_seat():
        session.say("error", tr(NO_ROOM))
        _hold(session, wanted, HALTED)
        wanted = []
    want_analysed(wanted)
    before, session.waiting = session.waiting, frozenset(a.id for a in wanted)
    put_on_rows(session, before - session.waiting - session.work.anew)
    session.failures = _why_not(session)
    session.analysed = len(session.failures) < len(session.articles)
    if (session.reading or session.opened) and not wanted:
        prepare_comparison(session)
        if session.reading and not session.held:
            _say_done(session)
    session.reading, session.opened = bool(wanted), False


def _why_not(session: State) -> dict[str, str]:
    """Return article -> why it has no analysis, for those that have none."""
    why = problems_of(session.articles) | session.held | dict.fromkeys(session.waiting, WAITING)
    return {a.id: why[a.id] for a in session.articles if a.id in why}


def _hold(session: State, articles: Iterable[Article], why: str) -> None:
    session.held.update({a.id: why for a in not_analysed(articles)})
    session.failures, session.analysed = dict(session.held), any(is_analysed(a) for a in session.articles)


def _say_done(session: State) -> None:
    count, failed = len(session.articles), len(session.failures)
    if failed:
        session.say("warning", trn("{failed} of {count} article could not be read; on the Articles page each says why.",
                                   "{failed} of {count} articles could not be read; on the Articles page each "
                                   "says why.", count, failed=failed))  # fmt: skip
    elif count:
        session.say("success", trn("The article is read.", "All {count} articles are read.", count))
    say_what_holds(session)


def stop_analysis(session: State) -> None:
    """End the analysis; what is analysed stays and can be looked at."""
    try:
        take_analysed()
    except ModelError as error:
        session.say("error", str(error))
    _hold(session, (a for a in session.articles if a.id in session.waiting), STOPPED)
    session.waiting = frozenset()
    done = sum(is_analysed(a) for a in session.articles)
    session.say(
        "info",
        trn(
            "Stopped: {done} of {count} articles are read and stay so.",
            "Stopped: {done} of {count} articles are read and stay so.",
            len(session.articles),
            done=done,
        ),
    )


def go_on(session: State) -> None:
    """Have the articles analysed that were stopped or found no room."""
    session.held = {}


def read_held(session: State, number: int) -> str:
    """Have one article analysed that was stopped or found no room."""
    session.held.pop(session.articles[number].id, None)
    return ""


def clear_all(session: State) -> None:
    """Let go of the articles, their files and their analyses."""
    settle(session)
    session.clear()
    leave_set()
    forget_all()
    session.say("info", tr(GONE))


def show_progress(session: State) -> None:
    """Draw how far the analysis is, while there is one."""
    if session.waiting:
        session.looks = 0
        waiting = sum(len(a.text) for a in session.articles if a.id in session.waiting)
        with st.container(key="progress"):
            st.fragment(_watch, run_every=OFTEN if waiting < SOON else EVERY)(session)


def _watch(session: State) -> None:
    if not session.waiting:  # stopped: this part alone was drawn for the click, and the screen ends the work
        st.rerun()
    worker = worker_of()
    progress = worker.progress()
    session.looks += 1
    if session.looks > 1 and not session.in_dialog and (progress is None or worker.found and not session.analysed):
        session.messages = [*session.shown, *session.messages]  # nobody has asked for this run: what was said stays
        st.rerun()
    if progress is None:  # done since this screen began: whatever was pressed on it comes first
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.progress(progress.share, text=_told(progress), width="stretch")
        st.button(tr("Stop"), key="stop", icon=":material/stop_circle:", on_click=stop_analysis, args=(session,),
                  help=tr(STOP))  # fmt: skip
        more = worker.found if session.analysed else 0
        if more and st.button(
            trn("Show {count} more", "Show {count} more", more),
            key="hurry",
            icon=":material/add_circle:",
            help=tr(MORE),
        ):
            session.hurry = True
            st.rerun()


def _told(progress: Progress) -> str:
    """Return the line on the progress bar: which article, how long it takes yet, how many other sessions work too."""
    words = [
        trn("Reading the article", "Reading article {number} of {count}", progress.asked, number=progress.done + 1)
    ]
    if progress.left is not None:
        words.append(_time_left(progress.left))
    if progress.others:
        words.append(
            trn("{count} other session takes its turns", "{count} other sessions take their turns", progress.others)
        )
    return ", ".join(words)


def _time_left(seconds: float) -> str:
    """Return how long it takes yet, as one would say it."""
    if seconds < MINUTE - 5:
        return tr("about {seconds} seconds left", seconds=max(5, 5 * round(seconds / 5)))
    return trn("about a minute left", "about {count} minutes left", max(1, round(seconds / MINUTE)))


def analyse_beside(article: Article, place: DeltaGenerator) -> None:
    """Analyse a text that is none of the set, in turns with other sessions, with progress in `place`."""
    if is_analysed(article):
        return
    bar = place.progress(0.0, text=_told(Progress(0, 1, 0.0, None, 0)))

    def say(share: float = 0.0) -> None:
        bar.progress(share, text=_told(Progress(0, 1, share, None, others_at_work())))

    with suppress(AnalysisError):
        analysis_of(article, lambda: analyse_in_turn(article, say, say))
    bar.empty()
