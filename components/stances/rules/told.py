"""Deeds that are told of: who tells of them does not do them."""

from __future__ import annotations

from components.language import Token
from components.language.verbs import is_passive
from components.stances.rules.frames import BETWEEN, Side, is_deed
from components.stances.rules.phrases import HARM
from components.stances.rules.word_sides import KILLING

TOWARDS = frozenset("toward towards against on at".split())


def done_to(word: Token, goal: Token | None) -> Token | None:
    """Return the deed in "a hostile step toward Russia", "an attack on women": who tells of it is not against whom it
    is done to."""
    if goal is None or goal.dep != "pobj" or goal.head.lower not in TOWARDS:
        return None
    deed = goal.head.head
    return deed if deed.pos == "NOUN" and (word is deed or word.dep == "amod" and word.head is deed) else None


def is_harm_told(word: Token, goal: Token | None, side: Side) -> bool:
    """Tell "pirates are targeting the town," she said, by the targeting: it is not she who does it."""
    if side != "oppose" or goal is None or goal.dep != "dobj" or goal.head is not word or is_passive(word):
        return False
    frame = BETWEEN.get(word.lemma)
    hostile = word.lemma in KILLING or is_deed(word) or frame is not None and frame.side == "oppose"
    subject = word.child("nsubj")
    foretold = word.lemma in HARM and any(c.tag == "MD" for c in word.children)  # "it would empty the schools fund"
    return (foretold or hostile and word.tag != "VB") and subject is not None and subject.pos in ("NOUN", "PROPN")
