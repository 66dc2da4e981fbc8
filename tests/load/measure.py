"""Speed and memory against the stock way, in one run: `python -m tests.load.measure [WHAT...] [TEXTS.jsonl]`.

Times are medians, by the clock and of the processor: the second hold on a busy machine, the first are what a person
waits for. Memory is the server's resident set. Articles are the invented reports, or the first twenty "text"s of a file
of JSON lines: real ones have longer sentences and more names. Nothing is asserted: the figures go where they are
reported."""

from __future__ import annotations

import shutil
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from tests.app.test_screens import read_all
from tests.load.pace import ROOT, cpu, measure_article, measure_steps, name_processor, sample_text
from tests.load.visitor import STREAMLIT

MB = 1024 * 1024
LONGEST = 60  # seconds for one act
EMPTY_APP = "import streamlit as st\nst.title('Empty')\nst.button('x', key='x')\n"


def measure_click(rounds: int = 25) -> None:
    """A rerun of each filled screen beside a rerun of an empty app."""
    from streamlit.testing.v1 import AppTest

    empty = AppTest.from_string(EMPTY_APP).run()
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    at.button(key="sample-Ostra harbour").click().run()
    read_all(at)
    base = statistics.median(cpu(empty.run) for _ in range(rounds))
    print(f"redraw of an empty app: {base * 1000:.1f} ms")
    for screen in ("read", "positions", "compare", "take_away"):
        at.switch_page(f"components/screens/{screen}.py").run()
        own = statistics.median(cpu(at.run) for _ in range(rounds))
        print(f"  redraw of {screen}: {own * 1000:.1f} ms, ratio {own / base:.1f}")


def measure_start(rounds: int = 5) -> None:
    """A fresh process to its first drawn screen, beside an empty app's."""
    ours = (
        f"from streamlit.testing.v1 import AppTest; AppTest.from_file({str(ROOT / 'app.py')!r}, "
        "default_timeout=60).run()"
    )
    theirs = f"from streamlit.testing.v1 import AppTest; AppTest.from_string({EMPTY_APP!r}).run()"
    times: dict[str, list[float]] = {"ours": [], "theirs": []}
    for _ in range(rounds):
        for name, code in (("theirs", theirs), ("ours", ours)):
            begin = time.perf_counter()
            subprocess.run([sys.executable, "-W", "ignore", "-c", code], cwd=ROOT, check=True, capture_output=True)
            times[name].append(time.perf_counter() - begin)
    a, b = (statistics.median(times[k]) for k in ("ours", "theirs"))
    print(f"process start to first screen: {a:.2f} s, empty app {b:.2f} s, ratio {a / b:.2f}")


def watch_frames(page) -> list[float]:
    """Return a list that grows by the time of each message from the server."""
    times: list[float] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda _: times.append(time.perf_counter())))
    return times


def round_trip(page, frames: list[float], act: Callable[[], object], rounds: int = 9) -> float:
    """Return the median milliseconds from a person's act in Chromium to the server's last message about it."""
    took = []
    for _ in range(rounds):
        frames.clear()
        begin = time.perf_counter()
        act()
        page.wait_for_timeout(700)
        while not frames:
            assert time.perf_counter() - begin < LONGEST, "nothing came of it"
            page.wait_for_timeout(100)
        took.append((frames[-1] - begin) * 1000)
    return statistics.median(took)


def measure_redraw() -> None:
    """Redraws in Chromium: an empty app and each of our screens."""
    import tempfile

    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        script = Path(folder) / "empty.py"
        script.write_text(EMPTY_APP, encoding="utf-8")
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        server, address = _serve(str(script))
        page = browser.new_page()
        frames = watch_frames(page)
        page.goto(address)
        page.get_by_role("button", name="x").wait_for()
        page.wait_for_timeout(800)
        base = round_trip(page, frames, page.get_by_role("button", name="x").click)
        print(f"redraw of an empty app in Chromium: {base:.0f} ms")
        server.terminate()
        server, address = _serve("app.py")
        page = browser.new_page()
        frames = watch_frames(page)
        page.goto(address)
        page.get_by_role("button", name="Ostra harbour").click()
        page.get_by_text("All 4 articles are read.").wait_for(timeout=60_000)
        parts = cycle(("Timeline", "The set in short"))  # a click on the open tab asks the server for nothing
        acts: dict[str, Callable[[], object]] = {
            "Positions": lambda: page.get_by_role("slider").first.press("ArrowRight"),
            "Compare": lambda: page.get_by_role("tab", name=next(parts)).click(),
            "Articles": lambda: page.get_by_role("button", name="Move up").nth(1).click(),
        }
        for name, act in acts.items():
            page.get_by_role("link", name=name, exact=True).first.click()
            page.get_by_role("heading", name=name, exact=True).wait_for(timeout=60_000)
            page.wait_for_timeout(1500)
            own = round_trip(page, frames, act)
            print(f"  redraw of {name}: {own:.0f} ms, ratio {own / base:.1f}")
        server.terminate()


def measure_browser() -> None:
    """Server memory, and clicks as Chromium sees them, beside an empty app."""
    import psutil
    from playwright.sync_api import sync_playwright

    path = shutil.which("chromium")
    if path is None:
        print("no chromium: server memory not measured")
        return
    flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
             "--disable-component-update"]  # fmt: skip
    server, address = _serve("app.py")
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=path, args=flags).new_page()
        page.goto(address)
        page.get_by_role("button", name="Ostra harbour").click()
        page.get_by_text("All 4 articles are read.").wait_for(timeout=60_000)
        for name in ("Positions", "Compare", "Take away", "Read"):
            page.get_by_role("link", name=name, exact=True).first.click()
            page.get_by_role("heading", name=name, exact=True).wait_for(timeout=60_000)
            page.wait_for_timeout(1500)
        process = psutil.Process(server.pid)
        print(
            f"server with four articles analysed, every screen seen: {process.memory_info().rss / MB:.0f} MB resident"
        )
        page.get_by_role("link", name="Articles", exact=True).first.click()
        page.get_by_text("Add more articles").click()
        page.get_by_label("Paste one article or several").fill(sample_text(50_000))
        page.get_by_role("button", name="Add pasted text").click()
        peak, begin = 0, time.perf_counter()
        while page.get_by_text("All 5 articles are read.").count() == 0 and time.perf_counter() - begin < 240:
            peak = max(peak, process.memory_info().rss)
            time.sleep(0.05)
        print(
            f"server while it analyses 50,000 words: peak {peak / MB:.0f} MB resident, "
            f"{time.perf_counter() - begin:.0f} s"
        )
    server.terminate()
    server.wait(10)


def _serve(script: str) -> tuple[subprocess.Popen[bytes], str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-c", STREAMLIT, "run", script, "--server.headless=true", "--server.address=127.0.0.1",
               f"--server.port={port}",
               "--server.fileWatcherType=none"]  # fmt: skip
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    for _ in range(200):
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
                break
        except OSError:
            time.sleep(0.1)
    return server, address


if __name__ == "__main__":
    import warnings

    warnings.simplefilter("ignore")
    files = [a for a in sys.argv[1:] if a.endswith(".jsonl")]
    measures = {"article": lambda: measure_article(*files), "steps": lambda: measure_steps(*files),
                "click": measure_click, "start": measure_start, "redraw": measure_redraw,
                "browser": measure_browser}  # fmt: skip
    print(name_processor())
    for name in [a for a in sys.argv[1:] if a not in files] or measures:
        measures[name]()
