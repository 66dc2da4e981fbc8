"""What the whole process holds: the parser, loaded beside the first screen, and the stores that its batches are taken from."""

from __future__ import annotations

import contextlib
import sys
import threading

import streamlit as st

from components.errors import ModelError


@st.cache_resource(show_spinner=False)
def warm_parser() -> threading.Thread:
    """Start loading the parser beside the screen, once a process: the journalist is still tidying the articles."""

    def load() -> None:
        from components.language import load_parser

        with contextlib.suppress(ModelError):  # the analysis will say so
            load_parser()

    share_memory()
    thread = threading.Thread(target=load, name="parser", daemon=True)
    thread.start()
    return thread


def share_memory() -> None:
    """Let all threads allocate from two stores: with one a thread, each would keep what it once took (Linux only)."""
    _libc("mallopt", -8, 2)  # M_ARENA_MAX of malloc.h


def release_memory() -> None:
    """Give back to the system what the parser's batches took; without it a process keeps its peak (Linux only)."""
    _libc("malloc_trim", 0)


def _libc(function: str, *numbers: int) -> None:
    if sys.platform.startswith("linux"):
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            getattr(ctypes.CDLL("libc.so.6"), function)(*numbers)
