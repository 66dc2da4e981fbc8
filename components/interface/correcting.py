"""Correct rows: right or wrong, who, which side, on what, under which condition, in which words; add one; all that are
shown at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import streamlit as st

from components.charts.looks import told_look
from components.interface.asking import ask_who, choose_actor
from components.interface.cache import corrected, issue_names, reviewed
from components.interface.evidence import TableRow, citation, go_to_place
from components.interface.keys import keyed
from components.interface.lines import Run, line, runs_of, show_lines
from components.interface.state import State
from components.model import Analysis, Span
from components.review import Fact
from components.review.facts import LONGEST, About, What
from components.review.rows import LABELS
from components.wording import numeral, tr

NAMES: dict[str, tuple[str, str]] = {"position": ("position", "positions"), "statement": ("statement", "statements")}
DONE = {"accept": "accepting", "reject": "rejecting", "reopen": "reopening"}
EDITING, CITING = "row-editing", "row-citing"  # the row whose form, whose citation is open
NEAR = 3  # sentences before and after the row's own in which words can be picked
PER_CLICK = 5_000  # rows that one click may accept or reject


def row_key(session: State, article: str, row: str) -> str:
    """Return the passage by which a row is known."""
    return corrected(session, session.find(article)).keys[row]


def judge(session: State, about: About, what: What, rows: list[tuple[str, str]]) -> None:
    """Accept, reject or reopen rows, given as (article, id), as one step."""
    noun = NAMES[about][len(rows) != 1]
    count = f"{len(rows):,} {noun}" if len(rows) != 1 else f"a {noun}"
    session.take_step(f"{DONE[what]} {count}", *(Fact(about, what, row_key(session, a, r), a) for a, r in rows))


def of_row(row: TableRow) -> tuple[str, str]:
    """Return (article, id) of a row of a table."""
    return row.article_id, row.id


def show_verdicts(session: State, about: About, row: TableRow, names: list[str]) -> None:
    """Offer to accept, reject, edit or cite a row, or to show it in its article.

    What is pressed is done to the row that is chosen by then, which may be later than what is drawn; `names` are those
    of the table in their order: a row that is rejected gives way to the one after it.
    """
    name = row_name(row)
    with st.container(horizontal=True, gap="small", key="verdicts"):
        st.button(tr("Accept"), key="accept", icon=":material/check:", shortcut=keyed("Y"),
                  on_click=_accept, args=(session, about, names), disabled=row.checked == "yes")  # fmt: skip
        st.button(tr("Reject"), key="take-out", icon=":material/close:", shortcut=keyed("N"),
                  on_click=_reject, args=(session, about, names))  # fmt: skip
        st.button(tr("Edit"), key="edit-row", icon=":material/edit:", shortcut=keyed("E"),
                  on_click=_turn, args=(session, about, names, EDITING))  # fmt: skip
        st.button(tr("Cite"), key="cite", icon=":material/format_quote:", shortcut=keyed("Q"),
                  on_click=_turn, args=(session, about, names, CITING))  # fmt: skip
        if st.button(tr("Show in the article"), key="jump", icon=":material/menu_book:", shortcut=keyed("S")):
            go_to_place(session, row)
    if st.session_state.get(CITING) == name:
        st.code(citation(session, row), language=None, wrap_lines=True)
    if st.session_state.get(EDITING) == name:
        show_edit(session, about, row)


def row_name(row: TableRow) -> str:
    """Return the name by which a row of a table is known."""
    return f"{row.article_id}/{row.id}"


def chosen_of(session: State, about: About, names: list[str]) -> str:
    """Return the chosen row of a table: the first where the one that was chosen is not among these."""
    now = st.session_state.get(f"table-{about}") or {}
    name = now.get("chosen") or session.rows.get(about, "")
    return name if name in names else names[0]


def _place(name: str) -> tuple[str, str]:
    article, _, row = name.rpartition("/")
    return article, row


def _accept(session: State, about: About, names: list[str]) -> None:
    judge(session, about, "accept", [_place(chosen_of(session, about, names))])


def _reject(session: State, about: About, names: list[str]) -> None:
    name = chosen_of(session, about, names)
    at = names.index(name)
    judge(session, about, "reject", [_place(name)])
    session.rows[about] = names[at + 1 if at + 1 < len(names) else at - 1]


def _turn(session: State, about: About, names: list[str], what: str) -> None:
    """Open the form or the citation of a row, or close it where it is open."""
    name = chosen_of(session, about, names)
    st.session_state[what] = "" if st.session_state.get(what) == name else name


def show_bulk(session: State, about: About, rows: Sequence[TableRow]) -> None:
    """Offer to accept or reject every row that passes the filters."""
    some = rows[:PER_CLICK]
    with st.popover(tr("All rows shown"), icon=":material/checklist:"):
        st.caption(tr("{count} rows pass the filters.", count=numeral(len(some))))
        st.button(tr("Accept them all"), key="accept-all", on_click=_judge_all, args=(session, about, "accept", some))
        st.button(tr("Reject them all"), key="reject-all", on_click=_judge_all, args=(session, about, "reject", some))


def _judge_all(session: State, about: About, what: What, rows: Sequence[TableRow]) -> None:
    judge(session, about, what, [of_row(r) for r in rows])


def pick_words(analysis: Analysis, sentence: int, chosen: Span | None, key: str) -> Span | None:
    """Let words be picked, from one to another, in a sentence and those about it; None where the last stands before the
    first."""
    text, whole = analysis.article.text, analysis.sentences[sentence]
    words = words_about(analysis, sentence, chosen)
    before = {n: "" if n == sentence else f"{tr('Sentence {number}', number=n + 1)}: " for n, _, _ in words}
    names = [f"{before[n]}{number} {place.of(text)}" for n, number, place in words]
    near = chosen or whole
    first = next((n for n, w in enumerate(words) if w.place.end > near.start), 0)
    last = next((n for n, w in enumerate(words) if w.place.end >= near.end), len(words) - 1)
    with st.container(horizontal=True):
        options = range(len(words))
        start = st.selectbox(tr("From the word"), options, first, format_func=names.__getitem__, key=f"from-{key}")
        end = st.selectbox(tr("To the word"), options, last, format_func=names.__getitem__, key=f"to-{key}")
    if end < start:
        return None
    if chosen and (start, end) == (first, last):
        return chosen
    return Span(words[start].place.start, words[end].place.end)


class Word(NamedTuple):
    """A word that can be picked: its sentence, its number there from 1, its place."""

    sentence: int
    number: int
    place: Span


def words_about(analysis: Analysis, sentence: int, chosen: Span | None) -> list[Word]:
    """Return the words of a sentence, of those about it, and of all that hold what is chosen."""
    held = [n for n, s in enumerate(analysis.sentences) if chosen and s.overlaps(chosen)]
    first, last = min([sentence, *held]) - NEAR, max([sentence, *held]) + NEAR
    text = analysis.article.text
    return [
        Word(n, number, Span(whole.start + m.start(), whole.start + m.end()))
        for n, whole in enumerate(analysis.sentences) if first <= n <= last
        for number, m in enumerate(re.finditer(r"\S+", whole.of(text)), 1)
    ]  # fmt: skip


def show_edit(session: State, about: About, row: TableRow) -> None:
    """Draw the form by which a row is corrected."""
    article, name = of_row(row)
    analysis = reviewed(session, session.find(article))
    key = f"{about}-{article}-{name}-{len(session.work.log.steps)}-{session.work.log.done}"
    place = row_key(session, article, name)
    who = choose_holder(session, about, row, place, key)
    with st.form(f"edit-row-{key}", border=False):
        facts = (
            who + _position_facts(session, analysis, row, place, key)
            if about == "position"
            else who + _statement_facts(analysis, row, place, key)
        )
        note = st.text_input(tr("Note"), row.note, key=f"note-{key}", max_chars=LONGEST)
        if note != row.note:
            facts.append(Fact(about, "note", place, article, "", note))
        sent = st.form_submit_button(tr("Save the correction"), icon=":material/save:")
    if sent and facts:
        session.take_step("editing a position" if about == "position" else "editing a statement", *facts)
        st.rerun()


def _position_facts(session: State, analysis: Analysis, row: TableRow, place: str, key: str) -> list[Fact]:
    """Draw a position's fields and return what was changed in them."""
    stance = next(s for s in analysis.stances if s.id == row.id)
    article = analysis.article.id
    label = st.selectbox(tr("Side"), LABELS, LABELS.index(stance.label), format_func=told_look, key=f"label-{key}")
    names = issue_names(session)
    options = ["", *dict.fromkeys([*names, *([stance.issue] if stance.issue else [])])]
    issue = st.selectbox(tr("Issue"), options, options.index(stance.issue),
                         format_func=lambda n: n or tr("As its words say"), accept_new_options=True,
                         key=f"issue-{key}") or ""  # fmt: skip
    facts = [Fact("position", "set", place, article, "side", label)] if label != stance.label else []
    facts += [Fact("position", "set", place, article, "issue", issue[:LONGEST])] if issue != stance.issue else []
    st.caption(tr("The words that show it"))
    words = pick_words(analysis, stance.sentence, stance.trigger, f"words-{key}")
    facts += (
        [Fact("position", "set", place, article, "words", "", (words,))] if words and words != stance.trigger else []
    )
    bound = st.checkbox(tr("Only under a condition, in these words:"), stance.condition is not None, key=f"bound-{key}")
    words = pick_words(analysis, stance.sentence, stance.condition, f"condition-{key}")
    wanted = words if bound else None
    if wanted != stance.condition:
        facts.append(Fact("position", "set", place, article, "condition", "", (wanted,) if wanted else ()))
    return facts


