"""The issues' panel: what the issues are and by which words, rename, merge, leave out."""

from __future__ import annotations

import streamlit as st

from components.interface.cache import corpus_of
from components.interface.lines import Line, Run, line, show_lines
from components.interface.state import State
from components.interface.typed import form_sign, let_go, typed
from components.interface.who_is_who import CHOOSE, LONGEST
from components.model import Corpus, Issue
from components.review import Fact, tell_issues
from components.wording import tr, trn


def show_issues(session: State) -> None:
    """Draw the issues and what can be said of those that are chosen."""
    from components.charts.by_hand import SIGN  # here: the first screen is drawn without the charts

    corpus = corpus_of(session)
    issues = corpus.issues
    step = f"{len(session.work.log.steps)}-{session.work.log.done}"
    by_id = {i.id: i for i in issues}
    if not issues:
        st.info(tr("No issue was found: positions are too few, or on too many things."))
        return
    show_lines(issue_lines(corpus), key="issue-list")
    ids = st.multiselect(tr("Choose one to rename it, several to merge them"), list(by_id),
                         format_func=lambda i: by_id[i].name + f" {SIGN}" * by_id[i].by_hand,
                         key=f"issues-{step}", placeholder=tr(CHOOSE), select_all=False)  # fmt: skip
    chosen = [by_id[i] for i in ids]
    if not chosen:
        return
    key = form_sign(*chosen)
    name = typed(session, f"issue-name-{key}", chosen[0].name, lambda k: st.text_input(
        tr("Name"), key=k, max_chars=LONGEST)).strip()  # fmt: skip
    if st.button(tr("Rename") if len(chosen) == 1 else tr("Merge"), key="save-issue", icon=":material/merge:") and name:
        let_go(session, key)
        what = "renaming an issue" if len(chosen) == 1 else "merging issues"
        session.take_step(what, Fact("issue", "merge", chosen[0].name, "", "", name, (), tell_issues(chosen)))
        st.rerun()
    if len(chosen) == 1:
        show_terms(session, chosen[0], key)


def issue_lines(corpus: Corpus) -> list[Line]:
    """Return each issue with how many passages take a side on it, and the words that decide what belongs to it."""
    behind = {i.id: {s for p in corpus.positions if p.issue == i.id for s in p.stances} for i in corpus.issues}
    count = {i.id: trn("{count} passage", "{count} passages", len(behind[i.id])) for i in corpus.issues}
    return [
        line("label", Run(i.name, "strong"), f" · {count[i.id]} · ", Run(", ".join(i.terms), "soft"))
        for i in corpus.issues
    ]


def show_terms(session: State, issue: Issue, key: str) -> None:
    """Offer the words that decide what belongs to an issue, and to leave it out."""
    with st.expander(tr("The words that decide what belongs to it"), key=f"terms-fold-{key}"):
        words = typed(session, f"terms-{key}", "\n".join(issue.terms), lambda k: st.text_area(
            tr("A word or phrase a line"), key=k, max_chars=5_000))  # fmt: skip
        terms = tuple(dict.fromkeys(w.strip()[:LONGEST] for w in words.splitlines() if w.strip()))
        if st.button(tr("Save the words"), key=f"save-terms-{key}", disabled=terms == issue.terms):
            let_go(session, key)
            session.take_step(
                "setting the words of an issue", Fact("issue", "terms", issue.name, "", "", "", (), terms)
            )
            st.rerun()
    if st.button(tr("Leave this issue out"), key=f"drop-issue-{key}", icon=":material/block:"):
        session.take_step("leaving an issue out", Fact("issue", "drop", issue.name))
        st.rerun()
