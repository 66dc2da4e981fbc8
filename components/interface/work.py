"""The work of a session as values, and how it is kept on one's own machine."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Literal, NamedTuple

from components.model import Article, Issue
from components.review import Log
from components.review.merging import Agreement, Difference

Sign = tuple[int, int, int]  # of a file: which one it is, its size, its time
Problem = Literal["", "no room", "no way"]  # why work could not be written
NEVER: Sign = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Work:
    """What undo brings back: values only, so a step back is a reference."""

    articles: tuple[Article, ...] = ()
    log: Log = field(default_factory=Log)
    issues: tuple[Issue, ...] | None = None
    differences: tuple[Difference, ...] = ()  # what another person's project said otherwise
    agreement: Agreement | None = None  # with that person
    anew: frozenset[str] = frozenset()  # articles that another version had read, read again by this one


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
    """A saving that was begun: when it is written, whether the screen is drawn by now, the work in it, and what it
    follows from."""

    written: Future[None]
    drawn: Event
    work: Work
    held: tuple[object, ...]


@dataclass(slots=True)
class Keeping:
    """How the work is kept on one's own machine: its file, what stands in it, and what the last saving said.

    `file`, `written` and `moved` are set by the thread that writes."""

    file: Path | None = None
    written: Sign = NEVER  # of the file as we left it: another one means that another page wrote it
    moved: bool = False  # whether another page did, so that the file is a new one
    copied: bool = False  # whether that was told once: the foot of the screen goes on telling it
    work: Work | None = None  # as it stands in the file
    held: tuple[object, ...] = ()
    problem: Problem = ""
    saving: Saving | None = None
    looks: int = 0  # at how far a saving is, since the session began
