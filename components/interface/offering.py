"""Projects on the screen: those kept on this machine, and the one switch of saving."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from components.interface.keeping import delete, folder, is_switched_off, kept_projects, switch
from components.interface.lines import joined, line, show_lines, show_message
from components.interface.opening import open_kept
from components.interface.state import State
from components.review.merging import Difference
from components.wording import numeral, tr

OFF = "Off: nothing is written. What was saved stays until you delete it."
NOT_SWITCHED = "This cannot be changed: the folder for your work cannot be written."
FEW = 5  # kept projects before the others are asked for


def offer_kept(session: State) -> None:
    """Offer the projects that are kept on this machine, the last one first, and the switch of saving."""
    if folder() is None:
        return
    kept = kept_projects()
    if kept:
        st.subheader(tr("Go on where you left off"), anchor=False)
    many = len(kept) > FEW and st.toggle(tr("Show all {count} projects", count=numeral(len(kept))), key="all-kept")
    for number, one in enumerate(kept if many else kept[:FEW], 1):
        with st.container(horizontal=True, vertical_alignment="center", key=f"kept-{number}"):
            with st.container(width="stretch"):
                show_lines(
                    [line("source", *joined([one.name, tr("saved {when}", when=one.saved)]))], key=f"kept-line-{number}"
                )
            st.button(tr("Go on"), key=f"go-on-{number}", icon=":material/play_arrow:", on_click=open_kept,
                      args=(session, one))  # fmt: skip
            here = one.file == session.keeping.file
            st.button(tr("Open here") if here else tr("Delete"), key=f"delete-{number}", icon=":material/delete:",
                      on_click=delete, args=(session, one), disabled=here)  # fmt: skip
    off = is_switched_off()
    wanted = st.toggle(tr("Save my work on this machine by itself"), not off, key="saving", help=tr(OFF))
    if wanted == off and switch(wanted):
        st.rerun()
    elif wanted == off:
        show_message("error", tr(NOT_SWITCHED))


def take_theirs(session: State, number: int) -> None:
    """Let the other person's word hold; a step back brings the difference back too."""
    told, left = session.work.differences[number], _others(session, number)
    if session.take_step("taking another person's word", told.theirs):
        session.work = replace(session.work, differences=left)


def keep_ours(session: State, number: int) -> None:
    """Let our own word hold, and have the difference no longer listed; a step back lists it again."""
    session.change("keeping my word", replace(session.work, differences=_others(session, number)))


def _others(session: State, number: int) -> tuple[Difference, ...]:
    return tuple(d for n, d in enumerate(session.work.differences) if n != number)
