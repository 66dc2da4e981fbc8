"""What is half typed stands in its field again after Standpoint was ended and started again, or the page was loaded
anew; with saving switched off nothing of it is written."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import open_page, settle
from tests.browser.states import choose
from tests.browser.test_accidents import Server
from tests.browser.test_accidents import paste as paste_article
from tests.browser.test_typed import BOX, DRAFT, WORDS, begin_paste, click, write, write_draft, write_note
from tests.browser.test_whole_way import go, open_sample

KEPT = "half-typed"


@pytest.fixture
def server(browser: Browser, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Server]:
    monkeypatch.setenv("STANDPOINT_WORK", str(tmp_path / "work"))
    server = Server()
    yield server
    server.kill()


def restart(page: Page, server: Server) -> None:
    """End the server and start it again: the page finds it by itself."""
    server.kill()
    expect(page.get_by_role("alert").filter(has_text="does not answer")).to_be_visible(timeout=30_000)
    server.start()
    expect(page.get_by_role("alert").filter(has_text="does not answer")).to_have_count(0, timeout=60_000)
    settle(page)


def what_is_left(tmp_path: Path) -> list[Path]:
    """Return the files of what is half typed once none is left, or after ten seconds: they are removed beside the
    screens, behind what is being saved."""
    folder, end = tmp_path / "work" / KEPT, time.monotonic() + 10
    while (left := list(folder.iterdir())) and time.monotonic() < end:
        time.sleep(0.1)
    return left


def load_anew(page: Page, server: Server) -> None:
    server.kill()
    server.start()
    page.reload()
    settle(page)


def own_work(page: Page) -> None:
    """Have work that is saved: a sample, a row of it accepted."""
    open_sample(page)
    go(page, "Positions")
    page.get_by_role("button", name=re.compile("Accept")).first.click()
    settle(page)
    expect(page.get_by_text("Saved on this machine.")).to_be_visible(timeout=10_000)


def begin_paste_beside_an_article(page: Page) -> None:
    paste_article(page)
    write(page, BOX)


def begin_own_draft(page: Page) -> None:
    own_work(page)
    write_draft(page)


def begin_own_note(page: Page) -> None:
    own_work(page)
    write_note(page)


def begin_role(page: Page) -> None:
    own_work(page)
    go(page, "Check")
    click(page, "tab", "Actors")
    page.locator(".rows [data-row]").first.click()
    settle(page)
    page.get_by_label("Role", exact=True).fill("")
    write(page, "Role")


def begin_issue(page: Page) -> None:
    own_work(page)
    page.get_by_text("Add a row from a passage").click()
    settle(page)
    page.get_by_role("combobox", name="On which issue").click()
    page.keyboard.type(WORDS)
    page.keyboard.press("Enter")
    settle(page)


FORMS: list[tuple[Callable[[Page], None], str]] = [
    (begin_paste, BOX), (begin_paste_beside_an_article, BOX), (begin_own_draft, DRAFT), (begin_own_note, "Note"),
    (begin_role, "Role"), (begin_issue, "On which issue"),
]  # fmt: skip


@pytest.mark.parametrize(("begin", "field"), FORMS, ids=lambda x: getattr(x, "__name__", None))
def test_what_was_half_typed_is_there_again_after_a_restart(
    browser: Browser, server: Server, begin: Callable[[Page], None], field: str
) -> None:
    for page in open_page(browser, server.address):
        begin(page)
        settle(page)
        for happens in (restart, load_anew):
            happens(page, server)
            again = page.get_by_label(field, exact=True).locator("visible=true")
            expect(again).to_have_value(WORDS, timeout=30_000)
            assert WORDS not in page.evaluate("JSON.stringify(Object.values(sessionStorage))")


def test_a_draft_that_was_checked_is_there_again_and_gone_once_it_is_closed(
    browser: Browser, server: Server, tmp_path: Path
) -> None:
    for page in open_page(browser, server.address):
        begin_own_draft(page)
        settle(page)
        click(page, "button", "Check the draft")
        expect(page.get_by_role("button", name="Edit the draft")).to_be_visible(timeout=30_000)
        restart(page, server)
        click(page, "button", "Edit the draft")
        expect(page.get_by_label(DRAFT)).to_have_value(WORDS)
        page.get_by_label(DRAFT).fill("")
        settle(page)
        assert what_is_left(tmp_path) == []


def test_what_is_cleared_is_not_kept(browser: Browser, server: Server, tmp_path: Path) -> None:
    for page in open_page(browser, server.address):
        begin_own_note(page)
        settle(page)
        (file,) = (tmp_path / "work" / KEPT).iterdir()
        assert WORDS in file.read_text(encoding="utf-8")
        go(page, "Articles")
        page.get_by_role("button", name="Clear all").click()
        settle(page)
        assert what_is_left(tmp_path) == []


def test_nothing_is_written_with_saving_switched_off(browser: Browser, server: Server, tmp_path: Path) -> None:
    work = tmp_path / "work"
    for page in open_page(browser, server.address):
        begin_paste(page)
        settle(page)
        assert [file.read_text(encoding="utf-8").count(WORDS) for file in (work / KEPT).iterdir()] == [1]
        page.get_by_text("Save my work on this machine by itself").click()
        settle(page)
        page.get_by_label(BOX).fill(WORDS * 2)
        settle(page)
        assert [path.name for path in work.rglob("*") if path.is_file()] == ["saving is off"]
        page.get_by_text("Save my work on this machine by itself").click()
        settle(page)
        assert [file.read_text(encoding="utf-8").count(WORDS) for file in (work / KEPT).iterdir()] == [2]


def test_the_order_of_the_rows_stays_on_other_screens_and_after_a_reload(browser: Browser, server: Server) -> None:
    for page in open_page(browser, server.address):
        own_work(page)
        order = page.get_by_role("combobox", name="In the order")
        expect(order).to_have_value("surest first")
        choose(page, "In the order", "who")
        go(page, "About")
        go(page, "Positions")
        expect(order).to_have_value("who")
        page.reload()
        settle(page)
        expect(order).to_have_value("who", timeout=30_000)
