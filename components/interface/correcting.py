"""Correct rows: right or wrong, who, which side, on what, under which condition, in which words; add one; all that are
shown at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from components.charts.looks import told_look
from components.exporting.rows import PositionRow
from components.interface.asking import ask_who, choose_actor
from components.interface.cache import corrected, issue_names, reviewed
from components.interface.evidence import TableRow, citation, go_to_place
from components.interface.keys import keyed
from components.interface.lines import Copy, Run, line, runs_of, show_lines
from components.interface.picking import picked_in, show_text
from components.interface.state import State
from components.interface.typed import form_sign, let_go, typed
from components.interface.word_lists import pick_words
from components.model import Analysis, Span
from components.review import Fact
from components.review.facts import LONGEST, About, What
from components.review.rows import LABELS, sentence_at
from components.wording import tr, trn

NAMES: dict[str, tuple[str, str]] = {"position": ("position", "positions"), "statement": ("statement", "statements")}
FIELDS = {"words": "The words that show it", "condition": "Its condition"}  # that take words of the text
DONE = {"accept": "accepting", "reject": "rejecting", "reopen": "reopening"}
EDITING, CITING = "row-editing", "row-citing"  # the row whose form, whose citation is open
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
        show_lines([Copy(citation(session, row))], key="citation")
    if st.session_state.get(EDITING) == name:
        show_edit(session, about, row)


def sign_of(analysis: Analysis, row: TableRow) -> str:
    """Return a sign of what a row's form begins with, another as soon as that is another; whether it is checked is no
    part of that, nor what its actor is called by now: that is a part of the field for it alone."""
    stance = analysis.stance(row.id) if isinstance(row, PositionRow) else None
    own = (stance.label, stance.issue, stance.trigger, stance.condition) if stance is not None else (row.span,)
    return form_sign(row.note, *own)


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
    with st.popover(tr("Check all shown"), icon=":material/checklist:"):
        st.caption(trn("{count} row passes the filters.", "{count} rows pass the filters.", len(some)))
        st.button(tr("Accept them all"), key="accept-all", on_click=_judge_all, args=(session, about, "accept", some))
        st.button(tr("Reject them all"), key="reject-all", on_click=_judge_all, args=(session, about, "reject", some))


def _judge_all(session: State, about: About, what: What, rows: Sequence[TableRow]) -> None:
    judge(session, about, what, [of_row(r) for r in rows])


def show_edit(session: State, about: About, row: TableRow) -> None:
    """Draw the form by which a row is corrected."""
    article, name = of_row(row)
    analysis = reviewed(session, session.find(article))
    key = f"{about}-{article}-{name}-{sign_of(analysis, row)}"
    place = row_key(session, article, name)
    who = choose_holder(session, about, row, place, key)
    picked = _pick(analysis, marks_of(analysis, about, row), key)
    facts = (
        who + _position_facts(session, analysis, row, place, key, picked)
        if about == "position"
        else who + _statement_facts(session, analysis, row, place, key, picked)
    )
    note = typed(session, f"note-{key}", row.note, lambda k: st.text_input(
        tr("Note"), key=k, max_chars=LONGEST))  # fmt: skip
    if note != row.note:
        facts.append(Fact(about, "note", place, article, "", note))
    if st.button(tr("Save the correction"), key="save-row", icon=":material/save:") and facts:
        let_go(session, key)
        session.take_step("editing a position" if about == "position" else "editing a statement", *facts)
        st.rerun()


def marks_of(analysis: Analysis, about: About, row: TableRow) -> dict[str, Span | None]:
    """Return the words of the article in each field of a row that takes some."""
    if about == "position":
        stance = next(s for s in analysis.stances if s.id == row.id)
        return {"words": stance.trigger, "condition": stance.condition}
    return {"words": row.span}


def _pick(analysis: Analysis, marks: dict[str, Span | None], key: str) -> dict[str, Span]:
    """Let words be picked in the text for the fields of a row; return those that were."""
    target = "words"
    if len(marks) > 1:
        target = st.segmented_control(tr("What you select is"), ["words", "condition"], default="words", required=True,
                                      format_func=lambda m: tr(FIELDS[m]), key=f"target-{key}",
                                      persist_state="session")  # fmt: skip
    picked = {name: p for name in marks if (p := picked_in(key, name))}
    show_text(analysis.article, marks | picked, marks["words"] or Span(0, 0), target, key)
    return picked


def _position_facts(
    session: State, analysis: Analysis, row: TableRow, place: str, key: str, picked: Mapping[str, Span]
) -> list[Fact]:
    """Draw a position's fields and return what was changed in them."""
    stance = next(s for s in analysis.stances if s.id == row.id)
    article = analysis.article.id
    label = typed(session, f"label-{key}", stance.label,
                  lambda k: st.selectbox(tr("Side"), LABELS, format_func=told_look, key=k))  # fmt: skip
    names = issue_names(session)
    options = ["", *dict.fromkeys([*names, *([stance.issue] if stance.issue else [])])]
    issue = typed(session, f"issue-{key}", stance.issue, lambda k: st.selectbox(
        tr("Issue"), options, format_func=lambda n: n or tr("As its words say"), accept_new_options=True,
        key=k)) or ""  # fmt: skip
    facts = [Fact("position", "set", place, article, "side", label)] if label != stance.label else []
    facts += [Fact("position", "set", place, article, "issue", issue[:LONGEST])] if issue != stance.issue else []
    st.caption(tr("The words that show it"))
    words = _listed(session, analysis, picked.get("words", stance.trigger), stance.sentence, f"words-{key}")
    facts += (
        [Fact("position", "set", place, article, "words", "", (words,))] if words and words != stance.trigger else []
    )
    now = picked.get("condition", stance.condition)
    bound = typed(session, f"bound-{key}-{'condition' in picked}", now is not None,
                  lambda k: st.checkbox(tr("Only under a condition, in these words:"), key=k))  # fmt: skip
    words = _listed(session, analysis, now, stance.sentence, f"condition-{key}")
    wanted = words if bound else None
    if wanted != stance.condition:
        facts.append(Fact("position", "set", place, article, "condition", "", (wanted,) if wanted else ()))
    return facts


def _listed(session: State, analysis: Analysis, words: Span | None, sentence: int, key: str) -> Span | None:
    """Show words in the lists, from which others can be taken."""
    at = sentence_at(analysis, words) if words else sentence
    return pick_words(session, analysis, at, words, f"{key}-{words.start}-{words.end}" if words else key)


def _statement_facts(
    session: State, analysis: Analysis, row: TableRow, place: str, key: str, picked: Mapping[str, Span]
) -> list[Fact]:
    """Draw a statement's fields and return what was changed in them."""
    statement = analysis.statement(row.id)
    if statement is None:
        return []
    article = analysis.article.id
    st.caption(tr("What was said"))
    before = Span(statement.content[0].start, statement.content[-1].end)
    words = _listed(session, analysis, picked.get("words", before), statement.sentence, f"words-{key}")
    return [Fact("statement", "set", place, article, "words", "", (words,))] if words and words != before else []


def choose_holder(session: State, about: About, row: TableRow, place: str, key: str) -> list[Fact]:
    """Let another holder or speaker be chosen, ask for the name it is to carry, and show what comes of it; return what
    was changed."""
    label, field = ("Who", "holder") if about == "position" else ("Who said it", "speaker")
    who = choose_actor(session, label, row.actor, f"{field}-{key}-{form_sign(row.actor)}")
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
