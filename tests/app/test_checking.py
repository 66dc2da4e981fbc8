"""Checking and correcting on the screens: one key a row, who is who, the way back and on, what is kept and offered
again."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from components.charts import CHARTS, choices_of
from components.exporting.rows import PositionRow
from components.exporting.standpoint_file import Project, write_saved
from components.exporting.standpoint_reading import read_saved
from components.interface import keeping
from components.interface.analysed import analysis_of
from components.interface.served import HERE
from components.interface.state import KEY
from components.interface.store import KEY as CACHE
from components.model import Article, Span
from components.review import Fact, Log, Step, position_key
from components.review.facts import dismissed
from components.review.merging import Difference
from tests.app.test_screens import (
    drawn,
    go,
    press,
    press_kept,
    read_all,
    said,
    shown_rows,
    start,
    table_of,
    with_sample,
    written,
)
from tests.builders import analysed
from tests.load.editing import COLUMNS

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest


def test_rows_are_checked_one_by_one_and_undone_on_any_screen() -> None:
    at = go(with_sample(), "check")
    at.pills(key="check-kinds").set_value(["position"]).run()
    rows = len(at.session_state[KEY].queue)
    press(at, "right")
    press(at, "wrong")
    assert "Positions: on this set the app was right in 1 of 2 (" in said(at)
    at.toggle(key="checked-only").set_value(True).run()
    go(at, "positions")
    assert "1 of 1 positions" in said(at)
    assert "the rows alone that you checked" in said(at)
    go(at, "compare")
    press(at, "undo")
    assert len(at.session_state[KEY].work.log.facts) == 1
    press(at, "redo")
    assert len(at.session_state[KEY].work.log.facts) == 2
    go(at, "check")
    assert len(at.session_state[KEY].queue) == rows
    press(at, "edit")
    at.selectbox(key=next(s.key for s in at.selectbox if s.key.startswith("label-"))).set_value("mixed")
    next(b for b in at.button if b.label == "Save the correction").click().run()
    assert not at.exception
    assert at.session_state[KEY].work.log.facts[-1].field == "side"


def test_checked_rows_alone_are_chosen_where_they_are_taken_away() -> None:
    at = go(with_sample(), "take_away")
    assert at.toggle(key="checked-only").disabled
    assert "as soon as a row is accepted" in said(at)
    press(go(at, "check"), "right")
    go(at, "take_away")
    assert not at.toggle(key="checked-only").disabled
    assert "as soon as a row is accepted" not in said(at)
    at.toggle(key="checked-only").set_value(True).run()
    assert at.session_state[KEY].checked_only
    assert "the rows alone that you checked" not in said(at)  # beside the switch that says it
    assert "the rows alone that you checked" in said(go(at, "compare"))


def test_actors_and_issues_are_merged_and_the_history_tells_it() -> None:
    at = with_sample()
    at.session_state["checking"] = "Actors"
    go(at, "check")
    who = next(m for m in at.multiselect if m.key.startswith("who-"))
    who.set_value(["A1", "A2"]).run()
    next(b for b in at.button if b.label == "Merge").click().run()
    assert not at.exception
    assert at.session_state[KEY].work.log.facts[0].what == "merge"
    who = next(m for m in at.multiselect if m.key.startswith("who-"))
    who.set_value(["A1"]).run()
    next(b for b in at.button if b.label == "This is no actor").click().run()
    assert not at.exception
    at.session_state["checking"] = "Issues"
    at.run()
    issues = next(m for m in at.multiselect if m.key.startswith("issues-"))
    listed = [told.split(" · ") for told in drawn(at, "label")]
    assert [name for name, *_ in listed] == issues.options
    assert all(words and re.fullmatch(r"\d+ passages?", count) for _, count, words in listed)
    issues.set_value(["i1", "i2"]).run()
    next(b for b in at.button if b.label == "Merge").click().run()
    assert not at.exception
    at.session_state["checking"] = "History"
    at.run()
    assert not at.exception
    assert "3. merging issues" in said(at)


def test_statements_are_corrected_in_bulk_and_a_row_is_added() -> None:
    at = with_sample()
    at.session_state["rows"] = "statement"
    go(at, "positions")
    assert "What was said" in table_of(at)["columns"]
    press(at, "reject-all")
    assert "rejecting" in at.session_state[KEY].work.log.steps[-1].words
    press(at, "undo")
    at.session_state["add-row"] = True
    at.run()
    who = next(s for s in at.selectbox if s.key == "add-who")
    who.set_value("Piet Calder").run()
    issue = next(s for s in at.selectbox if s.key == "add-issue")
    issue.set_value(issue.options[0]).run()
    press(at, "add-now")
    assert at.session_state[KEY].work.log.steps[-1].words == "adding a position"


JOINT = """Fee on the harbour of Ostra

