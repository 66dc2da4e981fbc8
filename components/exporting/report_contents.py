"""What a report holds, as values: who stands where, what differs, the charts, the passages and the sources."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from components.charts.figures import Figure
from components.exporting.citation import Quotation
from components.wording import trn


class Standing(NamedTuple):
    """An actor's side on an issue, with a word where a person set one of the rows behind it, and the numbers of the
    surest passages; `more` are those not named."""

    actor: str
    issue: str
    side: str
    passages: tuple[int, ...]
    more: int


class Difference(NamedTuple):
    """A finding: our label, its subject in the articles' words, the numbers of its passages with a note of ours on
    each."""

    label: str
    subject: str
    passages: tuple[tuple[int, str], ...]
    sure: bool
    more: int
    same: bool = False


class Source(NamedTuple):
    """An article of the set."""

    title: str
    outlet: str
    date: str
    origin: str


class Drawing(NamedTuple):
    """A chart and what it cannot tell."""

    figure: Figure
    limit: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that a report holds, in its order; `quotations[n - 1]` is the passage numbered n."""

    title: str
    answer: tuple[str, ...]
    sources: tuple[Source, ...]
    parts: tuple[str, ...]
    short: tuple[int, ...] = ()
    standings: tuple[Standing, ...] = ()
    differences: tuple[Difference, ...] = ()
    drawings: tuple[Drawing, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    method: tuple[str, ...] = ()
    holds: str = ""  # which rows it is made of, as its charts say
    texts: dict[str, str] = field(default_factory=dict, compare=False)  # article id -> its text, to compare with

    @property
    def verbatim(self) -> str:
        """Return how many passages there are; a writer returns no file unless each is as its article has it."""
        return trn("{count} passage, word for word as in its article",
                   "{count} passages, each word for word as in its article", len(self.quotations))  # fmt: skip

    @property
    def different(self) -> tuple[Difference, ...]:
        """Return the findings that tell what differs."""
        return tuple(d for d in self.differences if not d.same)

    @property
    def same(self) -> tuple[Difference, ...]:
        """Return those that tell what reports share."""
        return tuple(d for d in self.differences if d.same)

    @property
    def order(self) -> tuple[int, ...]:
        """Return the numbers of the passages in the order in which their words are written, a passage in two parts
        twice."""
        told = (n for d in (*self.different, *self.same) for n, _ in d.passages)
        return (*self.short, *told, *range(1, len(self.quotations) + 1))

    @property
    def source_names(self) -> str:
        """Return outlets and dates in one line, for the pictures."""
        return "; ".join(dict.fromkeys(f"{s.outlet or s.title} {s.date}".strip() for s in self.sources))
