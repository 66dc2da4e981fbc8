"""The log laid over analyses and issues: one fold over its facts, in the order in which they were said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from components.model import Analysis, Issue, Stance, Statement
from components.review.actors import lay_actor_fact
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
    for fact in article_facts(facts, analysis.article.id):
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


def correct_issues(issues: tuple[Issue, ...], facts: Iterable[Fact]) -> tuple[Issue, ...]:
    """Return issues as renamed, merged and given terms; one that a person named stays, proposed or not."""
    for fact in facts:
        if fact.about == "issue" and fact.what == "merge" and fact.value.strip():
            issues = _merge(issues, fact)
        elif fact.about == "issue" and fact.what == "terms":
            issues = _put(issues, Issue("", fact.key, fact.names))
        elif fact.about == "issue" and fact.what == "drop":
            issues = tuple(i for i in issues if i.name != fact.key)
        elif fact.about == "position" and fact.what in ("set", "add"):
            name = fact.value if fact.field == "issue" else next(iter(fact.names), "") if fact.what == "add" else ""
            if name.strip() and all(i.name != name for i in issues):
                issues = (*issues, Issue("", name, ()))
    return tuple(replace(i, id=f"i{n}") for n, i in enumerate(issues, 1))


def _merge(issues: tuple[Issue, ...], fact: Fact) -> tuple[Issue, ...]:
    """Join issues by name under one, with all their terms; `fact.names` are name, term, term … of each, after an empty
    string."""
    told = _told(fact)
    old = {fact.key, fact.value, *(i.name for i in told)}
    terms = dict.fromkeys(t for i in (*(i for i in issues if i.name in old), *told) for t in i.terms)
    joined = Issue("", fact.value, tuple(terms))
    place = next((n for n, i in enumerate(issues) if i.name in old), len(issues))
    kept = [i for i in issues if i.name not in old and not (i.terms and set(i.terms) <= set(terms))]
    return (*kept[:place], joined, *kept[place:])


def _told(fact: Fact) -> tuple[Issue, ...]:
    """Return the issues as they were when a person merged them."""
    found: list[list[str]] = []
    for name in fact.names:
        if not name:
            found.append([])
        elif found:
            found[-1].append(name)
    return tuple(Issue("", words[0], tuple(words[1:])) for words in found if words)


def tell_issues(issues: Iterable[Issue]) -> tuple[str, ...]:
    """Return issues as `Fact.names` keeps them."""
    return tuple(word for i in issues for word in ("", i.name, *i.terms))


def _put(issues: tuple[Issue, ...], issue: Issue) -> tuple[Issue, ...]:
    if any(i.name == issue.name for i in issues):
        return tuple(issue if i.name == issue.name else i for i in issues)
    return (*issues, issue)


def corrected_issues(
    analyses: tuple[Analysis, ...], issues: tuple[Issue, ...] | None, facts: tuple[Fact, ...]
) -> tuple[Issue, ...] | None:
    """Return the issues of corrected analyses, proposed where they were not edited;
    None where they are to be proposed."""
    if not any(
        f.about == "issue" or f.about == "position" and (f.field == "issue" or f.what == "add" and f.names)
        for f in facts
    ):
        return issues
    from components.comparing.actors import join_actors  # here: the first screen is drawn without the parser
    from components.comparing.issues import propose_issues

    return correct_issues(propose_issues(analyses, join_actors(analyses)) if issues is None else issues, facts)


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


def is_by_hand(row: Stance | Statement) -> bool:
    """Tell a row that a person set or added."""
    return row.review in ("edited", "added")
