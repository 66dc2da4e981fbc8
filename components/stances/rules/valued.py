"""What a thing is called, and by what a noun stands in the tables: "called it false", "a no-brainer", "gave it the
go-ahead"."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import Token
from components.stances.rules import frames, phrases
from components.stances.rules.frames import Side


def names_of(noun: Token) -> frozenset[str]:
    """Return by what a noun stands in the tables: its lemma, and with the word before it: "green light"."""
    lemma = noun.lemma.lower()
    joined = [f"{c.lower} {lemma}" for c in noun.children if c.dep in ("amod", "compound")]
    hyphened = [f"{c.lower}-{lemma}" for c in noun.children if c.i < noun.i]  # "go-ahead" is three words to the parser
    return frozenset([lemma, *joined, *hyphened])


def value_of(word: Token) -> Side | None:
    """Return the side that a judgement puts its speaker on: "false", "a disgrace", "the right decision"."""
    for c in word.children:
        if c.dep == "amod" and word.lemma.lower() in phrases.JUDGED_NOUNS and c.lower in phrases.JUDGED:
            return phrases.JUDGED[c.lower]
    joined = names_of(word)  # "a no-brainer", "half-baked"
    known = [frames.EVALUATION.get(n) for n in (word.lower, *(joined - {word.lemma.lower()}))]
    known += [frames.EVALUATIVE_NOUNS.get(n) for n in joined]
    return phrases.TRUTH.get(word.lower) or next((s for s in known if s is not None), None)


def given_side(verb: Token, gift: Token) -> Side | None:
    """Return the side of giving the "go-ahead", "short shrift", of denying one's "blessing"."""
    names = names_of(gift)
    if names & phrases.SLIGHTS:
        return "oppose"
    denied = verb.lemma.lower() in phrases.DENYING
    return ("oppose" if denied else "support") if names & (phrases.GIFTS | phrases.HELP) else None


def called(t: Token) -> Iterator[tuple[str, Side, Token]]:
    """Read "called the claim false", "described it as a sham"."""
    if t.lemma.lower() not in phrases.CALLING:
        return
    inner = t.child("ccomp")
    dobj = t.child("dobj") or (inner.child("nsubj") if inner is not None else None) or _told_of(t)
    words = [
        c
        for v in (t, dobj, inner)
        if v is not None
        for c in v.children
        if c.dep in ("oprd", "acomp", "attr") and c.i > t.i
    ]
    words += [
        x
        for v in (t, dobj)
        if v is not None
        for c in v.children
        if c.dep == "prep" and c.lower == "as" and (x := c.child("pobj", "amod"))
    ]
    words += [a for v in _apposed(dobj) for a in v.children if a.dep == "appos" and a.child("det") is not None]
    words += [inner] if inner is not None and inner.pos in ("NOUN", "ADJ") else []
    for word in words:
        side = value_of(word)
        if side is not None and dobj is not None and dobj.i < word.i:
            yield f"{t.text} … {word.text}", side, dobj


def _told_of(verb: Token) -> Token | None:
    """Return the decision of "a decision the union described as premature"."""
    return verb.head if verb.dep == "relcl" and verb.child("nsubj") is not None else None


def _apposed(noun: Token | None) -> tuple[Token, ...]:
    """Return her opponent and Foley of "called her opponent, Dean Foley, a danger"."""
    return () if noun is None else (noun, *(c for c in noun.children if c.dep == "appos" and c.pos == "PROPN"))
