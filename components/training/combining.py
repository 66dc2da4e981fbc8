"""Fit what weighs the rules and the trained reader:

`python -m components.training.combining JUDGED.jsonl -o components/stances/models/combining.json`.

JUDGED has a line an article, `{"id", "text", "judged": [{"sentence", "holder", "side", "target", "trigger",
"verdict"}]}`: what the app proposed, and what a reader of the article says of it (`components/evaluation/judged.py`).
The reader must not have been trained on these articles. A confidence is the chance of `R`. The weights of short texts
stay as they are. Weights by Newton's method (iteratively reweighted least squares) with a ridge, traits brought to one
scale."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy

from components.issues import find_chains
from components.language import find_actors, parse_text
from components.stances.models.combining import around, read_weights
from components.stances.models.reader import read_windows
from components.stances.models.reader_input import write_windows
from components.stances.models.traits import Traits, traits_of
from components.stances.naming import name_targets
from components.stances.proposing import propose
from components.stances.rules.reading import read_by_rule
from components.statements import find_statements

RIDGE = 30.0
FEWEST = 15  # rows of a trait that has a weight
Row = dict[str, Any]


def article_rows(text: str) -> Iterator[Row]:
    """Yield each candidate of an article with its traits."""
    parse = parse_text(text)
    index = find_actors(parse)
    statements = find_statements(parse, index)
    chains = find_chains(parse, index)
    ruled = read_by_rule(parse, index, statements)
    seen = read_windows(write_windows(parse, index, statements, [r.stance for r in ruled]))
    candidates = name_targets(parse, index, chains, propose(parse, index, statements, ruled, seen))
    traits = traits_of(parse, index, chains, candidates, around(candidates, short=False))
    for c, known in zip(candidates, traits, strict=True):
        s = c.stance
        yield {"sentence": s.sentence, "holder": index.name_of(s.holder), "side": s.label, "target": s.target.text,
               "trigger": [s.trigger.start, s.trigger.end], "decider": "rule" if c.ruled is not None else "reader",
               "traits": known}  # fmt: skip


def _key(row: Row) -> tuple[Any, ...]:
    return row["sentence"], row["holder"], row["side"], row["target"], tuple(row["trigger"])


def read_judged(judged: list[Row], write: Callable[[str], None] = print) -> list[Row]:
    """Return the judged rows with their traits; what is proposed no more is counted and left out."""
    found, lost = [], 0
    for article in judged:
        verdicts = {_key(row): row["verdict"] for row in article["judged"]}
        met = [{**r, "article": article["id"], "verdict": verdicts[_key(r)]}
               for r in article_rows(article["text"]) if _key(r) in verdicts]  # fmt: skip
        found += met
        lost += len(verdicts) - len({_key(r) for r in met})
    write(f"{len(found)} rows of {len(judged)} articles; {lost} are proposed no more")
    return found


def fit(rows: list[Row], ridge: float = RIDGE) -> Traits:
    """Return trait -> weight; the ridge bears on traits of one scale, and not on the bias."""
    met = Counter(name for r in rows for name, value in r["traits"].items() if value)
    names = sorted(name for name, count in met.items() if count >= FEWEST and name != "bias")
    x = numpy.array([[r["traits"].get(n, 0.0) for n in names] for r in rows])
    y = numpy.array([float(r["verdict"] == "R") for r in rows])
    scale = numpy.where(numpy.array(["=" in n for n in names]), 1.0, x.std(axis=0))
    scale = numpy.append(numpy.where(scale > 0, scale, 1.0), 1.0)
    x = numpy.hstack([x, numpy.ones((len(rows), 1))]) / scale
    bound = ridge * numpy.diag(numpy.append(numpy.ones(len(names)), 0.0))
    w = numpy.zeros(len(names) + 1)
    for _ in range(50):
        p = 1 / (1 + numpy.exp(-x @ w))
        step = numpy.linalg.solve(x.T @ (x * (p * (1 - p))[:, None]) + bound, x.T @ (y - p) - bound @ w)
        w += step
        if abs(step).max() < 1e-6:
            break
    return {n: round(float(v), 4) for n, v in zip([*names, "bias"], w / scale, strict=True)}


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description="Fit the combining of rules and reader.")
    parser.add_argument("judged", type=Path)
    parser.add_argument("-o", "--out", type=Path, required=True)
    parser.add_argument("--rows", type=Path, help="write the rows with their traits too, one a line")
    options = parser.parse_args()
    judged = [json.loads(line) for line in options.judged.read_text(encoding="utf-8").splitlines()]
    rows = read_judged(judged)
    if options.rows:
        options.rows.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    weights = {**read_weights(), "articles": dict(sorted(fit(rows).items()))}
    options.out.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
