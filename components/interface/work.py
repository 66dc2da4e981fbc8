"""The work of a session as values, and how it is kept on one's own machine."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from components.model import Article, Issue
from components.review import Log

Sign = tuple[int, int, int]  # of a file: which one it is, its size, its time


@dataclass(frozen=True, slots=True)
class Work:
    """What undo brings back: values only, so a step back is a reference."""

    articles: tuple[Article, ...] = ()
    log: Log = field(default_factory=Log)
    issues: tuple[Issue, ...] | None = None


class Same:
    """A value as a key that is equal to itself alone: told in no time, however large the value."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)


class Saving(NamedTuple):
    """A saving that was begun: the sign of the file when it is written, the file, the work in it, and what it follows
    from."""

    written: Future[Sign]
    file: Path
    work: Work
    held: tuple[object, ...]


@dataclass(slots=True)
class Keeping:
    """How the work is kept on one's own machine: its file, what stands in it, and what the last saving said."""

    file: Path | None = None
    written: Sign = (0, 0, 0)  # of the file as we left it: another one means that another page wrote it
    held: tuple[object, ...] = ()
    problem: str = ""
    saving: Saving | None = None
