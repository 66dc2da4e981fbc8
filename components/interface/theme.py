"""The theme on show, and the page drawn again when it changes (`theme.js`)."""

from __future__ import annotations

import streamlit as st

from components.interface.state import state


def is_dark() -> bool:
    """Tell the theme on show."""
    return st.context.theme.type == "dark"


def draw_anew() -> None:
    """Let the page be drawn again, with what it says: nobody has asked for this run."""
    session = state()
    session.messages = [*session.shown, *session.messages]
