"""Whose a number is, by the names beside it: the workers of one plant are not those of another.

A name is a word that its article writes with a capital letter and never without."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

# Names that one report puts in and another leaves out without meaning something else.
COMMON = frozenset(
    "mr mrs ms dr sen rep gov u.s us uk american british federal republican democrat democratic gop house senate congress parliament president "
    "united states state party january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)


class Names(NamedTuple):
    """The names of a sentence and of the one before it, as the caller's stems."""

    here: frozenset[str]
    near: frozenset[str]


def names_of(sentences: tuple[tuple[str, ...], ...], stems: Callable[[Iterable[str]], frozenset[str]]) -> list[Names]:
    """Return the names of each sentence of an article."""
    plain = {w for words in sentences for w in words if w[:1].islower()}
    inside = {w for words in sentences for w in words[1:] if w[:1].isupper()}
    found = [
        stems(w.lower() for n, w in enumerate(words) if _is_name(w, n, words, plain, inside)) for words in sentences
    ]
    return [Names(here, here | (found[n - 1] if n else frozenset())) for n, here in enumerate(found)]


def _is_name(word: str, n: int, words: tuple[str, ...], plain: set[str], inside: set[str]) -> bool:
    if not word[:1].isupper() or word.lower() in plain or word.lower().rstrip(".") in COMMON:
        return False
    return n > 0 or word in inside or len(words) > 1 and words[1][:1].isupper()


def are_of_others(mine: frozenset[str], my_names: Names, theirs: frozenset[str], their_names: Names) -> bool:
    """Tell two numbers of which each has a name in what it is of that the other's passage does not know, and two
    passages that have no name in common."""
    my_own, their_own = mine & my_names.here, theirs & their_names.here
    if my_own - their_names.near and their_own - my_names.near:
        return True
    return bool(my_names.near and their_names.near) and not my_names.near & their_names.near
