"""A quantity as the words alone give it."""

from __future__ import annotations

from typing import NamedTuple

from components.model import QuantityKind, Span
from components.quantities import units


class Spotted(NamedTuple):
    """A quantity's place and reading. `low` to `high` is what it can mean, `step` the unit of its last digit."""

    span: Span
    kind: QuantityKind
    value: float
    low: float
    high: float
    unit: str = ""
    hedge: units.Hedge = "exact"
    step: float = 1.0
