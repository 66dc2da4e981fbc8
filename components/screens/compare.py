"""Compare: the answer in one line, who stands where outlet by outlet, what differs with its
passages; then the charts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from components.charts import CHARTS, TABS, picked
from components.charts.figures import PICK
from components.charts.limits import limit_of
from components.charts.looks import told_look, told_turned
from components.comparing.grid import labels_on_issues
from components.interface.address import Part
from components.interface.apart import draw_apart
from components.interface.common_ground import show_common_ground
from components.interface.compared import compared, counted, kept
from components.interface.coverage import show_coverage
from components.interface.draft import DRAFT, show_draft
from components.interface.drawn_charts import Drawn, draw_chosen, draw_first, sides_of
from components.interface.elsewhere import show_elsewhere
from components.interface.evidence import offer_correction
from components.interface.findings import DIFFERS, show_answer, show_findings
from components.interface.how_many import show_how_many
from components.interface.lines import Line, Run, joined, line, runs_of, show_lines
from components.interface.page import ARTICLES, TAKE_AWAY, begin, needs_articles
from components.interface.passages import passage_lines, show_digest, show_passages, show_timeline
from components.interface.preparing import OUTLETS, chart_key
from components.interface.state import State
from components.interface.style import wide_box
from components.interface.theme import is_dark
from components.interface.versions import show_versions
from components.model import Corpus, Issue, Stance, Statement
from components.review import is_by_hand
from components.wording import tr, trn

Row = Mapping[str, Any]  # of any chart, or a mark picked on it
MOST_BEHIND = 20  # passages listed behind a mark
LEGEND = "Click a mark to list its passages."


def show_chart(session: State, key: str, drawn: Drawn) -> tuple[Sequence[Row], bool]:
    """Draw a chart; return what is picked on it, and whether it was just now."""
    show_lines([line("source", drawn.legend, " ", tr(LEGEND)), *limit_lines(key)], key=f"legend-{key}")
    fresh = key not in st.session_state  # come back from another screen: what was picked is still meant
    with st.container(key=f"{wide_box(drawn.least)}{key}"):
        event = st.vega_lite_chart(spec=drawn.spec, on_select="rerun", key=key, alt=drawn.words, width="stretch")
    if drawn.notes:
        show_lines([line("source", n) for n in drawn.notes], key=f"notes-{key}")
    selection = event.selection
    found = [dict(p) for p in (selection.get(PICK, []) if hasattr(selection, "get") else [])]
    before, last = session.cells.get(key, []), [] if fresh else st.session_state.get(f"picked-{key}", [])
    st.session_state[f"picked-{key}"] = found  # a pick that was kept stays until another is made
    session.cells[key] = before if found == last else found
    return session.cells[key], session.cells[key] != before


def limit_lines(key: str) -> list[Line]:
    """Return what a chart or a table cannot tell."""
    return [line("note", tr(limit_of(key)))] if limit_of(key) else []


def show_kind(session: State, corpus: Corpus, number: int) -> None:
    """Draw one chart of the table, of what is chosen, and the passages behind a picked mark."""
    kind, dark = CHARTS[number], is_dark()
    choices, rows, drawn = kept(session, chart_key(number, dark), lambda: draw_first(number, corpus, dark))
    first = chosen = next(iter(choices), "")
    if kind.chooser and len(choices) > 1:
        sides = kept(session, ("sides",), lambda: sides_of(corpus))
        chosen = st.selectbox(tr(CHARTS[number].chooser), list(choices),
                              format_func=lambda c: f"{choices[c]}  {sides.get(c, '')}".rstrip(),
                              key=f"{kind.key}-choice", persist_state="session")  # fmt: skip
    if chosen != first:
        rows, drawn = kept(
            session,
            (*chart_key(number, dark), chosen),
            lambda: draw_chosen(kind, corpus, chosen, choices[chosen], dark),
        )
    if drawn is None:
        st.info(tr(CHARTS[number].nothing))
        return
    marks, now = show_chart(session, f"{kind.key}-{chosen}", drawn)
    show_how_many(corpus, rows, kind.key, chosen)
    for mark in marks[:1]:
        row = picked(kind, rows, mark)
        if row is not None:
            behind(session, corpus, row, kind.key, now)


def _mark(row: Row) -> list[Run | str]:
    """Return what a mark shows: who, on what or where, and how."""
    named = [
        Run(str(row[f]), "strong")
        for f in ("who", "actor", "kind", "issue", "article")
        if row.get(f) and not (f == "kind" and "who" in row)
    ]
    said = row.get("label") or row.get("on") or ""
    return [*joined(named, " · "), *([f": {said}"] if said else [])]


def behind(session: State, corpus: Corpus, row: Row, key: str, now: bool) -> None:
    """List the passages behind a mark, which is named first; they come into sight when it is picked."""
    mark, stances, statements = _mark(row), row["stances"], row["statements"]
    lines: list[Line] = [line("label", *mark)] if mark else []
    if not stances and not statements:
        lines.append(line("source", tr("No passage stands behind this mark.")))
    sides = kept(session, ("labels on issues",), lambda: labels_on_issues(corpus)) if stances else {}
    for number in stances[:MOST_BEHIND]:
        analysis, stance = corpus.stance(number)
        holder, side = corpus.actor_of(analysis.article.id, stance.holder), Run(told_look(stance.label), stance.label)
        who, target = holder.name if holder else "", analysis.towards(stance)
        told = runs_of("{who} {side}: {target}", who=who, side=side, target=target)
        on_issue = sides.get(number, stance.label)
        turned: list[Run | str] = [" · ", Run(told_turned(on_issue), "soft")] if on_issue != stance.label else []
        lines.append(line("name", *told, *turned, *by_whom(stance)))
        lines += passage_lines(corpus, analysis.article.id, analysis.sentences[stance.sentence], (stance.trigger,))
    for analysis, statement in map(corpus.statement, statements[:MOST_BEHIND] if not stances else []):
        lines += [line("label", *by_whom(statement))] if is_by_hand(statement) else []
        lines += passage_lines(corpus, analysis.article.id, statement.content[0])
    show_passages(session, lines, f"behind-{key}", " ".join([*stances, *statements, "now"]) if now else "")
    offer_correction(session, stances, statements, f"correct-{key}")


def by_whom(row: Stance | Statement) -> list[Run | str]:
    """Return the words that tell a row that a person set from one that was read."""
    return [" ", Run(tr("set by hand"), "soft")] if is_by_hand(row) else []


def edit_issues(session: State, corpus: Corpus) -> None:
    """Let issues be renamed, and their terms changed: a stance is on an issue if its target holds one of the terms."""
    section = st.expander(tr("Edit the issues"), key="edit-issues", on_change="rerun")
    if not section.open:
        return
    with section:
        st.markdown(
            tr(
                "An issue takes the positions whose target holds one of its terms, each position once. Put terms of "
                "one issue in one row, between commas. Name an issue as it is proposed: who is for the repeal of what "
                "the name keeps counts as opposed."
            )
        )
        rows = [{"name": i.name, "terms": ", ".join(i.terms)} for i in corpus.issues]
        edited = st.data_editor(rows, num_rows="dynamic", key=f"issues-{hash(session.work.issues)}", width="stretch",
                                column_config={name: tr(name).capitalize() for name in ("name", "terms")})  # fmt: skip
        save, propose = st.columns(2)
        if save.button(tr("Save issues"), key="save-issues"):
            issues = tuple(
                Issue(f"i{n}", str(r.get("name") or "").strip() or terms[0], terms, by_hand=True)
                for n, r in enumerate(edited, 1)
                if (terms := tuple(t.strip() for t in str(r.get("terms") or "").split(",") if t.strip()))
            )
            if [(i.name, i.terms) for i in issues] == [(i.name, i.terms) for i in corpus.issues]:
                session.say("info", tr("The issues are as they were: nothing was changed."))
            else:
                session.change("editing the issues", replace(session.work, issues=issues))
                session.say("success", trn("Saved: {count} issue.", "Saved: {count} issues.", len(issues)))
            st.rerun()
        if propose.button(tr("Propose them again"), key="propose-issues", disabled=session.work.issues is None):
            session.change("proposing the issues again", replace(session.work, issues=None))
            st.rerun()


def show_charts(session: State, counts: Corpus) -> None:
    """Draw the charts of what is counted, one a tab."""
    tabs = st.tabs([tr(name) for name in TABS[1:]], key="charts", on_change="rerun")
    for number, tab in enumerate(tabs, 1):
        if tab.open:
            with tab:
                show_kind(session, counts, number)


PARTS = (DIFFERS, "The set in short", "Timeline", DRAFT)
PLACE = (Part("part", "words", "one", lambda _: PARTS), Part("chart", "charts", "one", lambda _: TABS[1:]))
# each with the key of what it cannot tell
DRAWN = ((show_findings, "findings"), (show_digest, "digest"), (show_timeline, "timeline"), (show_draft, ""))


def show_words(session: State, corpus: Corpus) -> None:
    """Draw what is told in words, one a tab."""
    tabs = st.tabs([tr(name) for name in PARTS], key="words", on_change="rerun")
    for tab, (show, key) in zip(tabs, DRAWN, strict=True):
        if tab.open:
            with tab:
                show(session, corpus)
                if limit_of(key):
                    show_lines(limit_lines(key), key=f"limit-{key}")


def main() -> None:
    """Draw the screen."""
    session = begin(
        "Compare", tr("Where the reports differ. Every finding and every mark leads to its passages."), PLACE
    )
    if needs_articles(session, tr("Here the reports are put side by side.")):
        return
    corpus = counts = compared(session)
    if len(corpus.analyses) > 1:
        answer, counts = st.container(), counted(session, corpus)
        with answer:
            show_answer(session, corpus, counts)
        draw_apart(session, lambda: show_kind(session, counts, OUTLETS))
        show_elsewhere(session, corpus)
        draw_apart(session, lambda: show_words(session, corpus))
        show_common_ground(session, corpus)
        show_versions(session, corpus)
    else:
        st.info(tr("There is one article: add another to see what differs. The charts below show this one."))
        st.page_link(ARTICLES, label=tr("Add another article to compare"), icon=":material/add:")
        show_kind(session, corpus, OUTLETS)
        st.header(tr(DRAFT), anchor=False)
        show_draft(session, corpus)
    st.header(tr("Charts"), anchor=False)
    show_coverage(session, corpus)
    draw_apart(session, lambda: show_charts(session, counts))
    edit_issues(session, corpus)
    st.page_link(TAKE_AWAY, label=tr("Next: take it away"), icon=":material/arrow_forward:")


main()
