"""How an issue is named: by a noun phrase of the articles that holds most of what it is about, without pointer and
without clause."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from components import lexicon
from components.comparing.concepts import Concepts
from components.comparing.namings import LACKING, LAW, UNDOING, concept
from components.comparing.side_weights import has_undoing, share_undoing
from components.comparing.sides import Side
from components.comparing.target_words import phrase_of
from components.comparing.words import STOP_WORDS, find_words

LONGEST_NAME = 8  # words
ON_UNDOING = 0.4  # share of the positions on a bill or on undoing the thing, from which these are what the issue is
DETERMINERS = frozenset(
    "the a an his her their its our my your this that these those any some no such what which both".split()
)

# words of one who speaks: nobody else names a thing so
_SPEAKERS = frozenset("my our your me us mine ours yours".split())
PARTITIVE = frozenset("form kind sort type part parts portion portions provisions piece version".split())
ADVERBS = frozenset("exactly just only even merely precisely".split())
WHEN = frozenset("next last earlier later today yesterday tomorrow tonight".split())
TRAILING = STOP_WORDS - {"year"} | WHEN
# A name takes no side; these say which one it is as well: "illegal immigration", "the criminal law".
JUDGING = (lexicon.words("adjectives", "predicate", side="oppose") | {"so-called", "controversial"}) - frozenset(
    "illegal unlawful unconstitutional criminal corrupt discriminatory racist sexist punitive toxic dangerous".split()
)
_MARKS = "“”\"'‘’"
_LATELY = re.compile(r"^\w+ly \w+ed (?=\w)")  # "recently announced"
_IN_A_YEAR = re.compile(r"(?<=\w) (?:next|last|this|that|per|a|each|every|one) year$")  # but "the fiscal year"
_PARTICIPLE = re.compile(r"(?<=[a-z])(?<!those)(?<!ly) [a-z]{3,}(?<!e)ed$")  # "the lawsuit filed"
# Words at which a noun phrase is over: what follows is a clause of its own ("the harbour expansion that he promoted").
CLAUSE = frozenset(
    ", that which who whom whose where when why how because if while unless until although though before after since I "
    "i he she they we it you this there is was are were be been has have had does do did will would can could may "
    "might must shall should not isn’t wasn’t aren’t weren’t don’t doesn’t didn’t won’t can’t isn't wasn't aren't "
    "weren't don't doesn't didn't won't can't done made given taken set aimed due".split()
)


class Group(NamedTuple):
    """Sides on one thing: the concept that they are headed by, the concepts that are the same thing or say which, and
    the sides."""

    seed: str
    members: tuple[str, ...]
    sides: tuple[Side, ...]


def name_of(group: Group, concepts: Concepts, taken: set[str]) -> str:
    """Name an issue by a noun phrase of the articles: the one that holds most of what it is about, the commonest, none
    too long.

    Where most positions are on the thing itself, no phrase is taken that undoes it: "the emergency", not "the motion to
    end the emergency"."""
    inside = {group.seed, *group.members}
    plain = share_undoing(group.sides) < ON_UNDOING and group.seed not in UNDOING | {LAW}
    named = {
        p: _fit(p, n, group.seed, inside)
        for p, n in _phrases(group, concepts, inside, plain).items()
        if len(p.split()) <= LONGEST_NAME
    }
    named = {p: fit for p, fit in named.items() if _as_title(p) not in taken and not (plain and has_undoing(p))}
    best = max(named, key=lambda p: (named[p], p), default="")
    name = (
        best
        if best and named[best] > 0
        else min(concepts.words[group.seed], key=lambda w: (-concepts.words[group.seed][w], w))
    )
    return _as_title(name)


def _phrases(group: Group, concepts: Concepts, inside: set[str], plain: bool) -> Counter[str]:
    """Return the phrases that may name an issue, with how often they stand there."""
    law = LAW in inside and len(inside) > 1 and not plain
    worth: Counter[str] = Counter()
    called = () if concepts.is_actor(group.seed) else (group.seed,)
    for head in (LAW, *sorted(UNDOING)) if law else called:
        for phrase, times in concepts.phrases.get(head, {}).items():
            worth[_without_passing(undetermined(phrase), group.seed, inside, concepts)] += times
    nouns = bool(worth)
    for side in group.sides:
        for thing in side.things:
            worth[_without_passing(undetermined(thing), group.seed, inside, concepts)] += 1
        if side.things:
            continue
        if inner := phrase_of(side.text):
            worth[_without_passing(undetermined(inner), group.seed, inside, concepts)] += 1
        if side.text.split()[0].lower() in DETERMINERS or not nouns:
            worth[_without_passing(undetermined(side.text), group.seed, inside, concepts)] += 1
    return worth


def _without_passing(phrase: str, seed: str, inside: set[str], concepts: Concepts) -> str:
    """Return a name without the words before it that one sentence alone adds: "the unused money" is on the money."""
    words = phrase.split()
    while concepts.headed[seed] and len(words) > 1 and words[0].lower() != "to":
        first, second = (concept("".join(w.text for w in find_words(word))) for word in words[:2])
        passing = words[0].lower() in STOP_WORDS or bool(first and second) and concepts.are_beside(first, second) < 2
        if first in inside or words[0] != words[0].lower() or words[0].endswith(("’s", "'s")) or not passing:
            break
        words = words[1:]
    return " ".join(words)


def _as_title(name: str) -> str:
    """Return a name without participles that say what was done with a thing of late; a seed may be one."""
    name = _PARTICIPLE.sub("", _LATELY.sub("", name))
    return name[:1].upper() + name[1:]


def _fit(phrase: str, times: int, seed: str, inside: set[str]) -> float:
    held = [c for w in find_words(phrase) if (c := concept(w.text))]
    if (
        seed not in held
        or len(set("“”") & set(phrase)) == 1
        or _SPEAKERS & set(phrase.lower().split())
        or LACKING & set(phrase.lower().split())
        or phrase.split(maxsplit=1)[0].lower() in CLAUSE | {"to"}
    ):
        return 0.0
    spoilt = " and " in phrase or bool(set('“”"[]') & set(phrase))
    undone = has_undoing(phrase)
    about = len(set(held) & inside)
    return (
        1.0
        + about
        + undone
        + min(3, len(set(held))) * 0.3
        + min(times, 4) * 0.3
        - 0.15 * max(0, len(phrase.split()) - 4)
        - 0.5 * spoilt
    )


def undetermined(phrase: str) -> str:
    """Return a phrase without what stands before its noun to point at it, and without the clause behind it."""
    if len(re.findall('[“”"]', phrase)) == 1:
        phrase = re.sub('[“”"]', "", phrase)  # of a quotation that goes on, or began before it
    words = phrase.replace(",", " ,").split()
    words = words[: next((n for n, w in enumerate(words) if n and w.strip('“”"') in CLAUSE), len(words))]
    while len(words) > 1 and words[0].lower().strip(_MARKS) in DETERMINERS | ADVERBS | JUDGING:
        words = words[1:]
    if len(words) > 2 and words[0].lower() in PARTITIVE and words[1] == "of":
        return undetermined(" ".join(words[2:]))
    words = _IN_A_YEAR.sub("", " ".join(words)).split()
    while len(words) > 1 and words[-1].lower().strip(_MARKS) in TRAILING | JUDGING:
        words = words[:-1]
    return " ".join(words)
