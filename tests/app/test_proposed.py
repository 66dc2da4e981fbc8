"""A paste whose borders were proposed by us is shown before it is taken; any other is added at once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from components.interface.proposed import wants_a_look
from components.interface.state import KEY
from components.reading import split_paste
from tests.app.test_screens import go, press, start

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest

BODY = "The mayor of Lindow said on Tuesday that she would sell the tram, because nobody rides it any more. " * 4
TRAM, MILL = f"Mayor to sell the tram\nBy Ada Pell\n\n{BODY}", f"Mill on the river to close\nBy Tom Reed\n\n{BODY}"
TWO = f"Mayor to sell the tram\n\n{BODY}\nDrivers of Lindow block the depot\n{BODY}"  # of no head: where does it end?
PASTES = [
    (TRAM, False), (f"{TRAM}\n===\n{MILL}", False), (f"{TRAM}\n\n{MILL}", True), (f"{TRAM}\n---\n{MILL}", True),
    (f"{TRAM}\n===\n{TRAM}\n\n{MILL}", True), (TWO, True),
    (TWO.replace("tram\n\n", "tram\nBy Ada Pell\n\n", 1), False),  # a subheading, as a rule
]  # fmt: skip


@pytest.mark.parametrize(("text", "wants"), PASTES, ids=range(len(PASTES)))
def test_a_paste_is_looked_at_where_its_borders_are_not_ones_own(text: str, wants: bool) -> None:
    assert wants_a_look(text, split_paste(text)) is wants


def pasted(text: str) -> AppTest:
    at = start()
    at.text_area(key="paste-0").set_value(text).run()
    return press(at, "add-paste")


def offers(at: AppTest) -> list[list[str]]:
    """Return of each proposed article its headline, and what can be done with it."""
    data = [json.loads(e.proto.json) for e in at.get("bidi_component")]
    lines = [line for one in data for line in one.get("lines", []) if "runs" in line and "actions" in line]
    return [[line["runs"][0][0], *(words for _, words, _, _ in line["actions"])] for line in lines]


def change(at: AppTest, asked: str) -> AppTest:
    what, _, name = asked.partition("/")
    from components.interface.proposed import _change

    _change(at.session_state[KEY], what, name)
    return at.run()


def titles(at: AppTest) -> list[str]:
    return [a.title for a in at.session_state[KEY].articles]


def test_nothing_is_added_before_it_was_looked_at_and_the_text_is_there_to_go_back_to() -> None:
    at = pasted(f"{TRAM}\n\n{MILL}")
    assert titles(at) == []
    assert offers(at) == [["1. Mayor to sell the tram"], ["2. Mill on the river to close", "Join with the one above"]]
    go(go(at, "about"), "articles")
    assert len(offers(at)) == 2
    press(at, "back-to-text")
    assert at.text_area(key="paste-0").value == f"{TRAM}\n\n{MILL}"
    press(press(at, "add-paste"), "add-proposed")
    assert titles(at) == ["Mayor to sell the tram", "Mill on the river to close"]
    assert (offers(at), at.session_state[KEY].typed) == ([], {})
    press(at, "undo")
    assert titles(at) == []


def test_a_paste_is_added_as_one_where_that_is_said() -> None:
    at = press(pasted(f"{TRAM}\n\n{MILL}"), "add-as-one")
    assert titles(at) == ["Mayor to sell the tram"]
    assert "Mill on the river to close" in at.session_state[KEY].articles[0].text


def test_a_doubtful_border_is_split_and_joined_again_before_it_is_taken() -> None:
    at = pasted(TWO)
    assert offers(at) == [["1. Mayor to sell the tram", "Split here"]]
    change(at, "split/0")
    assert [offer[0] for offer in offers(at)] == ["1. Mayor to sell the tram", "2. Drivers of Lindow block the depot"]
    change(at, "join/1")
    assert offers(at) == [["1. Mayor to sell the tram", "Split here"]]
    for none in ("join/0", "join/7", "split/x", "what/0"):
        change(at, none)
    press(at, "add-proposed")
    assert titles(at) == ["Mayor to sell the tram"]
