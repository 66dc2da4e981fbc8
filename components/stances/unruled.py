"""Make a position of what the trained reader sees and no rule reads: whose it is, towards what, and which word shows
it."""

from __future__ import annotations

from components.language import ActorIndex, Parse, Token
from components.language.actors.salience import THIRD_PERSON
from components.language.phrases import noun_phrase
from components.model import Level, Span, Stance, Statement, Target
from components.stances.misread import is_misread
from components.stances.models.reader import Seen
from components.stances.models.reader_input import Goal
from components.stances.rules.felt import is_felt_by_another
from components.stances.rules.frames import HOLDER_NOUNS, OBJECT, Side
from components.stances.rules.holders import is_nobody, names_holder
from components.stances.rules.linked import is_in_what_is_asked
from components.stances.rules.silencing import is_former, is_only_hoped, is_silenced
from components.stances.rules.targets import goal_span
from components.stances.rules.told import done_to, is_harm_told
from components.stances.rules.whose import (
    is_anothers,
    is_asked_of,
    is_blamed_for,
    is_in_anothers_words,
    is_said_by_another,
    is_told_of_another,
)
from components.stances.rules.word_sides import is_against_none, is_contradicted, is_levied, side_of_word
from components.stances.rules.words import laid_on
from components.stances.towards import WITHIN
from components.stances.unmeant import is_unmeant


def position_of(parse: Parse, index: ActorIndex, statements: tuple[Statement, ...], s: Seen) -> Stance | None:
    """Return the position that the reader alone sees; its holder becomes an actor here if it was none."""
    holder = s.holder.actor
    if holder is None:
        holder, _ = index.resolve(s.holder.head)
    if holder is None or is_nobody(index, holder):
        return None
    span = _place_of(parse, s)
    target = target_of(parse, index, s.goal, s.trigger)
    aimed = parse.tokens_in(target.span) if target.span is not None else []
    if (
        s.side == "oppose"
        and (is_against_none(s.goal.head) or is_levied(s.goal.head))
        or _is_of_itself(holder, span, target)
        or names_holder(index, holder, aimed)
        or s.goal.head is not None
        and _is_laid_on_another(s.goal.head)
    ):
        return None
    trigger = _trigger(parse, index, s, holder)
    if trigger is None:
        return None
    if s.trigger is not None and is_misread(s, parse.tokens_in(trigger)):
        return None
    own = next(
        (x for x in statements if x.actor == holder and any(c.overlaps(trigger) for c in (*x.content, *x.cue))), None
    )
    if own is not None and _tells_of_another(parse, index, s, trigger, own):
        return None
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


def _is_laid_on_another(goal: Token) -> bool:
    """Tell the delay in "blamed the delay on Amsel"."""
    return goal.dep == "dobj" and laid_on(goal.head, goal) is not None


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
    if side == "oppose" and deed is not None and not _does(parse, index, deed, holder):
        return None
    if any(is_unmeant(t, s.goal.head, side, s.goal.actor is not None) for t in words):
        return None
    if s.holder.speaker is None:
        if any(is_asked_of(t, _subject_named(parse, index, t, holder)) for t in words):
            return None
        if any(is_in_what_is_asked(t, s.holder.head, s.goal.head) for t in words):
            return None
        if s.holder.head is not None and is_in_anothers_words(index, words[0], holder, s.holder.head):
            return None
        if any(is_felt_by_another(index, t, s.holder.head, s.goal.head) for t in words):
            return None
        verbs = (*words, *_verb_round(s.goal.head, words))
        if any(is_anothers(index, t, holder, s.holder.head, s.goal.head) for t in verbs):
            return None
    if any(is_only_hoped(t) for t in _verb_round(s.goal.head, words)):
        return None
    if any(is_silenced(t) or is_contradicted(t, side) or is_blamed_for(t, s.goal.head, side) for t in words):
        return _second_trigger(parse, index, s, holder, side) if any(is_former(t) for t in words) else None
    return trigger


