"""The switch behind which what is less sure stands."""

from __future__ import annotations

import streamlit as st

from components.wording import trn


def choose_less_sure(count: int, key: str) -> bool:
    """Offer to show so much that is less sure, nothing where there is none; return whether it is wished."""
    words = trn(
        "Less sure: {count} more, which may be wrong", "Less sure: {count} more, of which some are wrong", count
    )
    return bool(count) and st.toggle(words, key=key, persist_state="session")
