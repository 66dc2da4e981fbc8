"""Name strings: words without titles, acronyms, and whether two names can be one bearer.

Names are compared folded: lower case, without accents, ligatures and apostrophes, so that "Núñez" meets "Nunez".
"""

from __future__ import annotations

import re
import unicodedata

from components.language.actors.nicknames import may_be_one_given_name
from components.language.references import FEMALE, MALE, TITLES, TITLES_FEMALE, TITLES_MALE, read_states
from components.sharing import load_once

_WORD = re.compile(r"[^\W_]+(?:[-’'.&][^\W_]+)*\.?")
CORPORATE = frozenset(
    "inc inc. corp corp. ltd ltd. llc plc co co. company corporation group holdings nv n.v. ag sa limited "
    "companies".split()
)
_TRADES = frozenset("motor motors computer computers airlines airways automobile automobiles".split())
_SMALL = frozenset("of the and for in on de von van der den la le al".split())
# Words within a surname: "Ursula van den Brink" is named "Van den Brink" the second time.
PARTICLES = frozenset(
    "al el bin bint ibn ben de del della delle dei di da das do dos du des van von vom zu zur der den ter ten te la "
    "le los las san o mac und af ni nic".split()
)
SUFFIXES = frozenset("jr sr ii iii iv".split())
LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_OFFICE_OF = re.compile(
    r"^(?:the )?(Department|Ministry) of (?:the )?((?:[A-Z][\w-]+ ?){1,2})$"
)  # "Justice Department"
_APOSTROPHES = re.compile("[’'‘ʼ`´]")


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name without articles, titles in front and possessive endings."""
    bare = re.sub(r"[’'‘ʼ`]s?$", "", name.strip())
    words = list(_WORD.findall(bare))
    while words and words[0].lower() in ("the", "a", "an"):
        words = words[1:]
    while len(words) > 1 and words[0].lower() in TITLES:
        words = words[1:]
    return tuple(words)


def fold_letters(name: str) -> str:
    """Return a name in lower case without accents, ligatures and apostrophes."""
    plain = name.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.translate(LETTERS))
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    return _APOSTROPHES.sub("", plain)


def name_key(name: str) -> str:
    """Return a name for comparison: folded, no titles, no full stops, no company suffix."""
    words = [fold_letters(w.rstrip(".").replace(".", "")) for w in name_words(name)]
    while len(words) > 1 and words[-1] in CORPORATE:
        words = words[:-1]
    return " ".join(words)


def core_key(name: str) -> str:
    """Return the name of a body without what some reports add: its state in front ("US"), its trade behind ("Motor
    Company")."""
    words = name_key(_OFFICE_OF.sub(r"\2 \1", name)).split()
    states = _state_keys()
    for length in (2, 1):
        if len(words) > length + 1 and " ".join(words[:length]) in states:
            words = words[length:]
    while len(words) > 1 and words[-1] in _TRADES | CORPORATE and words[0] not in states:
        words = words[:-1]
    return " ".join(words)


@load_once
def _state_keys() -> frozenset[str]:
    """Return the names and adjectives of states as a key has them."""
    return frozenset(k.lower().replace(".", "") for k in read_states()[1])


def acronym(name: str) -> str:
    """Return the initials of a name of two words or more, in capitals; empty for shorter ones."""
    words = [w for w in re.split(r"[\s-]+", name) if w and w.lower() not in _SMALL]
    return "".join(w[0] for w in words).upper() if len(words) > 1 else ""


def gender_of(name: str, title: str = "") -> str:
    """Return "m", "f" or "" where neither the title nor the given name tells."""
    title = title.lower()
    if title in TITLES_MALE:
        return "m"
    if title in TITLES_FEMALE:
        return "f"
    words = name_words(name)
    if len(words) < 2:
        return ""
    first = fold_letters(words[0])
    male, female = first in MALE, first in FEMALE
    return "m" if male and not female else "f" if female and not male else ""


def without_suffix(words: list[str]) -> list[str]:
    """Return the words of a folded name without the "jr" at its end."""
    return words[:-1] if len(words) > 1 and words[-1] in SUFFIXES else words


def last_name(key: str) -> str:
    """Return the last word of a folded name that is no suffix."""
    return without_suffix(key.split())[-1]


def surname_of(words: list[str]) -> list[str]:
    """Return the surname of a folded name with the particles before it: "van den brink"."""
    first = len(words) - 1
    while first > 1 and words[first - 1] in PARTICLES:
        first -= 1
    return words[first:]


def may_be_same_person(short: str, long: str) -> bool:
    """Tell whether the shorter name can stand for the longer: same surname, and given names or initials that agree."""
    a, b = name_key(short).split(), name_key(long).split()
    if not a or not b:
        return False
    told = {a[-1], b[-1]} & SUFFIXES
    if len(told) > 1:
        return False  # "Leo Marr Sr." and "Leo Marr Jr."
    a, b = without_suffix(a), without_suffix(b)
    if a == b:
        return True
    if len(a) == 1:
        return len(b) > 1 and (a[0] == b[-1] or a[0] == b[0] or a[0] in b[1:])
    given = a[0] in MALE | FEMALE and a[0] not in PARTICLES
    if given and len(b) > len(a) == 2 and b[:2] == a and a[1] in MALE | FEMALE:
        return True  # "Mary Jo" of "Mary Jo Ferris"
    if a[0] in PARTICLES and a == surname_of(b) or len(b) > len(a) and b[-len(a) :] == a and not given:
        return True  # "Van den Brink", "García Ortega", "Nic Giolla Bhríde"
    if a[-1] != b[-1]:
        return len(b) > len(a) and b[-len(a) :] == a
    return may_be_one_given_name(a[0], b[0])
