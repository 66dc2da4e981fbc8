"""Which words of a target are the thing that it is on, told by its words alone."""

from __future__ import annotations

from components.comparing.namings import CARRYING, COURTS, DECIDED, LAWS, UNDOING, concept
from components.comparing.words import find_words, stem

OPENERS = frozenset(
    "of for to in on at with by from about against over that which who whose when where if because after before "
    "between into under as and or without through during since not would is are was were be been "
    "has have had except despite".split()
)
ABOUT = frozenset("of for on over about".split())
CLAUSE = frozenset("to that which".split())
MAY = frozenset("would will could can may might should has have had".split())
POINTERS = frozenset("the a an this that these those his her its their our any some".split())


def cut(text: str) -> tuple[list[str], list[str]]:
    """Return the words of a target's first noun phrase, and those from its first preposition or clause on."""
    words = [w.text for w in find_words(text)]
    at = next((n for n, w in enumerate(words) if n and w in OPENERS), len(words))
    return words[:at], words[at:]


def cut_carried(text: str) -> tuple[list[str], list[str]]:
    """Return the words of the noun phrase that a target is on, and all others: "funding for the wall" is on the wall,
    "a plan to widen the port" on the port, "a bill requiring seat belts" on seat belts."""
    first, passed, further = carry(text)
    return first, [*passed, *further]


def carry(text: str) -> tuple[list[str], list[str], list[str]]:
    """Return the words of the noun phrase that a target is on, those before it, and those behind it."""
    first, further = cut(text)
    passed: list[str] = []
    found = first, passed, further
    while carried := _carried(first, further) if first else []:
        words = [*first, *further]
        passed += words[: len(words) - len(carried)]
        first, further = cut(" ".join(carried))
        if any(map(concept, first)):
            found = first, list(passed), further
    return found


def phrase_of(text: str) -> str:
    """Return the noun phrase that a target is on as it stands there, "" where it is the first one."""
    words = " ".join(cut_carried(text)[0])
    at = text.lower().find(words) if words != " ".join(cut(text)[0]) else -1
    return text[at : at + len(words)] if at >= 0 else ""


def _carried(first: list[str], further: list[str]) -> list[str]:
    """Return the words behind a noun that says little or a law, where it is on them; a law that undoes a thing is the
    issue itself."""
    law = next((n for n, w in enumerate(first) if concept(w) in LAWS), None)
    if law is not None and law + 2 < len(first) and first[law + 1].endswith("ing"):
        return [] if stem(first[law + 1]) in UNDOING else [*first[law + 2 :], *further]
    if not further:
        return []
    carries, bare = first[-1] in CARRYING, not concept(first[-1])
    if carries and further[0] in ABOUT or bare and further[0] == "of":
        return further[1:]
    ends_in_law = law == len(first) - 1
    if (carries or bare or ends_in_law) and further[0] in CLAUSE and not POINTERS & set(further[1:2]):
        verb = next((n for n, w in enumerate(further) if n and w not in MAY), 0)
        undoes = ends_in_law and stem(further[verb]) in UNDOING
        return further[verb + 1 :] if verb and not undoes else []
    return []


def is_ruling(words: list[str]) -> bool:
    """Tell what a court decided: "the judge's order", "the court's decision"."""
    return bool(words) and words[-1] in DECIDED and bool(COURTS & set(words[:-1]))


def is_noun_phrase(text: str) -> bool:
    """Tell a target that is one noun phrase and no deed or clause: "the harbour levy", not "to make it clear"."""
    first, further = cut(text)
    return not further and bool(first) and first[0] not in ("how", "not") and not is_deed(text)


def is_deed(text: str) -> bool:
    """Tell a target that is a verb with what it governs: "to make it clear", "sending troops"."""
    first = next((w.text for w in find_words(text)), "")
    return first == "to" or first.endswith("ing")
