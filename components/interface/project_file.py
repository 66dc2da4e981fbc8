"""What a project file keeps of a session, and what a session takes in of one."""

from __future__ import annotations

import time

from components.exporting.standpoint_file import Project, write_around, write_texts
from components.interface.analysed import analyses_at_hand, is_analysed, keep_analysis, versions_of
from components.interface.bounds import NO_ROOM, STOPPED
from components.interface.cache import written_form, written_texts
from components.interface.seats import take_seat
from components.interface.state import State
from components.model import Analysis
from components.wording import tr


def project_of(session: State) -> Project:
    """Return all that a project file keeps of a session."""
    return project_with(session, analyses_at_hand(session.articles))


def project_with(session: State, analyses: dict[str, Analysis]) -> Project:
    """Return the same, of analyses that are at hand."""
    from components.archive.version import rows_version

    work, version = session.work, rows_version() if analyses else ""
    older = {name: v for name, v in versions_of(work.articles).items() if name in analyses and v != version}
    return Project(work.articles, analyses, work.log, work.issues, version, work.differences, session.words,
                   work.agreement, older, stopped_of(session))  # fmt: skip


def stopped_of(session: State) -> tuple[str, ...]:
    """Return the articles whose reading a person stopped."""
    return tuple(a.id for a in session.articles if session.held.get(a.id) == STOPPED and not is_analysed(a))


def texts_of(project: Project) -> bytes:
    """Return the part of a project file that no correction changes, written once."""
    return written_texts(project.articles, project.analyses, lambda: write_texts(project, written_form))


def project_bytes(session: State) -> bytes:
    """Return the project file."""
    project = project_of(session)
    return write_around(texts_of(project), project)


def take_project(session: State) -> bytes:
    """Return the project file; the work that it holds is saved from then on, and no sooner."""
    work, made = session.work, project_bytes(session)
    if session.work is work:  # it may have changed, and been saved, while the file was made
        session.saved, session.handed = work, time.monotonic()
    return made


def take_analyses(session: State, project: Project) -> int:
    """Take in the analyses that a project brings, so that nothing is analysed again; return how many articles have
    one."""
    if project.analyses and not take_seat():
        session.say("error", tr(NO_ROOM))
        return 0
    for article in project.articles:
        if article.id in project.analyses:
            version = project.versions.get(article.id, project.made_by)
            keep_analysis(article, project.analyses[article.id], version)
    return sum(is_analysed(a) for a in project.articles)
