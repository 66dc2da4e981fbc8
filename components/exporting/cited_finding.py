"""A finding to paste elsewhere: our label for it, then each passage as it is cited.

Words are the articles' own, the whole passage and no part of it; what is ours about a passage stands in square
brackets."""

from __future__ import annotations

from components.charts.looks import told_look
from components.comparing.findings import Finding, passage_of
from components.exporting.citation import cite, quote_passage
from components.exporting.plain_text import one_line
from components.model import Corpus, CorpusActor, Instance
from components.review.findings import set_by_hand
from components.wording import retold, tr

FIGURES = ("figures", "precision")


def cite_finding(corpus: Corpus, finding: Finding, names: dict[tuple[str, str], CorpusActor]) -> str:
    """Return a finding as text, a passage a line; `names` are `bearers` of the set."""
    lines: dict[str, None] = {}
    for number, instance in enumerate(finding.instances):
        place = Instance(instance.article, passage_of(corpus, finding, instance))
        note = note_on(corpus, finding, number)
        lines[cite(quote_passage(corpus, place, names)) + (f" [{note}]" if note else "")] = None
    said = dict.fromkeys(figure_of(corpus, finding, i) for i in finding.instances)
    values = f" ({', '.join(said)})" if finding.kind in FIGURES else ""
    head = head_of(tr(finding.label), one_line(finding.subject), finding.sure)
    return "\n".join([f"{head}{values}", *lines])


def head_of(label: str, subject: str, sure: bool) -> str:
    """Return a finding's heading: label, subject, whether it is less sure."""
    return label + (f": {subject}" if subject else "") + ("" if sure else f" ({tr('less sure')})")


def note_on(corpus: Corpus, finding: Finding, number: int) -> str:
    """Return in our words what a passage is in its finding, and whether a person set it."""
    hand = tr("set by hand") if set_by_hand(corpus, finding, number) else ""
    if finding.positions:
        return told_look(finding.positions[number]) + (f" ({hand})" if hand else "")
    return ", ".join(part for part in (retold(finding.notes[number]) if finding.notes else "", hand) if part)


def figure_of(corpus: Corpus, finding: Finding, place: Instance) -> str:
    """Return the figure at a place, nothing where a finding is of none."""
    return one_line(place.span.of(corpus.analysis(place.article).article.text)) if finding.kind in FIGURES else ""
