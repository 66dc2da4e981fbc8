"""Nobody loses work: another page, a folder that cannot be written, a damaged or newer project, a second click, names
of any length."""

from __future__ import annotations

import errno
import json
import os
import sqlite3
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest

from components.errors import InputError
from components.exporting.standpoint_file import Project, write_saved
from components.exporting.standpoint_reading import read_saved
from components.interface import keeping, kept, opening, saving
from components.interface.saving import wait_for_all
from components.interface.served import HERE
from components.interface.state import KEY, State
from components.interface.work import Work
from components.model import Article, Span
from components.review import Fact, Log, Step
from tests.app.test_screens import (
    drawn,
    go,
    open_details,
    press,
    press_card,
    press_kept,
    read_all,
    said,
    start,
    with_sample,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from streamlit.testing.v1 import AppTest

FACT = Fact("position", "accept", "0-1:0-0:0-0", "a")
OWN = Work(
    (Article("a", "Olaf Brink opposes the tram.", "Tram", origin="pasted"),),
    Log().add(Step("accepting a position", (FACT,))),
)


@pytest.fixture
def own_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv(keeping.SETTING, str(tmp_path / "work"))
    monkeypatch.setattr(keeping, "place", lambda: HERE)  # the test runner has no address
    return tmp_path / "work"


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.standpoint"))


def in_file(file: Path) -> list[str]:
    return [a.title for a in read_saved(file.read_bytes()).project.articles]


def opened(own_machine: Path, data: bytes, name: str = "Tram 0123abcd.standpoint") -> AppTest:
    own_machine.mkdir(exist_ok=True)
    (own_machine / name).write_bytes(data)
    return press_kept(start(), "go-on")


def warned(at: AppTest) -> list[str]:
    """Go on to another screen and return what is warned of: there, or once all is written."""
    return [*drawn(go(at, "check"), "warning"), *drawn(written(at), "warning")]


@pytest.mark.parametrize(("free", "says"), [(True, "Saved on this machine."), (False, "Saving…")])
def test_a_screen_says_that_it_is_saved_where_that_takes_a_moment(
    own_machine: Path, monkeypatch: pytest.MonkeyPatch, free: bool, says: str
) -> None:
    at = written(opened(own_machine, write_saved(Project(OWN.articles, log=OWN.log))))
    monkeypatch.setattr(keeping, "MOMENT", 20.0 if free else 0.05)
    let_go = Event()
    if not free:
        saving._writer.submit(let_go.wait)
    at.session_state[KEY].take_step("mine", FACT)
    assert says in [c.value for c in go(at, "check").caption]
    let_go.set()
    wait_for_all()


def test_a_project_that_another_page_deleted_is_saved_again(own_machine: Path) -> None:
    at = opened(own_machine, write_saved(Project(OWN.articles, log=OWN.log)))
    (file,) = files(own_machine)
    written(go(at, "check"))
    file.unlink()
    written(go(at, "check"))
    (again,) = files(own_machine)
    assert read_saved(again.read_bytes()).project.log == OWN.log
    assert "Saved on this machine" in said(at)


def test_a_project_whose_articles_were_all_removed_stays_and_what_comes_then_has_its_own(own_machine: Path) -> None:
    at = written(opened(own_machine, write_saved(Project(OWN.articles, log=OWN.log))))
    (file,) = files(own_machine)
    session = at.session_state[KEY]
    session.put("removing an article", ())
    written(go(at, "check"))
    assert (in_file(file), session.file) == (["Tram"], None)
    session.undo()  # a near miss: with its articles back it is the same project
    assert session.file == file
    session.redo()
    session.add([Article("b", "Ruth Amsel supports the bridge.", "Bridge", origin="pasted")])
    written(go(at, "check"))
    (other,) = set(files(own_machine)) - {file}
    assert (in_file(file), in_file(other), session.file) == (["Tram"], ["Bridge"], other)


def test_the_project_that_is_open_has_no_delete(own_machine: Path) -> None:
    at = opened(own_machine, write_saved(Project(OWN.articles, log=OWN.log)))
    (own_machine / "Other ffffffff.standpoint").write_bytes(write_saved(Project(OWN.articles)))
    go(at, "take_away")
    data = [json.loads(e.proto.json) for e in at.get("bidi_component")]
    offers = [line for one in data for line in one.get("lines", []) if line.get("actions")]
    told = [(offer["runs"][-1][0] == "open here", [words for _, words, _, _ in offer["actions"]]) for offer in offers]
    assert sorted(told) == [(False, ["Go on", "Delete"]), (True, ["Go on"])]
    before = files(own_machine)
    own = [k.file.stem for k in keeping.kept_projects()].index("Tram 0123abcd")
    for what, number in (("delete", own), ("delete", 2), ("take", 0)):
        press_kept(at, what, number)  # as no button of this page says it
    assert files(own_machine) == before


def test_a_project_written_from_another_page_is_not_written_over_whatever_the_clock_says(own_machine: Path) -> None:
    at = written(opened(own_machine, write_saved(Project(OWN.articles, log=OWN.log))))
    (file,) = files(own_machine)
    before = file.stat()
    other = write_saved(Project(OWN.articles, log=OWN.log.add(Step("theirs", (FACT,)))))
    file.with_suffix(".new").write_bytes(other)
    os.utime(file.with_suffix(".new"), ns=(before.st_atime_ns, before.st_mtime_ns))
    file.with_suffix(".new").replace(file)
    at.session_state[KEY].take_step("mine", FACT)
    assert keeping.ELSEWHERE in warned(at)
    assert file.read_bytes() == other
    assert len(files(own_machine)) == 2


def test_a_second_page_that_only_looks_at_a_project_moves_nobody_to_a_copy(own_machine: Path) -> None:
    at = opened(own_machine, write_saved(Project(OWN.articles, log=OWN.log)))
    read_all(at)
    written(at)
    (file,) = files(own_machine)
    before = file.read_bytes()
    other = go(read_all(press_kept(start(), "go-on")), "check")
    assert "Saved on this machine" in said(written(other))
    assert file.read_bytes() == before
    at.session_state[KEY].take_step("mine", FACT)
    assert "Saved on this machine" in said(written(go(at, "check")))
    assert files(own_machine) == [file]
    other.session_state[KEY].take_step("the other page's", FACT)
    assert keeping.ELSEWHERE in warned(other)
    told = {f: [step.words for step in read_saved(f.read_bytes()).project.log.steps] for f in files(own_machine)}
    assert told.pop(file) == ["accepting a position", "mine"]
    assert list(told.values()) == [["accepting a position", "the other page's"]]


def test_a_damaged_project_is_gone_on_with_in_a_copy(own_machine: Path) -> None:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(write_saved(Project(OWN.articles, log=OWN.log)))
    connection.execute("UPDATE facts SET spans = 'x'")
    connection.commit()
    damaged = connection.serialize()
    at = opened(own_machine, damaged)
    assert [x for x in drawn(at, "warning") if "some corrections" in x]
    assert opening.DAMAGED_KEPT in drawn(at, "info")
    written(go(at, "check"))
    file, copy = sorted(files(own_machine), key=lambda f: f.name != "Tram 0123abcd.standpoint")
    assert file.read_bytes() == damaged
    assert read_saved(copy.read_bytes()).lost == ()


def test_a_project_of_a_newer_version_stays_as_it_is(own_machine: Path) -> None:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(write_saved(Project(OWN.articles)))
    connection.execute("PRAGMA user_version = 3")
    newer = connection.serialize()
    at = opened(own_machine, newer)
    assert [x for x in drawn(at, "error") if "newer version of Standpoint" in x]
    assert at.session_state[KEY].articles == ()
    assert [f.read_bytes() for f in files(own_machine)] == [newer]


def test_a_folder_that_cannot_be_written_stops_no_screen(own_machine: Path) -> None:
    own_machine.write_text("a file where the folder should be", encoding="utf-8")
    at = start()
    at.toggle(key="saving").set_value(False).run()
    assert not at.exception
    assert "cannot be changed: the folder for your work cannot be written" in said(at)
    session = State()
    keeping.delete(session, keeping.Kept(own_machine / "x.standpoint", "x", ""))
    assert session.messages == [("error", keeping.NOT_DELETED)]


TITLES = ["𝔗" * 100, "x" * 5_000, "…", "", "a/b\\c:d\x00 e", "CON"]


@pytest.mark.parametrize("title", TITLES, ids=["four bytes a letter", "long", "no letter", "none", "signs", "a device"])
def test_work_of_any_title_is_saved(own_machine: Path, title: str) -> None:
    session = State(work=replace(OWN, articles=(replace(OWN.articles[0], title=title),)))
    keeping.keep(session)
    keeping.settle(session)
    assert (session.unsaved, session.is_kept) == (False, True)
    (file,) = files(own_machine)
    assert read_saved(file.read_bytes()).project.articles == session.articles


def test_what_gave_way_to_a_project_can_be_brought_back() -> None:
    at = with_sample()
    at.session_state[KEY].take_step("a step", FACT)
    at.session_state[KEY].words = ("quay",)
    before = at.session_state[KEY].work
    go(at, "take_away")
    assert not [b for b in at.button if b.key == "bring-back"]
    at.file_uploader(key=f"project-{at.session_state[KEY].upload_round}").upload(
        "p.standpoint", write_saved(Project(OWN.articles, log=OWN.log))
    )
    at.run()
    assert (at.session_state[KEY].articles, at.session_state[KEY].unsaved) == (OWN.articles, False)
    assert opening.REPLACED in drawn(at, "warning")
    at.session_state["search"], at.session_state["find"] = "Brink", ["tram"]  # chosen for the project
    press(at, "bring-back")
    session = at.session_state[KEY]
    assert (session.work, session.unsaved, session.replaced) == (before, True, None)
    assert (session.words, at.session_state["find"], "search" in at.session_state) == (("quay",), ["quay"], False)
    press(at, "undo")
    assert session.work.log.facts == ()
    at.session_state[KEY].replaced = before
    press(go(at, "articles"), "clear")
    assert at.session_state[KEY].replaced is None
    press(at, "undo")
    assert at.session_state[KEY].replaced is before


def test_a_second_click_before_the_page_is_drawn_again_undoes_no_first() -> None:
    at = with_sample()
    go(at, "articles")
    session = at.session_state[KEY]
    first, second, third, fourth = (a.id for a in session.articles)
    session.put("removing an article", session.articles[1:])  # as a click does that was not drawn yet
    press_card(at, "remove", second)
    assert [a.id for a in session.articles] == [third, fourth]
    session.put("removing an article", session.articles[:1])
    press_card(at, "up", fourth)
    assert [a.id for a in session.articles] == [third]
    assert first not in {a.id for a in session.articles}


@pytest.mark.parametrize(
    ("typed", "kept_as"), [("20260314", "2026-03-14"), ("2026-W11-6", "2026-03-14"), ("2026-03-14", "2026-03-14")]
)
def test_a_date_that_is_typed_another_way_is_one_that_a_project_can_keep(typed: str, kept_as: str) -> None:
    at = with_sample()
    article = at.session_state[KEY].articles[0].id
    open_details(go(at, "articles"), article)
    at.text_input(key=f"date-{article}").set_value(typed).run()
    work = at.session_state[KEY].work
    assert work.articles[0].date == kept_as
    assert read_saved(write_saved(Project(work.articles))).project.articles == work.articles


def test_a_sample_is_kept_once_something_of_it_was_changed_and_also_what_was_taken_back(own_machine: Path) -> None:
    at = with_sample()
    article = at.session_state[KEY].articles[0].id
    assert (files(written(at) and own_machine), at.session_state[KEY].unsaved) == ([], False)
    open_details(go(at, "articles"), article).text_input(key=f"outlet-{article}").set_value("The Post").run()
    (file,) = files(written(at) and own_machine)
    assert read_saved(file.read_bytes()).project.articles[0].outlet == "The Post"
    assert "Saved on this machine" in said(at.run())
    written(press(at, "undo"))
    assert read_saved(file.read_bytes()).project.articles == at.session_state[KEY].articles
    assert at.session_state[KEY].articles[0].outlet != "The Post"


def test_a_line_of_a_sample_that_is_taken_into_the_story_is_kept(own_machine: Path) -> None:
    at = with_sample()
    session = at.session_state[KEY]
    first = replace(session.articles[0], restored=(Span(0, 3),))
    session.put("taking lines into the story", (first, *session.articles[1:]))
    (file,) = files(written(go(at, "articles")) and own_machine)
    assert read_saved(file.read_bytes()).project.articles[0].restored == (Span(0, 3),)


def test_an_article_that_is_removed_takes_its_corrections_along_and_brings_them_back() -> None:
    at = go(with_sample(), "check")
    press(at, "right")
    (fact,) = at.session_state[KEY].work.log.facts
    go(at, "articles")
    press_card(at, "remove", fact.article)
    press(at, "undo")
    go(at, "check")
    assert at.session_state[KEY].work.log.facts == (fact,)
    assert "was right in 1 of 1 (" in said(at)


def full(_: Path, __: bytes) -> None:
    raise InputError("no room") from OSError(errno.ENOSPC, "No space left on device")


def closed(_: Path, __: bytes) -> None:
    raise PermissionError(errno.EACCES, "Permission denied")


@pytest.mark.parametrize(("write", "told"), [(full, "no room"), (closed, "no way")])
def test_work_that_cannot_be_saved_is_told_of_and_saved_as_soon_as_it_can(
    own_machine: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[Path, bytes], None], told: str
) -> None:
    at = written(opened(own_machine, write_saved(Project(OWN.articles, log=OWN.log))))
    (file,) = files(own_machine)
    before = file.read_bytes()
    with monkeypatch.context() as broken:
        broken.setattr(saving, "write_whole", write)
        at.session_state[KEY].take_step("mine", FACT)
        written(go(at, "check"))
        session = at.session_state[KEY]
        assert kept.STATES[told] in [c.value for c in at.caption]
        assert (session.unsaved, file.read_bytes()) == (True, before)
    keeping.try_again(session)
    keeping.settle(session)
    assert (session.unsaved, session.keeping.problem) == (False, "")
    assert [step.words for step in read_saved(file.read_bytes()).project.log.steps][-1] == "mine"


def test_a_folder_that_cannot_be_looked_into_stops_no_screen(
    own_machine: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    at = written(opened(own_machine, write_saved(Project(OWN.articles, log=OWN.log))))
    beyond = tmp_path / ("x" * 300)  # as long as no system takes it: who asks for anything in it gets an error
    monkeypatch.setenv(keeping.SETTING, str(beyond))
    at.session_state[KEY].keeping.file = beyond / "a.standpoint"
    at.session_state[KEY].take_step("mine", FACT)
    written(go(at, "check"))
    assert not at.exception
    assert kept.STATES["no way"] in [c.value for c in at.caption]
