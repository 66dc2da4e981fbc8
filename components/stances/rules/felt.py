"""Whose feeling it is: of whom something angers, not of who stands beside; what is feared of somebody is not done."""

from __future__ import annotations

from components.language import ActorIndex, Token
from components.language.actors.people import is_people
from components.lexicon import words
from components.stances.rules.frames import OBJECT, is_deed
from components.stances.rules.word_sides import FEARING

CAUSING = words("verbs", "causing a feeling")
FEARS = FEARING | words("adjectives", "fearing") | words("nouns", "fearing")
CARED_FOR = words("nouns", "cared for")
COMING = frozenset("would will 'll ’ll may might could".split())


def is_felt_by_another(index: ActorIndex, word: Token, holder: Token | None, goal: Token | None) -> bool:
    """Tell "the inquiry frustrated Holt's allies and helped Marr", by the frustrating: Marr is not the one."""
    felt_by = word.child("dobj") if word.is_verb and word.lemma in CAUSING else None
    if felt_by is None or holder is None or goal is None or goal.dep != "nsubj" or goal.head is not word:
        return False
    if word.dep in ("ccomp", "parataxis") or index.name_at(felt_by) is None and not is_people(felt_by):
        return False
    return felt_by not in (holder, *holder.ancestors())


def is_feared(verb: Token) -> bool:
    """Tell "are not worried that she will back it", "the fear that she may": what is feared of somebody is not done.

    "Fears that the toll will destroy jobs" is the side of who fears it, and so may a feared deed be."""
    if verb.dep not in ("ccomp", "acl") or not {verb.head.lemma, verb.head.lower} & FEARS or is_deed(verb):
        return False
    coming = any(c.dep == "aux" and c.lower in COMING for c in verb.children)
    return coming and verb.lemma in OBJECT


def is_for_their_good(word: Token) -> bool:
    """Tell "is concerned about their safety", "fears for the future of the mill": for it, if anything, not against."""
    fears = [t for t in (word, word.child("dobj")) if t is not None and {t.lemma, t.lower} & FEARS]
    goals = [c for t in fears for c in t.children if c.dep == "dobj"]
    goals += [g for t in {word, *fears} if fears for c in t.children if c.dep == "prep" and (g := c.child("pobj"))]
    return any(g.lemma.lower() in CARED_FOR and g.pos != "PROPN" for g in goals)
