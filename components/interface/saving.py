"""Projects are written beside the screens, by one thread in the order in which they were given: no redraw waits for a
disk.

Each is written whole or not at all. What a session gave before and nobody began to write gives way to what it gives
now, which holds all of it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Event

from components.errors import InputError
from components.exporting.standpoint_file import SUFFIX, Project, write_around
from components.exporting.whole import write_whole
from components.interface.work import NEVER, Keeping, Sign

SOON = 0.5  # seconds that a saving waits at most for its screen

_writer = ThreadPoolExecutor(1, "saving")  # what it was given is written even where the app is ended meanwhile


def save(keeping: Keeping, texts: bytes, project: Project, drawn: Event) -> Future[None]:
    """Have a project written to a session's file, or to a new one beside it where another page wrote to that.

    `texts` is what `write_texts` made of it. It is written once the screen is `drawn`, or soon where that takes long.
    The result says nothing; it raises OSError or InputError."""
    if keeping.saving is not None:
        keeping.saving.written.cancel()
    return _writer.submit(_write, keeping, texts, project, drawn)


def sign_of(stem: str) -> str:
    """Return the sign at the end of the name of a kept project's file, which tells it without a word of an article."""
    sign = stem.rpartition(" ")[2]
    return sign if re.fullmatch(r"[0-9a-f]{8}", sign) else ""


def write_beside(file: Path, data: bytes) -> None:
    """Have a small file of the folder written, or removed where there is nothing for it; that it cannot be is no
    matter: it holds no work."""
    _writer.submit(_write_beside, file, data)


def wait_for_all() -> None:
    """Wait until all that was given so far is written, by whichever session."""
    _writer.submit(int).result()


def sign(file: Path) -> Sign:
    """Return what another saving of a file changes, whatever the clock says: the file itself is another then."""
    found = file.stat()
    return found.st_ino, found.st_size, found.st_mtime_ns


def fresh_file(file: Path, name: str) -> Path:
    """Return a file of this name beside a file, with a sign at its end that no other has."""
    return file.with_name(f"{name} {os.urandom(4).hex()}{SUFFIX}")


def _write(keeping: Keeping, texts: bytes, project: Project, drawn: Event) -> None:
    drawn.wait(SOON)
    data, file = write_around(texts, project), keeping.file
    if file is None:
        return
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _alone_in(file.parent):
        moved = keeping.written != NEVER and file.exists() and sign(file) != keeping.written
        if moved:
            file = fresh_file(file, file.stem.rpartition(" ")[0] or file.stem)
        write_whole(file, data)
        keeping.file, keeping.written = file, sign(file)
        keeping.moved |= moved


def _write_beside(file: Path, data: bytes) -> None:
    with suppress(OSError, InputError):
        if data:
            for folder in (file.parent.parent, file.parent):
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_whole(file, data)
        else:
            file.unlink(missing_ok=True)


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Let no other Standpoint of this machine write in a folder between a look at a file and its writing, where the
    system can."""
    with ExitStack() as held:
        with suppress(ImportError, OSError):  # another system; a folder of a network that knows no locks
            import fcntl

            handle = os.open(folder, os.O_RDONLY)
            held.callback(os.close, handle)
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
