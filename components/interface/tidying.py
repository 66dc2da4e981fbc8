"""Tidy one article on the Articles screen: its place in the set, its details, how its file is
read, where it is split."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from components.errors import StandpointError
from components.interface.analysing import read_held
from components.interface.chosen import ACTS, move
from components.interface.details import DETAILS, NO_DATE, as_typed, typed_details, with_details
from components.interface.exchanging import hold
from components.interface.letters import ENCODINGS, told_encoding
from components.interface.lines import line, show_lines, show_message
from components.interface.state import State, state
from components.model import Article
from components.reading import doubtful_border, read_file, split_at_line
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


def act(session: State, what: str, *names: str, place: int = 0) -> None:
    """Do with articles what was pressed in their list; why it cannot be done is said."""
    articles = [a for a in session.articles if a.id in names]
    if not articles:
        return
    number = session.articles.index(articles[0])
    if what in ACTS:
        why_not = ACTS[what](session, articles, place)
    elif what in STEPS:
        why_not = move(session, articles[:1], number + 1 + STEPS[what])
    else:
        why_not = ALONE[what](session, number) if what in ALONE else ""
    if why_not:
        session.say("error", why_not)


def _details(session: State, number: int) -> str:
    session.details = session.articles[number].id
    return ""


def _split(session: State, number: int) -> str:
    doubt = doubtful_border(session.articles[number])
    return "" if doubt is None else split_at(session, number, doubt)


ALONE: dict[str, Callable[[State, int], str]] = {
    "details": _details, "split": _split, "read": read_held,
}  # fmt: skip
STEPS = {"up": -1, "down": 1}


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
        session.in_dialog = True
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
    """Take one detail as it was typed; a date must be a date. Streamlit calls this once more for the fields of a dialog
    that was closed while the page was drawn, where nothing was typed: that is no step."""
    value = as_typed(field, str(st.session_state[f"{field}-{article_id}"]))
    if value is None:
        session.say("error", tr(NO_DATE))
        return
    session.put(
        DETAILS[field].step,
        tuple(with_details(a, {field: value}) if a.id == article_id else a for a in session.articles),
    )


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
        own = typed_details([w.articles for _, w in session.past] + [session.articles],
                            {name for name, kept in session.files.items() if kept[1] is data})  # fmt: skip
        again = with_details(again, {field: getattr(article, field) for field in own})
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
