"""What the grammar around a name tells of a person, one function a sign."""

from __future__ import annotations

import re

from components.language.actors.nobodies import has_body_word
from components.language.actors.runs import Named
from components.language.actors.salience import HE, SHE
from components.language.parsing.casing import PARTY
from components.language.parsing.tokens import Parse, Token
from components.language.references import RELATIVES, SPEECH_VERBS, SPOKES, read_kinds

_OF_REAL_NAME = re.compile(r",? whose (?:real|full|birth|legal|given) name\b")
_AGED = re.compile(r",? (?:aged )?(?:1\d|[2-9]\d)(?:,|\.|:| and )(?! \d)")
_LOSSES = frozenset("death killing murder funeral execution assassination widow".split())


def is_told_behind(text: str, end: int, whole: bool) -> bool:
    """Tell a person by what stands right behind the name: an age, a real name, behind a `whole` one a party too."""
    party = PARTY.match(text, end) if whole else None
    return (party or _AGED.match(text, end) or _OF_REAL_NAME.match(text, end)) is not None


def speaks_for_owner(n: Named) -> bool:
    """Tell who speaks and is a paper's: "said the Post's **Tirza Dahlen**"."""
    owner = n.head.child("poss") if n.head.dep == "nsubj" and n.head.head.lemma.lower() in SPEECH_VERBS else None
    return owner is not None and owner.ent == "ORG" and owner.child("case") is not None and not has_body_word(n.text)


def acts_on_himself(head: Token) -> bool:
    """Tell who does something to himself: "Marr compared **himself** to Holt"."""
    own = head.head.child("dobj") if head.dep == "nsubj" else None
    return own is not None and own.lower in ("himself", "herself")


def is_spoken_for(parse: Parse, n: Named) -> bool:
    """Tell a body that a spokesman speaks for, though its first word is a given name too: "a spokesman for **Stella
    Rail**"."""
    before = [t.lower for t in parse.tokens[max(0, n.first.i - 2) : n.first.i]]
    spoken = len(before) == 2 and before[0] in SPOKES and before[1] in ("for", "from", "at")
    one = any(t.lower in HE | SHE for t in parse.sentence(n.head.sent))  # "a spokesman for Ida Rail said she was out"
    return spoken and not one and not n.title and n.text.split()[-1] in read_kinds()["last if spoken for"]


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
