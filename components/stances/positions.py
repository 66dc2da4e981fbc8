"""Read the stances of an article: frame by frame, who holds it, towards what, and what turned it."""

from __future__ import annotations

from dataclasses import replace

from components.language import ActorIndex, Parse, Token, is_person_noun
from components.language.references import BODY_NOUNS
from components.model import Level, Span, Stance, StanceLabel, Statement
from components.sharing import OnStep, no_step
from components.stances.found import FIRST_PERSON, Reading
from components.stances.judging import judge_stances
from components.stances.readings import read_frames
from components.stances.targets import other
from components.statements.grammar import noun_phrase

THIRD_PERSON = frozenset("he she they it".split())
COUNTED = frozenset("DATE TIME MONEY PERCENT CARDINAL QUANTITY ORDINAL".split())  # what these name holds nothing
COLLECTIVES = frozenset("opposition majority minority public crowd family couple team side industry community leadership establishment electorate".split())
THINGS = frozenset("years months days weeks reasons facts figures numbers things events results words remarks".split())


def find_stances(parse: Parse, index: ActorIndex, statements: tuple[Statement, ...], on_step: OnStep = no_step) -> tuple[Stance, ...]:
    """Return the positions that the text shows, in text order, duplicates joined; silent where the text is silent."""
    stances: list[Stance] = []
    for token in parse.tokens:
        if token.pos in ("VERB", "ADJ", "NOUN", "AUX"):
            for reading in read_frames(parse, index, token):
                stance = _stance(parse, index, statements, reading)
                if stance is not None:
                    stances.append(stance)
    return tuple(_joined(judge_stances(parse, index, statements, _joined(stances), on_step)))


def _stance(parse: Parse, index: ActorIndex, statements: tuple[Statement, ...], r: Reading) -> Stance | None:
    if r.turn.silences or r.turn.flips and r.aim.side == "oppose" and not r.turn.condition and r.act:
        return None
    side = r.aim.side
    if r.turn.flips:
        if side == "oppose" and r.aim.turned is None:
            return None  # "does not oppose" is not yet support
        side = other(side)
    statement = _around(statements, r.trigger.span)
    holder, span, said = _holder(parse, index, statement, r)
    if span is None and holder is None:
        return None
    target = r.aim.target
    if holder is not None and holder == target.actor:
        if len(target.text.split()) < 2:
            return None
        target = replace(target, actor=None)  # one's own plan is a target, oneself is not
    if span is not None and r.aim.target.span is not None and span.overlaps(r.aim.target.span):
        return None
    label: StanceLabel = "conditional" if r.turn.condition else side
    own_words = statement is not None and any(c.contains(r.trigger.span) for c in statement.content)
    level: Level = "inferred" if r.act and not own_words else "said" if said else "told"
    confidence = r.strength * (0.85 if r.turn.flips else 1.0) * (0.75 if r.turn.weak else 1.0) * (1.0 if holder else 0.8)
    rule = r.rule + (f"; turned by '{r.turn.span.of(parse.text)}'" if r.turn.flips and r.turn.span else "") + (
        f"; '{r.aim.turned.of(parse.text)}' turns it" if r.aim.turned else "") + (
        "; bound to a condition" if r.turn.condition else "")  # fmt: skip
    return Stance("", holder, span, target, label, round(confidence, 2), r.aim.trigger or r.trigger.span, rule, r.trigger.sent,
                  statement.id if statement else None, level, r.turn.condition,
                  r.turn.span if r.turn.flips else r.aim.turned or r.turn.condition)  # fmt: skip


def _around(statements: tuple[Statement, ...], place: Span) -> Statement | None:
    """Return the innermost statement whose content or cue holds a place."""
    best: tuple[int, Statement] | None = None
    for s in statements:
        if any(c.contains(place) for c in (*s.content, *s.cue)):
            size = sum(c.end - c.start for c in s.content)
            if best is None or size < best[0]:
                best = (size, s)
    return best[1] if best else None


def _holder(parse: Parse, index: ActorIndex, statement: Statement | None, r: Reading) -> tuple[str | None, Span | None, bool]:
    """Return (holder, the words for it, whether it is the holder's own speech)."""
    if r.speaker or r.holder is not None and r.holder.lower in FIRST_PERSON:
        if statement is None or not any(c.contains(r.trigger.span) for c in statement.content):
            return None, None, False
        if r.speaker and statement.kind == "indirect" and statement.rule not in ("clause", "according to"):
            return None, None, False
        span = statement.source[0] if statement.source else (r.holder.span if r.holder else None)
        return statement.actor, span, statement.actor is not None
    if r.holder is None or r.holder.lower in ("you", "this", "that", "it", "there", "one", "which") and index.name_at(r.holder) is None:
        if r.holder is None or r.holder.tag not in ("WDT", "WP"):
            return None, None, False
    r = replace(r, holder=_bearer(index, r.holder))
    assert r.holder is not None
    holder, _ = index.resolve(r.holder)
    if holder is None and r.holder.lower in THIRD_PERSON and statement is not None and statement.actor is not None:
        if statement.kind == "indirect" and any(c.contains(r.holder.span) for c in statement.content):
            return statement.actor, r.holder.span, True  # "Ruiz said he was ready": who else
    kind = index.kind_of(holder)
    if kind in ("", "document") or kind in ("group", "unnamed") and not _can_hold(r.holder):
        return None, None, False
    span = noun_phrase(parse, r.holder)
    aimed = r.aim.target.span
    if r.holder is r.trigger and aimed is not None and span.overlaps(aimed):
        span = r.holder.span  # "critics of the stadium": the critics hold it
    return holder, span, statement is not None and statement.actor == holder


def _can_hold(head: Token) -> bool:
    """Tell people and bodies from rain, years and failures: only who can take a position holds one."""
    if head.ent in COUNTED:
        return False
    people = is_person_noun(head) or head.lower in BODY_NOUNS or head.lower in COLLECTIVES or head.pos == "PRON"
    return people or head.text[:1].isupper() or head.tag in ("NNS", "NNPS") and head.lower not in THINGS


def _bearer(index: ActorIndex, head: Token) -> Token:
    """Take "Brink's efforts to stop it" as Brink's: what cannot hold a stance is held by whom it belongs to."""
    if head.pos == "NOUN" and index.name_at(head) is None and not is_person_noun(head):
        for c in head.children:
            if c.dep in ("poss", "amod", "compound") and index.name_at(c) is not None and head.lower not in BODY_NOUNS:
                return c
    return head


def _joined(stances: list[Stance]) -> list[Stance]:
    """Join readings of one position: same sentence, holder, label and overlapping target; number them in text order."""
    kept: list[Stance] = []
    for s in sorted(stances, key=lambda s: (s.sentence, s.trigger)):
        twin = next((k for k, x in enumerate(kept) if x.sentence == s.sentence and x.holder == s.holder and x.label == s.label
                     and x.target.span and s.target.span and x.target.span.overlaps(s.target.span)), None)  # fmt: skip
        if twin is None:
            kept.append(s)
            continue
        first = kept[twin]
        near = s.trigger.start - first.trigger.end <= 8
        trigger = Span(first.trigger.start, s.trigger.end) if near and s.trigger.start > first.trigger.end else first.trigger
        kept[twin] = replace(first, trigger=trigger, confidence=max(first.confidence, s.confidence))
    return [replace(s, id=f"t{n}") for n, s in enumerate(kept, 1)]


__all__ = ["find_stances"]
