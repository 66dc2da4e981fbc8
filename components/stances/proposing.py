"""Propose positions: what the rules read and what the trained reader sees, joined where they mean the same."""

from __future__ import annotations

from components.language import ActorIndex, Parse, Token
from components.language.actors.pronouns import THIRD_PERSON
from components.model import Level, Span, Stance, Statement, Target
from components.stances.models.combining import LEAST, Candidate, side_of
from components.stances.models.reader import Seen
from components.stances.models.reader_input import Goal
from components.stances.rules.frames import OBJECT, Side
from components.stances.rules.hits import FORMS, Ruled
from components.stances.rules.silencing import is_contradicted, is_silenced
from components.stances.rules.targets import goal_span
from components.statements.rules.grammar import noun_phrase


def propose(parse: Parse, index: ActorIndex, statements: tuple[Statement, ...], ruled: list[Ruled], seen: list[Seen]) -> list[Candidate]:
    """Return every position that a rule reads or the reader sees, each once."""
    by_sentence: dict[int, list[Seen]] = {}
    for s in seen:
        by_sentence.setdefault(s.window.sentence, []).append(s)
    found: list[Candidate] = []
    taken: set[tuple[int, str | None, Span | None, str]] = set()
    for read in ruled:
        stance = read.stance
        same = next((s for s in by_sentence.get(stance.sentence, []) if _one_holder(s, stance) and s.side == side_of(stance.label)), None)
        if FORMS[read.rule].faint and (same is None or same.chance < LEAST or same.chance < same.opposite):
            continue
        found.append(Candidate(stance, read, same))
        if same is not None and (same.chance < LEAST or _one_target(parse, same, stance)):
            taken.add(_key(same))
    for s in seen:
        if s.chance >= LEAST and s.chance >= s.opposite and _key(s) not in taken:
            own = _stance(parse, index, statements, s)
            if own is not None:
                found.append(Candidate(own, None, s))
    return found


def _key(s: Seen) -> tuple[int, str | None, Span | None, str]:
    return s.window.sentence, s.holder.actor, s.holder.head.span if s.holder.head is not None else None, s.side


def _one_holder(s: Seen, stance: Stance) -> bool:
    if s.holder.actor is not None:
        return s.holder.actor == stance.holder
    return stance.holder_span is not None and s.holder.head is not None and stance.holder_span.overlaps(s.holder.head.span)


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
    if s.holder.speaker is not None:
        span: Span | None = s.holder.speaker.source[0] if s.holder.speaker.source else None
    else:
        span = s.holder.spans[0] if s.holder.actor is not None else noun_phrase(parse, s.holder.head) if s.holder.head is not None else None
    if holder is None:
        return None
    target = target_of(parse, index, s.goal)
    if target.actor is not None and target.actor == holder or span is not None and target.span is not None and span.overlaps(target.span):
        return None
    sentence = parse.sentences[s.window.sentence]
    trigger = s.trigger or sentence
    side: Side = "oppose" if s.side == "oppose" else "support"
    if any(is_silenced(t) or is_contradicted(t, side) for t in parse.tokens_in(trigger)):
        return None
    own = next((x for x in statements if x.actor == holder and any(c.overlaps(trigger) for c in (*x.content, *x.cue))), None)
    level: Level = "said" if own is not None else "inferred" if _is_act(parse, trigger) else "told"
    rule = f"the trained reader takes '{trigger.of(parse.text)}' for {'support' if s.side == 'support' else 'opposition'}"
    statement = own or s.holder.speaker
    return Stance("", holder, span, target, s.side, round(s.chance, 2), trigger, rule, s.window.sentence,
                  statement.id if statement else None, level, decider="reader")  # fmt: skip


def _is_act(parse: Parse, trigger: Span) -> bool:
    return any(t.is_verb and (frame := OBJECT.get(t.lemma.lower())) is not None and frame.act for t in parse.tokens_in(trigger))


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
