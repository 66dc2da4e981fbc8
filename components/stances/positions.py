"""Read the stances of an article: frame by frame, who holds it, towards what, and what turned it."""

from __future__ import annotations

from dataclasses import replace

from components.issues import Chains
from components.language import ActorIndex, Parse, Token, is_person_noun
from components.language.references import BODY_NOUNS
from components.model import SHOWN_FROM, Decider, Level, Span, Stance, StanceLabel, Statement, Target
from components.sharing import OnStep, no_step
from components.stances.found import FIRST_PERSON, Reading
from components.stances.models.combining import LEAST, Candidate, around, confidence_of, target_words, traits_of
from components.stances.models.reader import read_windows
from components.stances.models.reader_input import write_windows
from components.stances.proposing import name_targets, propose
from components.stances.readings import read_frames
from components.stances.silencing import is_silenced
from components.stances.targets import other
from components.statements.grammar import noun_phrase

EXPRESS_WORDS = ("only if", "only when", "only on", "provided", "unless", "on condition", "on the condition", "as long as", "so long as")
EXPRESS = 0.55  # least confidence of a rule's row bound by these: two in a hundred articles have one, too few to be fitted
THIRD_PERSON = frozenset("he she they it".split())
COUNTED = frozenset("DATE TIME MONEY PERCENT CARDINAL QUANTITY ORDINAL".split())  # what these name holds nothing
COLLECTIVES = frozenset("opposition majority minority public crowd family couple team side industry community leadership establishment electorate".split())
THINGS = frozenset("years months days weeks reasons facts figures numbers things events results words remarks".split())


def find_stances(
    parse: Parse, index: ActorIndex, statements: tuple[Statement, ...], chains: Chains, on_step: OnStep = no_step
) -> tuple[Stance, ...]:
    """Return the positions that the text shows, in text order, duplicates joined; silent where the text is silent."""
    ruled = read_by_rule(parse, index, statements)
    seen = read_windows(write_windows(parse, index, statements, ruled), on_step=on_step)
    candidates = name_targets(parse, chains, propose(parse, index, statements, ruled, seen))
    by_id = {s.id: s for s in statements}
    rows = [_weighed(parse, index, c, by_id.get(c.stance.statement or ""), near) for c, near in zip(candidates, around(candidates), strict=True)]
    return tuple(mark_repeats(_joined([r for r in rows if r.confidence >= SHOWN_FROM])))


def _is_expressly_bound(parse: Parse, stance: Stance) -> bool:
    """Tell a condition that is one by its own words: "only if", "provided that", "unless"."""
    return stance.label == "conditional" and stance.condition is not None and stance.condition.of(parse.text).lower().startswith(EXPRESS_WORDS)


def mark_repeats(stances: list[Stance]) -> list[Stance]:
    """Return the rows with each that says again what a surer one says marked: same holder, same side, one's target in the other's words."""
    marked = {s.id: s for s in stances}
    clearest: list[Stance] = []
    for s in sorted(stances, key=lambda s: -s.confidence):
        first = next((c for c in clearest if c.holder == s.holder and c.label == s.label and _same_target(c.target, s.target)), None)
        if first is None:
            clearest.append(s)
        else:
            marked[s.id] = replace(s, same_as=first.id)
    return [marked[s.id] for s in stances]


def _same_target(one: Target, other: Target) -> bool:
    a, b = (target_words(replace(t, actor=None)) for t in (one, other))
    return bool(a and b) and (a <= b or b <= a) or one.text.lower() == other.text.lower()


def _weighed(parse: Parse, index: ActorIndex, candidate: Candidate, statement: Statement | None, near: tuple[float, float]) -> Stance:
    """Return a candidate's position with its confidence and what decided it."""
    ruled, seen = candidate.ruled is not None, candidate.seen is not None and candidate.seen.chance >= LEAST
    decider: Decider = "both" if ruled and seen else "rule" if ruled else "reader"
    confidence = confidence_of(traits_of(parse, index, candidate, statement, near))
    if _is_expressly_bound(parse, candidate.stance):
        confidence = max(confidence, EXPRESS)
    return replace(candidate.stance, confidence=round(confidence, 2), decider=decider)


def read_by_rule(parse: Parse, index: ActorIndex, statements: tuple[Statement, ...]) -> list[Stance]:
    """Return the positions that the rules read, in text order."""
    stances: list[Stance] = []
    for token in parse.tokens:
        if token.pos in ("VERB", "ADJ", "NOUN", "AUX"):
            for reading in read_frames(parse, index, token):
                for each in (reading, *_shared(index, reading)):
                    stance = _stance(parse, index, statements, each)
                    if stance is not None:
                        stances.append(stance)
    return _joined(stances)


def _shared(index: ActorIndex, reading: Reading) -> list[Reading]:
    """Return the reading for each further name in "Germany and France oppose it": who is named beside the holder holds it too."""
    holder = reading.holder
    if holder is None or reading.speaker or holder.dep not in ("nsubj", "nsubjpass", "pobj"):
        return []
    beside = [c for c in holder.children if c.dep == "conj"]
    beside += [c for b in beside for c in b.children if c.dep == "conj"]
    return [replace(reading, holder=c) for c in beside if index.name_at(c) is not None or is_person_noun(c)]


def _stance(parse: Parse, index: ActorIndex, statements: tuple[Statement, ...], r: Reading) -> Stance | None:
    if r.turn.silences or is_silenced(r.trigger) or r.turn.flips and r.aim.side == "oppose" and not r.turn.condition and r.act:
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
