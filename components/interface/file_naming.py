"""What the files that a session hands out are called."""

from __future__ import annotations

from datetime import date

from components.exporting.file_names import file_name, story_of
from components.interface.state import State
from components.interface.store import session_cache
from components.interface.work import Same


def file_named(session: State, what: str) -> str:
    """Return the name of a file of this set, by its story, the day and what it is ("report.docx").

    The story is an issue where the issues of these articles are known: nothing is compared for a name."""
    basis, names = session_cache().last.get("issues", ((), []))
    issues = names if basis == (Same(session.articles),) else []
    return file_name(story_of(issues, session.articles), session.articles, date.today(), what)
