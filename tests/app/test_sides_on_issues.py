"""Who is against the repeal of a thing is for the thing: where an issue is chosen, sides are those on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.charts import CHARTS
from components.interface.state import KEY
from components.interface.store import KEY as CACHE
from tests.app.test_screens import drawn, go, press, read_all, shown_rows, start

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest

TOLL = (
    "Lindow quarrels over the toll\nThe Lindow Post\n\nVera Lund, a councillor of Lindow, opposes the bridge toll. "
    "Ruth Amsel, the mayor, supports the bridge toll. Olaf Brink, the treasurer, rejected the bill to repeal the "
    "bridge toll.\n===\nTreasurer stops the bill\nThe Sel Courier\n\nVera Lund called for an end to the bridge toll. "
    "Olaf Brink vetoed the bill repealing the bridge toll. Hanne Lorvik, a farmer, opposes the bridge toll."
)
FOR, AGAINST = {"Olaf Brink", "Ruth Amsel"}, {"Hanne Lorvik", "Vera Lund"}
TURNED = "counts as ▲ support on the issue"


@pytest.fixture(scope="module")
def toll() -> AppTest:
    at = start()
    at.text_area[0].set_value(TOLL).run()
    press(at, "add-paste")
    return go(read_all(at), "positions")


def choose(at: AppTest, issues: list[str], sides: list[str]) -> None:
    at.multiselect(key="on-issues").set_value(issues).run()
    at.multiselect(key="stances").set_value(sides).run()


@pytest.mark.parametrize(
    ("issues", "side", "who"),
    [([], "▼ oppose", AGAINST | {"Olaf Brink"}), (["Bridge toll"], "▼ oppose", AGAINST),
     (["Bridge toll"], "▲ support", FOR)],
)  # fmt: skip
def test_the_sides_that_pass_are_those_on_the_issue_that_is_chosen(
    toll: AppTest, issues: list[str], side: str, who: set[str]
) -> None:
    choose(toll, issues, [side])
    assert {r[1] for r in shown_rows(toll)} == who


def test_a_row_says_on_which_side_of_the_issue_it_counts_where_that_is_not_its_own(toll: AppTest) -> None:
    choose(toll, ["Bridge toll"], [])
    assert {r[1] for r in shown_rows(toll) if TURNED in r[5]} == {"Olaf Brink"}
    choose(toll, [], [])
    assert not [r for r in shown_rows(toll) if TURNED in r[5]]


def test_a_passage_behind_a_mark_says_so_too(toll: AppTest) -> None:
    at = go(toll, "compare")
    kind, store = CHARTS[0], at.session_state[CACHE]
    corpus = store.kept[next(k for k in store.kept if k[0] == "corpus")]
    for who, turned in (("Olaf Brink", True), ("Vera Lund", False)):
        row = next(r for r in kind.rows(corpus, "i1") if r["actor"] == who and r["stances"])
        at.session_state[KEY].cells["outlets-i1"] = [{f: row[f] for f in kind.fields}]
        go(at, "about")
        go(at, "compare")
        told = [words for words in drawn(at, "name") if words.startswith(f"{who} ")]
        assert [TURNED in words for words in told] == [turned], told
