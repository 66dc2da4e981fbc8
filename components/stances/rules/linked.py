"""Deeds that a preposition links to whom a verb is done to: what they are accused of, what they are kept from."""

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
