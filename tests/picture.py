"""The README's picture, made anew: `python -m tests.picture` reads the sample in Chromium and writes the Read screen,
in the light theme, where the README looks."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import FLAGS, REST, free_port, settle, start_server
from tests.browser.test_whole_way import open_sample
from tests.builders import SEEDS

PICTURE = SEEDS / "screenshot.png"
SIZE = {"width": 1400, "height": 900}


def draw(address: str, where: Path) -> None:
    """Write a picture of the sample's first article as Read shows it, the mouse off the page and all fonts there."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), headless=True, args=FLAGS)
        page = browser.new_page(viewport=SIZE, color_scheme="light", locale="en-GB", reduced_motion="reduce")  # type: ignore[arg-type]
        page.add_init_script(REST)
        page.goto(address)
        settle(page)
        open_sample(page)
        page.locator(".reader .note").first.wait_for(timeout=60_000)  # what the others have is found beside the screen
        settle(page)
        page.mouse.move(SIZE["width"] - 1, SIZE["height"] / 2)
        page.evaluate("document.activeElement.blur(); document.fonts.ready")
        page.screenshot(path=where, animations="disabled", caret="hide")
        browser.close()


if __name__ == "__main__":
    port = free_port()
    server = start_server(port)
    try:
        draw(f"http://127.0.0.1:{port}", Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURE)
    finally:
        server.terminate()
        server.join(10)
