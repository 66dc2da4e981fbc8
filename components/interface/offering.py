"""Projects on the screen: those kept on this machine, and the one switch of saving."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from components.interface.half_typed import forget_typed, forget_with
from components.interface.keeping import Kept, delete, folder, is_switched_off, kept_projects, switch
from components.interface.lines import Action, Offer, Run, joined, line, show_message, show_offers
from components.interface.opening import open_kept
from components.interface.state import State
from components.review.merging import TAKING, Difference
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
        st.header(tr("Go on where you left off"), anchor=False)
    many = len(kept) > FEW and st.toggle(tr("Show all {count} projects", count=numeral(len(kept))), key="all-kept")
    shown = kept if many else kept[:FEW]
    if shown:
        show_offers([offer_of(session, n, one) for n, one in enumerate(shown)], "kept", partial(act, session, shown))
    off = is_switched_off()
    wanted = st.toggle(tr("Save my work on this machine by itself"), not off, key="saving", help=tr(OFF))
    if wanted == off and switch(wanted):
        if not wanted:
            forget_typed()
        st.rerun()
    elif wanted == off:
        show_message("error", tr(NOT_SWITCHED))


def offer_of(session: State, number: int, kept: Kept) -> Offer:
    """Return a kept project with what can be done with it."""
    here = kept.file == session.file
    told = [kept.name, tr("saved {when}", when=kept.saved), Run(tr("open here"), "strong") if here else ""]
    actions = [Action("go-on", tr("Go on"), icon="play_arrow"), Action("delete", tr("Delete"), icon="delete")]
    return Offer(line("source", *joined(told)).runs, f"{number}", tuple(actions[: 1 if here else 2]))


def act(session: State, shown: Sequence[Kept], what: str, number: str) -> None:
    """Go on with a kept project of those that are shown, or delete it; what no button says is passed over."""
    one = next((kept for n, kept in enumerate(shown) if number == f"{n}"), None)
    if one is not None and what == "go-on":
        open_kept(session, one)
        session.arrive()
    elif one is not None and what == "delete" and one.file != session.file:
        delete(session, one)
        if not one.file.exists():
            forget_with(session, one.file)


def take_theirs(session: State, number: int) -> None:
    """Let the other person's word hold; a step back brings the difference back too."""
    told, left = session.work.differences[number], _others(session, number)
    if session.take_step(TAKING, told.theirs):
        session.work = replace(session.work, differences=left)


def keep_ours(session: State, number: int) -> None:
    """Let our own word hold, and have the difference no longer listed; a step back lists it again."""
    session.change("keeping my word", replace(session.work, differences=_others(session, number)))


def _others(session: State, number: int) -> tuple[Difference, ...]:
    return tuple(d for n, d in enumerate(session.work.differences) if n != number)
