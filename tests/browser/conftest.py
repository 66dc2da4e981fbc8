"""A real Chromium on a real server; any request that leaves 127.0.0.1 fails the test.

`STANDPOINT_BROWSER`: unset, a missing browser is a skip that says so; `required`, a failure; `skip`, all are skipped.
"""

from __future__ import annotations

import os
import shutil
import socket
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from itertools import count
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, sync_playwright

from tests.browser.serving import READ, SLOW, start

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--proxy-server=127.0.0.1:9",  # where nobody answers: asked for whatever is not this machine's
]
AT_REST, TURNS = "turn => window.standpointIsAtRest?.(turn)", count(1)
REST = Path(__file__).with_name("rest.js").read_text(encoding="utf-8")
SAMPLES_READ = tempfile.TemporaryDirectory(prefix="samples-read-")  # goes with the run
WISH = os.environ.get("STANDPOINT_BROWSER", "")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if WISH == "skip":
        pytest.skip("browser tests run by themselves")
    if path is None:
        if WISH == "required":
            pytest.fail("no Chromium is installed and the browser tests are required")
        pytest.skip("no Chromium is installed: install Debian's package chromium to run the browser tests")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, headless=True, args=FLAGS)
        new_context(browser, permissions=["clipboard-read", "clipboard-write"])  # which all pages share: `open_page`
        yield browser
        browser.close()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def start_server(port: int, *settings: str, slow: float = 0) -> BaseProcess:
    """Start the app on a port of this machine, with settings of Streamlit's and seconds between what it sends, and wait
    until it answers."""
    arguments = ["run", "app.py", "--server.headless=true", "--server.address=127.0.0.1", f"--server.port={port}",
                 "--server.fileWatcherType=none", *settings]  # fmt: skip
    # a test that keeps work says where
    kept = {"STANDPOINT_WORK": os.environ.get("STANDPOINT_WORK", "off"), READ: SAMPLES_READ.name}
    process = start(arguments, kept | ({SLOW: str(slow)} if slow else {}))
    for _ in range(300):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1):
                break
        except OSError:
            time.sleep(0.1)
    return process


@pytest.fixture(scope="session")
def server(browser: Browser) -> Iterator[str]:
    port = free_port()
    process = start_server(port)
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    process.join(10)


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def new_context(browser: Browser, **settings: object) -> BrowserContext:
    """Return a context whose pages tell when they are at rest."""
    context = browser.new_context(**settings)  # type: ignore[arg-type]
    context.add_init_script(REST)
    return context


def open_page(browser: Browser, server: str, theme: str = "light", width: int = 1280) -> Iterator[Page]:
    """Open the app in a page of its own. The pages of a run share what the browser keeps of Streamlit's scripts, and
    nothing else: their session and what the tab keeps are their own, and what is kept by address goes with each."""
    context = browser.contexts[0]
    others = set(context.pages)
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    outside: list[str] = []

    def check(address: str) -> None:
        if not address.startswith((server, "data:", "blob:", server.replace("http", "ws"))):
            outside.append(address)

    page.on("request", lambda request: check(request.url))
    page.on("websocket", lambda socket: check(socket.url))
    page.on("dialog", lambda dialog: dialog.accept())  # leaving with work that is not saved asks
    page.goto(server)
    settle(page)
    yield page
    kept = context.new_cdp_session(page)
    kept.send("Storage.clearDataForOrigin", {"origin": server, "storageTypes": "local_storage,indexeddb"})
    for one in set(context.pages) - others:
        one.close()
    assert not outside, f"requests left the machine: {outside[:5]}"


@pytest.fixture
def page(browser: Browser, server: str) -> Iterator[Page]:
    yield from open_page(browser, server)


@pytest.fixture
def themed(browser: Browser, server: str, theme: str) -> Iterator[Page]:
    yield from open_page(browser, server, theme)


@pytest.fixture
def narrow(browser: Browser, server: str) -> Iterator[Page]:
    yield from open_page(browser, server, width=390)


def settle(page: Page) -> None:
    """Wait until the app is connected and has answered what was asked of it, nothing is put off and for a moment
    nothing was drawn (`rest.js`)."""
    page.wait_for_function(AT_REST, arg=next(TURNS), polling=20, timeout=90_000)


BUSY = """window.standpointArriving ??= Object.defineProperty(
  { watching: true, arrival: "", told: false }, "begun", { get: () => true, set() {} })"""


def stay(page: Page) -> None:
    """Have a hand at work on the page before articles are brought in, so that their answer does not open by itself."""
    page.evaluate(BUSY)


def stop_button(page: Page) -> Locator:
    """Return the button that stops the reading: while a script runs long, Streamlit's own bar has another "Stop"."""
    return page.locator(".st-key-stop").get_by_role("button")


def save(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)
