"""A part of a screen that is drawn by itself: a click in it leaves the rest of the page as it stands, and sends only
what the part shows."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components.interface.address import show_address
from components.interface.leaving import TABS
from components.interface.state import State
from components.interface.typed import take_typed


def draw_apart(session: State, draw: Callable[[], None]) -> None:
    """Draw a part of the screen, and after a click in it that part alone; the whole page follows a step of the work or
    a message, which stand elsewhere too."""
    work = session.work

    @st.fragment
    def part() -> None:
        is_click = session.is_drawn
        take_typed(session)
        if is_click and (session.work is not work or session.messages):
            st.rerun()
        draw()
        session.tabs |= {key: st.session_state[key] for key in TABS if key in st.session_state}
        if is_click:
            show_address(session, "address-apart")

    part()
