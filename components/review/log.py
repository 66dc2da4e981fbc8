"""The journalist's last word. A correction names a stance by what it says and where, so that a new analysis keeps it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from components.model import Analysis, Stance, StanceLabel

HAND = "set by hand"
NOT_RIGHT: Literal["not right"] = "not right"


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry of the log: the label of a stance changed, the stance taken out, or a finding of the comparison found not right.

    `key` is `stance_key`'s, of a finding `finding_key`'s, whose kind and subject are its `note`.
    """

    article: str
    key: str
    what: Literal["label", "remove", "not right"]
    label: StanceLabel | None = None
    note: str = ""


def stance_key(stance: Stance) -> str:
    """Return what stays the same when an article is analysed again: the trigger's and the target's places."""
    target = stance.target.span or (0, 0)
    return f"{stance.trigger.start}-{stance.trigger.end}:{target[0]}-{target[1]}"


def apply_corrections(analysis: Analysis, log: tuple[Correction, ...]) -> Analysis:
    """Return the analysis with the log laid over it; the last entry on a stance counts. Entries that fit nothing wait."""
    last = {c.key: c for c in log if c.article == analysis.article.id and c.what != NOT_RIGHT}
    if not last:
        return analysis
    own = {s.id: last.get(stance_key(s)) for s in analysis.stances}
    stances = []
    for stance in analysis.stances:
        entry = own[stance.id] or own.get(stance.same_as or "")  # a correction of a row is one of all its passages
        if entry is None:
            stances.append(stance)
        elif entry.what == "label" and entry.label is not None:
            stances.append(replace(stance, label=entry.label, rule=f"{HAND}; read as {stance.label}: {stance.rule}", confidence=1.0, decider="hand"))
    return replace(analysis, stances=tuple(stances))


def is_by_hand(stance: Stance) -> bool:
    """Tell a row that a person set."""
    return stance.decider == "hand"
