"""The program that a reading child runs: one file on standard input, one JSON object on standard output.

Its libraries are loaded before it looks at the file, its walls are up before that (`reading/walls.py`).
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, NoReturn

from components.reading.extract import Extract, Several
from components.reading.formats import FORMATS
from components.reading.limits import MOST_CHARACTERS, MOST_NOTE, MOST_NOTES, PROBLEMS
from components.reading.walls import limit_resources, refuse_native_code, refuse_the_world

ROOM = "components.reading"


def main() -> None:
    """Read standard input, write one JSON object; a bad file is an answer, not a failure."""
    kind, encoding = sys.argv[1:3]
    refuse_the_world()
    limit_resources()
    try:
        form = FORMATS[kind]
        read: Callable[[bytes, str], Any] = getattr(importlib.import_module(f"{ROOM}.{form.module}"), form.function)
        refuse_native_code()
        found = read(sys.stdin.buffer.read(), encoding)
        answer = json.dumps(asdict(bounded(found)) if form.bounded else found)
    except ValueError as error:
        answer = json.dumps({"problem": error.args[0] if error.args and error.args[0] in PROBLEMS else "damaged"})
    except MemoryError:
        answer = json.dumps({"problem": "memory"})
    except Exception:  # a parser's own failure on a hostile file: the closed list has a code for it
        answer = json.dumps({"problem": "damaged"})
    sys.stdout.write(answer)


def bounded(found: Extract | Several) -> Extract | Several:
    """Return what a reader gives in bounded size; ValueError("too_long") if there is more text than may be read."""
    if isinstance(found, Extract):
        return _cut(found) if len(found.text) <= MOST_CHARACTERS else _refused()
    if sum(len(a.text) for a in found.articles) > MOST_CHARACTERS:
        _refused()
    # files are bounded by their reader, which counts bytes
    return Several(tuple(map(_cut, found.articles)), found.files, _notes(found.notes))


def _refused() -> NoReturn:
    raise ValueError("too_long")


def _cut(found: Extract) -> Extract:
    title, outlet, author, date = (
        str(f or "")[:MOST_NOTE] for f in (found.title, found.outlet, found.author, found.date)
    )
    return Extract(found.text, title, outlet, author, date, _notes(found.notes), found.encoding)


def _notes(notes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(str(n)[:MOST_NOTE] for n in notes[:MOST_NOTES])


if __name__ == "__main__":
    main()
