"""Articles: bring in and tidy."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from components.errors import StandpointError
from components.interface.analysing import clear_all, go_on
from components.interface.anew import offer_again
from components.interface.chosen import show_editing
from components.interface.entries import entry_of, is_doubtful, may_be_two
from components.interface.glimpse import show_glimpse
from components.interface.landing import lead_on
from components.interface.offering import offer_kept
from components.interface.opening import open_project
from components.interface.page import COMPARE, READ, begin
from components.interface.pasting import paste_form
from components.interface.samples import add_sample, list_samples
from components.interface.served import place
from components.interface.shelf import show_shelf
from components.interface.state import State
from components.interface.tidying import act, say_turn, show_details
from components.interface.too_large import say_too_large, watch_uploads
from components.model import Article
from components.reading import read_files
from components.reading.limits import MOST_FILES
from components.wording import numeral, retold, tr, trn

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

LEAD = (
    "Bring in the reports on one story. Standpoint shows who says what, for or against what, and where the reports "
    "differ."
)

PROJECT = (".standpoint", ".json")
NOT_ALONE = (
    "A project is opened by itself, where there are no articles yet. To put it in place of what is here, or to join "
    "both, open it on the Take away page."
)
FEW = 3  # articles from which on the form for more is folded
KEPT_BYTES = 2 * 1024 * 1024  # of an uploaded file, kept while the session lasts so that it can be read another way


def begin_here(session: State) -> None:
    """Draw the empty first screen: the ways in, and beside them what one will get."""
    ways, example = st.columns([6, 5], gap="large")
    with ways:
        paste_form(session)
        upload_form(session)
        offer_kept(session)
    with example:
        sample_buttons(session)
        show_glimpse(session)


def add_more(session: State) -> None:
    """Offer to add to the articles that are here."""
    at_hand = len(session.articles) < FEW or session.one_by_one
    more = st.expander(tr("Add more articles"), expanded=at_hand, key="more", on_change="rerun")
    if not more.open:
        return
    with more:
        paste, upload = st.columns(2, gap="large")
        with paste:
            paste_form(session)
        with upload:
            upload_form(session)
            sample_buttons(session)


def upload_form(session: State) -> None:
    """Take uploads; each file that fails says why, the others are added."""
    watch_uploads()
    files = st.file_uploader(
        # any type: what cannot be read says why in our words
        tr("Or upload files, or a project that you saved"), accept_multiple_files=True,
        key=f"upload-{session.upload_round}",
        help=tr("Text, Markdown and web pages, Word (.docx), OpenDocument (.odt), rich text (.rtf), PDF with a text "
                "layer, e-mail (.eml), "
        "captions (.srt, .vtt), tables with an article a row (.csv) and archives of these (.zip); 10 MB each."),
    )  # fmt: skip
    if not files:
        return
    say_too_large(session)
    session.too_large = ()
    if project := next((f for f in files if f.name.lower().endswith(PROJECT)), None):
        open_uploaded(session, project.getvalue(), alone=len(files) == 1)
    read, kept = read_uploads(session, files)
    if len(files) > MOST_FILES:
        session.say(
            "warning", tr("Only the first {count} files were read: add the others in a second step.", count=MOST_FILES)
        )
    twice = session.add(read)
    for article_id, (name, data) in kept.items():
        session.keep_file(article_id, name, data)
    if read:
        session.say("success", trn("{count} article was added. What was left out of its file stands with it.",
                                   "{count} articles were added. What was left out of a file stands with its article.",
                                   len(read)))  # fmt: skip
    if twice:
        session.say("info", trn("{count} of them was already here and not added again.",
                                "{count} of them were already here and not added again.", twice))  # fmt: skip
    session.upload_round += 1
    st.rerun()


def read_uploads(session: State, files: Sequence[UploadedFile]) -> tuple[list[Article], dict[str, tuple[str, bytes]]]:
    """Return the articles of files, and article -> (name, bytes) of files that are kept; say why others failed."""
    read: list[Article] = []
    kept: dict[str, tuple[str, bytes]] = {}
    with st.status(trn("Reading the file", "Reading {count} files", len(files)), type="compact") as status:
        for number, file in enumerate(files[:MOST_FILES], 1):
            say = partial(
                say_turn,
                status.update,
                tr("file {number} of {count}", number=number, count=min(len(files), MOST_FILES)),
            )
            say(0)
            data = file.getvalue()
            for found in read_files(file.name, data, on_wait=say):
                if isinstance(found, StandpointError):
                    session.say("error", retold(str(found)))
                elif no_room := session.no_room_for([*read, found.article]):
                    session.say("error", tr("{name} was not added. {no_room}", name=file.name, no_room=no_room))
                    break
                else:
                    read.append(found.article)
                    if len(data) <= KEPT_BYTES and file.name in found.article.origin:
                        kept[found.article.id] = (file.name, data)
    return read, kept


def open_uploaded(session: State, data: bytes, alone: bool) -> None:
    """Open a project that was uploaded where articles go, if nothing is there that it would take the place of."""
    session.upload_round += 1
    if session.articles or not alone:
        session.say("error", tr(NOT_ALONE))
    else:
        open_project(session, data)
        session.arrive()
    st.rerun()


def sample_buttons(session: State) -> None:
    """Offer the sample sets, a click each."""
    st.markdown(tr("Or try a sample"))
    with st.container(horizontal=True):
        for sample in list_samples():
            if st.button(
                tr(sample.name), key=f"sample-{sample.name}", help=tr(sample.about), icon=":material/auto_stories:"
            ):
                add_sample(session, sample)
                st.rerun()


def next_step(session: State) -> None:
    """Offer the answer as soon as there is one, and to go on where the reading was stopped."""
    ready, held = len(session.articles) - len(session.failures), sum(a.id in session.held for a in session.articles)
    with st.container(horizontal=True, vertical_alignment="center"):
        some = tr("Compare the {count} articles that are ready", count=numeral(ready))
        compare = some if session.waiting else tr("Compare the {count} articles", count=numeral(ready))
        if ready and st.button(compare if ready > 1 else tr("Read the article"), type="primary", key="next",
                               icon=":material/arrow_forward:"):  # fmt: skip
            st.switch_page(COMPARE if ready > 1 else READ)
        if held:
            st.button(trn("Go on reading the article", "Go on reading {count} articles", held), key="go-on-reading",
                      icon=":material/play_arrow:", on_click=go_on, args=(session,))  # fmt: skip
        st.button(tr("Clear all"), key="clear", icon=":material/delete_sweep:", on_click=clear_all, args=(session,))


def main() -> None:
    """Draw the screen."""
    session = begin("Articles", f"{tr(LEAD)} {tr(place().lead)}")
    if not session.articles:
        begin_here(session)
        return
    next_step(session)
    with st.container(key="leading-on"):  # also empty: what stands below keeps its place, and what is typed there
        lead_on(session, any(map(is_doubtful, session.articles)), sum(map(may_be_two, session.articles)))
        offer_again(session)
    add_more(session)
    entries = [entry_of(session, number, a) for number, a in enumerate(session.articles)]
    show_shelf(entries, "cards", lambda what, names, to: act(session, what, *names, place=to))
    show_details(session)
    show_editing(session)


main()
