"""Which names are one person's: full names by surname, given name, suffix and title, then bare surnames to whom they
fit.

Names are compared folded: lower case, accents, ligatures, apostrophes and full stops gone. What the news says of a
bearer once ("Ruth Amsel") it then says short ("Amsel"): a bare name goes to the one bearer it fits, or to the one who
is spoken of most by far."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from components.language.actors.names import gender_of, name_words
from components.language.actors.nicknames import may_be_one_given_name
from components.model import Actor

SUFFIXES = frozenset("jr sr ii iii iv".split())
PARTICLES = frozenset("al el bin ibn ben de del della van von der den la le du di da dos ter".split())
LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_UMLAUT = re.compile(r"(?<=[bcdfghjklmnpqrstvwxz])([aou])e(?=[bcdfghjkmnpqrstvwxz]|l(?!\b))")
DOMINATES = 2.0  # times as many mentions as the next bearer of the name
_TITLE = re.compile(r"\b(?:(Mr|Sir|Lord)|(Mrs|Ms|Miss|Lady|Dame))\.? +$")
SHOUTED = 5  # letters in capitals that are no initials
_BEFORE = 8  # code points before a mention that may hold a title


class Bearer(NamedTuple):
    """A name as its bearer is told by: folded words without titles, particles and suffix;
    `gender` is "m", "f" or ""."""

    words: tuple[str, ...]
    suffix: str
    gender: str

    @property
    def surname(self) -> str:
        """Return the last word."""
        return self.words[-1]

    @property
    def pairs(self) -> tuple[str, ...]:
        """Return each two words that stand side by side."""
        return tuple(f"{a} {b}" for a, b in zip(self.words, self.words[1:], strict=False))

    @property
    def closed(self) -> str:
        """Return the words without spaces, so that "Jong Un" and "Jong-un" meet."""
        return "".join(self.words)


def fold(name: str) -> str:
    """Return a name in lower case without accents, ligatures, apostrophes, hyphens and full stops.

    The ends in which one Slavic name is written several ways are one: Andriy and Andrii, Kovalskyi and Kovalsky. So are
    Jürgen and Juergen; Michael keeps his ending.
    """
    plain = unicodedata.normalize("NFKD", name.casefold().translate(LETTERS))
    letters = re.sub(r"[’'‘ʼ`´.\-‐‑–]", "", "".join(c for c in plain if not unicodedata.combining(c)))
    return re.sub(r"(?<=\w\w)(?:[iy][iyj])\b", "y", _UMLAUT.sub(r"\1", letters))


def bare_name(name: str) -> str:
    """Return a name without a word in capitals that a page left before it ("ADVERTISEMENT Amsel", "WATCH Ruth Amsel");
    initials stay."""
    words = name.split()
    while (
        len(words) > 1
        and len(words[0]) >= SHOUTED
        and words[0].isalpha()
        and words[0].isupper()
        and not words[1].isupper()
    ):
        words = words[1:]
    return " ".join(words)


def read_bearer(actor: Actor, text: str) -> Bearer | None:
    """Return how a person is named in an article, with the gender that a title or the given name tells; None for no
    word."""
    name = re.sub(r"\b([aeAE]l)[-‐‑]", r"\1 ", re.sub(r"(?<=\w[’'‘]) (?=[A-Z])", "", actor.name))
    words = [w for w in (fold(w) for w in name_words(bare_name(name))) if w]
    suffix = words.pop() if len(words) > 1 and words[-1] in SUFFIXES else ""
    if suffix == "sr" and any(fold(" ".join(name_words(n))) == " ".join(words) for n in actor.aliases):
        suffix = ""  # father and son, read as one in this article
    words = [w for k, w in enumerate(words) if w not in PARTICLES or k == len(words) - 1]
    if not words:
        return None
    titles = {"m" if m[1] else "f" for p in actor.mentions if p.kind in ("name", "alias")
              if (m := _TITLE.search(text[max(0, p.span.start - _BEFORE) : p.span.start]))}  # fmt: skip
    return Bearer(tuple(words), suffix, titles.pop() if len(titles) == 1 else gender_of(actor.name))


def titled_name(actor: Actor, text: str) -> str:
    """Return a bare surname with the title that stands before it in the article,
    the name as it is where there is none."""
    before = (
        _TITLE.search(text[max(0, p.span.start - _BEFORE) : p.span.start])
        for p in actor.mentions
        if p.kind in ("name", "alias")
    )
    title = next((m[0].strip() for m in before if m), "")
    return f"{title} {actor.name}" if title and " " not in actor.name else actor.name


def may_be_one(a: Bearer, b: Bearer) -> bool:
    """Tell whether two names of two words or more may be one person's."""
    if a.suffix != b.suffix and (
        a.suffix and b.suffix or "sr" in (a.suffix, b.suffix)
    ):  # a father is told apart, a son is the plain name
        return False
    if a.gender and b.gender and a.gender != b.gender:
        return False
    if a.closed == b.closed:
        return True
    short, long = sorted((a.words, b.words), key=len)
    if any(long[k : k + len(short)] == short for k in range(len(long) - len(short) + 1)):
        return True
    if a.surname != b.surname:
        return False
    given, other = a.words[:-1], b.words[:-1]
    if given[1:] and other[1:] and given[1][0] != other[1][0]:  # a middle initial tells father and son apart
        return False
    return may_be_one_given_name(given[0], other[0]) or given[0] in other[1:] or other[0] in given[1:]


