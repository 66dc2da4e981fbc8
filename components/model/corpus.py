"""Several articles side by side, and what they have in common or tell otherwise."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeVar

from components.model.article import ActorKind, Analysis, Statement
from components.model.span import Span
from components.model.stance import Stance

PositionLabel = Literal["support", "oppose", "conditional", "mixed", "quoted", "mentioned", "absent"]
QuoteKind = Literal["identical", "truncated", "altered", "spliced", "reported"]
FigureKind = Literal["clash", "precision", "same"]
Row = TypeVar("Row", Statement, Stance)


@dataclass(frozen=True, slots=True)
class CorpusActor:
    """An actor across articles:

    `members` maps an article's id to the actor's id there; `aliases` are the other names."""

    id: str
    name: str
    kind: ActorKind
    role: str = ""
    members: dict[str, tuple[str, ...]] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """What several stances are about: a name and the terms that decide what belongs to it; `by_hand` where a person
    named it or set its terms."""

    id: str
    name: str
    terms: tuple[str, ...]
    by_hand: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Position:
    """One cell of the grid: an actor's label on an issue in one article, with the stances behind it."""

    actor: str
    issue: str
    article: str
    label: PositionLabel
    stances: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Instance:
    """One place in one article; `value` where a figure stands there."""

    article: str
    span: Span
    value: float | None = None


@dataclass(frozen=True, slots=True)
class QuoteMatch:
    """One remark as several articles give it, the fullest version first.

    `differing` are, instance by instance, the places of the words that not all versions have.
    """

    actor: str | None
    kind: QuoteKind
    instances: tuple[Instance, ...]
    differing: tuple[tuple[Span, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number or time of the same thing as several articles give it.

    A `clash` cannot be right in both; in `precision` one lies inside the other ("over 5,000" and 5,230).
    """

    what: str
    kind: FigureKind
    instances: tuple[Instance, ...]

    @property
    def differs(self) -> bool:
        """Tell whether the articles give it differently."""
        return self.kind != "same"


@dataclass(frozen=True, slots=True)
class Unheard:
    """An actor without a word of their own in `articles`: *unanswered* where criticised there, else *unheard*, named
    only.

    `places` are where they are criticised or first named; `quoted` are first words of theirs in other articles;
    `criticised` are the stances that show it (words of accusing show it without one)."""

    actor: str
    kind: Literal["unanswered", "unheard"]
    articles: tuple[str, ...]
    places: tuple[Instance, ...]
    quoted: tuple[Instance, ...] = ()
    criticised: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """Several analyses side by side. Ids of stances and statements are those of the articles, prefixed `<article id>/`.

    `accounts` are the ids of the articles, those that share most of their own words together, the fullest of each
    first."""

    analyses: tuple[Analysis, ...]
    actors: tuple[CorpusActor, ...] = ()
    issues: tuple[Issue, ...] = ()
    positions: tuple[Position, ...] = ()
    quotes: tuple[QuoteMatch, ...] = ()
    figures: tuple[Figure, ...] = ()
    shared_passages: tuple[tuple[Instance, ...], ...] = ()
    unheard: tuple[Unheard, ...] = ()
    accounts: tuple[tuple[str, ...], ...] = ()

    def analysis(self, article_id: str) -> Analysis:
        """Return the analysis of that article; KeyError if it is not in the set."""
        for analysis in self.analyses:
            if analysis.article.id == article_id:
                return analysis
        raise KeyError(article_id)

    def actor(self, actor_id: str | None) -> CorpusActor | None:
        """Return the actor of that id, None if there is none."""
        return next((a for a in self.actors if a.id == actor_id), None)

    def actor_of(self, article_id: str, actor_id: str | None) -> CorpusActor | None:
        """Return who an article's actor is across articles, None where that is nobody."""
        return next((a for a in self.actors if actor_id in a.members.get(article_id, ())), None)

    def stance(self, reference: str) -> tuple[Analysis, Stance]:
        """Return a stance by its id here, with its article's analysis; KeyError if there is none."""
        article, _, own = reference.rpartition("/")
        return _behind(self.analysis(article), self.analysis(article).stance(own), reference)

    def statement(self, reference: str) -> tuple[Analysis, Statement]:
        """Return a statement by its id here, with its article's analysis; KeyError if there is none."""
        article, _, own = reference.rpartition("/")
        return _behind(self.analysis(article), self.analysis(article).statement(own), reference)


def _behind(analysis: Analysis, row: Row | None, reference: str) -> tuple[Analysis, Row]:
    if row is None:
        raise KeyError(reference)
    return analysis, row
