"""Which words may hold a position, and which may be what one is towards."""

from __future__ import annotations

from components.language import Token
from components.language.actors.people import is_people, stand_for_people

TIMES = frozenset("DATE TIME CARDINAL ORDINAL PERCENT QUANTITY MONEY".split())
POINTING = frozenset("it this that these those they them".split())
SUBJECTS = frozenset("nsubj nsubjpass".split())
CLAUSES = frozenset("xcomp ccomp pcomp advcl acl relcl conj csubj ROOT".split())


def can_hold(t: Token) -> bool:
    """Tell a noun that names people or a body, and stands for itself, or a name that the parser took for none."""
    if t.pos == "PROPN":
        return t.dep in SUBJECTS and not t.ent and t.text[:1].isupper()
    if t.pos in ("ADJ", "NOUN") and stand_for_people(t):
        return t.dep not in ("compound", "nmod", "amod")
    return t.pos == "NOUN" and t.dep not in ("compound", "nmod", "amod") and t.ent not in TIMES and is_people(t)


def is_goal(t: Token) -> bool:
    """Tell a word that may head what a position is towards."""
    if t.ent in TIMES:
        return False
    if t.pos in ("NOUN", "PROPN"):
        return t.dep not in ("compound", "nmod", "npadvmod") and len(t.text) > 1
    if t.pos == "VERB":
        return t.dep in CLAUSES
    return t.lower in POINTING and t.pos in ("PRON", "DET") and t.dep not in ("det", "mark", "expl")
