"""Take away: tables, charts, and the work itself as a file."""

from __future__ import annotations

from functools import partial

import streamlit as st

from components.comparing import make_digest
from components.exporting import images
from components.exporting.catalogue import table_csv, to_json
from components.exporting.plain_text import digest_file
from components.exporting.scope import Scope
from components.interface.cache import derived
from components.interface.checked_rows import choose_checked
from components.interface.compared import compared
from components.interface.drawn_charts import list_charts
from components.interface.file_naming import hand_out, hand_out_project
from components.interface.merging import open_form
from components.interface.offering import offer_kept
from components.interface.page import begin, needs_articles
from components.interface.served import place
from components.interface.state import State
from components.interface.taking import choose_leads, offer_files, offer_report, scope_of
from components.interface.taking_in import take_events_in
from components.model import Corpus
from components.review import Fact
from components.wording import in_this_language, language, tr

CSV = "CSV opens in any spreadsheet; where yours cuts at semicolons, take the Excel file. JSON is exact."
CSV_HELP = (
    "Where a spreadsheet would run words as a formula (at the start of a cell, or after a semicolon, a tab or a line "
    "break in it) an apostrophe of ours stands before them in CSV."
)


TABLES = {
    "positions": "Positions (CSV)", "statements": "Statements (CSV)", "actors": "Actors (CSV)",
    "findings": "What differs and what is the same (CSV)",
    "timeline": "Timeline (CSV)",
}  # fmt: skip
FILES = {
    "positions": "positions.csv", "statements": "statements.csv", "actors": "actors.csv", "findings": "differences.csv",
    "timeline": "timeline.csv",
}  # fmt: skip


def offer_tables(session: State, corpus: Corpus, facts: tuple[Fact, ...], scope: Scope) -> None:
    """Offer the tables."""
    st.header(tr("Tables"), anchor=False)
    choose_leads()
    st.markdown(tr(CSV), help=tr(CSV_HELP))
    with st.container(horizontal=True):
        for table, name in FILES.items():
            hand_out(session, tr(TABLES[table]), partial(table_csv, table, corpus, scope, facts), name, "text/csv")
        short = in_this_language(lambda: digest_file(corpus, make_digest(corpus), scope.compared))
        hand_out(session, tr("The set in short (text)"), short, "short.txt", "text/plain")
        hand_out(
            session, tr("Everything (JSON)"), lambda: to_json(corpus, scope), "everything.json", "application/json"
        )


def offer_charts(session: State, corpus: Corpus, holds: str) -> None:
    """Offer the chart that is chosen as PNG and SVG, its sources and what it holds named beneath its title."""
    charts = derived(session, ("charts", language()), lambda: list_charts(corpus))
    if not charts:
        return
    st.header(tr("Charts"), anchor=False)
    sources = "; ".join(dict.fromkeys(f"{a.article.label} {a.article.date}".strip() for a in corpus.analyses))
    st.markdown(tr("Each names its sources, what its signs mean and which rows it is made of."))
    offers = {name: (words, make) for name, words, make in charts}
    chosen = st.selectbox(
        tr("Chart"), list(offers), format_func=lambda n: offers[n][0], key="chart-file", persist_state="session"
    )
    make = offers[chosen][1]
    png = in_this_language(lambda: images.to_png(make(), sources, holds))
    svg = in_this_language(lambda: images.to_svg(make(), sources, holds))
    with st.container(horizontal=True):
        hand_out(session, "PNG", png, f"{chosen}.png", "image/png")
        hand_out(session, "SVG", svg, f"{chosen}.svg", "image/svg+xml")


def offer_project(session: State) -> None:
    """Offer the work as a file, and to open one."""
    st.header(tr("Your work"), anchor=False)
    st.markdown(
        tr(
            "The project file keeps articles, analyses, corrections and notes. You can send it on, open it here "
            "again, and read it without Standpoint."
        )
    )
    if session.articles:
        hand_out_project(session, tr("Download the project"))
    open_form(session)
    offer_kept(session)


def main() -> None:
    """Draw the screen."""
    session = begin("Take away", tr(place().made))
    if not needs_articles(session, tr("Here you take tables and charts with you.")):
        choose_checked(session)
        corpus = compared(session)
        scope = scope_of(session)
        offer_report(session, corpus, scope)
        offer_tables(session, corpus, session.work.log.facts, scope)
        offer_files(session, corpus, scope)
        take_events_in(session, corpus, scope)
        offer_charts(session, corpus, scope.compared)
    offer_project(session)


main()
