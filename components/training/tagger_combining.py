"""Fit how rules and tagger are combined, on annotated articles that the tagger has not seen; `tagger.py` calls it."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy

from components.evaluation.matching import covered_words, one_source, pair_best
from components.language import Parse, find_actors, parse_text
from components.statements.attribution import find_candidates
from components.statements.candidates import Chosen, Scored
from components.statements.models import combining
from components.statements.models.scoring import score
from components.statements.revising import revise

PENALTY, ROUNDS = 0.01, 30
SPARED = 0.007  # of F, given for rows that annotators left out and a journalist looks for: "wants", "is ready to"
THRESHOLDS = tuple(0.02 * n for n in range(10, 35))
Vector = numpy.ndarray[Any, Any]
Covered = tuple[frozenset[int], frozenset[int]]  # the words of a content and of its source


class Judged(NamedTuple):
    """The rows of an article that the tagger has not seen, what each covers, which are right, what is annotated."""

    parse: Parse
    rows: list[Scored]
    covered: list[Covered]
    right: list[bool]
    gold: list[Covered]


def judge_article(article: dict[str, Any]) -> Judged:
    """Return the rows of an article beside what is annotated."""
    parse = parse_text(article["text"])
    index = find_actors(parse)
    rows = revise(parse, index, score(parse, find_candidates(parse, index)))
    candidates = [row.candidate for row in rows]
    covered = [_cover(parse.text, c.content, [c.source_span] if c.source_span else []) for c in candidates]
    gold = [_cover(parse.text, q["content"], q["source"] or []) for q in article["quotes"]]
    gold = [g for g in gold if g[0]]
    right = [any(pair_best([c[0]], [g[0]]) and one_source(c[1], g[1]) for g in gold) for c in covered]
    return Judged(parse, rows, covered, right, gold)


def _cover(text: str, content: Any, source: Any) -> Covered:
    return covered_words(text, content), covered_words(text, source)


def fit_combining(articles: list[Judged]) -> tuple[dict[str, list[float]], float]:
    """Return the weights by kind of row with the threshold, and the F of content and source there."""
    weights: dict[str, list[float]] = {}
    traits = [
        (*combining.traits_of(a.parse, row), right)
        for a in articles
        for row, right in zip(a.rows, a.right, strict=True)
    ]
    for kind in ("direct", "indirect", combining.OWN):
        pairs = [(values, float(right)) for of, values, right in traits if of == kind]
        weights[kind] = [
            round(float(w), 4)
            for w in _logistic(numpy.array([x for x, _ in pairs]), numpy.array([y for _, y in pairs]))
        ]
    weighed = [[Chosen(row.candidate, combining.weigh(a.parse, row, weights)) for row in a.rows] for a in articles]
    values = [_f_of(articles, weighed, t) for t in THRESHOLDS]
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


def _f_of(articles: list[Judged], weighed: list[list[Chosen]], least: float) -> float:
    hit = got = want = 0
    for a, rows in zip(articles, weighed, strict=True):
        kept = {id(row) for row in combining.choose(a.parse, rows, least)}
        covered = [c for row, c in zip(rows, a.covered, strict=True) if id(row) in kept]
        hit += sum(
            one_source(covered[i][1], a.gold[j][1])
            for i, j in pair_best([c[0] for c in covered], [g[0] for g in a.gold])
        )
        got, want = got + len(kept), want + len(a.gold)
    return 2 * hit / (got + want)
