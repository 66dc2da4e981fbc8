"""A deed that is meant as a whole: "voted to close the pool", "a decision that the union called premature".

Who votes to close a pool is for the closing; that he is against the pool it does not say."""

from __future__ import annotations

from components.language import Parse, Token
from components.language.undoing import HINDERING_VERBS
from components.lexicon import words
from components.model import Span
from components.stances.rules import frames
from components.stances.rules.targets import trim_phrase

SUMMING_UP = words("nouns", "deed") | words("nouns", "ruling")
BELONGING = frozenset("prt advmod prep dative acomp xcomp attr".split())


def ends_a_thing(verb: Token) -> bool:
    """Tell "close the pool", "lift the ban" from "condemn the war", "scrap the bill": what is decided is the deed."""
    return (
        verb.lemma in HINDERING_VERBS
        and verb.lemma not in frames.OBJECT
        and verb.child("dobj", "nsubjpass") is not None
    )


def summed_up(noun: Token) -> Token | None:
    """Return the lifting of "lifted its ban, a decision that the union described as premature"."""
    verb = noun.head.head if noun.dep == "appos" and noun.head.dep in ("nsubj", "dobj", "nsubjpass") else None
    return verb if verb is not None and verb.is_verb and noun.lemma in SUMMING_UP and verb.i < noun.i else None


def deed_phrase(parse: Parse, verb: Token) -> Span | None:
    """Return a deed with what it is done to, and no more: "lifted its ban", "the sanctions were lifted"."""
    undergoer, dobj = verb.child("nsubjpass"), verb.child("dobj")
    if undergoer is not None:
        return parse.trim(parse.tokens[undergoer.left].start, verb.end)
    if dobj is not None:
        return Span(verb.start, trim_phrase(parse, dobj, several=True).end)
    behind = [c.right for c in verb.children if c.i > verb.i and c.dep in BELONGING and c.lower != "without"]
    return parse.trim(verb.start, parse.tokens[max([verb.i, *behind])].end)
