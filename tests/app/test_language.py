"""The language belongs to the session: the address first, then what is chosen at the foot of the page."""

from __future__ import annotations

import re
from base64 import b64decode

import pytest
from streamlit.testing.v1 import AppTest

from components.interface.language import NAME, WIDGET, _choose
from components.interface.state import State
from components.wording import ENGLISH, language
from tests.app.test_screens import drawn, go, press, start
from tests.builders import ROOT


def in_address(language: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    at.query_params[NAME] = language
    return at.run()


@pytest.mark.parametrize(
    ("asked", "title"),
    [("de", "Artikel"), ("en", "Articles"), ("xx", "Articles"), ("../de", "Articles"), ("", "Articles")],
)
def test_a_session_speaks_what_its_address_asks_for(asked: str, title: str) -> None:
    assert in_address(asked).title[0].value == title


def test_two_sessions_speak_each_its_own_and_a_choice_holds() -> None:
    german, english = in_address("de"), start()
    assert (german.title[0].value, english.title[0].value) == ("Artikel", "Articles")
    press(german, "sample-Night train")
    assert german.button(key="undo").label == "Rückgängig: 3 Artikel hinzufügen"
    german.segmented_control(key=WIDGET).set_value("en").run()
    assert german.button(key="undo").label == "Undo adding 3 articles"
    assert german.title[0].value == "Articles"
    english.segmented_control(key=WIDGET).set_value("de").run()
    assert english.title[0].value == "Artikel"


def test_a_choice_that_no_run_has_drawn_yet_is_nobodys() -> None:
    _choose(State())  # Streamlit asks so where a run ended before the choice was drawn
    assert language() == ENGLISH


def test_what_a_click_says_is_said_in_the_language() -> None:
    at = press(press(in_address("de"), "sample-Night train"), "clear")
    assert drawn(at, "info")[0].startswith("Alle Artikel sind fort")


def test_the_drawing_of_confidence_speaks_the_language_and_names_no_file() -> None:
    def plot(at: AppTest) -> str:
        html = "".join(e.proto.body for e in go(at, "about").get("html"))
        return b64decode(re.findall(r"base64,([^\"]+)", html)[0]).decode()

    english, german = plot(start()), plot(in_address("de"))
    assert ">Right, percent<" in english
    for words in (">Richtig, Prozent<", ">Sicherheit einer Zeile, Prozent", ">Sicherheit der Zeilen"):
        assert words in german
    assert not re.search(r">(Right|Confidence|Sources|Read by)[^<]*<", german)
