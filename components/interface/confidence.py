"""How sure a row is, and what it rests on, in words of a newsroom with the number behind them.

Files have the plain values, `exporting/labels.py`."""

from __future__ import annotations

from components.exporting.labels import DECIDERS, LEVELS
from components.model import Level
from components.wording import numeral, tr

HIGH, MEDIUM = 0.8, 0.6  # from here; of ten rows of the first about nine are not wrong, eight of use too


def told_confidence(share: float) -> str:
    """Return "high confidence (0.83)"."""
    shown = numeral(share, 2)
    if share >= HIGH:
        return tr("high confidence ({share})", share=shown)
    if share >= MEDIUM:
        return tr("medium confidence ({share})", share=shown)
    return tr("low confidence ({share})", share=shown)


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
