"""What was done stays with what it was done to, whatever becomes of that."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import free_port, open_page, save, settle, start_server, stay, stop_button
from tests.browser.test_typed import WORDS, begin_note, click
from tests.browser.test_whole_way import go, open_sample

SAVED = "Saved on this machine."
LONG = "Olaf Brink said on Monday that he opposes the tram of the town. " * 300


@pytest.fixture
def own(browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    """A page of a server that keeps work in a folder of the test's."""
    monkeypatch.setitem(os.environ, "STANDPOINT_WORK", str(tmp_path))
    port = free_port()
    process = start_server(port)
    yield from open_page(browser, f"http://127.0.0.1:{port}")
    process.terminate()
    process.join(10)


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


def test_what_was_stopped_is_stopped_when_the_page_is_loaded_anew(own: Page, tmp_path: Path) -> None:
    stay(own)
    own.locator("input[type=file]").set_input_files(
        [save(tmp_path, f"{n}.txt", f"Tram {n} divides the town\n\n{LONG}".encode()) for n in (1, 2, 3)]
    )
    stop_button(own).click(timeout=30_000)
    stopped = own.locator(".card").filter(has_text="Not read, since you stopped it")
    expect(stopped.first).to_be_visible()
    settle(own)
    count = stopped.count()
    expect(own.get_by_text(SAVED)).to_be_visible()
    own.reload()
    settle(own)
    expect(own.locator(".card")).to_have_count(3)
    expect(stopped).to_have_count(count)
    expect(own.get_by_text("The others are being read.", exact=False)).to_have_count(0)
    stopped.last.get_by_role("button", name="Go on reading").click()
    settle(own)
    expect(stopped).to_have_count(count - 1)
    expect(own.get_by_test_id("stProgress")).to_be_visible()


def test_the_foot_says_where_words_half_typed_are_kept_with_the_tab_alone(page: Page, own: Page) -> None:
    told = "Words half typed are kept only while this tab is open."
    for one, count in ((page, 1), (own, 0)):
        expect(one.get_by_text(told)).to_have_count(0)
        one.get_by_label("Paste one article or several").fill("The mayor")
        settle(one)
        one.get_by_role("heading", name="Articles", exact=True).click()
        settle(one)
        expect(one.get_by_text(told)).to_have_count(count)
