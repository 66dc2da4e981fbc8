"""A real Chromium on a real server; any request that leaves 127.0.0.1 fails the test.

`STANDPOINT_BROWSER`: unset, a missing browser is a skip that says so; `required`, a failure; `skip`, all are skipped.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.builders import ROOT

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
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
        yield browser
        browser.close()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def start_server(port: int, *settings: str) -> subprocess.Popen[bytes]:
    """Start the app on a port of this machine, with settings of Streamlit's, and wait until it answers."""
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless=true",
               "--server.address=127.0.0.1", f"--server.port={port}", "--server.fileWatcherType=none",
               *settings]  # fmt: skip
    # a test that keeps work says where
    kept = {**os.environ, "STANDPOINT_WORK": os.environ.get("STANDPOINT_WORK", "off")}
    process = subprocess.Popen(command, cwd=ROOT, env=kept, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
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
    process.wait(10)


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def open_page(browser: Browser, server: str, theme: str = "light", width: int = 1280) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme, accept_downloads=True)  # type: ignore[arg-type]
    page = context.new_page()
    outside: list[str] = []

    def check(route):
        outside.append(route.request.url)
        route.abort()

    page.on("dialog", lambda dialog: dialog.accept())  # leaving with work that is not saved asks
    page.route(lambda url: not url.startswith((server, "data:", "blob:", server.replace("http", "ws"))), check)
    page.goto(server)
    settle(page)
    yield page
    context.close()
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
    """Wait until the app is connected and its script has come to rest."""
    page.wait_for_selector("[data-testid=stApp][data-test-connection-state=CONNECTED]", timeout=60_000)
    page.wait_for_timeout(150)
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=90_000)
    page.wait_for_timeout(200)


BUSY = """window.standpointArriving ??= Object.defineProperty(
  { watching: true, arrival: "", told: false }, "begun", { get: () => true, set() {} })"""


def stay(page: Page) -> None:
    """Have a hand at work on the page before articles are brought in, so that their answer does not open by itself."""
    page.evaluate(BUSY)


def save(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)
