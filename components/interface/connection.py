"""What a page says after an accident: the server gone, the page loaded anew, leaving with work that is not saved.

The browser alone outlives such an accident, so a script in the page keeps a mark of the session there: its sign, how
many articles, whether they were saved. No article text is in it, and it goes with the tab."""

from __future__ import annotations

from typing import Any

import streamlit as st

from components.interface.half_typed import is_waiting, take_back
from components.interface.lines import show_message
from components.interface.scripts import pieces
from components.interface.sent import as_sent
from components.interface.state import State, state
from components.interface.theme import draw_anew, is_dark
from components.wording import tr, trn

KEY = "connection"
MOST_TOLD = 1_000  # articles; what the browser says is taken as a small number or not at all

RELOADED = "This page was loaded anew, and a page loaded anew starts empty."
RESTARTED = "Standpoint was started again, or this page was out of reach for too long, and it starts empty."
SAVED = "Open the project that you saved to go on."
NOT_SAVED = "The last changes are in no project: open an earlier one if you have it, or bring the articles in again."
KEPT = "Your work is saved on this machine: go on with it on the Articles page."
SAMPLES = "Choose the sample again to go on."
GONE = {  # said by the page itself, when nobody else can
    "gone": "Standpoint does not answer.",
    "why": "It was stopped, or the connection to it is broken. What stands on this page can be read and copied, but "
    "nothing on it works.",
    "held": "If it was stopped, the articles and corrections of this session are lost, except for what you saved as a "
    "project.",
    "kept": "If it was stopped, your work is saved on this machine and is here again once it is started.",
    "stay": "Leave this page open: it goes on by itself once Standpoint answers.",
}

_watch = st.components.v2.component(
    "standpoint_connection",
    js=pieces("dark.js", "theme.js", "resting.js", "typing.js", "connection.js"),
)


def watch_connection(session: State) -> None:
    """Mount the script that watches the connection, and the theme: one for both, since each takes its time to mount."""
    data = {"session": session.mark, "articles": len(session.articles), **how_kept(session), "dark": is_dark(),
            "waits": is_waiting(session), "say": {name: tr(words) for name, words in GONE.items()}}  # fmt: skip
    _watch(data=as_sent(data), key=KEY, on_lost_change=_hear, on_back_change=_draw, on_theme_change=draw_anew)


def how_kept(session: State) -> dict[str, bool]:
    """Return what the page must know of the work to ask before it is left, and to tell what was lost."""
    return {"saved": session.work == session.saved, "unsaved": session.unsaved, "kept": session.is_kept}


def show_loss(session: State) -> bool:
    """Say on an empty page what the session before held, True if anything was said."""
    if session.articles:
        session.lost = ""
    elif session.lost:
        show_message("warning", session.lost)
    return bool(session.lost) and not session.lost.endswith(tr(KEPT))


def _draw() -> None:
    """Do nothing: that the browser is back is reason enough to draw the page again."""


def _hear() -> None:
    told = st.session_state[KEY].get("lost")
    state().lost = told_loss(told)
    take_back(state(), told.get("tab") if isinstance(told, dict) else None)


def told_loss(value: Any) -> str:
    """Return the sentences on what was lost, from what the browser kept; empty if that is none of ours."""
    count = value.get("articles") if isinstance(value, dict) else None
    if isinstance(count, bool) or not isinstance(count, int | float) or not 1 <= count <= MOST_TOLD:
        return ""
    how = RELOADED if value.get("reloaded") is True else RESTARTED
    if value.get("kept") is True:
        return f"{tr(how)} {tr(KEPT)}"
    then = NOT_SAVED if value.get("unsaved") is True else SAVED if value.get("saved") is True else SAMPLES
    lost = trn(
        "The article here before, with all corrections, is gone.",
        "The {count} articles here before, with all corrections, are gone.",
        int(count),
    )
    return f"{tr(how)} {lost} {tr(then)}"
