"""Compare: what differs, said in words first, each finding with its passages; then the charts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import streamlit as st

from components.charts import (
    Figure,
    count_chart,
    count_rows,
    grid_chart,
    grid_rows,
    short_names,
    spec_of,
    statement_chart,
    statement_rows,
    time_chart,
    time_rows,
)  # fmt: skip
from components.charts.figures import PICK
from components.charts.looks import LOOKS, look_of
from components.comparing import Finding, bearers, compare_accounts, find_differences
from components.interface.cache import corpus_of, derived
from components.interface.lines import Fold, Line, Run, joined, line
from components.interface.page import TAKE_AWAY, begin, is_dark, needs_articles
from components.interface.passages import passage_lines, show_digest, show_passages, show_timeline
from components.interface.state import State
from components.model import Corpus, Issue

Row = dict[str, Any]
T = TypeVar("T")
ONCE = "once-an-account"  # the toggle by which copies count as one
FEW = 6  # findings before "show all"
SIGNS = "  ".join(f"{look.symbol or 'blank'} {look.word}" for look in LOOKS.values())
LEGEND = f"{SIGNS}. The number counts the passages behind a cell. Click a cell to list them."


def show_findings(session: State, corpus: Corpus) -> None:
    """Draw what differs, in our labels and the articles' words."""
    findings = derived(session, ("findings",), lambda: find_differences(corpus))
    if not findings:
        st.info("No difference was found: no quotation, figure or position that one report gives otherwise than another.")
        return
    show_all = len(findings) <= FEW or st.toggle(f"Show all {len(findings)} findings", key="all-findings", persist_state="session")
    folds = [finding_fold(f, corpus) for f in (findings if show_all else findings[:FEW])]
    show_passages(session, folds, "findings")


def finding_fold(finding: Finding, corpus: Corpus) -> Fold:
    """Return a finding: our label, the subject, and the values or outlets; its passages when it is opened."""
    subject = [Run(f": {finding.subject}")] if finding.subject else []
    names = short_names([a.article for a in corpus.analyses])
    if finding.kind in ("figures", "precision"):
        said = dict.fromkeys(i.span.of(corpus.analysis(i.article).article.text) for i in finding.instances)
    elif finding.positions:
        sides = zip(finding.instances, finding.positions, strict=True)
        said = dict.fromkeys(f"{names[i.article]}: {LOOKS[label].word}" for i, label in sides)
    else:
        said = dict.fromkeys(names[i.article] for i in finding.instances)
    heading = (Run(finding.label, "strong"), *subject, Run(f" ({', '.join(said)})", "soft"))
    differing = finding.differing or ((),) * len(finding.instances)
    passages = [passage_lines(corpus, i.article, i.span, d) for i, d in zip(finding.instances, differing, strict=True)]
    return Fold(heading, tuple(x for lines in passages for x in lines), len(passages[0]) if finding.differing else 0)


def kept(session: State, name: tuple[Any, ...], make: Callable[[], T]) -> T:
    """Return what a chart is drawn from, made once until the work changes or each account is to count once."""
    return derived(session, (*name, bool(st.session_state.get(ONCE))), make)


def show_accounts(corpus: Corpus) -> None:
    """Say how many of the articles are accounts of their own, where some are copies."""
    if len(corpus.accounts) < len(corpus.analyses):
        noun = "accounts" if len(corpus.accounts) > 1 else "account"
        st.caption(f"{len(corpus.analyses)} articles, {len(corpus.accounts)} independent {noun}: the others share much of their own words.")


def counted(session: State, corpus: Corpus) -> Corpus:
    """Return what the charts count: every article, or each account once where that is wished."""
    if len(corpus.accounts) == len(corpus.analyses):
        return corpus
    once = st.toggle("Count each account once, by its fullest article", key=ONCE, persist_state="session")
    return kept(session, ("accounts",), lambda: compare_accounts(corpus)) if once else corpus


