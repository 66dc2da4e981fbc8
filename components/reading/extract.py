"""What a reader gives back: an article as its format has it, several of them, or files that are to be read each by
itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Extract:
    """An article's words, what its format says of it, and what was left out or guessed, a sentence each.

    `encoding` is the one its bytes were read in, empty where the format says.
    """

    text: str
    title: str = ""
    outlet: str = ""
    author: str = ""
    date: str = ""
    notes: tuple[str, ...] = ()
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Several:
    """The articles of a table, or the files of an archive as (name, base64 of its bytes); `notes` are of the whole."""

    articles: tuple[Extract, ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a file: a code of `limits.PROBLEMS`."""

    code: str


def value_of(answer: dict[str, Any]) -> Extract | Several | Problem:
    """Return the value that a reading child wrote down, each field of its type; a problem of ours where it is none."""
    import msgspec

    if "problem" in answer:
        return Problem(str(answer["problem"]))
    try:
        return msgspec.convert(answer, Several) if "articles" in answer else msgspec.convert(answer, Extract)
    except msgspec.ValidationError:
        return Problem("crashed")
