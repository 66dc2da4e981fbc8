"""What differs between the reports, and what they share word for word, as rows for the screen: our own label, the
articles' own words, and their places."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from components.comparing.claims import Claim
from components.comparing.criticism import Criticism, find_criticism
from components.comparing.grid import labels_on_issues
from components.comparing.wordings import find_wordings
from components.model import Corpus, Instance, PositionLabel, Span, Unheard

SURE = 0.78  # least chance of not being false of a position that another article is said to give otherwise
NINE_IN_TEN = 0.89  # of that chance, from which nine of ten are not wrong


class Finding(NamedTuple):
    """One difference: its kind, a label in our words, the subject in the articles' words, and the passages; for
    positions the label of each.

    `differing` are, passage by passage, the words that decide: those that not all versions of a quotation have, the
    verb of a position, the words that criticise. `notes` say in our words what each passage is here ("quoted", "only
    named"). A finding is `sure` where its kind is right nine times in ten by the figures of the README. `known_as` is
    the subject by which one that is taken out is known, where it is not shown."""

    kind: str
    label: str
    subject: str
    instances: tuple[Instance, ...]
    differing: tuple[tuple[Span, ...], ...] = ()
    positions: tuple[PositionLabel, ...] = ()
    notes: tuple[str, ...] = ()
    sure: bool = True
    known_as: str = ""


QUOTE_LABELS = {
    "identical": "The same quotation", "truncated": "Quotation cut short", "altered": "Quotation altered",
    "spliced": "Two remarks quoted as one", "reported": "Quoted in one, reported in another",
}  # fmt: skip

# Kind of figure -> kind of finding, its label, its label where it is a time.
FIGURE_LABELS: dict[str, tuple[str, str, str]] = {
    "clash": ("figures", "Figures that differ", "Times that differ"),
    "precision": ("precision", "More exact in one report", "Time more exact in one report"),
}

SAME = ("passage", "identical")  # kinds that tell what reports share; all others, what differs between them
WHAT_IS_SAME = "What is the same"

ORDER = (
    "altered",
    "spliced",
    "figures",
    "unanswered",
    "truncated",
    "change",
    "unheard",
    "precision",
    "reported",
    "wording",
    "passage",
    "identical",
)  # gravest first


def find_differences(corpus: Corpus, claims: tuple[Claim, ...] | None = None) -> tuple[Finding, ...]:
    """Return the findings, those that a reporter would check first at the top; the set's `claims` are found where they
    are not given."""
    names = {a.id: a.name for a in corpus.actors}
    found = [*_quotes(corpus, names), *_figures(corpus), *_changes(corpus, names), *_unheard(corpus, names),
             *_wordings(corpus, claims), *_passages(corpus)]  # fmt: skip
    return tuple(sorted(found, key=lambda f: ORDER.index(f.kind)))


def _quotes(corpus: Corpus, names: dict[str, str]) -> list[Finding]:
    found = []
    for q in corpus.quotes:
        notes = ("quoted", *("reported" for _ in q.instances[1:])) if q.kind == "reported" else ()
        if q.kind == "truncated":  # who has none of the words that not all have
            notes = tuple("" if words else "cut short" for words in q.differing)
        sure = q.kind != "reported"  # six of eight are right
        found.append(Finding(q.kind, QUOTE_LABELS[q.kind], names.get(q.actor or "", ""), q.instances, q.differing,
                             notes=notes, sure=sure))  # fmt: skip
    return found


def _figures(corpus: Corpus) -> list[Finding]:
    """Return the figures that differ: a time under a label of its own, and the subject only where it is counted: what
    a figure hangs on else ("killed", "go") names nothing."""
    found = []
    for f in (f for f in corpus.figures if f.differs):
        said = [q for i in f.instances for q in corpus.analysis(i.article).quantities if q.span == i.span]
        counted = not said or any(q.what == f.what and q.head not in ("", "time") for q in said)
        kind, *labels = FIGURE_LABELS[f.kind]
        is_time = any(q.kind == "time" for q in said)
        subject = f.what if counted or any(q.kind == "votes" for q in said) else ""
        sure = kind != "precision" or not is_time  # of "Tuesday" and "last week" few are one time and worth a look
        found.append(Finding(kind, labels[is_time], subject, f.instances, tuple((i.span,) for i in f.instances),
                             sure=sure, known_as=f.what))  # fmt: skip
    return found


def passage_of(corpus: Corpus, finding: Finding, instance: Instance) -> Span:
    """Return what a reader is shown of an instance: itself, or for a figure the sentence that it stands in."""
    if finding.kind not in ("figures", "precision"):
        return instance.span
    return next((s for s in corpus.analysis(instance.article).sentences if s.contains(instance.span)), instance.span)


def _changes(corpus: Corpus, names: dict[str, str]) -> list[Finding]:
    """Return the actors whose plain label on an issue differs between articles, with the surest passage of each.

    Only over time: where reports of one day have somebody on two sides, it is a misreading far more often."""
    labels = labels_on_issues(corpus)
    stances = {f"{a.article.id}/{s.id}": s for a in corpus.analyses for s in a.stances}
    places = {a.article.id: a.sentences for a in corpus.analyses}
    issues = {i.id: i.name for i in corpus.issues}
    rows: dict[tuple[str, str], list[tuple[PositionLabel, Instance, Span, float]]] = {}
    for p in corpus.positions:
        surest = max((stances[s] for s in p.stances if labels[s] == p.label), key=lambda s: s.likely, default=None)
        if p.label != "mixed" and surest is not None and surest.likely >= SURE:
            place = Instance(p.article, places[p.article][surest.sentence])
            rows.setdefault((p.actor, p.issue), []).append((p.label, place, surest.trigger, surest.likely))
    return [
        Finding("change", "Positions that differ", f"{names[actor]}: {issues[issue]}", tuple(i for _, i, _, _ in found),
                tuple((t,) for _, _, t, _ in found), tuple(label for label, *_ in found),
                sure=_least_sure(found) >= NINE_IN_TEN)
        for (actor, issue), found in rows.items()
        if len({label for label, *_ in found}) > 1 and _are_apart(corpus, found)
    ]  # fmt: skip


def are_changes_sought(corpus: Corpus) -> bool:
    """Tell a set in which positions that differ are looked for: one with reports of several days."""
    return len({a.article.date for a in corpus.analyses} - {""}) > 1


def _are_apart(corpus: Corpus, found: Sequence[tuple[PositionLabel, Instance, Span, float]]) -> bool:
    """Tell sides whose reports are of days apart: every report of one is dated before each of the next."""
    days: dict[PositionLabel, list[str]] = {}
    for label, place, *_ in found:
        days.setdefault(label, []).append(corpus.analysis(place.article).article.date)
    spans = sorted((min(dates), max(dates)) for dates in days.values())
    return all(first for first, _ in spans) and all(a[1] < b[0] for a, b in pairwise(spans))


def _least_sure(found: Sequence[tuple[PositionLabel, Instance, Span, float]]) -> float:
    """Return how sure the less sure of the sides is, each by its surest passage."""
    surest: dict[PositionLabel, float] = {}
    for label, _, _, confidence in found:
        surest[label] = max(confidence, surest.get(label, 0.0))
    return min(surest.values())


def _unheard(corpus: Corpus, names: dict[str, str]) -> list[Finding]:
    labels = {"unanswered": "Criticised without a reply", "unheard": "Quoted in one report, only named in another"}
    notes = {"unanswered": "criticised, no reply", "unheard": "only named"}
    found = []
    for u in corpus.unheard:
        blaming = _blaming(corpus, u)
        # who is quoted in one report alone: every second one is worth no look; "accused him" may mean another
        criticised = [c.by_pronoun for row in blaming for c in row]
        sure = u.kind == "unanswered" and not (criticised and all(criticised))
        spans = (*(() for _ in u.quoted), *(tuple(dict.fromkeys(c.trigger for c in row)) for row in blaming))
        found.append(Finding(u.kind, labels[u.kind], names[u.actor], (*u.quoted, *u.places), spans,
                             notes=(*("quoted" for _ in u.quoted), *(notes[u.kind] for _ in u.places)),
                             sure=sure))  # fmt: skip
    return found


def _blaming(corpus: Corpus, unheard: Unheard) -> list[list[Criticism]]:
    """Return, place by place, what criticises."""
    if unheard.kind == "unheard":
        return [[] for _ in unheard.places]
    actor = corpus.actor(unheard.actor)
    found = {a: find_criticism(corpus.analysis(a)) for a in dict.fromkeys(i.article for i in unheard.places)}
    ids = actor.members if actor else {}
    return [
        [
            c
            for c in found[i.article]
            if c.place == i.span and c.actor in ids.get(i.article, ()) and i.span.contains(c.trigger)
        ]
        for i in unheard.places
    ]


def _wordings(corpus: Corpus, claims: tuple[Claim, ...] | None) -> list[Finding]:
    """Return what reports name in other words, each with the sentence,
    the words and how often that report uses them."""
    found = []
    for w in find_wordings(corpus, claims):
        sentences = [next(s for s in corpus.analysis(i.article).sentences if s.overlaps(i.span)) for i in w.places]
        places = tuple(Instance(i.article, s) for i, s in zip(w.places, sentences, strict=True))
        subject = " / ".join(dict.fromkeys(w.words))
        notes = tuple("once" if n == 1 else f"{n} times" for n in w.times)
        found.append(
            Finding("wording", "Named in other words", subject, places, tuple((i.span,) for i in w.places), notes=notes)
        )
    return found


def _passages(corpus: Corpus) -> list[Finding]:
    return [Finding("passage", "Shared word for word", "", p) for p in corpus.shared_passages]
