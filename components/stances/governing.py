"""What a position is towards where the word that the reader points to hangs on a refusal, a failure, a plan, a veto.

Who condemns "the refusal to sign" may be for signing, who is puzzled by "the decision to cancel the talks" for the
talks: the side is the one that is taken on what governs the word."""

from __future__ import annotations

from components.language import ActorIndex, Token
from components.language.undoing import UNDOING_NOUNS
from components.language.verbs import find_subject, negation
from components.lexicon import words
from components.stances.models.reader import Seen
from components.stances.rules.frames import ENDING
from components.stances.rules.linked import ACCUSING
from components.stances.rules.word_sides import DISAPPROVAL, side_of_word

REFUSALS = words("nouns", "refused")
NOT_DOING = words("verbs", "not doing") | words("verbs", "waiting")
PLANS = words("nouns", "plan")
WAGING = words("verbs", "waging")
UNDOINGS = UNDOING_NOUNS | words("nouns", "overridden")
OBJECTS, CLAUSES = frozenset("dobj pobj prep".split()), frozenset("xcomp acl advcl ccomp".split())


def towards_what_governs(index: ActorIndex, s: Seen) -> Seen:
    """Return what is seen with the goal that the word hangs on, where the side is taken on that."""
    return _towards_accused(index, _towards_plan(_towards_refusal(index, _towards_undoing(s))))


def _towards_undoing(s: Seen) -> Seen:
    """Take "voted to override the veto of the toll bill" as against the veto: who is against it may be for the bill;
    and "ended the protest against the toll" as against the protest, but not "is leading the protest"."""
    noun = s.goal.head.head.head if s.goal.head is not None and s.goal.head.dep == "pobj" else None
    if noun is None or noun.dep != "dobj" or noun.lemma not in UNDOINGS | DISAPPROVAL:
        return s
    if noun.head.lemma in WAGING:
        return s
    shown = s.trigger is not None and s.trigger.overlaps(noun.head.span)
    return s.at(noun) if side_of_word(noun.head) == s.side or shown and s.side == "oppose" else s


def _towards_refusal(index: ActorIndex, s: Seen) -> Seen:
    """Take "her refusal to accept the toll angered Marr", "blasted her for failing to act" as a side on the refusal and
    on the failing: the toll's is hers. "Marr said the council failed to act" is against the council."""
    verb = _intended(s.goal.head)
    governor = verb.head if verb is not None else None
    if governor is None or governor.lemma not in REFUSALS | NOT_DOING:
        return s
    doer = _doer_of(governor)
    if doer is not None and s.holder.actor is not None and index.name_at(doer) == s.holder.actor:
        return s
    if not _shows(s, governor):
        if _is_above(s, governor) or governor.pos == "NOUN" and doer is not None:
            return s.at(governor)
        if s.holder.speaker is None:
            return s  # but "the port will avoid paying tax," she said, is against the port
    named = index.name_at(doer) if doer is not None and s.side == "oppose" else None
    return s.at(doer, named) if doer is not None and named is not None else s


def _doer_of(governor: Token) -> Token | None:
    """Return whose refusal it is, or who failed; of "blasted her for failing", she."""
    if governor.pos == "NOUN":
        return governor.child("poss")
    blamed = governor.head.head.child("dobj", "nsubjpass") if governor.dep == "pcomp" else None
    return blamed or find_subject(governor)[0]


def _towards_plan(s: Seen) -> Seen:
    """Take "took on proposals to toughen the law" as against the proposals: what they would do to the law is another
    matter, unless they are to undo it; "praised the effort to end the strike" is for the effort, not for the strike."""
    verb = _intended(s.goal.head)
    plan = _planned(verb) if verb is not None and verb.tag == "VB" else None
    if verb is None or plan is None or plan.lemma not in PLANS or any(c.lower == "no" for c in plan.children):
        return s
    if negation(verb) is not None and not _is_plainly(s, plan):
        return s  # "celebrated the decision not to indict her"
    if s.goal.head is verb:
        return s.at(plan) if _is_above(s, plan) else s
    if verb.lemma not in ENDING and side_of_word(verb) != "oppose":
        above = s.side == "oppose" and s.goal.actor is not None and _shown(s, plan) is not None
        unsure = above and not _is_plainly(s, plan)  # "invested in the effort to push Holt out"
        return s.at(plan) if verb.dep == "acl" and not unsure else s
    shown = _shown(s, plan)
    taken = side_of_word(shown) if shown is not None else None
    return s.at(plan) if shown is not None and (taken == s.side or taken is None and plan.dep == "pobj") else s


def _is_plainly(s: Seen, word: Token) -> bool:
    """Tell a side that is shown by a word of that very side above another one."""
    shown = _shown(s, word)
    return shown is not None and side_of_word(shown) == s.side


def _planned(verb: Token) -> Token | None:
    """Return the effort of "the effort to end it", also where the parser hangs the ending on "praised" before it."""
    if verb.dep != "advcl":
        return verb.head if verb.dep == "acl" else None
    plan = verb.head.child("dobj")
    return plan if plan is not None and plan.right == verb.left - 1 else None


def _towards_accused(index: ActorIndex, s: Seen) -> Seen:
    """Take "accused her of negligence", "of catering to the port", as against her, and not against negligence."""
    link = s.goal.head.head if s.goal.head is not None and s.goal.head.dep in ("pobj", "pcomp") else None
    verb = link.head if link is not None and link.lower == "of" else None
    if verb is None or verb.lemma not in ACCUSING or not _shows(s, verb):
        return s
    accused = verb.child("dobj", "nsubjpass")
    if accused is None or accused.pos == "PRON" and index.name_at(accused) is None:
        return s
    return s.at(accused, index.name_at(accused))


def _intended(goal: Token | None) -> Token | None:
    """Return the verb of "the plan to grant requests for guards", where the goal is the guards, the requests or the
    granting; None where it hangs on nothing."""
    verb = goal
    while verb is not None and not verb.is_verb and verb.dep in OBJECTS:
        verb = verb.head
    return verb if verb is not None and verb.is_verb and verb.dep in CLAUSES else None


def _shows(s: Seen, word: Token) -> bool:
    """Tell whether a word is one of those by which the side is seen."""
    return s.trigger is not None and s.trigger.overlaps(word.span)


def _is_above(s: Seen, word: Token) -> bool:
    """Tell whether the side is shown by a word that governs another one, and by its own side if it has one."""
    shown = _shown(s, word)
    return shown is not None and side_of_word(shown) in (None, s.side)


def _shown(s: Seen, word: Token) -> Token | None:
    """Return which of a word's governors shows the side, or what one of them says of it: "was better to wait"."""
    above = [t for a in word.ancestors() for t in (a, a.child("acomp")) if t is not None and t is not word]
    return next((t for t in above if _shows(s, t)), None)
