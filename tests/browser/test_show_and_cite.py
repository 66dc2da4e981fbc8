"""What is asked for comes to the eye; what is to be taken elsewhere can be copied by touch, mouse and keyboard, and is
named after its story."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settle
from tests.browser.test_typed import click
from tests.browser.test_whole_way import go, open_menu, open_sample, violations

RIGHT = '"If the seal nursery is harmed, the work stops," Piet Calder said.'
WRONG = "\n\n".join(f'"Pier {number} was never meant to be painted green," Piet Calder said.' for number in range(20))


def test_a_passage_near_the_end_of_an_article_comes_to_the_eye_too(page: Page) -> None:
    open_sample(page)
    go(page, "Positions")
    page.get_by_role("radio", name="Statements").click()
    settle(page)
    page.locator(".rows [data-row]").last.click()
    settle(page)
    page.get_by_role("button", name=re.compile("Show in the article")).first.click()
    focus = page.locator(".reader .text .focus").first
    expect(focus).to_be_visible(timeout=30_000)
    settle(page)
    page.wait_for_timeout(500)
    bar, page_high = 67, 900
    assert focus.evaluate("f => f.getBoundingClientRect().top") == pytest.approx(bar + 0.3 * page_high, abs=2)
    page.get_by_role("button", name="Previous").first.click()
    settle(page)
    assert page.locator(".reader .columns").evaluate("c => c.style.minHeight") == "", "the room goes with the passage"


def test_a_citation_shows_that_it_can_be_copied(narrow: Page) -> None:
    page = narrow
    open_sample(page)
    open_menu(page)
    go(page, "Positions")
    page.get_by_role("button", name="Cite").click()
    settle(page)
    copy = page.locator(".to-copy").get_by_role("button", name="Copy", exact=True)
    expect(copy).to_be_visible()
    assert copy.evaluate("b => getComputedStyle(b).opacity") == "1"
    assert violations(page) == []
    copy.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".to-copy").get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(".to-copy pre").inner_text()
    expect(copy).to_be_visible(timeout=10_000)


def test_a_count_of_what_is_right_in_a_draft_leads_to_its_card(page: Page) -> None:
    open_sample(page)
    go(page, "Check")
    click(page, "button", "Check a draft of my own instead")
    page.get_by_label("Your draft", exact=True).fill(f"{WRONG}\n\n{RIGHT}")
    click(page, "button", "Check the draft")
    count = page.locator(".counts").get_by_role("button", name="1 quotation exact")
    for _ in range(2):  # where its card is not on show yet, and where it is
        count.click()
        settle(page)
        card = page.locator(".card").filter(has_text="seal nursery").last
        expect(card).to_be_focused(timeout=10_000)
        expect(card).to_be_in_viewport(ratio=0.5)


def test_files_are_named_after_the_story_and_the_day(page: Page) -> None:
    open_sample(page)
    go(page, "Take away")
    names = []
    for what in ("Word (DOCX)", "Positions (CSV)", "All tables (Excel)", "Download the project"):
        with page.expect_download() as found:
            page.get_by_role("button", name=what, exact=True).click()
        names.append(found.value.suggested_filename)
    story = re.fullmatch(r"([a-z-]+-\d{4}-\d\d-\d\d-[0-9a-f]{6})-report\.docx", names[0])
    assert story is not None
    assert names[1:] == [f"{story[1]}-{kind}" for kind in ("positions.csv", "tables.xlsx", "project.standpoint")]
