"""What can be taken away beside the tables: the report, the workbook, the network, the event list; each as the screens have it."""

from __future__ import annotations

from collections import Counter as Tally
from functools import partial

import streamlit as st

from components.archive.version import rows_version
from components.errors import StandpointError
from components.exporting.catalogue import sheets
from components.exporting.citation import cite
from components.exporting.event_list import find_events, hold_against, read_events, write_events
from components.exporting.graph import to_graphml
from components.exporting.report import PARTS, Report, inside, make_report
from components.exporting.report_formats import FORMS, write_report
from components.exporting.scope import Scope, narrow
from components.exporting.tables import to_csv
from components.exporting.workbook import to_xlsx
from components.interface.cache import derived
from components.interface.lines import line, show_lines
from components.interface.state import State
from components.model import Corpus
from components.wording import in_this_language, language, retold, tr

DOWNLOAD = ":material/download:"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NAMES = tuple(PARTS)
MATCHES = ("same side", "other side", "only in the list", "only here")


def choose_scope(session: State) -> Scope:
    """Draw what files hold: leads by the switch of the Positions screen, checked rows alone by that of Check."""
    leads = st.toggle(tr("Leads too, marked as such"), key="leads", persist_state="session",
                      help=tr("In the tables. Reports and the network never hold leads."))  # fmt: skip
    if session.checked_only:
        st.caption(tr("Files hold checked rows only, as you chose on the Check screen."))
    return Scope(bool(leads), session.checked_only)


def offer_report(session: State, corpus: Corpus, scope: Scope) -> None:
    """Offer the report: its parts, what is inside, and a file in three forms."""
    st.subheader(tr("Report"), anchor=False)
    st.markdown(tr("One file that stands alone. Every passage is compared with its article while it is written."))
    parts = st.pills(tr("Parts"), NAMES, selection_mode="multi", default=NAMES, format_func=lambda p: tr(PARTS[p]), key="report-parts",
                     persist_state="session")  # fmt: skip
    if not parts:
        st.info(tr("Choose at least one part."))
        return
    log = session.work.log.facts
    report: Report = derived(session, ("report", tuple(parts), scope, log, language()), lambda: make_report(corpus, log, parts, scope, rows_version()))
    held = ", ".join(f"{tr(name)} ({count})" for name, count in inside(report))
    show_lines([line("source", f"{tr('Inside: {parts}.', parts=held)} {report.verbatim}.")], key="inside")
    with st.container(horizontal=True):
        for suffix in FORMS:
            st.download_button(tr(FORMS[suffix].name), in_this_language(partial(write_report, report, suffix)), f"report{suffix}", FORMS[suffix].mime,
                               on_click="ignore", key=f"get-report{suffix}", icon=DOWNLOAD)  # fmt: skip
    if report.quotations:
        with st.expander(tr("Copy passages as citations")):
            st.code("\n".join(f"[{n}] {cite(q)}" for n, q in enumerate(report.quotations, 1)), language=None, wrap_lines=True)


def offer_files(session: State, corpus: Corpus, scope: Scope) -> None:
    """Offer the workbook, the network and the event list."""
    log = session.work.log.facts
    about = (f"Standpoint: {len(corpus.analyses)} articles", f"Positions: {scope.words}", f"Rows made by version {rows_version()}")
    with st.container(horizontal=True):
        st.download_button(tr("All tables (Excel)"), lambda: to_xlsx(sheets(corpus, log, scope), about), "standpoint.xlsx", XLSX, on_click="ignore",
                           key="get-standpoint.xlsx", icon=DOWNLOAD)  # fmt: skip
        st.download_button(tr("Network (GraphML)"), lambda: to_graphml(narrow(corpus, scope), scope.compared), "network.graphml", "application/xml",
                           on_click="ignore", key="get-network.graphml", icon=DOWNLOAD)  # fmt: skip
        st.download_button(tr("Event list for DNA (CSV)"), lambda: write_events(find_events(narrow(corpus, scope)), scope.compared), "events.csv",
                           "text/csv", on_click="ignore", key="get-events.csv", icon=DOWNLOAD)  # fmt: skip


def take_events_in(corpus: Corpus, scope: Scope) -> None:
    """Hold an event list that was coded elsewhere against the positions here."""
    with st.expander(tr("Compare with an event list coded elsewhere")):
        st.markdown(tr("An event list of Discourse Network Analyzer (CSV). It is held against the positions here and changes none of them."))
        file = st.file_uploader(tr("Event list"), type=["csv"], key="events")
        if file is None:
            return
        try:
            held = hold_against(narrow(corpus, scope), read_events(file.getvalue()), scope.compared)
        except StandpointError as error:
            show_lines([line("error", retold(str(error)))], key="events-wrong")
            return
        counts: Tally[str] = Tally(h.match for h in held)
        show_lines([line("label", ", ".join(f"{counts[m]} {tr(m)}" for m in MATCHES) + ".")], key="events-held")
        st.download_button(tr("Both side by side (CSV)"), lambda: to_csv(held, scope.compared), "codings.csv", "text/csv", on_click="ignore",
                           key="get-codings.csv", icon=DOWNLOAD)  # fmt: skip
