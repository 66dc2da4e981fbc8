"""A project opened: one that is kept here or was brought, with its analyses, and what is told of it."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from components.errors import InputError
from components.exporting.standpoint_file import Project
from components.exporting.standpoint_reading import Opened, read_saved
from components.interface.address import sign_of
from components.interface.analysed import is_analysed, keep_analysis
from components.interface.bounds import NO_ROOM, refusal
from components.interface.keeping import Kept, file_sign, is_switched_off, kept_projects, settle
from components.interface.on_show import MessageKind
from components.interface.seats import take_seat
from components.interface.state import State
from components.interface.work import Keeping, Work
from components.wording import retold, tr, trn

LOST = "This project is damaged and was opened as far as it is whole. Lost: {parts}."

DAMAGED_KEPT = "The damaged file stays as it is; your work goes on in a copy."
REPLACED = "What was here before is in no project: bring it back on the Take away page if you need it."


def open_kept(session: State, kept: Kept) -> None:
    """Go on with a project from the folder, which is saved in its place from now on."""
    try:
        data, written = kept.file.read_bytes(), file_sign(kept.file)
    except OSError:
        session.say("error", tr("This project is no longer there."))
        return
    opened = open_project(session, data)
    if opened is None:
        return
    if opened.lost:
        session.say("info", tr(DAMAGED_KEPT))
    else:
        session.keeping = Keeping(kept.file, written)


def reopen(session: State, named: str) -> None:
    """Go on with the kept project that a page's address names: the page was loaded anew."""
    if named and not session.articles and not is_switched_off():
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
    session.open(Work(project.articles, project.log, project.issues))
    session.keeping, session.differences, session.agreement = Keeping(), project.differences, None
    session.words = project.words
    st.session_state["find"] = list(project.words)
    analysed = take_analyses(session, project)
    for kind, sentence in _told(opened, analysed):
        session.say(kind, sentence)
    if session.replaced:
        session.say("warning", tr(REPLACED))
    return opened


def take_analyses(session: State, project: Project) -> int:
    """Take in the analyses that a project brings, so that nothing is analysed again;
    return how many articles have one."""
    if project.analyses and not take_seat():
        session.say("error", tr(NO_ROOM))
        return 0
    for article in project.articles:
        if article.id in project.analyses:
            keep_analysis(article, project.analyses[article.id])
    return sum(is_analysed(a) for a in project.articles)


def _told(opened: Opened, analysed: int) -> Iterator[tuple[MessageKind, str]]:
    count = len(opened.project.articles)
    told = trn("The project was opened: {count} article, {analysed} analysed.",
               "The project was opened: {count} articles, {analysed} of them analysed.",
               count, analysed=analysed)  # fmt: skip
    yield "success", f"{told} {tr('The others are being read.')}" if analysed < count else told
    if opened.lost:
        yield "warning", tr(LOST, parts=", ".join(map(retold, opened.lost)))
