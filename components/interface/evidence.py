"""A row with its evidence: what was read, the words that show it, why, and the way to its place."""

from __future__ import annotations

from typing import Any

import streamlit as st

from components.charts.looks import LOOKS
from components.exporting.citation import cite, quote_article
from components.exporting.plain_text import one_line
from components.exporting.tables import LEVELS, passage_of, said_again
from components.interface.cache import reviewed
from components.interface.lines import Line, Run, joined, line, show_lines
from components.interface.page import READ
from components.interface.reader_rows import KINDS
from components.interface.state import State
from components.model import Span

Row = dict[str, Any]
MOST_AGAIN = 5  # further passages shown beside a row


def position_lines(row: Row) -> list[Line]:
    """Return a position's evidence."""
    look = LOOKS[row["label"]]
    decided = f"Decided by {row['decided by']} · confidence {row['confidence']:.2f}"
    return [
        line("name", row["actor"], " ", Run(f"{look.symbol} {look.word}", row["label"])),
        line("label", "towards ", Run(row["towards"], "strong")),
        line("passage", row["passage"]),
        line("source", *joined([row["article"], row["date"], row["place"]])),
        line("label", "Why: ", row["why"]),
        line("label", "Words that decided: ", Run(row["trigger"], "strong"), " · ", row["how"]),
        line("source", decided + (" · checked by you" if row["checked"] == "yes" else "")),
        *([line("note", "Your note: ", row["note"])] if row["note"] else []),
    ]


def statement_lines(session: State, row: Row) -> list[Line]:
    """Return a statement's evidence, its sentence round it."""
    analysis = reviewed(session, next(a for a in session.articles if a.id == row["article id"]))
    statement = analysis.statement(row["statement id"])
    sentence = analysis.sentences[statement.sentence] if statement else Span(row["start"], row["end"])
    return [
        line("name", row["actor"] or "No speaker found"),
        line("passage", row["content"]),
        line("label", "In the sentence: ", one_line(sentence.of(analysis.article.text))),
        line("source", *joined([row["article"], row["date"], row["place"]])),
        line("label", "Why: ", row["why"]),
        line(
            "source",
            f"{KINDS[row['kind']]} · confidence {row['confidence']:.2f}"
            + (" · checked by you" if row["checked"] == "yes" else ""),
        ),
        *([line("note", "Your note: ", row["note"])] if row["note"] else []),
    ]


def show_evidence(session: State, about: str, row: Row, key: str) -> None:
    """Draw the evidence of one row; with a key also the way to its place, which else stands elsewhere."""
    show_lines(position_lines(row) if about == "position" else statement_lines(session, row), key=f"evidence-{key}")
    if about == "position":
        show_again(session, row, key)
    if key and st.button("Show in the article", key=f"jump-{key}", icon=":material/menu_book:"):
        go_to_place(session, row)


def go_to_place(session: State, row: Row) -> None:
    """Show a row's passage in its article."""
    session.show(row["article id"], Span(row["start"], row["end"]))
    st.switch_page(READ)


def show_again(session: State, row: Row, key: str) -> None:
    """List the further passages of a position."""
    analysis = reviewed(session, next(a for a in session.articles if a.id == row["article id"]))
    stance = next((s for s in analysis.stances if s.id == row["stance id"]), None)
    again = said_again(analysis, stance) if stance else []
    if again:
        lines = [line("label", "Also said here:")]
        for other in again[:MOST_AGAIN]:
            lines.append(line("passage", one_line(passage_of(analysis, other).of(analysis.article.text))))
            lines.append(line("source", f"sentence {other.sentence + 1}"))
        show_lines(lines, key=f"again-{key}")


def citation(session: State, about: str, row: Row) -> str:
    """Return a row's passage as a citation: the words, then speaker, outlet, date and paragraph."""
    analysis = reviewed(session, next(a for a in session.articles if a.id == row["article id"]))
    place = Span(row["start"], row["end"])
    whole = next((s for s in analysis.sentences if s.contains(place)), place) if about == "position" else place
    said = about == "statement" or row["how"] == LEVELS["said"]
    return cite(quote_article(analysis.article, whole, row["actor"] if said else ""))
