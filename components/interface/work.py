"""The work of a session as values, and how it is kept on one's own machine."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event
from typing import Literal, NamedTuple

from components.model import Article, Issue
from components.review import Log
from components.review.merging import Agreement, Difference, differences_by_step

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


Ways = list[tuple[str, Work]]  # what a step does, and the work before it, or behind it


def ways_of(work: Work) -> tuple[Ways, Ways]:
    """Return the way back from the work of a project and the way on, by the steps of its log, with what another person
    says otherwise as it was listed at each."""
    log, told = work.log, differences_by_step(work.log, work.differences)
    at = [replace(work, log=replace(log, done=n), differences=d) for n, d in enumerate(told)]
    back = [(step.words, before) for step, before in zip(log.steps, at[:-1], strict=True)]
    on = [(step.words, after) for step, after in zip(log.steps, at[1:], strict=True)]
    return back[: log.done], on[log.done :][::-1]


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
