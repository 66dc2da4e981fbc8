"""How sure a row is, and what it rests on, in words of a newsroom with the number behind them.

Files have the plain values, `exporting/labels.py`."""

from __future__ import annotations

from components.exporting.labels import DECIDERS, LEVELS
from components.exporting.rows import PositionRow, StatementRow
from components.model import Level
from components.wording import numeral, tr

HIGH, MEDIUM = 0.8, 0.6  # from here; of ten rows of the first about nine are not wrong, eight of use too
SURE = 0.9  # chance of not being false from which a row is sure, though it says too little to be sure of use


def told_confidence(share: float, truth: float = 0.0) -> str:
    """Return "high confidence (0.83)", or that a row is sure by its `truth` and wants its sentence."""
    if share < MEDIUM and truth >= SURE:
        return tr("sure ({share}), read with its sentence", share=numeral(truth, 2))
    shown = numeral(share, 2)
    if share >= HIGH:
        return tr("high confidence ({share})", share=shown)
    if share >= MEDIUM:
        return tr("medium confidence ({share})", share=shown)
    return tr("low confidence ({share})", share=shown)


def told_surety(row: PositionRow | StatementRow) -> str:
    """Return how sure a row of a table is."""
    return told_confidence(row.confidence, _truth(row))


def surety(row: PositionRow | StatementRow) -> float:
    """Return the number that `told_surety` names."""
    return _truth(row) if row.confidence < MEDIUM and _truth(row) >= SURE else row.confidence


def _truth(row: PositionRow | StatementRow) -> float:
    return row.truth if isinstance(row, PositionRow) and row.lead == "no" else 0.0


def told_level(level: Level) -> str:
    """Return who says that it is so."""
    return {
        "said": tr("they say it themselves"),
        "told": tr("someone else says it of them"),
        "inferred": tr("read from what they did or how it is put"),
    }[level]


def level_of(how: str) -> Level:
    """Return the level that a row names in the words of files."""
    return next(level for level, words in LEVELS.items() if words == how)


def told_decider(decided_by: str) -> str:
    """Return what read a row that names it in the words of files."""
    told = {
        "rule": tr("Read by a rule of grammar"),
        "reader": tr("Read by a trained model alone"),
        "both": tr("A rule of grammar and a trained model agree"),
        "hand": tr("Set by hand"),
    }
    return next(told[decider] for decider, words in DECIDERS.items() if words == decided_by)
