"""The same actor in several articles: people by their names, bodies by theirs, whatever the order of the articles.

Names are joined, not actors: each is read once, with how often it is said in all articles (`people`, `bodies`). An
unnamed source ("an official") and what is told by its owner alone ("his campaign") is somebody else's in each article.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from components.comparing.bodies import OWNED, join_bodies, read_body
from components.comparing.people import Bearer, bare_name, fold, join_people, read_bearer, titled_name
from components.language.actors.names import name_key
from components.language.actors.salience import IT, THEY
from components.model import Actor, ActorKind, Analysis, CorpusActor

N = TypeVar("N", bound=Hashable)


class _Row(NamedTuple):
    article: str
    actor: Actor
    text: str
    speaks: bool = False


@dataclass(slots=True)
class _Group:
    kinds: Counter[ActorKind] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)  # by articles
    said: Counter[str] = field(default_factory=Counter)  # by mentions
    aliases: set[str] = field(default_factory=set)
    titled: set[str] = field(default_factory=set)  # bare surnames with their titles
    roles: Counter[str] = field(default_factory=Counter)
    members: dict[str, list[str]] = field(default_factory=dict)
    weight: int = 0
    known_as: str = ""

    def take(self, row: _Row, kind: ActorKind) -> None:
        actor = row.actor
        self.known_as = actor.known_as or self.known_as
        self.kinds[kind] += len(actor.mentions)
        self.titled.add(titled_name(actor, row.text))
        name = bare_name(actor.name) if kind == "person" else actor.name
        self.names[name] += 1
        self.said[name] += len(actor.mentions)
        self.aliases.update(actor.aliases)
        if actor.role:
            self.roles[actor.role] += 1
        self.members.setdefault(row.article, []).append(actor.id)
        self.weight += len(actor.mentions)

    @property
    def kind(self) -> ActorKind:
        return max(self.kinds, key=lambda k: (self.kinds[k], k))

    @property
    def name(self) -> str:
        if self.known_as:
            return self.known_as
        if self.kind == "person":  # in full, as most articles have it
            return max(self.names, key=lambda n: (" " in n, self.names[n], len(n.split()), self.said[n], n))
        return max(self.names, key=lambda n: (self.said[n], len(n), n))


def bearers(actors: tuple[CorpusActor, ...]) -> dict[tuple[str, str], CorpusActor]:
    """Return (article, id of an actor there) -> the actor of the set."""
    return {(article, i): a for a in actors for article, ids in a.members.items() for i in ids}


def join_actors(analyses: tuple[Analysis, ...]) -> tuple[CorpusActor, ...]:
    """Return the actors of all articles, most present first.

    Two people of one surname stay two; a bare surname joins the one full name that fits, or the one who is spoken of
    most by far. Unnamed sources ("an official") are never joined across articles. Whom a person joined are one, with
    those whose names join them."""
    placed = list(_place([row for a in analyses for row in _rows(a)]))
    homes: dict[Hashable, set[str]] = defaultdict(set)
    for key, row, _ in placed:
        if row.actor.known_as:
            homes[key].add(row.actor.known_as)
    groups: dict[Hashable, _Group] = defaultdict(_Group)
    for key, row, kind in placed:
        known = row.actor.known_as or (next(iter(homes[key])) if len(homes[key]) == 1 else "")
        groups[("known as", known) if known else key].take(row, row.actor.kind if row.actor.known_as else kind)
    ordered = sorted(groups.values(), key=lambda g: (-len(g.members), -g.weight, g.name, min(g.members.items())))
    bare = Counter(g.name for g in ordered if g.kind == "person" and " " not in g.name)
    return tuple(_joined(f"A{n}", g, bare[g.name] > 1) for n, g in enumerate(ordered, 1))


def _rows(analysis: Analysis) -> list[_Row]:
    speaking = {i for s in analysis.statements for i in s.voices}
    article = analysis.article
    return [_Row(article.id, actor, article.text, actor.id in speaking) for actor in analysis.actors]


def _joined(number: str, group: _Group, shared: bool) -> CorpusActor:
    """Return a group as an actor; two of one bare surname are shown with their titles, "Mr Abebe", "Ms Abebe"."""
    name = min(group.titled, key=lambda n: (" " not in n, n)) if shared and group.kind == "person" else group.name
    role = max(group.roles, key=lambda r: (group.roles[r], r), default="")
    aliases = tuple(sorted((group.aliases | set(group.names)) - {name}))
    return CorpusActor(number, name, group.kind, role, {k: tuple(v) for k, v in group.members.items()}, aliases)


def _place(rows: list[_Row]) -> Iterable[tuple[Hashable, _Row, ActorKind]]:
    """Yield each row with the key of its group and its kind there."""
    kinds = _vote_kinds(rows)
    people: list[tuple[Bearer, _Row]] = []
    bodies = []
    for row in rows:
        kind = kinds.get(_key(row.actor), row.actor.kind) if _may_be_either(row.actor) else row.actor.kind
        bearer = read_bearer(row.actor, row.text) if kind == "person" else None
        if bearer is not None:
            people.append((bearer, row))
        elif kind == "unnamed" or OWNED.match(row.actor.name):
            yield ("alone", row.article, row.actor.id), row, kind
        else:
            bodies.append((read_body(row.actor)._replace(kind=kind), row))
    persons = join_people(_weigh(people))
    for bearer, row in people:
        yield ("person", persons[bearer]), row, "person"
    others = join_bodies(_weigh(bodies))
    for body, row in bodies:
        yield ("body", others[body]), row, body.kind


def _weigh(rows: list[tuple[N, _Row]]) -> dict[N, float]:
    weights: dict[N, float] = defaultdict(float)
    for name, row in rows:
        weights[name] += len(row.actor.mentions)
    return weights


def _key(actor: Actor) -> str:
    return fold(name_key(actor.name).replace("-", " "))


def _may_be_either(actor: Actor) -> bool:
    """Tell what the parser takes for a person here and for a body there: a name with a capital, of no state."""
    return actor.kind in ("person", "organisation", "group") and actor.name[:1].isupper()


def _vote_kinds(rows: list[_Row]) -> dict[str, ActorKind]:
    """Return name -> person, or organisation, where articles read it as either: what most of them take it for.

    A surname counts for the person who bears it: "Amsel", read as a firm in one article, is Ruth Amsel's elsewhere,
    also where as many articles say either, if "Amsel" speaks there and nothing there tells a body.
    """
    votes: dict[str, dict[ActorKind, set[str]]] = defaultdict(lambda: defaultdict(set))
    full: set[str] = set()
    told_bodies: set[str] = set()
    for row in rows:
        key = _key(row.actor)
        if row.actor.kind != "person" and not (row.speaks and not _is_told_body(row)):
            told_bodies.add(key)
        if row.actor.kind == "person" and " " in key:
            full |= {key, key.split()[-1]}
            votes[key.split()[-1]]["person"].add(row.article)
        if _may_be_either(row.actor):
            votes[key]["person" if row.actor.kind == "person" or _is_titled(row) else "organisation"].add(row.article)
    found: dict[str, ActorKind] = {}
    for key, kinds in votes.items():
        person, organisation = len(kinds["person"]), len(kinds["organisation"])
        if person > organisation or person and organisation and " " in key and key in full:
            found[key] = "person"
        elif person and person == organisation and key in full and key not in told_bodies:
            found[key] = "person"
        elif organisation > person > 0:
            found[key] = "organisation"
    return found


def _is_titled(row: _Row) -> bool:
    """Tell whom an article calls "Mr" or "Ms": a person, whatever the parser takes the name for."""
    return titled_name(row.actor, row.text) != row.actor.name


def _is_told_body(row: _Row) -> bool:
    """Tell what an article takes up as nobody takes up a person: by "its", by "the company"."""
    return any(m.kind == "role" or m.span.of(row.text).lower() in IT | THEY for m in row.actor.mentions)
