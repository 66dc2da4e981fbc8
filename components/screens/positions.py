"""Positions: who stands where, with the evidence of the chosen row beside the table."""

from __future__ import annotations

from typing import Any

import streamlit as st

from components.charts.looks import look_of
from components.interface.cache import table_rows
from components.interface.correcting import show_add, show_bulk, show_edit, show_verdicts
from components.interface.evidence import show_evidence
from components.interface.filtering import FILTERS
from components.interface.page import COMPARE, READ, begin, needs_articles
from components.model import StanceLabel
from components.review.facts import About

Row = dict[str, Any]
ROWS = {"position": "Positions", "statement": "Statements"}
SHOWN = {
    "position": ["actor", "stance", "towards", "passage", "passages", "article", "confidence", "checked", "role", "cue", "place", "how", "decided by", "lead",
                 "by", "note", "why"],
    "statement": ["actor", "content", "cue", "kind", "article", "confidence", "checked", "place", "inferred", "by", "note", "why"],
}  # fmt: skip
NOTHING = {
    "position": "No positions were found. The articles may report without anyone taking a side; what people said is on the Read page.",
    "statement": "Nobody is quoted or reported in these articles.",
}
CONFIDENCE_HELP = "Of rows with this confidence, about so many in a hundred were right on annotated news. How that was measured: About."
LEADS_HELP = (
    "A lead is a row that is about as likely right as wrong. Leads are not compared with other articles and "
    "not marked in the text: check the passage before you rely on one."
)
LABELS: tuple[StanceLabel, ...] = ("support", "oppose", "conditional", "mixed")


def filter_rows(rows: list[Row], about: About) -> list[Row]:
    """Draw the filters in one row and return the rows that pass."""
    search, actor, article, stance, checked, confidence = st.columns([2, 2, 2, 2, 1.2, 1.4], vertical_alignment="bottom")
    words = search.text_input("Search", key="search", placeholder="a word in any column", persist_state="session").lower().split()
    actors = actor.multiselect("Actor", sorted({r["actor"] for r in rows}), key="actors", persist_state="session")
    articles = article.multiselect("Article", list(dict.fromkeys(r["article"] for r in rows)), key="articles", persist_state="session")
    stances = stance.multiselect("Stance", [look_of(x) for x in LABELS], key="stances", persist_state="session") if about == "position" else []
    done = checked.selectbox("Checked", ["", "yes", "no"], format_func=lambda x: x or "all", key="checked", persist_state="session")
    least = confidence.slider("Confidence from", 0.0, 1.0, 0.0, 0.05, help=CONFIDENCE_HELP, key="confidence", persist_state="session")
    return [
        r for r in rows
        if all(any(w in str(v).lower() for v in r.values()) for w in words)
        and (not actors or r["actor"] in actors) and (not articles or r["article"] in articles) and done in ("", r["checked"])
        and (not stances or r["stance"] in stances) and r["confidence"] >= least
    ]  # fmt: skip


def show_table(rows: list[Row], about: About) -> Row | None:
    """Draw the table and return the chosen row."""
    import pandas as pd

    columns = SHOWN[about]
    frame = pd.DataFrame({k: [r[k] for r in rows] for k in columns})
    shown_rows = max(3, len(rows))
    config = {
        "confidence": st.column_config.NumberColumn("confidence", format="%.2f", width="small", help=CONFIDENCE_HELP),
        "passage": st.column_config.TextColumn("passage", width="large"),
        "passages": st.column_config.NumberColumn("passages", width="small", help="In how many places of the article this is said; the surest is shown."),
        "towards": st.column_config.TextColumn("towards", width="medium"),
        "content": st.column_config.TextColumn("content", width="large"),
    }  # fmt: skip
    event = st.dataframe(
        frame, hide_index=True, on_select="rerun", selection_mode="single-row-required", column_config=config,
        key="table" if about == "position" else "statements-table",
        height=min(560, 60 + 35 * shown_rows),
        alt="Actors and their stances, a row each; choose a row to see its evidence",
    )  # fmt: skip
    chosen = event.selection.rows
    return rows[chosen[0]] if chosen and chosen[0] < len(rows) else None


def main() -> None:
    """Draw the screen."""
    session = begin("Positions", "Who stands where, towards what, and the words that show it. Choose a row to see its evidence.", FILTERS)
    if needs_articles(session, "Here is the table of actors and their stances."):
        return
    about: About = st.segmented_control("Rows", ["position", "statement"], default="position", required=True, key="rows", format_func=ROWS.__getitem__,
                                        persist_state="session")  # fmt: skip
    with st.spinner("Putting the table together"):
        rows = table_rows(session, about)
    if not rows:
        st.info(NOTHING[about])
        st.page_link(READ, label="Go to Read", icon=":material/menu_book:")
        show_add(session)
        return
    leads = sum(r["lead"] == "yes" for r in rows) if about == "position" else 0
    if leads and not st.toggle(f"Show {leads} leads too", key="leads", persist_state="session", help=LEADS_HELP):
        rows = [r for r in rows if r["lead"] == "no"]
    found = filter_rows(rows, about)
    count, bulk = st.columns([4, 1], vertical_alignment="center")
    count.caption(f"{len(found)} of {len(rows)} positions" if about == "position" else f"{len(found)} of {len(rows)} statements")
    if not found:
        st.info("No position passes these filters: clear one of them.")
        return
    with bulk:
        show_bulk(session, about, found)
    table, evidence = st.columns([2, 1], gap="medium")
    with table:
        row = show_table(found, about)
    with evidence:
        if row is None:
            st.info("Choose a row in the table, at its left edge, to see the evidence here.")
        else:
            show_evidence(session, about, row, "")
            show_verdicts(session, about, row)
            with st.expander("Correct this row", key="correct", on_change="rerun") as form:
                if form.open:
                    show_edit(session, about, row)
    show_add(session)
    st.page_link(COMPARE, label="Next: where the reports differ", icon=":material/arrow_forward:")


main()
