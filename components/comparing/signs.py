"""A proposition and its sign: who is for the repeal of a tax is against the tax."""

from __future__ import annotations

from collections.abc import Sequence

from components.comparing.issue_choice import belongs
from components.comparing.namings import LAW, LAWS, PARTINGS, UNDOING, concept
from components.comparing.parts import Part
from components.comparing.target_words import POINTERS, is_deed
from components.comparing.words import find_words, stem
from components.language.undoing import NAMED_AGAINST, UNDOING_NOUNS
from components.lexicon import sides
from components.model import Issue, StanceLabel

# These undo what stands right before them ("the toll ban"); "the debt limit" and "the bus stop" undo nothing. Behind
# somebody's name they are what he does ("Lund's veto"), but for what is done to him ("Lund's removal").
_BEHIND = frozenset(map(stem, UNDOING_NOUNS | {"ban", "delay", "veto"}))
_BEHIND_NAMES = PARTINGS | set(map(stem, ("removal", "defeat")))
_SMALL = POINTERS | {"of", "to"}
# "Our broken asylum system" is what a bill on asylum is to mend.
_STANDING = frozenset("current existing present broken outdated".split())
_CHANGING = frozenset(map(stem, "reform overhaul rewrite".split()))
_ORDER = frozenset(map(stem, "system code law rule policy status".split()))
# What is done with somebody by a deed: "to elect Lund" is for her, "to fire Lund" against her.
_DONE_WITH = {stem(w): side for w, side in sides("verbs", "object").items()}
_FOR = frozenset(
    map(stem, "appoint hire keep reinstate release give let vote stand work join send aid arm save".split())
)
# Whoever is for the right to a thing is against what limits it; words that undo it count as such.
_FREEING = frozenset(map(stem, "rights freedom liberty ownership".split()))
_LIMITING = frozenset(map(stem, "control regulation limit curb cap".split())) - UNDOING
_BETWEEN = frozenset("for of by to in on with from at".split())  # "the race against Brink for Lund"
_TURNED: dict[StanceLabel, StanceLabel] = {
    "support": "oppose",
    "oppose": "support",
    "conditional": "conditional",
    "mixed": "mixed",
}


def side_on(issue: Issue, target: str, label: StanceLabel, parts: Sequence[Part] = ()) -> StanceLabel | None:
    """Return `label_on`; of a deed with somebody whose side is not known ("to make Lund available") None."""
    found = label_on(issue, target, label, parts)
    words = _stems(target)
    if found != label or issue.by_hand or not _is_somebody(issue) or not is_deed(target):
        return found
    side = _DONE_WITH.get(next((w for w in words if w != "to"), ""))
    if side is None and (words[0] != "to" or _FOR & set(words[1:2])):
        return label  # "leading barrister Anna Lund", "to appoint Lund"
    return None if side is None else label if side == "support" else _TURNED[label]


def label_on(issue: Issue, target: str, label: StanceLabel, parts: Sequence[Part] = ()) -> StanceLabel:
    """Return the label towards what the issue's name proposes, for a label towards a target.

    A target that undoes what the name keeps, or keeps what it undoes, turns it. What names no thing of the issue but a
    law or a deed ("the bill", "the repeal") stands for the proposition itself; "her removal" is against her."""
    things = _things(issue)
    if _is_to_be_mended(issue, target):
        return _TURNED[label]
    if not belongs(things, target) or not belongs(things, issue.name):
        return _TURNED[label] if _is_somebody(issue) and _is_parting(target) else label
    said = _turning(things, target, parts) if parts else _undoings(things, target)
    named = _undoings(things, issue.name)
    both = {*_stems(target)} & {*_stems(issue.name)}  # "tighter limits on salt" and "Salt limits"
    turns = sum(w not in both for w in (*said, *named))
    turns += _are_at_odds(target, issue.name)
    return label if turns % 2 == 0 else _TURNED[label]


def _are_at_odds(target: str, name: str) -> bool:
    """Tell the right to a thing from what limits it: "salt rights", where the issue is "Salt controls"."""
    said, named = set(_stems(target)), set(_stems(name))
    return any(one & _FREEING and not one & _LIMITING and other & _LIMITING and not other & _FREEING
               for one, other in ((said, named), (named, said)))  # fmt: skip


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


def _turning(things: Issue, text: str, parts: Sequence[Part]) -> list[str]:
    """Return the words by which the side on the thing is turned, by the layers of a target."""
    named = {stem(w.text) for t in things.terms for w in find_words(t)}
    own = named & set(_stems(things.name))
    stems = [set(map(stem, p.words)) for p in parts]
    best = max(range(len(parts)), key=lambda n: (len(own & stems[n]), bool(named & stems[n]), n))
    on = parts[best] if named & stems[best] else Part([], "thing", [])
    turning = [w for w in map(stem, on.turned_by) if w not in named]
    turning += [w for w in on.words if w in NAMED_AGAINST]
    if _is_somebody(things):
        turning += [w for w in _undoings(things, text) if w in PARTINGS | _BEHIND_NAMES and w not in turning]
    return turning


def _undoings(things: Issue, text: str) -> list[str]:
    """Return the words that undo the thing: those before it, and one right behind ("the toll ban"); "a deal to limit
    arms" undoes no deal."""
    words = [w for w in _stems(text) if w != "to"]  # "Lund to resign"
    named = {stem(w.text) for t in things.terms for w in find_words(t)}
    last = max((n for n, w in enumerate(words) if w in named), default=-1)
    somebody = _is_somebody(things)
    before, behind = (UNDOING | PARTINGS, _BEHIND_NAMES) if somebody else (UNDOING, _BEHIND)
    undoing = [
        w for n, w in enumerate(words) if w in before and n < last or w in behind and n > 0 and words[n - 1] in named
    ]
    return undoing or _done_against(text, named) if somebody else undoing


def _done_against(text: str, named: set[str]) -> list[str]:
    """Return what says that a deed or a case is against somebody: "the decision to **fire** Lund", "the case
    **against** Lund"; "the fine work of Lund" is not."""
    words = [w.text for w in find_words(text)]
    first = next((n for n, w in enumerate(words) if stem(w) in named), 0)
    for n, word in enumerate(words[:first]):
        done = _DONE_WITH.get(stem(word)) == "oppose" and n > 0 and words[n - 1] == "to"
        if done or word == "against" and not _BETWEEN & set(words[n + 1 : first]):
            return [stem(word)]
    return []


def _is_to_be_mended(issue: Issue, target: str) -> bool:
    """Tell what stands and is found fault with from the law or the reform that is to change it."""
    words = [w.text for w in find_words(target)]
    changing = any(stem(w.text) in _CHANGING or concept(w.text) == LAW for w in find_words(issue.name))
    return changing and bool(_STANDING & set(words)) and stem(words[-1]) in _ORDER


def _is_parting(text: str) -> bool:
    """Tell no more than that somebody is to go: "her removal"."""
    words = [w for w in _stems(text) if w not in _SMALL]
    return len(words) == 1 and words[0] in _BEHIND_NAMES


def _stems(text: str) -> list[str]:
    return [stem(w.text) for w in find_words(text)]
