"""Which names are one body's, state's or group's: the same words in any order, acronyms, and short names of one bearer
alone.

A body is "Ministry of Transport" in one report, "the Transport Ministry" in the next and "MoT" in the third. Names meet
in an index of keys, so that the cost grows with their number and not with its square."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from components.comparing.people import fold
from components.language.actors.names import CORPORATE, acronym, core_key, name_key
from components.model import Actor, ActorKind

OWNED = re.compile(r"(?:his|her|their|its|our|my|your) ", re.IGNORECASE)
SMALL = frozenset("of the and for in on to at".split())
# Words that many bodies begin with: alone they are a short name of none.
BEGINNINGS = frozenset(
    "united new american national north south east west general first world royal great bank university state federal "
    "house senate supreme international european british democratic republican white department ministry office "
    "committee council public central".split()
)
PARTIES = {  # a party, told by its members or by a name of its own
    "gop": "republicans", "republican party": "republicans", "democratic party": "democrats",
    "conservative party": "conservatives",
    "tories": "conservatives", "labour party": "labour",
}  # fmt: skip
LONGEST_ACRONYM = 6


class Body(NamedTuple):
    """A name that is no person's: how it is written, what else the article calls it, and its kind there."""

    name: str
    aliases: tuple[str, ...]
    kind: ActorKind


def read_body(actor: Actor) -> Body:
    """Return how a body is named in an article."""
    return Body(actor.name, tuple(sorted(actor.aliases)), actor.kind)


def join_bodies(weights: dict[Body, float]) -> dict[Body, int]:
    """Return name -> number of its bearer, for names with how often each is said; the same whatever the order."""
    names = sorted(weights, key=lambda b: (-weights[b], b))
    merged = list(range(len(names)))

    def root(k: int) -> int:
        while merged[k] != k:
            merged[k] = merged[merged[k]]
            k = merged[k]
        return k

    first: dict[str, int] = {}
    for k, body in enumerate(names):
        for key in _keys(body):
            a, b = root(first.setdefault(key, k)), root(k)
            merged[max(a, b)] = min(a, b)
    families: dict[int, list[Body]] = defaultdict(list)
    for k, body in enumerate(names):
        families[root(k)].append(body)
    longer = _index_long_names(families)
    for number, family in families.items():
        found = {root(k) for k in _longer_names(family, longer)} - {root(number)}
        if len(found) == 1 and _may_shorten(family, families[min(found)], weights):
            merged[root(number)] = found.pop()
    return {body: root(k) for k, body in enumerate(names)}


def _plain(name: str) -> str:
    """Return a name's words folded, without articles, titles and "Inc"; never empty for a name with a letter."""
    plain = fold(name_key(name)) or fold(name)
    return PARTIES.get(plain, plain)


def _keys(body: Body) -> Iterator[str]:
    """Yield what two names must share to be one bearer's."""
    shelf = "document" if body.kind == "document" else "body"
    yield f"{shelf} {_plain(body.name)}"
    for alias in body.aliases if body.kind in ("organisation", "place") else ():
        if " " in alias.strip() or _is_acronym(alias):
            yield f"{shelf} {_plain(alias)}"
    if body.kind == "group" and " " not in body.name:
        yield f"people {re.sub('s$', '', _plain(body.name))}"
    if body.kind == "organisation":
        core = fold(core_key(body.name))
        yield f"core {core}"
        words = sorted(w for w in core.split() if w not in SMALL)
        if len(words) > 1:
            yield f"words {' '.join(words)}"


def _is_acronym(name: str) -> bool:
    letters = name.replace(".", "")
    return letters.isalpha() and letters.isupper() and 2 <= len(letters) <= LONGEST_ACRONYM


def _acronyms(name: str) -> set[str]:
    """Return the initials of a long name, with and without those of its small words, as they may be written."""
    words = [w for w in re.split(r"[\s-]+", name) if w[:1].isalpha() and w.lower() != "the"]
    own = [w for w in words if w.lower().rstrip(".") not in CORPORATE]
    return (
        {acronym(" ".join(w)) for w in (words, own)} | {"".join(w[0] for w in words).upper()} if len(own) > 1 else set()
    )


def _index_long_names(families: dict[int, list[Body]]) -> dict[str, set[int]]:
    """Return acronym or beginning -> the families with a longer name that it may shorten."""
    longer: dict[str, set[int]] = defaultdict(set)
    for number, family in families.items():
        for body in family:
            if not all(w[:1].isupper() for w in body.name.split() if w.lower() not in SMALL):
                continue  # "about 1,200 people" is no AP
            for letters in _acronyms(body.name):
                longer[f"{letters} {body.kind == 'place'}"].add(number)
            if body.kind == "organisation":
                for alias in body.aliases:
                    longer[f"short {_plain(alias)}"].add(number)
    return longer


def _may_shorten(short: list[Body], long: list[Body], weights: dict[Body, float]) -> bool:
    """Tell initials, and a short name that is not said more often than the long one:

    "Lindow" is no "Lindow Police Department"."""
    return all(_is_acronym(b.name) for b in short) or sum(weights[b] for b in short) <= sum(weights[b] for b in long)


def _longer_names(family: list[Body], longer: dict[str, set[int]]) -> set[int]:
    """Return the families that a family of short names may belong to."""
    if any(len(_plain(b.name).split()) > 1 for b in family):
        return set()
    found: set[int] = set()
    for body in family:
        if _is_acronym(body.name):
            found |= longer.get(f"{body.name.replace('.', '')} {body.kind == 'place'}", set())
        elif body.kind == "organisation" and _plain(body.name) not in BEGINNINGS:
            found |= longer.get(f"short {_plain(body.name)}", set())
    return found
