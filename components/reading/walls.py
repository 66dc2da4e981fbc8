"""What stands round a reading child: bounds on memory and time, and no way out to a network, a program or a file.

The refusals are an audit hook of Python's own, by family of events; it cannot be taken off again. It holds for whatever
runs as Python; the C code under it (lxml's) is kept from the network by its own settings.
"""

from __future__ import annotations

import os
import sys
from typing import Any

from components.reading.limits import CPU_SECONDS, MEMORY_BYTES

# Python's audit events, by the part before the dot or by the name's beginning.
CONNECTIONS = ("socket.", "ssl.", "ftplib.", "http.", "imaplib.", "nntplib.", "poplib.", "smtplib.", "telnetlib.",
               "urllib.", "webbrowser.")  # fmt: skip
PROGRAMS = ("subprocess.", "os.fork", "os.exec", "os.spawn", "os.posix_spawn", "os.system", "os.startfile", "os.kill",
            "signal.", "pty.", "_winapi.Create")  # fmt: skip
FILES = (
    "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.ch", "os.lch",
    "os.utime", "os.setxattr", "os.removexattr", "shutil.", "tempfile.", "sqlite3.", "dbm.",
)  # fmt: skip
NATIVE = ("ctypes.",)  # refused once the libraries are loaded: some of them import ctypes
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def refuse_the_world() -> None:
    """Refuse connections, programs and changes to files from here on: each try raises PermissionError."""
    sys.dont_write_bytecode = True
    _take_away_fork_exec()
    sys.addaudithook(_refuse_world)


def refuse_native_code() -> None:
    """Refuse calls into native libraries by ctypes from here on."""
    sys.addaudithook(_refuse_native)


def limit_resources() -> None:
    """Bound memory, processor time, files and further processes of this process.

    Memory is bounded on Linux alone, and Windows bounds none of them: there the parent's clock and the readers' own
    bounds hold.
    """
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))  # no thread and no process either; root is exempt
        most = MEMORY_BYTES + _mapped_but_not_resident()
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _mapped_but_not_resident() -> int:
    """Return the bytes of address space that take no memory: a locale's archive alone maps 220 MB on some systems."""
    try:
        with open("/proc/self/statm", encoding="ascii") as pages:
            size, resident = (int(n) for n in pages.read().split()[:2])
    except (OSError, ValueError):
        return 0
    return (size - resident) * os.sysconf("SC_PAGE_SIZE")


def _refuse_world(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open":
        _, mode, flags = arguments
        if isinstance(flags, int) and flags & WRITING or isinstance(mode, str) and set(mode) & set("wax+"):
            raise PermissionError(event)
    elif event == "sqlite3.connect" and arguments == (":memory:",) or event == "sqlite3.connect/handle":
        return  # a database in memory is no file
    elif event.startswith((*CONNECTIONS, *PROGRAMS, *FILES)):
        raise PermissionError(event)


def _refuse_native(event: str, _arguments: tuple[Any, ...]) -> None:
    if event.startswith(NATIVE):
        raise PermissionError(event)


def _take_away_fork_exec() -> None:
    """Replace the one function that starts programs without an audit event (multiprocessing calls it)."""
    try:
        import _posixsubprocess
    except ImportError:  # Windows
        return

    def refused(*_arguments: object) -> int:
        raise PermissionError("fork_exec")

    _posixsubprocess.fork_exec = refused
