"""Files that a session hands out: what they are called, and the button that gives them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import streamlit as st

from components.exporting.file_names import file_name, story_of
from components.interface.project_file import take_project
from components.interface.state import State
from components.interface.store import in_this_session, session_cache
from components.interface.work import Same


def file_named(session: State, what: str) -> str:
    """Return the name of a file of this set, by its story, the day and what it is ("report.docx").

    The story is an issue where the issues of these articles are known: nothing is compared for a name."""
    basis, names = session_cache().last.get("issues", ((), []))
    issues = names if basis == (Same(session.articles),) else []
    return file_name(story_of(issues, session.articles), session.articles, date.today(), what)


def hand_out(session: State, label: str, make: Callable[[], bytes], what: str, mime: str, key: str = "") -> None:
    """Offer a file that is made when it is asked for; `what` names it (`file_named`) and, without a `key`, its button.

    The click draws nothing: a page drawn anew forgets how the file of the one before is made, at times before the
    browser asks for it."""
    st.download_button(label, make, file_named(session, what), mime, on_click="ignore", key=key or f"get-{what}",
                       icon=":material/download:")  # fmt: skip


def hand_out_project(session: State, label: str, key: str = "") -> None:
    """Offer the work as a project file; once it is made, the work counts as saved."""
    make = in_this_session(lambda: take_project(session))
    hand_out(session, label, make, "project.standpoint", "application/vnd.sqlite3", key)
