"""What a position that the reader sees is towards, where the word it points to is only part of what is meant."""

from __future__ import annotations

from components.language import ActorIndex, Token
from components.language.actors.people import is_people
from components.language.verbs import is_told, negation
from components.model import Span
from components.stances.contested import against_what_undoes_it
from components.stances.governing import towards_what_governs
from components.stances.models.reader import Seen
from components.stances.phrases import MARKS
from components.stances.rules.frames import (
    ADJECTIVES,
    BETWEEN,
    DIRECTIVE,
    HOLDER_NOUNS,
    LEFT_OPEN,
    PREPOSITION,
    WANTING,
)
from components.stances.rules.linked import kept_from
from components.stances.rules.targets import DENYING, MANNERS, asking_word, predicate_of, undone_by
from components.stances.rules.untrue import rejected_claim
from components.stances.rules.valued import value_of
from components.stances.rules.word_sides import side_of_word

WITHIN = frozenset("compound nmod".split())  # a name before a noun
AFTER_IT, INFINITIVE = frozenset("xcomp ccomp advcl acl csubj".split()), frozenset("VB VBG".split())


def towards_what_is_meant(index: ActorIndex, s: Seen) -> Seen:
    """Return what is seen with the goal that the clause gives it."""
    meant = _towards_thing(index, _towards_wanted(_towards_clause(_towards_subject(index, s))))
    meant = towards_what_governs(index, meant)
    meant = _towards_manner(meant)
    contested = against_what_undoes_it(meant)
    meant = contested if contested is not meant else _towards_judged(meant)
    meant = _towards_deed(_towards_asked(_towards_object(index, meant)))
    return _towards_undone(_towards_doer(index, _towards_kept(index, meant)))


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
        return s.at(following[0])
    if subject.pos == "PRON" and head.dep != "attr":
        return s
    return s.at(subject, index.name_at(subject))


def _towards_thing(index: ActorIndex, s: Seen) -> Seen:
    """Take "welcomes a Justice Department role" as for the role; "Holt critics" are against Holt."""
    name = s.goal.head if s.goal.actor is not None else None
    if name is None or name.dep not in WITHIN or name.head.pos != "NOUN":
        return s
    thing = name.head
    if index.name_at(thing) is not None or thing.lemma in HOLDER_NOUNS or is_people(thing):
        return s
    return s.at(thing, s.goal.actor)


def _towards_clause(s: Seen) -> Seen:
    """Take "denied that the toll had cost jobs" as against the claim: whoever denies it may well be for the toll."""
    goal = s.goal.head if s.side == "oppose" else None
    if goal is None:
        return s
    above = (goal, *goal.ancestors())
    told, claim = next(((a, c) for a in above if (c := rejected_claim(a)) is not None), (goal, None))
    if claim is not None and s.trigger is not None and not s.trigger.overlaps(told.span):
        return s.at(claim)  # "denied claims that he backs it"
    verb = next((a for a in above[1:] if a.is_verb), None)
    return s.at(verb) if verb is not None and verb.dep == "ccomp" and verb.head.lemma in DENYING else s


def _towards_wanted(s: Seen) -> Seen:
    """Take "does not want her son to run" as against the running, and not against the son."""
    verb = s.goal.head.head if s.goal.head is not None and s.goal.head.dep == "nsubj" else None
    if verb is None or s.side != "oppose" or verb.dep not in ("ccomp", "xcomp") or verb.tag != "VB":
        return s
    outer = verb.head
    while outer.dep == "xcomp" and outer.lemma not in WANTING:
        outer = outer.head
    return s.at(verb) if outer.lemma in WANTING and negation(outer) is not None else s


def _towards_manner(s: Seen) -> Seen:
    """Take "pleased with how they handled the strike" as for the handling: the strike is only what was handled."""
    verb = next((a for a in s.goal.head.ancestors() if a.is_verb), None) if s.goal.head is not None else None
    if verb is None or s.goal.head is verb.child("nsubj", "nsubjpass"):
        return s
    told = verb.head if verb.dep == "relcl" and verb.head.lower in MANNERS else verb if asking_word(verb) else None
    ahead = told is not None and s.trigger is not None and s.trigger.end <= (asking_word(told) or told).start
    return s.at(told) if told is not None and ahead else s


def _towards_judged(s: Seen) -> Seen:
    """Take "the claim that the tram is unsafe is absurd" as against the claim."""
    goal = s.goal.head
    judged = next((a for a in goal.ancestors() if _is_judged(a, s.trigger)), None) if goal is not None else None
    if goal is None or judged is None or not (judged.is_verb or any(a.is_verb for a in _between(goal, judged))):
        return s
    return s.at(judged)


