"""The work kept on one's own machine: saved by itself at every change, offered after a reload, listed, deleted,
switched off.

Where others serve the app nothing is written. `STANDPOINT_WORK` names another folder than the user's own, or says
"off"; the switch on the first screen lasts by a file in that folder."""

from __future__ import annotations

import contextlib
import os
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from textwrap import shorten
from typing import NamedTuple

from components.errors import InputError
from components.exporting.standpoint_file import SUFFIX, Project, write_around, write_texts
from components.exporting.whole import write_whole
from components.interface.analysed import analyses_at_hand
from components.interface.cache import written_form, written_texts
from components.interface.served import HERE, OPEN, place
from components.interface.state import State
from components.interface.work import Keeping, Same, Saving, Sign
from components.wording import tr

SETTING = "STANDPOINT_WORK"
MOST_NAME = 200  # bytes of a file's name before its sign: systems take 255 of all
SWITCHED_OFF = "saving is off"
ELSEWHERE = "This project was changed on another page of Standpoint: your work goes on in a copy of its own."
NOT_DELETED = "This project cannot be deleted: the folder for your work cannot be written."

_writer = ThreadPoolExecutor(1, "saving")  # what it was given is written even where the app is ended meanwhile


class Kept(NamedTuple):
    """A project in the folder: its file, the words it is named by (an article's), and when it was saved, UTC."""

    file: Path
    name: str
    saved: str


def folder() -> Path | None:
    """Return where work is kept, None where the app is served by others or it is switched off for good."""
    named = os.environ.get(SETTING, "")
    if named == "off" or place() not in (HERE, OPEN):
        return None
    if named:
        return Path(named)
    import platformdirs

    return platformdirs.user_data_path("Standpoint", appauthor=False)


def is_switched_off() -> bool:
    """Tell whether the person wants nothing kept."""
    where = folder()
    return where is None or (where / SWITCHED_OFF).exists()


def switch(on: bool) -> bool:
    """Keep work from now on, or no more; what was kept stays until it is deleted.

    False if the folder cannot be written."""
    where = folder()
    if where is None:
        return False
    try:
        where.mkdir(parents=True, exist_ok=True, mode=0o700)
        if on:
            (where / SWITCHED_OFF).unlink(missing_ok=True)
        else:
            (where / SWITCHED_OFF).touch()
    except OSError:
        return False
    return True


def project_of(session: State) -> Project:
    """Return all that a project file keeps of a session."""
    from components.archive.version import rows_version

    analyses, work = analyses_at_hand(session.articles), session.work
    return Project(work.articles, analyses, work.log, work.issues, rows_version() if analyses else "",
                   session.differences, session.words)  # fmt: skip


def project_bytes(session: State) -> bytes:
    """Return the project file."""
    project = project_of(session)
    return write_around(
        written_texts(project.articles, project.analyses, lambda: write_texts(project, written_form)), project
    )


def keep(session: State) -> None:
    """Begin to save what changed since the last time, if there is anything of the person's own, while the screen is
    drawn."""
    settle(session)
    held = (Same(session.work), Same(session.differences), session.words, tuple(analyses_at_hand(session.articles)))
    keeping = session.keeping
    # deleted from another page: what is here is still here
    gone = keeping.file is not None and not keeping.file.exists()
    same = held == keeping.held and not gone and not keeping.problem  # there may be room by now
    if same or not session.is_own or is_switched_off():
        return
    try:
        file, project = _file(session, keeping), project_of(session)
        texts = written_texts(project.articles, project.analyses, lambda: write_texts(project, written_form))
    except (OSError, InputError):
        keeping.held, keeping.problem = held, "no room"
    else:
        keeping.saving = Saving(_writer.submit(_write, file, texts, project), file, session.work, held)


def _write(file: Path, texts: bytes, project: Project) -> Sign:
    write_whole(file, write_around(texts, project))
    return file_sign(file)


def file_sign(file: Path) -> Sign:
    """Return what another saving of a file changes, whatever the clock says: the file itself is another then."""
    found = file.stat()
    return found.st_ino, found.st_size, found.st_mtime_ns


def settle(session: State) -> None:
    """Wait for the saving that was begun, if there is one; a failure is kept to be said."""
    keeping = session.keeping
    saving, keeping.saving = keeping.saving, None
    if saving is None:
        return
    try:
        session.keeping = Keeping(saving.file, saving.written.result(), saving.held)
        session.saved = saving.work
    except (OSError, InputError):
        keeping.held, keeping.problem = saving.held, "no room"


def _file(session: State, keeping: Keeping) -> Path:
    """Return the file to write: the session's own, or a new one where it has none or another page wrote to it."""
    where = folder()
    if where is None:
        raise OSError
    file = keeping.file
    if file is not None:
        with contextlib.suppress(FileNotFoundError):
            if file_sign(file) == keeping.written:
                return file
            session.say("warning", tr(ELSEWHERE))
    where.mkdir(parents=True, exist_ok=True, mode=0o700)
    words = re.findall(r"\w+", next((a.title for a in session.articles if a.title), "")) or ["No title"]
    name = shorten(" ".join(words), 60, placeholder="") or words[0][:60]
    name = name.encode("utf-8", "replace")[:MOST_NAME].decode("utf-8", "ignore").strip()
    return where / f"{name} {os.urandom(4).hex()}{SUFFIX}"


def kept_projects() -> list[Kept]:
    """Return the projects in the folder, the last saved first."""
    where = folder()
    found = []
    with contextlib.suppress(OSError):
        for file in where.glob(f"*{SUFFIX}") if where else ():
            saved = datetime.fromtimestamp(file.stat().st_mtime, UTC)
            found.append((saved, Kept(file, file.stem.rpartition(" ")[0] or file.stem, f"{saved:%Y-%m-%d %H:%M} UTC")))
    return [kept for _, kept in sorted(found, key=lambda pair: pair[0], reverse=True)]


def delete(session: State, kept: Kept) -> None:
    """Delete a project from the folder."""
    try:
        kept.file.unlink(missing_ok=True)
    except OSError:
        session.say("error", tr(NOT_DELETED))
