"""Fit how rules and tagger are weighed against each other, on annotated articles that the tagger has not seen; `tagger.py` calls it."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy

from components.language import Parse, find_actors, parse_text
from components.statements.attribution import read_rows
from components.statements.matching import covered_words, one_source, pair_best
from components.statements.models import weighing
from components.statements.rows import Row

PENALTY, ROUNDS = 0.01, 30
SPARED = 0.007  # of F, given for rows that annotators left out and a journalist looks for: "wants", "is ready to"
THRESHOLDS = tuple(0.02 * n for n in range(10, 35))
Vector = numpy.ndarray[Any, Any]
Covered = tuple[frozenset[int], frozenset[int]]  # the words of a content and of its source


class Weighed(NamedTuple):
    """The rows of an annotated article that the tagger has not seen, what each covers, which are right, and what is annotated."""

    parse: Parse
    rows: list[Row]
    sure: set[int]
    covered: list[Covered]
    right: list[bool]
    gold: list[Covered]


def weigh_article(article: dict[str, Any]) -> Weighed:
    """Return the rows of an article beside what is annotated."""
    parse = parse_text(article["text"])
    rows, sure = read_rows(parse, find_actors(parse))
    covered = [_cover(parse.text, r.content, [r.source_span] if r.source_span else []) for r in rows]
    gold = [_cover(parse.text, q["content"], q["source"] or []) for q in article["quotes"]]
    gold = [g for g in gold if g[0]]
    right = [any(pair_best([c[0]], [g[0]]) and one_source(c[1], g[1]) for g in gold) for c in covered]
    return Weighed(parse, rows, sure, covered, right, gold)


def _cover(text: str, content: Any, source: Any) -> Covered:
    return covered_words(text, content), covered_words(text, source)


def fit_weighing(articles: list[Weighed]) -> tuple[dict[str, list[float]], float]:
    """Return the weights by kind of row with the threshold, and the F of content and source there."""
    weights: dict[str, list[float]] = {}
    for kind in ("direct", "indirect", weighing.OWN):
        pairs = [(r.traits[1], y) for a in articles for r, y in zip(a.rows, a.right, strict=True) if r.traits is not None and r.traits[0] == kind]
        weights[kind] = [round(float(w), 4) for w in _logistic(numpy.array([x for x, _ in pairs]), numpy.array([float(y) for _, y in pairs]))]
    for article in articles:
        weighing.weigh(article.rows, weights)
    values = [_f_of(articles, t) for t in THRESHOLDS]
    keep, value = next((t, v) for t, v in zip(THRESHOLDS, values, strict=True) if v >= max(values) - SPARED)
    return {**weights, "keep": [round(keep, 2)]}, value


def _logistic(x: Vector, y: Vector) -> Vector:
    """Return the weights of a logistic regression with an L2 penalty, by Newton's steps."""
    weights = numpy.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = 1 / (1 + numpy.exp(-x @ weights))
        slope = x.T @ (p - y) + PENALTY * weights
        curve = (x * (p * (1 - p))[:, None]).T @ x + PENALTY * numpy.eye(x.shape[1])
        weights = weights - numpy.linalg.solve(curve, slope)
    return weights


def _f_of(articles: list[Weighed], least: float) -> float:
    hit = got = want = 0
    for a in articles:
        kept = {id(row) for row in weighing.choose(a.parse, a.rows, a.sure, least)}
        covered = [c for row, c in zip(a.rows, a.covered, strict=True) if id(row) in kept]
        hit += sum(one_source(covered[i][1], a.gold[j][1]) for i, j in pair_best([c[0] for c in covered], [g[0] for g in a.gold]))
        got, want = got + len(kept), want + len(a.gold)
    return 2 * hit / (got + want)
