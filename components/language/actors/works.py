"""Titles of films, books, songs and shows, which stand in marks: the names in one are nobody's.

"The star of “Harbour of Grey,”" has no actor Grey, unless the article names one outside the marks."""

from __future__ import annotations

import re

from components.language.actors.names import PARTICLES
from components.language.actors.nobodies import kind_told
from components.language.actors.runs import Named
from components.language.references import FEMALE, MALE
from components.model import Span

MOST_WORDS = 9
SMALL = frozenset("a an and at by for from in into is of on or the to with vs".split()) | PARTICLES
_WORD = r"[^\W_][\w’'.!&-]*"
_TITLE = re.compile(
    rf"(?:^|(?<=[\s(\[—–-]))(?:“({_WORD}(?: (?:{_WORD}|&))+?),?”|\"({_WORD}(?: (?:{_WORD}|&))+?),?\"|"
    rf"‘({_WORD}(?: (?:{_WORD}|&))+?),?’|'({_WORD}(?: (?:{_WORD}|&))+?),?')(?!\w)",
    re.MULTILINE,
)


def find_works(text: str) -> list[Span]:
    """Return the places of what reads as a title: two words or more in marks, each with a capital but the small ones,
    and no full stop."""
    found = []
    for m in _TITLE.finditer(text):
        place = Span(*m.span(next(k for k in (1, 2, 3, 4) if m[k])))
        words = place.of(text).split()
        named = [w for w in words if w.lower() not in SMALL]
        if len(words) <= MOST_WORDS and named and words[0][0].isupper() and all(_has_capital(w) for w in named):
            found.append(place)
    return found


def _has_capital(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word == "&"


def without_works(text: str, names: list[Named]) -> list[Named]:
    """Return the names without those that stand within titles alone; a whole name in marks is its bearer's."""
    works = find_works(text)
    if not works:
        return names
    within = {
        id(n)
        for n in names
        for w in works
        if w.start <= n.first.start and n.last.end <= w.end and not _is_whole_name(text, n, w)
    }
    elsewhere = {n.key for n in names if id(n) not in within}
    elsewhere |= {word for key in elsewhere for word in (key.split()[0], key.split()[-1])}
    return [n for n in names if id(n) not in within or n.key in elsewhere]


def _is_whole_name(text: str, n: Named, work: Span) -> bool:
    """Tell the whole name of a person or of a body in marks: “Leo Marr”, “The Harle Post”."""
    whole = work.of(text).removeprefix("The ").startswith(n.text) and work.end == n.last.end
    return whole and (n.first.lower in MALE | FEMALE or kind_told(n.text) == "organisation")
