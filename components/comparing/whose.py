"""Whose a number is, by the names beside it: the workers of one plant are not those of another.

A name is a word that its article writes with a capital letter and never without."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

# Names that one report puts in and another leaves out without meaning something else.
COMMON = frozenset(
    "mr mrs ms dr sen rep gov u.s us uk american british federal republican democrat democratic gop house senate "
    "congress parliament president united states state party january february march april may june july august "
    "september october november december monday tuesday wednesday thursday friday saturday sunday".split()
)
_LEADS = frozenset("in at of near off".split())
_OPENS = frozenset("the a an its his her their our at".split())


class Names(NamedTuple):
    """The names of a sentence, those of it and the one before it, and which thing of these two a name tells ("the
    Lindow plant", "the plant in Lindow"), in the caller's stems."""

    here: frozenset[str]
    near: frozenset[str]
    told: frozenset[tuple[str, str]]


def names_of(sentences: tuple[tuple[str, ...], ...], stem: Callable[[str], str]) -> list[Names]:
    """Return the names of each sentence of an article."""
    plain = {w for words in sentences for w in words if w[:1].islower()}
    inside = {w for words in sentences for w in words[1:] if w[:1].isupper()}
    found, told = [], []
    for words in sentences:
        at = [n for n, w in enumerate(words) if _is_name(w, n, words, plain, inside)]
        found.append(frozenset(stem(words[n].lower()) for n in at))
        told.append(frozenset((stem(thing), stem(words[n].lower())) for n in at if (thing := _thing(words, n))))
    return [
        Names(here, here | (found[n - 1] if n else frozenset()), told[n] | (told[n - 1] if n else frozenset()))
        for n, here in enumerate(found)
    ]


def without_others(names: Names, mine: frozenset[str], beside: frozenset[str]) -> Names:
    """Return the names of a sentence as one of its numbers has them: those that only the numbers `beside` it are of
    tell nothing of it."""
    return names._replace(near=names.near - (beside - mine)) if mine & names.here else names


def _is_name(word: str, n: int, words: tuple[str, ...], plain: set[str], inside: set[str]) -> bool:
    if not word[:1].isupper() or word.lower() in plain or word.lower().rstrip(".") in COMMON:
        return False
    return n > 0 or word in inside or len(words) > 1 and words[1][:1].isupper()


def _thing(words: tuple[str, ...], n: int) -> str:
    """Return the noun that a name tells from others of its kind; nothing where it tells none."""
    if n and words[n - 1].lower() in _OPENS and n + 1 < len(words) and words[n + 1][:1].islower():
        return words[n + 1]
    return words[n - 2] if n > 1 and words[n - 1] in _LEADS and words[n - 2][:1].islower() else ""


def are_of_others(mine: frozenset[str], my_names: Names, theirs: frozenset[str], their_names: Names) -> bool:
    """Tell two numbers of which each has a name in what it is of that the other's passage does not know, and two
    passages that tell a thing by other names; not where the other number is of that name all the same ("22 died in
    Lindow, nine in Sarn")."""
    my_own, their_own = mine & my_names.here, theirs & their_names.here
    if my_own - their_names.near and their_own - my_names.near:
        return True
    things = {thing for thing, _ in my_names.told} & {thing for thing, _ in their_names.told}
    told = ((_names(my_names, thing), _names(their_names, thing)) for thing in things)
    return any(not (a & b or a & theirs or b & mine) for a, b in told)


def _names(names: Names, thing: str) -> set[str]:
    return {name for told, name in names.told if told == thing}
