"""The work kept on one's own machine: saved by itself at every change, offered after a reload, listed, deleted,
switched off.

Where others serve the app nothing is written. `STANDPOINT_WORK` names another folder than the user's own, or says
"off"; the switch on the first screen lasts by a file in that folder."""

from __future__ import annotations

import contextlib
import errno
import os
import re
from concurrent.futures import wait
from datetime import UTC, datetime
from pathlib import Path
from textwrap import shorten
from threading import Event
from typing import NamedTuple

from components.errors import InputError
from components.exporting.standpoint_file import SUFFIX
from components.interface.analysed import analyses_at_hand
from components.interface.project_file import project_with, stopped_of, texts_of
from components.interface.saving import fresh_file, save, wait_for_all
from components.interface.served import HERE, OPEN, place
from components.interface.state import State
from components.interface.work import Problem, Same, Saving
from components.model import Analysis
from components.wording import tr

SETTING = "STANDPOINT_WORK"
MOMENT = 0.05  # seconds, in which all but the last word of the screen stands already
MOST_NAME = 200  # bytes of a file's name before its sign: systems take 255 of all
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
SWITCHED_OFF = "saving is off"
ELSEWHERE = "This project was changed on another page of Standpoint: your work goes on in a copy of its own."
NOT_DELETED = "This project cannot be deleted: the folder for your work cannot be written."


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
    return where is None or _is_there(where / SWITCHED_OFF)


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


def keep(session: State) -> None:
    """Have what changed since the last time saved, if there is anything of the person's own: the screen waits for none
    of it."""
    look(session)
    keeping = session.keeping
    if keeping.moved:
        keeping.moved, keeping.copied = False, True
        session.say("warning", tr(ELSEWHERE))
    if not session.is_own or is_switched_off():
        return
    analyses = analyses_at_hand(session.articles)
    held = held_of(session, analyses)
    begun = keeping.saving
    gone = begun is None and keeping.file is not None and not _is_there(keeping.file)  # another page deleted it
    if held == (begun or keeping).held and not gone and not keeping.problem:
        return
    try:
        keeping.file = keeping.file or _new_file(session)
        project = project_with(session, analyses)
        texts = texts_of(project)
    except (OSError, InputError) as error:
        keeping.held, keeping.problem = held, problem_of(error)
    else:
        drawn = Event()
        keeping.saving = Saving(save(keeping, texts, project, drawn), drawn, session.work, held)


def held_of(session: State, analyses: dict[str, Analysis]) -> tuple[object, ...]:
    """Return what a project file follows from."""
    return (Same(session.work), session.words, stopped_of(session), *map(Same, analyses.values()))


def let_write(session: State) -> None:
    """Say that the screen is drawn, so that what was begun to be saved may be written."""
    if session.keeping.saving is not None:
        session.keeping.saving.drawn.set()


def write_soon(session: State) -> None:
    """Say the same, and wait a moment for the writing: on most disks it is done before anyone could look."""
    let_write(session)
    if session.keeping.saving is not None:
        wait([session.keeping.saving.written], MOMENT)


def look(session: State) -> None:
    """Take in what came of the saving that was begun, if it is done; a failure is kept to be said."""
    keeping = session.keeping
    saving = keeping.saving
    if saving is None or not saving.written.done():
        return
    keeping.saving, keeping.held = None, saving.held
    try:
        saving.written.result()
    except (OSError, InputError) as error:
        keeping.problem = problem_of(error)
    else:
        keeping.problem, keeping.work, session.saved = "", saving.work, saving.work


def problem_of(error: BaseException) -> Problem:
    """Return why work could not be written: there is no room for it, or its folder does not let it."""
    cause = error if isinstance(error, OSError) else error.__cause__
    return "no room" if isinstance(cause, OSError) and cause.errno in NO_ROOM else "no way"


def try_again(session: State) -> None:
    """Begin to save what could not be saved before."""
    if session.keeping.problem and session.keeping.saving is None and not session.keeping.moved:
        keep(session)
        let_write(session)


def _is_there(file: Path) -> bool:
    """Tell a file that is there; one whose folder cannot be read is not."""
    try:
        file.stat()
    except OSError:
        return False
    return True


def settle(session: State) -> None:
    """Wait for the saving that was begun, if there is one, and take in what came of it."""
    if session.keeping.saving is not None:
        let_write(session)
        wait_for_all()
    look(session)


def _new_file(session: State) -> Path:
    """Return a file that is not there yet, named by an article."""
    where = folder()
    if where is None:
        raise OSError
    words = re.findall(r"\w+", next((a.title for a in session.articles if a.title), "")) or ["No title"]
    name = shorten(" ".join(words), 60, placeholder="") or words[0][:60]
    name = name.encode("utf-8", "replace")[:MOST_NAME].decode("utf-8", "ignore").strip()
    return fresh_file(where / "x", name)


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
