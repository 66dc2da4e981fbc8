"""The reading child: what it may not do, what it may not take, and that one runs at a time."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from functools import cache
from typing import Any

import pytest

from components.reading.child import failure_of, read_in_child
from components.reading.turns import Turns
from tests.builders import ROOT
from tests.reading.attempts import ALLOWED, ATTEMPTS, BEYOND

CODE = """import sys
from components.reading import reader
from components.reading.formats import Format
reader.ROOM = "tests.reading"
reader.FORMATS["try"] = Format("try", "attempts", "try_all")
sys.argv = ["", "try", ""]
reader.main()
"""


@cache
def outcomes() -> dict[str, str]:
    """Return what became of each attempt inside a child."""
    attempts = json.dumps([*ATTEMPTS, *ALLOWED, *BEYOND]).encode()
    done = subprocess.run([sys.executable, "-c", CODE], cwd=ROOT, input=attempts, capture_output=True, timeout=60)
    answer: dict[str, Any] = json.loads(done.stdout)
    found: dict[str, str] = json.loads(answer["text"])
    return found


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_a_child_opens_nothing_starts_nothing_and_changes_nothing(attempt: str) -> None:
    assert outcomes()[attempt] == "refused"


@pytest.mark.parametrize("attempt", ALLOWED)
def test_a_child_goes_on_reading(attempt: str) -> None:
    assert outcomes()[attempt] == "done"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is bounded on Linux alone")
@pytest.mark.parametrize("attempt", BEYOND)
def test_a_child_takes_no_more_memory_than_it_may(attempt: str) -> None:
    assert outcomes()[attempt] == "MemoryError"


@pytest.mark.parametrize("kind", ["docx", "pdf", "html", "page", "md", "text"])
def test_every_reader_starts_within_the_walls(kind: str) -> None:
    assert read_in_child(kind, b"").get("problem", "") in ("", "damaged", "no_text")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows bounds no processor time")
def test_a_reader_that_runs_out_of_processor_time_says_so() -> None:
    code = "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 2))\nwhile True: pass"
    assert failure_of(subprocess.run([sys.executable, "-c", code], capture_output=True).returncode, b"") == "timeout"
    assert failure_of(-9, b"") == "crashed"
    assert failure_of(1, b"MemoryError\n") == "memory"


def test_a_child_that_cannot_be_started_is_a_problem_and_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(ROOT / "no-python-here"))
    assert read_in_child("md", b"# A") == {"problem": "crashed"}


def test_turns_are_taken_one_at_a_time_in_the_order_of_asking_and_waiting_is_told() -> None:
    turns, told, order, inside = Turns(), {}, [], []
    first_holds, second_waits, third_waits, go = (threading.Event() for _ in range(4))

    def first() -> None:
        with turns.take():
            first_holds.set()
            go.wait(10)
            order.append("first")

    def follower(name: str, waits: threading.Event) -> None:
        def on_wait(before: int) -> None:
            told.setdefault(name, []).append(before)
            waits.set()

        with turns.take(on_wait):
            inside.append(name)
            assert len(inside) == 1
            order.append(name)
            inside.remove(name)

    threads = [threading.Thread(target=first)]
    threads[0].start()
    first_holds.wait(10)
    for name, waits in (("second", second_waits), ("third", third_waits)):
        threads.append(threading.Thread(target=follower, args=(name, waits)))
        threads[-1].start()
        waits.wait(10)
    go.set()
    for thread in threads:
        thread.join(10)
    assert order == ["first", "second", "third"]
    assert (told["second"][0], told["second"][-1]) == (1, 0)
    assert (told["third"][0], told["third"][-1]) == (2, 0)


def test_who_does_not_wait_is_told_nothing_and_who_gives_up_is_not_waited_for() -> None:
    turns, told = Turns(), []
    with turns.take(told.append):
        pass
    assert told == []

    class GoneError(Exception):
        pass

    def leave(_before: int) -> None:
        raise GoneError

    def give_up() -> None:
        with pytest.raises(GoneError), turns.take(leave):
            told.append("taken")

    with turns.take():
        thread = threading.Thread(target=give_up)
        thread.start()
        thread.join(10)
    with turns.take(told.append):
        pass
    assert told == []


def test_only_one_child_runs_at_a_time() -> None:
    told: list[int] = []
    threads = [
        threading.Thread(
            target=read_in_child, args=("md", b"# A\n\nThe mayor said no."), kwargs={"on_wait": told.append}
        )
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert told.count(0) == 2
    assert max(told) == 2
