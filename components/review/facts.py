"""What a person said of rows, actors and issues: small facts, gathered into steps, in a log with a place in it.

A fact on a row names it by its passage, one on an actor or an issue by its name at that moment. So a new analysis, a
newer version or further articles keep every fact that still has its passage or its name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from components.model import Span, Stance, Statement

LEAST_OF_STEP, LEAST_OF_FACT, LEAST_OF_SPAN = 60, 30, 16  # bytes in a project file beside the words of each
LONGEST = 300  # characters of a name, a concept or a note that a person writes, or that a list brings
About = Literal["position", "statement", "actor", "issue", "finding"]
What = Literal[
    "accept", "reject", "reopen", "note", "set", "add",
    "merge", "split", "kind", "role", "alias", "part", "drop", "terms",
]  # fmt: skip
ROWS: tuple[About, ...] = ("position", "statement")
OF_THE_SET: tuple[About, ...] = ("issue", "finding")  # what no article has alone
NAMINGS: tuple[What, ...] = ("alias", "part")  # an actor may have many other names
VERDICTS: tuple[What, ...] = ("accept", "reject", "reopen")


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a person says.

    `key` is a row's passage (`position_key`, `statement_key`), a finding's places, kind and subject, or the name of an
    actor or issue, which "merge" renames to `value` together with those in `names`. `article` is where it holds, "" for
    an actor or issue everywhere. "set" puts `value` (a label, a name) or `spans` (words of the text) into `field`.
    "add" makes a row of the words `spans`, by the actor `value`, for positions with the side `field` on the issue
    `names[0]`. "split" takes the mentions `spans` of an actor, or all it has in that article, for someone else,
    `value`. "part" says that `value` is no name of an actor: who was joined by it is two again. `names` are an issue's
    terms for "terms"."""

    about: About
    what: What
    key: str
    article: str = ""
    field: str = ""
    value: str = ""
    spans: tuple[Span, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def slot(self) -> tuple[str, ...]:
        """Return what a later fact replaces: two facts of one slot cannot both hold."""
        part = self.field if self.what == "set" else self.value if self.what in NAMINGS else ""
        return (self.about, self.article, self.key, "verdict" if self.what in VERDICTS else self.what, part)


@dataclass(frozen=True, slots=True)
class Step:
    """What a person did at once, in words of ours ("rejecting 12 rows"), and who and when where that is known (UTC, ISO
    8601)."""

    words: str
    facts: tuple[Fact, ...]
    by: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Log:
    """All steps that were taken; the first `done` of them hold, the others were undone and can be done again."""

    steps: tuple[Step, ...] = ()
    done: int = 0

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Return what holds, in the order in which it was said."""
        return tuple(f for step in self.steps[: self.done] for f in step.facts)

    @property
    def size(self) -> int:
        """Return about how many bytes it takes in a project file."""
        return sum(LEAST_OF_STEP + sum(map(_size_of, step.facts)) for step in self.steps)

    def add(self, step: Step) -> Log:
        """Return the log with one more step; what was undone before it is gone."""
        return Log((*self.steps[: self.done], step), self.done + 1)

    def undo(self) -> Log:
        """Return the log one step back, itself at its beginning."""
        return replace(self, done=max(0, self.done - 1))

    def redo(self) -> Log:
        """Return the log one step on, itself at its end."""
        return replace(self, done=min(len(self.steps), self.done + 1))


def _size_of(fact: Fact) -> int:
    words = "".join((fact.key, fact.article, fact.field, fact.value, *fact.names))
    return LEAST_OF_FACT + len(words.encode("utf-8", "replace")) + LEAST_OF_SPAN * len(fact.spans)


def position_key(stance: Stance) -> str:
    """Return the passage of a position, the same whenever its article is analysed again: its trigger, target and
    holder."""
    return _key(stance.trigger, stance.target.span, stance.holder_span)


def statement_key(statement: Statement) -> str:
    """Return the passage of a statement: what is said, its cue and its source."""
    content = Span(statement.content[0].start, statement.content[-1].end)
    return _key(content, next(iter(statement.cue), None), next(iter(statement.source), None))


def _key(*spans: Span | None) -> str:
    return ":".join(f"{s.start}-{s.end}" for s in (span or Span(0, 0) for span in spans))


def dismissed(article: str, places: str, named: str) -> Fact:
    """Return the fact that takes out the finding with these places, beginning in this article, of this kind and
    subject."""
    return Fact("finding", "reject", f"{places} {named}", article)


def has_key(key: str, row: str) -> bool:
    """Tell whether a fact's key names a row; keys of the first project files have no holder."""
    return row == key or row.startswith(f"{key}:")


def last_of_slot(facts: Iterable[Fact]) -> dict[tuple[str, ...], Fact]:
    """Return slot -> the fact that holds."""
    return {f.slot: f for f in facts}


def article_facts(facts: Iterable[Fact], article: str) -> tuple[Fact, ...]:
    """Return the facts that may bear on an article."""
    return tuple(f for f in facts if f.about not in OF_THE_SET and f.article in ("", article))
