"""What was chosen on the screens for one set of articles: let go of with it, so that another is met whole."""

from __future__ import annotations

from typing import Any

import streamlit as st

TABS = ("words", "charts", "checking")  # the keys of the tabs of Compare and Check
NO_FILTERS: dict[str, Any] = {"search": "", "actors": [], "articles": [], "stances": [], "on-issues": [],
                              "checked": "", "confidence": 0.0}  # fmt: skip
OTHERS = ("rows", "all-findings", "all-same", "less-sure", "draft-right", "chart-file", "check-at", "check-editing")
# whose choices are told by their words in the reader's language
WORDED = ("rows", "checked", "stances", "order-position", "order-statement", "check-kinds", "project-way", "add-what",
          "draft-order")  # fmt: skip
CHOICE = "-choice"  # the key of what a chart is drawn of ends so


def leave_set() -> None:
    """Forget tabs, filters, issues and what was unfolded; what one prefers for any set stays."""
    charts = [key for key in st.session_state if str(key).endswith(CHOICE)]
    for key in (*TABS, *NO_FILTERS, *OTHERS, *charts):
        st.session_state.pop(key, None)
