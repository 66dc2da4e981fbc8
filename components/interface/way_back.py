"""The way back from a passage to where it was opened: a finding, a row, a chart."""

from __future__ import annotations

import streamlit as st

from components.interface.page import CHECK, COMPARE, POSITIONS
from components.interface.state import State
from components.wording import numeral, tr

SCREENS = {"Positions": POSITIONS, "Check": CHECK, "Compare": COMPARE}
LABELS = {"Positions": "Back to Positions", "Check": "Back to Check", "Compare": "Back to Compare"}


def show_way_back(session: State) -> None:
    """Offer to go back to the screen that led here, and to the finding there."""
    screen, finding = session.origin
    if screen not in SCREENS:
        return
    label = tr("Back to finding {number}", number=numeral(finding)) if finding else tr(LABELS[screen])
    if st.button(label, key="way-back", icon=":material/arrow_back:"):
        session.finding = session.wanted = finding
        session.returns += not finding  # a finding comes into sight by itself
        st.switch_page(SCREENS[screen])
