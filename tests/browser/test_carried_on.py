"""What was done stays with what it was done to, whatever becomes of that."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import settle
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
