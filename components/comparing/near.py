"""Which actors of a set a name may be another name of: what a person who writes one is asked about.

Far more is near than what is joined by itself (`actors`): a word more or less, a given name cut short, a slip of the
pen."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from components.comparing.people import fold
from components.language.actors.names import name_words
from components.language.actors.nicknames import may_be_one_given_name
from components.model import CorpusActor

ALIKE = 0.84  # of the letters of two names, as difflib counts them: one letter of six may be another
MOST = 5


def near_actors(name: str, actors: Iterable[CorpusActor]) -> tuple[CorpusActor, ...]:
    """Return the actors whose name, or another name of theirs, is near one that was written; an unnamed source is
    nobody's."""
    words = _words(name)
    found = (a for a in actors if a.kind != "unnamed" and any(_are_near(words, known) for known in _known(a)))
    return tuple(found)[:MOST] if words else ()


def _known(actor: CorpusActor) -> list[tuple[str, ...]]:
    """Return the names of an actor but for short forms of its own: "Lorvik" alone is as near to Karla as to Hanne."""
    own = _words(actor.name)
    return [own, *(words for n in actor.aliases if not set(words := _words(n)) <= set(own))]


def _words(name: str) -> tuple[str, ...]:
    return tuple(w for w in (fold(w) for w in name_words(name)) if w)


def _are_near(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if not b:
        return False
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    if len(a) > 1 < len(b) and a[-1] == b[-1] and may_be_one_given_name(a[0], b[0]):
        return True
    return SequenceMatcher(None, " ".join(a), " ".join(b)).ratio() >= ALIKE