def show_chart(session: State, key: str, make: Callable[[], Figure]) -> list[Row]:
    """Draw a chart, built once for the present work and theme, and return what was picked on it."""

    def build() -> tuple[dict[str, Any], str]:
        figure = make()
        return spec_of(figure), figure.alt

    spec, words = kept(session, ("chart", key, is_dark()), build)
    event = st.vega_lite_chart(spec=spec, on_select="rerun", key=key, alt=words, width="stretch")
    selection = event.selection
    picked = selection.get(PICK, []) if hasattr(selection, "get") else []
    return [dict(p) for p in picked]


def behind(session: State, corpus: Corpus, mark: Sequence[Run | str], stances: list[str], statements: list[str], key: str) -> None:
    """List the passages behind a mark, which is named first."""
    lines: list[Line] = [line("label", *mark)] if mark else []
    if not stances and not statements:
        lines.append(line("source", "No passage stands behind this mark."))
    names = {key: a.name for key, a in bearers(corpus.actors).items()}
    for reference in stances[:20]:
        article, _, stance_id = reference.rpartition("/")
        analysis = corpus.analysis(article)
        stance = next(s for s in analysis.stances if s.id == stance_id)
        holder, side = names.get((article, stance.holder or ""), ""), Run(look_of(stance.label), stance.label)
        lines.append(line("name", *joined((holder, side, "towards", stance.target.text), " ")))
        lines += passage_lines(corpus, article, analysis.sentences[stance.sentence])
    for reference in statements[:20] if not stances else []:
        article, _, statement_id = reference.rpartition("/")
        statement = corpus.analysis(article).statement(statement_id)
        if statement is not None:
            lines += passage_lines(corpus, article, statement.content[0])
    show_passages(session, lines, f"behind-{key}")


def show_grid(session: State, corpus: Corpus, dark: bool) -> None:
    """Draw the grid for all articles or one."""
    names = short_names([a.article for a in corpus.analyses])
    choices = ["", *names]
    article = st.selectbox("Articles", choices, format_func=lambda i: names[i] if i else "All articles together", key="grid-article", persist_state="session")
    rows = kept(session, ("grid", article), lambda: grid_rows(corpus, article))
    where = names[article] if article else f"{len(names)} articles" if len(names) > 1 else "one article"
    st.caption(LEGEND)
    picked = show_chart(session, f"grid-{article}", lambda: grid_chart(rows, where, dark))
    for p in picked[:1]:
        cell = next((r for r in rows if r["actor_id"] == p.get("actor_id") and r["issue_id"] == p.get("issue_id")), None)
        if cell is not None:
            mark = (Run(cell["actor"], "strong"), " on ", Run(cell["issue"], "strong"), f": {cell['label']}")
            behind(session, corpus, mark, cell["stances"], cell["statements"], "grid")


def show_counts(session: State, corpus: Corpus, dark: bool) -> None:
    """Draw the diverging counts."""
    rows = kept(session, ("counts",), lambda: count_rows(corpus))
    for p in show_chart(session, "counts", lambda: count_chart(rows, dark))[:1]:
        row = next((r for r in rows if r["issue_id"] == p.get("issue_id") and r["position"] == p.get("position")), None)
        if row is not None:
            mark = (Run(row["issue"], "strong"), f": {row['label']}")
            behind(session, corpus, mark, row["stances"], [], "counts")


def show_voices(session: State, corpus: Corpus, dark: bool) -> None:
    """Draw statements per actor and article."""
    rows = kept(session, ("voices",), lambda: statement_rows(corpus))
    if not rows:
        st.info("Nobody is quoted or reported in these articles.")
        return
    for p in show_chart(session, "voices", lambda: statement_chart(rows, dark))[:1]:
        member = corpus.actor(p.get("actor_id"))
        article = p.get("article_id", "")
        ids = member.members.get(article, ()) if member else ()
        found = [f"{article}/{s.id}" for a in corpus.analyses if a.article.id == article for s in a.statements if s.actor in ids]
        behind(session, corpus, (), [], found, "voices")


