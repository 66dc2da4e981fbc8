"""How far a target reaches: which of its words are what it is on or tell which, and which are told beside it."""

from __future__ import annotations

from components.comparing.namings import UNDOING, concept
from components.comparing.target_words import ABOUT, OPENERS, POINTERS, carry, is_deed
from components.comparing.words import stem
from components.language.actors.people import MANY
from components.language.references import PERSON_NOUNS

_ALSO = ABOUT | frozenset("against and in or".split())  # what stands behind them is what a target is on too
_AWAY = frozenset("from by between".split())  # what stands behind them is somebody or somewhere
_WHICH = frozenset("that which who whom whose".split())
_SHORT_DEED = 2  # words: "going ahead"


def reach_of(text: str) -> list[str]:
    """Return the words that a target is on, and those that tell which: "checks on gun sales" is on gun sales too,
    "lawmakers who seized the floor" on no floor, "rebels fighting the army" on no army.

    Behind a noun that says little any word leads on: "a role beside the army"."""
    first, passed, further = carry(text)
    found, away = [*passed, *first], False
    for n, word in enumerate(further):
        if _leads_on(first, further, n):
            away = False
        elif word in _AWAY:
            away = True
        elif word in OPENERS or _is_governing(further, n):
            break
        elif not away:
            found.append(word)
    return found


def is_on_people(words: list[str]) -> bool:
    """Tell a phrase that people head, "health care workers", from what is done with people: "deporting workers"."""
    last = words[-1] if words and not is_deed(" ".join(words)) else ""
    return last in PERSON_NOUNS | MANY or last.endswith("s") and last[:-1] in PERSON_NOUNS


def _leads_on(first: list[str], further: list[str], n: int) -> bool:
    """Tell a word behind which the target goes on: "(a bill) to scrap it", "(talks about how) to scrap it"."""
    word, following = further[n], further[n + 1] if n + 1 < len(further) else ""
    if word in _ALSO:
        return word != "in" or not following.endswith("ing")  # "his approach in addressing the tax"
    if word == "to" and (following in POINTERS and n == 0 or further[n - 1] == "how"):
        return True
    undone = word == "to" and stem(following) in UNDOING
    return n == 0 and (undone or word not in _WHICH and _says_little(first))


def _says_little(words: list[str]) -> bool:
    """Tell a noun and a deed that are nothing without what follows: "a role (in it)", "going ahead (with it)"."""
    deed = [w for w in words if w not in ("to", "not")]
    return bool(words) and (not concept(words[-1]) or is_deed(" ".join(words)) and len(deed) <= _SHORT_DEED)


def _is_governing(words: list[str], n: int) -> bool:
    """Tell a participle with what it governs: "rebels **fighting** the army"."""
    led = words[n - 1] in OPENERS | _ALSO
    return words[n].endswith("ing") and not led and bool(POINTERS & set(words[n + 1 : n + 2]))