class Person:
    """The names taken to be one person's, each with its weight: mentions in all articles."""

    def __init__(self) -> None:
        self.names: list[Bearer] = []
        self.weight = 0.0

    def take(self, name: Bearer, weight: float) -> None:
        """Take in a name."""
        self.names.append(name)
        self.weight += weight

    @property
    def gender(self) -> str:
        """Return what the names tell, empty if nothing."""
        return next((n.gender for n in self.names if n.gender), "")


def join_people(weights: dict[Bearer, float]) -> dict[Bearer, int]:
    """Return name -> number of its bearer, for names with how often each is said; the same whatever the order."""
    people: list[Person] = []
    by_word: dict[str, list[int]] = defaultdict(list)
    found: dict[Bearer, int] = {}

    def place(name: Bearer, fitting: list[int]) -> None:
        number = _dominating(fitting, people)
        if number is None:
            number = len(people)
            people.append(Person())
        people[number].take(name, weights[name])
        found[name] = number
        for word in dict.fromkeys((*name.words, *name.pairs, name.closed)):
            if number not in by_word[word]:
                by_word[word].append(number)

    full = [n for n in weights if len(n.words) > 1]
    for name in sorted(full, key=lambda n: (len(n.words[0]) == 1, not n.suffix, -weights[n], -len(n.words), n)):
        near = dict.fromkeys(k for word in (name.closed, name.surname, *name.pairs) for k in by_word[word])
        place(name, [k for k in near if all(may_be_one(name, other) for other in people[k].names)])
    bare = [n for n in weights if len(n.words) == 1]
    for name in sorted(bare, key=lambda n: (not n.gender, -weights[n], n)):
        place(name, _bearers_of(name, by_word[name.words[0]], people))
    return found


def _bearers_of(name: Bearer, near: Iterable[int], people: list[Person]) -> list[int]:
    """Return who may be meant by one word: those who bear it as a surname, else in front, else within; a title must
    agree."""
    word = name.words[0]
    agreeing = [k for k in near if not (name.gender and people[k].gender and people[k].gender != name.gender)]
    for bears in (lambda n: word in (n.surname, n.closed), lambda n: word == n.words[0], lambda n: word in n.words):
        found = [k for k in agreeing if any(bears(n) for n in people[k].names)]
        if found:
            return found
    return []


def _dominating(fitting: list[int], people: list[Person]) -> int | None:
    """Return the only one, or the one who is spoken of most by far; None where two are near each other."""
    if not fitting:
        return None
    first, *rest = sorted(fitting, key=lambda k: (-people[k].weight, k))
    return first if not rest or people[first].weight >= DOMINATES * people[rest[0]].weight else None