def show_time(session: State, corpus: Corpus, dark: bool) -> None:
    """Draw the positions on one issue over time."""
    dated = kept(session, ("dated",), lambda: [i for i in corpus.issues if len({r["date"] for r in time_rows(corpus, i.id)}) > 1])
    dated = dated or list(corpus.issues)
    issue_id = st.selectbox("Issue", [i.id for i in dated], format_func=lambda i: next(x.name for x in dated if x.id == i), key="time-issue")
    rows = time_rows(corpus, issue_id) if issue_id else []
    if not rows:
        st.info("No article with a position on this issue has a date: add dates on the Articles page.")
        return
    name = next(i.name for i in dated if i.id == issue_id)
    for p in show_chart(session, f"time-{issue_id}", lambda: time_chart(rows, name, dark))[:1]:
        found = [s for r in rows if r["actor_id"] == p.get("actor_id") and r["article_id"] == p.get("article_id") for s in r["stances"]]
        behind(session, corpus, (), found, [], "time")


def edit_issues(session: State, corpus: Corpus) -> None:
    """Let issues be renamed, and their terms changed: a stance is on an issue if its target holds one of the terms."""
    with st.expander("Edit the issues", key="edit-issues"):
        st.markdown("An issue takes the positions whose target holds one of its terms, each position once. Put terms of one issue in one row, between "
                    "commas. Name an issue as it is proposed: who is for the repeal of what the name keeps counts as opposed.")
        rows = [{"name": i.name, "terms": ", ".join(i.terms)} for i in corpus.issues]
        edited = st.data_editor(rows, num_rows="dynamic", key=f"issues-{hash(session.work.issues)}", width="stretch")
        save, propose = st.columns(2)
        if save.button("Save issues", key="save-issues"):
            issues = tuple(
                Issue(f"i{n}", str(r.get("name") or "").strip() or terms[0], terms)
                for n, r in enumerate(edited, 1)
                if (terms := tuple(t.strip() for t in str(r.get("terms") or "").split(",") if t.strip()))
            )
            session.change("editing the issues", replace(session.work, issues=issues))
            st.rerun()
        if propose.button("Propose them again", key="propose-issues", disabled=session.work.issues is None):
            session.change("proposing the issues again", replace(session.work, issues=None))
            st.rerun()


def main() -> None:
    """Draw the screen."""
    session = begin("Compare", "Where the reports differ, in words first. Every finding and every mark leads to its passages.")
    if needs_articles(session, "Here the reports are put side by side."):
        return
    with st.spinner("Comparing the articles"):
        corpus = corpus_of(session)
    dark = is_dark()
    if len(corpus.analyses) > 1:
        show_accounts(corpus)
        tabs = st.tabs(["What differs", "The set in short", "Timeline"], key="words", on_change="rerun")
        for tab, show in zip(tabs, (show_findings, show_digest, show_timeline), strict=True):
            if tab.open:
                with tab:
                    show(session, corpus)
    else:
        st.info("There is one article: add another on the Articles page to see what differs. The charts below show this one.")
    st.subheader("Charts", anchor=False)
    whole, corpus = corpus, counted(session, corpus)
    if corpus.positions:
        names = ["Who stands where", "For and against", "Who is heard", "Over time"]
        tabs = st.tabs(names, key="charts", on_change="rerun")
        for tab, draw in zip(tabs, (show_grid, show_counts, show_voices, show_time), strict=True):
            if tab.open:
                with tab:
                    draw(session, corpus, dark)
    else:
        st.info("No positions were found, so there is no grid to draw.")
        show_voices(session, corpus, dark)
    edit_issues(session, whole)
    st.page_link(TAKE_AWAY, label="Next: take it away", icon=":material/arrow_forward:")


main()
