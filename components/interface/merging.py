"""A project that was chosen: opened in place of what is here, joined with it, or taken to learn from."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from components.errors import InputError
from components.exporting.standpoint_reading import read_saved
from components.interface.analysed import analyses_at_hand, is_analysed
from components.interface.bounds import refusal
from components.interface.opening import bring_back, open_project
from components.interface.project_file import take_analyses
from components.interface.state import State
from components.interface.too_large import watch_uploads
from components.review.merging import MERGING, everywhere, merge_projects
from components.wording import retold, tr, trn

TEACHING = "taking over names and issues"
WAYS = {
    "open": "Open it in place of what is here",
    "merge": "Join it with what is here",
    "teach": "Take over its names and issues alone",
}
MERGED = ("Joined: {added} articles added. Of {both} rows that you both checked, you agree on {alike}; "
          "what you say otherwise stands on the Check page.")  # fmt: skip


def open_form(session: State) -> None:
    """Take a project file and do with it what is wished; offer what gave way to one that was opened."""
    if session.replaced is not None:
        st.button(
            tr("Bring back what was here before"),
            key="bring-back",
            icon=":material/undo:",
            on_click=bring_back,
            args=(session,),
        )
    way = "open"
    if session.articles:
        way = st.radio(tr("What to do with a project that you choose"), ["open", "merge", "teach"], key="project-way",
                       persist_state="session",
                       format_func=lambda w: tr(WAYS[w]))  # fmt: skip
    watch_uploads()
    file = st.file_uploader(tr("Open a project"), type=["standpoint", "json"], key=f"project-{session.upload_round}")
    if file is None:
        return
    session.upload_round += 1
    act = {"open": open_project, "merge": merge, "teach": teach}[way]
    act(session, file.getvalue())
    st.rerun()


def merge(session: State, data: bytes) -> None:
    """Join another person's project with what is here, as one step."""
    try:
        project = read_saved(data).project
        work = session.work
        read = analyses_at_hand(work.articles).values()
        merged = merge_projects((work.articles, work.log), (project.articles, project.log), analyses=read)
        if no_room := refusal(merged.articles):
            raise InputError(no_room)
    except InputError as error:
        session.say("error", retold(str(error)))
        return
    if not session.has_room(merged.log):
        return
    added = len(merged.articles) - len(work.articles)
    differences = tuple(dict.fromkeys((*work.differences, *merged.differences)))  # of one joined before, undecided
    session.change(MERGING, replace(work, articles=merged.articles, log=merged.log, differences=differences,
                                    agreement=merged.agreement))  # fmt: skip
    names = {a.text: a.id for a in merged.articles}
    theirs = {names[a.text]: project.analyses[a.id] for a in project.articles if a.id in project.analyses}
    here = {a.id: a for a in merged.articles if not is_analysed(a)}  # our corrections stand on what was read here
    renamed = {i: replace(analysis, article=here[i]) for i, analysis in theirs.items() if i in here}
    versions = {names[a.text]: project.versions[a.id] for a in project.articles if a.id in project.versions}
    take_analyses(session, replace(project, articles=merged.articles, analyses=renamed, versions=versions))
    session.say("success", tr(MERGED, added=added, both=merged.agreement.both, alike=merged.agreement.alike))


def teach(session: State, data: bytes) -> None:
    """Take over what a project taught of names and issues in general."""
    try:
        facts = everywhere(read_saved(data).project.log)
    except InputError as error:
        session.say("error", retold(str(error)))
        return
    if session.take_step(TEACHING, *facts) or not facts:
        told = trn(
            "{count} rule on names and issues was taken over.",
            "{count} rules on names and issues were taken over.",
            len(facts),
        )
        session.say("success" if facts else "info", told)
