"""What the words of a mention say: which issue they name, or that they only stand for one named elsewhere."""

from __future__ import annotations

from components.language import Token
from components.language.phrases import is_added
from components.lexicon import words

POINTING = frozenset("it this that".split())
PREDICATES = frozenset("attr oprd".split())  # "is a great deal": what somebody thinks of it
DEFINITE = frozenset("the this that such its his her their".split())

# Nouns that stand for an issue named before, by what kind of issue that is.
LAWS, DEALS, DEEDS = words("nouns", "law"), words("nouns", "agreement"), words("nouns", "deed")
SAYING_LITTLE = LAWS | DEALS | DEEDS | words("nouns", "matter")


def says_little(head: Token) -> bool:
    """Tell "it", "the measure", "this move": words that stand for an issue named elsewhere."""
    if head.lower in POINTING:
        return True
    determiner = head.child("det", "poss")
    definite = head.lower in SAYING_LITTLE and determiner is not None and determiner.lower in DEFINITE
    clause = any(c.dep in ("acl", "relcl") and not is_added(c) for c in head.children)  # "the idea that …"
    return definite and not clause and not modifiers_of(head) and not _says_what_for(head)


def is_new(head: Token) -> bool:
    """Tell "a bill that we can pass": it names nothing that was spoken of before it."""
    determiner = head.child("det")
    return determiner is not None and determiner.lower in ("a", "an")


def names_none(head: Token) -> bool:
    """Tell "any new deal", "no deal", which are not the one that is spoken of."""
    determiner = head.child("det")
    return determiner is not None and determiner.lower in ("any", "no")


def _says_what_for(head: Token) -> bool:
    """Tell "praised the bill to repeal the tax", "promoted the campaign for a new flag", where the parser hangs the
    purpose on the verb."""
    behind = [c for c in head.head.children if c.left == head.i + 1] if head.dep == "dobj" else []
    return any(c.tag == "VB" or c.dep == "prep" and c.lower in ("for", "against") and _is_thing(c) for c in behind)


def _is_thing(link: Token) -> bool:
    goal = link.child("pobj", "pcomp")
    return goal is not None and goal.ent not in ("DATE", "TIME") and goal.pos in ("NOUN", "PROPN", "VERB")


def modifiers_of(t: Token) -> set[str]:
    """Return the words that say which one: adjectives, names and nouns before it, what it is of or on, a clause without
    a comma."""
    found = {
        c.lemma.lower()
        for c in t.children
        if c.dep in ("compound", "amod", "nmod", "poss") and c.pos not in ("PRON", "DET")
    }
    for c in t.children:
        if (
            c.dep == "prep"
            and c.lower in ("of", "on", "for", "over", "against", "to")
            and (noun := c.child("pobj", "pcomp")) is not None
        ):
            found.add(noun.lemma.lower())
        if c.dep in ("acl", "relcl") and c.i > t.i and not is_added(c):
            found |= {
                x.lemma.lower() for x in (c, c.child("dobj")) if x is not None and x.pos in ("VERB", "NOUN", "PROPN")
            }
    return found
