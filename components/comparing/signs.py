"""A proposition and its sign: who is for the repeal of a tax is against the tax."""

from __future__ import annotations

from components.comparing.issue_choice import belongs
from components.comparing.namings import LAWS, PARTINGS, UNDOING, concept
from components.comparing.target_words import POINTERS
from components.comparing.words import find_words, stem
from components.language.undoing import UNDOING_NOUNS
from components.model import Issue, StanceLabel

# These undo what stands right before them ("the toll ban"); "the debt limit" and "the bus stop" undo nothing. Behind
# somebody's name they are what he does ("Lund's veto"), but for what is done to him ("Lund's removal").
_BEHIND = frozenset(map(stem, UNDOING_NOUNS | {"ban", "delay", "veto"}))
_BEHIND_NAMES = PARTINGS | set(map(stem, ("removal", "defeat")))
_SMALL = POINTERS | {"of", "to"}
_TURNED: dict[StanceLabel, StanceLabel] = {
    "support": "oppose",
    "oppose": "support",
    "conditional": "conditional",
    "mixed": "mixed",
}


def label_on(issue: Issue, target: str, label: StanceLabel) -> StanceLabel:
    """Return the label towards what the issue's name proposes, for a label towards a target.

    A target that undoes what the name keeps, or keeps what it undoes, turns it. What names no thing of the issue but a
    law or a deed ("the bill", "the repeal") stands for the proposition itself; "her removal" is against her."""
    things = _things(issue)
    if not belongs(things, target) or not belongs(things, issue.name):
        return _TURNED[label] if _is_somebody(issue) and _is_parting(target) else label
    said, named = _undoings(things, target), _undoings(things, issue.name)
    both = {*_stems(target)} & {*_stems(issue.name)}  # "tighter limits on salt" and "Salt limits"
    turns = sum(w not in both for w in (*said, *named))
    return label if turns % 2 == 0 else _TURNED[label]


def _is_somebody(issue: Issue) -> bool:
    """Tell an issue that is an actor: its name is one of its terms as it stands."""
    return issue.name in issue.terms


def _things(issue: Issue) -> Issue:
    """Return an issue with those terms alone that are no word for a law and undo nothing."""
    undoing = UNDOING | PARTINGS if _is_somebody(issue) else UNDOING
    return Issue(
        issue.id,
        issue.name,
        tuple(t for t in issue.terms if concept(t.lower()) not in LAWS and stem(t.lower()) not in undoing),
    )


def _undoings(things: Issue, text: str) -> list[str]:
    """Return the words that undo the thing: those before it, and one right behind ("the toll ban"); "a deal to limit
    arms" undoes no deal."""
    words = [w for w in _stems(text) if w != "to"]  # "Lund to resign"
    named = {stem(w.text) for t in things.terms for w in find_words(t)}
    last = max((n for n, w in enumerate(words) if w in named), default=-1)
    before, behind = (UNDOING | PARTINGS, _BEHIND_NAMES) if _is_somebody(things) else (UNDOING, _BEHIND)
    return [
        w for n, w in enumerate(words) if w in before and n < last or w in behind and n > 0 and words[n - 1] in named
    ]


def _is_parting(text: str) -> bool:
    """Tell no more than that somebody is to go: "her removal"."""
    words = [w for w in _stems(text) if w not in _SMALL]
    return len(words) == 1 and words[0] in _BEHIND_NAMES


def _stems(text: str) -> list[str]:
    return [stem(w.text) for w in find_words(text)]
