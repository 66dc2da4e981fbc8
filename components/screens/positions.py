"""Positions: who stands where, with the evidence of the chosen row beside the table."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from components.charts.looks import LOOKS, look_of
from components.exporting.plain_text import one_line
from components.exporting.tables import passage_of, said_again, stance_rows
from components.interface.cache import analysis_of, corpus_of, derived
from components.interface.lines import Run, joined, line, show_lines
from components.interface.page import COMPARE, READ, begin, needs_articles, undo_button
from components.interface.state import State
from components.interface.taking import show_citation
from components.model import Instance, Span, StanceLabel
from components.review import Correction, stance_key

Row = dict[str, Any]
SHOWN = ["actor", "stance", "towards", "passage", "passages", "article", "confidence", "role", "cue", "place", "how", "decided by", "lead", "by", "why"]
CONFIDENCE_HELP = "Of rows with this confidence, about so many in a hundred were right on annotated news. How that was measured: About."
LEADS_HELP = (
    "A lead is a row that is about as likely right as wrong. Leads are not compared with other articles and "
    "not marked in the text: check the passage before you rely on one."
)
MOST_AGAIN = 5  # further passages shown beside a row
LABELS: tuple[StanceLabel, ...] = ("support", "oppose", "conditional", "mixed")


def filter_rows(rows: list[Row]) -> list[Row]:
    """Draw the filters in one row and return the rows that pass."""
    search, actor, article, stance, confidence = st.columns([2, 2, 2, 2, 1.4], vertical_alignment="bottom")
    words = search.text_input("Search", key="search", placeholder="a word in any column", persist_state="session").lower().split()
    actors = actor.multiselect("Actor", sorted({r["actor"] for r in rows}), key="actors", persist_state="session")
    articles = article.multiselect("Article", list(dict.fromkeys(r["article"] for r in rows)), key="articles", persist_state="session")
    stances = stance.multiselect("Stance", [look_of(x) for x in LABELS], key="stances", persist_state="session")
    least = confidence.slider("Confidence from", 0.0, 1.0, 0.0, 0.05, help=CONFIDENCE_HELP, key="confidence", persist_state="session")
    return [
        r for r in rows
        if all(any(w in str(v).lower() for v in r.values()) for w in words)
        and (not actors or r["actor"] in actors) and (not articles or r["article"] in articles)
        and (not stances or r["stance"] in stances) and r["confidence"] >= least
    ]  # fmt: skip


def show_table(rows: list[Row]) -> Row | None:
    """Draw the table and return the chosen row."""
    import pandas as pd

    frame = pd.DataFrame([{k: r[k] for k in SHOWN} for r in rows], columns=SHOWN)
    shown_rows = max(3, len(rows))
    config = {
        "confidence": st.column_config.NumberColumn("confidence", format="%.2f", width="small", help=CONFIDENCE_HELP),
        "passage": st.column_config.TextColumn("passage", width="large"),
        "passages": st.column_config.NumberColumn("passages", width="small", help="In how many places of the article this is said; the surest is shown."),
        "towards": st.column_config.TextColumn("towards", width="medium"),
    }  # fmt: skip
    event = st.dataframe(
        frame, hide_index=True, on_select="rerun", selection_mode="single-row-required", key="table", column_config=config,
        height=min(560, 60 + 35 * shown_rows),
        alt="Actors and their stances, a row each; choose a row to see its evidence",
    )  # fmt: skip
    chosen = event.selection.rows
    return rows[chosen[0]] if chosen and chosen[0] < len(rows) else None


def show_evidence(session: State, row: Row) -> None:
    """Draw the evidence of one row, the way to its place, and the corrections."""
    look = LOOKS[row["label"]]
    side = Run(f"{look.symbol} {look.word}", row["label"])
    show_lines([
        line("name", row["actor"], " ", side),
        line("label", "towards ", Run(row["towards"], "strong")),
        line("passage", row["passage"]),
        line("source", *joined([row["article"], row["date"], row["place"]])),
        line("label", "Why: ", row["why"]),
        line("label", "Words that decided: ", Run(row["trigger"], "strong"), " · ", row["how"]),
        line("source", f"Decided by {row['decided by']} · confidence {row['confidence']:.2f}"),
    ], key="evidence")  # fmt: skip
    analysis = analysis_of(next(a for a in session.articles if a.id == row["article id"]))
    again = said_again(analysis, next(s for s in analysis.stances if s.id == row["stance id"]))
    if again:
        lines = [line("label", "Also said here:")]
        for other in again[:MOST_AGAIN]:
            lines.append(line("passage", one_line(passage_of(analysis, other).of(analysis.article.text))))
            lines.append(line("source", f"sentence {other.sentence + 1}"))
        show_lines(lines, key="again")
    if st.button("Show in the article", key="jump", icon=":material/menu_book:"):
        session.show(row["article id"], Span(row["start"], row["end"]))
        st.switch_page(READ)
    show_citation(corpus_of(session), Instance(row["article id"], passage_of(analysis, next(s for s in analysis.stances if s.id == row["stance id"]))))
    correct(session, row)


def correct(session: State, row: Row) -> None:
    """Let the journalist have the last word; every correction is a step that undo takes back."""
    analysis = analysis_of(next(a for a in session.articles if a.id == row["article id"]))
    stance = next(s for s in analysis.stances if s.id == row["stance id"])
    with st.expander("Correct this row", key="correct"):
        key = f"label-{row['article id']}-{row['stance id']}-{row['label']}"
        label = st.selectbox("Stance", LABELS, index=LABELS.index(row["label"]), format_func=look_of, key=key)
        change, remove = st.columns(2)
        if change.button("Set stance", key="set-label", disabled=label == row["label"]):
            entry = Correction(row["article id"], stance_key(stance), "label", label)
            session.change("a correction", replace(session.work, log=(*session.work.log, entry)))
            st.rerun()
        if remove.button("Take this row out", key="take-out"):
            entry = Correction(row["article id"], stance_key(stance), "remove")
            session.change("taking a row out", replace(session.work, log=(*session.work.log, entry)))
            st.rerun()


def main() -> None:
    """Draw the screen."""
    session = begin("Positions", "Who stands where, towards what, and the words that show it. Choose a row to see its evidence.")
    if needs_articles(session, "Here is the table of actors and their stances."):
        return
    with st.spinner("Putting the table together"):
        rows = derived(session, ("stances",), lambda: stance_rows(corpus_of(session)))
    if not rows:
        st.info("No positions were found. The articles may report without anyone taking a side; what people said is on the Read page.")
        st.page_link(READ, label="Go to Read", icon=":material/menu_book:")
        undo_button(session)
        return
    leads = sum(r["lead"] == "yes" for r in rows)
    if leads and not st.toggle(f"Show {leads} leads too", key="leads", persist_state="session", help=LEADS_HELP):
        rows = [r for r in rows if r["lead"] == "no"]
    found = filter_rows(rows)
    st.caption(f"{len(found)} of {len(rows)} positions")
    if not found:
        st.info("No position passes these filters: clear one of them.")
        return
    table, evidence = st.columns([2, 1], gap="medium")
    with table:
        row = show_table(found)
    with evidence:
        if row is None:
            st.info("Choose a row in the table, at its left edge, to see the evidence here.")
        else:
            show_evidence(session, row)
        undo_button(session)
    st.page_link(COMPARE, label="Next: where the reports differ", icon=":material/arrow_forward:")


main()
