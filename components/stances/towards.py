"""What a position that the reader sees is towards, where the word it points to is only part of what is meant."""

from __future__ import annotations

from components.language import ActorIndex
from components.language.undoing import UNDOING_NOUNS
from components.stances.models.reader import Seen
from components.stances.rules.targets import DENYING, predicate_of
from components.stances.rules.word_sides import side_of_word

REFUSALS = frozenset("refusal failure reluctance unwillingness".split())
UNDOINGS = UNDOING_NOUNS | {"veto"}
AFTER_IT, INFINITIVE = frozenset("xcomp ccomp advcl acl csubj".split()), frozenset("VB VBG".split())


def towards_what_is_meant(index: ActorIndex, s: Seen) -> Seen:
    """Return what is seen with the goal that the clause gives it."""
    return _towards_refusal(index, _towards_undoing(_towards_clause(_towards_subject(index, s))))


def _towards_subject(index: ActorIndex, s: Seen) -> Seen:
    """Take "she is a proven liar" as towards her, "it is a bad idea to close it" as towards closing it: a predicate is
    no target."""
    head = s.goal.head
    subject = predicate_of(head) if head is not None else None
    if head is None or subject is None:
        return s
    following = [
        c for v in (head.head, head) for c in v.children if c.i > head.i and c.dep in AFTER_IT and c.tag in INFINITIVE
    ]
    if subject.lower == "it" and following:
        return s._replace(goal=s.goal._replace(head=following[0], actor=None))
    return s._replace(goal=s.goal._replace(head=subject, actor=index.name_at(subject)))


def _towards_clause(s: Seen) -> Seen:
    """Take "denied that the toll had cost jobs" as against the claim: whoever denies it may well be for the toll."""
    verb = next((a for a in s.goal.head.ancestors() if a.is_verb), None) if s.goal.head is not None else None
    if verb is None or s.side != "oppose" or verb.dep != "ccomp" or verb.head.lemma not in DENYING:
        return s
    return s._replace(goal=s.goal._replace(head=verb, actor=None))


def _towards_undoing(s: Seen) -> Seen:
    """Take "voted to override the veto of the toll bill" as against the veto: who is against it may be for the bill."""
    noun = s.goal.head.head.head if s.goal.head is not None and s.goal.head.dep == "pobj" else None
    if noun is None or noun.dep != "dobj" or noun.lemma not in UNDOINGS or side_of_word(noun.head) != s.side:
        return s
    return s._replace(goal=s.goal._replace(head=noun, actor=None))


def _towards_refusal(index: ActorIndex, s: Seen) -> Seen:
    """Take "her refusal to accept the toll angered Marr" as Marr's side on the refusal: the toll's is hers."""
    verb = s.goal.head.head if s.goal.head is not None and s.goal.head.dep == "dobj" else None
    if verb is None or verb.dep != "acl" or verb.head.lemma not in REFUSALS:
        return s
    owner = verb.head.child("poss")
    if owner is None or s.holder.actor is None or index.name_at(owner) == s.holder.actor:
        return s
    return s._replace(goal=s.goal._replace(head=verb.head, actor=None))
