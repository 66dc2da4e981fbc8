"""The command line's inputs, one after the other: files of a known format, and JSON lines with many articles each."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from pathlib import Path

from components.errors import InputError, StandpointError
from components.model import Article
from components.reading.files import read_files
from components.reading.jsonl import cut_lines, read_jsonl
from components.reading.limits import MOST_BYTES

LINES = (".jsonl", ".ndjson")
_LOG = logging.getLogger(__name__)


def read_inputs(paths: Iterable[str]) -> Iterator[Article | StandpointError]:
    """Yield the articles of files in order, read as they are asked for.

    A file or a line that holds none yields the error that says so, and the others go on; so does an article whose id
    was there before, since two articles of one id could not be told apart.
    """
    seen: set[str] = set()
    for path in paths:
        for one in _files_of(path):
            yield from _read_path(one, seen)


def _files_of(path: str) -> list[str]:
    """Return a folder's files in the order of their names, hidden ones and those in hidden folders left out; else the
    path itself."""
    folder = Path(path)
    if not folder.is_dir():
        return [path]
    found = sorted(p for p in folder.rglob("*") if p.is_file())
    return [str(p) for p in found if not any(part.startswith(".") for part in p.relative_to(folder).parts)]


def _read_path(path: str, seen: set[str]) -> Iterator[Article | StandpointError]:
    name = Path(path).name
    try:
        with open(path, "rb") as file:
            if path.lower().endswith(LINES):
                yield from read_jsonl(cut_lines(file), name, seen)
                return
            data = file.read(MOST_BYTES + 1)
        for found in read_files(path, data):
            if isinstance(found, StandpointError):
                yield found
            elif found.article.id in seen:
                yield InputError(f"{name} is the same article as an earlier input: it is taken once.")
            else:
                seen.add(found.article.id)
                yield found.article
    except OSError as error:
        yield InputError(f"{path} cannot be opened ({error.strerror or error}): check the name.")
    except StandpointError as error:
        yield error
    except Exception as error:  # a reader's own failure on a hostile file
        _LOG.debug("A file could not be read", exc_info=error)
        yield InputError(
            f"{name} could not be read ({type(error).__name__}): save it again in its program, or paste the text."
        )
