"""Propose positions: what the rules read and what the trained reader sees, joined where they mean the same."""

from __future__ import annotations

from components.language import ActorIndex, Parse, Token
from components.language.actors.salience import THIRD_PERSON
from components.language.phrases import noun_phrase
from components.language.verbs import find_subject, is_passive
from components.model import Level, Span, Stance, Statement, Target
from components.stances.models.combining import FAINT, LEAST, Candidate, side_of
from components.stances.models.reader import Seen
from components.stances.models.reader_input import Goal
from components.stances.rules.frames import OBJECT, Side
from components.stances.rules.hits import FORMS, Ruled
from components.stances.rules.silencing import is_former, is_silenced
from components.stances.rules.targets import goal_span
from components.stances.rules.whose import done_to, is_asked_of, is_blamed_for
from components.stances.rules.word_sides import is_against_none, is_contradicted, is_levied, side_of_word
from components.stances.towards import towards_what_is_meant

OF_A_PLACE = frozenset("of from in at".split())


def propose(
    parse: Parse, index: ActorIndex, statements: tuple[Statement, ...], ruled: list[Ruled], seen: list[Seen]
) -> list[Candidate]:
    """Return every position that a rule reads or the reader sees, each once."""
    by_sentence: dict[int, list[Seen]] = {}
    for s in seen:
        by_sentence.setdefault(s.window.sentence, []).append(s)
    found: list[Candidate] = []
    taken: set[tuple[int, str | None, Span | None, str]] = set()
    for read in ruled:
        stance = read.stance
        here = [s for s in by_sentence.get(stance.sentence, []) if _one_holder(s, stance)]
        same = next((s for s in here if s.side == side_of(stance.label)), None)
        if _is_turned_by_a_deed(parse, stance):
            met = max((s for s in here if _one_target(parse, s, stance)), key=lambda s: s.chance, default=same)
            if met is not None and met.side != side_of(stance.label):
                taken.add(_key(met))
                same = _turned(met)
        if FORMS[read.rule].faint and (same is None or same.chance < LEAST or same.chance < same.opposite):
            continue
        found.append(Candidate(stance, read, same))
        if same is not None and (same.chance < LEAST or _one_target(parse, same, stance)):
            taken.add(_key(same))
    for s in (towards_what_is_meant(index, s) for s in seen):
        if s.chance >= LEAST and s.chance >= s.opposite and _key(s) not in taken and not _is_within_holder(s):
            own = _stance(parse, index, statements, s)
            if own is not None:
                found.append(Candidate(own, None, s))
    return found


def _is_turned_by_a_deed(parse: Parse, stance: Stance) -> bool:
    """Tell what a rule reads past a deed that undoes its object: "opposes scrapping the toll", "is against lifting it".

    A negation is none: what the reader sees of "does not oppose it" holds it already."""
    return stance.turned_by is not None and any(t.pos in ("VERB", "NOUN") for t in parse.tokens_in(stance.turned_by))


def _turned(s: Seen) -> Seen:
    """Return what is seen of "opposes scrapping the toll" as the rule reads it:
    against the scrapping is for the toll."""
    return s._replace(side="oppose" if s.side == "support" else "support", opposite=FAINT)


def _key(s: Seen) -> tuple[int, str | None, Span | None, str]:
    return s.window.sentence, s.holder.actor, s.holder.head.span if s.holder.head is not None else None, s.side


def _one_holder(s: Seen, stance: Stance) -> bool:
    if s.holder.actor is not None:
        return s.holder.actor == stance.holder
    return (
        stance.holder_span is not None and s.holder.head is not None and stance.holder_span.overlaps(s.holder.head.span)
    )


def _is_within_holder(s: Seen) -> bool:
    """Tell a name that only says which holder is meant:

    "Seattle" in "the mayors of Seattle", who are in the sentence too."""
    token = s.holder.head
    if s.holder.speaker is not None or token is None:
        return False
    while token.dep in ("conj", "compound"):
        token = token.head
    bearer = token.head.head if token.dep == "pobj" and token.head.lower in OF_A_PLACE else None
    if bearer is None:
        return False
    bearers = {bearer.i, bearer.head.i} if bearer.dep == "appos" else {bearer.i}  # "Ruth Amsel, mayor of Seattle"
    return any(h.head is not None and h.head.i in bearers for h in s.window.holders)


def _one_target(parse: Parse, s: Seen, stance: Stance) -> bool:
    """Tell whether the reader means what the rule means: the same actor, overlapping words, or nothing better."""
    if s.goal.head is None or s.goal.head.pos in ("PRON", "DET"):
        return True
    if s.goal.actor is not None and s.goal.actor == stance.target.actor:
        return True
    span = goal_span(parse, s.goal.head)
    return span is not None and stance.target.span is not None and span.overlaps(stance.target.span)


