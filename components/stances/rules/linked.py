"""Deeds that a small word links to whom they are laid to: what they are accused of, kept from, asked for."""

from __future__ import annotations

from components.language import Token
from components.lexicon import words

ACCUSING = words("verbs", "accused of")


def is_charge(link: Token) -> bool:
    """Tell "of lying" in "accused critics of the toll of lying", which is no part of who is accused."""
    if link.lower != "of" or link.child("pcomp") is None:
        return False
    verb = next((a for a in link.ancestors() if a.is_verb), None)
    return verb is not None and verb.lemma in ACCUSING


def kept_from(verb: Token) -> Token | None:
    """Return "raising" in "stopped the council from raising the toll": what is stopped is the deed, and not who does
    it."""
    link = next((c for c in verb.children if c.dep == "prep" and c.lower == "from"), None)
    return link.child("pcomp") if link is not None and verb.child("dobj", "nsubjpass") is not None else None


def is_left_to(verb: Token) -> bool:
    """Tell "it is time for her to oppose it", "the hope is for her to back it"."""
    return any(c.dep == "mark" and c.lower == "for" for c in verb.children) and verb.tag == "VB"


def is_in_what_is_asked(word: Token, holder: Token | None, goal: Token | None) -> bool:
    """Tell "they clamour for her council to use fines", by the word that shows it: neither she nor her council has
    taken that side."""
    if holder is None or goal is None or not word.is_verb or holder.i < word.i:
        return False
    clause = next((c for c in word.children if c.i > word.i and is_left_to(c)), None)
    subject = clause.child("nsubj") if clause is not None else None
    if clause is None or subject is None:
        return False
    return subject in (holder, *holder.ancestors()) and clause in (goal, *goal.ancestors())


def is_left_alone(verb: Token, dobj: Token) -> bool:
    """Tell "leave the girl alone", which is not against the girl."""
    behind = (c for t in (verb, dobj) for c in t.children if c.i > dobj.i)
    return verb.lemma == "leave" and any(c.lower == "alone" for c in behind)


def antecedent(word: Token) -> Token:
    """Return the order of "the order, which she called a punishment", else the word itself."""
    clause = next((a for a in word.ancestors() if a.dep == "relcl"), None) if word.tag in ("WDT", "WP") else None
    return clause.head if clause is not None else word
