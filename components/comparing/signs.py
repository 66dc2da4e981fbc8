"""A proposition and its sign: who is for the repeal of a tax is against the tax."""

from __future__ import annotations

from components.comparing.issues import belongs
from components.comparing.namings import LAWS, UNDOING, concept
from components.comparing.words import find_words, stem
from components.model import Issue, StanceLabel

_TURNED: dict[StanceLabel, StanceLabel] = {"support": "oppose", "oppose": "support", "conditional": "conditional", "mixed": "mixed"}


def label_on(issue: Issue, target: str, label: StanceLabel) -> StanceLabel:
    """Return the label towards what the issue's name proposes, for a label towards a target.

    A target that undoes what the name keeps, or keeps what it undoes, turns it. What names no thing of the issue but a law
    or a deed ("the bill", "the repeal") stands for the proposition itself.
    """
    if not _names_thing(issue, target) or not _names_thing(issue, issue.name):
        return label
    return label if _undoings(target) % 2 == _undoings(issue.name) % 2 else _TURNED[label]


def _names_thing(issue: Issue, text: str) -> bool:
    """Tell whether a text holds a term of the issue that is no word for a law and undoes nothing."""
    things = Issue(issue.id, issue.name, tuple(t for t in issue.terms if concept(t.lower()) not in LAWS and stem(t.lower()) not in UNDOING))
    return belongs(things, text)


def _undoings(text: str) -> int:
    return sum(stem(w.text) in UNDOING for w in find_words(text))
