"""Tell what the trained reader takes for a side and what the sentence's build shows to be none: the deed that is itself
the target, what only the last of a list does, what stands beside who only denies it."""

from __future__ import annotations

from components.language import Token
from components.stances.models.reader import Seen
from components.stances.rules.word_sides import side_of_word

BESIDE = frozenset("though although while whereas".split())


def is_misread(s: Seen, words: list[Token]) -> bool:
    """Tell a side that its trigger, whose tokens are `words`, does not show of the holder."""
    if s.side == "oppose" and _is_itself(words, s.goal.head):
        return True
    return _is_of_the_last(s, words) or _is_beside(s, words)


def _is_itself(words: list[Token], goal: Token | None) -> bool:
    """Tell "issued a rule barring such groups", against the barring by the barring: who bars is for it."""
    return goal is not None and goal.dep == "acl" and words == [goal] and side_of_word(goal) == "oppose"


def _is_of_the_last(s: Seen, words: list[Token]) -> bool:
    """Tell "among them Ida Holt, Leo Marr and Pia Lund, **who** leads the inquiry", of Holt."""
    clause = next((t.child("relcl") for t in words if t.pos == "PROPN"), None)
    head = s.holder.head
    return clause is not None and head is not None and all(t is not head for t in words)


def _is_beside(s: Seen, words: list[Token]) -> bool:
    """Tell "Lund said it showed disrespect, though **the council** denied it", by the disrespect, of the council."""
    head = s.holder.head
    clause = head.head if head is not None and head.dep in ("nsubj", "nsubjpass") else None
    if s.holder.speaker is not None or clause is None or clause.dep != "advcl":
        return False
    subject = clause.head.child("nsubj", "nsubjpass")
    marked = any(c.dep == "mark" and c.lower in BESIDE for c in clause.children)
    within = any(t is clause or clause in t.ancestors() for t in words)
    return marked and not within and subject is not None and subject.pos in ("NOUN", "PROPN")
