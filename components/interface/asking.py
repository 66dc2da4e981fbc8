"""Who a row is of: an actor of the set or a name that is written, whether it is somebody who is here, and which name it
is to carry."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from components.comparing.near import near_actors
from components.interface.cache import actors_of, reviewed
from components.interface.state import State
from components.interface.typed import form_sign, typed
from components.interface.who_is_who import actor_facts, apart_facts, choose_name
from components.model import CorpusActor
from components.review import Fact
from components.review.facts import LONGEST
from components.wording import tr

NEW = "new"  # the answer that a name is nobody's who is here
SAME_NAME = "To name somebody else who is called the same in this article, write the name in full."


def choose_actor(session: State, label: str, name: str, key: str) -> str:
    """Let an actor of the set be chosen, or another name be written."""
    names = list(dict.fromkeys([name, *(a.name for a in actors_of(session) if a.kind != "unnamed")]))
    if label == "Who":
        label = tr("Who")
    else:
        label = tr("Who said it")
    chosen = typed(session, key, name, lambda k: st.selectbox(label, names, accept_new_options=True, key=k))
    return (chosen or "").strip()[:LONGEST]


class Known(NamedTuple):
    """Who a written name is: the actor's name as it is, the name that is to be shown, and what is said of actors by
    that."""

    name: str
    shown: str
    facts: tuple[Fact, ...] = ()


def ask_who(session: State, article: str, who: str, key: str) -> Known | None:
    """Ask whether a name near an actor's is the same one, and which name it is to carry;
    None until that is answered."""
    actors = [a for a in actors_of(session) if a.kind != "unnamed"]
    actor = next((a for a in actors if a.name == who), None)
    written: tuple[str, ...] = ()
    if actor is None and (near := near_actors(who, actors)):
        chosen = _choose_near(session, near, who, may_be_new=not _is_named(session, article, who), key=f"near-{key}")
        if chosen is None:
            return None
        if chosen == NEW:
            return Known(who, who, apart_facts(session, near, article, who))
        actor, written = next(a for a in near if a.id == chosen), (who,)
    if actor is None:
        return Known(who, who)
    shown = choose_name(session, [actor], f"carry-{key}-{actor.id}", written) or actor.name
    return Known(
        actor.name, shown, tuple(actor_facts(session, [actor], "merge", "", shown)) if shown != actor.name else ()
    )


def _choose_near(session: State, near: tuple[CorpusActor, ...], who: str, may_be_new: bool, key: str) -> str | None:
    """Ask which of the actors near a name it is, or whether it is somebody new; None until that is answered."""
    labels = {a.id: tr("The same as {name}", name=a.name) for a in near} | (
        {NEW: tr("Somebody new: {name}", name=who)} if may_be_new else {}
    )
    key = f"{key}-{form_sign(*labels)}"  # others to choose from: another choice
    return typed(session, key, None, lambda k: st.selectbox(
        tr("Is it somebody who is here already?"), list(labels), None, format_func=labels.__getitem__, key=k,
        placeholder=tr("The same, or somebody new"), help=tr(SAME_NAME)))  # fmt: skip


def _is_named(session: State, article: str, name: str) -> bool:
    """Tell whether an actor of an article is named so already."""
    return any(name in (a.name, a.known_as) for a in reviewed(session, session.find(article)).actors)
