"""The filters of Positions follow what is chosen in them: an actor, an article or an issue that was renamed or merged
since, also by a step back. What is there no longer stays chosen, and lets no row pass: no filter widens by itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import streamlit as st

from components.interface.cache import actors_of, corpus_of
from components.interface.state import State

if TYPE_CHECKING:
    from components.interface.evidence import TableRow

Known = Mapping[str, frozenset[object]]  # name -> what it names, told by what no renaming changes


def follow_filters(session: State, rows: Sequence[TableRow]) -> None:
    """Have each filter show what was chosen in it under the names of now."""
    for key, (know, is_same) in FILTERS.items():
        chosen = list(st.session_state.get(key) or ())
        if chosen:
            now = know(session, rows)
            before = session.chosen_as.get(key, {})
            after = follow(chosen, before, now, is_same)
            if after != chosen:
                st.session_state[key] = after
            session.chosen_as[key] = {**before, **{name: now[name] for name in after if name in now}}


def with_chosen(names: Sequence[str], key: str) -> list[str]:
    """Return what may be chosen in a filter, with what is chosen there and has no row."""
    return list(dict.fromkeys([*names, *(st.session_state.get(key) or ())]))


def follow(
    chosen: Sequence[str], before: Known, now: Known, is_same: Callable[[frozenset[object], frozenset[object]], bool]
) -> list[str]:
    """Return names that were chosen, each as what it named is called now: several where it is several again; itself
    where nothing is."""
    found: dict[str, None] = {}
    for name in chosen:
        known = before.get(name, frozenset())
        others = [] if name in now else [other for other in now if known and is_same(known, now[other])]
        found |= dict.fromkeys(others or [name])
    return list(found)


def _overlap(one: frozenset[object], other: frozenset[object]) -> bool:
    return bool(one & other)


def _is_part(one: frozenset[object], other: frozenset[object]) -> bool:
    """Tell issues of which one has all terms of the other: one alone they may share."""
    return bool(one and other) and (one <= other or other <= one)


def _actors(session: State, _: Sequence[TableRow]) -> Known:
    found: dict[str, frozenset[object]] = {}
    for actor in actors_of(session):
        members = {(article, own) for article, ids in actor.members.items() for own in ids}
        found[actor.name] = found.get(actor.name, frozenset()) | members
    return found


def _articles(_: State, rows: Sequence[TableRow]) -> Known:
    found: dict[str, frozenset[object]] = {}
    for row in rows:
        found[row.article] = found.get(row.article, frozenset()) | {row.article_id}
    return found


def _issues(session: State, _: Sequence[TableRow]) -> Known:
    return {issue.name: frozenset(issue.terms or (issue.name,)) for issue in corpus_of(session).issues}


FILTERS: dict[str, tuple[Callable[[State, Sequence[TableRow]], Known], Callable[..., bool]]] = {
    "actors": (_actors, _overlap), "articles": (_articles, _overlap), "on-issues": (_issues, _is_part),
}  # fmt: skip