def _statement_facts(analysis: Analysis, row: TableRow, place: str, key: str) -> list[Fact]:
    """Draw a statement's fields and return what was changed in them."""
    statement = analysis.statement(row.id)
    if statement is None:
        return []
    article = analysis.article.id
    st.caption(tr("What was said"))
    before = Span(statement.content[0].start, statement.content[-1].end)
    words = pick_words(analysis, statement.sentence, before, f"words-{key}")
    return [Fact("statement", "set", place, article, "words", "", (words,))] if words and words != before else []


def choose_holder(session: State, about: About, row: TableRow, place: str, key: str) -> list[Fact]:
    """Let another holder or speaker be chosen, ask for the name it is to carry, and show what comes of it; return what
    was changed."""
    label, field = ("Who", "holder") if about == "position" else ("Who said it", "speaker")
    who = choose_actor(session, label, row.actor, f"{field}-{key}")
    if who == row.actor or not who and about == "position":
        return []
    known = ask_who(session, row.article_id, who, f"{key}-{who}")
    if known is None:
        st.caption(tr("Say who it is: until then the row stays with whom it has."))
        return []
    goes = "This row goes from {before} to {after}."
    if known.shown != known.name:
        goes = "This row goes from {before} to {after}, by this name in all articles instead of {name}."
    before, after = Run(row.actor or tr("nobody"), "strong"), Run(known.shown or tr("nobody"), "strong")
    show_lines([line("label", *runs_of(goes, before=before, after=after, name=known.name))], key="holder-shown")
    return [Fact(about, "set", place, row.article_id, field, known.name), *known.facts]
