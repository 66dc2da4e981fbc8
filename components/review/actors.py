"""Facts on actors, laid over one analysis: who is one, who is two, what they are called, who is no actor.

Each is a rule by name, so that it holds in articles that come later too; `Actor.known_as` carries it into the
comparison."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import get_args

from components.model import Actor, ActorKind, Span
from components.review.facts import Fact
from components.review.rows import Draft, speakers

KINDS: tuple[ActorKind, ...] = get_args(ActorKind)


def lay_actor_fact(draft: Draft, fact: Fact) -> bool:
    """Lay one fact on actors over a draft; False if no actor there bears a name of its."""
    names = {n for n in (fact.key, *(fact.names if fact.what != "split" else ())) if n}
    if fact.what == "alias" and fact.value.strip():
        names.add(fact.value)
    found = [a for a in draft.actors.values() if a.name in names or a.known_as in names]
    if not found:
        return False
    match fact.what:
        case "merge" | "alias" if fact.value.strip():
            _join(
                draft,
                found,
                fact.value if fact.what == "merge" else fact.key,
                everywhere=not fact.article or fact.field == "together",
            )
            if fact.what == "alias":
                joined = draft.actors[found[0].id]
                draft.actors[joined.id] = replace(joined, aliases=tuple(dict.fromkeys((*joined.aliases, fact.value))))
        case "split" if fact.value.strip():
            for actor in found:
                _split(draft, actor, fact)
        case "kind" if fact.value in KINDS:
            _describe(draft, found, fact, kind=fact.value)
        case "role":
            _describe(draft, found, fact, role=fact.value)
        case "part":
            for actor in found:
                aliases = tuple(a for a in actor.aliases if a != fact.value)
                draft.actors[actor.id] = replace(actor, aliases=aliases)
        case "drop":
            _drop(draft, {a.id for a in found})
    return True


def parted(facts: Iterable[Fact]) -> list[Fact]:
    """Return facts without the joins by a name that a later one says to be somebody else's."""
    kept: list[Fact] = []
    for fact in facts:
        if fact.about == "actor" and fact.what == "part":
            kept = [left for f in kept if (left := without(f, fact)) is not None]
        kept.append(fact)
    return kept


def without(fact: Fact, part: Fact) -> Fact | None:
    """Return a join without the name that was parted from it, None where nothing of it is left; a new name stays, and
    what is no such join is the same."""
    own, joined = {part.key, *part.names}, (fact.key, *fact.names)
    if fact.about != "actor" or part.value not in (fact.value, *joined):
        return fact
    if fact.what == "alias" and fact.value == part.value:
        return None if own & set(joined) else fact
    rest = tuple(dict.fromkeys(n for n in joined if n != part.value))
    if fact.what == "merge" and fact.value in own and rest:
        return replace(fact, key=rest[0], names=rest)
    return fact


def _describe(draft: Draft, actors: list[Actor], fact: Fact, **values: object) -> None:
    """Set a field of actors; what is said for everywhere they keep in the comparison, under the name it was said of."""
    for actor in actors:
        known = actor.known_as if fact.article else fact.key
        draft.actors[actor.id] = replace(actor, known_as=known, **values)  # type: ignore[arg-type]


def _join(draft: Draft, found: list[Actor], name: str, everywhere: bool) -> None:
    """Make one actor of several under a name; in one article alone it stays to the comparison who else is the same."""
    first = found[0]
    others = {a.id for a in found[1:]}
    aliases = dict.fromkeys(n for a in found for n in (a.name, *a.aliases) if n != name)
    mentions = tuple(sorted({m.span: m for a in found for m in a.mentions}.values(), key=lambda m: m.span))
    known = name if everywhere or first.known_as else ""
    role = next((a.role for a in found if a.role), "")
    draft.actors[first.id] = replace(
        first, name=name, aliases=tuple(aliases), mentions=mentions, known_as=known, role=role
    )
    for other in others:
        del draft.actors[other]
    _give(draft, others, first.id)


def _give(draft: Draft, others: set[str], to: str | None) -> None:
    """Give the rows of some actors to another, or to nobody."""
    for s in list(draft.statements.values()):
        if s.is_by(others):
            draft.statements[s.id] = replace(
                s, **speakers(v for v in (to if v in others else v for v in s.voices) if v is not None)
            )
    for t in list(draft.stances.values()):
        if t.holder in others:
            draft.stances[t.id] = t = replace(t, holder=to)
        if t.target.actor in others:
            draft.stances[t.id] = replace(t, target=replace(t.target, actor=to))


def _split(draft: Draft, actor: Actor, fact: Fact) -> None:
    """Take some mentions of an actor, with the rows that stand on them, for someone else; without mentions, all it has
    here."""
    spans = set(fact.spans)
    if not spans or spans >= {m.span for m in actor.mentions}:
        draft.actors[actor.id] = replace(actor, name=fact.value, known_as=fact.value, aliases=())
        return
    taken = tuple(m for m in actor.mentions if m.span in spans)
    if not taken:
        return
    made = draft.new_actor()
    draft.actors[actor.id] = replace(actor, mentions=tuple(m for m in actor.mentions if m.span not in spans))
    draft.actors[made] = Actor(made, fact.value, actor.kind, "", (), taken, known_as=fact.value)
    for s in list(draft.statements.values()):
        if s.is_by((actor.id,)) and _stands_on(s.source, spans):
            draft.statements[s.id] = replace(s, **speakers(made if v == actor.id else v for v in s.voices))
    for t in list(draft.stances.values()):
        if t.holder == actor.id and t.holder_span and _stands_on((t.holder_span,), spans):
            draft.stances[t.id] = replace(t, holder=made)


def _stands_on(places: tuple[Span, ...], spans: set[Span]) -> bool:
    return any(p.overlaps(s) for p in places for s in spans)


def _drop(draft: Draft, ids: set[str]) -> None:
    """Say that some are no actors: their positions go, what they were read to say has no speaker."""
    for row in [t.id for t in draft.stances.values() if t.holder in ids]:
        draft.rejected.add(row)
    _give(draft, ids, None)
    for one in ids:
        del draft.actors[one]
