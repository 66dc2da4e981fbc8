"""The digest of a set: what several reports say first, then what one says, every main voice and side once before
any twice.

A choice of sentences one by one, as in a submodular summary (Lin and Bilmes, 2011): each sentence is worth what it
shares with the other reports, its rank in its own, and whether it says how much, when and what comes next; it gains for
each main voice, each side of an issue and each report that has not been heard yet. What repeats a chosen sentence, as
wire copies do, is never chosen. The weights were chosen on the keyed sets of `tests/quality/clusters.txt`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

import numpy

from components.comparing.actors import bearers
from components.comparing.common_ground import Tellers, find_tellers
from components.comparing.dates import find_dates
from components.comparing.telling import is_worded
from components.model import Analysis, Corpus, Span
from components.reading.days import MONTHS
from components.summaries.graphs import add_products
from components.summaries.standing import in_story, stands_alone
from components.summaries.stems import content_stems, count_terms
from components.summaries.traits import score_sentences

SAME_TOPIC = 0.3  # cosine from which a sentence of another report tells the same
REPEATS = 0.55  # cosine from which it tells nothing new
MAIN_VOICES = 12
NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million "
    "billion half third quarter fifth dozen".split()
)
MOST_SENTENCES = 2000  # of a set
COMMON, STANDING, FIGURE, WHEN, AHEAD, FULL, SIDE, REPORT = (
    0.3,
    2.0,
    0.2,
    0.5,
    0.4,
    0.6,
    0.1,
    0.25,
)  # what a sentence gains
QUOTATION, REPEATED = 0.2, 2.5  # and loses
# a main voice heard first: a person's, any other's; times the last where the sentence does not name it
PERSON, BODY, UNNAMED_HERE = 1.0, 0.3, 0.2
FULL_WORDS = 25  # of a sentence that tells enough; a shorter one counts as its share
_WHEN = re.compile(rf"\b(?:{MONTHS}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:19|20)\d\d)\b")
_AHEAD = re.compile(rf"\b(?:will|would|shall|until|begins?|(?:plans?|expects?) to|from (?:{MONTHS}|[12]\d{{3}}))\b")


class Told(NamedTuple):
    """A chosen sentence: where it stands, the articles that tell it, and who and which sides are heard in it for the
    first time; `alone` where no sentence of another account comes near to it."""

    article: str
    sentence: int
    span: Span
    articles: tuple[str, ...]
    voices: tuple[str, ...]
    sides: tuple[tuple[str, str], ...]
    alone: bool = False


class _Row(NamedTuple):
    analysis: Analysis
    sentence: int
    worth: float
    voices: frozenset[str]
    named: frozenset[str]
    sides: frozenset[tuple[str, str]]


def make_digest(corpus: Corpus, length: int = 8, tellers: Tellers | None = None) -> tuple[Told, ...]:
    """Return `length` sentences of the set (fewer where there are fewer), what is common first, in order of events
    where dates allow; `tellers` are what `find_tellers` found, where that is at hand."""
    rows = _rows(corpus)
    if not rows:
        return ()
    alike = _likeness([content_stems(r.analysis.words[r.sentence]) for r in rows])
    articles = numpy.array([[a.article.id for a in corpus.analyses].index(r.analysis.article.id) for r in rows])
    elsewhere = _best_elsewhere(alike, articles, len(corpus.analyses))
    common = elsewhere.sum(axis=1) / max(1, len(corpus.analyses) - 1)
    voice_weights = _voice_weights(corpus)
    persons = {a.id for a in corpus.actors if a.kind == "person"}
    chosen: list[int] = []
    heard: set[str] = set()
    taken: set[tuple[str, str]] = set()
    reports: Counter[int] = Counter()
    while len(chosen) < length:
        nearest = alike[:, chosen].max(axis=1) if chosen else numpy.zeros(len(rows))
        best, gain = -1, -numpy.inf
        for k, row in enumerate(rows):
            if k in chosen or nearest[k] >= REPEATS:
                continue
            new = sum(
                voice_weights[v] * (PERSON if v in persons else BODY) * (1 if v in row.named else UNNAMED_HERE)
                for v in sorted(row.voices - heard)
            )
            value = (COMMON * common[k] + row.worth + new + SIDE * min(2, len(row.sides - taken))
                     + REPORT * (reports[int(articles[k])] == 0)
                     - REPEATED * nearest[k])  # fmt: skip
            if value > gain:
                best, gain = k, value
        if best < 0:
            break
        chosen.append(best)
        heard |= rows[best].voices
        taken |= rows[best].sides
        reports[int(articles[best])] += 1
    return _in_order(corpus, rows, chosen, elsewhere, voice_weights, tellers or find_tellers(corpus))


def _rows(corpus: Corpus) -> list[_Row]:
    last_names = {a.id: a.name.split()[-1] for a in corpus.actors}
    members = {key: a.id for key, a in bearers(corpus.actors).items()}
    sides = _sides(corpus)
    rows = []
    for analysis in corpus.analyses:
        article = analysis.article.id
        for i, score in score_sentences(analysis, in_story(analysis)).items():
            if not stands_alone(analysis, i):
                continue
            span = analysis.sentences[i]
            voices = frozenset(members[article, v] for s in analysis.statements
                               if any(c.overlaps(span) for c in s.content) and is_worded(analysis, s)
                               for v in s.voices if (article, v) in members)  # fmt: skip
            here = frozenset(
                side for s in analysis.stances if s.sentence == i for side in sides.get(f"{article}/{s.id}", ())
            )
            words = span.of(analysis.article.text)
            rows.append(_Row(analysis, i, STANDING * score + _substance(words, analysis.words[i]), voices,
                             frozenset(v for v in voices if last_names[v] in words), here))  # fmt: skip
    return rows[:MOST_SENTENCES]


def _sides(corpus: Corpus) -> dict[str, set[tuple[str, str]]]:
    """Return stance -> the sides that it shows, of issues on which more than one take a side."""
    takers: dict[str, set[str]] = {}
    for p in corpus.positions:
        if p.stances:
            takers.setdefault(p.issue, set()).add(p.actor)
    sides: dict[str, set[tuple[str, str]]] = {}
    for p in corpus.positions:
        for reference in p.stances if len(takers.get(p.issue, ())) > 1 else ():
            sides.setdefault(reference, set()).add((p.issue, p.label))
    return sides


def _substance(words: str, cut: tuple[str, ...]) -> float:
    """Return what a sentence gains by what it says: how much, when, what comes next, and enough of it."""
    said = FIGURE * has_figure(cut) + WHEN * bool(_WHEN.search(words)) + AHEAD * bool(_AHEAD.search(words))
    return said + FULL * min(len(words.split()), FULL_WORDS) / FULL_WORDS - QUOTATION * (words[:1] in '"“')


def has_figure(words: tuple[str, ...]) -> bool:
    """Tell a sentence that counts something: a number in digits or in words above one."""
    return any(w[0].isdigit() or w.lower() in NUMBERS for w in words)


def _likeness(stems: list[list[str]]) -> numpy.ndarray:
    """Return the cosine of each two sentences, words weighted by how few sentences have them."""
    counts = count_terms(stems)
    weights = counts.times * numpy.log((1 + counts.rows) / counts.spread)[counts.term]
    size = numpy.sqrt(numpy.bincount(counts.row, weights * weights, minlength=counts.rows))
    size[size == 0] = numpy.inf
    likeness: numpy.ndarray = add_products(counts, weights) / size[:, None] / size
    return likeness


def _best_elsewhere(alike: numpy.ndarray, articles: numpy.ndarray, count: int) -> numpy.ndarray:
    """Return, sentence by article, whether another article tells the sentence's matter."""
    told = numpy.zeros((len(alike), count), dtype=bool)
    for number in range(count):
        own = articles == number
        if own.any():
            told[:, number] = (alike[:, own].max(axis=1) >= SAME_TOPIC) & ~own
    return told


