"""A finding that a journalist takes out stays out: as a fact of the log, known by its kind, its subject and its first
and last place."""

from __future__ import annotations

from collections.abc import Iterable

from components.comparing import Finding, find_differences
from components.model import Corpus
from components.review.facts import Fact, dismissed

LONGEST_SUBJECT = 2_000


def dismissal(finding: Finding) -> Fact:
    """Return the fact that takes a finding out; it fits again when the articles are analysed anew."""
    places = sorted((i.article, i.span) for i in finding.instances)
    (article, first), (_, last) = places[0], places[-1]
    named = f"{finding.kind}: {finding.subject}"[:LONGEST_SUBJECT]
    return dismissed(article, f"{first.start}-{first.end}:{last.start}-{last.end}", named)


def findings_kept(corpus: Corpus, facts: Iterable[Fact]) -> tuple[Finding, ...]:
    """Return the findings of a comparison without those that the log takes out."""
    out = {f for f in facts if f.about == "finding"}
    return tuple(f for f in find_differences(corpus) if dismissal(f) not in out)
