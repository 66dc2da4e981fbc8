"""The reading child: each risky file is parsed in a process of its own, one at a time, with bounds on time, memory and
output.

It can open no connection and start no program (`reading/walls.py`), so a document cannot make the machine contact
another; what it runs is `reading/reader.py`."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from components.reading.limits import WALL_SECONDS
from components.reading.turns import Turns

ROOT = Path(__file__).parents[2]
OUT_OF_TIME = -getattr(signal, "SIGXCPU", 0)
_TURNS = Turns()


def read_in_child(
    kind: str, data: bytes, encoding: str = "", on_wait: Callable[[int], None] | None = None
) -> dict[str, Any]:
    """Return what the reader of `kind` gives, or {"problem": code}. Never raises on a bad file.

    One child runs at a time in this process: `on_wait` is called with how many files are before this one, 0 when its
    turn has come."""
    command = [sys.executable, "-m", "components.reading.reader", kind, encoding]
    with _TURNS.take(on_wait):
        try:
            done = subprocess.run(command, input=data, capture_output=True, timeout=WALL_SECONDS, cwd=ROOT, check=False)
        except subprocess.TimeoutExpired:
            return {"problem": "timeout"}
        except OSError:  # the system has no process or no memory left for a child
            return {"problem": "crashed"}
    if done.returncode != 0:
        return {"problem": failure_of(done.returncode, done.stderr[-2000:])}
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        return {"problem": "crashed"}
    return answer if isinstance(answer, dict) else {"problem": "crashed"}


def failure_of(status: int, last_words: bytes) -> str:
    """Return the problem's code of a child that ended with an exit status and these last bytes on standard error."""
    if status == OUT_OF_TIME:
        return "timeout"
    return "memory" if b"MemoryError" in last_words else "crashed"
