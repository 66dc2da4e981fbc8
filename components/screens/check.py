"""Check: rows one by one, surest mistakes first; who is who; which issues; what was done."""

from __future__ import annotations

import streamlit as st

from components.comparing.actors import bearers
from components.exporting.rows import PositionRow
from components.exporting.tables import position_rows
from components.interface.address import Part
from components.interface.analysed import analysis_of
from components.interface.cache import actors_of, corpus_of, reviewed
from components.interface.correcting import show_edit
from components.interface.evidence import show_evidence
from components.interface.history import show_differences, show_history
from components.interface.keys import keyed
from components.interface.page import COMPARE, begin, needs_articles
from components.interface.state import State
from components.interface.who_is_who import show_actors, show_issues
from components.model import Analysis, Stance
from components.review import Fact
from components.review.checking import Item, queue, record
from components.review.facts import What
from components.wording import numeral, tr

AT, EDITING = "check-at", "check-editing"
TABS = ("Row by row", "Actors", "Issues", "History")
PLACE = (Part("part", "checking", "one", lambda _: TABS),)
CALLING = {"accept": "calling a row right", "reject": "calling a row wrong"}
VERDICTS = {"right": "You said: right.", "wrong": "You said: wrong.", "edited": "You corrected this row."}


def items_of(session: State) -> list[Item]:
    """Return the rows to check in the order of the first look at them, so that none jumps while one checks; new ones
    come last."""
    analyses = [analysis_of(a) for a in session.articles if a.id not in session.failures]
    found = {
        (i.article, i.key): i
        for i in queue(analyses, corpus_of(session) if not session.queue else None, session.work.log.facts)
    }
    session.queue = (*(q for q in session.queue if q in found), *(key for key in found if key not in session.queue))
    return [found[key] for key in session.queue]


def say(session: State, what: What, item: Item, following: int) -> None:
    """Say that a row is right or wrong, and go on to the next that is not checked."""
    session.take_step(CALLING[what], Fact("position", what, item.key, item.article))
    go_to(following)


def go_to(number: int) -> None:
    """Show the row of that number."""
    st.session_state[AT], st.session_state[EDITING] = number, False


def row_of(session: State, item: Item) -> PositionRow:
    """Return the row as it stands now, or as the app read it where it was rejected."""
    names = bearers(actors_of(session))

    def find(analysis: Analysis) -> PositionRow | None:
        return next((r for r in position_rows(analysis, names) if r.id == item.row), None)

    article = session.find(item.article)
    found = find(reviewed(session, article)) or find(analysis_of(article))
    if found is None:
        raise KeyError(item.row)
    return found


def show_queue(session: State) -> None:
    """Draw the row that is next and the four keys."""
    items = items_of(session)
    if not items:
        st.info(tr("There are no positions to check."))
        return
    told = record(items)
    show_record(session, items)
    if told.checked == told.rows:
        st.success(tr("All rows are checked."))
    at = min(
        int(st.session_state.get(AT, next((n for n, i in enumerate(items) if i.verdict is None), 0))), len(items) - 1
    )
    order = [*range(at + 1, len(items)), *range(at)]
    following = next((n for n in order if items[n].verdict is None), (at + 1) % len(items))
    item = items[at]
    with st.container(horizontal=True, key="keys"):
        st.button(tr("Right"), key="right", icon=":material/check:", shortcut=keyed("Y"),
                  on_click=say, args=(session, "accept", item, following))  # fmt: skip
        st.button(tr("Wrong"), key="wrong", icon=":material/close:", shortcut=keyed("N"),
                  on_click=say, args=(session, "reject", item, following))  # fmt: skip
        st.button(tr("Edit"), key="edit", icon=":material/edit:", shortcut=keyed("E"),
                  on_click=st.session_state.update, args=({EDITING: True, AT: at},))  # fmt: skip
        st.button(tr("Back"), key="back", icon=":material/arrow_back:", shortcut=keyed("Left"),
                  on_click=go_to, args=((at - 1) % len(items),))  # fmt: skip
        st.button(tr("Next"), key="next", icon=":material/arrow_forward:", shortcut=keyed("Right"),
                  on_click=go_to, args=((at + 1) % len(items),))  # fmt: skip
    st.caption(tr("Row {number} of {count}", number=numeral(at + 1), count=numeral(len(items))))
    if item.verdict:
        st.caption(tr(VERDICTS[item.verdict]))
    row = row_of(session, item)
    show_evidence(session, row, "check")
    if st.session_state.get(EDITING) and item.row not in {r.id for r in _rejected(session, item)}:
        show_edit(session, "position", row)


def _rejected(session: State, item: Item) -> list[Stance]:
    article = session.find(item.article)
    kept = {s.id for s in reviewed(session, article).stances}
    return [s for s in analysis_of(article).stances if s.id not in kept]


def show_record(session: State, items: list[Item]) -> None:
    """Say how far one is, how right the app was on this set, and offer to let the checked rows alone count."""
    told = record(items)
    st.progress(
        told.checked / told.rows,
        text=tr("{checked} of {rows} checked", checked=numeral(told.checked), rows=numeral(told.rows)),
    )
    if told.checked:
        share, low, high = round(100 * told.right / told.checked), round(100 * told.low), round(100 * told.high)
        st.caption(tr("On this set the app was right in {right} of {checked} rows ({share} of 100; likely {low} to "
                      "{high}), corrected: {edited}, wrong: {wrong}. The rows that are most "
                      "doubtful come first.", right=numeral(told.right),
                      checked=numeral(told.checked),
                      share=numeral(share), low=numeral(low), high=numeral(high), edited=numeral(told.edited),
                      wrong=numeral(told.wrong)))  # fmt: skip
    only = st.toggle(
        tr("Charts, findings and files hold checked rows alone"),
        session.checked_only,
        key="checked-only",
        disabled=not told.checked,
    )
    if only != session.checked_only:
        session.checked_only = only
        st.rerun()


def main() -> None:
    """Draw the screen."""
    session = begin(
        "Check",
        tr("You have the last word. Check the rows, say who is who, and see what you did; each step can be undone."),
        PLACE,
    )
    if needs_articles(session, tr("Here you check what was read and correct it.")):
        return
    if session.work.differences:
        st.subheader(tr("Where another person says otherwise"), anchor=False)
        show_differences(session)
    tabs = st.tabs([tr(name) for name in TABS], key="checking", on_change="rerun")
    for tab, draw in zip(tabs, (show_queue, show_actors, show_issues, show_history), strict=True):
        if tab.open:
            with tab:
                draw(session)
    st.page_link(COMPARE, label=tr("Next: where the reports differ"), icon=":material/arrow_forward:")


main()
