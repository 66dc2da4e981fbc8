"""What a person waits for in Chromium, beside an empty app: `python -m tests.load.screens [ARTICLES]` (30).

The first screen from its address to its last message; then, with so many articles read, a click on each screen and a
click within it. An empty app of two pages with a button each is measured in the same run. Medians; nothing is asserted.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.load.measure import _serve, watch_frames
from tests.load.pace import sample_text

ROUNDS, QUIET = 3, 500  # milliseconds without a message after which a page is at rest
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
EMPTY = """
import streamlit as st
def one():
    st.title("One"); st.button("x", key="x")
def two():
    st.title("Two"); st.button("y", key="y")
st.set_page_config(layout="wide")
st.navigation([st.Page(one, title="One", default=True), st.Page(two, title="Two")], position="top").run()
"""
WORDS, LONGEST = 550, 60  # of an article; seconds for one act
PARTS = cycle(("Timeline", "The set in short", "What differs"))
CLICKS = {  # screen -> the click within it
    "Articles": lambda page: page.get_by_role("button", name="Move up").nth(3).click(),
    "Read": None,
    "Positions": lambda page: page.get_by_text("doubtful rows too").click(),
    "Compare": lambda page: page.get_by_role("tab", name=next(PARTS)).click(),
    "Take away": None,
}  # fmt: skip


def rested(page: Page, frames: list[float], act: Callable[[], object]) -> float:
    """Return the milliseconds from an act to the last message about it."""
    frames.clear()
    begin = time.perf_counter()
    act()
    while True:
        before = len(frames)
        page.wait_for_timeout(QUIET)
        if frames and len(frames) == before:
            return (frames[-1] - begin) * 1000
        assert time.perf_counter() - begin < LONGEST, "nothing came of it"


def median(
    page: Page, frames: list[float], act: Callable[[], object], before: Callable[[], object] = lambda: None
) -> float:
    took = []
    for _ in range(ROUNDS):
        before()
        took.append(rested(page, frames, act))
    return statistics.median(took)


@contextmanager
def served(script: str) -> Iterator[tuple[Page, list[float], str]]:
    """Serve a script and open a page that has seen it once."""
    server, address = _serve(script)
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS).new_page()
        frames = watch_frames(page)
        page.goto(address)
        page.wait_for_timeout(4_000)
        yield page, frames, address
    server.terminate()
    server.wait(20)


def link(page: Page, name: str) -> Callable[[], object]:
    """Return a click on a screen's name."""
    return page.get_by_role("link", name=name, exact=True).first.click


def measure_empty() -> tuple[float, float, float]:
    """Return the milliseconds of an empty app: its first screen, a click on its other page, a click on a button."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "empty.py"
        script.write_text(EMPTY, encoding="utf-8")
        with served(str(script)) as (page, frames, address):
            first = median(page, frames, lambda: page.goto(address))
            other = median(page, frames, link(page, "Two"), before=lambda: rested(page, frames, link(page, "One")))
            click = median(page, frames, page.get_by_role("button", name="y", exact=True).click)
    return first, other, click


def measure_ours(articles: int, first: float, other: float, click: float) -> None:
    """Print ours beside an empty app's."""
    with served("app.py") as (page, frames, address):
        own = median(page, frames, lambda: page.goto(address))
        print(f"first screen {own:.0f} ms, ratio {own / first:.2f}")
        body = sample_text(articles * WORDS).split("\n")
        size = len(body) // articles
        parts = ["\n".join(body[n * size : (n + 1) * size]) for n in range(articles)]
        text = "\n===\n".join(f"Report {n} on the quay\nBy Ada Pell\nSource: Post "
                              f"{n}\n2031-03-{n % 28 + 1:02d}\n\n{part} Part {n}."
                              for n, part in enumerate(parts))  # fmt: skip
        page.get_by_label("Paste one article or several").fill(text)
        begin = time.perf_counter()
        page.get_by_role("button", name="Add pasted text").click()
        page.get_by_text(f"All {articles} articles are read.").wait_for(timeout=300_000)
        print(f"{articles} articles read after {time.perf_counter() - begin:.1f} s")
        for screen, within in CLICKS.items():
            begin = rested(page, frames, link(page, screen))
            again = median(page, frames, link(page, screen), before=lambda: rested(page, frames, link(page, "About")))
            words = f"  {screen}: first {begin:.0f} ms, then {again:.0f} ms, ratio {again / other:.2f}"
            if within is not None:
                inner = median(page, frames, lambda within=within: within(page))  # type: ignore[misc]
                words += f"; a click within {inner:.0f} ms, ratio {inner / click:.2f}"
            print(words, flush=True)


if __name__ == "__main__":
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    ).stdout.strip()
    of_empty = measure_empty()
    print(
        f"{commit}: empty app: first screen {of_empty[0]:.0f} ms, the other page {of_empty[1]:.0f} ms, a click "
        f"{of_empty[2]:.0f} ms"
    )
    measure_ours(int(sys.argv[1]) if len(sys.argv) > 1 else 30, *of_empty)
