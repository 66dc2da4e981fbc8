"""Which concept the next issue is gathered round: what is worth most of what sides are taken on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from components.comparing.concepts import Concepts
from components.comparing.issue_names import Group
from components.comparing.namings import concept
from components.comparing.side_weights import takers, weigh
from components.comparing.sides import Side
from components.comparing.target_words import is_deed
from components.comparing.words import plain_words
from components.lexicon import words

LEAST_SHARE = 0.01  # of the first issue's worth
SLIGHT = 0.1  # below it an issue wants two articles or two holders
HEADS_SHARED = 2  # takers from which a word that stands before several heads is what they are on
MANY = 4  # takers from which an actor is an issue of its own, whatever else is told with it
ACTOR = 0.5  # what a position on an actor is worth beside one on a thing
TWICE, THRICE = 2, 3  # sentences that name a thing, and positions on a person, from which one holder makes an issue
PARTICLES = frozenset("through on up out down back off away forward ahead along together".split())
PAPERS = {concept(w) for kind in ("headline source", "issued", "paper") for w in words("nouns", kind)}

_Takers = set[tuple[str, str]]


class Seed(NamedTuple):
    """The concept of an issue and what it is worth."""

    concept: str
    worth: float


def find_seed(left: list[Side], used: set[str], groups: list[Group], first: float, concepts: Concepts) -> Seed | None:
    """Return the next seed among the sides that no issue has, None where nothing is left that may be one.

    `first` is what the first issue is worth, 0 before it. What several take sides on comes before what one does."""
    taken_by = takers(left)
    worth = {
        c: w
        for c, w in _weigh_seeds(left, used, concepts).items()
        if _is_possible(c, concepts) or _is_sent(c, left, concepts)
    }
    most = first or max(worth.values(), default=0.0)
    worth = {c: w for c, w in worth.items() if w > most * LEAST_SHARE and not _is_owned(c, left, groups)}

    def is_shared(c: str) -> bool:
        by = taken_by.get(c, set())
        alone = len(by) >= MANY or not _is_told_with(c, groups, concepts)
        return _is_shared(c, by, worth[c] / most, concepts) and alone

    def is_single(c: str) -> bool:
        return c in taken_by and _is_single(c, left, concepts)

    return _best(worth, is_shared) or _best(worth, is_single)


def _best(worth: dict[str, float], may_be: Callable[[str], bool]) -> Seed | None:
    fit = [c for c in worth if may_be(c)]
    best = max(fit, key=lambda c: (round(worth[c], 6), c), default=None)
    return Seed(best, worth[best]) if best is not None else None


def _weigh_seeds(left: list[Side], used: set[str], concepts: Concepts) -> dict[str, float]:
    """Return what each concept is worth that positions are headed by, or that stands before several heads."""
    heads, common = weigh(left, heads_only=True), _common(left)
    owned = {c for s in left if s.holds for c in s.core if c != s.headed_by}
    return {
        c: concepts.weight(c) * w * (ACTOR if c.startswith("@") else 1.0)
        for c, w in weigh(left).items()
        if c not in used
        and (
            c.startswith("@")
            or (c in heads or c in common)
            and not _is_verb(c, left, concepts)
            and c not in concepts.named
            and (c in owned or not concepts.is_actor(c))
        )
    }


def _common(sides: list[Side]) -> set[str]:
    """Return the words before several heads: "tax increases", "the tax rates", "a tax loophole" are all on tax."""
    before: dict[str, set[str]] = defaultdict(set)
    takers_of: dict[str, _Takers] = defaultdict(set)
    for side in sides:
        if side.holds and not side.about:
            for c in side.core[:-1]:
                before[c].add(side.core[-1])
                takers_of[c].add((side.article, side.holder))
    return {c for c, found in before.items() if len(found) > 1 and len(takers_of[c]) >= HEADS_SHARED}


def _is_possible(c: str, concepts: Concepts) -> bool:
    """Tell what may be argued over from a party, a chamber ("Congress"), and words for people or a body ("victims",
    "the administration")."""
    return c not in concepts.chambers and not concepts.is_people(c) and not concepts.is_body(c)


def _is_sent(c: str, left: list[Side], concepts: Concepts) -> bool:
    """Tell people with whom several want something done or left undone: "sending troops to the border"."""
    if not concepts.is_people(c):
        return False
    return len({s.holder for s in left if s.holds and s.core[-1:] == (c,) and is_deed(s.text)}) > 1


def _is_shared(c: str, taken_by: _Takers, share: float, concepts: Concepts) -> bool:
    """Tell what several take sides on, or one where headlines and openings name it."""
    articles, holders = ({pair[k] for pair in taken_by} for k in (0, 1))
    if c.startswith("@"):
        spread = concepts.spread(c) > 1 and (concepts.titles[c] > 0 or len(articles) > 1)
        return len(taken_by) > 2 or len(taken_by) > 1 and spread
    if not taken_by or len(concepts.places.get(c, ())) < 3:
        return False
    if share < SLIGHT:
        return len(articles) > 1 or len(holders) > 1 and concepts.spread(c) > 1
    return len(taken_by) > 1 or concepts.spread(c) > 1 and concepts.titles[c] + concepts.openings[c] > 0


def _is_single(c: str, left: list[Side], concepts: Concepts) -> bool:
    """Tell what one takes a side on and the articles name again: a thing, or a person on whom are many.

    "Skirting the council" is on no skirting, and "hiding a report" on what the report is about."""
    if c.startswith("@"):
        return c in concepts.persons and sum(s.about == c and s.holds for s in left) >= THRICE
    named = len(concepts.places.get(c, ())) >= TWICE and c not in PAPERS
    return named and (concepts.headed[c] > 0 or any(s.holds and c in s.core and not _is_doing(c, s) for s in left))


def _is_doing(c: str, side: Side) -> bool:
    first = plain_words(side.text)[0]
    return first.endswith("ing") and concept(first) == c


def _is_verb(c: str, left: list[Side], concepts: Concepts) -> bool:
    """Tell what is done in every target that holds it and heads no phrase: "break through their quarrels"."""
    holding = [s for s in left if s.holds and c in s.core]
    return not concepts.headed[c] and bool(holding) and all(_does(c, s) for s in holding)


def _does(c: str, side: Side) -> bool:
    first, *further = plain_words(side.text)
    done = further[:1] if first == "to" else [first] * (bool(PARTICLES & set(further[:1])) or first.endswith("ing"))
    return any(concept(w) == c for w in done)


def _is_owned(c: str, left: list[Side], groups: list[Group]) -> bool:
    """Tell what is only somebody's ("Lund's approach") who is an issue already."""
    seeds = {g.seed for g in groups}
    on = [s for s in left if s.holds and not s.about and c in s.core]
    return bool(on) and all(s.owner in seeds for s in on)


def _is_told_with(c: str, groups: list[Group], concepts: Concepts) -> bool:
    """Tell an actor who is spoken of mostly where an issue is: what is said of "the sponsor" is not one more issue."""
    own = concepts.places.get(c, set())
    return c.startswith("@") and any(
        2 * len(own & concepts.places[g.seed]) >= len(own) for g in groups if not g.seed.startswith("@")
    )
