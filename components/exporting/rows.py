"""The rows of the tables, a value each: what a table shows of a position, a statement, an actor.

Writers and screens give the columns their titles.

`table_holds` says in a file what was let into the table that the row is in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Literal, NamedTuple, Protocol

from components.model import PositionLabel, Span, StatementKind

YesNo = Literal["no", "yes"]
Match = Literal["same side", "other side", "only in the list", "only here"]
BETWEEN = "; "  # actors of one row
TITLES = {  # of columns whose title is not the field's name
    "made_words": "made, in its words", "knows": "source knows", "knows_words": "knows, in its words",
    "there": "in the list", "truth": "not false",
}  # fmt: skip


class Row(Protocol):
    """What every row is: a named tuple, a field a column."""

    @property
    def _fields(self) -> tuple[str, ...]: ...

    @property
    def _replace(self) -> Callable[..., Any]: ...

    def __iter__(self) -> Iterator[Any]:
        """Go through the cells."""


class PositionRow(NamedTuple):
    """A position at its surest passage."""

    actor: str
    role: str
    stance: str
    towards: str
    issue_by_hand: str
    condition: str
    passage: str
    passages: int
    also_in: str
    cue: str
    trigger: str
    article: str
    title: str
    date: str
    place: str
    confidence: float
    truth: float
    how: str
    why: str
    decided_by: str
    lead: YesNo
    by: str
    checked: YesNo
    note: str
    article_id: str
    stance_id: str
    start: int
    end: int
    label: PositionLabel
    table_holds: str = ""

    @property
    def id(self) -> str:
        """Return the position's id in its article."""
        return self.stance_id

    @property
    def actors(self) -> tuple[str, ...]:
        """Return whose position it is."""
        return (self.actor,)

    @property
    def span(self) -> Span:
        """Return the place of the words that decided."""
        return Span(self.start, self.end)


class StatementRow(NamedTuple):
    """Who said what; what was said from its first to its last word."""

    actor: str
    source: str
    cue: str
    content: str
    kind: StatementKind
    made: str
    made_words: str
    knows: str
    knows_words: str
    inferred: bool
    told_within: str
    article: str
    date: str
    place: str
    confidence: float
    why: str
    by: str
    checked: YesNo
    note: str
    article_id: str
    statement_id: str
    start: int
    end: int
    table_holds: str = ""

    @property
    def id(self) -> str:
        """Return the statement's id in its article."""
        return self.statement_id

    @property
    def actors(self) -> tuple[str, ...]:
        """Return everybody who says it; one without a name where that is unknown."""
        return tuple(self.actor.split(BETWEEN))

    @property
    def span(self) -> Span:
        """Return the place from the first to the last word of what was said."""
        return Span(self.start, self.end)


class ActorRow(NamedTuple):
    """An actor in one article."""

    actor: str
    kind: str
    role: str
    also: str
    article: str
    mentions: int
    statements: int
    stances: int
    by: str
    article_id: str
    table_holds: str = ""


class FindingRow(NamedTuple):
    """A passage of a finding; findings are numbered from 1."""

    number: int
    finding: str
    about: str
    sure: YesNo
    article: str
    date: str
    passage: str
    value: float | str
    article_id: str
    start: int
    end: int
    table_holds: str = ""


class MomentRow(NamedTuple):
    """One telling of a moment in the timeline."""

    when: str
    as_written: str
    sentence: str
    article: str
    date: str
    told_by: int
    article_id: str
    start: int
    end: int
    table_holds: str = ""


class IssueRow(NamedTuple):
    """An issue of the set."""

    issue: str
    terms: str
    positions: int
    actors: int
    articles: int
    by: str
    issue_id: str
    table_holds: str = ""


class ArticleRow(NamedTuple):
    """An article without its text."""

    title: str
    outlet: str
    author: str
    date: str
    read_from: str
    characters: int
    sentences: int
    statements: int
    positions: int
    notes: str
    article_id: str
    table_holds: str = ""


class Held(NamedTuple):
    """An actor on an issue in one article, as the list and the set have it."""

    match: Match
    actor: str
    issue: str
    article: str
    there: str
    here: str
    table_holds: str = ""


def title_of(field: str) -> str:
    """Return a column's title."""
    return TITLES.get(field, field.replace("_", " "))
