"""The log laid over analyses and issues: one fold over its facts, in the order in which they were said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from components.model import Analysis, Issue
from components.review.actors import lay_actor_fact, parted
from components.review.facts import OF_THE_SET, ROWS, Fact, article_facts
from components.review.rows import Draft, lay_row_fact


class Corrected(NamedTuple):
    """An analysis as corrected, the facts that found no place in it, and the passage of each of its rows by id."""

    analysis: Analysis
    unplaced: tuple[Fact, ...]
    keys: dict[str, str]


def correct(analysis: Analysis, facts: Iterable[Fact]) -> Corrected:
    """Return an analysis with facts laid over it; the last on a row counts, and those that fit nothing wait."""
    draft, unplaced = Draft.of(analysis), []
    for fact in parted(article_facts(facts, analysis.article.id)):
        if not (lay_row_fact(draft, fact) if fact.about in ROWS else lay_actor_fact(draft, fact)):
            unplaced.append(fact)
    return Corrected(draft.freeze(), tuple(unplaced), draft.row_keys)


def facts_by_article(facts: Iterable[Fact]) -> dict[str, tuple[Fact, ...]]:
    """Return article -> the facts that may bear on it, in order; under "" those that hold everywhere alone."""
    facts = tuple(facts)
    named = {f.article for f in facts if f.about not in OF_THE_SET}
    general = [(n, f) for n, f in enumerate(facts) if f.about not in OF_THE_SET and not f.article]
    own: dict[str, list[tuple[int, Fact]]] = {name: list(general) for name in (*named, "")}
    for n, fact in enumerate(facts):
        if fact.about not in OF_THE_SET and fact.article:
            own[fact.article].append((n, fact))
    return {name: tuple(f for _, f in sorted(rows, key=lambda row: row[0])) for name, rows in own.items()}


def waiting(facts: Iterable[Fact], analyses: Iterable[Analysis]) -> tuple[Fact, ...]:
    """Return the facts that no longer have their passage or their name anywhere; they hold again if it comes back."""
    facts, analyses = tuple(facts), tuple(analyses)
    placed: set[Fact] = set()
    for analysis in analyses:
        own = article_facts(facts, analysis.article.id)
        placed |= set(own) - set(correct(analysis, own).unplaced)
    return tuple(f for f in dict.fromkeys(facts) if f.about not in OF_THE_SET and f not in placed)


def tell_issues(issues: Iterable[Issue]) -> tuple[str, ...]:
    """Return issues as `Fact.names` keeps them."""
    return tuple(word for i in issues for word in ("", i.name, *i.terms))


def checked_only(analysis: Analysis) -> Analysis:
    """Return an analysis with those rows alone that a person accepted, edited or added."""
    surest = {s.id for s in analysis.stances if s.review}
    stances = tuple(s for s in analysis.stances if s.review or s.same_as in surest)
    stances = tuple(s if s.same_as is None or s.same_as in surest else replace(s, same_as=None) for s in stances)
    statements = tuple(s for s in analysis.statements if s.review)
    kept = {s.id for s in statements}
    return replace(
        analysis, stances=tuple(s if s.statement in kept else replace(s, statement=None) for s in stances),
        statements=tuple(s if s.parent in kept else replace(s, parent=None) for s in statements),
    )  # fmt: skip
