"""A line of the report."""

from __future__ import annotations

from typing import NamedTuple

from components.evaluation.scores import Score


class Row(NamedTuple):
    """A measure, its value in percent (a score or one figure), and what others reach on the same, with who they are.

    `confidence` is (low, high, number of rows) where the measure is how many rows of that confidence are right.
    """

    measure: str
    value: Score | float
    others: str = ""
    confidence: tuple[float, float, int] | None = None
