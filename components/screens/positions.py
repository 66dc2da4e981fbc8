"""Positions: who stands where, with the evidence of the chosen row beside the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import streamlit as st

from components.charts.looks import look_of, told_turned
from components.exporting.labels import KINDS
from components.exporting.rows import PositionRow
from components.interface.adding import show_add
from components.interface.apart import draw_apart
from components.interface.cache import issue_names, table_rows
from components.interface.confidence import surety, told_surety
from components.interface.correcting import chosen_of, row_name, show_bulk, show_verdicts
from components.interface.evidence import TableRow, show_evidence
from components.interface.filtering import FILTERS, ORDERS, in_order, sides_on
from components.interface.following import follow_filters, with_chosen
from components.interface.leaving import NO_FILTERS
from components.interface.page import COMPARE, READ, begin, needs_articles
from components.interface.rows import Shown, show_rows
from components.interface.state import State
from components.interface.store import session_cache
from components.interface.work import Same
from components.model import StanceLabel
from components.review.facts import About
from components.wording import language, numeral, tr, trn

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

ROWS = {"position": "Positions", "statement": "Statements"}
COLUMNS = {
    "position": ("Who", "Side", "Towards what", "Passage", "Where"),
    "statement": ("Who", "Kind", "Word of saying", "What was said", "Where"),
}
# where nothing is chosen all pass: "Select all" would only stand before what one looks for
FILTER: dict[str, Any] = {"select_all": False, "persist_state": "session"}
UNFOLDED = "unfold-filters"
PAGE = 100  # rows drawn at once
NOTHING = {
    "position": "No positions were found. The articles may report without anyone taking a side; what people said is "
    "on the Read page.",
    "statement": "Nobody is quoted or reported in these articles.",
}
CONFIDENCE_HELP = (
    "Of rows with this confidence, about so many in a hundred were right on annotated news. How that "
    "was measured: About. *Sure, read with its sentence*: the side is right, yet what it is towards often does not say "
    "enough alone: the deal, the proposal."
)
LEADS_HELP = (
    "A doubtful row is about as likely right as wrong, or says too little for a row of its own. Compare takes it only "
    "where an issue says what it is on and it is likely true, or another report of these days surely has that side. "
    "Check the passage before you rely on one."
)
ISSUES_HELP = "The issues of so many articles are known once Compare was opened."
LABELS: tuple[StanceLabel, ...] = ("support", "oppose", "conditional", "mixed")


def filter_rows(session: State, rows: Sequence[TableRow], about: About, place: DeltaGenerator) -> list[TableRow]:
    """Draw the filters in one row, which a phone folds away, and return the rows that pass."""
    st.session_state.setdefault(UNFOLDED, any(map(st.session_state.get, NO_FILTERS)))
    place.toggle(tr("Filters"), key=UNFOLDED, persist_state="session")  # on a phone alone: elsewhere they are there
    with st.container(key="filters"):
        search, actor, article, stance, issue, checked, confidence = st.columns(
            [2, 2, 2, 2, 2, 1.2, 1.5], vertical_alignment="bottom"
        )
    words = (
        search.text_input(tr("Search"), key="search", placeholder=tr("a word in any row"), persist_state="session")
        .lower()
        .split()
    )
    names = with_chosen(sorted({a for r in rows for a in r.actors}), "actors")
    actors = actor.multiselect(tr("Who"), names, key="actors", placeholder=tr("all"), **FILTER)
    outlets = with_chosen([r.article for r in rows], "articles")
    articles = article.multiselect(tr("Article"), outlets, key="articles", placeholder=tr("all"), **FILTER)
    sides = [look_of(x) for x in LABELS]
    stances: list[str] = []
    on: Mapping[str, StanceLabel] | None = None
    if about == "position":
        on = choose_issues(session, issue)
        stances = stance.multiselect(tr("Side"), sides, format_func=tr, key="stances", placeholder=tr("all"), **FILTER)
    done = checked.selectbox(
        tr("Checked"), ["", "yes", "no"], format_func=lambda x: tr(x or "all"), key="checked", persist_state="session"
    )
    least = confidence.slider(
        tr("Confidence from"), 0.0, 1.0, 0.0, 0.05, help=tr(CONFIDENCE_HELP), key="confidence", persist_state="session"
    )
    return [
        r for r in rows
        if all(any(w in v.lower() for v in searched(r)) for w in words)
        and (not actors or any(a in actors for a in r.actors)) and (not articles or r.article in articles)
        and done in ("", r.checked) and (on is None or row_name(r) in on) and surety(r) >= least
        and (not stances or not isinstance(r, PositionRow) or look_of((on or {}).get(row_name(r), r.label)) in stances)
    ]  # fmt: skip


def choose_issues(session: State, place: DeltaGenerator) -> Mapping[str, StanceLabel] | None:
    """Offer the issues that Compare counts by; return the positions on those chosen with their sides on them, None
    where none is."""
    names = with_chosen(issue_names(session), "on-issues")
    chosen = place.multiselect(
        tr("Issue"), names, key="on-issues", placeholder=tr("all"), disabled=not names,
        help=None if names else tr(ISSUES_HELP), **FILTER,
    )  # fmt: skip
    return sides_on(session, chosen) if chosen else None


def offer_to_clear() -> None:
    """Say that the filters leave nothing, and offer to let all rows pass."""
    st.info(tr("No row passes these filters."))
    st.button(tr("Clear the filters"), key="clear-filters", icon=":material/filter_alt_off:",
              on_click=lambda: st.session_state.update(NO_FILTERS))  # fmt: skip


def searched(row: TableRow) -> tuple[str, ...]:
    """Return what the search looks in: what the table shows of a row, and its note; no headline, which every row of
    its article would have."""
    shown = shown_row(row)
    return shown.who, shown.side, shown.towards, shown.passage, shown.facts, row.note


def show_table(session: State, rows: Sequence[TableRow], names: list[str], about: About) -> int:
    """Draw a page of the table and return the number of the chosen row: the one chosen before, if it is among these."""
    chosen = names.index(chosen_of(session, about, names))
    pages = -(-len(rows) // PAGE)
    first = 0
    if pages > 1:
        key = f"page-{about}-{names[chosen]}-{len(rows)}"
        first = PAGE * (st.pagination(pages, default=chosen // PAGE + 1, key=key) - 1)
    page = rows[first : first + PAGE]
    on = sides_on(session, st.session_state.get("on-issues") or ())
    basis = (language(), Same(on), *map(Same, page))
    shown = session_cache().latest(f"shown {about}", basis, lambda: [shown_row(r, on.get(row_name(r))) for r in page])
    words = st.session_state.get("search", "").lower().split()
    show_rows(shown, [tr(c) for c in COLUMNS[about]], names[chosen], words, f"table-{about}",
              partial(session.rows.__setitem__, about),
              tr("Rows; the evidence of the chosen one stands beside them"))  # fmt: skip
    return chosen


def shown_row(row: TableRow, on_issue: StanceLabel | None = None) -> Shown:
    """Return a row as the table shows it, with its side on the issue that is chosen where that is another."""
    many = (
        trn("{count} place", "{count} places", row.passages)
        if isinstance(row, PositionRow) and row.passages > 1
        else ""
    )
    turned = told_turned(on_issue) if on_issue and isinstance(row, PositionRow) and on_issue != row.label else ""
    facts = [
        row.article, turned, many, told_surety(row),
        tr("doubtful") if _is_lead(row) else "",
        tr("by hand") if row.by == "hand" else "", tr("checked by you") if row.checked == "yes" else "",
        tr("noted") if row.note else "",
    ]  # fmt: skip
    name, said = row_name(row), " · ".join(f for f in facts if f)
    if isinstance(row, PositionRow):
        return Shown(name, row.actor, tr(row.stance), row.towards, row.passage, said, row.label)
    return Shown(name, row.actor or tr("No speaker found"), tr(KINDS[row.kind]), row.cue, row.content, said)


def choose_leads(session: State, rows: list[TableRow], place: DeltaGenerator) -> list[TableRow]:
    """Offer the doubtful rows; return the rows to show: of doubtful ones, without that, those that Compare counts on
    the issues chosen."""
    leads = sum(_is_lead(r) for r in rows)
    more = trn("Show {count} doubtful row too", "Show {count} doubtful rows too", leads)
    if not leads or place.toggle(more, key="leads", persist_state="session", help=tr(LEADS_HELP)):
        return rows
    on = sides_on(session, st.session_state.get("on-issues") or ())
    return [r for r in rows if not _is_lead(r) or row_name(r) in on]


def _is_lead(row: TableRow) -> bool:
    return isinstance(row, PositionRow) and row.lead == "yes"


def show_beside(session: State, found: Sequence[TableRow], about: About) -> None:
    """Draw the table, and beside it the evidence of the row that is chosen."""
    names = [row_name(r) for r in found]
    with st.container(key="beside"):
        table, evidence = st.columns([2.2, 1], gap="medium")
    with table:
        at = show_table(session, found, names, about)
    with evidence:
        show_verdicts(session, about, found[at], names)
        show_evidence(session, found[at], "")


def show_positions(session: State) -> None:
    """Draw the filters and what passes them: the table with the evidence of the chosen row, a part of its own."""
    which = st.container(horizontal=True, vertical_alignment="center", key="which")
    about: About = which.segmented_control(tr("Rows"), ["position", "statement"], default="position", required=True,
                                           key="rows",
                                           format_func=lambda r: tr(ROWS[r]), label_visibility="collapsed",
                                           persist_state="session")  # fmt: skip
    with st.spinner(tr("Putting the table together")):
        rows = table_rows(session, about)
    if not rows:
        st.info(tr(NOTHING[about]))
        st.page_link(READ, label=tr("Go to Read"), icon=":material/menu_book:")
        return
    follow_filters(session, rows)
    rows = choose_leads(session, rows, which)
    found = filter_rows(session, rows, about, which)
    with st.container(key="sorting"):
        count, sort, bulk = st.columns([3, 1, 1], vertical_alignment="bottom")
    words = "{found} of {all} positions" if about == "position" else "{found} of {all} statements"
    count.caption(tr(words, found=numeral(len(found)), all=numeral(len(rows))))
    if not found:
        offer_to_clear()
        return
    order = sort.selectbox(
        tr("In the order"), ORDERS[about], format_func=tr, key=f"order-{about}", persist_state="session"
    )
    with bulk:
        show_bulk(session, about, found)
    ordered = in_order(found, order)
    draw_apart(session, lambda: show_beside(session, ordered, about))


def main() -> None:
    """Draw the screen."""
    session = begin(
        "Positions",
        tr("Who stands where, towards what, and the words that show it. Choose a row to see its evidence."),
        FILTERS,
    )
    if needs_articles(session, tr("Here is the table of actors and their stances.")):
        return
    show_positions(session)
    show_add(session)
    st.page_link(COMPARE, label=tr("Next: where the reports differ"), icon=":material/arrow_forward:")


main()
