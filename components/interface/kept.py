"""How the work is kept, said at the foot of every screen; while it is being saved, the page asks again."""

from __future__ import annotations

import time

import streamlit as st

from components.interface.connection import how_kept
from components.interface.file_naming import hand_out_project
from components.interface.half_typed import may_be_kept
from components.interface.keeping import look, try_again
from components.interface.scripts import pieces
from components.interface.sent import as_sent
from components.interface.state import State
from components.wording import tr

STATES = {
    "kept": "Saved on this machine.",
    "copied": "Saved on this machine, in a copy of its own: the project was changed on another page.",
    "saved": "Saved in your project file.",
    "not saved": "**Not saved.** A closed page forgets it.", "saving": "Saving…",
    "no room": "**Not saved:** the disk is full. Make room on it, and your work is saved by itself.",
    "no way": "**Not saved:** the folder for your work cannot be written. Once it can, your work is saved by itself.",
}  # fmt: skip

HALF_TYPED = "Words half typed are kept only while this tab is open."

FETCHED = 2  # seconds after which a file that was made is surely in the browser, or on its way there
SOON, AGAIN = 200, 3_000  # milliseconds: until the page asks how far a saving is; until one that failed is tried again

_ask = st.components.v2.component("standpoint_saving", js=pieces("saving.js"))


def say_kept(session: State) -> None:
    """Say how the work is kept, and offer to save it where it is not; while it is being saved, or could not be, the
    page asks again."""
    look(session)
    if session.keeping.saving or session.keeping.problem:
        _say_again(session)
    else:
        _say(session)
        if session.unsaved:
            _look_out(session)


@st.fragment
def _look_out(session: State) -> None:
    """Draw the page again once a project is taken as a file, which is made beside the screens after the click, and the
    browser has had time to fetch it: what is drawn anew drops the file."""
    if session.is_drawn and not session.unsaved and time.monotonic() - session.handed > FETCHED:
        st.rerun()
    session.keeping.looks += session.is_drawn  # a look by itself is answered anew
    _tell(session, session.keeping.looks, 0)


@st.fragment
def _say_again(session: State) -> None:
    """Say it, and again when the page asks; what could not be saved is tried again then."""
    look(session)
    keeping = session.keeping
    if session.is_drawn:
        try_again(session)
    _say(session)
    waits = SOON if keeping.saving else AGAIN if keeping.problem else 0
    keeping.looks += waits > 0  # what the page is told is new while there is more to ask
    _tell(session, keeping.looks, waits)


def _tell(session: State, look: int, after: int) -> None:
    _ask(data=as_sent({"look": look, "after": after, "kept": how_kept(session)}), key="how-kept",
         on_look_change=lambda: None)  # fmt: skip


def _say(session: State) -> None:
    if session.keeping.moved:  # which a whole run says
        st.rerun()
    fleeting = bool(session.articles or session.typed) and not may_be_kept()
    if not session.is_own and not fleeting:
        return
    now = _state(session) if session.is_own else ""
    if fleeting and now != "not saved":  # of which a closed page forgets all
        st.caption(tr(HALF_TYPED))
    if not now:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="kept-row"):
        st.caption(tr(STATES[now]), width="content")
        if now in ("not saved", "no room", "no way"):
            hand_out_project(session, tr("Save the project"), "save-now")


def _state(session: State) -> str:
    if not session.unsaved:
        return "saved" if not session.is_kept else "copied" if session.keeping.copied else "kept"
    if session.keeping.problem:
        return session.keeping.problem
    return "saving" if session.keeping.saving else "not saved"
