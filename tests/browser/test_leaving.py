"""Who leaves a page with work that is saved nowhere is asked, wherever the app runs; who leaves one with saved work is
not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import free_port, open_page, settle, start_server, stay
from tests.browser.test_accidents import LOST, asked, paste, save_project
from tests.browser.test_typed import OTHERS, bring_sample, open_one
from tests.browser.test_whole_way import go

ELSEWHERE = "news.localhost"  # a name that is this machine's, though nobody can tell: as on a host


@pytest.fixture(scope="module")
def hosted(browser: Browser) -> Iterator[str]:
    port = free_port()
    process = start_server(port, "--server.allowedHosts", ELSEWHERE, "--server.allowedHosts", "127.0.0.1")
    yield f"http://{ELSEWHERE}:{port}"
    process.terminate()
    process.join(10)


@pytest.fixture
def keeps(browser: Browser, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    monkeypatch.setenv("STANDPOINT_WORK", str(tmp_path / "work"))
    port = free_port()
    process = start_server(port)
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    process.join(10)


def accept(page: Page) -> None:
    bring_sample(page)
    go(page, "Check")
    page.get_by_role("button", name="Accept").first.click()
    settle(page)


def take_out(page: Page) -> None:
    bring_sample(page)
    go(page, "Compare")
    page.get_by_role("button", name="Not right").first.click()
    settle(page)


def change_outlet(page: Page) -> None:
    bring_sample(page)
    open_one(page).get_by_label("Outlet").fill(OTHERS["Outlet"])
    page.keyboard.press("Escape")
    expect(page.locator(".card").first).to_contain_text(OTHERS["Outlet"])


def leave(page: Page, dialogs: list[str]) -> list[str]:
    """Load a page anew, and return which questions that asked."""
    page.reload()
    settle(page)
    return dialogs


@pytest.mark.parametrize("work", [paste, accept, take_out, change_outlet], ids=lambda w: w.__name__)
def test_who_leaves_work_on_a_host_is_asked(browser: Browser, hosted: str, work: Callable[[Page], None]) -> None:
    for page in open_page(browser, hosted):
        expect(page.get_by_text("your articles are sent to the server", exact=False)).to_be_visible()
        dialogs = asked(page)
        work(page)
        expect(page.get_by_text("Not saved. A closed page forgets it.")).to_be_visible()
        assert leave(page, dialogs) == ["beforeunload"]
        expect(page.get_by_role("alert").filter(has_text=LOST)).to_contain_text("The last changes are in no project")


def test_nobody_is_asked_for_what_is_saved_until_saving_is_switched_off(browser: Browser, keeps: str) -> None:
    for page in open_page(browser, keeps):
        dialogs = asked(page)
        paste(page)
        expect(page.get_by_text("Saved on this machine.")).to_be_visible()
        assert leave(page, dialogs) == []
        expect(page.get_by_text("Treasurer against the tram").first).to_be_visible()
        go(page, "Take away")
        page.get_by_text("Save my work on this machine by itself").click()
        settle(page)
        assert leave(page, dialogs) == []  # what was saved before is still there
        go(page, "Articles")
        stay(page)
        page.get_by_role("button", name="Go on", exact=True).first.click()
        settle(page)
        open_one(page).get_by_label("Outlet").fill(OTHERS["Outlet"])
        page.keyboard.press("Escape")
        expect(page.get_by_text("Not saved. A closed page forgets it.")).to_be_visible()
        assert leave(page, dialogs) == ["beforeunload"]


def test_who_leaves_work_that_gave_way_to_a_project_is_asked(page: Page) -> None:
    dialogs = asked(page)
    paste(page)
    project = save_project(page)
    go(page, "Articles")
    open_one(page).get_by_label("Outlet").fill(OTHERS["Outlet"])
    page.keyboard.press("Escape")
    go(page, "Take away")
    page.locator("input[type=file]").last.set_input_files(
        [{"name": "project.standpoint", "mimeType": "application/vnd.sqlite3", "buffer": project}]
    )
    expect(page.get_by_text("What was here before is in no project", exact=False)).to_be_visible(timeout=30_000)
    settle(page)
    assert leave(page, dialogs) == ["beforeunload"]
