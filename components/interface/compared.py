"""The comparison for a screen: at once where it is at hand, else with a word on what takes the time; and what of it is
counted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import streamlit as st

from components.comparing import compare_accounts
from components.interface.cache import corpus_of, derived
from components.interface.state import State
from components.interface.store import session_cache
from components.model import Corpus
from components.wording import tr

T = TypeVar("T")
ONCE = "once-an-account"  # the toggle by which copies count as one


def compared(session: State) -> Corpus:
    """Return the comparison of all articles; a spinner is drawn only where there is something to wait for."""
    if ("corpus", *session.basis) in session_cache().kept:
        return corpus_of(session)
    with st.spinner(tr("Comparing the articles")):
        return corpus_of(session)


def kept(session: State, name: tuple[Any, ...], make: Callable[[], T]) -> T:
    """Return what a chart is drawn from, made once until the work changes or each account is to count once."""
    return derived(session, (*name, bool(st.session_state.get(ONCE))), make)


def counted(session: State, corpus: Corpus) -> Corpus:
    """Return what is counted: every article, or each account once where that is wished."""
    if len(corpus.accounts) == len(corpus.analyses):
        return corpus
    told = tr("So count the line above, the table and the charts. The findings show every article all the same.")
    words = tr("Count each account once, by its fullest article")
    once = st.toggle(words, key=ONCE, persist_state="session", help=told)
    return kept(session, ("accounts",), lambda: compare_accounts(corpus)) if once else corpus
