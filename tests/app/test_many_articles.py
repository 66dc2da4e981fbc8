"""Many articles on the Articles screen: what is done to several is kept by undo, the project file and a reload, and
the order of the list changes nothing that Compare finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.exporting.standpoint_reading import read_saved
from components.interface import keeping
from components.interface.project_file import project_bytes
from components.interface.served import HERE
from components.interface.state import KEY
from tests.app.test_screens import drawn, go, press, press_card, press_kept, start, with_sample, written

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_details_that_several_share_are_typed_once() -> None:
    at = go(with_sample(), "articles")
    first, second, third, fourth = (a.id for a in at.session_state[KEY].articles)
    press_card(at, "edit", second, fourth)
    sign = f"{second}-{fourth}"
    at.text_input(key=f"date-of-{sign}").set_value("last week")
    at.button(key=next(b.key for b in at.button if b.label == "Set it for 2 articles")).click().run()
    assert [e for e in drawn(at, "error") if "year-month-day" in e]
    assert at.session_state[KEY].past[-1][0] == "adding 4 articles"
    at.text_input(key=f"date-of-{sign}").set_value("20310503")
    at.text_input(key=f"outlet-of-{sign}").set_value("The Daily ![x](y)")
    at.button(key=next(b.key for b in at.button if b.label == "Set it for 2 articles")).click().run()
    assert not at.exception
    set_to = {a.id: (a.outlet, a.date) for a in at.session_state[KEY].articles}
    assert set_to[second] == set_to[fourth] == ("The Daily ![x](y)", "2031-05-03")
    assert "The Daily ![x](y)" not in (set_to[first][0], set_to[third][0])
    assert not [b for b in at.button if b.label == "Set it for 2 articles"]
    assert at.button(key="undo").label == "Undo editing details of 2 articles"
    press(at, "undo")
    assert "The Daily ![x](y)" not in {a.outlet for a in at.session_state[KEY].articles}


def test_an_article_that_is_undone_away_while_its_form_is_open_takes_the_form_along() -> None:
    at = go(with_sample(), "articles")
    press_card(at, "edit", *(a.id for a in at.session_state[KEY].articles[:2]))
    assert [b for b in at.button if b.label == "Set it for 2 articles"]
    press(at, "undo")
    assert at.session_state[KEY].articles == ()
    assert not [b for b in at.button if b.label.startswith("Set it")]


def test_order_and_details_are_in_the_project_and_there_again_after_a_reload(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(keeping.SETTING, str(tmp_path))
    monkeypatch.setattr(keeping, "place", lambda: HERE)
    at = go(with_sample(), "articles")
    ids = [a.id for a in at.session_state[KEY].articles]
    press_card(at, "edit", *ids[:3])
    sign = "-".join(ids[:3])
    at.text_input(key=f"author-of-{sign}").set_value("Ada Pell")
    at.button(key=next(b.key for b in at.button if b.label == "Set it for 3 articles")).click().run()
    press_card(at, "move", ids[3], ids[1], place=1)
    press_card(at, "remove", ids[0], ids[2])
    kept = at.session_state[KEY].articles
    assert [(a.id, a.author) for a in kept] == [(ids[1], "Ada Pell"), (ids[3], kept[1].author)]
    assert at.button(key="undo").label == "Undo removing 2 articles"
    assert read_saved(project_bytes(at.session_state[KEY])).project.articles == kept
    go(at, "check")
    press(at, "right")  # a sample alone is not kept
    written(at)
    again = press_kept(start(), "go-on")
    assert again.session_state[KEY].articles == kept


def test_the_order_of_the_list_changes_nothing_that_compare_finds() -> None:
    at = go(with_sample(), "compare")
    before = sorted(drawn(at, "heading")), sorted(drawn(at, "counts"))
    assert before[0]
    go(at, "articles")
    ids = [a.id for a in at.session_state[KEY].articles]
    press_card(at, "move", *ids[2:], place=1)
    assert [a.id for a in at.session_state[KEY].articles] == [*ids[2:], *ids[:2]]
    go(at, "compare")
    assert (sorted(drawn(at, "heading")), sorted(drawn(at, "counts"))) == before
