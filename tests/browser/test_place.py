"""One's place in a real Chromium: addresses, Back, a page loaded anew, the way back to a finding; nobody is disturbed
while typing."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import free_port, open_page, settle, start_server, stop_button
from tests.browser.test_whole_way import go, open_menu, open_sample, violations

PLAIN = re.compile(r"([a-z]+=[0-9a-z.-]*&?)*")  # names of ours, numbers and signs: no word of an article
LONG = "\n".join(
    f"Olaf Brink said on day {n} that Ruth Amsel opposes the mayor and will not sell the tram." for n in range(200)
)


def expect_query(page: Page, part: str) -> None:
    """Wait until the address has a part, which it takes a moment after a click, and see that it holds no words."""
    expect(page).to_have_url(re.compile(part), timeout=10_000)
    found = urlsplit(page.url).query
    assert PLAIN.fullmatch(found), found


def back(page: Page, heading: str) -> None:
    page.go_back()
    settle(page)
    expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible(timeout=30_000)


def test_filters_and_passage_stand_in_the_address_and_back_leads_back(page: Page) -> None:
    expect(page.locator("link[rel~=icon]")).to_have_attribute("href", re.compile("^data:image/svg"))
    open_sample(page)
    expect(page).to_have_title(re.compile(r"^Read: .+ – Standpoint$"))
    expect(page.locator("link[rel~=icon]")).to_have_attribute("href", re.compile("^data:image/svg"))
    go(page, "Positions")
    expect(page).to_have_title("Positions – Standpoint")
    page.get_by_text("doubtful rows too").click()
    settle(page)
    expect_query(page, "leads=1")
    page.get_by_role("button", name="Show in the article").first.click()
    expect(page.locator(".reader .text .focus").first).to_be_in_viewport(timeout=30_000)
    settle(page)
    expect_query(page, r"article=\d&at=\d+-\d+")
    expect(page.get_by_role("button", name="Back to Positions")).to_be_visible()
    back(page, "Positions")
    expect(page.get_by_role("switch", name="doubtful rows too")).to_be_checked()
    page.go_forward()
    settle(page)
    expect(page.locator(".reader .text .focus").first).to_be_in_viewport(timeout=30_000)


def scrolled(page: Page) -> int:
    return int(page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop"))


def test_a_screen_is_as_far_scrolled_as_it_was_left(page: Page) -> None:
    open_sample(page)
    go(page, "Compare")
    page.mouse.move(640, 500)
    page.mouse.wheel(0, 700)
    page.wait_for_timeout(800)
    left = scrolled(page)
    assert left > 600
    go(page, "About")
    back(page, "Compare")
    for _ in range(100):
        page.wait_for_timeout(200)
        if abs(scrolled(page) - left) < 5:
            break
    page.wait_for_timeout(1_000)  # and stays there
    assert abs(scrolled(page) - left) < 5


def test_an_article_of_an_address_is_shown_by_back_too(page: Page) -> None:
    open_sample(page)
    page.get_by_role("combobox", name="Article", exact=True).click()
    page.get_by_role("option").nth(2).click()
    settle(page)
    expect(page.locator(".lines .source").first).to_contain_text("Northern Business Wire")
    expect_query(page, "article=3")
    go(page, "About")
    back(page, "Read")
    expect(page.locator(".lines .source").first).to_contain_text("Northern Business Wire")


def test_back_to_the_finding_and_tabs_that_stay(page: Page) -> None:
    open_sample(page)
    go(page, "Compare")
    card = page.locator(".card[data-kind=figures]")
    card.get_by_role("button", name="Show", exact=True).nth(2).click()
    expect(page.locator(".reader .text .focus").first).to_have_text("800 jobs", timeout=30_000)
    settle(page)
    expect_query(page, "finding=2")
    strip = page.locator(".st-key-way-back").first
    assert strip.evaluate("n => getComputedStyle(n).backgroundColor") == "rgb(255, 255, 255)"  # no text shines through
    assert strip.evaluate("n => n.querySelector('button').offsetWidth < n.offsetWidth / 2")
    page.get_by_role("button", name="Back to finding 2").click()
    settle(page)
    expect(card).to_be_focused()
    expect(card).to_be_in_viewport()
    page.get_by_role("tab", name="Timeline").click()
    settle(page)
    expect_query(page, "part=3")
    go(page, "About")
    go(page, "Compare")
    expect(page.get_by_role("tab", name="Timeline")).to_have_attribute("aria-selected", "true")


def test_a_picked_cell_is_picked_when_one_comes_back(page: Page) -> None:
    open_sample(page)
    go(page, "Compare")
    cell = page.locator("svg path[aria-roledescription='rect mark'][aria-label*='support']").first
    cell.click(force=True)  # its own sign lies over it
    behind = page.locator("[class*='st-key-behind-']").first
    behind.get_by_role("button", name="Show", exact=True).first.click()
    expect(page.locator(".reader .text .focus").first).to_be_in_viewport(timeout=30_000)
    settle(page)
    page.get_by_role("button", name="Back to Compare").click()
    expect(behind).to_be_visible(timeout=30_000)


@pytest.fixture
def own(browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    monkeypatch.setitem(os.environ, "STANDPOINT_WORK", str(tmp_path / "kept"))
    port = free_port()
    process = start_server(port)
    try:
        yield from open_page(browser, f"http://127.0.0.1:{port}")
    finally:
        process.terminate()
        process.join(10)


def test_a_page_loaded_anew_goes_on_where_one_was(own: Page) -> None:
    open_sample(own)
    go(own, "Positions")
    own.get_by_text("doubtful rows too").click()
    settle(own)
    own.get_by_role("button", name=re.compile("^(check )?Accept")).click()
    settle(own)
    expect_query(own, r"work=[0-9a-f]{8}")
    own.reload()
    settle(own)
    expect(own.get_by_text("The project was opened: 4 articles, 4 of them analysed.")).to_be_visible(timeout=30_000)
    expect(own.get_by_role("heading", name="Positions", exact=True)).to_be_visible()
    expect(own.get_by_role("switch", name="doubtful rows too")).to_be_checked()
    expect(own.get_by_role("button", name="Undo accepting a position")).to_be_visible()
    own.goto(re.sub(r"/positions.*", "/read?work=ffffffff&article=9&at=7-3", own.url))
    settle(own)
    expect(own.get_by_text("Bring in articles first", exact=False)).to_be_visible(timeout=30_000)


def test_nobody_is_disturbed_while_typing_when_the_reading_is_done(page: Page) -> None:
    page.get_by_label("Paste one article or several").fill(f"Tram divides the town\nBy Ada Pell\n\n{LONG}")
    page.get_by_role("button", name="Add pasted text").click()
    expect(stop_button(page)).to_be_visible(timeout=30_000)
    box = page.get_by_label("Paste one article or several")
    expect(box).to_have_value("")  # stands open for the next article
    box.click()
    page.keyboard.type("The mayor", delay=60)
    assert violations(page) == [], "Articles, at work"
    expect(page.get_by_text("The article is read.")).to_be_visible(timeout=60_000)
    page.keyboard.type(" said no")
    expect(box).to_have_value("The mayor said no")
    expect(box).to_be_focused()
    expect(page.get_by_role("button", name="Read the article")).to_be_visible()


def test_the_list_of_screens_closes_on_a_phone(narrow: Page) -> None:
    open_menu(narrow)
    narrow.get_by_role("link", name="About", exact=True).first.click()
    settle(narrow)
    expect(narrow.get_by_role("heading", name="About", exact=True)).to_be_in_viewport()
    expect(narrow.get_by_role("link", name="Compare", exact=True).first).not_to_be_in_viewport()
