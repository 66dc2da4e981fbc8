"""What somebody new to the app waits for: the next step from where one stands, and a search that finds what is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.charts import CHARTS, choices_of
from components.interface.draft import DRAFT
from components.interface.state import KEY
from components.interface.store import KEY as CACHE
from tests.app.test_screens import chosen_row, drawn, go, press, read_all, said, shown_rows, start, with_sample

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest

ONE = (
    "Headline-word of the old mill\nSource: The Lindow Post\n\nThe council of Lindow will close the old mill by the "
    'river before the winter comes. "The mill has cost us a fortune, and nobody would buy it," the mayor, Ruth Amsel, '
    "said. Olaf Brink rejects the closing of the mill because forty workers would lose their jobs in the lower town."
)


def button(at: AppTest, label: str) -> Any:
    return next(b for b in at.button if b.label == label)


def test_a_draft_is_changed_and_checked_again() -> None:
    at = with_sample()
    at.session_state["words"] = DRAFT
    at = go(at, "compare")
    first = '"The seals have no vote," Piet Calder said.'
    at.text_area(key="draft-text-0").set_value(first)
    button(at, "Check the draft").click().run()
    assert drawn(at, "heading") == ["Not found in the articles: Piet Calder"]
    assert drawn(at, "counts")[1:] == ["1 not found"]
    press(at, "draft-edit")
    (area,) = [t for t in at.text_area if t.label == "Your draft"]
    assert area.value == first
    area.set_value('"I am not against this harbour," Hanne Lorvik said.')
    button(at, "Check the draft").click().run()
    assert drawn(at, "heading") == ["Quotation cut short: Hanne Lorvik"]
    assert drawn(at, "counts")[1:] == ["1 quotation cut short"]
    press(at, "draft-close")
    assert [t.value for t in at.text_area if t.label == "Your draft"] == [""]


MIXED = (
    '"I am not against this harbour," Hanne Lorvik said. "The boats will not come," Piet Calder said. '
    '"This harbour has fed us for a year, and with a second quay it will feed us for another," Piet Calder said.'
)


def test_what_is_wrong_in_a_draft_stands_in_the_order_that_is_named() -> None:
    at = with_sample()
    at.session_state["words"] = DRAFT
    at = go(at, "compare")
    at.text_area(key="draft-text-0").set_value(MIXED)
    button(at, "Check the draft").click().run()
    order = at.selectbox(key="draft-order")
    assert (order.label, order.value) == ("In the order", "gravest first")
    graver = ["Quotation altered: Piet Calder", "Not found in the articles: Piet Calder"]
    short = "Quotation cut short: Hanne Lorvik"
    assert drawn(at, "heading") == [*graver, short]
    order.set_value("as in the draft").run()
    assert drawn(at, "heading") == [short, *reversed(graver)]


def test_the_check_of_a_draft_is_found_from_check() -> None:
    at = go(with_sample(), "check")
    press(at, "to-draft")
    assert at.session_state["words"] == DRAFT
    at = go(at, "compare")
    assert [t.label for t in at.text_area] == ["Your draft"]


def test_a_draft_is_held_against_one_article_too() -> None:
    at = start()
    at.text_area[0].set_value(ONE).run()
    press(at, "add-paste")
    at = go(read_all(at), "compare")
    at.text_area(key="draft-text-0").set_value('"The mill has cost us a fortune," Ruth Amsel said.')
    button(at, "Check the draft").click().run()
    assert drawn(at, "heading") == ["Quotation cut short: Ruth Amsel"]


def test_a_row_behind_a_mark_is_corrected_with_one_click() -> None:
    at = go(with_sample(), "positions")
    at.text_input(key="search").set_value("seal").run()
    at = go(at, "compare")
    kind, store = CHARTS[0], at.session_state[CACHE]
    corpus = store.kept[next(k for k in store.kept if k[0] == "corpus")]
    go(at, "check")
    chosen = next(iter(choices_of(kind, corpus)))
    row = next(r for r in kind.rows(corpus, chosen) if len(r["stances"]) == 1)
    at.session_state[KEY].cells[f"{kind.key}-{chosen}"] = [{f: row[f] for f in kind.fields}]
    press(go(at, "compare"), "correct-outlets")
    at = go(at, "positions")
    analysis, stance = corpus.stance(row["stances"][0])
    assert chosen_row(at) == f"{analysis.article.id}/{stance.same_as or stance.id}"
    assert len(shown_rows(at)) >= 16  # no filter hides it


def test_a_row_that_only_its_issue_makes_readable_is_corrected_too() -> None:
    at = go(with_sample(), "compare")
    kind, store = CHARTS[0], at.session_state[CACHE]
    corpus = store.kept[next(k for k in store.kept if k[0] == "corpus")]
    chosen = next(iter(choices_of(kind, corpus)))
    row = next(r for r in kind.rows(corpus, chosen) if r["stances"] and not corpus.stance(r["stances"][0])[1].counts)
    at.session_state[KEY].cells[f"{kind.key}-{chosen}"] = [{f: row[f] for f in kind.fields}]
    press(go(at, "compare"), "correct-outlets")
    assert chosen_row(go(at, "positions")) == row["stances"][0]


def test_the_search_looks_in_what_a_row_shows() -> None:
    at = start()
    at.text_area[0].set_value(ONE).run()
    press(at, "add-paste")
    at = go(read_all(at), "positions")
    every = shown_rows(at)
    assert every
    at.text_input(key="search").set_value("headline-word").run()
    assert "No row passes" in said(at)
    at.text_input(key="search").set_value("rejects the").run()
    assert [r[1] for r in shown_rows(at)] == ["Olaf Brink"]


def test_who_pastes_one_by_one_has_the_form_for_the_next_at_hand() -> None:
    at = start()
    for number in range(1, 4):
        assert len(at.text_area) == 1, number
        at.text_area[0].set_value(ONE.replace("old mill", f"mill {number}")).run()
        press(at, "add-paste")
        read_all(at)
        assert len(at.session_state[KEY].articles) == number
    assert len(at.text_area) == 1
    assert len(go(go(at, "about"), "articles").text_area) == 0


def test_one_thing_that_is_done_to_a_row_has_one_name() -> None:
    at = go(with_sample(), "positions")
    on_positions = {b.label for b in at.button if b.key in ("accept", "take-out")}
    at = go(at, "check")
    assert {b.label for b in at.button if b.key in ("right", "wrong")} == on_positions == {"Accept", "Reject"}
