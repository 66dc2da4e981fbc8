"""Tidy one article on the Articles screen: its place in the set, its details, how its file is
read, where it is split."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

import streamlit as st

from components.errors import StandpointError
from components.interface.bounds import refusal
from components.interface.letters import ENCODINGS, told_encoding
from components.interface.lines import line, show_lines, show_message
from components.interface.state import State, state
from components.model import Article
from components.reading import doubtful_border, join_parts, read_file, split_at_line
from components.wording import retold, tr, trn


def say_turn(update: Callable[..., object], what: str, before: int) -> None:
    """Say that a file is being read, or that it waits: files are read one at a time for all who use this server."""
    if not before:
        update(label=tr("Reading {what}", what=what))
        return
    update(
        label=trn(
            "Another file is being read before {what}",
            "{count} other files are being read before {what}",
            before,
            what=what,
        )
    )


class Detail(NamedTuple):
    """A detail of an article that can be changed: its label, the step's name for undo, the most
    characters, an example."""

    label: str
    step: str
    most: int
    example: str | None = None


DETAILS = {
    "title": Detail("Title", "editing the title", 300), "outlet": Detail("Outlet", "editing the outlet", 120),
    "author": Detail("Author", "editing the author", 200), "date": Detail("Date", "editing the date", 10, "2026-03-14"),
}  # fmt: skip


def act(session: State, what: str, article_id: str) -> None:
    """Do with an article what was pressed on its card; why it cannot be done is said."""
    number = next((n for n, a in enumerate(session.articles) if a.id == article_id), None)
    if number is not None and what in ACTS:
        why_not = ACTS[what](session, number)
        if why_not:
            session.say("error", why_not)


def _details(session: State, number: int) -> str:
    session.details = session.articles[number].id
    return ""


def _up(session: State, number: int) -> str:
    articles = session.articles
    if number:
        session.put(
            "moving an article",
            (*articles[: number - 1], articles[number], articles[number - 1], *articles[number + 1 :]),
        )
    return ""


def _join(session: State, number: int) -> str:
    articles = session.articles
    if not number:
        return ""
    joined = join_parts(articles[number - 1], articles[number])
    return hold(session, "joining two articles", (*articles[: number - 1], joined, *articles[number + 1 :]))


def _remove(session: State, number: int) -> str:
    session.put("removing an article", tuple(a for n, a in enumerate(session.articles) if n != number))
    return ""


def _split(session: State, number: int) -> str:
    doubt = doubtful_border(session.articles[number])
    return "" if doubt is None else split_at(session, number, doubt)


ACTS: dict[str, Callable[[State, int], str]] = {"details": _details, "up": _up, "join": _join, "remove": _remove,
                                                "split": _split}  # fmt: skip


def hold(session: State, what: str, articles: tuple[Article, ...]) -> str:
    """Take a step that makes other articles of those that are here, or return why a session cannot hold them."""
    no_room = refusal(articles)
    if not no_room:
        session.put(what, articles)
    return no_room


def split_at(session: State, number: int, at: int) -> str:
    """Split an article before its line `at`, counted from 0, or return why it cannot be split there."""
    articles = session.articles
    try:
        parts = split_at_line(articles[number], at)
    except StandpointError as error:
        return str(error)
    return hold(session, "splitting an article", (*articles[:number], *parts, *articles[number + 1 :]))


def show_details(session: State) -> None:
    """Draw the details of the article for which they were asked, until they are closed."""
    if any(a.id == session.details for a in session.articles):
        draw = st.dialog(
            tr("Details, text and split"), width="large", on_dismiss=lambda: setattr(state(), "details", "")
        )
        draw(_dialog)()


def _dialog() -> None:
    session = state()  # a step in here draws this alone anew: the article is the one that it is now
    number = next((n for n, a in enumerate(session.articles) if a.id == session.details), None)
    if number is None:
        st.rerun()
        return
    if session.messages:
        show_lines([line(kind, retold(sentence)) for kind, sentence in session.messages], key="details-messages")
        session.messages = []
    edit(session, number, session.articles[number])


def edit(session: State, number: int, article: Article) -> None:
    """Let title, outlet, author and date be changed, each kept as soon as it is typed, and the split."""
    for field, detail in DETAILS.items():
        key = f"{field}-{article.id}"
        st.session_state[key] = getattr(article, field)  # also after an undo, and where a date was refused
        st.text_input(tr(DETAILS[field].label), key=key, max_chars=detail.most, placeholder=detail.example,
                      on_change=_save,
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
            value = date.fromisoformat(value).isoformat()
        except ValueError:
            session.say(
                "error",
                tr("The date is not one that charts can use: write it as year-month-day, for example 2026-03-14."),
            )
            return
    session.put(
        DETAILS[field].step, tuple(_with_detail(a, field, value) if a.id == article_id else a for a in session.articles)
    )


def _with_detail(article: Article, field: str, value: str) -> Article:
    changes: dict[str, Any] = {field: value}
    return replace(article, **changes)


def reread(session: State, number: int, article: Article) -> None:
    """Offer to read an uploaded file another way: another encoding, or all text of a page."""
    name, data = session.files.get(article.id, ("", b""))
    page = ", web page" in article.origin
    if not name or not page and not name.lower().endswith((".txt", ".md")):
        return
    encoding = (
        ""
        if page
        else st.selectbox(
            tr("Wrong accents or signs? Read it as"),
            list(ENCODINGS),
            index=None,
            key=f"encoding-{article.id}",
            format_func=told_encoding,
        )
        or ""
    )
    label = tr("Take all text of the page") if page else tr("Read it again")
    if st.button(label, key=f"reread-{article.id}", disabled=not page and not encoding):
        try:
            with st.status(tr("Reading the file again"), type="compact") as status:
                again = read_file(
                    name, data, page, encoding, partial(say_turn, status.update, tr("the file again"))
                ).article
        except StandpointError as error:
            show_message("error", str(error))
            return
        if no_room := hold(
            session, "reading a file another way", (*session.articles[:number], again, *session.articles[number + 1 :])
        ):
            show_message("error", no_room)
            return
        session.keep_file(again.id, name, data)
        session.details = again.id
        st.rerun()


def split(session: State, number: int, article: Article) -> None:
    """Offer to split an article before a line that is chosen."""
    lines = article.text.split("\n")
    starts = [i for i in range(1, len(lines)) if lines[i].strip()]
    if starts:
        chosen = st.selectbox(tr("Split before the line"), starts, index=None, format_func=lambda i: lines[i][:80],
                              key=f"line-{article.id}",
                              placeholder=tr("Choose a line that begins another article"))  # fmt: skip
        if chosen is not None and st.button(
            tr("Split here"), key=f"split-line-{article.id}", icon=":material/content_cut:"
        ):
            if why_not := split_at(session, number, chosen):
                show_message("error", why_not)
                return
            st.rerun()
