"""A double click is one click and a held key one press, where the second would meet another row, finding or project;
what steps is pressed as often as one likes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import free_port, open_page, settle, start_server
from tests.browser.test_whole_way import go, open_sample

STEPS = 7


def click_twice(page: Page, button: Locator) -> None:
    """Click a place twice as one does by a double click, the second time when all that follows from the first is
    drawn."""
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    for count in (1, 2):
        page.mouse.down(click_count=count)
        page.mouse.up(click_count=count)
        settle(page)


def hold(page: Page, key: str) -> None:
    """Hold a key until it was repeated some times."""
    for _ in range(STEPS):
        page.keyboard.down(key)
        settle(page)
    page.keyboard.up(key)


def steps(page: Page) -> int:
    """Return how many steps were taken, by taking them back."""
    undo, taken = page.locator(".st-key-undo button"), 0
    while undo.is_enabled():
        undo.click()
        settle(page)
        taken += 1
    return taken


@pytest.mark.parametrize(("screen", "button", "key"), [
    ("Positions", ".st-key-take-out button", "n"),
    ("Check", ".st-key-right button", "y"),
])  # fmt: skip
def test_one_row_is_judged_by_a_double_click_or_a_held_key(page: Page, screen: str, button: str, key: str) -> None:
    open_sample(page)
    before = steps(page)  # the sample itself
    page.locator(".st-key-redo button").click()
    settle(page)
    go(page, screen)
    click_twice(page, page.locator(button))
    hold(page, key)
    page.locator(button).click()  # a click of its own counts
    settle(page)
    assert steps(page) - before == 3


def test_what_steps_is_pressed_as_often_as_one_likes(page: Page) -> None:
    open_sample(page)
    go(page, "Check")
    click_twice(page, page.locator(".st-key-next button"))
    expect(page.get_by_text("Row 3 of")).to_be_visible()


@pytest.fixture
def own(browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    """A page of a server that keeps work in a folder of the test's."""
    monkeypatch.setitem(os.environ, "STANDPOINT_WORK", str(tmp_path))
    port = free_port()
    process = start_server(port)
    yield from open_page(browser, f"http://127.0.0.1:{port}")
    process.terminate()
    process.join(10)


def test_one_project_is_deleted_by_a_double_click(own: Page, tmp_path: Path) -> None:
    for name in ("One 11111111", "Two 22222222", "Three 33333333"):
        (tmp_path / f"{name}.standpoint").write_bytes(b"")
    own.reload()
    settle(own)
    click_twice(own, own.get_by_role("button", name="Delete").first)
    assert len(list(tmp_path.glob("*.standpoint"))) == 2
