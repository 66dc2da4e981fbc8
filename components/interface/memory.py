"""What the process takes of the machine's memory, and what it gives back (Linux only; elsewhere nothing happens)."""

from __future__ import annotations

import contextlib
import sys


def share_memory() -> None:
    """Let all threads allocate from two stores: with one a thread, each would keep what it once took."""
    _libc("mallopt", -8, 2)  # M_ARENA_MAX of malloc.h


def release_memory() -> None:
    """Give back to the system what the parser's batches took; without it a process keeps its peak."""
    _libc("malloc_trim", 0)


def _libc(function: str, *numbers: int) -> None:
    if sys.platform.startswith("linux"):
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            getattr(ctypes.CDLL("libc.so.6"), function)(*numbers)
