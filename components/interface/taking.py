"""What can be taken away beside the tables, as the screens have it: report, workbook, network, event list."""

from __future__ import annotations

from functools import partial

import streamlit as st

from components.exporting.catalogue import sheets
from components.exporting.citation import cite
from components.exporting.event_list import find_events, write_events
from components.exporting.graph import to_graphml
from components.exporting.report import PARTS, make_report
from components.exporting.report_contents import Report
from components.exporting.report_formats import FORMS, write_report
from components.exporting.scope import Scope, narrow
from components.exporting.workbook import to_xlsx
from components.interface.analysed import made_by
from components.interface.cache import derived
from components.interface.file_naming import hand_out
from components.interface.lines import Copy, line, show_lines
from components.interface.preparing import report_key, wished
from components.interface.state import State
from components.model import Corpus
from components.wording import in_this_language, tr

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NAMES = tuple(PARTS)


def scope_of(session: State) -> Scope:
    """Return what files hold: leads by the switch of this and the Positions screen, checked rows alone by that of this
    and the Check screen."""
    return Scope(*wished(session))


def choose_leads() -> None:
    """Offer to let leads into the tables; the switch is that of the Positions screen."""
    st.toggle(tr("Doubtful rows too, marked as such"), key="leads", persist_state="session",
              help=tr("In the tables. Reports and the network never hold doubtful rows."))  # fmt: skip


def offer_report(session: State, corpus: Corpus, scope: Scope) -> None:
    """Offer the report: its parts, how many passages are in it, and a file in three forms."""
    st.header(tr("Report"), anchor=False)
    st.markdown(tr("One file that stands alone. Every passage is compared with its article while it is written."))
    parts = st.pills(tr("Parts"), NAMES, selection_mode="multi", default=NAMES, format_func=lambda p: tr(PARTS[p]),
                     key="report-parts",
                     persist_state="session")  # fmt: skip
    if not parts:
        st.info(tr("Choose at least one part."))
        return
    log = session.work.log.facts
    report: Report = derived(session, report_key(parts, scope, log),
                             lambda: make_report(corpus, log, parts, scope, made_by(session.articles)),
                             tr("Putting the report together"))  # fmt: skip
    show_lines([line("source", f"{report.verbatim}.")], key="inside")
    with st.container(horizontal=True):
        for suffix in FORMS:
            make = in_this_language(partial(write_report, report, suffix))
            hand_out(session, tr(FORMS[suffix].name), make, f"report{suffix}", FORMS[suffix].mime)
    if report.quotations:
        section = st.expander(tr("Copy passages as citations"), key="citations", on_change="rerun")
        if section.open:
            cited = "\n".join(f"[{n}] {cite(q)}" for n, q in enumerate(report.quotations, 1))
            with section:
                show_lines([Copy(cited)], key="cited")


def offer_files(session: State, corpus: Corpus, scope: Scope) -> None:
    """Offer the workbook, the network and the event list."""
    log = session.work.log.facts
    about = about_book(len(corpus.analyses), scope, made_by(session.articles))
    with st.container(horizontal=True):
        hand_out(session, tr("All tables (Excel)"), lambda: to_xlsx(sheets(corpus, log, scope), about),
                 "tables.xlsx", XLSX)  # fmt: skip
        hand_out(session, tr("Network (GraphML)"), lambda: to_graphml(narrow(corpus, scope), scope.compared),
                 "network.graphml", "application/xml")  # fmt: skip
        hand_out(session, tr("Event list for DNA (CSV)"),
                 lambda: write_events(find_events(narrow(corpus, scope)), scope.compared),
                 "events.csv", "text/csv")  # fmt: skip


def about_book(articles: int, scope: Scope, version: str) -> tuple[str, ...]:
    """Return what the workbook's first sheet says of it."""
    return (
        f"Standpoint: {articles} article{'s' if articles > 1 else ''}",
        f"Positions: {scope.words}",
        f"Rows made by version {version}",
    )
