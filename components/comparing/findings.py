"""What differs between the reports, as rows for the screen: our own label, the articles' own words, and their places."""

from __future__ import annotations

from typing import NamedTuple

from components.model import Corpus, Instance, PositionLabel


class Finding(NamedTuple):
    """One difference: its kind, a label in our words, the subject in the articles' words, and the passages."""

    kind: str
    label: str
    subject: str
    instances: tuple[Instance, ...]
    differing: tuple[tuple[Span, ...], ...] = ()  # of each instance, the words that not all of them have


QUOTE_LABELS = {
    "identical": "The same quotation", "truncated": "Quotation cut short", "altered": "Quotation altered",
    "spliced": "Two remarks quoted as one", "reported": "Quoted in one, reported in another",
}  # fmt: skip


def find_differences(corpus: Corpus) -> tuple[Finding, ...]:
    """Return the findings, those that a reporter would check first at the top."""
    names = {a.id: a.name for a in corpus.actors}
    found = [*_quotes(corpus, names), *_figures(corpus), *_changes(corpus, names), *_unheard(corpus, names), *_passages(corpus)]
    order = ("altered", "spliced", "truncated", "figures", "change", "unanswered", "unheard", "precision", "reported", "passage", "identical")
    return tuple(sorted(found, key=lambda f: order.index(f.kind)))


def _quotes(corpus: Corpus, names: dict[str, str]) -> list[Finding]:
    return [Finding(q.kind, QUOTE_LABELS[q.kind], names.get(q.actor or "", ""), q.instances, q.differing) for q in corpus.quotes]


def _figures(corpus: Corpus) -> list[Finding]:
    kinds = {"clash": ("figures", "Figures that differ"), "precision": ("precision", "More exact in one report")}
    return [Finding(*kinds[f.kind], f.what, f.instances) for f in corpus.figures if f.differs]


def _changes(corpus: Corpus, names: dict[str, str]) -> list[Finding]:
    """Return the actors whose label on an issue differs between articles."""
    issues = {i.id: i.name for i in corpus.issues}
    taken: tuple[PositionLabel, ...] = ("support", "oppose", "conditional", "mixed")
    rows: dict[tuple[str, str], list[tuple[PositionLabel, Instance]]] = {}
    for p in corpus.positions:
        if p.label in taken and p.stances:
            article, _, stance_id = p.stances[0].rpartition("/")
            analysis = corpus.analysis(article)
            stance = next(s for s in analysis.stances if s.id == stance_id)
            place = analysis.sentences[stance.sentence]
            rows.setdefault((p.actor, p.issue), []).append((p.label, Instance(article, place)))
    return [
        Finding("change", "Positions that differ", f"{names[actor]}: {issues[issue]}", tuple(i for _, i in found))
        for (actor, issue), found in rows.items()
        if len({label for label, _ in found}) > 1
    ]


def _unheard(corpus: Corpus, names: dict[str, str]) -> list[Finding]:
    labels = {"unanswered": "Criticised without a reply", "unheard": "Quoted in one report, only named in another"}
    return [Finding(u.kind, labels[u.kind], names[u.actor], (*u.quoted, *u.places)) for u in corpus.unheard]


def _passages(corpus: Corpus) -> list[Finding]:
    return [Finding("passage", "Shared word for word", "", p) for p in corpus.shared_passages]
