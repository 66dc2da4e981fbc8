"""What is done with several articles of the set in one step: moved, joined, removed, their details changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial, reduce

import streamlit as st

from components.interface.details import DETAILS, NO_DATE, as_typed, with_details
from components.interface.exchanging import hold
from components.interface.lines import line, show_lines, show_message
from components.interface.state import State, state
from components.interface.typed import let_go, take_typed, typed
from components.model import Article
from components.reading import join_parts
from components.wording import tr, trn

SHOWN = 4  # titles over the form
ALIKE = ("outlet", "author", "date")  # the details that several articles may share


def placed(articles: Sequence[Article], names: Collection[str], place: int) -> tuple[Article, ...]:
    """Return the articles with those of these names one behind the other, the first of them at a place.

    Places count from 1; one that is too high or too low is the last or the first."""
    moved = [a for a in articles if a.id in names]
    others = [a for a in articles if a.id not in names]
    at = min(max(place - 1, 0), len(others))
    return (*others[:at], *moved, *others[at:])


def move(session: State, articles: Sequence[Article], place: int) -> str:
    """Move articles to a place."""
    order = placed(session.articles, {a.id for a in articles}, place)
    count = len(articles)
    session.put("moving an article" if count == 1 else f"moving {count} articles", order)
    return ""


def remove(session: State, articles: Sequence[Article], _: int = 0) -> str:
    """Remove articles, and say how long they can be brought back: no saved project has their texts any more."""
    gone = {a.id for a in articles}
    count = len(articles)
    kept = tuple(a for a in session.articles if a.id not in gone)
    session.put("removing an article" if count == 1 else f"removing {count} articles", kept)
    session.say("info", trn("The article is removed. Undo brings it back until this page is closed or loaded anew.",
                            "{count} articles are removed. Undo brings them back until this page is closed or loaded "
                            "anew.", count))  # fmt: skip
    return ""


def join(session: State, articles: Sequence[Article], _: int = 0) -> str:
    """Join articles into one, which stands where the first of them stood."""
    if len(articles) == 1:
        return ""
    whole, names = reduce(join_parts, articles), {a.id for a in articles[1:]}
    count = len(articles)
    parts = tuple(whole if a is articles[0] else a for a in session.articles if a.id not in names)
    return hold(session, "joining two articles" if count == 2 else f"joining {count} articles", parts)


def open_editing(session: State, articles: Sequence[Article], _: int = 0) -> str:
    """Ask for the details that articles are to share."""
    session.edited = tuple(a.id for a in articles)
    return ""


ACTS: dict[str, Callable[[State, Sequence[Article], int], str]] = {
    "move": move, "remove": remove, "join": join, "edit": open_editing,
}  # fmt: skip


def show_editing(session: State) -> None:
    """Draw the form for the details that several articles are to share, until it is closed."""
    if any(a.id in session.edited for a in session.articles):
        session.in_dialog = True
        st.dialog(tr("Edit the chosen articles"), on_dismiss=_close)(_dialog)()


def _close() -> None:
    take_typed(state())  # what is drawn next has no such fields any more
    state().edited = ()


def _dialog() -> None:
    session = state()
    articles = [a for a in session.articles if a.id in session.edited]
    if not articles:
        st.rerun()
        return
    shared = {field: common(articles, field) for field in ALIKE}
    names = [line("source", a.title or tr("No title")) for a in articles[:SHOWN]]
    more = len(articles) - SHOWN
    if more > 0:
        names.append(line("source", tr("and {count} more", count=more)))
    show_lines(names, key="edited-titles")
    sign = "-".join(session.edited)
    written = {field: typed(session, f"{field}-of-{sign}", shared[field] or "", partial(_field, field, shared[field]))
               for field in ALIKE}  # fmt: skip
    label = trn("Set it for {count} article", "Set it for {count} articles", len(articles))
    if not st.button(label, key="set-chosen", type="primary", icon=":material/check:"):
        return
    if as_typed("date", written["date"]) is None:
        show_message("error", tr(NO_DATE))
        return
    changed = {f: as_typed(f, written[f]) or "" for f in ALIKE if written[f] != (shared[f] or "")}
    set_details(session, articles, changed)
    let_go(session, f"-of-{sign}")
    session.edited = ()
    st.rerun()


def _field(field: str, shared: str | None, key: str) -> str:
    most, instead = DETAILS[field].most, _instead(field, shared)
    return st.text_input(tr(DETAILS[field].label), key=key, max_chars=most, placeholder=instead)


def _instead(field: str, shared: str | None) -> str | None:
    """Return what stands in a field that is empty."""
    return DETAILS[field].example if shared is not None else tr("They differ: left empty, each keeps its own")


def common(articles: Sequence[Article], field: str) -> str | None:
    """Return the detail that articles share, None where they differ."""
    values = {str(getattr(a, field)) for a in articles}
    return values.pop() if len(values) == 1 else None


def set_details(session: State, articles: Sequence[Article], values: Mapping[str, str]) -> None:
    """Set details of articles in one step, named by what is set and of how many."""
    names = {a.id for a in articles}
    count = len(articles)
    after = tuple(with_details(a, values) if a.id in names else a for a in session.articles)
    what = DETAILS[next(iter(values))].step if len(values) == 1 else "editing details"
    session.put(f"{what} of {count} articles" if count > 1 else what, after)