def _verb_round(goal: Token | None, shown: list[Token]) -> list[Token]:
    """Return the verb whose object the goal is, where the words that show the side stand in another clause."""
    place = goal.head if goal is not None and goal.dep == "pobj" else goal
    verb = place.head if place is not None and place.dep in ("dobj", "prep") else None
    if goal is None or verb is None or not verb.is_verb or any(t is verb or t in verb.ancestors() for t in shown):
        return []
    return [verb] if not any(verb in t.ancestors() for t in shown) else []


def _tells_of_another(parse: Parse, index: ActorIndex, s: Seen, trigger: Span, own: Statement) -> bool:
    """Tell a side that somebody else takes, as the holder tells."""
    if any(is_said_by_another(index, t, own) for t in parse.tokens_in(trigger)[:1]):
        return True
    side: Side = "oppose" if s.side == "oppose" else "support"
    words = parse.tokens_in(trigger) if s.trigger is not None else []
    if any(is_harm_told(t, s.goal.head, side) for t in words):
        return True
    return any(is_told_of_another(index, t, s.goal.head, side, own.actor or "") for t in words)


def _does(parse: Parse, index: ActorIndex, deed: Token, holder: str) -> bool:
    """Tell whether a deed is an actor's own: "her attack on the council", "she began an attack on the council"."""
    owner = deed.child("poss") or (parse.clause(deed.head).subject if deed.head.is_verb else None)
    return owner is not None and index.name_at(owner) == holder


def _subject_named(parse: Parse, index: ActorIndex, verb: Token, holder: str) -> Token | None:
    """Return the word by which an actor is the subject of a verb, None if somebody else is."""
    subject = parse.clause(verb).subject if verb.is_verb else None
    return subject if subject is not None and index.name_at(subject) == holder else None


def _second_trigger(parse: Parse, index: ActorIndex, s: Seen, holder: str, side: Side) -> Span | None:
    """Return the word of the holder's own that takes the side, as "supports" in "who once
    opposed it, now supports it"."""
    for t in parse.sentence(s.window.sentence):
        clause = parse.clause(t) if t.is_verb and side_of_word(t) == side else None
        subject = clause.subject if clause is not None and not clause.passive else None
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


def target_of(parse: Parse, index: ActorIndex, goal: Goal, shown: Span | None) -> Target:
    """Return a goal's words and place, by `shown` the side is seen; no words where it is only pointed to."""
    head = goal.head
    if head is None:
        return Target("", None, None)
    if goal.actor is not None:
        owned = _owned_by(parse, head, shown)
        if owned is not None:
            return Target(owned.flat(parse.text), owned, goal.actor)
        if head.dep in WITHIN:  # "one of several vocal Holt critics"
            name = Span(min([head.start, *(c.start for c in head.children if c.dep == "compound")]), head.end)
            return Target(name.flat(parse.text), name, goal.actor)
        words = index.name_of(goal.actor) if head.pos == "PRON" or head.lower in THIRD_PERSON else ""
        span = noun_phrase(parse, head) if head.pos != "PRON" else head.span
        return Target(words or span.flat(parse.text), span, goal.actor)
    if head.pos in ("PRON", "DET"):
        return Target("", head.span, None)
    span_of = goal_span(parse, head)
    if span_of is None:
        return Target("", head.span, None)
    return Target(span_of.flat(parse.text), span_of, index.name_at(head))


def _owned_by(parse: Parse, head: Token, shown: Span | None) -> Span | None:
    """Return "Holt's plan" where Holt is only the owner of what is meant; who is "one of Holt's critics" is against
    her."""
    if head.dep != "poss" or head.head.pos not in ("NOUN", "PROPN"):
        return None
    if head.head.lemma in HOLDER_NOUNS and shown is not None and shown.overlaps(head.head.span):
        return None
    return goal_span(parse, head.head)
