"""Add a position or a statement from a passage: the words, who, which side, on what."""

from __future__ import annotations

import streamlit as st

from components.charts.looks import told_look
from components.interface.asking import ask_who, choose_actor
from components.interface.cache import issue_names, reviewed
from components.interface.correcting import pick_words
from components.interface.lines import Run, line, runs_of, show_lines
from components.interface.state import State
from components.review import Fact
from components.review.facts import LONGEST, About
from components.review.rows import LABELS, added_key
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
        article = st.selectbox(tr("Article"), ids, format_func=titles.__getitem__, key="add-article")
        analysis = reviewed(session, session.find(article))
        sentences = range(len(analysis.sentences))
        said = [s.of(analysis.article.text) for s in analysis.sentences]
        sentence = st.selectbox(
            tr("Sentence"), sentences, key="add-sentence", format_func=lambda n: f"{n + 1} {said[n]}"
        )
        about: About = st.segmented_control(tr("What is it"), ["position", "statement"], default="position",
                                            required=True, key="add-what",
                                            format_func=lambda x: tr(ABOUT[x]))  # fmt: skip
        step = len(session.work.log.steps)
        words = pick_words(analysis, sentence, None, f"add-{article}-{sentence}-{step}")
        who = choose_actor(session, "Who", "", f"add-who-{step}")
        side = st.selectbox(tr("Side"), LABELS, format_func=told_look, key="add-side") if about == "position" else ""
        issue = _choose_issue(session, step) if about == "position" else ""
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
            session.take_step("adding a position" if about == "position" else "adding a statement", fact, *known.facts)
            st.rerun()


def _choose_issue(session: State, step: int) -> str:
    names = issue_names(session)
    chosen = st.selectbox(tr("On which issue"), names, None, accept_new_options=True, key=f"add-issue-{step}",
                          placeholder=tr("Choose one or write a new one"))  # fmt: skip
    return (chosen or "").strip()[:LONGEST]
