"""Learn what the news ranking's best three sentences are worth as a set: see `summaries.sets`.

Each set that may be chosen in an article is a row of the sum of its sentences' traits and of its own; a ridge
regression tells ROUGE-1 of the set from them, of which only what parts the sets of one article is learned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy

from components.model import Analysis
from components.summaries.core import Search
from components.summaries.news import rank_news
from components.summaries.sets import OF_SENTENCES, OF_SETS, traits_of_set

PENALTY = 30.0
SENTENCE_NAMES, SET_NAMES = tuple(OF_SENTENCES), tuple(OF_SETS)


class Sets(NamedTuple):
    """The traits and ROUGE-1 of an article's sets, a row each."""

    traits: numpy.ndarray
    gains: numpy.ndarray


def sets_of(analysis: Analysis, reference: str) -> Sets:
    """Return the sets of an article from which one would be chosen."""
    search = Search(rank_news(analysis))
    wanted = Counter(_tokens(reference))
    known = {c.number: _tokens(analysis.sentences[c.number].of(analysis.article.text)) for c in search.candidates}
    rows, gains = [], []
    for chosen in search.sets():
        own = traits_of_set(search.story, chosen)
        rows.append([sum(c.traits[n] for c in chosen) for n in SENTENCE_NAMES] + [own[n] for n in SET_NAMES])
        told = Counter(word for c in chosen for word in known[c.number])
        gains.append(200 * sum((wanted & told).values()) / max(1, sum(wanted.values()) + sum(told.values())))
    return Sets(numpy.array(rows).reshape(len(rows), len(SENTENCE_NAMES + SET_NAMES)), numpy.array(gains))


def _tokens(text: str) -> list[str]:
    from rouge_score.tokenizers import DefaultTokenizer

    return list(DefaultTokenizer(use_stemmer=True).tokenize(text))


def learn_sets(found: Sequence[Sets]) -> tuple[dict[str, float], dict[str, float]]:
    """Return the weights of `OF_SENTENCES` and `OF_SETS`; an article counts as the root of its sets."""
    several = [s for s in found if len(s.gains) > 1]
    counts = numpy.concatenate([numpy.full(len(s.gains), len(s.gains) ** -0.5) for s in several])
    rows = numpy.concatenate([s.traits - s.traits.mean(axis=0) for s in several])
    gains = numpy.concatenate([s.gains - s.gains.mean() for s in several])
    spread = rows.std(axis=0) + 1e-6
    rows = rows / spread
    left = (rows * counts[:, None]).T
    weights = numpy.linalg.solve(left @ rows + PENALTY * numpy.eye(rows.shape[1]), left @ gains) / spread
    named = {n: round(float(w), 4) for n, w in zip(SENTENCE_NAMES + SET_NAMES, weights, strict=True)}
    return {n: named[n] for n in SENTENCE_NAMES}, {n: named[n] for n in SET_NAMES}
