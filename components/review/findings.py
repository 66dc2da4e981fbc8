"""A finding that a journalist takes out stays out: as a line of the log, known by its kind, its subject and its first and last place."""

from __future__ import annotations

from components.comparing import Finding, find_differences
from components.model import Corpus
from components.review.log import NOT_RIGHT, Correction

LONGEST_NOTE = 2_000


def dismissal(finding: Finding) -> Correction:
    """Return the entry of the log that takes a finding out; it fits again when the articles are analysed anew."""
    places = sorted((i.article, i.span) for i in finding.instances)
    (article, first), (_, last) = places[0], places[-1]
    key = f"{first.start}-{first.end}:{last.start}-{last.end}"
    return Correction(article, key, NOT_RIGHT, note=f"{finding.kind}: {finding.subject}"[:LONGEST_NOTE])


def findings_kept(corpus: Corpus, log: tuple[Correction, ...]) -> tuple[Finding, ...]:
    """Return the findings of a comparison without those that the log takes out."""
    out = {c for c in log if c.what == NOT_RIGHT}
    return tuple(f for f in find_differences(corpus) if dismissal(f) not in out)
