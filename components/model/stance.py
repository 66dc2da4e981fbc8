"""A position: who takes which side on what, by which words, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from components.model.span import Span
from components.model.target import Target

StanceLabel = Literal["support", "oppose", "conditional", "mixed"]
Level = Literal["said", "told", "inferred"]
Decider = Literal["rule", "reader", "both", "hand"]

# what a person did with a row; empty: as the app read it, unchecked
Review = Literal["", "accepted", "edited", "added"]

SHOWN_FROM = 0.25  # confidence of a position that is shown at all, as a lead
COUNTS_FROM = 0.45  # of one that counts
CONDITIONAL_FROM = 0.5  # of a conditional one that counts: on annotated news few are, and below it most are wrong
TOO_LITTLE = 0.45  # share of what is not right and of use that is not false either: it says too little
# chance of not being false of what says too little and holds on an issue; below which nothing does
TRUE_FROM, MAY_BE_FALSE = 0.85, 0.6


@dataclass(frozen=True, slots=True)
class Stance:
    """A position of `holder` towards `target`, with the words that show it.

    `trigger` are the deciding words, `rule` says in words how they were read, `turned_by` what turned the label (a
    negation, a condition). `level`: said by the holder, told by another, or inferred from an act. `decider`: a rule,
    the trained reader, both alike, or the journalist. `same_as` is the row that says the same more surely, None for the
    surest: a table shows that one, with the passages of the others. `review`, `note` and `issue` (the name of one) are
    a person's. `confidence` is the chance of being right and of use as a row; `truth` that of not being false, however
    little it says by itself, 0 where nothing is known of that."""

    id: str
    holder: str | None
    holder_span: Span | None
    target: Target
    label: StanceLabel
    confidence: float
    trigger: Span
    rule: str
    sentence: int
    statement: str | None = None
    level: Level = "told"
    condition: Span | None = None
    turned_by: Span | None = None
    decider: Decider = "rule"
    same_as: str | None = None
    review: Review = ""
    note: str = ""
    issue: str = ""
    truth: float = 0.0

    @property
    def counts(self) -> bool:
        """Tell a position from a lead: by a person's word, else by how likely it is right."""
        least = CONDITIONAL_FROM if self.label == "conditional" else COUNTS_FROM
        return self.review != "" or self.confidence >= least

    @property
    def holds(self) -> bool:
        """Tell what holds where an issue says what it is on: what counts and is not likely false, and what is true but
        says too little to be a row of its own ("the bill")."""
        if self.counts:
            return self.review != "" or not 0 < self.truth < MAY_BE_FALSE
        return self.label != "conditional" and self.truth >= TRUE_FROM

    @property
    def likely(self) -> float:
        """Return how likely it is not false: what a comparison weighs, since its issue says what a position is on.

        What a person checked is not false."""
        return 1.0 if self.review else self.truth or 1 - (1 - TOO_LITTLE) * (1 - self.confidence)
