"""Sentences as what they hold: who takes part, which numbers, when, and the stems of the other words, each weighed by
how rare it is in the set."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from math import fsum, log
from typing import NamedTuple

from components.comparing.actors import bearers
from components.comparing.dates import find_dates
from components.comparing.sightings import LIGHT
from components.comparing.words import STOP_WORDS, find_words, stem
from components.model import Analysis, Corpus, Span
from components.summaries.standing import in_story

FEWEST = 60  # sentences that a set is taken to have at least: in two sentences every word would be common
_EMPTY = frozenset(stem(w) for w in LIGHT) | {"said"}


class Claim(NamedTuple):
    """One sentence of one article: its number there, its place, and what it holds.

    A caption or a line without words that tell holds nothing."""

    article: str
    number: int
    span: Span
    holds: frozenset[str]


def find_claims(corpus: Corpus) -> tuple[Claim, ...]:
    """Return the sentences of a set; the articles stand in an order of their own, so that the order in which they are
    kept changes nothing."""
    members = {key: a.id for key, a in bearers(corpus.actors).items()}
    ordered = sorted(
        corpus.analyses, key=lambda a: (a.article.date, a.article.outlet, a.article.title, a.article.text, a.article.id)
    )
    return tuple(c for analysis in ordered for c in _claims_of(analysis, members))


def _claims_of(analysis: Analysis, members: dict[tuple[str, str], str]) -> Iterable[Claim]:
    article, text = analysis.article.id, analysis.article.text
    marked, story = _marked(analysis, members), in_story(analysis)
    for number, span in enumerate(analysis.sentences):
        here = marked[number]
        if not story[number]:
            yield Claim(article, number, span, frozenset())
            continue
        places = sorted(p for p, _ in here)
        words = (w for w in find_words(text, span.start, span.end) if w.text not in STOP_WORDS and len(w.text) > 1)
        stems = {stem(w.text) for w in words if not any(p.overlaps(w.span) for p in places)} - _EMPTY
        yield Claim(article, number, span, frozenset({key for _, key in here} | stems))


def _marked(analysis: Analysis, members: dict[tuple[str, str], str]) -> dict[int, list[tuple[Span, str]]]:
    """Return, sentence by sentence, the places of actors, times and numbers, each with what stands for it."""
    article = analysis.article.id
    found: dict[int, list[tuple[Span, str]]] = defaultdict(list)
    starts = [s.start for s in analysis.sentences]
    for actor in analysis.actors:
        key = members.get((article, actor.id))
        for m in actor.mentions if key else ():
            found[max(0, bisect_right(starts, m.span.start) - 1)].append((m.span, f"who {key}"))
    for dated in find_dates(analysis):
        found[dated.sentence].append((dated.span, f"when {dated.when}"))
    for q in analysis.quantities:
        if q.kind != "time":
            found[q.sentence].append((q.span, f"{q.kind} {q.unit} {'~' * (q.hedge == 'vague')}{q.value:g}"))
    return found


class Weights:
    """What the whole set knows: how rare what a sentence holds is in its sentences."""

    def __init__(self, claims: tuple[Claim, ...]) -> None:
        spread = Counter(x for c in claims for x in c.holds)
        size = max(FEWEST, len(claims))
        self._weights = {x: log(size / n) for x, n in spread.items()}

    def weigh(self, holds: frozenset[str]) -> float:
        """Return what these are worth together: the fewer sentences hold one, the more."""
        return fsum(self._weights[x] for x in holds)