def _towards_object(index: ActorIndex, s: Seen) -> Seen:
    """Take "to shape opinion and bash Holt" as against Holt, where the deed shows the side and has it by itself."""
    deed = s.goal.head
    done_to = deed.child("dobj") if deed is not None and deed.is_verb else None
    if deed is None or done_to is None or index.name_at(done_to) is None or s.trigger is None:
        return s
    between = BETWEEN.get(deed.lemma)
    taken = side_of_word(deed) or (between.side if between is not None else None)
    if not s.trigger.overlaps(deed.span) or taken != s.side:
        return s
    return s.at(done_to, index.name_at(done_to))


def _towards_asked(s: Seen) -> Seen:
    """Take "asked Holt to send it" and "pressed Holt for more details" as for the sending and for the details."""
    asked = s.goal.head
    verb = asked.head if asked is not None and asked.dep == "dobj" and s.side == "support" else None
    if verb is None or verb.lemma not in DIRECTIVE or s.trigger is None or not s.trigger.overlaps(verb.span):
        return s
    link = next((c for c in verb.children if c.dep == "prep" and c.lower == "for"), None)
    deed = verb.child("xcomp", "ccomp") or (link.child("pobj", "pcomp") if link is not None else None)
    return s.at(deed) if deed is not None else s


def _towards_deed(s: Seen) -> Seen:
    """Take "promised to overhaul the law" as for overhauling it, "to address the surge" as for addressing it: it may
    well be what is wrong."""
    goal = s.goal.head
    if goal is None or s.side != "support" or goal.dep != "dobj" or goal.head.lemma not in LEFT_OPEN:
        return s
    return s.at(goal.head)


def _towards_kept(index: ActorIndex, s: Seen) -> Seen:
    """Take "barred the council from raising the toll" as against the raising: not against the council."""
    goal = s.goal.head if index.kind_of(s.goal.actor) != "person" else None
    kept = kept_from(goal.head) if goal is not None and s.side == "oppose" and goal.dep == "dobj" else None
    shown = goal is not None and s.trigger is not None and s.trigger.overlaps(goal.head.span)
    return s.at(kept) if kept is not None and shown else s


def _towards_doer(index: ActorIndex, s: Seen) -> Seen:
    """Take 'said the insurers were "overcharging" them' as against the insurers: what they are said to do, in words
    that are marked as chosen or take a side, is no target."""
    deed = s.goal.head
    if deed is None or not deed.is_verb or s.trigger is None or not s.trigger.overlaps(deed.span):
        return s
    if not any(c.text in MARKS for c in deed.children) and side_of_word(deed) != s.side:
        return s
    subject = deed.child("nsubj")
    if not is_told(deed) or subject is None or subject.pos not in ("NOUN", "PROPN") or deed.dep != "ccomp":
        return s
    return s.at(subject, index.name_at(subject))


def _towards_undone(s: Seen) -> Seen:
    """Take "angry about not getting the rebate" as against not getting it: not against the rebate."""
    goal = s.goal.head if s.side == "oppose" else None
    deed = next((a for a in goal.ancestors() if undone_by(a) is not None), None) if goal is not None else None
    return s.at(deed) if deed is not None and _is_deplored(deed) else s


def _is_deplored(deed: Token) -> bool:
    """Tell what somebody is blamed for, angry about or complains of, and what is called a mistake."""
    if deed.dep == "pcomp":
        by, link = deed.head.head, deed.head.lower
        frame = ADJECTIVES.get((by.lower, link)) or PREPOSITION.get((by.lemma, link))
        return (frame.side if frame is not None else side_of_word(by)) == "oppose"
    said = deed.head.child("acomp", "attr") if deed.dep == "csubj" else None
    return said is not None and value_of(said) == "oppose"


def _is_judged(word: Token, trigger: Span | None) -> bool:
    """Tell what a predicate is said of, where the predicate shows the side."""
    said = word.head.child("acomp", "attr") if word.dep in ("nsubj", "csubj") and word.head.lemma == "be" else None
    return said is not None and trigger is not None and trigger.overlaps(said.span)


def _between(inner: Token, outer: Token) -> list[Token]:
    """Return the words on the way from one up to another."""
    found: list[Token] = []
    for a in inner.ancestors():
        if a is outer:
            break
        found.append(a)
    return found
