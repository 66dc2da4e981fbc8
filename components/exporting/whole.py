"""A file that is there whole or not at all: written aside, then put in place of what was there.

Where the system has files without a name (Linux: O_TMPFILE), what is written aside has none until it is whole, so that
nothing of it is left after a kill at any moment. Elsewhere it is a hidden file beside, and the next run removes those
that a dead process left.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
from pathlib import Path
from types import TracebackType
from typing import Self

from components.errors import InputError

_LEFT = re.compile(r"\.standpoint-(\d+)-[0-9a-f]+\.part")


class WholeFile:
    """A file to write to; InputError, before anything is written, if `out` is no place for one.

    Leaving its `with` block puts it in place; an error in the block leaves all as it was. What is no regular file (a
    terminal, a pipe) is written to as it is.
    """

    def __init__(self, out: str | Path) -> None:
        self.named = str(out)
        self.aside: Path | None = None
        try:
            self.out = Path(os.path.realpath(out))
            self.plain = self._is_plain(Path(out))
            self.file = os.fdopen(self._open(Path(out)), "w+b" if self.plain else "wb")
        except OSError as error:
            raise cannot_write(self.named, error) from error

    @staticmethod
    def _is_plain(out: Path) -> bool:
        """Tell a regular file, there or to be, from a device; OSError if it is a folder."""
        if out.is_dir():
            raise IsADirectoryError(0, "it is a folder")
        if not Path(os.path.realpath(out)).parent.is_dir():
            raise NotADirectoryError(0, f"{out.parent} is not a folder")
        return not out.exists() or out.is_file()

    def _open(self, out: Path) -> int:
        if not self.plain:
            return os.open(out, os.O_WRONLY)
        if self.out.exists() and not os.access(self.out, os.W_OK):
            raise PermissionError(0, "it is write-protected")
        folder = self.out.parent
        remove_left(folder)
        with contextlib.suppress(OSError, AttributeError):
            found = os.open(folder, os.O_TMPFILE | os.O_RDWR, 0o666)
            if Path(f"/proc/self/fd/{found}").exists():
                return found
            os.close(found)
        self.aside = _beside(folder)
        return os.open(self.aside, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666)

    def write(self, data: bytes) -> None:
        """Write bytes; InputError if the place is full."""
        try:
            self.file.write(data)
        except OSError as error:
            raise cannot_write(self.named, error) from error

    def put(self, out: Path | None = None, size: int | None = None) -> None:
        """Put the first `size` bytes, or all, in place: at `out` if that is given, else where it was meant to go."""
        try:
            self.file.flush()
            if self.plain:
                self._put(out or self.out, size)
            else:
                self.file.close()
        except OSError as error:
            raise cannot_write(self.named, error) from error

    def _put(self, out: Path, size: int | None) -> None:
        if size is not None:
            self.file.truncate(size)
        handle = self.file.fileno()
        with contextlib.suppress(FileNotFoundError, AttributeError):
            # who could not read the old one cannot read the new one
            os.fchmod(handle, stat.S_IMODE(out.stat().st_mode))
        os.fsync(handle)
        if self.aside is None:
            self.aside = _beside(out.parent)
            os.link(f"/proc/self/fd/{handle}", self.aside, src_dir_fd=handle)  # any src_dir_fd makes it follow the link
        self.file.close()
        os.replace(self.aside, out)
        self.aside = None

    def drop(self) -> None:
        """Forget what was written."""
        with contextlib.suppress(OSError):
            self.file.close()
        if self.aside is not None:
            self.aside.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None and not self.file.closed:
                self.put()
        finally:
            self.drop()


def write_whole(out: str | Path, data: bytes) -> None:
    """Write a file whole; InputError if it cannot be written, with all as it was."""
    with WholeFile(out) as file:
        file.write(data)


def cannot_write(out: str | Path, error: OSError) -> InputError:
    """Return the sentence on a place that cannot be written."""
    return InputError(f"{out} cannot be written ({error.strerror or error}): make room there, or name another place.")


def remove_left(folder: Path) -> None:
    """Remove what dead processes left aside in a folder."""
    for path in folder.glob(".standpoint-*.part"):
        found = _LEFT.fullmatch(path.name)
        if found and not _is_alive(int(found[1])):
            path.unlink(missing_ok=True)


def _beside(folder: Path) -> Path:
    return folder / f".standpoint-{os.getpid()}-{os.urandom(4).hex()}.part"


def _is_alive(process: int) -> bool:
    if os.name == "nt":  # there, asking like this would end it
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
