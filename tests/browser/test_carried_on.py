"""What was done stays with what it was done to, whatever becomes of that."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import settle
from tests.browser.test_typed import WORDS, begin_note, click
from tests.browser.test_whole_way import go, open_sample


def checked(page: Page) -> int:
    return page.locator(".rows [data-row]").filter(has_text="checked by you").count()


def test_corrections_stay_with_articles_that_are_joined(page: Page) -> None:
    open_sample(page)
    go(page, "Positions")
    for number in range(3):
        page.locator(".rows [data-row]").nth(number).click()
        settle(page)
        page.locator(".st-key-accept button").click()
        settle(page)
    before = checked(page)
    go(page, "Articles")
    for number in range(2):
        page.locator(".card").nth(number).get_by_role("checkbox").click()
    settle(page)
    page.locator(".bar").get_by_role("button", name="Join into one").click()
    expect(page.get_by_text(re.compile(r"\d corrections? (was|were) carried over\."))).to_be_visible(timeout=30_000)
    expect(page.get_by_text("All 3 articles are read.")).to_be_visible(timeout=60_000)
    go(page, "Positions")
    assert checked(page) == before == 3
    page.get_by_role("button", name="Undo joining two articles").click()
    settle(page)
    assert checked(page) == before


def rename_first_actor(page: Page, name: str) -> str:
    """Rename the holder of the first row of Positions on Check; return how it was called."""
    before = page.locator(".rows [data-row]").first.inner_text().partition("\n")[0]
    go(page, "Check")
    click(page, "tab", "Actors")
    page.locator(".rows [data-row]").filter(has_text=before).first.click()
    settle(page)
    page.get_by_label("Name", exact=True).locator("visible=true").fill(name)
    settle(page)
    click(page, "button", "Save the actor")
    return before


def test_words_half_typed_in_a_form_stay_where_its_actor_is_renamed(page: Page) -> None:
    begin_note(page)
    rename_first_actor(page, "The Mayor of Ostra")
    go(page, "Positions")
    expect(page.locator(".rows [data-row]").first).to_contain_text("The Mayor of Ostra")
    expect(page.get_by_label("Note", exact=True).locator("visible=true")).to_have_value(WORDS)
    expect(page.get_by_role("combobox", name="Who").last).to_have_value("The Mayor of Ostra")
    click(page, "button", "Save the correction")
    expect(page.get_by_text(f"Your note: {WORDS}")).to_be_visible(timeout=10_000)
