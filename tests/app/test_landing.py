"""From Articles on to the answer: when the page is asked whether it may be left, and when it is not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from components.exporting.standpoint_file import Project, write_saved
from components.interface import keeping
from components.interface.draft import DRAFT
from components.interface.served import HERE
from components.interface.state import KEY
from components.model import Article
from tests.app.test_reading_on import held
from tests.app.test_screens import go, press, press_card, press_kept, read_all, said, shown_rows, start, written

if TYPE_CHECKING:
    from pathlib import Path

    from streamlit.testing.v1 import AppTest

TRAM = "Tram to be sold\nBy Ada Pell\n\n" + "The mayor of Lindow said on Tuesday that she would sell the tram. " * 4
MILL = "Mill to close\nBy Tom Reed\n\n" + "Olaf Brink rejects the closing of the mill because jobs would be lost. " * 4
LANDER = (
    "Mühle soll schließen\nVon Tom Reed\n\n" + "Der Rat will die alte Mühle am Fluss vor dem Winter schließen. " * 4
)
BY_ITSELF = "The answer opens by itself"


def asked(at: AppTest) -> bool | None:
    """Return whether the page is asked to lead on now; None where it is asked nothing."""
    found = [json.loads(e.proto.json) for e in at.get("bidi_component")]
    return next((data["ready"] for data in found if "arrival" in data), None)


def paste(at: AppTest, *parts: str) -> AppTest:
    at.session_state["more"] = True
    at.run().text_area(key=f"paste-{at.session_state[KEY].paste_round}").set_value("\n===\n".join(parts)).run()
    press(at, "add-paste")
    return press(at, "add-proposed") if at.session_state[KEY].proposed else at


def test_it_is_said_while_articles_are_read_and_asked_once_all_are() -> None:
    at = start()
    assert asked(at) is None
    with held():
        paste(at, TRAM, MILL)
        assert (asked(at), BY_ITSELF in said(at)) == (False, True)
    read_all(at)
    assert (asked(at), BY_ITSELF in said(at)) == (True, False)


def test_a_sample_leads_on_and_what_was_cleared_does_so_again() -> None:
    at = read_all(press(start(), "sample-Ostra harbour"))
    assert asked(at) is True
    at.session_state[KEY].led_from |= {frozenset(a.id for a in at.session_state[KEY].articles)}
    press(at, "clear")
    assert asked(read_all(press(at, "sample-Ostra harbour"))) is True


def test_nobody_is_led_on_twice_from_the_same_articles() -> None:
    at = read_all(paste(start(), TRAM, MILL))
    session = at.session_state[KEY]
    session.led_from |= {frozenset(a.id for a in session.articles)}
    assert asked(at.run()) is None
    press(at, "undo")
    press(at, "redo")
    assert asked(read_all(at)) is None
    press_card(at, "remove", session.articles[1].id)
    assert asked(read_all(paste(at, MILL))) is None
    rain, snow = (f"It {fell} in Sarn. Tom Reed opposes the new roof of the hall." for fell in ("rained", "snowed"))
    assert asked(read_all(paste(at, rain, snow))) is True


def test_whoever_pastes_one_by_one_stays_with_the_form_at_hand_and_the_answer_offered() -> None:
    at = start()
    for text, answer in ((TRAM, "Read the article"), (MILL, "Compare the 2 articles"), (TRAM[:99] + MILL, "")):
        at.text_area(key=f"paste-{at.session_state[KEY].paste_round}").set_value(text).run()
        assert "Paste the next one" in said(press(at, "add-paste"))
        assert asked(read_all(at)) is None
        assert answer in at.button(key="next").label
    at.file_uploader(key="upload-0").upload("a.txt", (MILL * 2).encode()).run()
    assert asked(read_all(at)) is True


def test_whoever_was_on_another_screen_is_left_there_and_on_coming_back() -> None:
    at = start()
    with held():
        go(paste(at, TRAM, MILL), "about")
    assert asked(read_all(at)) is None
    assert asked(go(at, "articles")) is None


@pytest.mark.parametrize("text", [LANDER, TRAM + "\n\nDrivers block the depot\nBy Tom Reed\n\n" + MILL * 9])
def test_what_wants_a_look_on_articles_is_looked_at_there(text: str) -> None:
    at = read_all(paste(start(), TRAM, text))
    wants = "does not look like English" in said(at) or "may begin another" in said(at)
    assert (asked(at) is None) == wants
    assert wants or text is not LANDER


HALL = "The town hall was full of people who wanted to speak about it, and the council heard them all.\n" * 9
CROSSHEAD = f"{HALL}\nWhat the millers of Lindow ask for\n\n{HALL}"
HEADS = {"Mill to close\nBy Tom Reed\n\n": True, "Mill to close\nSource: The Lindow Post\n\n": True, "": None}


# an article with its own head has a subheading more often than another article in it
@pytest.mark.parametrize(("head", "leads"), HEADS.items(), ids=["byline", "outlet", "no head"])
def test_a_subheading_keeps_nobody_from_the_answer_but_is_told(head: str, leads: bool | None) -> None:
    at = read_all(paste(start(), TRAM, head + CROSSHEAD))
    assert "may begin another: What the millers of Lindow ask for" in said(at)
    assert asked(at) is leads


def test_a_file_that_failed_keeps_its_reason_on_the_screen() -> None:
    at = start()
    at.file_uploader(key="upload-0").upload("a.txt", TRAM.encode()).upload("scan.pdf", b"%PDF-")
    at.run()
    assert asked(read_all(at)) is None
    at = start()
    at.file_uploader(key="upload-0").upload("a.txt", TRAM.encode())
    at.run()
    assert asked(read_all(at)) is True


def test_what_was_stopped_leads_nowhere() -> None:
    at = start()
    with held():
        press(paste(at, TRAM, MILL), "stop")
    assert asked(at.run()) is None


def test_a_project_that_is_opened_leads_on_and_a_page_that_is_loaded_anew_does_not(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(keeping.SETTING, str(tmp_path))
    monkeypatch.setattr(keeping, "place", lambda: HERE)
    project = write_saved(Project((Article("a", TRAM, "Tram"), Article("b", MILL, "Mill"))))
    at = start()
    at.file_uploader(key="upload-0").upload("p.standpoint", project)
    at.run()
    assert asked(read_all(at)) is True
    (file,) = [written(at) and f for f in tmp_path.glob("*.standpoint")]
    assert asked(read_all(press_kept(start(), "go-on"))) is True
    anew = start()
    anew.query_params["work"] = file.stem.rpartition(" ")[2]
    anew.session_state[KEY].received = None
    assert len(read_all(anew.run()).session_state[KEY].articles) == 2
    assert asked(anew) is None


def test_another_set_is_met_whole_whatever_was_chosen_for_the_one_before() -> None:
    at = go(read_all(press(start(), "sample-Ostra harbour")), "compare")
    next(s for s in at.selectbox if s.label == "Issue").select_index(1).run()
    at.session_state["words"] = DRAFT
    at = go(at.run(), "positions")
    at.text_input(key="search").set_value("seal").run()
    at = press(go(at, "articles"), "clear")
    at = read_all(press(at, "sample-School meals"))
    at = go(at, "positions")
    assert (at.text_input(key="search").value, len(shown_rows(at)) > 1) == ("", True)
    at = go(at, "compare")
    issues = next(s for s in at.selectbox if s.label == "Issue")
    assert (issues.index, [t for t in at.text_area if t.label == "Your draft"]) == (0, [])
