"""A row with its evidence: what was read, the words that show it, why, and the way to its place."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.charts.looks import told_look
from components.exporting.citation import cite, quote_article
from components.exporting.labels import KINDS, LEVELS
from components.exporting.plain_text import one_line
from components.exporting.rows import PositionRow, StatementRow
from components.exporting.tables import passage_of, said_again
from components.interface.cache import reviewed
from components.interface.confidence import level_of, told_decider, told_level, told_surety
from components.interface.leaving import NO_FILTERS
from components.interface.lines import Line, Run, joined, line, runs_of, show_lines
from components.interface.page import POSITIONS, READ
from components.interface.state import State
from components.review.facts import About
from components.wording import retold, tr

TableRow = PositionRow | StatementRow
MOST_AGAIN = 5  # further passages shown beside a row


def position_lines(row: PositionRow) -> list[Line]:
    """Return a position's evidence."""
    decided = [told_decider(row.decided_by), told_surety(row)]
    return [
        line("name", row.actor, " ", Run(told_look(row.label), row.label)),
        line("label", *runs_of("towards {target}", target=Run(row.towards, "strong"))),
        *(
            [line("label", *runs_of("On the issue {issue}, by hand", issue=Run(row.issue_by_hand, "strong")))]
            if row.issue_by_hand
            else []
        ),
        line("passage", row.passage),
        line("source", *joined([row.article, row.date, retold(row.place)])),
        line("label", *runs_of("Why: {why}", why=retold(row.why))),
        *(
            [line("label", *runs_of("Its condition: {words}", words=Run(row.condition, "strong")))]
            if row.condition
            else []
        ),
        line(
            "label",
            *runs_of("Words that decided: {words}", words=Run(row.trigger, "strong")),
            " · ",
            told_level(level_of(row.how)),
        ),
        line("source", *joined([*decided, tr("checked by you") if row.checked == "yes" else ""])),
        *([line("note", *runs_of("Your note: {note}", note=row.note))] if row.note else []),
    ]


def statement_lines(session: State, row: StatementRow) -> list[Line]:
    """Return a statement's evidence, its sentence round it."""
    analysis = reviewed(session, session.find(row.article_id))
    statement = analysis.statement(row.statement_id)
    sentence = analysis.sentences[statement.sentence] if statement else row.span
    facts = [tr(KINDS[row.kind]), told_surety(row), tr("set by hand") if row.by == "hand" else ""]
    return [
        line("name", row.actor or tr("No speaker found")),
        line("passage", row.content),
        line("label", *runs_of("In the sentence: {words}", words=one_line(sentence.of(analysis.article.text)))),
        line("source", *joined([row.article, row.date, retold(row.place)])),
        line("label", *runs_of("Why: {why}", why=retold(row.why))),
        line("source", *joined([*facts, tr("checked by you") if row.checked == "yes" else ""])),
        *([line("note", *runs_of("Your note: {note}", note=row.note))] if row.note else []),
    ]


def show_evidence(session: State, row: TableRow, key: str) -> None:
    """Draw the evidence of one row; with a key also the way to its place, which else stands elsewhere."""
    show_lines(
        position_lines(row) if isinstance(row, PositionRow) else statement_lines(session, row), key=f"evidence-{key}"
    )
    if isinstance(row, PositionRow):
        show_again(session, row, key)
    if key and st.button(tr("Show in the article"), key=f"jump-{key}", icon=":material/menu_book:"):
        go_to_place(session, row)


def go_to_place(session: State, row: TableRow) -> None:
    """Show a row's passage in its article."""
    session.show(row.article_id, row.span)
    st.switch_page(READ)


def offer_correction(session: State, stances: Sequence[str], statements: Sequence[str], key: str) -> None:
    """Offer to correct the first of the rows behind a mark, `article/row` each, where rows are corrected."""
    about: About = "position" if stances else "statement"
    first = next(iter(stances or statements), "")
    if first and st.button(tr("Correct or cite this on Positions"), key=key, icon=":material/edit:"):
        article, _, row = first.rpartition("/")
        analysis = reviewed(session, session.find(article))
        stance = analysis.stance(row) if stances else None
        surest = analysis.stance(stance.same_as) if stance is not None and stance.same_as else stance
        session.rows[about] = f"{article}/{surest.id}" if surest is not None else first
        st.session_state.update(NO_FILTERS | {"rows": about})
        if surest is not None and not surest.counts:  # it holds on its issue, and is a lead in the table
            st.session_state["leads"] = True
        st.switch_page(POSITIONS)


def show_again(session: State, row: PositionRow, key: str) -> None:
    """List the further passages of a position."""
    analysis = reviewed(session, session.find(row.article_id))
    stance = analysis.stance(row.stance_id)
    again = said_again(analysis, stance) if stance else []
    if again:
        lines = [line("label", tr("Also said here:"))]
        for other in again[:MOST_AGAIN]:
            lines.append(line("passage", one_line(passage_of(analysis, other).of(analysis.article.text))))
            lines.append(line("source", tr("sentence {number}", number=other.sentence + 1)))
        show_lines(lines, key=f"again-{key}")


def citation(session: State, row: TableRow) -> str:
    """Return a row's passage as a citation: the words, then speaker, outlet, date and paragraph."""
    analysis = reviewed(session, session.find(row.article_id))
    place = row.span
    stance = analysis.stance(row.stance_id) if isinstance(row, PositionRow) else None
    whole = passage_of(analysis, stance) if stance else place
    said = isinstance(row, StatementRow) or row.how == LEVELS["said"]
    return cite(quote_article(analysis.article, whole, row.actor if said else ""))
