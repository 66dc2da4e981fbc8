"""Who finds it foolish, wrong or needless to scrap a thing is for the thing: the side is taken on the scrapping."""

from __future__ import annotations

from components.language import Token
from components.language.verbs import negation
from components.lexicon import words
from components.stances.models.combining import FAINT
from components.stances.models.reader import Seen
from components.stances.rules.frames import ENDING
from components.stances.rules.phrases import HARM
from components.stances.rules.valued import value_of
from components.stances.rules.word_sides import side_of_word
from components.stances.unmeant import TRYING

REASONS = words("nouns", "reason")  # "no reason to scrap it", "makes no sense to scrap it"
SAID_OF, HANGING = ("acomp", "attr", "oprd"), frozenset("xcomp ccomp advcl acl relcl csubj nsubj".split())


def against_what_undoes_it(s: Seen) -> Seen:
    """Take "would be foolish to try to stop the toll", "attacking the toll is wrong" as for the toll, and "attacking it
    is right" as against it."""
    deed = _undoing(s.goal.head)
    if deed is None or s.side != _side_on(deed, s):
        return s
    return s._replace(side="oppose" if s.side == "support" else "support", opposite=FAINT)


def _undoing(goal: Token | None) -> Token | None:
    """Return the deed that would undo a goal, as a thing that is spoken of: "to try to stop it", "scrapping it"."""
    verb = goal.head if goal is not None and goal.dep == "dobj" else None
    if verb is None or verb.lemma not in ENDING and side_of_word(verb) != "oppose" or negation(verb) is not None:
        return None
    while verb.dep in ("xcomp", "conj") and verb.head.lemma in TRYING:
        verb = verb.head
    return verb if verb.tag in ("VB", "VBG") and verb.dep in HANGING else None


def _side_on(deed: Token, s: Seen) -> str | None:
    """Return the side that is taken on a deed by what it hangs on; None where that says nothing of it."""
    above = deed.head
    if negation(above) is not None:
        return None
    judge = above if above.pos == "ADJ" else above.child(*SAID_OF)
    if judge is not None and judge is not deed:
        taken = value_of(judge)
        if _shows(s, judge):
            return taken or s.side
        return "oppose" if taken == "oppose" else None
    reason = above if above.pos == "NOUN" else above.child("dobj")
    if reason is not None and reason.lemma in REASONS:
        return "oppose" if any(c.dep == "det" and c.lower == "no" for c in reason.children) else None
    return "oppose" if deed.dep == "csubj" and above.lemma in HARM else None


def _shows(s: Seen, word: Token) -> bool:
    parts = (word, *(c for c in word.children if c.dep in ("amod", "advmod")))  # "a grave error"
    return s.trigger is not None and any(s.trigger.overlaps(t.span) for t in parts)
