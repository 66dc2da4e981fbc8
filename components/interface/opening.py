"""A project opened: one that is kept here or was brought, with its analyses, and what is told of it."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from components.errors import InputError
from components.exporting.standpoint_reading import Opened, read_saved
from components.interface.analysed import analyses_at_hand
from components.interface.bounds import STOPPED, refusal
from components.interface.keeping import Kept, held_of, is_switched_off, kept_projects, settle
from components.interface.leaving import leave_set
from components.interface.on_show import MessageKind
from components.interface.project_file import take_analyses
from components.interface.saving import sign, sign_of, wait_for_all
from components.interface.state import State
from components.interface.work import Keeping, Work
from components.wording import retold, tr, trn

LOST = "This project is damaged and was opened as far as it is whole. Lost: {parts}."

DAMAGED_KEPT = "The damaged file stays as it is; your work goes on in a copy."
REPLACED = "What was here before is in no project: bring it back on the Take away page if you need it."


def open_kept(session: State, kept: Kept) -> None:
    """Go on with a project from the folder, which is saved in its place from now on."""
    wait_for_all()  # of a page that was just left, say
    try:
        written = sign(kept.file)  # before it is read: who writes it between the two is not written over
        data = kept.file.read_bytes()
    except OSError:
        session.say("error", tr("This project is no longer there."))
        return
    opened = open_project(session, data)
    if opened is None:
        return
    if opened.lost:
        session.say("info", tr(DAMAGED_KEPT))
    else:
        held = held_of(session, analyses_at_hand(session.articles))  # a page that is only looked at writes nothing
        session.keeping = Keeping(kept.file, written, work=session.work, held=held)


def reopen(session: State, named: str) -> None:
    """Go on with the kept project that a page's address names: the page was loaded anew."""
    if named and not session.articles and not is_switched_off():
        wait_for_all()
        kept = next((k for k in kept_projects() if sign_of(k.file.stem) == named), None)
        if kept is not None:
            open_kept(session, kept)


def open_project(session: State, data: bytes) -> Opened | None:
    """Put a project in place of what is here; what it lacks is said.

    None, with all as it was, if it cannot be opened."""
    settle(session)
    try:
        opened = read_saved(data)
        if no_room := refusal(opened.project.articles):
            raise InputError(no_room)
    except InputError as error:
        session.say("error", retold(str(error)))
        return None
    project = opened.project
    session.open(Work(project.articles, project.log, project.issues, project.differences, project.agreement))
    leave_set()
    session.keeping, session.words = Keeping(), project.words
    st.session_state["find"] = list(project.words)
    analysed = take_analyses(session, project)
    session.held = dict.fromkeys(project.stopped, STOPPED)
    for kind, sentence in _told(opened, analysed):
        session.say(kind, sentence)
    if session.replaced:
        session.say("warning", tr(REPLACED))
    return opened


def bring_back(session: State) -> None:
    """Put back what gave way to a project, its own words with it; what was chosen for the project is let go of."""
    settle(session)
    session.bring_back()
    leave_set()
    st.session_state["find"] = list(session.words)


def _told(opened: Opened, analysed: int) -> Iterator[tuple[MessageKind, str]]:
    count = len(opened.project.articles)
    told = trn("The project was opened: {count} article, {analysed} analysed.",
               "The project was opened: {count} articles, {analysed} of them analysed.",
               count, analysed=analysed)  # fmt: skip
    waits = analysed + len(opened.project.stopped) < count
    yield "success", f"{told} {tr('The others are being read.')}" if waits else told
    if opened.lost:
        yield "warning", tr(LOST, parts=", ".join(map(retold, opened.lost)))
