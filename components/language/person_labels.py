"""Whether a label names a person: by a given name, a title or an age, or a surname whose bearer the text names."""

from __future__ import annotations

import re

from components.language.references import FEMALE, MALE, TITLES, read_kinds

_BEFORE_SURNAMES = MALE | FEMALE | TITLES
_NUMBERED = re.compile(r"(?:Speaker|Voice|Participant) \d+$", re.IGNORECASE)
AGED = re.compile(r",? (?:aged )?(?:1\d|[2-9]\d)\b")

# Of places and bodies: "Victoria Station", "Charlotte Street".
_NO_SURNAMES = frozenset(
    [
        *read_kinds()["last"],
        *read_kinds()["last unless given"],
        *"Station Terminal Garden Gardens Chapel Market".split(),
    ]
)
_BEARER = re.compile(r"\b([A-Z][\w’'-]{0,30})\.? (?=([A-Z][\w’'-]{0,30}))")


def is_numbered(label: str) -> bool:
    """Tell a voice that a transcript made by a machine numbers: "Speaker 1"."""
    return _NUMBERED.match(label) is not None


def is_thing(words: list[str]) -> bool:
    """Tell the words of a name that a place, a body or a work bears: "Charlotte Street", "Ida’s Kitchen"."""
    owned = len(words) > 1 and words[-2].endswith(("'s", "’s")) and words[-1][0].isupper()
    return owned or len(words) > 1 and words[-1].title() in _NO_SURNAMES


def is_person_label(label: str) -> bool:
    """Tell the label of a person: a given name or a title in front, an age behind."""
    words = label.split(",", maxsplit=1)[0].split()
    return (
        words[0].lower().rstrip(".") in _BEFORE_SURNAMES
        and len(words) < 4
        and not is_thing(words)
        or AGED.search(label) is not None
        or is_numbered(label)
    )


def find_surnames(text: str) -> set[str]:
    """Return, in small letters, the words that stand behind a given name or a title: "holt" for "Ida Holt"."""
    return {m[2].lower() for m in _BEARER.finditer(text) if m[1].lower() in _BEFORE_SURNAMES}
