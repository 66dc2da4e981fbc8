"""After an accident the page says what happened and what is lost: the server killed, started again, the page loaded
anew, the page left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import free_port, open_page, settle, start_server, stay
from tests.browser.test_whole_way import RULES, SENTENCE, go, violations

GONE = "Standpoint does not answer."
LOST = "here before, with all corrections"


class Server:
    """A server that a test may kill and start again under the same address."""

    def __init__(self) -> None:
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.process = start_server(self.port)

    def kill(self) -> None:
        self.process.kill()
        self.process.join(10)

    def start(self) -> None:
        self.process = start_server(self.port)


@pytest.fixture
def own_server(browser: Browser) -> Iterator[Server]:
    server = Server()
    yield server
    server.kill()


def paste(page: Page) -> None:
    page.get_by_label("Paste one article or several").fill(
        f"Treasurer against the tram\nBy Ada Pell\n\n{SENTENCE} " + "The town has no money. " * 12
    )
    stay(page)
    page.get_by_role("button", name="Add pasted text").click()
    settle(page)
    expect(page.get_by_role("button", name="Clear all")).to_be_visible()


def check_alone(page: Page, what: str) -> list[str]:
    """Return what axe finds in one part of the page: Streamlit greys the rest while it is not connected."""
    found = Axe().run(page, context={"include": [[what]]}, options=RULES).response["violations"]
    return [f"{v['id']}: {n['html'][:160]}" for v in found for n in v["nodes"]]


VIEWS = [
    ("light", 1400),
    *(
        pytest.param(theme, width, marks=pytest.mark.slow)
        for theme, width in (("dark", 1400), ("light", 390), ("dark", 390))
    ),
]


@pytest.mark.parametrize(("theme", "width"), VIEWS)
def test_a_server_that_is_killed_and_started_again(
    browser: Browser, own_server: Server, theme: str, width: int, tmp_path: Path
) -> None:
    for page in open_page(browser, own_server.address, theme, width):
        told = page.get_by_role("alert").filter(has_text=GONE)
        paste(page)
        expect(told).to_have_count(0)
        own_server.kill()
        expect(told).to_be_visible(timeout=30_000)
        expect(told).to_contain_text(
            "the articles and corrections of this session are lost, except for what you saved as a project"
        )
        expect(page.get_by_text("Treasurer against the tram").first).to_be_visible()
        page.wait_for_timeout(4_000)
        expect(page.get_by_text("connected to the internet")).to_have_count(0)
        assert check_alone(page, "#standpoint-session") == []
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1")
        page.screenshot(path=str(tmp_path / f"gone-{theme}-{width}.png"))
        own_server.start()
        expect(told).to_have_count(0, timeout=60_000)
        lost = page.get_by_role("alert").filter(has_text=LOST)
        expect(lost).to_contain_text("Standpoint was started again", timeout=30_000)
        expect(lost).to_contain_text("The article here before, with all corrections, is gone.")
        expect(lost).to_contain_text("The last changes are in no project")
        assert violations(page) == []
        page.screenshot(path=str(tmp_path / f"back-{theme}-{width}.png"))
        paste(page)
        expect(lost).to_have_count(0)


@pytest.mark.slow
def test_a_server_that_goes_before_anything_was_brought_in(browser: Browser, own_server: Server) -> None:
    for page in open_page(browser, own_server.address):
        own_server.kill()
        told = page.get_by_role("alert").filter(has_text=GONE)
        expect(told).to_be_visible(timeout=30_000)
        expect(told).not_to_contain_text("lost")
        own_server.start()
        expect(told).to_have_count(0, timeout=60_000)
        settle(page)
        expect(page.get_by_text(LOST)).to_have_count(0)


def asked(page: Page) -> list[str]:
    """Return a list that fills with the kinds of dialogs that the page asks from here on."""
    kinds: list[str] = []
    page.on("dialog", lambda dialog: kinds.append(dialog.type))
    return kinds


def test_a_page_loaded_anew_with_work_that_is_not_saved(page: Page) -> None:
    dialogs = asked(page)
    paste(page)
    page.reload()
    settle(page)
    assert dialogs == ["beforeunload"]
    lost = page.get_by_role("alert").filter(has_text=LOST)
    expect(lost).to_contain_text("This page was loaded anew")
    expect(lost).to_contain_text("The last changes are in no project")
    kept = page.evaluate("JSON.stringify({...sessionStorage})")
    assert "standpoint-session" in kept
    assert not any(word in kept for word in ("tram", "Ada", "Pell", "Brink"))
    page.reload()
    settle(page)
    assert dialogs == ["beforeunload"]
    expect(lost).to_be_visible()


def save_project(page: Page) -> bytes:
    """Return the project file that Take away hands over."""
    go(page, "Take away")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the project").click()
    expect(page.get_by_text("Saved in your project file.")).to_be_visible()  # once the file is made
    settle(page)
    return Path(download.value.path()).read_bytes()


def test_a_page_loaded_anew_after_the_project_was_saved(page: Page) -> None:
    dialogs = asked(page)
    paste(page)
    project = save_project(page)
    assert SENTENCE.encode() in project
    page.reload()
    settle(page)
    expect(page.get_by_role("alert").filter(has_text=LOST)).to_contain_text("Open the project that you saved to go on.")
    go(page, "About")
    page.get_by_role("link", name="Open a saved project").click()
    settle(page)
    expect(page.get_by_role("heading", name="Articles", exact=True)).to_be_visible()
    page.locator("input[type=file]").set_input_files(
        [{"name": "project.standpoint", "mimeType": "application/vnd.sqlite3", "buffer": project}]
    )
    expect(page.get_by_text("The project was opened: 1 article", exact=False)).to_be_visible(timeout=30_000)
    expect(page.get_by_text(LOST)).to_have_count(0)
    page.reload()
    settle(page)
    assert dialogs == []


@pytest.mark.slow
def test_samples_are_left_without_a_question_and_what_was_cleared_is_not_missed(page: Page) -> None:
    dialogs = asked(page)
    stay(page)
    page.get_by_role("button", name="Ostra harbour").click()
    settle(page)
    page.reload()
    settle(page)
    assert dialogs == []
    expect(page.get_by_role("alert").filter(has_text="The 4 articles here before")).to_contain_text(
        "Choose the sample again"
    )
    stay(page)
    page.get_by_role("button", name="Ostra harbour").click()
    settle(page)
    page.get_by_role("button", name="Clear all").click()
    settle(page)
    expect(page.get_by_text(LOST)).to_have_count(0)
    page.reload()
    settle(page)
    expect(page.get_by_text(LOST)).to_have_count(0)
