"""The comparison for a screen: at once where it is at hand, else with a word on what takes the time."""

from __future__ import annotations

import streamlit as st

from components.interface.cache import corpus_of
from components.interface.state import State
from components.interface.store import session_cache
from components.model import Corpus
from components.wording import tr


def compared(session: State) -> Corpus:
    """Return the comparison of all articles; a spinner is drawn only where there is something to wait for."""
    if ("corpus", *session.basis) in session_cache().kept:
        return corpus_of(session)
    with st.spinner(tr("Comparing the articles")):
        return corpus_of(session)
