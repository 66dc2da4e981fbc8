"""The same actor in several articles: full names that agree, names and acronyms of bodies, groups by their words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from components.language.names import acronym, core_key, may_be_same_person, name_key
from components.model import Actor, ActorKind, Analysis, CorpusActor


@dataclass(slots=True)
class _Group:
    kind: ActorKind
    names: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    members: dict[str, list[str]] = field(default_factory=dict)
    weight: int = 0


def join_actors(analyses: tuple[Analysis, ...]) -> tuple[CorpusActor, ...]:
    """Return the actors of all articles, most present first.

    Two people of one surname stay two; a bare surname joins the one full name that fits, if only one does. Unnamed
    sources ("an official") are never joined across articles.
    """
    rows = [(a.article.id, actor) for a in analyses for actor in a.actors]
    groups: list[_Group] = []
    for article, actor in sorted(rows, key=lambda r: -len(r[1].name.split())):
        group = _find(groups, actor)
        if group is None:
            group = _Group(actor.kind)
            groups.append(group)
        group.names[actor.name] += len(actor.mentions)
        if actor.role:
            group.roles[actor.role] += 1
        group.members.setdefault(article, []).append(actor.id)
        group.weight += len(actor.mentions)
    ordered = sorted(groups, key=lambda g: (-len(g.members), -g.weight, g.names.most_common(1)[0][0]))
    return tuple(
        CorpusActor(f"A{n}", _best_name(g), g.kind, g.roles.most_common(1)[0][0] if g.roles else "",
                    {k: tuple(v) for k, v in g.members.items()})
        for n, g in enumerate(ordered, 1)
    )  # fmt: skip


def _best_name(group: _Group) -> str:
    if group.kind == "person":
        return max(group.names, key=lambda n: (len(n.split()), group.names[n]))
    return group.names.most_common(1)[0][0]


def _find(groups: list[_Group], actor: Actor) -> _Group | None:
    if actor.kind == "unnamed":
        return None
    same = [g for g in groups if _same(g, actor)]
    if actor.kind == "person" and len(same) > 1:
        exact = [g for g in same if any(name_key(n) == name_key(actor.name) for n in g.names)]
        return exact[0] if len(exact) == 1 else None
    return same[0] if same else None


def _same(group: _Group, actor: Actor) -> bool:
    if (group.kind == "person") != (actor.kind == "person") and actor.kind in ("person", "group", "document", "unnamed"):
        return False
    if group.kind == "person" and actor.kind == "person":
        return all(may_be_same_person(actor.name, n) for n in group.names if len(n.split()) > 1) and any(
            may_be_same_person(actor.name, n) for n in group.names
        )
    if group.kind == "unnamed":
        return False
    ours = {name_key(n) for n in (actor.name, *actor.aliases)}
    theirs = {name_key(n) for n in group.names}
    if group.kind == actor.kind == "organisation" and {core_key(n) for n in (actor.name, *actor.aliases)} & {core_key(n) for n in group.names}:
        return True
    if ours & theirs or {_plain(actor.name)} & {_plain(n) for n in group.names}:
        return True
    short = [n.replace(".", "") for n in (actor.name, *actor.aliases) if n.replace(".", "").isupper() and len(n) > 1]
    return any(acronym(n) in short for n in group.names) or any(
        acronym(n) == other.replace(".", "") for n in (actor.name, *actor.aliases) for other in group.names if other.isupper() and len(other) > 1
    )


def _plain(name: str) -> str:
    return re.sub(r"^(?:the|his|her|their|its|a|an) ", "", name.lower())
