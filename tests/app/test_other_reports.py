"""What the other reports have, by streamlit's own test runner: not for a single article, and as lists on Compare."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from components.comparing.common_ground import Ground
from components.comparing.findings import SAME
from components.interface import common_ground
from components.interface.state import KEY, State
from components.model import Corpus, Span
from tests.app.test_screens import drawn, go, press, read_all, said, start, with_sample

if TYPE_CHECKING:
    import pytest
    from streamlit.testing.v1 import AppTest


def reader(at: AppTest) -> dict[str, Any]:
    return next(d for e in at.get("bidi_component") if "marks" in (d := json.loads(e.proto.json)))


def test_read_says_what_the_other_reports_have() -> None:
    notes = {
        n["text"][:30]: (n["kind"], [w["words"] for w in n["ways"]]) for n in reader(go(with_sample(), "read"))["notes"]
    }
    assert notes['"This harbour has fed us for a'] == (
        "differs", ["Differs in Northern Business Wire (invented): Quotation altered",
                    "Also in Velland Daily (invented)"]
    )  # fmt: skip
    assert notes["The work would take four years"] == ("also", ["Also in Velland Daily (invented)"])
    assert "The council votes on 16 March." not in notes


def test_a_single_article_has_nothing_beside_it() -> None:
    at = press(start(), "sample-NATO in Yerevan")
    read_all(at)
    assert reader(go(at, "read"))["notes"] == []


def test_the_lists_are_drawn_when_they_are_asked_for() -> None:
    at = go(with_sample(), "compare")
    assert [x.label for x in at.expander if "What all say" in x.label] == [
        "What all say, what some say, what only one says"
    ]
    assert "It cannot match what is told" not in said(at)


def test_what_one_alone_says_names_who_is_meant_and_what_is_less_sure_stands_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def less_sure(session: State, corpus: Corpus) -> Ground:
        found = ground_of(session, corpus)
        return found._replace(some=(), likely=found.some)

    ground_of = common_ground.ground_of
    monkeypatch.setattr(common_ground, "ground_of", less_sure)
    at = with_sample()
    at.session_state["common-ground"] = True
    at = go(at, "compare")
    assert "He [Oskar Dahl] said that Tarmin would demand talks with Velland." not in drawn(at, "passage")
    at.toggle(key="ground-only").set_value(True).run()
    assert "He [Oskar Dahl] said that Tarmin would demand talks with Velland." in drawn(at, "passage")
    assert any(x.startswith("Northgate Ports") for x in drawn(at, "passage"))

    def rows() -> int:
        return len([x for x in drawn(at, "heading") if "  " in x])

    none = rows()
    toggle = at.toggle(key="ground-less-sure")
    assert toggle.label == "Less sure: 9 more, of which some are wrong"
    toggle.set_value(True).run()
    assert rows() == none + common_ground.FEW
    at.toggle(key="ground-likely").set_value(True).run()
    assert rows() == none + 9


def test_two_versions_of_one_article_stand_side_by_side() -> None:
    at = start()
    early = (
        "The council of Lindow voted for the levy on Monday. Mayor Ruth Amsel said the vote was a disgrace. The "
        "ferry left at noon. "
    )
    late = early.replace("a disgrace", "a mistake") + "Police took three names."
    texts = [
        f"Council votes for the harbour levy\nSource: Gazette\n{day} May 2031\n\n{body}"
        for day, body in ((7, early), (8, late))
    ]
    at.text_area[0].set_value("\n===\n".join(texts)).run()
    press(at, "add-paste")
    read_all(at)
    headings = drawn(go(at, "compare"), "heading")
    assert [h for h in headings if h.startswith(("Altered", "Dropped", "Added"))] == [
        "Altered: Mayor Ruth Amsel said the vote was a mistake.", "Added in the later version: Police took three names."
    ]  # fmt: skip
    session, choice = go(at, "read").session_state[KEY], [b for b in at.selectbox if str(b.key).startswith("read-")]
    assert choice[0].options == [f"Gazette: Council votes for the harbour levy ({n})" for n in (1, 2)]
    press(at, "article-after")
    assert session.article == session.articles[1].id
    next(b for b in at.selectbox if str(b.key).startswith("read-")).select_index(0).run()
    assert session.article == session.articles[0].id, "each of two that are called the same can be chosen"


def test_no_passage_of_an_article_that_was_removed_is_shown_in_another() -> None:
    at = go(with_sample(), "read")
    session = at.session_state[KEY]
    session.show(session.articles[3].id, Span(1400, 1420), came_from=(session.articles[3].id, Span(0, 9)))
    assert reader(at.run())["focus"] == [1400, 1420]
    session.put("removing 1 article", session.articles[:3])
    data = reader(read_all(at.run()))
    assert (data["focus"], data["back"]) == (None, "")


def test_what_was_read_stands_before_what_is_absent() -> None:
    at = go(with_sample(), "compare")
    (label,) = [x.label for x in at.expander if x.label.startswith("What was read")]
    assert label.endswith(" words in 4 of 4 articles")
    assert (
        "It cannot tell that somebody has no position: a blank cell means that none was found in these articles."
        in drawn(at, "note")
    )


def test_what_is_the_same_stands_apart_from_what_differs() -> None:
    at = go(with_sample(), "compare")
    parts = [json.loads(e.proto.json).get("lines", []) for e in at.get("bidi_component") if e.proto.json]
    cards = [[one["card"] for one in lines if "card" in one] for lines in parts]
    differing, same = (kinds for kinds in cards if kinds)
    assert (set(differing) & set(SAME), same) == (set(), ["passage"])
    words = [[run for one in lines for run in one.get("runs", ())] for lines in parts]
    title = next(n for n, runs in enumerate(words) if runs[-1:] == [["What is the same", ""]])
    assert cards.index(differing) < title < cards.index(same)
    assert all("paragraph" in one["text"] for lines in parts for one in lines if "card" in one), "each can be copied"
