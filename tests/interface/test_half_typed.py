"""What is typed and not sent is kept where work is kept and nowhere else, comes back to its own tab, and goes with what
it belongs to."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from components.interface import half_typed, keeping
from components.interface.half_typed import WEEK, forget_typed, forget_with, is_waiting, keep_typed, take_back
from components.interface.saving import wait_for_all
from components.interface.served import HERE, HOSTED
from components.interface.state import State
from components.interface.typed import form_sign
from components.interface.work import Keeping, Work
from components.model import Article, Span

WORDS = "The quay closes"


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv(keeping.SETTING, str(tmp_path))
    monkeypatch.setattr(keeping, "place", lambda: HERE)
    return tmp_path


def kept(folder: Path) -> list[Path]:
    wait_for_all()
    return sorted((folder / half_typed.FOLDER).glob("*"))


def typing(**typed: object) -> State:
    session = State(typed=dict(typed), paste_round=2, draft_round=1)
    keep_typed(session)
    return session


def test_what_is_typed_comes_back_to_its_tab_alone(work: Path) -> None:
    before = typing(**{"paste-2": WORDS, "aliases-1": ["Ida"], "add-issue": None})
    before.draft = Article("draft", "Ida Holt said so.", origin="draft")
    keep_typed(before)
    assert [file.name for file in kept(work)] == [before.mark]
    for tab in ("0" * 16, "../" + before.mark, 7, None):
        other = State()
        take_back(other, tab)
        assert (other.typed, other.draft) == ({}, None)
    after = State(typed={"paste-2": "Meanwhile"})
    take_back(after, before.mark)
    assert after.typed == {"paste-2": "Meanwhile", "aliases-1": ["Ida"], "add-issue": None}
    assert (after.draft, after.paste_round, after.draft_round) == (before.draft, 2, 1)
    assert [file.name for file in kept(work)] == [after.mark]


def test_nothing_is_left_of_what_was_sent_or_cleared(work: Path) -> None:
    session = typing(**{"note-1": WORDS, "paste-2": "Another"})
    session.work = Work((Article("a", "One."),))
    session.clear()
    keep_typed(session)
    assert WORDS not in kept(work)[0].read_text(encoding="utf-8")
    session.undo()
    assert session.typed == {"note-1": WORDS, "paste-2": "Another"}
    session.typed.clear()
    keep_typed(session)
    assert kept(work) == []


def test_it_goes_with_its_project_and_with_the_switch(work: Path) -> None:
    project = work / "Toll 0123abcd.standpoint"
    session, other = State(typed={"note-1": WORDS}, keeping=Keeping(project)), typing(**{"paste-0": WORDS})
    keep_typed(session)
    assert len(kept(work)) == 2
    forget_with(State(), work / "Toll.standpoint")  # a file put there by hand has no sign, as what is in no project
    assert len(kept(work)) == 2
    forget_with(State(), project)
    assert [file.name for file in kept(work)] == [other.mark]
    forget_typed()
    assert kept(work) == []


def test_what_was_typed_in_a_project_goes_with_it_from_the_page_that_went_on_with_another(work: Path) -> None:
    session = State(typed={"note-1": WORDS}, keeping=Keeping(work / "Toll 0123abcd.standpoint"))
    keep_typed(session)
    session.keeping, session.typed = Keeping(work / "Quay 89abcdef.standpoint"), session.typed | {"note-2": "Another"}
    keep_typed(session)
    forget_with(session, work / "Toll 0123abcd.standpoint")
    assert session.typed == {"note-2": "Another"}
    (file,) = kept(work)
    assert WORDS not in file.read_text(encoding="utf-8")


def test_a_page_whose_double_took_its_words_writes_them_again(work: Path) -> None:
    page, double = typing(**{"paste-2": WORDS}), State()
    take_back(double, page.mark)
    assert [file.name for file in kept(work)] == [double.mark]
    keep_typed(page)
    assert sorted(file.name for file in kept(work)) == sorted([page.mark, double.mark])


def test_what_was_typed_meanwhile_is_written_over_what_came_back(work: Path) -> None:
    before, after = typing(**{"paste-2": "Old"}), typing(**{"paste-2": "Newer"})
    take_back(after, before.mark)
    keep_typed(after)
    (file,) = kept(work)
    assert (after.typed, json.loads(file.read_bytes())["typed"]) == ({"paste-2": "Newer"},) * 2


def test_more_than_is_read_again_is_not_written(work: Path) -> None:
    letters = typing(**{"paste-0": "ж" * 3_900_000})  # two bytes each
    assert [file.name for file in kept(work)] == [letters.mark]
    letters.typed["paste-0"] += "ж" * 200_000
    keep_typed(letters)
    assert kept(work) == []


def test_a_file_that_cannot_be_removed_or_moved_stops_nothing(work: Path) -> None:
    (work / half_typed.FOLDER / ("0" * 16)).mkdir(parents=True)
    typing(**{"paste-0": WORDS})
    assert len(kept(work)) == 2
    forget_typed()
    assert [file.name for file in kept(work)] == ["0" * 16]


@pytest.mark.parametrize(("setting", "place"), [("off", HERE), ("", HOSTED)])
def test_nothing_is_written_where_no_work_is_kept(
    work: Path, monkeypatch: pytest.MonkeyPatch, setting: str, place: object
) -> None:
    if setting:
        monkeypatch.setenv(keeping.SETTING, setting)
    monkeypatch.setattr(keeping, "place", lambda: place)
    typing(**{"paste-0": WORDS})
    assert kept(work) == []
    assert not is_waiting(State())


def test_switched_off_nothing_is_written(work: Path) -> None:
    assert keeping.switch(False)
    typing(**{"paste-0": WORDS})
    assert kept(work) == []


def test_what_nobody_came_back_to_for_a_week_is_removed(work: Path) -> None:
    old, new = typing(**{"paste-0": WORDS}), typing(**{"paste-0": "New"})
    kept(work)
    os.utime(work / half_typed.FOLDER / old.mark, (time.time() - WEEK - 60,) * 2)
    assert is_waiting(State())
    assert [file.name for file in kept(work)] == [new.mark]


REST = {"rounds": [0, 0], "open": {}, "in": {}}
WRONG = ["", "[]", "{}", "{", json.dumps({"typed": {"a": {"b": 1}}, "draft": "", **REST}),
         json.dumps({"typed": {}, "draft": 1, **REST})]  # fmt: skip


@pytest.mark.parametrize("written", WRONG, ids=range(len(WRONG)))
def test_what_we_did_not_write_is_passed_over(work: Path, written: str) -> None:
    file = work / half_typed.FOLDER / ("a" * 16)
    file.parent.mkdir()
    file.write_text(written, encoding="utf-8")
    session = State()
    take_back(session, "a" * 16)
    assert (session.typed, session.messages) == ({}, [])


def test_a_form_is_known_again_by_what_it_begins_with() -> None:
    values = ("Ida Holt", Span(1, 4), ("a",), None)
    assert form_sign(*values) == "504eeca9bee9f92f", "the same once Standpoint was started again"
    assert form_sign(*values) != form_sign("Ida Holt", Span(1, 5), ("a",), None)
