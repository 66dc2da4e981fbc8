"""Sentences of different articles that tell the same: by what they hold together, or by the words that both quote.

An index takes the place of all pairs: sentences meet where they hold the same, and where very many hold it each meets
the next ones only, so that cost grows with the sentences. The measure is the cosine of what two sentences hold, weighed
by rarity. Where it is middling, each must be the other's best in its article, and what they share must be much (mutual
nearest neighbours, as bilingual texts are aligned)."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain, product, takewhile
from math import sqrt
from typing import NamedTuple

from components.comparing.claims import Claim, Weights
from components.comparing.remarks import comparable_words
from components.model import Analysis, Corpus, Span

WINDOW, QUOTING = 20, 60  # sentences that one meets through one thing that both hold, quotations through one remark
SURE = 0.33  # cosine from which two sentences tell the same
LIKELY, MUCH = 0.16, 10.0  # cosine and weight from which they do if each is the other's best
FEWEST = 3  # things that two sentences hold together at least
# share of the shorter one's words that a quotation has in common; words below which it must be most of a sentence
QUOTED, SHORT = 0.6, 5


class Link(NamedTuple):
    """Two sentences, numbered in the set, and how alike they are."""

    first: int
    second: int
    likeness: float


def find_links(corpus: Corpus, claims: tuple[Claim, ...]) -> tuple[tuple[Link, ...], tuple[float, ...]]:
    """Return the sentences that tell the same, the surest first, and each sentence's likeness to its nearest in another
    article."""
    weights = Weights(claims)
    worth = [weights.weigh(c.holds) for c in claims]
    scored = []
    for first, second in _meetings(claims):
        shared = claims[first].holds & claims[second].holds
        if len(shared) > 1:
            weight = weights.weigh(shared)
            scored.append(
                (Link(first, second, round(weight / sqrt(worth[first] * worth[second]), 9)), weight, len(shared))
            )
    best: dict[tuple[int, str], float] = defaultdict(float)
    for link, _, _ in scored:
        for here, there in ((link.first, link.second), (link.second, link.first)):
            key = here, claims[there].article
            best[key] = max(best[key], link.likeness)
    found = {(n.first, n.second): n for n in _quoted(corpus, claims)}
    for link, weight, count in scored:
        nearest = (
            link.likeness
            == best[link.first, claims[link.second].article]
            == best[link.second, claims[link.first].article]
        )
        if count >= FEWEST and (link.likeness >= SURE or nearest and link.likeness >= LIKELY and weight >= MUCH):
            found.setdefault((link.first, link.second), link)
    near = [0.0] * len(claims)
    for (here, _), likeness in best.items():
        near[here] = max(near[here], likeness)
    return tuple(sorted(found.values(), key=lambda n: (-n.likeness, n.first, n.second))), tuple(near)


def _meetings(claims: tuple[Claim, ...]) -> Iterator[tuple[int, int]]:
    """Yield each two sentences of different articles that hold something together."""
    index: dict[str, list[int]] = defaultdict(list)
    for n, claim in enumerate(claims):
        for x in claim.holds:
            index[x].append(n)
    seen: set[tuple[int, int]] = set()
    for rows in index.values():
        for k, first in enumerate(rows):
            for second in rows[k + 1 : k + 1 + WINDOW]:
                if claims[first].article != claims[second].article and (first, second) not in seen:
                    seen.add((first, second))
                    yield first, second


def _quoted(corpus: Corpus, claims: tuple[Claim, ...]) -> Iterator[Link]:
    """Yield the sentences of two articles that have most of their quoted words in common."""
    rows: dict[str, list[int]] = defaultdict(list)
    for n, claim in enumerate(claims):
        rows[claim.article].append(n)
    articles = {a.article.id: a for a in corpus.analyses}
    for match in corpus.quotes:
        pieces = [_pieces(articles[i.article], i.span, rows[i.article], claims) for i in match.instances]
        known: dict[tuple[frozenset[tuple[str, int]], frozenset[tuple[str, int]]], bool] = {}
        for k, here in enumerate(pieces):
            for (n, words), (m, others) in product(here, chain.from_iterable(pieces[k + 1 : k + 1 + QUOTING])):
                if (pair := (words, others)) not in known:
                    known[pair] = _are_one(dict(words), dict(others))
                if known[pair] and claims[n].article != claims[m].article:
                    yield Link(min(n, m), max(n, m), 1.0)


def _are_one(words: dict[str, int], others: dict[str, int]) -> bool:
    """Tell that two sentences have most of the shorter one's words in common."""
    common, shorter = (Counter(words) & Counter(others)).total(), min(sum(words.values()), sum(others.values()))
    return shorter > 1 and common >= QUOTED * shorter


def _pieces(
    analysis: Analysis, quoted: Span, rows: list[int], claims: tuple[Claim, ...]
) -> list[tuple[int, frozenset[tuple[str, int]]]]:
    """Return the words of a quotation sentence by sentence, each with how often it stands there."""
    text = analysis.article.text
    first = bisect_right(rows, quoted.start, key=lambda n: claims[n].span.end)
    near = takewhile(lambda n: claims[n].span.start < quoted.end, rows[first:])
    inside = ((n, Span(max(quoted.start, claims[n].span.start), min(quoted.end, claims[n].span.end))) for n in near)
    words = [(n, s, Counter(w.text for w in comparable_words(text, s))) for n, s in inside if s.start < s.end]
    return [
        (n, frozenset(w.items()))
        for n, s, w in words
        if w.total() >= SHORT or 2 * (s.end - s.start) > claims[n].span.end - claims[n].span.start
    ]