The council of Ostra wants a fee on boats. “The fee on boats is theft,” Ruth Amsel and Piet Calder said on Tuesday.
"""
COUNTS = re.compile(r"(\d+) (position|statement)s?")


@pytest.mark.parametrize("about", ["position", "statement"])
def test_an_actor_is_counted_with_the_rows_that_the_filter_by_actor_shows(about: str) -> None:
    at = with_sample()
    go(at, "articles")
    at.session_state["more"] = True
    at.run().text_area(key="paste-0").set_value(JOINT).run()
    read_all(press(at, "add-paste"))
    at.session_state["checking"] = "Actors"
    go(at, "check")
    counted = {row[1]: {kind: int(n) for n, kind in COUNTS.findall(row[5])} for row in table_of(at)["rows"]}
    at.session_state["rows"] = about
    go(at, "positions")
    found = {}
    for who in at.multiselect(key="actors").options:
        at.multiselect(key="actors").set_value([who]).run()
        found[who] = len(table_of(at)["rows"])
    found.pop("", None)  # of no known speaker
    assert found == {who: own[about] for who, own in counted.items() if about in own}
    if about == "statement":
        at.multiselect(key="actors").set_value(["Piet Calder"]).run()
        assert "Ruth Amsel; Piet Calder" in {row[1] for row in shown_rows(at)}
        at.multiselect(key="actors").set_value(["Northgate Ports"]).run()
        assert "Ruth Amsel; Piet Calder" not in {row[1] for row in shown_rows(at)}
    else:
        at.multiselect(key="actors").set_value([]).run()
        assert at.toggle(key="leads").label.startswith("Show ")


def test_a_merged_actor_carries_the_name_that_is_chosen_and_shown() -> None:
    at = with_sample()
    at.session_state["checking"] = "Actors"
    go(at, "check")
    next(m for m in at.multiselect if m.key.startswith("who-")).set_value(["A1", "A2"]).run()
    name = next(s for s in at.selectbox if s.key.startswith("merge-name-"))
    assert name.options[0] == name.value
    for wished in name.options[2:0:-1]:
        next(s for s in at.selectbox if s.key.startswith("merge-name-")).set_value(wished).run()
        assert f"become one actor, {wished}." in said(at)
        assert at.session_state[KEY].work.log.facts == ()
    next(b for b in at.button if b.label == "Merge").click().run()
    assert not at.exception
    assert {f.value for f in at.session_state[KEY].work.log.facts} == {name.options[1]}


def begin_to_add(at: AppTest, who: str) -> AppTest:
    """Open the form of a new row in the first article, on the first issue, and write who it is of."""
    at.session_state["add-row"] = True
    go(at, "positions")
    next(s for s in at.selectbox if s.key == "add-who").set_value(who)
    issue = next(s for s in at.selectbox if s.key == "add-issue")
    issue.set_value(issue.options[0])
    return run(at)


def run(at: AppTest) -> AppTest:
    """Draw the screen again; a name that was written is none of the options that the test
    runner would find it among."""
    for box in at.selectbox:
        if box.value is not None and box.format_func(box.value) not in box.options and isinstance(box.value, str):
            box.options.append(box.value)
    at.run()
    assert not at.exception, at.exception
    return at


def by_hand(at: AppTest) -> list[str]:
    return sorted(r[1] for r in shown_rows(at) if "by hand" in r[5])


def asked(at: AppTest, begin: str) -> list[Any]:
    return [s for s in at.selectbox if s.key.startswith(begin)]


ADDED = [
    ("Somebody Else", "", "", "Somebody Else", []),
    ("Hanne Lorvik", "", "", "Hanne Lorvik", []),
    ("Hanne Lorvik", "", "Lorvik", "Lorvik", ["merge"]),
    ("Hanne Lorvick", "The same as Hanne Lorvik", "", "Hanne Lorvik", []),
    ("Hanne Lorvick", "The same as Hanne Lorvik", "Hanne Lorvick", "Hanne Lorvick", ["merge"]),
    ("Hanne Lorvick", "Somebody new: Hanne Lorvick", "", "Hanne Lorvick", ["merge", "merge"]),
]  # fmt: skip


@pytest.mark.parametrize(("who", "answer", "carried", "shown", "more"), ADDED)
def test_a_row_that_is_added_asks_who_a_name_near_an_actors_is(
    who: str, answer: str, carried: str, shown: str, more: list[str]
) -> None:
    at = begin_to_add(with_sample(), who)
    near = asked(at, "near-")
    assert bool(near) is bool(answer)
    if near:
        assert at.button(key="add-now").disabled
        near[0].set_value("new" if answer == near[0].options[-1] else "A3")
        run(at)
    if carried:
        asked(at, "carry-")[0].set_value(carried)
        run(at)
    at.button(key="add-now").click()
    run(at)
    facts = at.session_state[KEY].work.log.facts
    assert [f.what for f in facts] == ["add", *more]
    assert by_hand(at) == [shown]
    people = {a.name for a in at.session_state[CACHE].last["actors"][1]}
    assert ("Hanne Lorvik" in people) is (
        shown != "Lorvik" and (answer, shown) != ("The same as Hanne Lorvik", "Hanne Lorvick")
    )


def test_two_rows_of_the_same_words_stand_beside_each_other_and_one_that_was_taken_out_comes_back() -> None:
    at = begin_to_add(with_sample(), "Piet Calder")
    press(at, "add-now")
    begin_to_add(at, "Ruth Amsel")
    press(at, "add-now")
    assert by_hand(at) == ["Piet Calder", "Ruth Amsel"]
    at.session_state[KEY].rows["position"] = next(r[0] for r in shown_rows(at) if "by hand" in r[5])
    press(at.run(), "take-out")
    assert by_hand(at) == ["Ruth Amsel"]
    begin_to_add(at, "Piet Calder")
    press(at, "add-now")
    assert by_hand(at) == ["Piet Calder", "Ruth Amsel"]


WISHED = [("", ["set"]), ("Northgate", ["set", "merge"])]


@pytest.mark.parametrize(("wished", "facts"), WISHED, ids=["the name there is", "another"])
@pytest.mark.parametrize("about", ["position", "statement"])
def test_a_row_given_to_someone_else_asks_for_the_name_to_carry(about: str, wished: str, facts: list[str]) -> None:
    at = with_sample()
    at.session_state["rows"] = about
    go(at, "positions")
    press(at, "edit-row")
    who = next(s for s in at.selectbox if s.key.startswith(("holder-", "speaker-")))
    assert not [s for s in at.selectbox if s.key.startswith("carry-")], "nothing is asked before someone else is chosen"
    before, other = who.value, "Northgate Ports"
    assert before not in ("", other)
    who.set_value(other).run()
    if wished:
        next(s for s in at.selectbox if s.key.startswith("carry-")).set_value(wished).run()
    assert f"This row goes from {before} to {wished or other}" in said(at)
    assert at.session_state[KEY].work.log.facts == ()
    next(b for b in at.button if b.label == "Save the correction").click().run()
    assert not at.exception
    found = at.session_state[KEY].work.log.facts
    assert ([f.what for f in found], found[0].value, found[-1].value) == (facts, other, wished or other)
    table = table_of(at)
    assert {r[0]: r[1] for r in table["rows"]}[table["chosen"]] == (wished or other)


@pytest.mark.parametrize("about", ["position", "statement"])
def test_the_words_of_a_row_are_picked_across_sentences(about: str) -> None:
    at = with_sample()
    at.session_state["rows"] = about
    go(at, "positions")
    press(at, "edit-row")
    start_at, end = (next(s for s in at.selectbox if s.key.startswith(f"{side}-words-")) for side in ("from", "to"))
    further = next(n for n, name in enumerate(end.options) if n > end.value and name.startswith("Sentence "))
    word = end.options[further].rpartition(" ")[2]
    count = further - start_at.value + 1
    end.set_value(further)
    next(b for b in at.button if b.label == "Save the correction").click().run()
    assert not at.exception
    session = at.session_state[KEY]
    (fact,) = session.work.log.facts
    article = session.find(fact.article)
    (words,) = fact.spans
    assert fact.field == "words"
    assert words.of(article.text).endswith(word)
    assert len(words.of(article.text).split()) == count
    assert "".join(said(at).split()).count("".join(words.of(article.text).split())) >= 1, (
        "the row shows all the words that were picked"
    )


FIELDS = ("from-words-", "to-words-", "bound-", "from-condition-", "to-condition-", "label-", "carry-")


def fields_of(at: AppTest) -> dict[str, Any]:
    return {w.key: w for w in (*at.selectbox, *at.checkbox) if w.key and w.key.startswith(FIELDS)}


@pytest.mark.parametrize("changed", [*FIELDS[:5], ()], ids=str)
def test_what_was_chosen_in_the_form_of_a_row_is_there_again(changed: str) -> None:
    at = with_sample()
    go(at, "positions")
    press(at, "edit-row")
    next(s for s in at.selectbox if s.key.startswith("holder-")).set_value("Northgate Ports").run()
    drawn = {key: w.value for key, w in fields_of(at).items()}
    assert {f for f in FIELDS if any(key.startswith(f) for key in drawn)} == set(FIELDS)
    for key, w in fields_of(at).items():
        if changed and key.startswith(changed):
            w.set_value(not w.value if key.startswith("bound-") else w.value + 1).run()
    chosen = {key: w.value for key, w in fields_of(at).items()}
    assert {key for key in drawn if drawn[key] != chosen[key]} == {
        k for k in drawn if changed and k.startswith(changed)
    }
    go(at, "compare")
    go(at, "positions")
    assert {key: w.value for key, w in fields_of(at).items()} == chosen
    next(b for b in at.button if b.label == "Save the correction").click().run()
    assert not at.exception
    assert not [key for key in at.session_state[KEY].typed if key.startswith(FIELDS)]


def test_what_was_chosen_in_the_form_of_a_new_row_is_there_again() -> None:
    at = with_sample()
    at.session_state["add-row"] = True
    go(at, "positions")
    article = at.selectbox(key="add-article")
    article.select_index(1).run()
    at.selectbox(key="add-sentence").set_value(3).run()
    next(s for s in at.selectbox if s.key.startswith("from-add-")).set_value(5).run()
    at.segmented_control(key="add-what").set_value("statement").run()
    keys = [s.key for s in at.selectbox if "add-" in (s.key or "")]
    chosen = [at.selectbox(key=key).value for key in keys]
    go(at, "compare")
    at.session_state["add-row"] = True
    go(at, "positions")
    assert [at.selectbox(key=key).value for key in keys] == chosen
    assert at.segmented_control(key="add-what").value == "statement"


def test_a_finding_that_is_taken_out_stands_in_the_history() -> None:
    at = with_sample()
    at.session_state[KEY].take_step("taking a finding out", dismissed("x", "0-5:3-9", "altered: Hanne Lorvik"))
    at.session_state["checking"] = "History"
    go(at, "check")
    assert "1. taking a finding out" in said(at)
    assert "altered: Hanne Lorvik finding · taken out" in said(at)


def test_passages_behind_a_mark_tell_which_rows_a_person_set() -> None:
    at = go(with_sample(), "compare")
    kind, store = CHARTS[0], at.session_state[CACHE]
    corpus = store.kept[next(k for k in store.kept if k[0] == "corpus")]
    go(at, "check")
    chosen = next(iter(choices_of(kind, corpus)))
    row = next(r for r in kind.rows(corpus, chosen) if len(r["stances"]) == 1)
    session = at.session_state[KEY]
    session.cells[f"{kind.key}-{chosen}"] = [{f: row[f] for f in kind.fields}]
    assert "set by hand" not in said(go(at, "compare"))
    analysis, stance = corpus.stance(row["stances"][0])
    article = analysis.article.id
    session.take_step(
        "editing a position", Fact("position", "set", position_key(stance), article, "condition", "", (stance.trigger,))
    )
    go(at, "check")
    session.cells[f"{kind.key}-{chosen}"] = [{f: row[f] for f in kind.fields}]
    assert "set by hand" in said(go(at, "compare"))


def joined(at: AppTest, way: str, data: bytes) -> AppTest:
    """Take a project file in, in one of the ways that Take away offers."""
    go(at, "take_away").radio(key="project-way").set_value(way).run()
    at.file_uploader(key=f"project-{at.session_state[KEY].upload_round}").upload("theirs.standpoint", data)
    return at.run()


def file_of(at: AppTest) -> bytes:
    work = at.session_state[KEY].work
    return write_saved(Project(work.articles, {}, work.log, work.issues, "", work.differences, (), work.agreement))


def test_two_people_s_projects_are_joined_and_a_step_back_brings_a_difference_back() -> None:
    other = go(with_sample(), "check")
    for verdict in ("wrong", "right", "right"):
        press(other, verdict)
    theirs = file_of(other)
    at = go(with_sample(), "check")
    for verdict in ("right", "right"):
        press(at, verdict)
    joined(at, "merge", theirs)
    assert "Of 2 rows that you both checked, you agree on 1" in said(at)
    go(at, "check")
    assert "Of 2 rows that you both checked, you agree on 1" in said(at)
    assert ("accepted" in said(at), "rejected" in said(at)) == (True, True)
    work = at.session_state[KEY].work
    opened = read_saved(file_of(at)).project
    assert (opened.differences, opened.agreement) == (work.differences, work.agreement)
    press(at, "theirs-0")
    assert at.session_state[KEY].work.differences == ()
    assert at.session_state[KEY].work.log.facts[-1].what == "reject"
    press(at, "undo")
    assert at.session_state[KEY].work.differences == work.differences
    press(at, "undo")
    assert at.session_state[KEY].work.differences == ()  # of joining them too
    assert len(at.session_state[KEY].work.log.facts) == 2
    press(at, "redo")
    press(at, "ours-0")
    assert at.session_state[KEY].work.differences == ()
    assert at.session_state[KEY].work.log.facts[0].what == "accept"
    press(at, "undo")
    assert at.session_state[KEY].work.differences == work.differences
    press(at, "redo")
    assert at.session_state[KEY].work.differences == ()


def test_a_second_project_that_is_joined_leaves_what_is_undecided_and_what_was_read_again() -> None:
    other = go(with_sample(), "check")
    press(other, "wrong")
    first = file_of(other)
    press(other, "right")
    at = press(go(with_sample(), "check"), "right")
    joined(at, "merge", first)
    session = at.session_state[KEY]
    (undecided,) = session.work.differences
    session.work = replace(session.work, anew=frozenset({"a"}))
    joined(at, "merge", first)  # the same again is no other difference
    joined(at, "merge", write_saved(Project(session.articles)))
    assert (session.work.differences, session.work.anew) == ((undecided,), frozenset({"a"}))


def test_a_row_that_was_accepted_here_stays_though_its_actor_is_left_out_in_the_other_project() -> None:
    at = press(go(with_sample(), "check"), "right")
    session = at.session_state[KEY]
    (accepted,) = session.work.log.facts
    read = next(analysis_of(a) for a in session.articles if a.id == accepted.article)
    holder = next(s.holder for s in read.stances if position_key(s) == accepted.key)
    out = Fact("actor", "drop", next(a.name for a in read.actors if a.id == holder))
    joined(at, "merge", write_saved(Project(session.articles, log=Log().add(Step("theirs", (out,))))))
    assert (session.work.log.facts, session.work.differences) == ((accepted,), (Difference(accepted, out),))


def test_what_an_older_version_read_is_saved_and_told_as_its_work(own_machine: Path) -> None:
    text = "Olaf Brink opposes the tram. Ruth Amsel supports the tram."
    article = Article("a", text, "Tram")
    older = Project((article,), {"a": replace(analysed(text), article=article)}, made_by="0123456789abcdef")
    (own_machine / "Tram 0123abcd.standpoint").write_bytes(write_saved(older))
    at = go(press_kept(start(), "go-on"), "check")
    press(at, "right")
    written(at)
    (file,) = own_machine.glob("*.standpoint")
    kept = read_saved(file.read_bytes()).project
    assert (kept.versions, kept.made_by != older.made_by) == ({"a": older.made_by}, True)


def test_names_and_issues_alone_are_taken_over_from_another_project() -> None:
    rules = (
        Fact("actor", "merge", "Hanne Lorvik", "", "", "H. Lorvik", (), ("Hanne Lorvik",)),
        Fact("issue", "drop", "Harbour"),
    )
    one = Fact("actor", "drop", "Piet Maas", "an article of theirs")
    theirs = write_saved(Project((), log=Log().add(Step("theirs", (*rules, one)))))
    at = joined(with_sample(), "teach", theirs)
    assert "2 rules on names and issues were taken over." in said(at)
    assert at.session_state[KEY].work.log.facts == rules
    go(at, "positions")
    assert "H. Lorvik" in {a.name for a in at.session_state[CACHE].last["actors"][1]}


@pytest.fixture
def own_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv(keeping.SETTING, str(tmp_path))
    monkeypatch.setattr(keeping, "place", lambda: HERE)  # the test runner has no address
    return tmp_path


def test_work_is_kept_and_offered_after_a_reload(own_machine: Path) -> None:
    at = with_sample()
    assert list(own_machine.iterdir()) == []  # a sample as it comes is no work
    go(at, "check")
    press(at, "right")
    written(at)
    (file,) = own_machine.glob("*.standpoint")
    assert "Saved on this machine" in said(at)
    at = start()
    press_kept(at, "go-on")
    session = at.session_state[KEY]
    assert (len(session.articles), session.analysed, len(session.work.log.facts)) == (4, True, 1)
    go(at, "check")
    press(at, "undo")
    press(at, "wrong")
    written(at)
    assert list(own_machine.glob("*.standpoint")) == [file]
    at = start()
    press_kept(at, "delete")
    assert not list(own_machine.glob("*.standpoint"))
    at.toggle(key="saving").set_value(False).run()
    assert [f.name for f in own_machine.iterdir()] == [keeping.SWITCHED_OFF]


def test_a_correction_writes_the_texts_no_second_time(own_machine: Path) -> None:
    at = go(with_sample(), "check")
    press(at, "right")
    texts = at.session_state[CACHE].last["texts"][1]
    press(at, "wrong")
    assert at.session_state[CACHE].last["texts"][1] is texts
    written(at)
    (file,) = own_machine.glob("*.standpoint")
    assert len(read_saved(file.read_bytes()).project.log.steps) == 2
    at.session_state[KEY].put("removing an article", at.session_state[KEY].articles[1:])
    written(go(at, "check"))
    kept = read_saved(file.read_bytes()).project
    assert (len(kept.articles), len(kept.analyses)) == (3, 3)


def test_a_folder_that_cannot_be_written_is_told(own_machine: Path) -> None:
    at = go(with_sample(), "check")
    own_machine.rmdir()
    own_machine.write_text("a file where the folder was", encoding="utf-8")
    written(press(at, "right"))
    assert "the folder for your work cannot be written" in said(at)
    assert "Save the project" in [b.label for b in at.get("download_button")]
    own_machine.unlink()
    at.run()  # there is room now, and nothing was changed
    assert "Saved on this machine" in said(written(at))
    assert "Save the project" not in [b.label for b in at.get("download_button")]


def test_the_measured_table_has_columns_of_the_rows() -> None:
    assert set(COLUMNS) <= set(PositionRow._fields)


def test_where_others_serve_the_app_nothing_is_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(keeping.SETTING, str(tmp_path))
    at = go(with_sample(), "check")
    press(at, "right")
    assert "Not saved" in said(at)
    assert "Save the project" in [b.label for b in at.get("download_button")]
    assert list(tmp_path.iterdir()) == []


def test_another_name_of_an_actor_is_given_and_taken_away() -> None:
    at = with_sample()
    at.session_state["checking"] = "Actors"
    go(at, "check")

    def describe(begin: str, value: object) -> None:
        next(m for m in at.multiselect if m.key.startswith("who-")).set_value([told()["Ruth Amsel"].id]).run()
        next(w for w in [*at.multiselect, *at.text_input] if w.key.startswith(begin)).set_value(value)
        next(b for b in at.button if b.label == "Save the actor").click().run()
        assert not at.exception

    def told() -> dict[str, Any]:
        return {a.name: a for a in at.session_state[CACHE].last["actors"][1]}

    before = told()["Ruth Amsel"]
    describe("alias-", "Piet Calder")
    assert "Piet Calder" not in told()
    assert {*before.aliases, "Piet Calder"} <= set(told()["Ruth Amsel"].aliases)
    describe("aliases-", [a for a in told()["Ruth Amsel"].aliases if a != "Piet Calder"])
    assert [f.what for f in at.session_state[KEY].work.log.facts] == ["alias", "part"]
    assert "Piet Calder" in told()
    assert told()["Ruth Amsel"].aliases == before.aliases


def test_statements_and_findings_are_checked_by_the_same_keys() -> None:
    at = go(with_sample(), "check")
    session = at.session_state[KEY]
    assert {about for about, _, _ in session.queue} == {"position", "statement"}
    at.pills(key="check-kinds").set_value(["statement"]).run()
    rows = len(session.queue)
    for verdict in ("right", "wrong", "edit"):
        press(at, verdict)
    next(s for s in at.selectbox if s.key.startswith("speaker-")).set_value("Hanne Lorvik").run()
    next(b for b in at.button if b.label == "Save the correction").click().run()
    assert not at.exception
    assert [(f.about, f.what) for f in session.work.log.facts] == [
        ("statement", "accept"), ("statement", "reject"), ("statement", "set"),
    ]  # fmt: skip
    assert "Statements: on this set the app was right in 1 of 3 (" in said(at)
    assert len(session.queue) == rows
    at.pills(key="check-kinds").set_value(["finding"]).run()
    assert not at.exception
    assert at.button(key="edit").disabled
    findings = len(session.queue)
    press(press(at, "right"), "wrong")
    assert "Findings: on this set the app was right in 1 of 2 (" in said(at)
    taken_out = session.work.log.facts[-1]
    press(press(at, "undo"), "redo")
    assert (session.work.log.facts[-1], len(session.queue)) == (taken_out, findings)
    go(at, "compare")
    store = at.session_state[CACHE].kept
    (kept,) = [value for key, value in store.items() if key[0] == "derived" and "kept findings" in key]
    assert len(kept) == findings - 1


def test_what_another_version_read_is_read_again_and_a_step_back_brings_it_back(own_machine: Path) -> None:
    text = "Olaf Brink opposes the tram. Ruth Amsel supports the tram."
    article = Article("a", text, "Tram")
    read = replace(analysed(text), article=article)
    first, second = read.stances
    older = replace(read, stances=(replace(first, label="mixed"), replace(second, trigger=Span(0, 4))))
    log = Log().add(Step("checking", tuple(Fact("position", "accept", position_key(s), "a") for s in older.stances)))
    saved = Project((article,), {"a": older}, log, made_by="0123456789abcdef")
    (own_machine / "Tram 0123abcd.standpoint").write_bytes(write_saved(saved))
    at = press_kept(start(), "go-on")

    def sides() -> list[tuple[str, str]]:
        go(at, "positions")
        found = [(r[2].split()[-1], "checked by you" in r[5]) for r in shown_rows(at)]
        go(at, "articles")
        return found

    assert "1 article was read by another version of Standpoint" in said(at)
    assert sides() == [("mixed", True), ("support", True)]
    press(at, "read-again")
    read_all(at)
    assert "1 correction does not find its passage in what was read again" in said(at)
    assert sides() == [("oppose", True), ("support", False)]
    assert "read by another version" not in said(at)
    written(at)
    (file,) = own_machine.glob("*.standpoint")
    assert read_saved(file.read_bytes()).project.made_by not in ("", saved.made_by)
    press(at, "undo")
    assert sides() == [("mixed", True), ("support", True)]
    assert "1 article was read by another version of Standpoint" in said(at)
    written(at)
    kept = read_saved(file.read_bytes()).project
    assert (kept.versions["a"], [s.label for s in kept.analyses["a"].stances]) == (saved.made_by, ["mixed", "support"])
    press(at, "redo")
    assert sides() == [("oppose", True), ("support", False)]
    assert at.session_state[CACHE].misses["analysis"] == 1
