"""Articles: bring in and tidy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import streamlit as st

from components.errors import StandpointError
from components.interface.analysing import analyse_all, begin_analysis, clear_all
from components.interface.bounds import refusal
from components.interface.cache import warm_parser
from components.interface.lines import joined, line, show_lines, show_message
from components.interface.page import begin, undo_button
from components.interface.samples import add_sample, list_samples
from components.interface.served import place
from components.interface.state import State
from components.model import Article
from components.reading import EXTENSIONS, join_parts, looks_english, read_file, split_at_line, split_paste
from components.reading.limits import MOST_FILES

LEAD = (
    "Bring in the reports on one story. Standpoint shows who says what, for or against what, and where the reports "
    "differ. Every word it shows stands in your articles, and "
)

NOT_ENGLISH = (
    "This does not look like English. Standpoint reads English only: what it finds here will be wrong. "
    "Remove it, or go on knowing that."
)
ENCODINGS = ("utf-8", "cp1252", "iso8859-15", "cp1250", "cp1251", "cp1254", "utf-16")
KEPT_BYTES = 2 * 1024 * 1024  # of an uploaded file, kept while the session lasts so that it can be read another way


def bring_in(session: State) -> None:
    """Offer the three ways in: paste, upload, a sample."""
    first = not session.articles
    with st.container(key="bring-in") if first else st.expander("Add more articles", key="more"):
        paste, upload = st.columns(2, gap="large")
        with paste:
            paste_form(session)
        with upload:
            upload_form(session)
            sample_buttons(session)


def paste_form(session: State) -> None:
    """Take a paste; the key changes after each, so that the box is empty for the next."""
    text = st.text_area(
        "Paste one article or several", height=220, key=f"paste-{session.paste_round}",
        placeholder="Headline, byline and date are read from the first lines. Several articles are split at their headlines; "
        "a line of === splits for sure.",
    )  # fmt: skip
    if st.button("Add pasted text", key="add-paste", icon=":material/content_paste:"):
        try:
            parts = split_paste(text)
        except StandpointError as error:
            show_message("error", str(error))
            return
        if no_room := session.no_room_for(parts):
            show_message("error", no_room)
            return
        twice = session.add(parts)
        if len(parts) > 1:
            session.say("success", f"The paste was split into {len(parts)} articles. Check the split below; join or split again where it is wrong.")
        elif not twice:
            session.say("success", "The article was added. Check its details below.")
        if twice:
            session.say("info", f"{twice} of the articles {'were' if twice > 1 else 'was'} already here and not added again.")
        session.paste_round += 1
        st.rerun()


def say_turn(update: Callable[..., object], what: str, before: int) -> None:
    """Say that a file is being read, or that it waits: files are read one at a time for all who use this server."""
    others = f"{before} other files are" if before > 1 else "Another file is"
    update(label=f"{others} being read before {what}" if before else f"Reading {what}")


def upload_form(session: State) -> None:
    """Take uploads; each file that fails says why, the others are added."""
    files = st.file_uploader(
        "Or upload files", type=list(EXTENSIONS), accept_multiple_files=True, key=f"upload-{session.upload_round}",
        help="Text, Markdown, web pages (HTML), Word (.docx) and PDF with a text layer; 10 MB each.",
    )  # fmt: skip
    if not files:
        return
    read: list[Article] = []
    kept: dict[str, tuple[str, bytes]] = {}
    with st.status(f"Reading {len(files)} files" if len(files) > 1 else "Reading the file", type="compact") as status:
        for number, file in enumerate(files[:MOST_FILES], 1):
            say = partial(say_turn, status.update, f"file {number} of {min(len(files), MOST_FILES)}")
            say(0)
            try:
                data = file.getvalue()
                article = read_file(file.name, data, on_wait=say).article
                if no_room := session.no_room_for([*read, article]):
                    session.say("error", f"{file.name} was not added. {no_room}")
                    continue
                read.append(article)
                if len(data) <= KEPT_BYTES:
                    kept[article.id] = (file.name, data)
            except StandpointError as error:
                session.say("error", str(error))
    if len(files) > MOST_FILES:
        session.say("warning", f"Only the first {MOST_FILES} files were read: add the others in a second step.")
    twice = session.add(read)
    for article_id, (name, data) in kept.items():
        session.keep_file(article_id, name, data)
    if read:
        session.say("success", f"{len(read)} file{'s were' if len(read) > 1 else ' was'} read. What each reader left out stands with the article.")
    if twice:
        session.say("info", f"{twice} of them {'were' if twice > 1 else 'was'} already here and not added again.")
    session.upload_round += 1
    st.rerun()


def sample_buttons(session: State) -> None:
    """Offer the sample sets, a click each."""
    st.markdown("Or try a sample")
    with st.container(horizontal=True):
        for sample in list_samples():
            if st.button(sample.name, key=f"sample-{sample.name}", help=sample.about, icon=":material/auto_stories:"):
                add_sample(session, sample)
                st.rerun()


def card(session: State, number: int, article: Article) -> None:
    """Draw one article: what it is, what was left out, and what can be done with it."""
    with st.container(border=True, key=f"card-{article.id}"):
        words = len(article.text.split())
        facts = [article.outlet or "no outlet", article.author or "no byline", article.date or "no date", f"{words:,} words", article.origin]
        lines = [line("name", f"{number + 1}. ", article.title or "No title"), line("source", *joined(facts))]
        lines += [line("note", note) for note in article.notes]
        if article.id in session.failures:
            lines.append(line("error", session.failures[article.id]))
        elif not looks_english(article.text):
            lines.append(line("warning", NOT_ENGLISH))
        show_lines(lines, key=f"lines-{article.id}")
        with st.expander("Details, text and split", key=f"details-{article.id}"):
            edit(session, number, article)
        buttons(session, number, article)


def edit(session: State, number: int, article: Article) -> None:
    """Let title, outlet, author and date be changed, and the split."""
    with st.form(f"edit-{article.id}", border=False):
        title = st.text_input("Title", article.title, key=f"title-{article.id}", max_chars=300)
        outlet = st.text_input("Outlet", article.outlet, key=f"outlet-{article.id}", max_chars=120)
        author = st.text_input("Author", article.author, key=f"author-{article.id}", max_chars=200)
        date = st.text_input("Date", article.date, key=f"date-{article.id}", placeholder="2026-03-14", max_chars=10)
        if st.form_submit_button("Save details"):
            save(session, number, replace(article, title=title, outlet=outlet, author=author, date=date))
    st.text_area("The text as it will be read", article.text, height=200, disabled=True, key=f"text-{article.id}")
    reread(session, number, article)
    split(session, number, article)


def save(session: State, number: int, article: Article) -> None:
    """Take edited details; a date must be a date."""
    from datetime import date

    if article.date:
        try:
            date.fromisoformat(article.date)
        except ValueError:
            st.error("The date is not one that charts can use: write it as year-month-day, for example 2026-03-14.")
            return
    articles = list(session.articles)
    articles[number] = article
    session.put("editing details", tuple(articles))
    st.rerun()


def reread(session: State, number: int, article: Article) -> None:
    """Offer to read an uploaded file another way: another encoding, or all text of a page."""
    name, data = session.files.get(article.id, ("", b""))
    page = ", web page" in article.origin
    if not name or not page and not name.lower().endswith((".txt", ".md")):
        return
    encoding = "" if page else st.selectbox("Wrong accents or signs? Read it as", ENCODINGS, index=None, key=f"encoding-{article.id}") or ""
    label = "Take all text of the page" if page else "Read it again"
    if st.button(label, key=f"reread-{article.id}", disabled=not page and not encoding):
        try:
            with st.status("Reading the file again", type="compact") as status:
                again = read_file(name, data, page, encoding, partial(say_turn, status.update, "the file again")).article
        except StandpointError as error:
            show_message("error", str(error))
            return
        articles = (*session.articles[:number], again, *session.articles[number + 1 :])
        if no_room := refusal(articles):
            show_message("error", no_room)
            return
        session.put("reading a file another way", articles)
        session.keep_file(again.id, name, data)
        st.rerun()


def split(session: State, number: int, article: Article) -> None:
    """Offer to split an article before a line, or to join it with the one above."""
    lines = article.text.split("\n")
    starts = [i for i in range(1, len(lines)) if lines[i].strip()]
    if starts:
        line = st.selectbox("Split before the line", starts, index=None, format_func=lambda i: lines[i][:80], key=f"line-{article.id}",
                            placeholder="Choose a line that begins another article")  # fmt: skip
        if line is not None and st.button("Split here", key=f"split-{article.id}"):
            first, second = split_at_line(article, line)
            session.put("splitting an article", (*session.articles[:number], first, second, *session.articles[number + 1 :]))
            st.rerun()


def buttons(session: State, number: int, article: Article) -> None:
    """Offer to move, join and remove an article."""
    articles = session.articles
    with st.container(horizontal=True):
        moved = (*articles[: number - 1], article, articles[number - 1], *articles[number + 1 :])
        st.button("Move up", key=f"up-{article.id}", disabled=number == 0, icon=":material/arrow_upward:", on_click=session.put,
                  args=("moving an article", moved))  # fmt: skip
        if number and st.button("Join with the one above", key=f"join-{article.id}", icon=":material/merge:"):
            joined = join_parts(articles[number - 1], article)
            session.put("joining two articles", (*articles[: number - 1], joined, *articles[number + 1 :]))
            st.rerun()
        kept = tuple(a for a in articles if a.id != article.id)
        st.button("Remove", key=f"remove-{article.id}", icon=":material/delete:", on_click=session.put, args=("removing an article", kept))


def main() -> None:
    """Draw the screen."""
    session = begin("Articles", LEAD + place().lead)
    bring_in(session)
    if not session.articles:
        undo_button(session)
        return
    warm_parser()
    count = len(session.articles)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(f"Analyse {count} articles" if count > 1 else "Analyse the article", type="primary", key="analyse", on_click=begin_analysis,
                  args=(session,), disabled=session.analysing)  # fmt: skip
        undo_button(session)
        st.button("Clear all", key="clear", icon=":material/delete_sweep:", on_click=clear_all, args=(session,))
    progress = st.container(key="progress")
    for number, article in enumerate(session.articles):
        card(session, number, article)
    if session.analysing:
        analyse_all(session, progress)


main()
