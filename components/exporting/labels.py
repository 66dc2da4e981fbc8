"""Our words for what a statement or a position is, as screens, tables and reports show them; the sides' own are
`charts/looks.py`."""

from __future__ import annotations

from components.model import Decider, Level, StatementKind

DECIDERS: dict[Decider, str] = {
    "rule": "a rule",
    "reader": "the trained reader",
    "both": "a rule and the trained reader",
    "hand": "hand",
}
LEVELS: dict[Level, str] = {
    "said": "said by the holder",
    "told": "told by another",
    "inferred": "inferred from an act or the wording",
}
KINDS: dict[StatementKind, str] = {"direct": "Quotation", "indirect": "Reported speech", "mixed": "Partly quoted"}
