"""By keyboard alone: ten rows checked, two actors merged."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import free_port, open_page, settle, start_server
from tests.browser.test_whole_way import go, open_sample, violations


@pytest.fixture
def own(browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    """A page of a server that keeps work in a folder of the test's."""
    monkeypatch.setitem(os.environ, "STANDPOINT_WORK", str(tmp_path))
    port = free_port()
    process = start_server(port)
    yield from open_page(browser, f"http://127.0.0.1:{port}")
    process.terminate()
    process.wait(10)


def press(page: Page, name: str) -> None:
    """Press a button by the keyboard."""
    page.get_by_role("button", name=name).locator("visible=true").first.focus()
    page.keyboard.press("Enter")
    settle(page)


def choose(page: Page, label: str, *words: str) -> None:
    """Choose by typing, entry by entry."""
    field = page.get_by_role("combobox", name=label).locator("visible=true").first
    for word in words:
        field.focus()
        page.keyboard.type(word)
        page.wait_for_timeout(300)
        page.keyboard.press("Enter")
        settle(page)
    page.keyboard.press("Escape")


def test_ten_rows_are_checked_and_two_actors_merged_by_keyboard(own: Page) -> None:
    open_sample(own)
    go(own, "Check")
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
    tab = own.get_by_role("tab", name="Row by row")
    tab.focus()
    own.keyboard.press("ArrowRight")
    own.keyboard.press("Enter")
    settle(own)
    choose(own, "Choose one to describe it, several to merge them", "Piet", "Fishers")
    press(own, "Merge")
    expect(own.get_by_role("button", name="Undo merging actors")).to_be_visible()
    assert violations(own) == [], "Actors"
