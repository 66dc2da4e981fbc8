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


def choose(page: Page, label: str, words: str) -> None:
    page.get_by_role("combobox", name=label, exact=True).locator("visible=true").click()
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    settle(page)
    page.keyboard.press("Escape")


def retitle_first_article(page: Page, outlet: str) -> None:
    go(page, "Articles")
    page.get_by_role("button", name="Details").first.click()
    page.get_by_role("dialog").get_by_label("Outlet", exact=True).fill(outlet)
    page.keyboard.press("Escape")
    expect(page.locator(".card").first).to_contain_text(outlet)
    settle(page)


def rename_issue(page: Page, issue: str, name: str) -> None:
    go(page, "Check")
    click(page, "tab", "Issues")
    choose(page, "Choose one to rename it, several to merge them", issue)
    page.get_by_label("Name", exact=True).locator("visible=true").fill(name)
    settle(page)
    click(page, "button", "Rename")


def expect_rows(page: Page, count: int, chosen: str) -> None:
    go(page, "Positions")
    expect(page.locator(".st-key-filters")).to_contain_text(chosen)
    expect(page.locator(".rows [data-row]")).to_have_count(count)


def test_the_filters_follow_what_is_renamed_and_a_step_back(page: Page) -> None:
    open_sample(page)
    go(page, "Positions")
    every = page.locator(".rows [data-row]").count()
    for label, words, name, rename in (
        ("Who", "Piet Calder", "Piet the Mayor", lambda: rename_first_actor(page, "Piet the Mayor")),
        ("Article", "Ostra Courier", "The Ostra Post", lambda: retitle_first_article(page, "The Ostra Post")),
        ("Issue", "Expansion", "The great quay", lambda: rename_issue(page, "Expansion", "The great quay")),
    ):
        choose(page, label, words)
        count = page.locator(".rows [data-row]").count()
        assert 0 < count < every
        rename()
        expect_rows(page, count, name)
        page.locator(".st-key-undo button").click()
        settle(page)
        expect_rows(page, count, words)
        go(page, "Compare")
        go(page, "Positions")
        page.locator(".st-key-filters").get_by_role("button", name="Clear all").or_(
            page.locator(".st-key-filters [data-tag] [role=button], .st-key-filters [data-tag] button")
        ).first.click()
        settle(page)
        expect(page.locator(".rows [data-row]")).to_have_count(every)


def test_a_filter_whose_actor_is_none_any_more_lets_no_row_pass(page: Page) -> None:
    open_sample(page)
    go(page, "Positions")
    choose(page, "Who", "Oskar Dahl")
    go(page, "Check")
    click(page, "tab", "Actors")
    page.locator(".rows [data-row]").filter(has_text="Oskar Dahl").first.click()
    settle(page)
    click(page, "button", "This is no actor")
    go(page, "Positions")
    expect(page.get_by_text("No row passes these filters.")).to_be_visible()
    expect(page.get_by_role("button", name="Check all shown")).to_have_count(0)
    page.locator(".st-key-undo button").click()
    settle(page)
    expect(page.locator(".rows [data-row]").first).to_contain_text("Oskar Dahl")
