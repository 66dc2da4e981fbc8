"""One lands on the answer: Compare for several articles, Read for one; whoever pastes one by one or has begun something
else stays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import save, settle, stop_button
from tests.browser.test_whole_way import violations

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TRAM = "Tram to be sold\nBy Ada Pell\n\nThe mayor of Lindow said that she would sell the tram. Olaf Brink opposes it."
MILL = "Mill to close\nBy Tom Reed\n\nOlaf Brink rejects the closing of the mill because many jobs would be lost there."
BOX = "Paste one article or several"


def paste(page: Page, *parts: str) -> None:
    page.get_by_label(BOX).fill("\n===\n".join(parts))
    page.get_by_role("button", name="Add pasted text").click()


def lands(page: Page, screen: str) -> None:
    expect(page.get_by_role("heading", name=screen, exact=True)).to_be_visible(timeout=60_000)
    settle(page)
    expect(page.get_by_text(re.compile(r"The article is read|All \d+ articles are read")).first).to_be_visible()


def stays(page: Page) -> None:
    expect(page.get_by_text(re.compile(r"The article is read|All \d+ articles are read")).first).to_be_visible(
        timeout=60_000
    )
    settle(page)  # what would lead on has done so
    expect(page.get_by_role("heading", name="Articles", exact=True)).to_be_visible()


def test_several_lead_to_compare_once(page: Page) -> None:
    page.get_by_role("button", name="Ostra harbour").click()
    lands(page, "Compare")
    page.get_by_role("link", name="Articles", exact=True).first.click()
    settle(page)
    page.get_by_role("button", name="Undo adding 4 articles").click()
    settle(page)
    page.get_by_role("button", name="Redo adding 4 articles").click()
    settle(page)
    expect(page.get_by_role("button", name="Compare the 4 articles")).to_be_visible()
    page.reload()
    settle(page)
    expect(page.get_by_role("heading", name="Articles", exact=True)).to_be_visible()


def test_a_subheading_in_an_article_leads_on_and_is_told_there(page: Page) -> None:
    hall = "The town hall was full of people who wanted to speak about it, and the council heard them all.\n" * 9
    paste(page, TRAM, f"Mill to close\nBy Tom Reed\n\n{hall}\nWhat the millers of Lindow ask for\n\n{hall}")
    lands(page, "Compare")
    expect(page.get_by_text("1 article may be two", exact=False)).to_be_visible()


def test_one_file_leads_to_read_and_a_second_to_compare(page: Page, tmp_path: Path) -> None:
    page.locator("input[type=file]").set_input_files(save(tmp_path, "a.txt", TRAM.encode()))
    lands(page, "Read")
    page.get_by_role("link", name="Add another article to compare").click()
    settle(page)
    page.locator("input[type=file]").set_input_files(save(tmp_path, "b.txt", MILL.encode()))
    lands(page, "Compare")
    expect(page.get_by_text("1 article was added.", exact=False)).to_be_visible()
    assert violations(page) == []


def test_whoever_pastes_one_by_one_finds_the_empty_box_each_time(page: Page) -> None:
    for text in (TRAM, MILL, TRAM.lower().replace("tram", "bus"), MILL.lower().replace("mill", "inn")):
        paste(page, text)
        stays(page)
        expect(page.get_by_label(BOX)).to_be_visible()
        expect(page.get_by_label(BOX)).to_have_value("")
    expect(page.get_by_text("Paste the next one, or go on with the button below.")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="Compare the 4 articles").click()
    settle(page)
    expect(page.get_by_role("heading", name="Compare", exact=True)).to_be_visible()


def typing(page: Page) -> None:
    page.get_by_label(BOX).click()
    page.keyboard.type("The mayor")


BEGUN: dict[str, Callable[[Page], object]] = {
    "half a paste": typing,
    "a box ticked": lambda page: page.get_by_role("checkbox", name="Mill to close").click(),
    "details open": lambda page: page.get_by_role("button", name="Details").first.click(),
    "the list scrolled": lambda page: (page.mouse.move(400, 500), page.mouse.wheel(0, 60)),
    "a key": lambda page: page.keyboard.press("j"),
}


@pytest.mark.parametrize("what", list(BEGUN))
def test_whoever_has_begun_something_else_stays(page: Page, what: str) -> None:
    long = "The council of Lindow met for an hour and spoke of the old tram and the mill by the river. " * 100
    paste(page, f"{TRAM}\n{long}", MILL)
    expect(stop_button(page)).to_be_visible(timeout=30_000)
    page.locator(".list .heading").nth(1).wait_for()
    BEGUN[what](page)
    if what == "details open":  # what was read comes in when they are closed
        expect(page.get_by_test_id("stProgress")).to_have_count(0, timeout=60_000)
        expect(page.get_by_role("dialog")).to_be_visible()
        page.keyboard.press("Escape")
    stays(page)
    if what == "half a paste":
        expect(page.get_by_label(BOX)).to_have_value("The mayor")
    expect(page.get_by_role("button", name="Compare the 2 articles")).to_be_visible()


def test_what_was_typed_before_keeps_one_here(page: Page) -> None:
    page.get_by_label(BOX).fill("The mayor")
    page.get_by_role("button", name="Ostra harbour").click()
    stays(page)
    expect(page.get_by_label(BOX)).to_have_count(0)  # folded, and there again when it is opened
    page.get_by_text("Add more articles").click()
    expect(page.get_by_label(BOX)).to_have_value("The mayor")


def test_a_project_leads_on_and_a_file_that_failed_does_not(page: Page, tmp_path: Path) -> None:
    page.locator("input[type=file]").set_input_files(
        [save(tmp_path, "a.txt", TRAM.encode()), save(tmp_path, "scan.pdf", b"%PDF-")]
    )
    stays(page)
    expect(page.get_by_role("alert").first).to_contain_text("scan.pdf")
