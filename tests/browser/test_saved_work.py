"""Work that is saved on one's own machine: a second page on it, a server that is started again, a folder that cannot be
written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import open_page, settle
from tests.browser.test_accidents import GONE, Server, paste
from tests.browser.test_typed import open_one

SAVED, CLOSED = "Saved on this machine.", "Not saved: the folder for your work cannot be written."


@pytest.fixture
def work(browser: Browser, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[tuple[Server, Path]]:
    folder = tmp_path / "work"
    monkeypatch.setenv("STANDPOINT_WORK", str(folder))
    server = Server()
    yield server, folder
    server.kill()


def set_outlet(page: Page, outlet: str) -> None:
    open_one(page).get_by_label("Outlet").fill(outlet)
    page.keyboard.press("Escape")
    expect(page.locator(".card").first).to_contain_text(outlet)
    settle(page)


def test_two_pages_on_one_project_lose_nothing_of_each_other(browser: Browser, work: tuple[Server, Path]) -> None:
    for page in open_page(browser, work[0].address):
        paste(page)
        expect(page.get_by_text(SAVED)).to_be_visible()
        other = page.context.new_page()
        other.goto(page.url)
        settle(other)
        set_outlet(page, "The Marle Post")
        expect(page.get_by_text(SAVED)).to_be_visible()
        set_outlet(other, "The Lindow Post")
        expect(other.get_by_text("Saved on this machine, in a copy of its own", exact=False)).to_be_visible()
        assert page.url != other.url
        for one, outlet in ((page, "The Marle Post"), (other, "The Lindow Post")):
            one.reload()
            settle(one)
            expect(one.locator(".card").first).to_contain_text(outlet)


def test_a_server_that_is_started_again_brings_the_work_back(browser: Browser, work: tuple[Server, Path]) -> None:
    for page in open_page(browser, work[0].address):
        paste(page)
        set_outlet(page, "The Marle Post")
        expect(page.get_by_text(SAVED)).to_be_visible()
        work[0].kill()
        told = page.get_by_role("alert").filter(has_text=GONE)
        expect(told).to_contain_text("your work is saved on this machine", timeout=30_000)
        expect(told).not_to_contain_text("lost")
        work[0].start()
        expect(told).to_have_count(0, timeout=60_000)
        expect(page.get_by_text("The project was opened: 1 article")).to_be_visible(timeout=30_000)
        expect(page.locator(".card").first).to_contain_text("The Marle Post")


def test_work_that_cannot_be_written_is_saved_as_soon_as_it_can_be(browser: Browser, work: tuple[Server, Path]) -> None:
    server, folder = work
    folder.write_text("a file where the folder should be", encoding="utf-8")
    for page in open_page(browser, server.address):
        paste(page)
        expect(page.get_by_text(CLOSED, exact=False)).to_be_visible(timeout=10_000)
        expect(page.get_by_role("button", name="Save the project")).to_be_visible()
        folder.unlink()
        expect(page.get_by_text(SAVED)).to_be_visible(timeout=20_000)
        page.reload()
        settle(page)
        expect(page.get_by_text("Treasurer against the tram").first).to_be_visible()
