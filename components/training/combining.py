"""Fit what weighs the rules and the trained reader:

`python -m components.training.combining JUDGED.jsonl -o components/stances/models/combining.json`.

JUDGED has a line an article, `{"id", "text", "judged": [{"sentence", "holder", "side", "target", "trigger",
"verdict"}]}`: what the app proposed, and what a reader of the article says of it (`components/evaluation/judged.py`).
Neither reader nor verifier may have been trained on these articles. A confidence is the chance of `R`; what the
verifier looked at again has weights of its own, and others for the chance of `R` or `L`. The weights of short texts
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

from components.stances.models.combining import VERIFIED, read_weights
from components.stances.models.traits import Traits
from components.stances.weighing import weigh
from components.training.judged import Key, key_of, propose_all, verdicts_of

RIDGE = 30.0
FEWEST = 15  # rows of a trait that has a weight
Row = dict[str, Any]


def article_rows(text: str) -> Iterator[tuple[Key, Row]]:
    """Yield each candidate of an article with its traits."""
    proposed = propose_all(text)
    for w in weigh(*proposed):
        c, s = w.candidate, w.candidate.stance
        yield key_of(proposed.actors, c), {
            "sentence": s.sentence, "holder": proposed.actors.name_of(s.holder), "side": s.label,
            "target": s.target.text, "trigger": [s.trigger.start, s.trigger.end],
            "decider": "rule" if c.ruled is not None else "reader", "traits": w.traits,
        }  # fmt: skip


def read_judged(judged: list[Row], write: Callable[[str], None] = print) -> list[Row]:
    """Return the judged rows with their traits; what is proposed no more is counted and left out."""
    found: list[Row] = []
    lost = 0
    for article in judged:
        verdicts = verdicts_of(article)
        met = {k: {**r, "article": article["id"], "verdict": verdicts[k]}
               for k, r in article_rows(article["text"]) if k in verdicts}  # fmt: skip
        found += met.values()
        lost += len(verdicts) - len(met)
    write(f"{len(found)} rows of {len(judged)} articles; {lost} are proposed no more")
    return found


def fit(rows: list[Row], verdicts: str = "R", ridge: float = RIDGE) -> Traits:
    """Return trait -> weight, for the chance of one of the verdicts; the ridge bears on traits of one scale, and not on
    the bias."""
    met = Counter(name for r in rows for name, value in r["traits"].items() if value)
    names = sorted(name for name, count in met.items() if count >= FEWEST and name not in ("bias", VERIFIED))
    x = numpy.array([[r["traits"].get(n, 0.0) for n in names] for r in rows])
    y = numpy.array([float(r["verdict"] in verdicts) for r in rows])
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
    again = [r for r in rows if VERIFIED in r["traits"]]
    at_first = [{**r, "traits": {k: v for k, v in r["traits"].items() if not k.startswith(VERIFIED)}} for r in rows]
    fitted = {"articles": fit(at_first), "verified": fit(again), "true": fit(again, "RL")}
    weights = {**read_weights(), **{kind: dict(sorted(w.items())) for kind, w in fitted.items()}}
    options.out.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
