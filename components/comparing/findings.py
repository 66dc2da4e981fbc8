"""What differs between the reports, as rows for the screen: our own label, the articles' own words, and their places."""

from __future__ import annotations

from typing import NamedTuple

from components.comparing.grid import labels_on_issues
from components.model import Corpus, Instance, PositionLabel, Span

SURE = 0.6  # least confidence of a position that another article is said to give otherwise


class Finding(NamedTuple):
    """One difference: its kind, a label in our words, the subject in the articles' words, and the passages; for positions the label of each."""

    kind: str
    label: str
    subject: str
    instances: tuple[Instance, ...]
    differing: tuple[tuple[Span, ...], ...] = ()  # of each instance, the words that not all of them have
    positions: tuple[PositionLabel, ...] = ()


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
    """Return the actors whose plain label on an issue differs between articles, with the surest passage of each."""
    labels = labels_on_issues(corpus)
    stances = {f"{a.article.id}/{s.id}": s for a in corpus.analyses for s in a.stances}
    places = {a.article.id: a.sentences for a in corpus.analyses}
    issues = {i.id: i.name for i in corpus.issues}
    rows: dict[tuple[str, str], list[tuple[PositionLabel, Instance]]] = {}
    for p in corpus.positions:
        surest = max((stances[s] for s in p.stances if labels[s] == p.label), key=lambda s: s.confidence, default=None)
        if p.label != "mixed" and surest is not None and surest.confidence >= SURE:
            rows.setdefault((p.actor, p.issue), []).append((p.label, Instance(p.article, places[p.article][surest.sentence])))
    return [
        Finding("change", "Positions that differ", f"{names[actor]}: {issues[issue]}", tuple(i for _, i in found), positions=tuple(label for label, _ in found))
        for (actor, issue), found in rows.items()
        if len({label for label, _ in found}) > 1
    ]


def _unheard(corpus: Corpus, names: dict[str, str]) -> list[Finding]:
    labels = {"unanswered": "Criticised without a reply", "unheard": "Quoted in one report, only named in another"}
    return [Finding(u.kind, labels[u.kind], names[u.actor], (*u.quoted, *u.places)) for u in corpus.unheard]


def _passages(corpus: Corpus) -> list[Finding]:
    return [Finding("passage", "Shared word for word", "", p) for p in corpus.shared_passages]
