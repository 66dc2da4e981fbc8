"""A remark that one article has in marks and another only reports: in the same words without marks, or as what the
speaker said."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import NamedTuple

from components.comparing.actors import bearers
from components.comparing.alignment import compare_versions
from components.comparing.remarks import Quoted, comparable_words, find_quoted, tells
from components.comparing.words import content_stems, stem
from components.language.parsing.marks import MARKS
from components.model import Analysis, CorpusActor, Instance, QuoteMatch, Span

RUN = 6  # words in a row, without marks, that are no chance
COVERED = 0.6  # of the remark that stands in such a run
# Share of the weight of the rarer side, stems in common that are no names, and what these weigh, from which a report
# tells the same.
ALIKE = ((0.7, 3, 0.0), (0.4, 3, 8.0), (0.3, 2, 10.0))
# instead of a voice: of a sentence in which no person speaks, and of one in which a person does
BY_NOBODY, BY_SOMEBODY = "", "?"
ANYBODY = ((0.6, 2, 12.0),)  # for a sentence of which the analysis does not know that the speaker says it
LONG = 40  # words of a remark in which a few stems in common are chance
MOST_PLACES = 30  # of a stem in what one speaker is reported to say, or in sentences; more are no sign
TELLING = 3  # words that tell something, which the marks of a report have from the remark
IN_MARKS = 0.5  # of a sentence, from which it is a quotation and reports none


class _Report(NamedTuple):
    article: str
    span: Span
    stems: frozenset[str]


def find_reported(
    analyses: tuple[Analysis, ...], actors: tuple[CorpusActor, ...], quoted: Iterable[Quoted]
) -> list[QuoteMatch]:
    """Return the remarks, of those that one article alone has in marks, that another article reports."""
    remarks = sorted(quoted, key=lambda q: (q.article, q.number))
    unmarked = _find_unmarked(analyses, remarks)
    told = _tell(analyses, actors, [q for n, q in enumerate(remarks) if n not in unmarked])
    pairs = [*((remarks[n], found) for n, found in unmarked.items()), *told]
    marked: dict[str, list[Quoted]] = defaultdict(list)
    for q in remarks:
        marked[q.article].append(q)
    return [_match(q, found, marked) for q, found in pairs]


def _match(quoted: Quoted, found: list[Instance], marked: dict[str, list[Quoted]]) -> QuoteMatch:
    """Return a remark as it is reported; one that is altered where the report has some of it in marks of its own, in
    other words."""
    whole = Instance(quoted.article, quoted.span)
    for other in (o for place in found for o in marked[place.article] if place.span.overlaps(o.span)):
        blocks = SequenceMatcher(None, quoted.keys, other.keys, autojunk=False).get_matching_blocks()
        common = [w for b in blocks for w in other.keys[b.b : b.b + b.size]]
        if len(tells(common)) >= TELLING and len(common) < len(other.keys):
            apart = compare_versions(quoted, other)
            differing = (
                tuple(quoted.words[n].span for n in apart.in_full),
                tuple(other.words[n].span for n in apart.in_other),
            )
            return QuoteMatch(quoted.speaker, "altered", (whole, Instance(other.article, other.span)), differing)
    return QuoteMatch(quoted.speaker, "reported", (whole, *found))


def _find_unmarked(analyses: tuple[Analysis, ...], remarks: list[Quoted]) -> dict[int, list[Instance]]:
    """Return, by the number of a remark, where other articles have its words without marks."""
    index: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for n, q in enumerate(remarks):
        for i in range(len(q.words) - RUN + 1):
            index[q.keys[i : i + RUN]].add(n)
    found: dict[int, list[Instance]] = defaultdict(list)
    for analysis in sorted(analyses, key=lambda a: a.article.id):
        text, article = analysis.article.text, analysis.article.id
        words = comparable_words(text, Span(0, len(text)))
        marked = [q.span for q in find_quoted(text)]
        streaks: dict[int, tuple[int, int]] = {}
        for i in range(len(words) - RUN + 1):
            for n in index.get(tuple(w.text for w in words[i : i + RUN]), ()):
                first, last = streaks.get(n, (i, i - 1))
                streaks[n] = (first if last == i - 1 else i, i)
                first, last = streaks[n]
                run = Span(words[first].span.start, words[last + RUN - 1].span.end)
                enough = last - first + RUN >= COVERED * len(remarks[n].words)
                if enough and article != remarks[n].article and not _stands_in(run, marked):
                    place = Instance(article, _sentences(analysis, run))
                    found[n] = [*(p for p in found[n] if p.article != article), place]
    return dict(found)


def _stands_in(run: Span, marked: list[Span]) -> bool:
    k = bisect_right(marked, run.end, key=lambda m: m.start) - 1
    return k >= 0 and marked[k].overlaps(run)


def _sentences(analysis: Analysis, run: Span) -> Span:
    """Return the sentence or sentences that a run stands in."""
    around = [s for s in analysis.sentences if s.overlaps(run)]
    return Span(min(run.start, around[0].start), max(run.end, around[-1].end)) if around else run


def _tell(
    analyses: tuple[Analysis, ...], actors: tuple[CorpusActor, ...], remarks: list[Quoted]
) -> list[tuple[Quoted, list[Instance]]]:
    """Return the remarks that a statement without marks of the same speaker tells, or a sentence in much the same
    words, with the closest of them."""
    names = {stem(w.lower()) for a in actors for w in a.name.split()}
    weights = weights_of(analyses)
    reports = [*_reports(analyses, actors), *_own_sentences(analyses)]
    people = {a.id for a in actors if a.kind == "person"}
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, (voice, report) in enumerate(reports):
        for word in report.stems - names:
            index[voice, word].append(n)
    texts = {a.article.id: a.article.text for a in analyses}
    told = []
    for q in remarks:
        stems = content_stems(q.span.of(texts[q.article]))
        nobody = (BY_NOBODY,) if q.speaker in people else (BY_NOBODY, BY_SOMEBODY)  # "the remarks say" may be anybody's
        near = {
            n
            for v in (*q.voices, *nobody)
            for s in stems - names
            if len(places := index.get((v, s), ())) <= MOST_PLACES
            for n in places
        }
        closed = MARKS.fullmatch(texts[q.article], q.quotation.end - 1, q.quotation.end) is not None
        rows = ALIKE if closed and len(q.words) <= LONG else ALIKE[:1]
        fits = [
            (_likeness(stems, report.stems, names, weights, ANYBODY if voice in (BY_NOBODY, BY_SOMEBODY) else rows), n)
            for n in sorted(near)
            for voice, report in (reports[n],)
            if report.article != q.article
        ]
        likeness, best = max(fits, key=lambda f: (f[0], -f[1]), default=(0.0, -1))
        if likeness:
            told.append((q, [Instance(reports[best][1].article, reports[best][1].span)]))
    return told


def weights_of(analyses: tuple[Analysis, ...]) -> dict[str, float]:
    """Return how much each stem says: the fewer sentences of the set have it, the more."""
    counts = Counter(s for a in analyses for place in a.sentences for s in content_stems(place.of(a.article.text)))
    sentences = sum(len(a.sentences) for a in analyses)
    return {s: math.log((1 + sentences) / n) for s, n in counts.items()}


def _reports(analyses: tuple[Analysis, ...], actors: tuple[CorpusActor, ...]) -> list[tuple[str, _Report]]:
    """Return what each voice is reported to say, by the last name of who says it."""
    last = {key: a.name.split()[-1].lower() for key, a in bearers(actors).items()}
    rows = []
    for a in sorted(analyses, key=lambda a: a.article.id):
        for s in a.statements:
            voices = dict.fromkeys(v for actor in s.voices if (v := last.get((a.article.id, actor))))
            if voices and s.kind != "direct":
                stems = frozenset[str]().union(*(content_stems(c.of(a.article.text)) for c in s.content))
                rows += [(v, _Report(a.article.id, Span(s.content[0].start, s.content[-1].end), stems)) for v in voices]
    return rows


def _own_sentences(analyses: tuple[Analysis, ...]) -> list[tuple[str, _Report]]:
    """Return the sentences that are not mostly in marks."""
    rows = []
    for a in sorted(analyses, key=lambda a: a.article.id):
        marked = [q.span for q in find_quoted(a.article.text)]
        people = {actor.id for actor in a.actors if actor.kind == "person"}
        said = sorted(c for s in a.statements if s.is_by(people) for c in s.content)
        for s in a.sentences:
            inside = sum(min(s.end, m.end) - max(s.start, m.start) for m in marked if m.overlaps(s))
            if inside < IN_MARKS * (s.end - s.start):
                voice = BY_SOMEBODY if any(c.overlaps(s) for c in said) else BY_NOBODY
                rows.append((voice, _Report(a.article.id, s, content_stems(s.of(a.article.text)))))
    return rows


def _likeness(
    ours: frozenset[str],
    theirs: frozenset[str],
    names: set[str],
    weights: dict[str, float],
    rows: tuple[tuple[float, int, float], ...],
) -> float:
    """Return what share of the lighter side both have, zero where that is too little to be the same; a name alone is no
    sign."""
    both = ours & theirs
    worth = weigh_stems(both, weights)
    share = worth / (min(weigh_stems(ours, weights), weigh_stems(theirs, weights)) or 1.0)
    return (
        share
        if any(share >= part and len(both - names) >= few and worth >= least for part, few, least in rows)
        else 0.0
    )


def weigh_stems(stems: frozenset[str], weights: dict[str, float]) -> float:
    """Return what some stems say together."""
    return sum(weights.get(s, 0.0) for s in sorted(stems))
