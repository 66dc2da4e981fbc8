"""Many sessions at once on one server: `python -m tests.load.sessions [SESSIONS] [SECONDS]` (25 and 180).

Each session pastes five articles that hold a word of its own, analyses them, then goes through the screens with a pause
of one to four seconds between two clicks, as one who reads. A click's time is from its message to the last message of
the answer. First one session alone, then ten, then all; the server's resident memory is read ten times a second.
Nothing is asserted, all is said."""

from __future__ import annotations

import os
import random
import statistics
import sys
import threading
import time
from dataclasses import dataclass, field

import psutil

from tests.load.pace import sample_text
from tests.load.visitor import Visitor, serve

MB = 1024 * 1024
ARTICLES, WORDS = 5, 600
TTL = 10  # seconds that a server keeps a session whose page is gone
SCREENS = ("Read", "Positions", "Compare", "Take away", "Articles")
HEADS = (
    "Harbour plan divides the council",
    "Port wants a longer quay",
    "Residents march against the quay",
    "Mayor defends the plan",
    "Vote is put off",
)


@dataclass
class Report:
    """What one round of sessions showed: seconds of clicks and analyses, errors, marks of others, memory in MB."""

    clicks: list[float] = field(default_factory=list)
    analyses: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    foreign: int = 0
    refused: int = 0
    peak: float = 0.0
    rest: float = 0.0

    def p95(self) -> float:
        """Return the time that 95 of 100 clicks do not exceed."""
        return statistics.quantiles(self.clicks, n=20)[-1] if len(self.clicks) > 1 else 0.0


def paste_of(number: int) -> str:
    """Return five articles of this visitor: the invented reports, each with the visitor's mark in many sentences."""
    text = sample_text(ARTICLES * WORDS)
    mark = f"Zq{number:02d}vex"
    paragraphs = text.split("\n")
    size = len(paragraphs) // ARTICLES
    parts = []
    for n in range(ARTICLES):
        body = "\n".join(paragraphs[n * size : (n + 1) * size])
        parts.append(
            f"{HEADS[n]} {mark}\nBy Ada {mark}\n2031-03-{n + 2:02d}\n\n{body}\n{mark} {number} opposes the plan of "
            f"part {n}."
        )
    return "\n===\n".join(parts)


def visit(address: str, number: int, until: float, report: Report) -> None:
    """Be one session: paste, analyse, click until the time is over."""
    chance = random.Random(number)
    visitor = None
    try:
        visitor = Visitor(address, number)
        if "paste-0" not in visitor.widgets:
            report.refused += 1
            return
        visitor.write("paste-0", paste_of(number))
        time.sleep(chance.uniform(0, 2))
        begin = time.perf_counter()
        visitor.press("add-paste")
        visitor.read_all()
        report.analyses.append(time.perf_counter() - begin)
        count = 0
        while time.monotonic() < until:
            time.sleep(chance.uniform(1, 4))
            begin = time.perf_counter()
            act(visitor, count, chance)
            report.clicks.append(time.perf_counter() - begin)
            count += 1
    except Exception as error:
        report.errors.append(f"{type(error).__name__}: {error}")
    finally:
        if visitor is not None:
            report.errors += visitor.errors
            report.foreign += len(visitor.foreign)
            visitor.close()


def act(visitor: Visitor, count: int, chance: random.Random) -> None:
    """Click once: go to the next screen, or use what the present one offers."""
    screen = SCREENS[count // 2 % len(SCREENS)]
    if count % 2 == 0:
        visitor.go(screen)
    elif screen == "Positions":
        visitor.slide("confidence", chance.choice((0.0, 0.3, 0.5)))
    elif screen == "Articles":
        visitor.press(label="Move up") if count // 10 % 2 == 0 else visitor.press("undo")
    else:
        visitor.go(screen)


def watch(process: psutil.Process, report: Report, stop: threading.Event) -> None:
    """Keep the highest resident memory of the server and of the readers it starts."""
    while not stop.wait(0.1):
        report.peak = max(report.peak, process.memory_info().rss / MB)


def run_sessions(server: psutil.Process, address: str, sessions: int, seconds: float, first: int = 0) -> Report:
    """Run so many sessions at once and return what they showed, with the memory some time after they ended."""
    report, stop = Report(), threading.Event()
    watcher = threading.Thread(target=watch, args=(server, report, stop))
    watcher.start()
    until = time.monotonic() + seconds
    visitors = [threading.Thread(target=visit, args=(address, first + n, until, report)) for n in range(sessions)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    stop.set()
    watcher.join()
    time.sleep(TTL + 10)
    report.rest = server.memory_info().rss / MB
    return report


def say(name: str, report: Report, single: Report | None = None) -> None:
    """Print one round."""
    ratio = f" ({report.p95() / single.p95():.1f} times one session's)" if single else ""
    middle = statistics.median(report.clicks) if report.clicks else 0
    analysed = f"{statistics.median(report.analyses):.1f} / {max(report.analyses):.1f} s" if report.analyses else "none"
    print(f"{name}: {len(report.clicks)} clicks, median {middle:.2f} s, p95 {report.p95():.2f} s{ratio}; analysis "
          f"median / worst {analysed}; "
          f"errors {len(report.errors)}; marks of others {report.foreign}; refused {report.refused}; "
          f"peak {report.peak:.0f} MB, after they ended {report.rest:.0f} MB; load of the machine "
          f"{os.getloadavg()[0]:.1f}", flush=True)  # fmt: skip
    for error in sorted(set(report.errors)):
        print(f"  {error}")


def main(sessions: int = 25, seconds: float = 180) -> None:
    """Run one, ten and all sessions, one after the other, each time on a fresh server."""
    with serve(f"--server.disconnectedSessionTTL={TTL}") as (process, address):
        server = psutil.Process(process.pid)
        single = run_sessions(server, address, 1, min(60, seconds))
        say("one session", single)
        say("ten sessions", run_sessions(server, address, 10, min(60, seconds), 1), single)
    with serve(f"--server.disconnectedSessionTTL={TTL}") as (process, address):
        server = psutil.Process(process.pid)
        single = run_sessions(server, address, 1, min(60, seconds))
        say("one session", single)
        say(f"{sessions} sessions", run_sessions(server, address, sessions, seconds, 1), single)


if __name__ == "__main__":
    main(*(int(x) for x in sys.argv[1:3]))
