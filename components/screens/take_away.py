"""Take away: tables, charts, and the work itself as a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Literal

import streamlit as st

from components.charts import CHARTS, Figure, Kind, choices_of, has_marks
from components.comparing import make_digest
from components.exporting import images
from components.exporting.catalogue import table_csv, to_json
from components.exporting.plain_text import digest_text
from components.exporting.scope import Scope
from components.interface.cache import corpus_of, derived
from components.interface.keeping import project_bytes
from components.interface.lines import line, show_lines
from components.interface.offering import offer_kept, open_form
from components.interface.page import begin, needs_articles
from components.interface.served import place
from components.interface.state import State
from components.interface.taking import choose_scope, offer_files, offer_report, take_events_in
from components.model import Corpus
from components.review import Fact
from components.wording import in_this_language, language, tr

CSV_HELP = (
    "CSV opens in any spreadsheet. Where one would run words as a formula (at the start of a cell, or after a semicolon, "
    "a tab or a line break in it) an apostrophe of ours stands before them. JSON is exact. Where yours cuts at semicolons, take the Excel file."
)


TABLES = {
    "positions": "Positions (CSV)", "statements": "Statements (CSV)", "actors": "Actors (CSV)", "findings": "What differs (CSV)",
    "timeline": "Timeline (CSV)",
}  # fmt: skip
FILES = {
    "positions": "positions.csv", "statements": "statements.csv", "actors": "actors.csv", "findings": "differences.csv", "timeline": "timeline.csv",
}  # fmt: skip


def download(label: str, make: Callable[[], bytes], name: str, mime: str, then: Callable[[], None] | Literal["ignore"] = "ignore") -> None:
    """Offer a file that is made when it is asked for; `then` is called after the click."""
    st.download_button(label, make, name, mime, on_click=then, key=f"get-{name}", icon=":material/download:")


def offer_tables(corpus: Corpus, facts: tuple[Fact, ...], scope: Scope) -> None:
    """Offer the tables."""
    st.subheader(tr("Tables"), anchor=False)
    st.markdown(tr(CSV_HELP))
    with st.container(horizontal=True):
        for table, name in FILES.items():
            make = partial(table_csv, table, corpus, scope, facts)
            download(tr(TABLES[table]), make, name, "text/csv")
        short = in_this_language(lambda: digest_text(corpus, make_digest(corpus)).encode("utf-8", "replace"))
        download(tr("The set in short (text)"), short, "digest.txt", "text/plain")
        download(tr("Everything (JSON)"), lambda: to_json(corpus, scope), "standpoint.json", "application/json")


Offer = tuple[str, str, Callable[[], Figure]]  # file name, words beside the buttons, the chart when it is asked for


def list_charts(corpus: Corpus) -> list[Offer]:
    """Return the charts that have something to show; each is drawn when it is taken."""
    offers: list[Offer] = []
    for kind in CHARTS:
        choices = choices_of(kind, corpus)
        for number, chosen in enumerate(list(choices)[: kind.saved]):
            if has_marks(kind, corpus, chosen):
                name = f"{kind.key}-{number + 1}" if kind.saved > 1 else kind.key
                words = f"{tr(kind.tab)}: {choices[chosen]}" if choices[chosen] else tr(kind.tab)
                offers.append((name, words, in_this_language(partial(_draw, kind, corpus, chosen, choices[chosen]))))
    return offers


def _draw(kind: Kind, corpus: Corpus, chosen: str, name: str) -> Figure:
    return kind.draw(kind.rows(corpus, chosen), name, False)


def offer_charts(session: State, corpus: Corpus) -> None:
    """Offer each chart as PNG and SVG, sources named beneath its title."""
    charts = derived(session, ("charts", language()), lambda: list_charts(corpus))
    if not charts:
        return
    st.subheader(tr("Charts"), anchor=False)
    sources = "; ".join(dict.fromkeys(f"{a.article.label} {a.article.date}".strip() for a in corpus.analyses))
    st.markdown(tr("Each names its sources and what its signs mean."))
    for name, words, make in charts:
        show_lines([line("label", words)], key=f"words-{name}")
        with st.container(horizontal=True):
            download("PNG", in_this_language(lambda m=make: images.to_png(m(), sources)), f"{name}.png", "image/png")  # type: ignore[misc]
            download("SVG", in_this_language(lambda m=make: images.to_svg(m(), sources)), f"{name}.svg", "image/svg+xml")  # type: ignore[misc]


def offer_project(session: State) -> None:
    """Offer the work as a file, and to open one."""
    st.subheader(tr("Your work"), anchor=False)
    st.markdown(tr("The project file keeps articles, analyses, corrections and notes. You can send it on, open it here again, and read it without Standpoint."))
    if session.articles:
        work = session.work
        download(tr("Download the project"), lambda: project_bytes(session), "project.standpoint", "application/vnd.sqlite3",
                 lambda: setattr(session, "saved", work))  # fmt: skip
    open_form(session)
    offer_kept(session)


def main() -> None:
    """Draw the screen."""
    session = begin("Take away", tr(place().made))
    if not needs_articles(session, tr("Here you take tables and charts with you.")):
        with st.spinner(tr("Putting the files together")):
            corpus = corpus_of(session)
        scope = choose_scope(session)
        offer_report(session, corpus, scope)
        offer_tables(corpus, session.work.log.facts, scope)
        offer_files(session, corpus, scope)
        take_events_in(corpus, scope)
        offer_charts(session, corpus)
    offer_project(session)


main()
