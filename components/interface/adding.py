"""Add a position or a statement from a passage: the words, who, which side, on what."""

from __future__ import annotations

import streamlit as st

from components.charts.looks import told_look
from components.interface.asking import ask_who, choose_actor
from components.interface.cache import issue_names, reviewed
from components.interface.lines import Run, line, runs_of, show_lines
from components.interface.picking import pick, picked_in, place_of, show_text
from components.interface.state import State
from components.interface.typed import let_go, typed
from components.interface.word_lists import pick_words
from components.model import Analysis, Span
from components.review import Fact
from components.review.facts import LONGEST, About
from components.review.rows import LABELS, added_key, sentence_at
from components.wording import tr

ABOUT: dict[str, str] = {"position": "Position", "statement": "Statement"}


def show_add(session: State) -> None:
    """Draw the form by which a position or a statement is added from a passage: the sentence, then words in it or about
    it."""
    with st.expander(tr("Add a row from a passage"), key="add-row", on_change="rerun") as form:
        if not form.open:
            return
        ids = [a.id for a in session.articles if a.id not in session.failures]
        titles = {a.id: " · ".join(x for x in (a.title, a.outlet) if x) for a in session.articles}
        article = st.selectbox(
            tr("Article"), ids, format_func=titles.__getitem__, key="add-article", persist_state="session"
        )
        analysis = reviewed(session, session.find(article))
        sentences = range(len(analysis.sentences))
        said = [s.of(analysis.article.text) for s in analysis.sentences]
        sentence = st.selectbox(
            tr("Sentence"),
            sentences,
            format_func=lambda n: f"{n + 1} {said[n]}",
            key="add-sentence",
            persist_state="session",
        )
        fill(session, analysis, analysis.sentences[sentence], f"add-{article}-{sentence}-{len(session.work.log.steps)}")


def fill(session: State, analysis: Analysis, passage: Span, form: str) -> None:
    """Draw the fields of a new row of the words of a passage, or of those that are picked instead."""
    article, step = analysis.article.id, len(session.work.log.steps)
    picked = picked_in(form, "words")
    show_text(analysis.article, {"words": picked or passage}, passage, "words", form)
    at = sentence_at(analysis, picked or passage)
    words = pick_words(session, analysis, at, picked, f"{form}-{picked.start}-{picked.end}" if picked else form)
    about: About = st.segmented_control(tr("What is it"), ["position", "statement"], default="position",
                                        required=True, key="add-what",
                                        persist_state="session", format_func=lambda x: tr(ABOUT[x]))  # fmt: skip
    who = choose_actor(session, "Who", "", "add-who")
    side = (
        typed(session, "add-side", LABELS[0], lambda k: st.selectbox(tr("Side"), LABELS, format_func=told_look, key=k))
        if about == "position"
        else ""
    )
    issue = _choose_issue(session) if about == "position" else ""
    known = ask_who(session, article, who, f"add-{step}-{article}-{who}") if who else None
    if known and known.shown != who:
        show_lines(
            [line("label", *runs_of("The row goes to {name}.", name=Run(known.shown, "strong")))], key="add-shown"
        )
    ready = words is not None and known is not None and (about == "statement" or bool(issue))
    if (
        st.button(tr("Add the row"), key="add-now", icon=":material/add:", disabled=not ready)
        and words is not None
        and known is not None
    ):
        key = added_key((words,), known.name, issue)
        fact = Fact(about, "add", key, article, side, known.name, (words,), (issue,) if issue else ())
        let_go(session, "add-", form)
        session.take_step("adding a position" if about == "position" else "adding a statement", fact, *known.facts)
        st.rerun()


def add_from(session: State, analysis: Analysis, way: str) -> bool:
    """Open the form of a new row of words that were selected in an article, where a way from it tells such
    ("words/12-40/the words"); tell whether it does."""
    kind, _, told = way.partition("/")
    if kind != "words":
        return False
    ends, _, words = told.partition("/")
    start, _, end = ends.partition("-")
    text = analysis.article.text
    place = place_of(text, Span(0, len(text)), {"start": start, "end": end, "words": words})
    if place is None:
        return True
    form = f"here-{analysis.article.id}-{place.start}-{place.end}"
    pick(form, "words", place)
    session.in_dialog = True
    st.dialog(tr("Add a row from these words"), width="large", on_dismiss="rerun")(
        lambda: fill(session, analysis, place, form)
    )()
    return True


def _choose_issue(session: State) -> str:
    names = issue_names(session)
    chosen = typed(session, "add-issue", None, lambda k: st.selectbox(
        tr("On which issue"), names, None, accept_new_options=True, key=k,
        placeholder=tr("Choose one or write a new one")))  # fmt: skip
    return (chosen or "").strip()[:LONGEST]
