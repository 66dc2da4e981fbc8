"""Read files through the app's own door and say what came of each: a line of JSON in, a line of JSON out.

A program of its own, and a small one, because the system counts the memory of a child from that of the process that
started it: `python -m tests.hostile.door` reads lines of [name, path, everything] on standard input.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path
from typing import Any

from components.errors import UnreadableError
from components.reading import read_file, read_files


def main() -> None:
    for line in sys.stdin:
        name, path, everything = json.loads(line)
        print(json.dumps(came_of(name, Path(path).read_bytes(), everything)), flush=True)


def came_of(name: str, data: bytes, everything: bool) -> dict[str, Any]:
    """Return the article's fields or the problem's code and sentence, the child's seconds and the most memory of any
    child so far."""
    before = _seconds()
    came: dict[str, Any] = {}
    try:
        found = read_file(name, data, everything) if everything else next(iter(read_files(name, data)))
        if isinstance(found, UnreadableError):
            raise found
        article = found.article
        came["article"] = {
            key: getattr(article, key) for key in ("id", "text", "title", "outlet", "author", "date", "origin", "notes")
        }
    except UnreadableError as error:
        came["code"], came["sentence"] = error.code, str(error)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return {**came, "seconds": _seconds() - before, "peak": peak}


def _seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main()
