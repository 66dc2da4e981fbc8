"""What the other reports have, by streamlit's own test runner: not for a single article, and as lists on Compare."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.app.test_screens import go, press, said, start, with_sample

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest


def reader(at: AppTest) -> dict[str, Any]:
    return next(d for e in at.get("bidi_component") if "marks" in (d := json.loads(e.proto.json)))


def test_read_says_what_the_other_reports_have() -> None:
    notes = {n["text"][:30]: (n["kind"], [w["words"] for w in n["ways"]]) for n in reader(go(with_sample(), "read"))["notes"]}
    assert notes['"This harbour has fed us for a'] == (
        "differs", ["Differs in Velland Daily (invented): Quotation altered", "Differs in Northern Business Wire (invented): Quotation altered"]
    )  # fmt: skip
    assert notes["The work would take four years"] == ("also", ["Also in Velland Daily (invented)"])
    assert "The council votes on 16 March." not in notes


def test_a_single_article_has_nothing_beside_it() -> None:
    at = press(start(), "sample-NATO in Yerevan")
    at.button(key="analyse").click().run()
    assert reader(go(at, "read"))["notes"] == []


def test_the_lists_are_drawn_when_they_are_asked_for() -> None:
    at = go(with_sample(), "compare")
    assert [x.label for x in at.expander if "What all say" in x.label] == ["What all say, what some say, what only one says"]
    assert "What is told in quite other words" not in said(at)
