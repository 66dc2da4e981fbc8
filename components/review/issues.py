"""The issues of a set as corrections leave them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from components.model import Analysis, Issue
from components.review.facts import Fact


def correct_issues(issues: tuple[Issue, ...], facts: Iterable[Fact]) -> tuple[Issue, ...]:
    """Return issues as renamed, merged and given terms; one that a person named stays, proposed or not."""
    for fact in facts:
        if fact.about == "issue" and fact.what == "merge" and fact.value.strip():
            issues = _merge(issues, fact)
        elif fact.about == "issue" and fact.what == "terms":
            issues = _put(issues, Issue("", fact.key, fact.names, by_hand=True))
        elif fact.about == "issue" and fact.what == "drop":
            issues = tuple(i for i in issues if i.name != fact.key)
        elif fact.about == "position" and fact.what in ("set", "add"):
            name = fact.value if fact.field == "issue" else next(iter(fact.names), "") if fact.what == "add" else ""
            if name.strip() and all(i.name != name for i in issues):
                issues = (*issues, Issue("", name, (), by_hand=True))
    return tuple(replace(i, id=f"i{n}") for n, i in enumerate(issues, 1))


def _merge(issues: tuple[Issue, ...], fact: Fact) -> tuple[Issue, ...]:
    """Join issues by name under one, with all their terms; `fact.names` are name, term, term … of each, after an empty
    string."""
    told = _told(fact)
    old = {fact.key, fact.value, *(i.name for i in told)}
    terms = dict.fromkeys(t for i in (*(i for i in issues if i.name in old), *told) for t in i.terms)
    joined = Issue("", fact.value, tuple(terms), by_hand=True)
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
