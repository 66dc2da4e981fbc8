"""Analyse a session's articles: in turns with other sessions, with progress that says who waits, and with a way to stop.

Whatever a person presses meanwhile ends the running script at the next step; the run that follows goes on with the articles that are not
done. One session works at a time, step by step: two would share one interpreter anyway, and their memory would add up.
"""

from __future__ import annotations

from contextlib import nullcontext, suppress
from typing import TYPE_CHECKING

import streamlit as st

from components.errors import AnalysisError
from components.interface.bounds import LONG, NO_ROOM
from components.interface.cache import analysis_of, forget_all, is_analysed, release_memory, take_seat
from components.interface.page import READ
from components.interface.state import State
from components.model import Article
from components.sharing import Turns

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

STOPPED = "Not analysed, since you stopped it: press Analyse to go on with this article."
_turns = Turns()
_long_turns = Turns()


def begin_analysis(session: State) -> None:
    """Ask for the analysis of all articles; the Articles screen carries it out."""
    session.analysing = take_seat()
    session.failures = {}
    if not session.analysing:
        session.say("error", NO_ROOM)


def stop_analysis(session: State) -> None:
    """End the analysis; what is analysed stays and can be looked at."""
    session.analysing = False
    done = [a for a in session.articles if is_analysed(a)]
    session.failures = {a.id: problem for a in session.articles if (problem := _problem(a) if a in done else STOPPED)}
    session.analysed = any(a.id not in session.failures for a in done)
    session.say("info", f"Stopped: {len(done)} of {len(session.articles)} articles are analysed and stay so.")


def clear_all(session: State) -> None:
    """Let go of the articles, their files and their analyses."""
    session.clear()
    forget_all()
    session.say("info", "All articles are gone, and their files and analyses with them. Undo brings the texts back until you take another step.")


def analyse_all(session: State, place: DeltaGenerator) -> None:
    """Analyse what is not analysed yet, with progress in `place`, and open what can be read; failures stay with their article."""
    waiting = [a for a in session.articles if not is_analysed(a)]
    if waiting:
        bar = place.progress(0.0, text=_progress(1, len(waiting)))
        place.button("Stop", key="stop", icon=":material/stop_circle:", on_click=stop_analysis, args=(session,),
                     help="What is analysed by then stays.")  # fmt: skip
        try:
            for number, article in enumerate(waiting):
                _analyse(article, number, len(waiting), bar)
        except Exception:  # a model that is missing, say: the page says so once and does not try again on each run
            session.analysing = False
            raise
        release_memory()
    session.failures = {a.id: problem for a in session.articles if (problem := _problem(a))}
    session.analysing = False
    readable = [a for a in session.articles if a.id not in session.failures]
    if not readable:
        session.say("error", "None of the articles could be analysed. Each says why below.")
        st.rerun()
    session.analysed = True
    session.show(readable[0].id)
    if session.failures:
        session.say("warning", f"{len(session.failures)} of {len(session.articles)} articles could not be analysed; on the Articles page each says why.")
    st.switch_page(READ)


def _analyse(article: Article, number: int, count: int, bar: DeltaGenerator) -> None:
    """Analyse one article, letting the others go first after each step."""
    done = 0.0

    def say() -> None:
        bar.progress((number + done) / count, text=_progress(number + 1, count))

    def on_step(share: float) -> None:
        nonlocal done
        done = share
        say()
        _turns.pass_on(say)

    with _long_turns.take(say) if len(article.text) > LONG else nullcontext(), _turns.take(say), suppress(AnalysisError):
        analysis_of(article, on_step)


def analyse_beside(article: Article, place: DeltaGenerator) -> None:
    """Analyse a text that is none of the set, in turns with other sessions, with progress in `place`."""
    if not is_analysed(article):
        bar = place.progress(0.0, text=_progress(1, 1))
        _analyse(article, 0, 1, bar)
        bar.empty()


def _problem(article: Article) -> str:
    """Return why an article that was tried could not be analysed, or nothing."""
    try:
        analysis_of(article)
    except AnalysisError as error:
        return str(error)
    return ""


def _progress(number: int, count: int) -> str:
    """Return the line on the progress bar: which article, and how many other sessions work too."""
    others = len(_turns.others() | _long_turns.others())
    text = f"Analysing article {number} of {count}" if count > 1 else "Analysing the article"
    if others:
        text += f"; {others} other {'analyses take their turns' if others > 1 else 'analysis takes its turns'} with yours"
    return text
