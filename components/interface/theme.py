"""The theme on show, and the page drawn again when it changes."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from components.interface.sent import as_sent
from components.interface.state import state

_watch = st.components.v2.component(
    "standpoint_theme", js=(Path(__file__).parent / "theme.js").read_text(encoding="utf-8")
)


def is_dark() -> bool:
    """Tell the theme on show."""
    return st.context.theme.type == "dark"


def watch_theme() -> None:
    """Mount the script that asks for the page again when the theme is another."""
    _watch(data=as_sent({"dark": is_dark()}), key="theme", on_changed_change=_draw)


def _draw() -> None:
    """Let the page be drawn again, with what it says: nobody has asked for this run."""
    session = state()
    session.messages = [*session.shown, *session.messages]