def _stance(parse: Parse, index: ActorIndex, statements: tuple[Statement, ...], s: Seen) -> Stance | None:
    """Return the position that the reader alone sees; its holder becomes an actor here if it was none."""
    holder = s.holder.actor
    if holder is None:
        holder, _ = index.resolve(s.holder.head)
    if holder is None:
        return None
    span = _place_of(parse, s)
    target = target_of(parse, index, s.goal)
    if (
        s.side == "oppose"
        and (is_against_none(s.goal.head) or is_levied(s.goal.head))
        or _is_of_itself(holder, span, target)
    ):
        return None
    trigger = _trigger(parse, index, s, holder)
    if trigger is None:
        return None
    own = next(
        (x for x in statements if x.actor == holder and any(c.overlaps(trigger) for c in (*x.content, *x.cue))), None
    )
    level: Level = "said" if own is not None else "inferred" if _is_act(parse, trigger) else "told"
    taken_for = "support" if s.side == "support" else "opposition"
    rule = f"the trained reader takes '{trigger.of(parse.text)}' for {taken_for}"
    statement = own or s.holder.speaker
    return Stance("", holder, span, target, s.side, round(s.chance, 2), trigger, rule, s.window.sentence,
                  statement.id if statement else None, level, decider="reader")  # fmt: skip


def _place_of(parse: Parse, s: Seen) -> Span | None:
    """Return the words that stand for the holder: of whoever speaks, those that name the source."""
    if s.holder.speaker is not None:
        return s.holder.speaker.source[0] if s.holder.speaker.source else None
    if s.holder.actor is not None:
        return s.holder.spans[0]
    return noun_phrase(parse, s.holder.head) if s.holder.head is not None else None


def _is_of_itself(holder: str, span: Span | None, target: Target) -> bool:
    """Tell a position towards its own holder."""
    if target.actor is not None and target.actor == holder:
        return True
    return span is not None and target.span is not None and span.overlaps(target.span)


def _trigger(parse: Parse, index: ActorIndex, s: Seen, holder: str) -> Span | None:
    """Return the words that show the side; None where they are another's deed, asked of the holder, or do not hold."""
    trigger = s.trigger or parse.sentences[s.window.sentence]
    side: Side = "oppose" if s.side == "oppose" else "support"
    words = parse.tokens_in(trigger)
    deed = next((d for t in words if (d := done_to(t, s.goal.head)) is not None), None)
    if side == "oppose" and deed is not None and not _does(index, deed, holder):
        return None
    if s.holder.speaker is None and any(is_asked_of(t, _subject_named(index, t, holder)) for t in words):
        return None
    if any(is_silenced(t) or is_contradicted(t, side) or is_blamed_for(t, s.goal.head, side) for t in words):
        return _second_trigger(parse, index, s, holder, side) if any(is_former(t) for t in words) else None
    return trigger


def _does(index: ActorIndex, deed: Token, holder: str) -> bool:
    """Tell whether a deed is an actor's own: "her attack on the council", "she began an attack on the council"."""
    owner = deed.child("poss") or (find_subject(deed.head)[0] if deed.head.is_verb else None)
    return owner is not None and index.name_at(owner) == holder


def _subject_named(index: ActorIndex, verb: Token, holder: str) -> Token | None:
    """Return the word by which an actor is the subject of a verb, None if somebody else is."""
    subject = find_subject(verb)[0] if verb.is_verb else None
    return subject if subject is not None and index.name_at(subject) == holder else None


def _second_trigger(parse: Parse, index: ActorIndex, s: Seen, holder: str, side: Side) -> Span | None:
    """Return the word of the holder's own that takes the side, as "supports" in "who once
    opposed it, now supports it"."""
    for t in parse.sentence(s.window.sentence):
        subject = find_subject(t)[0] if t.is_verb and side_of_word(t) == side and not is_passive(t) else None
        if (
            subject is not None
            and index.name_at(subject) == holder
            and not is_silenced(t)
            and not is_contradicted(t, side)
        ):
            return t.span
    return None


def _is_act(parse: Parse, trigger: Span) -> bool:
    return any(
        t.is_verb and (frame := OBJECT.get(t.lemma.lower())) is not None and frame.act for t in parse.tokens_in(trigger)
    )


def target_of(parse: Parse, index: ActorIndex, goal: Goal) -> Target:
    """Return a goal's words and place; no words where it is only pointed to."""
    head = goal.head
    if head is None:
        return Target("", None, None)
    if goal.actor is not None:
        owned = _owned_by(parse, head)
        if owned is not None:
            return Target(" ".join(owned.of(parse.text).split()), owned, goal.actor)
        words = index.name_of(goal.actor) if head.pos == "PRON" or head.lower in THIRD_PERSON else ""
        span = noun_phrase(parse, head) if head.pos != "PRON" else head.span
        return Target(words or " ".join(span.of(parse.text).split()), span, goal.actor)
    if head.pos in ("PRON", "DET"):
        return Target("", head.span, None)
    span_of = goal_span(parse, head)
    if span_of is None:
        return Target("", head.span, None)
    return Target(" ".join(span_of.of(parse.text).split()), span_of, index.name_at(head))


def _owned_by(parse: Parse, head: Token) -> Span | None:
    """Return "Clinton's plan" where Clinton is only the owner of what is meant."""
    if head.dep != "poss" or head.head.pos not in ("NOUN", "PROPN"):
        return None
    return goal_span(parse, head.head)
