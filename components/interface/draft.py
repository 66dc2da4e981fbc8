"""Check my draft: one's own text against the set. It is kept in this session alone and is never one of the articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components.comparing.draft import RIGHT, VERDICTS, WORDS, Checked, check_draft
from components.errors import AnalysisError, StandpointError
from components.exporting.plain_text import one_line
from components.interface.analysed import analysis_of
from components.interface.analysing import analyse_beside
from components.interface.bounds import LONG
from components.interface.cache import derived
from components.interface.findings import MOST_BESIDE
from components.interface.half_typed import ORIGIN, may_be_kept
from components.interface.lines import Card, Counts, Line, Run, line, show_cards, show_counts, show_message
from components.interface.page import COMPARE, READ
from components.interface.passages import passage_lines, words_of
from components.interface.state import State
from components.interface.too_large import watch_uploads
from components.interface.typed import let_go, typed
from components.model import Article, Corpus, Span
from components.reading import EXTENSIONS, read_file
from components.wording import numeral, tr, trn

DRAFT = "Check my draft"  # the tab of Compare
LEAD = (
    "Your text against these articles: each quotation, figure and attributed claim with the place that bears it out. "
    "It is never one of the articles and in no project file. *Not found* says that it stands in none of these "
    "articles, not that it is wrong."
)
HELD = {
    True: "While your work is saved on this machine, your draft is kept there too, until you close it or clear all.",
    False: "Your draft stays in this session.",
}

DRAFT_ORDERS = ("gravest first", "as in the draft")  # of what is not right


def show_draft(session: State, corpus: Corpus) -> None:
    """Draw the form for a draft, or what was found of it."""
    st.markdown(f"{tr(LEAD)} {tr(HELD[may_be_kept()])}")
    if session.draft is None:
        _form(session)
        return
    try:
        analyse_beside(session.draft, st.empty())
        draft = analysis_of(session.draft)
    except AnalysisError as error:
        show_message("error", str(error))
        _close(session)
        return
    found = derived(session, ("draft", session.draft.id, session.draft.text), lambda: check_draft(draft, corpus))
    text = draft.article.text
    _close(session)
    if not found:
        st.info(tr("The draft quotes nobody, counts nothing and has nobody say anything, as far as it could be read."))
        return
    _show_found(session, corpus, text, found)


def _show_found(session: State, corpus: Corpus, text: str, found: Sequence[Checked]) -> None:
    """Draw the counts, what is not right in the order that is wished, and what is right where that is asked for."""
    counts = Counter(c.verdict for c in found)
    line_of_counts = tuple((trn(*WORDS[v][1], counts[v]), f"draft-{v}") for v in VERDICTS if counts[v])
    asked = show_counts(Counts(line_of_counts), "draft-counts")
    if asked:
        st.session_state["draft-right"] = True
    wrong = sorted((c for c in found if c.verdict not in RIGHT), key=lambda c: c.place)
    right = [c for c in found if c.verdict in RIGHT]
    order = DRAFT_ORDERS[0]
    if len(wrong) > 1:
        order = st.selectbox(
            tr("In the order"), DRAFT_ORDERS, format_func=tr, key="draft-order", persist_state="session", width=260
        )
    if order == DRAFT_ORDERS[0]:
        wrong.sort(key=lambda c: VERDICTS.index(c.verdict))
    _cards(session, corpus, text, wrong, "draft-findings")
    if right and st.toggle(
        tr("Show what is exact or found: {count}", count=numeral(len(right))),
        key="draft-right",
        persist_state="session",
    ):
        _cards(session, corpus, text, right, "draft-right-findings", asked)


def _form(session: State) -> None:
    number = session.draft_round
    box = f"draft-text-{number}"
    text = typed(session, box, "", lambda key: st.text_area(
        tr("Your draft"), height=220, key=key, placeholder=tr("Paste your text here")))  # fmt: skip
    watch_uploads()
    file = st.file_uploader(tr("Or upload it"), type=list(EXTENSIONS), key=f"draft-file-{number}")
    sent = st.button(tr("Check the draft"), key="draft-check")
    if session.draft_before is not None:
        st.button(tr("Bring back the draft"), key="draft-back", icon=":material/undo:", on_click=session.hold_draft,
                  args=(session.draft_before,))  # fmt: skip
    if not sent:
        return
    try:
        article = read_file(file.name, file.getvalue()).article if file is not None else Article(ORIGIN, text.strip())
    except StandpointError as error:
        show_message("error", str(error))
        return
    if not any(c.isalnum() for c in article.text):
        st.error(tr("There is no text to check: paste your draft or upload it."))
    elif len(article.text) > LONG:
        st.error(tr("The draft is longer than {long} characters: check it in parts.", long=numeral(LONG)))
    else:
        let_go(session, box)
        session.hold_draft(replace(article, id=ORIGIN, origin=ORIGIN))
        st.rerun()


def _close(session: State) -> None:
    with st.container(horizontal=True):
        st.button(tr("Edit the draft"), key="draft-edit", icon=":material/edit:", on_click=_edit, args=(session,))
        st.button(
            tr("Close the draft"), key="draft-close", icon=":material/close:", on_click=session.hold_draft, args=(None,)
        )


def offer_draft(session: State) -> None:
    """Offer the way to the check of a draft, which is looked for where rows are checked too."""
    if st.button(tr("Check a draft of my own instead"), type="tertiary", key="to-draft", icon=":material/edit_note:"):
        st.session_state["words"] = DRAFT
        session.land("words")
        st.switch_page(COMPARE)


def _edit(session: State) -> None:
    """Put the draft back into the form, to be changed and checked again."""
    text = session.draft.text if session.draft is not None else ""
    session.hold_draft(None)
    session.typed[f"draft-text-{session.draft_round}"] = text


def _cards(
    session: State, corpus: Corpus, text: str, found: Sequence[Checked], key: str, asked: str | None = None
) -> None:
    """Draw cards, which come into sight where a count asked for them."""
    place, _ = show_cards([checked_card(c, corpus, text) for c in found], key, fresh=asked or "")
    if place is not None:
        session.show(place.article, place.span)
        st.switch_page(READ)


def checked_card(checked: Checked, corpus: Corpus, text: str) -> Card:
    """Return what was found of one thing in the draft: its own words first, then the articles' beside them.

    A figure stands in its sentence: the heading says which it is, and it is marked there."""
    figure = (checked.place,) if checked.what == "figure" else ()
    who = [Run(f": {name}") for name in (checked.who, *(one_line(f.of(text)) for f in figure)) if name]
    there = [Run(f" ({tr('in the articles: {name}', name=checked.there)})", "soft")] if checked.there else []
    lines: list[Line] = [
        line("source", Run(tr("Your draft"), "strong")),
        line("passage", *words_of(text, _shown(checked, text), checked.in_draft or figure)),
    ]
    for number, instance in enumerate(checked.found[: MOST_BESIDE - 1]):
        differing = checked.differing[number] if checked.differing else ()
        sentences = corpus.analysis(instance.article).sentences
        whole = (
            next((s for s in sentences if s.contains(instance.span)), instance.span)
            if checked.what == "figure"
            else instance.span
        )
        lines += passage_lines(corpus, instance.article, whole, differing)
    return Card(
        f"draft-{checked.verdict}", (Run(tr(WORDS[checked.verdict][0]), "strong"), *who, *there), tuple(lines), 2
    )


def _shown(checked: Checked, text: str) -> Span:
    """Return what is shown of a draft: the place itself, for a figure the line round it."""
    if checked.what != "figure":
        return checked.place
    start = max(text.rfind(". ", 0, checked.place.start) + 2, text.rfind("\n", 0, checked.place.start) + 1, 0)
    ends = [e for e in (text.find(". ", checked.place.end) + 1, text.find("\n", checked.place.end)) if e > 0]
    return Span(start if start > 1 else 0, min(ends, default=len(text)))
