"""Find the words that say which one is meant: "a toll on lorries", where only "the toll" stands."""

from __future__ import annotations

from collections.abc import Sequence

from components.issues.wording import PREDICATES, names_none
from components.language import Token
from components.language.phrases import is_added
from components.lexicon import words
from components.model import Target
from components.stances.rules.frames import EVALUATION

# What hangs on a noun and belongs to its name; a clause only where no comma parts it from the noun.
OF_NOUNS = frozenset("prep acl relcl amod nummod quantmod advmod case npadvmod compound nmod".split())
POINTING = frozenset("the this that these those such".split())
DETERMINERS = POINTING | frozenset("a an my his her its our their".split())
UNTOLD, SUCH = frozenset("det punct predet".split()), frozenset(["such"])
SAME = words("adjectives", "saying no more")
PLACING = frozenset("in at".split())
TIMES = frozenset("DATE TIME".split())


def says_too_little(target: Target) -> bool:
    """Tell "the bill", "their plan", "emails": a noun of which a reader of the row does not know which one it is."""
    named = target.text.lower().split()
    if target.actor is not None or not target.text:
        return False
    return len(named) == 2 and named[0] in DETERMINERS or len(named) == 1 and target.text[0].islower()


def fuller_mention(tokens: Sequence[Token], head: Token) -> Token | None:
    """Return "a toll on lorries" that was named before "this toll" or "the toll", None where none was or where more
    than that is said."""
    told = [c for c in head.children if c.dep not in UNTOLD and c.lower not in SUCH | SAME and not is_added(c)]
    if told or not any(c.lower in POINTING for c in head.children):
        return None
    kind = any(c.lower == "such" for c in head.children)
    before = (t for t in reversed(tokens[: head.i]) if t.lemma == head.lemma and (kind or t.tag == head.tag))
    told_before = (t for t in before if t.pos == "NOUN" and t.dep not in PREDICATES and not _is_judged(t))
    told_before = (t for t in told_before if kind or not names_none(t))
    return next((t for t in told_before if any(_says_which(c) for c in t.children)), None)


def _is_judged(noun: Token) -> bool:
    """Tell "a great deal", which is what somebody thinks of it."""
    return any(c.dep == "amod" and c.lower in EVALUATION for c in noun.children)


def _says_which(c: Token) -> bool:
    """Tell what says which one is meant: "the decree in court" is no more than "the decree"."""
    if c.dep == "prep":
        return c.lower not in PLACING and not is_time(c)
    return (c.dep in OF_NOUNS or c.dep == "poss" and c.pos != "PRON") and c.ent not in TIMES


def is_time(c: Token) -> bool:
    """Tell "on 16 March"."""
    inner = c.child("pobj") if c.dep == "prep" else None
    return inner is not None and inner.ent in TIMES
