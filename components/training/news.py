"""Learn the news ranking's weights: `python -m components.training.news ARTICLES.jsonl...` prints them and their ROUGE-1.

Each line holds `{"text", "reference_summaries": [...]}`. A ridge regression from the traits of `news.features_of` to what a sentence
adds to a summary: how many words, and half of how many pairs of words, of the reference it has, less what its length costs.
The figures are ten-fold: each article is scored by weights that were learned on the other nine tenths.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy

import components.summaries.news as news_ranking
from components.analysis import analyse_article
from components.evaluation.report import read_gold
from components.model import Analysis, Article
from components.summaries import summarise

PENALTY = 40.0
COST, COST_OF_PAIRS = 0.36, 0.05  # of the reference's words, and pairs, that a sentence's word must bring to be worth its place
FOLDS, LENGTH = 10, 3


class Example(NamedTuple):
    """An analysed article with its reference summary."""

    analysis: Analysis
    reference: str


def learn(examples: Sequence[Example]) -> dict[str, float]:
    """Return a weight a trait, each article counting once."""
    names = list(news_ranking.WEIGHTS)
    left, right = PENALTY * numpy.eye(len(names) + 1) / max(1, len(examples)), numpy.zeros(len(names) + 1)
    left[-1, -1] = 0.0  # the constant is free
    for example in examples:
        rows = numpy.array([[traits[n] for n in names] + [1.0] for traits in news_ranking.features_of(example.analysis)])
        left += rows.T @ rows / (len(rows) * len(examples))
        right += rows.T @ numpy.array(gains(example)) / (len(rows) * len(examples))
    found = numpy.linalg.solve(left, right)
    return {name: round(float(w), 3) for name, w in zip(names, found, strict=False)}


def gains(example: Example) -> list[float]:
    """Return, a sentence, what it adds to a summary, as a share of the reference's words."""
    from rouge_score.rouge_scorer import RougeScorer

    scorer = RougeScorer(["rouge1", "rouge2"], use_stemmer=True)
    text, size = example.analysis.article.text, max(1, len(example.reference.split()))
    found = []
    for span in example.analysis.sentences:
        sentence = span.of(text)
        scores, words = scorer.score(example.reference, sentence), len(sentence.split()) / size
        found.append(scores["rouge1"].recall - COST * words + 0.5 * (scores["rouge2"].recall - COST_OF_PAIRS * words))
    return found


def check(examples: Sequence[Example]) -> list[float]:
    """Return, an article, ROUGE-1 in percent of three sentences by weights learned on the other nine tenths."""
    from rouge_score.rouge_scorer import RougeScorer

    scorer, kept = RougeScorer(["rouge1"], use_stemmer=True), dict(news_ranking.WEIGHTS)
    found = [0.0] * len(examples)
    try:
        for fold in range(FOLDS):
            news_ranking.WEIGHTS.update(learn([e for n, e in enumerate(examples) if n % FOLDS != fold]))
            for n in range(fold, len(examples), FOLDS):
                analysis = examples[n].analysis
                words = "\n".join(analysis.sentences[i].of(analysis.article.text) for i in summarise(analysis, "news", LENGTH).sentences)
                found[n] = 100 * scorer.score(examples[n].reference, words)["rouge1"].fmeasure
    finally:
        news_ranking.WEIGHTS.update(kept)
    return found


def main() -> None:
    """Print the weights learned on all files, and the ten-fold figure of each."""
    parser = argparse.ArgumentParser(description="Learn the news ranking's weights.")
    parser.add_argument("files", nargs="+")
    files = parser.parse_args().files
    rows = [(path, row) for path in files for row in read_gold(path)]
    examples = [Example(analyse_article(Article(str(n), row["text"])), row["reference_summaries"][0]) for n, (_, row) in enumerate(rows)]
    figures = check(examples)
    for path in files:
        own = [f for f, (of, _) in zip(figures, rows, strict=True) if of == path]
        print(f"{Path(path).name}: ROUGE-1 {sum(own) / len(own):.2f}, ten-fold")
    print(learn(examples))


if __name__ == "__main__":
    main()
