"""By keyboard alone: ten rows checked, two actors merged, a row added, the page loaded anew, on,
and the report made."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import free_port, open_page, settle, start_server
from tests.browser.test_accidents import asked
from tests.browser.test_report import check_alone
from tests.browser.test_whole_way import violations


@pytest.fixture
def own(browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    """A page of a server that keeps work in a folder of the test's."""
    monkeypatch.setitem(os.environ, "STANDPOINT_WORK", str(tmp_path))
    port = free_port()
    process = start_server(port)
    yield from open_page(browser, f"http://127.0.0.1:{port}")
    process.terminate()
    process.join(10)


MOST_TABS = 120


def reach(page: Page, wanted: Locator) -> None:
    """Go by the Tab key to an element."""
    element = wanted.locator("visible=true").first.element_handle()
    for _ in range(MOST_TABS):
        if page.evaluate("e => e === e.getRootNode().activeElement", element):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{MOST_TABS} tabs do not reach {wanted}")


def press(page: Page, name: str) -> None:
    """Press a button."""
    reach(page, page.get_by_role("button", name=name))
    page.keyboard.press("Enter")
    settle(page)


def visit(page: Page, screen: str) -> None:
    """Go to a screen."""
    reach(page, page.get_by_role("link", name=screen, exact=True))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=screen, exact=True)).to_be_visible(timeout=60_000)
    settle(page)


def choose(page: Page, label: str, *words: str, within: str = "body") -> None:
    """Choose by typing, entry by entry."""
    for word in words:
        reach(page, page.locator(within).get_by_role("combobox", name=label))
        page.keyboard.type(word)
        page.wait_for_timeout(300)
        page.keyboard.press("Enter")
        settle(page)
    if len(words) > 1:  # the list stays open; of a single choice the key would clear it
        page.keyboard.press("Escape")


def test_the_whole_of_correcting_by_keyboard(own: Page, browser: Browser, tmp_path: Path) -> None:
    press(own, "Ostra harbour")
    expect(own.get_by_text("All 4 articles are read.")).to_be_visible(timeout=60_000)
    check_ten_rows(own)
    merge_two_actors(own)
    add_a_row(own)
    expect(own.get_by_text("Saved on this machine.")).to_be_visible()
    dialogs = asked(own)
    own.reload()
    settle(own)
    assert dialogs == []  # what is saved is left without a question
    expect(own.get_by_text("The project was opened: 4 articles, 4 of them analysed.", exact=False)).to_be_visible(
        timeout=30_000
    )
    expect(own.get_by_role("button", name="Undo adding a position")).to_be_visible()
    visit(own, "Check")
    expect(own.get_by_text("10 of", exact=False).first).to_be_visible()
    own.keyboard.press("y")
    settle(own)
    expect(own.get_by_text("11 of", exact=False).first).to_be_visible()
    expect(own.get_by_text("Saved on this machine.")).to_be_visible()
    visit(own, "Take away")
    reach(own, own.get_by_role("button", name="Web page (HTML)"))
    with own.expect_download() as taken:
        own.keyboard.press("Enter")
    path = tmp_path / "report.html"
    taken.value.save_as(path)
    for theme in ("light", "dark"):
        check_alone(browser, path, theme)


def check_ten_rows(own: Page) -> None:
    visit(own, "Check")
    for key in "ynynynynyn":
        own.keyboard.press(key)
        settle(own)
    expect(own.get_by_text("10 of", exact=False).first).to_be_visible()
    assert violations(own) == [], "Check"
    own.keyboard.press("u")
    settle(own)
    expect(own.get_by_text("9 of", exact=False).first).to_be_visible()
    own.keyboard.press("Shift+U")
    settle(own)


def merge_two_actors(own: Page) -> None:
    reach(own, own.get_by_role("tab", name="Row by row"))
    own.keyboard.press("ArrowRight")
    own.keyboard.press("Enter")
    settle(own)
    choose(own, "Choose one to describe it, several to merge them", "Piet", "Fishers")
    choose(own, "Which name is it to carry?", "Harbour people")
    expect(own.get_by_text("become one actor, Harbour people.")).to_be_visible()
    press(own, "Merge")
    expect(own.get_by_role("button", name="Undo merging actors")).to_be_visible()
    assert violations(own) == [], "Actors"


def add_a_row(own: Page) -> None:
    visit(own, "Positions")
    reach(own, own.locator("summary", has_text="Add a row from a passage"))
    own.keyboard.press("Enter")
    settle(own)
    choose(own, "Who", "Hanne", within=".st-key-add-row")  # the filter above has this name too
    choose(own, "On which issue", "The seal nursery")
    choose(own, "Is it somebody who is here already?", "The same as Hanne Lorvik")
    press(own, "Add the row")
    expect(own.get_by_role("button", name="Undo adding a position")).to_be_visible()
    assert violations(own) == [], "Positions, a row added"
