"""What the grammar around a name tells of a person, one function a sign."""

from __future__ import annotations

from components.language.actors.nobodies import has_body_word
from components.language.actors.runs import Named
from components.language.parsing.tokens import Token
from components.language.references import RELATIVES, SPEECH_VERBS

_LOSSES = frozenset("death killing murder funeral execution assassination widow".split())


def speaks_for_owner(n: Named) -> bool:
    """Tell who speaks and is a paper's: "said the Post's **Tirza Dahlen**"."""
    owner = n.head.child("poss") if n.head.dep == "nsubj" and n.head.head.lemma.lower() in SPEECH_VERBS else None
    return owner is not None and owner.ent == "ORG" and owner.child("case") is not None and not has_body_word(n.text)


def acts_on_himself(head: Token) -> bool:
    """Tell who does something to himself: "Marr compared **himself** to Holt"."""
    own = head.head.child("dobj") if head.dep == "nsubj" else None
    return own is not None and own.lower in ("himself", "herself")


def is_called(head: Token) -> bool:
    """Tell a real name: "whose real **name** is Leo Marr"."""
    named = head.head.child("nsubj") if head.dep == "attr" else None
    return named is not None and named.lower == "name" and named.child("amod") is not None


def is_kin(beside: list[Token]) -> bool:
    """Tell a name beside a word of kinship: "his **dad**, Justin"."""
    return any(t.lower in RELATIVES and t.text.islower() and t.child("poss") is not None for t in beside)


def is_lost(head: Token) -> bool:
    """Tell whose death it is: "the deaths of Orla Quist and Tam Uvo" are those of people."""
    while head.dep == "conj":
        head = head.head
    return head.dep == "pobj" and head.head.lower == "of" and head.head.head.lemma.lower() in _LOSSES
