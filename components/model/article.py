"""One article and what is read from it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal, NamedTuple

from components.model.span import Span
from components.model.stance import Review, Stance

StatementKind = Literal["direct", "indirect", "mixed"]
ActorKind = Literal["person", "organisation", "place", "group", "document", "unnamed"]
MentionKind = Literal["name", "alias", "pronoun", "role", "apposition", "metonym", "phrase"]
QuantityKind = Literal["count", "share", "money", "measure", "duration", "age", "votes", "clock", "time"]

BY_TAGGER = "trained tagger"  # the rule of a statement that no rule of grammar finds


@dataclass(frozen=True, slots=True)
class Article:
    """One report as it was read. `text` never changes; the rest is what is known about it.

    `date` is ISO 8601 (`2026-03-14`) or empty. `origin` says how it was read ("pasted", "report.docx, Word"); `notes`
    say what the reader left out or guessed, a sentence each. `restored` are places that look like a headline, a caption
    or a note of the page and that the journalist takes for the story."""

    id: str
    text: str
    title: str = ""
    outlet: str = ""
    author: str = ""
    date: str = ""
    origin: str = "pasted"
    notes: tuple[str, ...] = ()
    restored: tuple[Span, ...] = ()

    @property
    def label(self) -> str:
        """Return what an article is called beside its words: its outlet, else its title, else how it was read."""
        return self.outlet or self.title or self.origin


@dataclass(frozen=True, slots=True)
class Mention:
    """One place that names an actor. `inferred` where the words alone do not name it (he, the NATO chief)."""

    span: Span
    kind: MentionKind = "name"
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something that speaks or is spoken of in one article; `id` is unique within it.

    `known_as` is the name by which a person joined it with others of the set; empty where the app decides who is one.
    """

    id: str
    name: str
    kind: ActorKind
    role: str = ""
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    known_as: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """Who (`source`) said (`cue`) what (`content`); spans are in text order and may be discontinuous.

    `actor` is who the source was read as, None where that is unknown; `actors` are all of several who say it
    together, the first too. `inferred` where a pronoun, a role or an
    earlier sentence decided. `parent` is the statement that this one is told within. `confidence` is 0.0 to 1.0.
    """

    id: str
    actor: str | None
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: StatementKind
    sentence: int
    parent: str | None = None
    inferred: bool = False
    confidence: float = 1.0
    rule: str = ""
    actors: tuple[str, ...] = ()
    review: Review = ""
    note: str = ""

    @property
    def voices(self) -> tuple[str, ...]:
        """Return everybody who says it, nobody where that is unknown."""
        return self.actors or ((self.actor,) if self.actor else ())

    def is_by(self, ids: Collection[str]) -> bool:
        """Tell whether one of these actors says it."""
        return any(v in ids for v in self.voices)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or a time in one article. `low` to `high` is what its words allow: "at least 20" is 20 to infinity.

    Shares are in per cent or `points` (percentage points), durations in days, times in days as `date.toordinal` counts,
    clocks in minutes; `unit` of votes is the smaller number. `step` is the unit of the last digit that is told. `head`
    is the noun that is counted (of an age, the bearer's last name), `about` its modifiers, `event` the verb or noun it
    hangs on, `others` what else hangs on that: lemmas. `role` is the preposition before it ("from", "to"), `turn`
    whether it rises or falls, of a time whether its verb looks ahead or past; `wanted` what is needed, asked for or
    aimed at, and not told as so."""

    span: Span
    sentence: int
    kind: QuantityKind
    value: float
    low: float
    high: float
    unit: str = ""
    hedge: str = "exact"
    step: float = 1.0
    head: str = ""
    about: tuple[str, ...] = ()
    event: str = ""
    others: tuple[str, ...] = ()
    role: str = ""
    turn: str = ""
    what: str = ""
    wanted: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """An extract: indices into `Analysis.sentences` in document order,
    and each one's score in the method's own unit."""

    method: str
    sentences: tuple[int, ...]
    scores: tuple[float, ...] = ()


class Chain(NamedTuple):
    """The mentions of one thing that an article argues over: the words that name it best, each mention's head, and its
    whole phrase."""

    name: Span
    heads: tuple[Span, ...]
    places: tuple[Span, ...]


OWNERS = frozenset("his her its their".split())


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was read from one article.

    `words` are each sentence's content stems, kept for summaries; `chains` what is mentioned again.

    `fragments` are the numbers of sentences without a finite verb."""

    article: Article
    sentences: tuple[Span, ...]
    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
    stances: tuple[Stance, ...]
    words: tuple[tuple[str, ...], ...] = ()
    summary: Summary | None = None
    quantities: tuple[Quantity, ...] = ()
    chains: tuple[Chain, ...] = ()
    fragments: frozenset[int] = frozenset()

    def chain_at(self, place: Span) -> int | None:
        """Return the number of the chain of which a stretch of text holds a mention; of several the one whose head
        comes first."""
        found = [
            (h.start, n)
            for n, c in enumerate(self.chains)
            for h, p in zip(c.heads, c.places, strict=True)
            if place.contains(h) and p.overlaps(place)
        ]
        return min(found)[1] if found else None

    def actor(self, actor_id: str | None) -> Actor | None:
        """Return the actor of that id, None if there is none."""
        return next((a for a in self.actors if a.id == actor_id), None)

    def members(self, ids: Collection[str]) -> list[Actor]:
        """Return the actors of these ids, in the article's order."""
        return [a for a in self.actors if a.id in ids]

    def statement(self, statement_id: str | None) -> Statement | None:
        """Return the statement of that id, None if there is none."""
        return next((s for s in self.statements if s.id == statement_id), None)

    def towards(self, stance: Stance) -> str:
        """Return what a position is towards, with whose it is in brackets where a pronoun alone says so:

        "his wife [Leo Marr]"."""
        words, place = stance.target.text, stance.target.span
        if place is None or words.split(" ", 1)[0].lower() not in OWNERS:
            return words
        owner = next(
            (a for a in self.actors for m in a.mentions if m.span.start == place.start and m.kind == "pronoun"), None
        )
        return words if owner is None or owner.id == stance.holder else f"{words} [{owner.name}]"

    def stance(self, stance_id: str | None) -> Stance | None:
        """Return the stance of that id, None if there is none."""
        return next((s for s in self.stances if s.id == stance_id), None)


def is_by_hand(row: Stance | Statement) -> bool:
    """Tell a row that a person set or added."""
    return row.review in ("edited", "added")
