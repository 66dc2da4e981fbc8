"""Tidy one article on the Articles screen: its details, how its file is read, where it is split, its place in the set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

import streamlit as st

from components.errors import StandpointError
from components.interface.bounds import refusal
from components.interface.lines import show_message
from components.interface.state import State
from components.model import Article
from components.reading import join_parts, read_file, split_at_line
from components.wording import tr, trn

ENCODINGS = ("utf-8", "cp1252", "iso8859-15", "cp1250", "cp1251", "cp1254", "utf-16")


def say_turn(update: Callable[..., object], what: str, before: int) -> None:
    """Say that a file is being read, or that it waits: files are read one at a time for all who use this server."""
    if not before:
        update(label=tr("Reading {what}", what=what))
        return
    update(label=trn("Another file is being read before {what}", "{count} other files are being read before {what}", before, what=what))


class Detail(NamedTuple):
    """A detail of an article that can be changed: its label, the step's name for undo, the most characters, an example."""

    label: str
    step: str
    most: int
    example: str | None = None


DETAILS = {
    "title": Detail("Title", "editing the title", 300), "outlet": Detail("Outlet", "editing the outlet", 120),
    "author": Detail("Author", "editing the author", 200), "date": Detail("Date", "editing the date", 10, "2026-03-14"),
}  # fmt: skip


def edit(session: State, number: int, article: Article) -> None:
    """Let title, outlet, author and date be changed, each kept as soon as it is typed, and the split."""
    for field, detail in DETAILS.items():
        key = f"{field}-{article.id}"
        st.session_state[key] = getattr(article, field)  # also after an undo, and where a date was refused
        st.text_input(tr(DETAILS[field].label), key=key, max_chars=detail.most, placeholder=detail.example, on_change=_save,
                      args=(session, article.id, field))  # fmt: skip
    st.text_area(tr("The text as it will be read"), article.text, height=200, disabled=True, key=f"text-{article.id}")
    reread(session, number, article)
    split(session, number, article)


def _save(session: State, article_id: str, field: str) -> None:
    """Take one detail as it was typed; a date must be a date."""
    from datetime import date

    value = str(st.session_state[f"{field}-{article_id}"])
    if field == "date" and value:
        try:
            date.fromisoformat(value)
        except ValueError:
            session.say("error", tr("The date is not one that charts can use: write it as year-month-day, for example 2026-03-14."))
            return
    session.put(DETAILS[field].step, tuple(_with_detail(a, field, value) if a.id == article_id else a for a in session.articles))


def _with_detail(article: Article, field: str, value: str) -> Article:
    changes: dict[str, Any] = {field: value}
    return replace(article, **changes)


def hold(session: State, what: str, articles: tuple[Article, ...]) -> bool:
    """Take a step that makes other articles of those that are here, or say why a session cannot hold them."""
    if no_room := refusal(articles):
        show_message("error", no_room)
        return False
    session.put(what, articles)
    return True


def reread(session: State, number: int, article: Article) -> None:
    """Offer to read an uploaded file another way: another encoding, or all text of a page."""
    name, data = session.files.get(article.id, ("", b""))
    page = ", web page" in article.origin
    if not name or not page and not name.lower().endswith((".txt", ".md")):
        return
    encoding = "" if page else st.selectbox(tr("Wrong accents or signs? Read it as"), ENCODINGS, index=None, key=f"encoding-{article.id}") or ""
    label = tr("Take all text of the page") if page else tr("Read it again")
    if st.button(label, key=f"reread-{article.id}", disabled=not page and not encoding):
        try:
            with st.status(tr("Reading the file again"), type="compact") as status:
                again = read_file(name, data, page, encoding, partial(say_turn, status.update, tr("the file again"))).article
        except StandpointError as error:
            show_message("error", str(error))
            return
        if hold(session, "reading a file another way", (*session.articles[:number], again, *session.articles[number + 1 :])):
            session.keep_file(again.id, name, data)
            st.rerun()


def split(session: State, number: int, article: Article) -> None:
    """Offer to split an article before a line that is chosen."""
    lines = article.text.split("\n")
    starts = [i for i in range(1, len(lines)) if lines[i].strip()]
    if starts:
        chosen = st.selectbox(tr("Split before the line"), starts, index=None, format_func=lambda i: lines[i][:80], key=f"line-{article.id}",
                              placeholder=tr("Choose a line that begins another article"))  # fmt: skip
        if chosen is not None:
            split_here(session, number, article, chosen, "line")


def split_here(session: State, number: int, article: Article, at: int, why: str = "doubt") -> None:
    """Offer to split an article before its line `at`, counted from 0."""
    if st.button(tr("Split here"), key=f"split-{why}-{article.id}", icon=":material/content_cut:"):
        try:
            parts = split_at_line(article, at)
        except StandpointError as error:
            show_message("error", str(error))
            return
        if hold(session, "splitting an article", (*session.articles[:number], *parts, *session.articles[number + 1 :])):
            st.rerun()


def buttons(session: State, number: int, article: Article) -> None:
    """Offer to move, join and remove an article."""
    articles = session.articles
    with st.container(horizontal=True):
        moved = (*articles[: number - 1], article, articles[number - 1], *articles[number + 1 :])
        st.button(tr("Move up"), key=f"up-{article.id}", disabled=number == 0, icon=":material/arrow_upward:", on_click=session.put,
                  args=("moving an article", moved))  # fmt: skip
        if number and st.button(tr("Join with the one above"), key=f"join-{article.id}", icon=":material/merge:"):
            joined = join_parts(articles[number - 1], article)
            if hold(session, "joining two articles", (*articles[: number - 1], joined, *articles[number + 1 :])):
                st.rerun()
        kept = tuple(a for a in articles if a.id != article.id)
        st.button(tr("Remove"), key=f"remove-{article.id}", icon=":material/delete:", on_click=session.put, args=("removing an article", kept))
