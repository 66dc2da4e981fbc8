"""What was done: each step in words, the facts in it, those that wait for their passage, and where another person says
otherwise."""

from __future__ import annotations

import contextlib

import streamlit as st

from components.errors import AnalysisError
from components.interface.analysed import analysis_of
from components.interface.lines import Fold, Line, Run, joined, line, show_lines
from components.interface.offering import keep_ours, take_theirs
from components.interface.state import State
from components.model import Analysis, Span
from components.review import Fact, waiting
from components.review.facts import ROWS
from components.wording import numeral, retold, tr, trn

FEW = 50  # steps shown before the others are asked for
SAID = {
    "accept": "accepted", "reject": "rejected", "reopen": "open again", "note": "note", "set": "set", "add": "added",
    "merge": "named", "split": "split off", "kind": "kind", "role": "role", "alias": "also called",
    "part": "not called", "drop": "left out", "terms": "decided by the words",
}  # fmt: skip


def fact_line(fact: Fact, session: State) -> Line:
    """Return a fact in our words and the article's: what, of whom or which passage, and where."""
    article = next((a for a in session.articles if a.id == fact.article), None)
    subject = fact.key
    if fact.about in ROWS:
        place = Span(*(int(n) for n in fact.key.partition(":")[0].split("-")))
        subject = (
            f"“{place.of(article.text)[:80]}”"
            if article and place.end <= len(article.text)
            else tr("a passage that is not here")
        )
        subject = subject.strip("“”") if article else subject
    elif fact.about == "finding":
        subject = fact.key.partition(" ")[2]
    words = ", ".join(n for n in fact.names if n) if fact.what == "terms" else fact.value
    if fact.spans and article and fact.what != "add":
        words = " … ".join(s.of(article.text) for s in fact.spans)
    out = fact.about == "finding" and fact.what == "reject"
    done = tr("taken out") if out else f"{tr(SAID[fact.what])} {tr(fact.field)}".strip()
    where = (article.title or article.outlet) if article else tr("an article that is not here") if fact.article else ""
    return line("label", Run(subject, "strong"), " ", *joined([tr(fact.about), done, words, where]))


def show_history(session: State) -> None:
    """Draw the steps, the last first; those that were undone say so."""
    log = session.work.log
    show_waiting(session)
    if not log.steps:
        st.info(tr("Nothing was corrected yet. Each correction will stand here, and in the project file."))
        return
    many = len(log.steps) > FEW and st.toggle(
        tr("Show all {count} steps", count=numeral(len(log.steps))), key="all-steps"
    )
    folds: list[Line | Fold] = []
    numbered = list(enumerate(log.steps, 1))[::-1]
    for number, step in numbered if many else numbered[:FEW]:
        undone = [Run(f" ({tr('undone')})", "soft")] if number > log.done else []
        facts = joined([step.when.replace("T", " ").removesuffix("+00:00") + " UTC" if step.when else "", step.by])
        heading = (
            Run(f"{number}. {retold(step.words)}", "strong"),
            *undone,
            Run("  "),
            *(Run(p, "soft") if isinstance(p, str) else p for p in facts),
        )
        folds.append(Fold(heading, tuple(fact_line(f, session) for f in step.facts[:FEW])))
    show_lines(folds, key="history")


def show_waiting(session: State) -> None:
    """List the corrections whose passage or name is in none of the articles as they are read now."""
    analyses: list[Analysis] = []
    for article in session.articles:
        with contextlib.suppress(AnalysisError):
            analyses.append(analysis_of(article))
    wait = waiting(session.work.log.facts, analyses)
    if wait:
        st.caption(trn("{count} correction no longer finds its passage. It is kept and holds again when it comes back.",
                       "{count} corrections no longer find their passage. They are kept and hold again when it "
                       "comes back.", len(wait)))  # fmt: skip
        show_lines([fact_line(f, session) for f in wait[:FEW]], key="waiting")


def show_differences(session: State) -> None:
    """Draw what another person's project says otherwise, both sides, with the agreement."""
    told = session.work.agreement
    if told is not None and told.both:
        kappa = told.kappa if told.kappa is not None else 1.0
        st.caption(tr("Of {both} rows that you both checked, you agree on {alike} (kappa {kappa}, chance taken off).",
                      both=numeral(told.both), alike=numeral(told.alike), kappa=numeral(kappa, 2)))  # fmt: skip
    for number, difference in enumerate(session.work.differences[:FEW]):
        with st.container(border=True, key=f"difference-{number}"):
            ours, theirs = fact_line(difference.ours, session), fact_line(difference.theirs, session)
            show_lines(
                [line("source", tr("You:")), ours, line("source", tr("The other project:")), theirs],
                key=f"difference-lines-{number}",
            )
            with st.container(horizontal=True):
                st.button(tr("Keep mine"), key=f"ours-{number}", on_click=keep_ours, args=(session, number))
                st.button(tr("Take the other"), key=f"theirs-{number}", on_click=take_theirs, args=(session, number))
