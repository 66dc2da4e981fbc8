"""Propose positions: what the rules read and what the trained reader sees, joined where they mean the same."""

from __future__ import annotations

from components.language import ActorIndex, Parse
from components.language.actors.people import is_people
from components.model import Span, Stance, Statement
from components.stances.models.combining import FAINT, Candidate, side_of
from components.stances.models.reader import LEAST, Seen
from components.stances.rules.hits import FORMS, Ruled
from components.stances.rules.targets import goal_span
from components.stances.towards import towards_what_is_meant
from components.stances.unruled import position_of

OF_A_PLACE = frozenset("of from in at on".split())
OF_MANY = frozenset("nmod amod".split())
Key = tuple[int, str | None, Span | None, str]  # by which two of what the reader sees are one


def propose(
    parse: Parse, index: ActorIndex, statements: tuple[Statement, ...], ruled: list[Ruled], seen: list[Seen]
) -> list[Candidate]:
    """Return every position that a rule reads or the reader sees, each once."""
    by_sentence: dict[int, list[Seen]] = {}
    for s in seen:
        by_sentence.setdefault(s.window.sentence, []).append(s)
    found: list[Candidate] = []
    taken: set[Key] = set()
    for read in ruled:
        candidate, met = _with_seen(parse, read, by_sentence.get(read.stance.sentence, []))
        taken |= {_key(s) for s in met}
        if candidate is not None:
            found.append(candidate)
    for s in (towards_what_is_meant(index, s) for s in seen):
        if s.chance >= LEAST and s.chance >= s.opposite and _key(s) not in taken and not _is_within_holder(s):
            own = position_of(parse, index, statements, s)
            if own is not None and not any(_is_bound(c.stance, own) for c in found):
                found.append(Candidate(own, None, s))
    return found


def _with_seen(parse: Parse, read: Ruled, seen: list[Seen]) -> tuple[Candidate | None, list[Seen]]:
    """Return what a rule reads with what the reader sees of it, and what of that is thereby told; None for a faint
    rule's that the reader does not see."""
    stance, side = read.stance, side_of(read.stance.label)
    here = [s for s in seen if _one_holder(s, stance)]
    agreeing = [s for s in here if _one_target(parse, s, stance)]
    same = next((s for s in here if s.side == side), None)
    met = max(agreeing, key=lambda s: s.chance, default=None) if _is_turned_by_a_deed(parse, stance) else None
    told = [met] if met is not None and met.side != side else []
    if told:
        same = _turned(told[0])
        agreeing.append(same)
    against = [s for s in agreeing if s.side != side] if stance.label == "conditional" else []
    if against:  # "will not sign it until …": against it, to the reader
        told += against
        met = max(against, key=lambda s: s.chance)
        same = _turned(met) if same is None or same.chance < met.chance else same
        agreeing.append(same)
    if FORMS[read.rule].faint and (same is None or same.chance < LEAST or same.chance < same.opposite):
        return None, told
    if same is not None and (same.chance < LEAST or any(s is same for s in agreeing)):
        told.append(same)
    return Candidate(stance, read, same), told


def _is_bound(bound: Stance, own: Stance) -> bool:
    """Tell what the reader sees of "will sign if …" under another name of the holder."""
    return (bound.label == "conditional" and bound.sentence == own.sentence and bound.holder == own.holder
            and bound.target.span is not None and own.target.span is not None
            and bound.target.span.overlaps(own.target.span))  # fmt: skip


def _is_turned_by_a_deed(parse: Parse, stance: Stance) -> bool:
    """Tell what a rule reads past a deed that undoes its object: "opposes scrapping the toll", "is against lifting it".

    A negation is none: what the reader sees of "does not oppose it" holds it already."""
    return stance.turned_by is not None and any(t.pos in ("VERB", "NOUN") for t in parse.tokens_in(stance.turned_by))


def _turned(s: Seen) -> Seen:
    """Return what is seen of "opposes scrapping the toll" as the rule reads it:
    against the scrapping is for the toll."""
    return s._replace(side="oppose" if s.side == "support" else "support", opposite=FAINT)


def _key(s: Seen) -> Key:
    return s.window.sentence, s.holder.actor, s.holder.head.span if s.holder.head is not None else None, s.side


def _one_holder(s: Seen, stance: Stance) -> bool:
    if s.holder.actor is not None:
        return s.holder.actor == stance.holder
    return (
        stance.holder_span is not None and s.holder.head is not None and stance.holder_span.overlaps(s.holder.head.span)
    )


def _is_within_holder(s: Seen) -> bool:
    """Tell a name that only says which holder is meant: "Oxmoor" in "the mayors of Oxmoor", who are in the sentence
    too."""
    token = s.holder.head
    if s.holder.speaker is not None or token is None:
        return False
    of_name = token.dep == "compound" or token.dep in OF_MANY and token.head.tag in ("NNS", "NNPS")
    if token.dep == "poss" and len(s.holder.spans) == 1 and token.head.tag in ("NNS", "NNPS"):
        of_name = is_people(token.head)  # "Pell" in "Pell's fellow members"
    if of_name and any(h.head is token.head for h in s.window.holders):
        return True  # "House" in "House Democrats", "Pell" in "Pell supporters"
    while token.dep in ("conj", "compound") or token.dep == "appos" and is_people(token.head):
        token = token.head
    bearer = token.head.head if token.dep == "pobj" and token.head.lower in OF_A_PLACE else None
    if bearer is None:
        return False
    bearers = {bearer.i, bearer.head.i} if bearer.dep == "appos" else {bearer.i}  # "Ruth Amsel, mayor of Oxmoor"
    return any(h.head is not None and h.head.i in bearers for h in s.window.holders)


def _one_target(parse: Parse, s: Seen, stance: Stance) -> bool:
    """Tell whether the reader means what the rule means: the same actor, overlapping words, or nothing better."""
    if s.goal.head is None or s.goal.head.pos in ("PRON", "DET"):
        return True
    if s.goal.actor is not None and s.goal.actor == stance.target.actor:
        return True
    span = goal_span(parse, s.goal.head)
    return span is not None and stance.target.span is not None and span.overlaps(stance.target.span)
