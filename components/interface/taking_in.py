"""An event list that was coded elsewhere, on the screen: held against the positions here, and taken in as rows by hand
after a look at them."""

from __future__ import annotations

import hashlib
from collections import Counter as Tally
from collections.abc import Iterator
from dataclasses import replace

import streamlit as st

from components.charts.looks import LOOKS
from components.errors import StandpointError
from components.exporting.event_list import Event, hold_against, read_events
from components.exporting.event_rows import TAKING, Found, Taken, take_events
from components.exporting.plain_text import one_line
from components.exporting.scope import Scope, narrow
from components.exporting.tables import to_csv
from components.interface.cache import actors_of, all_corrected, derived
from components.interface.file_naming import hand_out
from components.interface.lines import Fold, Line, Run, joined, line, runs_of, show_lines
from components.interface.state import State
from components.model import Corpus, StanceLabel
from components.wording import numeral, retold, tr, trn

MATCHES = ("same side", "other side", "only in the list", "only here")
FEW = 50  # rows shown before they are taken in
MOST_AT_ONCE = 5_000
LEAD = (
    "An event list of Discourse Network Analyzer (CSV), its own or one that was taken away here. It is held against "
    "the positions; its rows can then be taken in as added by hand, where their words stand in an article."
)
TOO_MANY = "At most {count} rows are taken in at once: bring the list in parts."


def take_events_in(session: State, corpus: Corpus, scope: Scope) -> None:
    """Hold an event list against the positions here, and offer to take its rows in."""
    section = st.expander(tr("Bring in an event list coded elsewhere"), key="event-list", on_change="rerun")
    if not section.open:
        return
    with section:
        st.markdown(tr(LEAD))
        file = st.file_uploader(tr("Event list"), type=["csv"], key="events")
        if file is None:
            return
        data = file.getvalue()
        try:
            events = read_events(data)
        except StandpointError as error:
            show_lines([line("error", retold(str(error)))], key="events-wrong")
            return
        held = hold_against(narrow(corpus, scope), events, scope.compared)
        counts: Tally[str] = Tally(h.match for h in held)
        show_lines([line("label", ", ".join(f"{counts[m]} {tr(m)}" for m in MATCHES) + ".")], key="events-held")
        hand_out(
            session, tr("Both side by side (CSV)"), lambda: to_csv(held, scope.compared), "codings.csv", "text/csv"
        )
        _offer_rows(session, corpus, events, hashlib.sha256(data).hexdigest())


def _offer_rows(session: State, corpus: Corpus, events: tuple[Event, ...], sign: str) -> None:
    """Show what becomes of each row of a list, and offer to take in those that are new."""
    whole = replace(corpus, analyses=all_corrected(session), actors=actors_of(session))
    taken: Taken = derived(session, ("events", sign), lambda: take_events(whole, events))
    told = trn("Of {count} row: {new} new, {here} here already, {without} without a place in these articles.",
               "Of {count} rows: {new} new, {here} here already, {without} without a place in these articles.",
               len(events),
               new=numeral(len(taken.new)), here=numeral(len(taken.here)),
               without=numeral(len(taken.without)))  # fmt: skip
    folds: list[Line | Fold] = [line("label", told)]
    if taken.new:
        folds.append(
            Fold(
                (Run(tr("The new rows"), "strong"),),
                tuple(x for found in taken.new[:FEW] for x in _new_lines(session, found)),
            )
        )
    if taken.without:
        lines = tuple(x for event, why in taken.without[:FEW] for x in _without_lines(event, why))
        folds.append(Fold((Run(tr("The rows without a place"), "strong"),), lines))
    if max(len(taken.new), len(taken.without)) > FEW:
        folds.append(line("note", tr("The first {count} of each are shown.", count=FEW)))
    show_lines(folds, key="events-rows")
    if len(taken.new) > MOST_AT_ONCE:
        show_lines([line("error", tr(TOO_MANY, count=numeral(MOST_AT_ONCE)))], key="events-many")
    elif taken.new:
        count = len(taken.new)
        st.button(trn("Take in the row", "Take in {count} rows", count), key="take-events",
                  icon=":material/playlist_add:", on_click=_take, args=(session, taken))  # fmt: skip


def _take(session: State, taken: Taken) -> None:
    if session.take_step(TAKING, *taken.facts):
        session.say("success", trn("Taken in as added by hand: {count} row of the event list.",
                                   "Taken in as added by hand: {count} rows of the event list.",
                                   len(taken.new)))  # fmt: skip


def _new_lines(session: State, found: Found) -> Iterator[Line]:
    article, concept = session.find(found.article), found.event.concept.strip()
    side: StanceLabel = "support" if found.event.agreement else "oppose"
    look = LOOKS[side]
    said: tuple[str | Run, ...] = (
        (" ", Run(f"{look.symbol} {tr(look.word)}", side), " ", Run(concept, "strong"))
        if concept
        else (" ", tr("says"))
    )
    yield line("label", Run(found.who, "strong"), *said)
    yield line("passage", one_line(found.words.of(article.text)))
    yield line("source", *joined([article.label, article.date]))


def _without_lines(event: Event, why: str) -> Iterator[Line]:
    yield line(
        "label",
        Run(event.person or event.organization or tr("nobody"), "strong"),
        *joined(["", event.concept, event.title]),
    )
    yield line("note", *runs_of("No place: {why}. {words}", why=retold(why), words=one_line(event.text[:200])))
