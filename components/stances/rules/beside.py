"""Who is named beside the holder and holds it too: "Germany and France oppose it", "Holt, joined by Marr,
opposed it"."""

from __future__ import annotations

from components.language import ActorIndex, Token
from components.language.actors.people import is_people

ALONG = frozenset("along together alongside".split())
HOLDING = frozenset("nsubj nsubjpass pobj".split())


def beside(index: ActorIndex, holder: Token) -> list[Token]:
    """Return each further name in "Germany and France oppose it": who is named beside the holder holds it too."""
    others = [c for c in holder.children if c.dep == "conj"]
    return _holding(index, holder, [*others, *_beside(others)])


def joined(index: ActorIndex, holder: Token, verb: Token | None) -> list[Token]:
    """Return Marr in "Holt, joined by Marr, opposed it", "Like Marr, Holt opposes it", "Holt joined Marr in opposing
    it", and who is named beside Marr."""
    found = [*_joined(holder), *_alike(holder), *_joined_in(verb)]
    return _holding(index, holder, [*found, *_beside(found)])


def _beside(words: list[Token]) -> list[Token]:
    return [c for b in words for c in b.children if c.dep == "conj"]


def _holding(index: ActorIndex, holder: Token, others: list[Token]) -> list[Token]:
    """Return those of some words that can hold what a holder does, where that holds it as somebody who acts."""
    if holder.dep not in HOLDING:
        return []
    return [c for c in others if index.name_at(c) is not None or is_people(c)]


def _joined(holder: Token) -> list[Token]:
    """Return Marr in "Holt, joined by Marr, dissented", "Holt, along with Marr, dissented"."""
    found = []
    for c in holder.children:
        by = c.child("agent") if c.dep == "acl" and c.lemma == "join" else c if c.lower in ALONG else None
        link = by.child("prep") if by is not None and by.child("pobj") is None else by  # "along with", "together with"
        noun = link.child("pobj") if link is not None else None
        found += [noun] if noun is not None else []
    return found


def _alike(holder: Token) -> list[Token]:
    """Return Holt in "Like Holt, Marr opposes it"."""
    links = (c for c in holder.head.children if c.dep == "prep" and c.lower in ("like", *ALONG) and c.i < holder.i)
    return [noun for c in links if (noun := c.child("pobj")) is not None]


def _joined_in(verb: Token | None) -> list[Token]:
    """Return Marr in "Holt joined Marr in opposing it"."""
    joined = verb.head.head if verb is not None and verb.dep == "pcomp" and verb.head.lower == "in" else None
    whom = joined.child("dobj") if joined is not None and joined.lemma == "join" else None
    return [whom] if whom is not None else []
