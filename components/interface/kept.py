"""How the work is kept, said at the foot of every screen; while it is being saved, the page asks again."""

from __future__ import annotations

import streamlit as st

from components.interface.connection import how_kept
from components.interface.keeping import look
from components.interface.project_file import project_bytes
from components.interface.scripts import pieces
from components.interface.sent import as_sent
from components.interface.state import State
from components.interface.store import in_this_session
from components.wording import tr

STATES = {
    "kept": "Saved on this machine.", "saved": "Saved in your project file.",
    "not saved": "**Not saved.** A closed page forgets it.", "saving": "Saving…",
    "failed": "**Not saved:** the folder for your work cannot be written.",
}  # fmt: skip

_ask = st.components.v2.component("standpoint_saving", js=pieces("saving.js"))


def say_kept(session: State) -> None:
    """Say how the work is kept, and offer to save it where it is not; while it is being saved, the page asks again."""
    look(session)
    (_say if session.keeping.saving is None else _say_again)(session)


@st.fragment
def _say_again(session: State) -> None:
    """Say it, and again when the page asks."""
    look(session)
    _say(session)
    keeping = session.keeping
    begun = keeping.saving is not None
    keeping.looks += begun  # what the page is told is new while there is more to ask
    _ask(data=as_sent({"look": keeping.looks if begun else 0, "kept": how_kept(session)}), key="how-kept",
         on_look_change=lambda: None)  # fmt: skip


def _say(session: State) -> None:
    if session.keeping.moved:  # which a whole run says
        st.rerun()
    if not session.is_own:
        return
    now = _state(session)
    with st.container(horizontal=True, vertical_alignment="center", key="kept-row"):
        st.caption(tr(STATES[now]), width="content")
        if now in ("not saved", "failed"):
            work, make = session.work, in_this_session(lambda: project_bytes(session))
            st.download_button(tr("Save the project"), make, "project.standpoint", "application/vnd.sqlite3",
                               key="save-now", icon=":material/download:",
                               on_click=lambda: setattr(session, "saved", work))  # fmt: skip


def _state(session: State) -> str:
    if not session.unsaved:
        return "kept" if session.is_kept else "saved"
    if session.keeping.problem:
        return "failed"
    return "saving" if session.keeping.saving else "not saved"
