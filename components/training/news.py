"""Learn the news ranking's weights:

`python -m components.training.news ARTICLES.jsonl` prints them and what they reach.

Each line holds `{"text", "reference_summaries": [...]}`. A ridge regression from the traits of `summaries.traits` to
what a sentence adds to a
summary: how many of the reference's words it has, less what its length costs; and one of what three sentences tell as
a set (`news_sets`). The weights are learned on every second article. The figures are ROUGE-1 beyond as many opening
sentences: on those articles in five folds, to choose by; with `--report` on the other half, and on the other halves of
five splits by chance."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NamedTuple

import numpy

from components.analysis import analyse_article
from components.evaluation.report import read_gold
from components.model import Analysis, Article
from components.summaries import sets, summarise, traits
from components.summaries.standing import in_story
from components.training.news_sets import Sets, learn_sets, sets_of

PENALTY = 3.0
COST = 0.2  # of the reference's words that a sentence's word must bring to be worth its place
FOLDS, SPLITS, LENGTH = 5, 5, 3


class Example(NamedTuple):
    """An analysed article with its reference summary, and a row of traits and the gain of each sentence that may be
    ranked."""

    analysis: Analysis
    reference: str
    traits: numpy.ndarray
    gains: numpy.ndarray
    sets: Sets


class Weights(NamedTuple):
    """The tables of weights: of a sentence by itself, of the sentences of a set, and of the set."""

    alone: dict[str, float]
    of_sentences: dict[str, float]
    of_sets: dict[str, float]


TABLES = Weights(traits.WEIGHTS, sets.OF_SENTENCES, sets.OF_SETS)  # what the ranking looks into
NAMES = tuple(traits.WEIGHTS)


def example_of(analysis: Analysis, reference: str) -> Example:
    """Return an article with what is learned from it."""
    from rouge_score.rouge_scorer import RougeScorer

    scorer = RougeScorer(["rouge1"], use_stemmer=True)
    rows, size = traits.traits_of(analysis, in_story(analysis)), max(1, len(reference.split()))
    found = []
    for i in rows:
        sentence = analysis.sentences[i].of(analysis.article.text)
        found.append(scorer.score(reference, sentence)["rouge1"].recall - COST * len(sentence.split()) / size)
    return Example(
        analysis,
        reference,
        numpy.array([[row[name] for name in NAMES] for row in rows.values()]),
        numpy.array(found),
        sets_of(analysis, reference),
    )


def learn(examples: Sequence[Example]) -> Weights:
    """Return all weights."""
    return Weights(learn_alone(examples), *learn_sets([e.sets for e in examples]))


def learn_alone(examples: Sequence[Example]) -> dict[str, float]:
    """Return a weight a trait of a sentence; an article counts as the root of its sentences, and only what parts its
    own sentences is learned."""
    rows = numpy.concatenate([e.traits for e in examples])
    gains = numpy.concatenate([e.gains - e.gains.mean() for e in examples])
    counts = numpy.concatenate([numpy.full(len(e.gains), len(e.gains) ** -0.5) for e in examples])
    middle, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    scaled = numpy.column_stack([(rows - middle) / spread, numpy.ones(len(rows))])
    penalty = PENALTY * numpy.eye(scaled.shape[1])
    penalty[-1, -1] = 0.0  # the constant is free
    found = numpy.linalg.solve((scaled * counts[:, None]).T @ scaled + penalty, (scaled * counts[:, None]).T @ gains)
    return {name: round(float(w), 5) for name, w in zip(NAMES, found[:-1] / spread, strict=True)}


def beyond_opening(examples: Sequence[Example], weights: Weights) -> list[float]:
    """Return, an article, ROUGE-1 in percent of three sentences by these weights, less that of the first three as they
    stand."""
    from rouge_score.rouge_scorer import RougeScorer

    scorer, kept = RougeScorer(["rouge1"], use_stemmer=True), Weights(*(dict(table) for table in TABLES))
    _set(weights)
    try:
        chosen = [summarise(e.analysis, "news", LENGTH).sentences for e in examples]
    finally:
        _set(kept)

    def rouge(e: Example, sentences: Sequence[int]) -> float:
        words = "\n".join(e.analysis.sentences[i].of(e.analysis.article.text) for i in sentences)
        return 100 * float(scorer.score(e.reference, words)["rouge1"].fmeasure)

    return [rouge(e, own) - rouge(e, range(len(own))) for e, own in zip(examples, chosen, strict=True)]


def _set(weights: Weights) -> None:
    for table, new in zip(TABLES, weights, strict=True):
        table.update(new)


def in_folds(examples: Sequence[Example]) -> list[float]:
    """Return what each article gains by weights that were learned on the other folds."""
    found: list[float] = []
    for fold in range(FOLDS):
        weights = learn([e for n, e in enumerate(examples) if n % FOLDS != fold])
        found += beyond_opening([e for n, e in enumerate(examples) if n % FOLDS == fold], weights)
    return found


def by_chance(examples: Sequence[Example]) -> list[float]:
    """Return the mean gain on the other half of each of five splits."""
    found = []
    for seed in range(1, SPLITS + 1):
        order = numpy.random.default_rng(seed).permutation(len(examples))
        half = len(order) // 2
        found.append(
            float(
                numpy.mean(
                    beyond_opening([examples[n] for n in order[half:]], learn([examples[n] for n in order[:half]]))
                )
            )
        )
    return found


def main() -> None:
    """Print the weights and the figures."""
    parser = argparse.ArgumentParser(description="Learn the news ranking's weights.")
    parser.add_argument("file")
    parser.add_argument("--report", action="store_true", help="measure on the half that nothing was chosen on")
    options = parser.parse_args()
    rows = read_gold(options.file)
    report(
        [
            example_of(analyse_article(Article(str(n), row["text"])), row["reference_summaries"][0])
            for n, row in enumerate(rows)
        ],
        options.report,
    )


def report(examples: Sequence[Example], held_out: bool) -> None:
    """Print what the examples teach."""
    first, other = examples[::2], examples[1::2]
    weights = learn(first)
    _print("in folds of the first half", in_folds(first))
    if held_out:
        found = beyond_opening(other, weights)
        _print("other half", found)
        print("its fifths: " + ", ".join(f"{numpy.mean(found[k::SPLITS]):+.2f}" for k in range(SPLITS)))
        print("five splits by chance: " + ", ".join(f"{gain:+.2f}" for gain in by_chance(examples)))
    print(weights)


def _print(name: str, found: Sequence[float]) -> None:
    print(
        f"ROUGE-1 beyond the opening sentences, {name}: {numpy.mean(found):+.2f} (standard error "
        f"{numpy.std(found) / len(found) ** 0.5:.2f})"
    )


if __name__ == "__main__":
    main()
