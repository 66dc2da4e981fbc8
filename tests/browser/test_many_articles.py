"""Many articles in their list: several are chosen, changed, joined, moved and removed in one step, by hand and keys."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import open_page, settle, stay
from tests.browser.test_keys import held, press
from tests.browser.test_phone import WIDE
from tests.browser.test_whole_way import violations

TOWNS = ("Lindow", "Marle", "Ostra", "Sarn", "Velland", "Ashby", "Corley")
PASTE = "\n===\n".join(
    f"Tram for {town}\nThe {town} Post\n{day} May 2031\n\nOlaf Brink opposes the tram of {town}, he said on Monday."
    for day, town in enumerate(TOWNS, 1)
)


@pytest.fixture
def dark_phone(browser: Browser, server: str) -> Iterator[Page]:
    yield from open_page(browser, server, "dark", 390)


def bring_in(page: Page) -> None:
    page.get_by_label("Paste one article or several").fill(PASTE)
    stay(page)
    page.get_by_role("button", name="Add pasted text").click()
    expect(page.get_by_text("All 7 articles are read.")).to_be_visible(timeout=60_000)
    settle(page)


def towns(page: Page) -> list[str]:
    return [re.sub(r"^\d+\. Tram for ", "", text) for text in page.locator(".list .heading").all_text_contents()]


def box(page: Page, town: str):
    return page.get_by_role("checkbox", name=f"Tram for {town}")


def expect_towns(page: Page, *names: str) -> None:
    expect(page.locator(".list .heading")).to_have_text([f"{n}. Tram for {name}" for n, name in enumerate(names, 1)])


def test_several_are_removed_in_one_step_and_brought_back_in_one(themed: Page) -> None:
    bring_in(themed)
    bar = themed.locator(".bar")
    expect(bar.get_by_role("button")).to_have_count(0)
    box(themed, "Marle").click()
    box(themed, "Sarn").click(modifiers=["Shift"])
    box(themed, "Corley").click()
    box(themed, "Ostra").click()
    expect(bar).to_contain_text("3 of 7 chosen")
    expect(themed.get_by_role("checkbox", name="Choose all")).to_have_js_property("indeterminate", True)
    assert violations(themed) == []
    bar.get_by_role("button", name="Remove").click()
    expect_towns(themed, "Lindow", "Ostra", "Velland", "Ashby")
    expect(bar.get_by_role("button")).to_have_count(0)
    expect(themed.get_by_role("checkbox", name="Choose all")).to_be_focused()
    themed.get_by_role("button", name="Undo removing 3 articles").click()
    expect_towns(themed, *TOWNS)
    expect(themed.get_by_role("button", name="Redo removing 3 articles")).to_be_visible()
    themed.get_by_role("checkbox", name="Choose all").click()
    expect(bar).to_contain_text("7 of 7 chosen")
    box(themed, "Ostra").click()
    bar.get_by_role("button", name="Remove").click()
    expect_towns(themed, "Ostra")
    expect(bar).to_have_count(0)  # one alone is not chosen, moved or joined
    expect(themed.get_by_role("button", name="Move up")).to_have_count(0)


def test_the_outlet_of_several_is_set_in_one_step(themed: Page) -> None:
    bring_in(themed)
    box(themed, "Marle").click()
    box(themed, "Ashby").click()
    themed.locator(".bar").get_by_role("button", name="Edit").click()
    dialog = themed.get_by_role("dialog", name="Edit the chosen articles")
    expect(dialog).to_contain_text("Tram for Marle")
    outlet = dialog.get_by_label("Outlet")
    expect(outlet).to_have_value("")
    expect(outlet).to_have_attribute("placeholder", "They differ: left empty, each keeps its own")
    assert violations(themed) == []
    outlet.fill("The Daily")
    dialog.get_by_label("Date").fill("last week")
    dialog.get_by_role("button", name="Set it for 2 articles").click()
    expect(dialog.get_by_text("write it as year-month-day", exact=False)).to_be_visible()
    dialog.get_by_label("Date").fill("2031-05-09")
    dialog.get_by_role("button", name="Set it for 2 articles").click()
    expect(dialog).to_have_count(0)
    expect(themed.get_by_text("The Daily · no byline · 2031-05-09", exact=False)).to_have_count(2)
    expect(themed.get_by_text("The Lindow Post · no byline · 2031-05-01", exact=False)).to_have_count(1)
    expect(themed.locator(".bar")).to_contain_text("2 of 7 chosen")  # for the next that they share
    themed.get_by_role("button", name="Undo editing details of 2 articles").click()
    expect(themed.get_by_text("The Daily", exact=False)).to_have_count(0)


def test_articles_are_moved_by_a_hand_and_to_a_place_and_joined(page: Page) -> None:
    bring_in(page)
    rows = page.locator(".list > .card")
    rows.nth(5).locator(".handle").drag_to(rows.nth(1), target_position={"x": 200, "y": 4})
    expect_towns(page, "Lindow", "Ashby", "Marle", "Ostra", "Sarn", "Velland", "Corley")
    page.get_by_role("button", name="Undo moving an article").click()
    expect_towns(page, *TOWNS)
    for town in ("Marle", "Corley"):
        box(page, town).click()
    rows.nth(1).locator(".handle").drag_to(rows.nth(3), target_position={"x": 200, "y": 48})
    expect_towns(page, "Lindow", "Ostra", "Sarn", "Marle", "Corley", "Velland", "Ashby")
    page.get_by_label("Place in the list").fill("1")
    page.keyboard.press("Enter")
    expect_towns(page, "Marle", "Corley", "Lindow", "Ostra", "Sarn", "Velland", "Ashby")
    expect(page.get_by_role("button", name="Undo moving 2 articles")).to_be_visible()
    settle(page)
    page.locator(".bar").get_by_role("button", name="Join into one").click()
    expect_towns(page, "Marle", "Lindow", "Ostra", "Sarn", "Velland", "Ashby")
    expect(page.get_by_role("button", name="Undo joining two articles")).to_be_visible()


def test_the_list_is_one_tab_stop_and_worked_by_keys(page: Page) -> None:
    bring_in(page)
    page.get_by_role("heading", name="Articles", exact=True).click()
    assert press(page, "j", "j")[0] == "card"
    assert press(page, "Space", "ArrowDown", "Space")[0] == "card"
    expect(page.locator(".bar")).to_contain_text("2 of 7 chosen")
    press(page, "Alt+ArrowDown")
    expect_towns(page, "Lindow", "Marle", "Sarn", "Ostra", "Velland", "Ashby", "Corley")
    settle(page)
    press(page, "Alt+ArrowDown")
    expect_towns(page, "Lindow", "Marle", "Sarn", "Velland", "Ostra", "Ashby", "Corley")
    settle(page)
    expect(page.locator(".list > .card").nth(4)).to_be_focused()
    press(page, "Tab", "Tab", "Tab")
    expect(page.get_by_role("button", name="Move up").nth(4)).to_be_focused()
    page.keyboard.press("End")
    expect(page.get_by_role("button", name="Move up").nth(6)).to_be_focused()
    page.keyboard.press("ArrowDown")  # none is there
    expect(page.get_by_role("button", name="Move up").nth(6)).to_be_focused()
    press(page, "Home")
    assert held(page)[1] == "Move down"  # the first cannot go up
    assert press(page, "Tab", "Tab")[0] not in ("card", "sign")
    page.locator(".list > .card").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Details, text and split")).to_be_visible()


def test_what_is_chosen_stays_chosen_behind_another_screen(page: Page) -> None:
    bring_in(page)
    box(page, "Sarn").click()
    page.get_by_role("link", name="About", exact=True).first.click()
    expect(page.get_by_role("heading", name="About", exact=True)).to_be_visible()
    settle(page)
    page.get_by_role("link", name="Articles", exact=True).first.click()
    expect(box(page, "Sarn")).to_be_checked(timeout=30_000)
    expect(page.locator(".bar")).to_contain_text("1 of 7 chosen")
    expect(page.locator(".bar").get_by_role("button", name="Join into one")).to_be_disabled()


def test_the_list_fits_a_phone(dark_phone: Page) -> None:
    page = dark_phone
    bring_in(page)
    box(page, "Marle").click()
    settle(page)
    assert not page.evaluate(WIDE)
    assert max(page.locator(".list > .card").evaluate_all("nodes => nodes.map((n) => n.offsetHeight)")) <= 120
    small = "nodes => nodes.filter((n) => Math.min(n.offsetWidth, n.offsetHeight) < 24).length"
    assert page.locator(".list button, .bar button").evaluate_all(small) == 0
    assert violations(page) == []
    page.get_by_role("button", name="Move down").nth(1).click()
    expect_towns(page, "Lindow", "Ostra", "Marle", "Sarn", "Velland", "Ashby", "Corley")
