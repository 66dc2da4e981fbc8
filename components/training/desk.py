"""Learn what a news desk would make of a sentence:

`python -m components.training.desk ARTICLES.jsonl...` prints the tables of `summaries.desk` and how well they tell.

Each line of an article holds `{"id", "text", "title"}`; `desk_labels.txt` says what readers made of its sentences. Four
logistic regressions with a ridge, on the sentences that are whole; the figures are the areas under the curve, in five
folds by article."""

from __future__ import annotations

import argparse
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy

from components.analysis import analyse_article
from components.evaluation.report import read_gold
from components.model import Analysis, Article
from components.summaries.desk import WEIGHTS, Chances, desk_traits
from components.summaries.news import rank_news

LABELS = Path(__file__).with_name("desk_labels.txt")
ASKED: dict[str, Callable[[str], bool]] = {  # what a chance is the chance of, of a label
    "news": lambda label: label[0] == "N", "kept": lambda label: label[0] in "NK",
    "colour": lambda label: label[0] in "CF", "leaning": lambda label: "d" in label,
}  # fmt: skip
NAMES = tuple(WEIGHTS)
PENALTY, STEPS, FOLDS = 50.0, 12, 5


class Rows(NamedTuple):
    """The traits of an article's whole sentences that have a label, and what is asked of each, 1 or 0."""

    traits: numpy.ndarray  # [sentences, traits]
    answers: numpy.ndarray  # [sentences, chances]


class Learned(NamedTuple):
    """A constant and a weight a trait, for each chance."""

    constants: numpy.ndarray
    weights: numpy.ndarray  # [traits, chances]


def read_labels(text: str) -> dict[str, list[tuple[int, str]]]:
    """Return an article's name -> places in its text and labels, from a text whose first part says what they are."""
    found = {}
    for line in text.partition("\n\n")[2].splitlines():
        name, *labels = line.split()
        parts = [label.partition(":") for label in labels]
        found[name] = [(int(place), label) for place, _, label in parts]
    return found


def rows_of(analysis: Analysis, labels: Sequence[tuple[int, str]]) -> Rows:
    """Return what is learned from an article."""
    ranking = rank_news(analysis)
    traits, starts = desk_traits(analysis, ranking), [s.start for s in analysis.sentences]
    rows, answers = [], []
    for place, label in labels:
        i = bisect_right(starts, place) - 1
        if i in ranking.whole and i in traits:
            rows.append([traits[i][name] for name in NAMES])
            answers.append([float(asked(label)) for asked in ASKED.values()])
    return Rows(numpy.array(rows).reshape(-1, len(NAMES)), numpy.array(answers).reshape(-1, len(ASKED)))


def learn(found: Sequence[Rows]) -> Learned:
    """Return the regressions, by Newton's steps on scaled traits."""
    traits, answers = (numpy.concatenate(part) for part in zip(*found, strict=True))
    middle, spread = traits.mean(axis=0), traits.std(axis=0) + 1e-9
    scaled = numpy.column_stack([(traits - middle) / spread, numpy.ones(len(traits))])
    ridge = numpy.append(numpy.full(len(NAMES), PENALTY), 0.0)  # the constant is free
    columns = [_regress(scaled, answers[:, k], ridge) for k in range(len(ASKED))]
    weights = numpy.array([c[:-1] / spread for c in columns]).T
    return Learned(numpy.array([c[-1] for c in columns]) - middle @ weights, weights)


def _regress(rows: numpy.ndarray, wanted: numpy.ndarray, ridge: numpy.ndarray) -> numpy.ndarray:
    found = numpy.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + numpy.exp(-rows @ found))
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows + numpy.diag(ridge)
        found += numpy.linalg.solve(bend, rows.T @ (wanted - chance) - ridge * found)
    return found


def in_folds(found: Sequence[Rows]) -> dict[str, float]:
    """Return the area under the curve of each chance, by what was learned of the other folds."""
    told, wanted = [], []
    for fold in range(FOLDS):
        learned = learn([r for n, r in enumerate(found) if n % FOLDS != fold])
        for rows in found[fold::FOLDS]:
            told.append(rows.traits @ learned.weights + learned.constants)
            wanted.append(rows.answers)
    sums, answers = numpy.concatenate(told), numpy.concatenate(wanted)
    return {name: area(sums[:, k], answers[:, k]) for k, name in enumerate(ASKED)}


def area(told: numpy.ndarray, wanted: numpy.ndarray) -> float:
    """Return the share of pairs of one that is and one that is not in which the former has more; equals count half."""
    _, place, counts = numpy.unique(told, return_inverse=True, return_counts=True)
    ranks = (numpy.cumsum(counts) - (counts - 1) / 2)[place]
    hits = wanted.sum()
    return float((ranks[wanted == 1].sum() - hits * (hits + 1) / 2) / (hits * (len(wanted) - hits)))


def tables(learned: Learned) -> Iterator[str]:
    """Yield the lines of `CONSTANTS` and `WEIGHTS`."""
    yield ", ".join(f"{c:.3f}" for c in learned.constants)
    for name, weights in zip(NAMES, learned.weights, strict=True):
        yield f'"{name}": ({", ".join(f"{w:.3f}" for w in weights)}),'


def main() -> None:
    """Print the tables and the figures."""
    parser = argparse.ArgumentParser(description="Learn what a news desk would make of a sentence.")
    parser.add_argument("files", nargs="+")
    labels = read_labels(LABELS.read_text("utf-8"))
    articles = [row for file in parser.parse_args().files for row in read_gold(file) if row["id"] in labels]
    found = [
        rows_of(analyse_article(Article(row["id"], row["text"], title=row.get("title") or "")), labels[row["id"]])
        for row in articles
    ]
    print("\n".join(tables(learn(found))))
    print(
        f"{len(found)} articles, {sum(len(r.traits) for r in found)} sentences, chances {Chances._fields}: area under"
    )
    print("the curve in folds: " + ", ".join(f"{name} {value:.3f}" for name, value in in_folds(found).items()))


if __name__ == "__main__":
    main()
