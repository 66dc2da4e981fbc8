"""What somebody new does next, in a real browser: a mark that is wrong, a draft that is wrong, the keys at 200 %."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import settle
from tests.browser.test_whole_way import go, open_menu, open_sample, violations

OUTLINE = {"light": "rgb(31, 78, 121)", "dark": "rgb(156, 196, 238)"}


def pick(page: Page) -> None:
    cell = page.locator("svg path[aria-roledescription='rect mark'][aria-label*='support']").first
    cell.scroll_into_view_if_needed()
    cell.click(position={"x": 8, "y": 8})  # beside the sign
    settle(page)


def test_a_mark_that_was_picked_before_still_leads_to_its_place_and_to_its_row(page: Page) -> None:
    open_sample(page)
    go(page, "Compare")
    pick(page)
    behind = page.locator(".st-key-behind-outlets")
    who = str(behind.locator(".lines .name").first.text_content()).split(" ▲")[0]
    expect(behind.locator(".passage .look-differs")).to_have_text(["supports", "vote"])  # the words that decided
    go(page, "About")
    go(page, "Compare")
    behind.get_by_role("button", name="Show").first.click()
    expect(page.locator(".reader .text .focus").first).to_be_in_viewport(timeout=30_000)
    settle(page)
    go(page, "Compare")
    page.get_by_role("button", name="Correct or cite this on Positions").click()
    expect(page.locator(".rows [aria-selected=true] .who")).to_have_text(who, timeout=30_000)
    expect(page.locator(".rows [aria-selected=true] .side")).to_have_text("▲ support")


def test_a_draft_is_counted_in_words_and_changed_again(page: Page) -> None:
    open_sample(page)
    go(page, "Check")
    page.get_by_role("button", name="Check a draft of my own instead").click()
    settle(page)
    page.get_by_label("Your draft").fill('"The seals have no vote," Piet Calder said.')
    page.get_by_role("button", name="Check the draft").click()
    expect(page.locator(".st-key-draft-counts")).to_contain_text("1 not found", timeout=30_000)
    page.get_by_role("button", name="Edit the draft").click()
    settle(page)
    expect(page.get_by_label("Your draft")).to_have_value('"The seals have no vote," Piet Calder said.')
    assert violations(page) == []


def test_a_passage_that_is_shown_is_in_the_upper_half_and_its_card_beside_it(page: Page) -> None:
    page.set_viewport_size({"width": 1400, "height": 900})
    open_sample(page)
    go(page, "Positions")
    page.locator(".rows [data-row]").nth(1).click()
    settle(page)
    page.get_by_role("button", name="Show in the article").click()
    expect(page.locator(".reader .text .focus").first).to_be_in_viewport(timeout=30_000)
    settle(page)
    passage = page.locator(".reader .text .focus").first.bounding_box()
    card = page.locator(".reader .side [aria-pressed=true]").bounding_box()
    assert passage is not None
    assert card is not None
    assert 60 < passage["y"] < 450
    assert abs(card["y"] - passage["y"]) < 30


LONG_DRAFT = (
    '"I am not against this harbour," Hanne Lorvik said. "The seals have no vote," Piet Calder said. "The boats will '
    'not come," Olaf Brink said. "I will vote for the expansion and I will ask the council to do the same," Piet '
    "Calder told reporters."
)


def test_a_count_of_what_is_right_brings_it_into_sight(narrow: Page) -> None:
    open_sample(narrow)
    open_menu(narrow)
    go(narrow, "Check")
    narrow.get_by_role("button", name="Check a draft of my own instead").click()
    settle(narrow)
    narrow.get_by_label("Your draft").fill(LONG_DRAFT)
    narrow.get_by_role("button", name="Check the draft").click()
    counts = narrow.locator(".st-key-draft-counts")
    count = counts.get_by_role("button", name=re.compile("exact"))
    expect(count).to_be_visible(timeout=30_000)
    settle(narrow)
    count.click()
    settle(narrow)
    expect(narrow.locator(".st-key-draft-right-findings .card").first).to_be_in_viewport(timeout=10_000)


def test_the_check_of_a_draft_that_was_asked_for_is_in_sight(narrow: Page) -> None:
    open_sample(narrow)
    open_menu(narrow)
    go(narrow, "Check")
    narrow.get_by_role("button", name="Check a draft of my own instead").click()
    settle(narrow)
    expect(narrow.get_by_label("Your draft")).to_be_in_viewport(timeout=10_000)
    narrow.mouse.wheel(0, -5000)
    narrow.wait_for_timeout(1000)
    expect(narrow.get_by_label("Your draft")).not_to_be_in_viewport()  # whoever scrolls is left alone


def test_on_a_phone_the_row_stands_with_the_buttons_that_judge_it(narrow: Page) -> None:
    open_sample(narrow)
    open_menu(narrow)
    go(narrow, "Check")
    for name in ("Accept", "Reject"):
        narrow.get_by_role("button", name=name).click()
        settle(narrow)
    narrow.locator("[data-testid=stMain]").evaluate("n => n.scrollTo(0, 0)")
    foot = narrow.locator(".st-key-steps").bounding_box()
    row = narrow.locator(".st-key-evidence-check .passage").first.bounding_box()
    assert foot is not None
    assert row is not None
    assert foot["height"] < 100, "the foot takes two lines"
    assert row["y"] + row["height"] < foot["y"]
    expect(narrow.get_by_role("button", name="Accept")).to_be_in_viewport(ratio=1)
    expect(narrow.get_by_text("1 of 2", exact=False)).not_to_be_in_viewport()  # how right the app was comes after it


def test_where_the_keyboard_is_can_be_seen(themed: Page, theme: str) -> None:
    for _ in range(3):
        themed.keyboard.press("Tab")
    held = themed.locator(":focus")
    expect(held).to_have_text("Read")
    for part, value in (("style", "solid"), ("width", "3px"), ("color", OUTLINE[theme])):
        expect(held).to_have_css(f"outline-{part}", value)


def test_the_list_of_keys_is_there_at_200_per_cent_and_not_on_a_phone(page: Page) -> None:
    keys = page.get_by_role("button", name="Keys")
    page.set_viewport_size({"width": 640, "height": 450})  # 1,280 px at 200 %
    expect(keys).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 844})
    expect(keys).to_be_hidden()


def test_a_chart_offers_nothing_of_its_making(page: Page) -> None:
    open_sample(page)
    go(page, "Compare")
    page.locator("[data-testid=stVegaLiteChart]").first.hover()
    expect(page.get_by_role("button", name="Show data").first).to_be_visible()
    expect(page.get_by_role("button", name="Copy Vega-Lite spec").first).to_be_hidden()


def test_a_page_that_turns_dark_is_drawn_for_the_dark(page: Page) -> None:
    open_sample(page)
    go(page, "Compare")
    name = page.locator("[data-testid=stVegaLiteChart] svg .role-axis-label text").first
    expect(name).to_have_attribute("fill", "#3F444D")
    page.emulate_media(color_scheme="dark")  # as at nightfall; a choice in the menu comes the same way
    expect(name).to_have_attribute("fill", "#D5DAE2")
    settle(page)
    assert violations(page) == []
    page.emulate_media(color_scheme="light")
    expect(name).to_have_attribute("fill", "#3F444D")


def test_what_a_filter_offers_and_its_one_choice_are_seen_whole(page: Page) -> None:
    open_sample(page)
    go(page, "Positions")
    page.get_by_role("combobox", name="Side").click()
    page.get_by_role("option", name="oppose").click()
    page.keyboard.press("Escape")
    settle(page)
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        settle(page)
        if page.get_by_text("Filters", exact=True).is_visible():  # on a phone
            page.get_by_text("Filters", exact=True).click()
            settle(page)
        box = page.get_by_test_id("stMultiSelectTagsContainer").filter(has_text="oppose")
        assert box.evaluate("n => n.scrollWidth <= n.clientWidth"), width
        page.get_by_role("combobox", name="Article", exact=True).click()
        offered = page.get_by_role("option", name="Northern Business Wire")  # wider than its field
        expect(offered).to_be_in_viewport(ratio=1)
        assert offered.evaluate("n => n.scrollWidth <= n.clientWidth"), width
        page.keyboard.press("Escape")


def test_a_filter_offers_what_one_looks_for_first_and_by_keyboard(page: Page) -> None:
    open_sample(page)
    go(page, "Positions")
    for name, typed, first in (("Who", "Calder", "Piet Calder"), ("Side", "", "▲ support"), ("Article", "a", "a")):
        page.get_by_role("combobox", name=name, exact=True).click()
        page.keyboard.type(typed)
        offered = page.get_by_role("option")
        expect(offered.first).to_contain_text(first)
        expect(page.get_by_role("option", name="Select")).to_have_count(0)
        if name == "Who":
            page.keyboard.press("Enter")
        page.keyboard.press("Escape")
        page.keyboard.press("Tab")
        settle(page)
    expect(page.locator(".rows [data-row] .who").first).to_have_text("Piet Calder")
    go(page, "Check")
    page.get_by_role("tab", name="Actors").click()
    settle(page)
    page.get_by_role("combobox", name="Choose one").click()
    page.keyboard.type("a")
    expect(page.get_by_role("option").first).to_be_visible()
    expect(page.get_by_role("option", name="Select")).to_have_count(0)


def test_an_actor_is_described_beside_its_row_and_the_table_fills_the_screen(page: Page) -> None:
    open_sample(page)
    go(page, "Check")
    page.get_by_role("tab", name="Actors", exact=True).click()
    settle(page)
    table = page.locator(".rows .grid").locator("visible=true")
    page.locator(".rows [data-row]").nth(1).click()
    settle(page)
    expect(page.get_by_label("Name", exact=True)).to_be_in_viewport()
    at, form = table.bounding_box(), page.get_by_label("Name", exact=True).bounding_box()
    assert at is not None
    assert form is not None
    assert at["x"] + at["width"] < form["x"]
    assert at["y"] + at["height"] > 700 or not table.evaluate("e => e.scrollHeight > e.clientHeight")
