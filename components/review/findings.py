"""A finding that a journalist takes out stays out: as a fact of the log, known by its kind, its subject and its first
and last place."""

from __future__ import annotations

from collections.abc import Iterable

from components.comparing import Finding, find_differences
from components.comparing.findings import ORDER, QUOTE_LABELS
from components.model import Corpus, is_by_hand
from components.review.checking import CERTAIN, Item, verdicts
from components.review.facts import Fact, dismissed, last_of_slot

LONGEST_SUBJECT = 2_000
SURE, DOUBTFUL = 0.9, 0.6  # about how often a finding is right, by its kind


def dismissal(finding: Finding) -> Fact:
    """Return the fact that takes a finding out; it fits again when the articles are analysed anew."""
    places = sorted((i.article, i.span) for i in finding.instances)
    (article, first), (_, last) = places[0], places[-1]
    named = f"{finding.kind}: {finding.known_as or finding.subject}"[:LONGEST_SUBJECT]
    return dismissed(article, f"{first.start}-{first.end}:{last.start}-{last.end}", named)


def findings_kept(corpus: Corpus, facts: Iterable[Fact]) -> tuple[Finding, ...]:
    """Return the findings of a comparison without those that the log takes out."""
    return kept_of(find_differences(corpus), facts)


def kept_of(findings: Iterable[Finding], facts: Iterable[Fact]) -> tuple[Finding, ...]:
    """Return findings without those that the log takes out."""
    out = {f for f in last_of_slot(f for f in facts if f.about == "finding").values() if f.what == "reject"}
    return tuple(f for f in findings if dismissal(f) not in out)


def kept_once(once: Iterable[Finding], every: Iterable[Finding], kept: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings of a comparison of each account once, without those of which only taken out ones of the
    whole comparison show the places."""
    left = {(f.kind, i) for f in kept for i in f.instances}
    gone = {(f.kind, i) for f in every for i in f.instances} - left
    return tuple(f for f in once if not all((f.kind, i) in gone for i in f.instances))


def set_by_hand(corpus: Corpus, finding: Finding, number: int) -> bool:
    """Tell whether a person set the position, or the statement, that a passage of a finding shows."""
    place = finding.instances[number]
    analysis = corpus.analysis(place.article)
    if finding.positions:
        return any(is_by_hand(s) and s.trigger in finding.differing[number] for s in analysis.stances)
    if finding.kind not in QUOTE_LABELS:
        return False
    return any(is_by_hand(s) and any(c.overlaps(place.span) for c in s.content) for s in analysis.statements)


def finding_items(findings: Iterable[Finding], facts: Iterable[Fact]) -> tuple[Item, ...]:
    """Return the findings to check, less sure and graver ones first; `row` is a finding's number among these."""
    said = verdicts(facts, ("finding",))
    items = []
    for number, finding in enumerate(findings):
        fact = dismissal(finding)
        weight = 2.0 - ORDER.index(finding.kind) / len(ORDER)
        worth = (CERTAIN - (SURE if finding.sure else DOUBTFUL)) * weight
        verdict = said.get(("finding", fact.article, fact.key))
        items.append(Item("finding", fact.article, str(number), fact.key, worth, verdict))
    return tuple(sorted(items, key=lambda i: -i.worth))
