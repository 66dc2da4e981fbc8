"""What each chart and table cannot tell, in a sentence: a table by the chart's or the table's key."""

from __future__ import annotations

LIMITS: dict[str, str] = {
    "outlets": "It cannot tell what an outlet thinks: each side is one that somebody takes in its report, as far as "
    "the words there show it.",
    "grid": "It cannot tell that somebody has no position: a blank cell means that none was found in these articles.",
    "counts": "It cannot tell how strong or how common a view is: it counts passages, and who is quoted often counts "
    "often.",
    "voices": "It cannot tell whether somebody was asked: it counts the words that were printed.",
    "verbs": "It cannot tell what a reporter meant by a verb: many outlets choose verbs by their house rules.",
    "network": "It cannot tell who works with whom: a tie means the same or the other side on an issue here.",
    "time": "It cannot tell when somebody changed their mind: a mark stands at the date of the report, not of the "
    "words.",
    "reliability": "It cannot tell how sure one row is on texts unlike those that were measured.",
    "positions": "It cannot tell positions that no words of the article show, nor irony.",
    "findings": "It cannot tell which report is right, nor find what is told in quite other words.",
    "digest": "It cannot tell what none of these reports says.",
    "timeline": "It cannot tell when things happened that are told without a day, a month or a year.",
    "ground": "It cannot match what is told in quite other words: look yourself before you write that only one report "
    "has it.",
    "versions": "It cannot tell who changed a sentence, nor why.",
}


def limit_of(key: str) -> str:
    """Return what a chart or table cannot tell, by its key or by a longer one that begins with it (`grid-a1`)."""
    return LIMITS.get(key) or LIMITS.get(key.partition("-")[0], "")
