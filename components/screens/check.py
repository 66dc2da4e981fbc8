"""Check: rows one by one, surest mistakes first; who is who; which issues; what was done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from components.comparing.actors import bearers
from components.exporting.tables import Names, position_rows, said_rows
from components.interface.address import Part
from components.interface.analysed import analysis_of
from components.interface.cache import actors_of, corpus_of, reviewed
from components.interface.checked_rows import choose_checked
from components.interface.correcting import show_edit
from components.interface.draft import offer_draft
from components.interface.evidence import TableRow, show_evidence
from components.interface.findings import all_findings, finding_card
from components.interface.history import show_differences, show_history
from components.interface.keys import keyed
from components.interface.lines import line
from components.interface.page import COMPARE, begin, needs_articles
from components.interface.passages import show_passages
from components.interface.state import State
from components.interface.store import session_cache
from components.interface.which_issues import show_issues
from components.interface.who_is_who import show_actors
from components.interface.work import Same
from components.model import Analysis
from components.review import Fact
from components.review.checking import Item, queue, record
from components.review.facts import About, What
from components.review.findings import finding_items
from components.wording import numeral, tr

AT, EDITING = "check-at", "check-editing"
TABS = ("Row by row", "Actors", "Issues", "History")
PLACE = (Part("part", "checking", "one", lambda _: TABS),)
KINDS: dict[About, str] = {"position": "Positions", "statement": "Statements", "finding": "Findings"}
CALLING = {"accept": "calling a row right", "reject": "calling a row wrong"}
VERDICTS = {"right": "You accepted this row.", "wrong": "You rejected this row.", "edited": "You corrected this row."}


def choose_kinds() -> tuple[About, ...]:
    """Let what is checked be chosen."""
    chosen = st.pills(tr("What to check"), ["position", "statement", "finding"], selection_mode="multi",
                      default=["position", "statement"], key="check-kinds", persist_state="session",
                      format_func=lambda k: tr(KINDS[k]))  # fmt: skip
    return tuple(k for k in KINDS if k in chosen)


def items_of(session: State, kinds: tuple[About, ...]) -> list[Item]:
    """Return what to check in the order of the first look at it, so that nothing jumps while one checks; new ones come
    last."""
    if session.queued != kinds:
        session.queue, session.queued = (), kinds
        st.session_state.pop(AT, None)
    facts, fresh = session.work.log.facts, not session.queue
    analyses = [analysis_of(a) for a in session.articles if a.id not in session.failures]
    of: list[About] = [k for k in kinds if k != "finding"]
    basis = (Same(facts), *session.basis, kinds, fresh)
    items = session_cache().latest(
        "queue", basis, lambda: queue(analyses, corpus_of(session) if fresh else None, facts, of)
    )
    if "finding" in kinds:
        items += finding_items(all_findings(session, corpus_of(session)), facts)
    found = {(i.about, i.article, i.key): i for i in sorted(items, key=lambda i: -i.worth)}
    known = frozenset(session.queue)
    session.queue = (*(q for q in session.queue if q in found), *(key for key in found if key not in known))
    return [found[key] for key in session.queue]


def say(session: State, what: What, item: Item, following: int) -> None:
    """Say that a row or a finding is right or wrong, and go on to the next that is not checked."""
    words = CALLING[what]
    if item.about == "finding":
        words = "calling a finding right" if what == "accept" else "taking a finding out"
    session.take_step(words, Fact(item.about, what, item.key, item.article))
    go_to(following)


def go_to(number: int) -> None:
    """Show the row of that number."""
    st.session_state[AT], st.session_state[EDITING] = number, False


def row_of(session: State, item: Item) -> TableRow:
    """Return the row as it stands now, or as the app read it where it was rejected."""
    names = bearers(actors_of(session))
    make: Callable[[Analysis, Names], Sequence[TableRow]] = position_rows if item.about == "position" else said_rows

    def find(analysis: Analysis) -> TableRow | None:
        return next((r for r in make(analysis, names) if r.id == item.row), None)

    article = session.find(item.article)
    found = find(reviewed(session, article)) or find(analysis_of(article))
    if found is None:
        raise KeyError(item.row)
    return found


def show_queue(session: State) -> None:
    """Draw the keys and beneath them the row that is next, in sight together; then how right the app was."""
    items = items_of(session, choose_kinds())
    if not items:
        st.info(tr("There is nothing of this kind to check."))
        return
    show_progress(items)
    first = next((n for n, i in enumerate(items) if i.verdict is None), 0)
    at = min(int(st.session_state.get(AT, first)), len(items) - 1)
    order = [*range(at + 1, len(items)), *range(at)]
    following = next((n for n in order if items[n].verdict is None), (at + 1) % len(items))
    item = items[at]
    with st.container(horizontal=True, key="keys"):
        st.button(tr("Accept"), key="right", icon=":material/check:", shortcut=keyed("Y"),
                  on_click=say, args=(session, "accept", item, following))  # fmt: skip
        st.button(tr("Reject"), key="wrong", icon=":material/close:", shortcut=keyed("N"),
                  on_click=say, args=(session, "reject", item, following))  # fmt: skip
        st.button(tr("Edit"), key="edit", icon=":material/edit:", shortcut=keyed("E"), disabled=item.about == "finding",
                  on_click=st.session_state.update, args=({EDITING: True, AT: at},))  # fmt: skip
        st.button(tr("Back"), key="back", icon=":material/arrow_back:", shortcut=keyed("Left"),
                  on_click=go_to, args=((at - 1) % len(items),))  # fmt: skip
        st.button(tr("Next"), key="next", icon=":material/arrow_forward:", shortcut=keyed("Right"),
                  on_click=go_to, args=((at + 1) % len(items),))  # fmt: skip
    place = tr("Row {number} of {count}", number=numeral(at + 1), count=numeral(len(items)))
    st.caption(f"{place} · {tr(KINDS[item.about])}")
    if item.verdict:
        st.caption(tr(VERDICTS[item.verdict]))
    show_item(session, item)
    st.divider()
    show_record(session, items)


def show_item(session: State, item: Item) -> None:
    """Draw a row with its evidence and, where it is asked for, its form; or a finding with its passages."""
    if item.about == "finding":
        corpus = corpus_of(session)
        card = finding_card(all_findings(session, corpus)[int(item.row)], corpus, "")
        show_passages(session, [line("name", *card.heading), *card.lines], "check-finding")
        return
    row = row_of(session, item)
    show_evidence(session, row, "check")
    if st.session_state.get(EDITING) and _is_kept(session, item):
        show_edit(session, item.about, row)


def _is_kept(session: State, item: Item) -> bool:
    found = reviewed(session, session.find(item.article))
    return item.row in {s.id for s in found.stances} | {s.id for s in found.statements}


def show_progress(items: list[Item]) -> None:
    """Say how far one is."""
    told = record(items)
    st.progress(
        told.checked / told.rows,
        text=tr("{checked} of {rows} checked", checked=numeral(told.checked), rows=numeral(told.rows)),
    )
    if told.checked == told.rows:
        st.success(tr("All rows are checked."))


def show_record(session: State, items: list[Item]) -> None:
    """Say how right the app was on this set, kind by kind, and offer to let the checked rows alone count."""
    for kind in tuple(KINDS):
        of = record(i for i in items if i.about == kind)
        if of.checked:
            share, low, high = round(100 * of.right / of.checked), round(100 * of.low), round(100 * of.high)
            st.caption(tr("{kind}: on this set the app was right in {right} of {checked} ({share} of 100; likely {low} "
                          "to {high}), corrected: {edited}, wrong: {wrong}.", kind=tr(KINDS[kind]),
                          right=numeral(of.right), checked=numeral(of.checked), share=numeral(share), low=numeral(low),
                          high=numeral(high), edited=numeral(of.edited), wrong=numeral(of.wrong)))  # fmt: skip
    if record(items).checked:
        st.caption(tr("What is most doubtful and weighs most comes first: of the others more may be right."))
    choose_checked(session)


def main() -> None:
    """Draw the screen."""
    session = begin(
        "Check",
        tr("You have the last word. Check the rows, say who is who, and see what you did; each step can be undone."),
        PLACE,
    )
    if needs_articles(session, tr("Here you check what was read and correct it.")):
        return
    offer_draft(session)
    if session.work.differences:
        st.header(tr("Where another person says otherwise"), anchor=False)
        show_differences(session)
    tabs = st.tabs([tr(name) for name in TABS], key="checking", on_change="rerun")
    for tab, draw in zip(tabs, (show_queue, show_actors, show_issues, show_history), strict=True):
        if tab.open:
            with tab:
                draw(session)
    st.page_link(COMPARE, label=tr("Next: where the reports differ"), icon=":material/arrow_forward:")


main()
