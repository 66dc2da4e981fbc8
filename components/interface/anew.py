"""Articles read again by this version, where a project brought what an older one had read: a step that goes back."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components.errors import AnalysisError
from components.interface.analysed import analysis_of, text_key, versions_of
from components.interface.lines import show_message
from components.interface.state import State
from components.interface.store import session_cache
from components.model import Analysis, Article
from components.review import waiting
from components.wording import trn

AGAIN = "reading again with this version"


def older_of(session: State) -> list[Article]:
    """Return the articles whose analysis another version made."""
    brought = versions_of(session.articles)
    if not brought:
        return []
    from components.archive.version import rows_version

    return [a for a in session.articles if brought.get(a.id, rows_version()) != rows_version()]


def offer_again(session: State) -> None:
    """Say how many articles another version read, and offer to read them again."""
    older = older_of(session)
    if not older or session.waiting:
        return
    told = trn("{count} article was read by another version of Standpoint. Read again, it may get other rows: each "
               "correction stays that still has its passage, the others are listed on Check, in the history.",
               "{count} articles were read by another version of Standpoint. Read again, they may get other rows: each "
               "correction stays that still has its passage, the others are listed on Check, in the history.",
               len(older))  # fmt: skip
    show_message("info", told)
    st.button(trn("Read it again with this version", "Read them again with this version", len(older)),
              key="read-again", icon=":material/refresh:", on_click=read_again, args=(session,))  # fmt: skip


def read_again(session: State) -> None:
    """Have the articles read again that another version read, as one step."""
    ids = frozenset(a.id for a in older_of(session))
    session.change(AGAIN, replace(session.work, anew=session.work.anew | ids))


def lay_versions(session: State) -> None:
    """Put at hand what the work says of each article: what another version read, or what this one did."""
    store = session_cache()
    if not session.work.anew and not store.earlier:
        return
    older = {a.id for a in older_of(session)}
    for article in session.articles:
        key, anew = text_key(article), article.id in session.work.anew
        place = ("analysis", key)
        if anew and article.id in older:
            store.earlier[key] = (store.kept.pop(place, None), store.versions.pop(key))
            if key in store.later:
                store.keep(place, store.later[key])
        elif not anew and key in store.earlier:
            now, (before, store.versions[key]) = store.kept.pop(place, None), store.earlier.pop(key)
            if isinstance(now, Analysis):
                store.later[key] = now
            store.keep(place, before)


def say_what_holds(session: State) -> None:
    """Say how many corrections found no place in what was just read again, or put in the place of other articles."""
    what, before = session.past[-1] if session.past else ("", session.work)
    if what != AGAIN and not _are_others(before.articles, session.articles):
        return
    analyses = []
    for article in session.articles:
        with contextlib.suppress(AnalysisError):
            analyses.append(analysis_of(article))
    facts = session.work.log.facts
    wait = len(waiting(facts, analyses))
    if wait:
        session.say("warning", trn("{count} correction does not find its passage in what was read again. It is kept, "
                                   "and listed on Check, in the history.",
                                   "{count} corrections do not find their passage in what was read again. They are "
                                   "kept, and listed on Check, in the history.", wait))  # fmt: skip
    elif facts:
        session.say("success", trn("Read again: your correction still has its passage.",
                                   "Read again: each of your {count} corrections still has its passage.",
                                   len(facts)))  # fmt: skip


def _are_others(before: Sequence[Article], now: Sequence[Article]) -> bool:
    """Tell articles of which some took the place of others."""
    old, new = {a.id for a in before}, {a.id for a in now}
    return bool(old - new) and bool(new - old)