def _voice_weights(corpus: Corpus) -> dict[str, float]:
    """Return the main voices: who speaks in most articles, then most often; the first weigh most."""
    spoken: Counter[str] = Counter()
    for actor in corpus.actors:
        times = [
            sum(s.is_by(ids) for s in corpus.analysis(article).statements) for article, ids in actor.members.items()
        ]
        if sum(times):
            spoken[actor.id] = sum(times) + 2 * (sum(map(bool, times)) - 1)
    most = spoken.most_common(MAIN_VOICES)
    return Counter({a: 0.5 + 0.5 * n / most[0][1] for a, n in most})  # type: ignore[return-value]


def _in_order(
    corpus: Corpus, rows: list[_Row], chosen: list[int], elsewhere: numpy.ndarray, weights: dict[str, float],
    tellers: Tellers,
) -> tuple[Told, ...]:  # fmt: skip
    ids = [a.article.id for a in corpus.analyses]
    also, alone = tellers
    when = {
        (a.article.id, d.sentence): d.when
        for a in corpus.analyses
        for d in reversed(find_dates(a))
        if d.precision == "day"
    }
    places = {k: (ids.index(rows[k].analysis.article.id), rows[k].sentence) for k in chosen}
    keys = {k: (rows[k].analysis.article.id, rows[k].sentence) for k in chosen}
    others = {k: {a for n, a in enumerate(ids) if elsewhere[k][n]} | also.get(keys[k], set()) for k in chosen}
    shared = _by_date(sorted((k for k in chosen if others[k]), key=lambda k: places[k][::-1]), rows, when)
    single = _by_date(sorted((k for k in chosen if not others[k]), key=lambda k: places[k]), rows, when)
    heard: set[str] = set()
    taken: set[tuple[str, str]] = set()
    told = []
    for k in [*shared, *single]:
        row = rows[k]
        own = row.analysis.article.id
        reports = tuple(a for a in ids if a == own or a in others[k])
        voices, sides = row.voices - heard, row.sides - taken
        told.append(Told(own, row.sentence, row.analysis.sentences[row.sentence], reports,
                         tuple(v for v in sorted(voices, key=lambda v: -weights.get(v, 0.0)) if v in weights),
                         tuple(sorted(sides)), not others[k] and keys[k] in alone))  # fmt: skip
        heard |= row.voices
        taken |= row.sides
    return tuple(told)


def _by_date(order: list[int], rows: list[_Row], when: dict[tuple[str, int], str]) -> list[int]:
    """Put the sentences that name a day into the order of their days, in the places that they hold among the others."""
    dates = {k: when[key] for k in order if (key := (rows[k].analysis.article.id, rows[k].sentence)) in when}
    following: Iterable[int] = iter(sorted(dates, key=lambda k: (dates[k], order.index(k))))
    return [next(following) if k in dates else k for k in order]  # type: ignore[call-overload]
