"""On a phone: rows are cards, charts keep every name in a box of their own, and the card of a mark is at hand."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import open_page, settle
from tests.browser.test_whole_way import open_read, open_sample, violations

NAMES = ("Olaf Brink", "Ruth Amsel", "Tom Reed", "Hanne Lorvik")
SIDES = ("supports", "opposes", "opposes")
MANY = "\n===\n".join(
    f"Vote {n}\nThe Lindow Post {n}\n{n} May 2031\n\n"
    + " ".join(f"{name}, a councillor of Lindow, said on Monday that he {SIDES[(n + k) % 3]} the tram line of day {n}."
               for k, name in enumerate(NAMES))
    for n in range(1, 15)
)  # fmt: skip
TOP = "n => Math.round(n.getBoundingClientRect().top)"
WIDE = "[...document.querySelectorAll('[data-testid=stMain]')].some(e => e.scrollWidth > e.clientWidth + 1)"

TITLED = """n => {  // whether the chart's title stands whole in what is drawn of it
  const [drawn, title] = ["svg", "svg g.role-title"].map((part) => n.querySelector(part).getBoundingClientRect());
  const within = title.left >= drawn.left - 1 && title.right <= drawn.right + 1;
  return title.width > 0 && title.top >= drawn.top - 4 && within; // a line has 5 pixels of room above its capitals
}"""


@pytest.fixture
def dark_phone(browser: Browser, server: str) -> Iterator[Page]:
    yield from open_page(browser, server, "dark", 390)


def test_rows_are_cards_and_a_mark_has_its_card_at_hand(dark_phone: Page) -> None:
    page = dark_phone
    open_sample(page)
    page.locator(".reader .text [data-owner^='t']").first.click()
    expect(page.locator(".reader .peek")).to_contain_text(
        "Why: 'supports' someone or something reads as support for it"
    )
    expect(page.locator(".reader .peek")).to_be_in_viewport()
    assert violations(page) == [], "Read, a mark chosen"
    page.locator(".reader .peek").get_by_role("button", name="Close").click()
    page.keyboard.press("3")
    row = page.locator(".rows [data-row]").first
    expect(row).to_be_visible(timeout=30_000)
    settle(page)
    who, side, towards, passage = (
        row.locator(f".{part}").evaluate(TOP) for part in ("who", "side", "towards", "passage")
    )
    assert who == side < towards < passage
    assert not page.evaluate(WIDE)
    page.get_by_text("Statements", exact=True).first.click()
    settle(page)
    expect(row.locator(".passage")).to_contain_text("that he supports the expansion of the town's harbour")
    assert violations(page) == [], "Positions, statements"
    page.get_by_text("Filters", exact=True).click()
    settle(page)
    fields = page.locator(".st-key-filters [data-testid=stColumn]")
    assert fields.evaluate_all("nodes => nodes.filter((n) => n.offsetHeight && !n.innerText).length") == 0


def test_a_row_is_seen_before_the_filters_and_they_are_one_touch_away(narrow: Page) -> None:
    page = narrow
    open_sample(page)
    page.keyboard.press("3")
    row, filters = page.locator(".rows [data-row]").first, page.locator(".st-key-filters")
    expect(row).to_be_visible(timeout=30_000)
    expect(filters).to_be_hidden()
    foot, seen = page.locator(".st-key-steps").bounding_box(), row.bounding_box()
    assert foot is not None
    assert seen is not None
    assert seen["y"] + seen["height"] < foot["y"]
    page.get_by_text("Filters", exact=True).click()
    settle(page)
    expect(filters).to_be_visible()
    assert violations(page) == []
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.get_by_text("Filters", exact=True)).to_be_hidden()  # where there is room they are always there
    expect(filters).to_be_visible()


def test_no_tab_is_out_of_sight_and_read_leaves_room_for_its_text(narrow: Page) -> None:
    page = narrow
    open_sample(page)
    lines = [page.get_by_role("button", name=name).evaluate(TOP) for name in ("Previous", "Next", "Summary: method")]
    assert len(set(lines)) == 1
    expect(page.get_by_role("combobox", name="Article", exact=True)).to_have_value(re.compile("^Ostra Courier"))
    page.keyboard.press("5")
    settle(page)
    for tab in page.get_by_role("tab").locator("visible=true").all():
        found = tab.bounding_box()
        assert found is not None
        assert 0 <= found["x"] <= found["x"] + found["width"] <= 390, tab.inner_text()
    assert not page.evaluate(WIDE)
    assert violations(page) == []


BEFORE = "n => getComputedStyle(n, '::before').content"
CUT = """n => [n, n.parentElement].some(
  (e) => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 2)"""


def test_what_undo_takes_back_is_read_whole(dark_phone: Page) -> None:
    page = dark_phone
    open_sample(page)
    page.keyboard.press("4")
    settle(page)
    page.get_by_role("button", name="Reject").click()
    settle(page)
    undo = page.locator(".st-key-undo p")
    expect(undo).to_have_text("Undo calling a row wrong")
    assert not undo.evaluate(CUT)


def test_what_went_wrong_is_in_sight_however_far_down_one_is(narrow: Page) -> None:
    page = narrow
    open_sample(page)
    page.keyboard.press("6")
    settle(page)
    page.get_by_text("Open a project", exact=True).scroll_into_view_if_needed()
    page.locator("input[type=file]").last.set_input_files(
        [{"name": "work.standpoint", "mimeType": "application/octet-stream", "buffer": b"no project"}]
    )
    settle(page)
    page.mouse.move(200, 400)
    page.mouse.wheel(0, 4000)
    page.wait_for_timeout(300)
    expect(page.get_by_text("This is not a Standpoint project")).to_be_in_viewport(ratio=1)
    assert violations(page) == []


def test_a_chart_of_many_columns_scrolls_in_its_own_box(dark_phone: Page) -> None:
    page = dark_phone
    page.get_by_label("Paste one article or several").fill(MANY)
    page.get_by_role("button", name="Add pasted text").click()
    settle(page)
    open_read(page)
    settle(page)
    page.keyboard.press("5")
    page.get_by_role("tab", name="Who stands where").click(timeout=60_000)
    settle(page)
    chart = page.locator("[data-testid=stVegaLiteChart]").last
    expect(chart.locator("svg")).to_be_visible()
    assert chart.evaluate(TITLED)
    page.get_by_role("tab", name="Who is heard").click()
    settle(page)
    expect(chart.locator("svg")).to_be_visible()
    assert chart.evaluate(TITLED)
    shown = {
        " ".join(text.split()[:2]) for text in chart.locator("svg text").all_text_contents() if text.startswith("Vote")
    }
    assert shown == {f"Vote {n}" for n in range(1, 15)}
    box, cells = (
        chart.locator("xpath=ancestor::*[contains(@class, 'st-key-wide-')]"),
        chart.locator("svg path[aria-roledescription='rect mark']"),
    )
    assert box.evaluate("n => n.scrollWidth > n.clientWidth")
    assert "sideways" in box.evaluate(BEFORE)
    assert not page.evaluate(WIDE)
    assert min(n["width"] for n in (cells.first.bounding_box(), cells.last.bounding_box())) >= 24
    assert violations(page) == []
    page.get_by_role("tab", name="For and against").click()
    settle(page)
    assert chart.evaluate(TITLED)
    near = chart.locator("xpath=ancestor::*[contains(@class, 'st-key-box-')]")  # it fits: there is nowhere to go
    assert near.evaluate(BEFORE) == "none"
    assert page.locator("[data-testid=stVegaLiteChart]").last.evaluate(
        "n => n.querySelector('svg').getBoundingClientRect().width <= n.clientWidth + 1"
    )


def test_a_wide_page_at_twice_its_size_scrolls_one_way_only(page: Page) -> None:
    open_sample(page)
    page.set_viewport_size({"width": 700, "height": 500})  # 1400 by 1000 at 200 %
    for key in "23456":
        page.keyboard.press(key)
        settle(page)
        assert not page.evaluate(WIDE), page.url
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"), page.url
        assert page.locator(".st-key-steps").evaluate("n => n.offsetHeight") < 60, "the foot takes one line"
        if key == "3":
            assert not page.get_by_text("Check all shown").evaluate(CUT)


def test_what_a_summary_left_out_can_be_read_in_the_dark(dark_phone: Page) -> None:
    page = dark_phone
    story = "The council of Sel voted on Monday to close the old bridge.\nEngineers had found cracks in it."
    page.get_by_label("Paste one article or several").fill(f"{story}\nREAD MORE: Brink says the bridge must go")
    page.get_by_role("button", name="Add pasted text").click()
    settle(page)
    open_read(page)
    page.get_by_text("Left out of summaries").click(timeout=60_000)
    expect(page.locator("[data-tag]").first).to_be_visible()
    assert violations(page) == []


def test_what_a_phone_has_no_use_for_takes_none_of_its_room(narrow: Page) -> None:
    page = narrow
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()  # there is nothing to undo
    expect(page.get_by_text("11MB per file")).to_be_hidden()  # of another limit than ours, in English alone
    open_sample(page)
    expect(page.get_by_role("button", name="Undo adding 4 articles")).to_be_visible()
    expect(page.get_by_role("button", name="Redo")).to_be_hidden()
    expect(page.locator(".st-key-article-after kbd")).to_be_hidden()
    chosen = page.locator(".st-key-choosing").get_by_test_id("stSelectbox").bounding_box()
    assert chosen is not None
    assert chosen["width"] > 340
