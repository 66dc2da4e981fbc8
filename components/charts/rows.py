"""The rows of the charts: what each chart draws and what a picked mark leads to.

A row is plain data, as Vega-Lite takes it.

`stances` and `statements` are the ids of what is behind a mark, as `article/statement`, and reach no chart; `mark` are
the words on it. What a chart groups by is `<name>_id`, what it shows `<name>`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NotRequired, TypedDict, final

from components.model import PositionLabel

Rows = Sequence[Mapping[str, Any]]  # of any chart: axes read the fields that they are told


class Behind(TypedDict):
    """What every row has that can be picked."""

    stances: list[str]
    statements: list[str]
    hand: NotRequired[int]  # of them, those that a person set, where there are any


class Counted(Behind):
    """A mark with the number of passages behind it."""

    count: int
    mark: str


class Stand(Counted):
    """A position: its label for the program, and the word for it; `sign` is the mark without its number."""

    position: PositionLabel
    label: str
    sign: str


class ActorOnIssue(Stand):
    """A cell of who stands where."""

    actor: str
    actor_id: str
    issue: str
    issue_id: str


class ActorInArticle(Stand):
    """A cell of who stands where outlet by outlet, on one issue."""

    actor: str
    actor_id: str
    article: str
    article_id: str


class SideOfIssue(Counted):
    """How many passages take one position on an issue; `signed` is below zero where they are against it."""

    issue: str
    issue_id: str
    position: PositionLabel
    label: str
    signed: int


class Heard(Counted):
    """How much an article has an actor say."""

    actor: str
    actor_id: str
    article: str
    article_id: str


class Dated(Counted):
    """An actor's position in a dated article; `aside` are the pixels by which it stands beside its day."""

    actor: str
    actor_id: str
    article: str
    article_id: str
    position: PositionLabel
    label: str
    date: str
    day: str
    aside: float


class Told(Counted):
    """How often an article tells by one class of verbs: by which, and what they imply."""

    kind: str
    kind_id: str
    implies: str
    article: str
    article_id: str
    verbs: str


@final
class Tied(Behind):
    """A tie of the network, with the places of both ends."""

    tie: str
    kind: str
    weight: float
    who: str
    on: str
    x: float
    y: float
    x2: float
    y2: float


@final
class Placed(TypedDict):
    """An actor of the network at its place, its name in lines."""

    actor: str
    actor_id: str
    x: float
    y: float
    lines: list[str]
