"""Files that are larger than an upload takes: the browser keeps them back and the server never hears of them, so a
script in the page tells their names."""

from __future__ import annotations

from typing import Any

import streamlit as st

from components.interface.scripts import pieces
from components.interface.state import State, state
from components.wording import tr

KEY = "too-large"
MOST_NAMES, LONGEST_NAME = 20, 80
TOO_LARGE = "{name} is larger than {most} MB and was not taken: choose a file with less in it."

_watch = st.components.v2.component("standpoint_too_large", js=pieces("too_large.js"))


def watch_uploads() -> None:
    """Mount the script where files are chosen."""
    _watch(data={"most": _most() * 1024 * 1024}, key=KEY, on_large_change=_hear)


def say_too_large(session: State) -> None:
    """Say which files were kept back, and once more with what became of those beside them."""
    for name in session.too_large:
        session.say("error", tr(TOO_LARGE, name=name, most=_most()))


def names_of(value: Any) -> tuple[tuple[str, ...], bool]:
    """Return the names that a browser told, and whether further files come; no names if that is none of ours."""
    names = value.get("names") if isinstance(value, dict) else None
    told = [n for n in names if isinstance(n, str)] if isinstance(names, list) else []
    shown = ("".join(c for c in n if c.isprintable())[:LONGEST_NAME] for n in told[:MOST_NAMES])
    return tuple(n for n in shown if n.strip()), isinstance(value, dict) and value.get("others") is True


def _most() -> int:
    return int(st.get_option("server.maxUploadSize"))


def _hear() -> None:
    session = state()
    session.too_large, others = names_of(st.session_state[KEY].get("large"))
    say_too_large(session)
    if not others and session.too_large:
        session.too_large = ()
        session.upload_round += 1  # Streamlit's own word on it, which is English, goes
