"""The reading child: parse one risky file in a process of its own, with limits on time, memory and output.

`read_in_child` starts it; run as a program it reads bytes on standard input and writes one JSON object. It can open no
socket and start no program, so a document cannot make the machine contact another.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from components.reading.limits import CPU_SECONDS, MEMORY_BYTES, WALL_SECONDS

ROOT = Path(__file__).parents[2]


def read_in_child(kind: str, data: bytes) -> dict[str, Any]:
    """Return what the reader of `kind` (docx, pdf, html, page) gives, or {"problem": code}. Never raises on a bad file."""
    command = [sys.executable, "-m", "components.reading.child", kind]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=WALL_SECONDS, cwd=ROOT, check=False)
    except subprocess.TimeoutExpired:
        return {"problem": "timeout"}
    if done.returncode != 0:
        return {"problem": "memory" if b"MemoryError" in done.stderr[-2000:] else "crashed"}
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        return {"problem": "crashed"}
    return answer if isinstance(answer, dict) else {"problem": "crashed"}


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows: the wall clock and the readers' own budgets still hold
        return
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    if sys.platform.startswith("linux"):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def _refuse(event: str, _arguments: tuple[Any, ...]) -> None:
    if event in ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"):
        raise PermissionError(event)


def _read(kind: str, data: bytes) -> dict[str, Any]:
    if kind == "docx":
        from components.reading.docx import read_docx

        return read_docx(data)
    if kind == "pdf":
        from components.reading.pdf import read_pdf

        return read_pdf(data)
    from components.reading.decoding import decode
    from components.reading.html import read_html

    decoded = decode(data)
    answer = read_html(decoded.text, everything=kind == "page")
    return {**answer, "notes": [*answer["notes"], *([decoded.note] if decoded.note else [])]}


def main() -> None:
    """Read standard input, write one JSON object; a bad file is an answer, not a failure."""
    sys.addaudithook(_refuse)
    _limit()
    try:
        answer = _read(sys.argv[1], sys.stdin.buffer.read())
    except ValueError as error:
        code = error.args[0] if error.args and isinstance(error.args[0], str) and error.args[0].isidentifier() else "damaged"
        answer = {"problem": code}
    except MemoryError:
        answer = {"problem": "memory"}
    except Exception:  # a parser's own failure on a hostile file: the closed list has a code for it
        answer = {"problem": "damaged"}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
