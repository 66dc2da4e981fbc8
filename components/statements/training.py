"""Train the scorer: `python -m components.statements.training ARTICLES.jsonl -o weights.json`.

Each line is `{"id", "text", "quotes": [{"source": [[s, e]], "content": [[s, e]]}]}`. The rules propose, the annotation says which
proposals are right; a logistic regression with an L2 penalty is fitted by full-batch Adam, the same weights on every run.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from components.language import find_actors, parse_text
from components.statements.attribution import is_told_within, propose_rows
from components.statements.matching import covered_words, pair_best
from components.statements.scoring import features_of

FEWEST = 3  # rows that a feature must occur in
PENALTY = 1 / 0.3
STEPS = 500
FOLDS = 5
Example = tuple[list[str], bool]


def examples_of(article: dict[str, Any]) -> tuple[list[Example], int]:
    """Return (features, right) of each proposed row of an annotated article, and how many attributions it has."""
    text = article["text"]
    parse = parse_text(text)
    rows = propose_rows(parse, find_actors(parse))
    gold = [(covered_words(text, q["content"]), covered_words(text, q["source"] or [])) for q in article["quotes"]]
    gold = [g for g in gold if g[0]]
    pairs = dict(pair_best([covered_words(text, r.content) for r in rows], [content for content, _ in gold]))
    found = []
    for number, row in enumerate(rows):
        if is_told_within(parse, row, rows):
            continue
        source = covered_words(text, [row.source_span] if row.source_span else [])
        right = number in pairs and bool(source & gold[pairs[number]][1] or not source and not gold[pairs[number]][1])
        found.append((features_of(parse, row), right))
    return found, len(gold)


def fit(examples: list[Example]) -> dict[str, float]:
    """Return the weights by feature name, with "(bias)"."""
    counts = Counter(f for features, _ in examples for f in features)
    names = sorted(f for f, n in counts.items() if n >= FEWEST)
    ids = {f: i for i, f in enumerate(names)}
    rows = [[ids[f] for f in features if f in ids] + [len(names)] for features, _ in examples]
    flat = np.concatenate([np.array(r) for r in rows])
    owner = np.repeat(np.arange(len(rows)), [len(r) for r in rows])
    right = np.array([y for _, y in examples], dtype=float)
    weights, first, second = (np.zeros(len(names) + 1) for _ in range(3))
    for step in range(1, STEPS + 1):
        logits = np.bincount(owner, weights[flat], minlength=len(rows))
        error = 1 / (1 + np.exp(-logits)) - right
        gradient = np.bincount(flat, error[owner], minlength=len(weights)).astype(float)
        gradient[:-1] = gradient[:-1] + PENALTY * weights[:-1]
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient**2
        weights -= 0.05 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return {"(bias)": float(weights[-1]), **{f: float(weights[i]) for f, i in ids.items()}}


def predict(weights: dict[str, float], examples: list[Example]) -> np.ndarray[Any, Any]:
    """Return the probability of each example."""
    scores = np.array([weights["(bias)"] + sum(weights.get(f, 0.0) for f in features) for features, _ in examples])
    chances: np.ndarray[Any, Any] = 1 / (1 + np.exp(-scores))
    return chances


def best_threshold(folds: list[tuple[list[Example], int]]) -> tuple[float, float]:
    """Return (threshold, F) that are best over articles held out in turn."""
    chances, right, wanted = [], [], sum(n for _, n in folds)
    for k in range(FOLDS):
        train = [e for i, (examples, _) in enumerate(folds) if i % FOLDS != k for e in examples]
        held = [e for i, (examples, _) in enumerate(folds) if i % FOLDS == k for e in examples]
        if held and train:
            chances.append(predict(fit(train), held))
            right.append(np.array([y for _, y in held]))
    chance, hit = np.concatenate(chances), np.concatenate(right)
    scored = [(2 * hit[chance >= t].sum() / ((chance >= t).sum() + wanted), t) for t in np.arange(0.1, 0.8, 0.02)]
    value, threshold = max(scored)
    return float(threshold), float(value)


def main() -> None:
    """Read the articles, fit, write the weights, print what was held out."""
    parser = argparse.ArgumentParser(description="Train the attribution scorer.")
    parser.add_argument("articles")
    parser.add_argument("-o", "--out", default=str(Path(__file__).with_name("weights.json")))
    options = parser.parse_args()
    with open(options.articles, encoding="utf-8") as lines:
        folds = [examples_of(json.loads(line)) for line in lines if line.strip()]
    threshold, value = best_threshold(folds)
    weights = fit([e for examples, _ in folds for e in examples])
    kept = {f: round(w, 3) for f, w in sorted(weights.items()) if abs(w) >= 0.02 or f == "(bias)"}
    Path(options.out).write_text(json.dumps({"(keep)": round(threshold, 2), **kept}, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(folds)} articles, {len(kept)} weights, keep from {threshold:.2f}, F over held-out articles {100 * value:.1f}")


if __name__ == "__main__":
    main()
