"""By how much a vote was won, which another report may tell without the vote: "52-48" beside "by four votes"."""

from __future__ import annotations

from dataclasses import replace

from components.lexicon import words
from components.model import Quantity

LEADS, WON = words("nouns", "lead"), words("nouns", "won")  # "a four-vote lead"


def margin_of(quantity: Quantity) -> Quantity | None:
    """Return the margin of a vote or a count as a number of what was won; None of what is no vote or was unanimous."""
    if quantity.kind != "votes" or quantity.hedge != "exact":
        return None
    margin = quantity.low - float(quantity.unit)
    return replace(quantity, kind="count", unit="", value=margin, low=margin, high=margin, head="", role="by", step=1.0)


def is_margin(quantity: Quantity) -> bool:
    """Tell a number of votes by which somebody won or something passed."""
    return quantity.kind == "count" and quantity.head in WON and (quantity.role == "by" or quantity.event in LEADS)
