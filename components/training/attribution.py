"""Train the two choices: `python -m components.training.attribution ARTICLES.jsonl`.

Each line is `{"id", "text", "quotes": [{"source": [[s, e]], "cue": [[s, e]], "content": [[s, e]]}]}`. First the ends of
contents (`statements/models/endings.py`): a softmax over the ends that are possible. Then the scorer: the rules
propose, the annotation says which proposals are right; its proposals come from ends learned on other articles, so that
it meets them as they will be. Both are log-linear with an L2 penalty, fitted by full-batch Adam: the same weights on
every run."""

from __future__ import annotations

import argparse
import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from components.encoding.manifest import record
from components.evaluation.matching import covered_words, one_source, pair_best
from components.language import Parse, find_actors, parse_text
from components.statements.attribution import find_candidates
from components.statements.models import endings as model
from components.statements.models import scorer
from components.statements.models.endings_input import endings_of
from components.statements.models.features import features_of
from components.statements.rules.proposing import propose_reports

FEWEST = 3  # rows that a feature must occur in
PENALTY = 1 / 0.3
STEPS = 500
FOLDS = 5
ENDING_PENALTY = 2.0
ENDING_STEPS = 300
LEAST = 0.02  # weights below are left out of the file
Vector = np.ndarray[Any, Any]
Example = tuple[list[str], bool]


def examples_of(
    article: dict[str, Any], parse: Parse, weights: dict[str, float] | None = None
) -> tuple[list[Example], int]:
    """Return (features, right) of each proposed row of an annotated article, and how many attributions it has;
    `weights` are those of the endings."""
    text = article["text"]
    rows = find_candidates(parse, find_actors(parse), weights)
    gold = [(covered_words(text, q["content"]), covered_words(text, q["source"] or [])) for q in article["quotes"]]
    gold = [g for g in gold if g[0]]
    pairs = dict(pair_best([covered_words(text, r.content) for r in rows], [content for content, _ in gold]))
    found = []
    for number, row in enumerate(rows):
        if row.told:
            continue
        source = covered_words(text, [row.source_span] if row.source_span else [])
        right = number in pairs and one_source(source, gold[pairs[number]][1])
        found.append((features_of(parse, row), right))
    return found, len(gold)


def endings_of_gold(article: dict[str, Any], parse: Parse) -> list[list[tuple[tuple[str, ...], bool]]]:
    """Return, for each found content that begins where an annotated one does, (features,
    right) of its possible ends."""
    text, starts = article["text"], [t.start for t in parse.tokens]
    gold = [q for q in article["quotes"] if q["cue"] and len(q["content"]) == 1]
    found = []
    for proposal in filter(model.is_open, propose_reports(parse)):
        cue, first = proposal.cue_token, bisect_right(starts, proposal.content[0].start) - 1
        assert cue is not None
        for q in gold:
            (start, end), cued = q["content"][0], any(s <= cue.start < e for s, e in q["cue"])
            last = bisect_right(starts, end - 1) - 1
            if cued and abs(bisect_right(starts, start) - 1 - first) <= 2 and parse.tokens[last].sent == cue.sent:
                edge = _word_end(text, end)
                endings = endings_of(parse, proposal)
                right = [_word_end(text, parse.tokens[e.last].end) == edge for e in endings]
                if any(right):
                    found.append([(e.features, k == right.index(True)) for k, e in enumerate(endings)])
                break
    return found


def _word_end(text: str, place: int) -> int:
    while place < len(text) and not text[place].isspace():
        place += 1
    return place


def fit_endings(groups: list[list[tuple[tuple[str, ...], bool]]]) -> dict[str, float]:
    """Return the weights by feature name of the choice among ends."""
    counts = Counter(f for group in groups for features, _ in group for f in features)
    ids = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n > FEWEST))}
    options = [(features, right, number) for number, group in enumerate(groups) for features, right in group]
    rows = [[ids[f] for f in features if f in ids] for features, _, _ in options]
    flat = np.concatenate([np.array(r, dtype=int) for r in rows])
    owner = np.repeat(np.arange(len(rows)), [len(r) for r in rows])
    group_of = np.array([number for _, _, number in options])
    right_one = np.array([right for _, right, _ in options], dtype=float)
    weights = np.zeros(len(ids))

    def gradient(weights: Vector) -> Vector:
        scores = np.bincount(owner, weights[flat], minlength=len(rows))
        raised = np.exp(scores - scores.max())
        error = raised / np.bincount(group_of, raised)[group_of] - right_one
        summed: Vector = np.bincount(flat, error[owner], minlength=len(weights)) + ENDING_PENALTY * weights
        return summed

    weights = _descend(weights, gradient, ENDING_STEPS)
    return {f: round(float(weights[i]), 3) for f, i in ids.items() if abs(weights[i]) >= LEAST}


def _descend(weights: Vector, gradient: Callable[[Vector], Vector], steps: int) -> Vector:
    """Return the weights after `steps` of Adam over the whole data."""
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, steps + 1):
        slope = gradient(weights)
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        weights = weights - 0.05 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return weights


def fit(examples: list[Example]) -> dict[str, float]:
    """Return the weights by feature name, with "(bias)"."""
    counts = Counter(f for features, _ in examples for f in features)
    names = sorted(f for f, n in counts.items() if n >= FEWEST)
    ids = {f: i for i, f in enumerate(names)}
    rows = [[ids[f] for f in features if f in ids] + [len(names)] for features, _ in examples]
    flat = np.concatenate([np.array(r) for r in rows])
    owner = np.repeat(np.arange(len(rows)), [len(r) for r in rows])
    right = np.array([y for _, y in examples], dtype=float)

    def gradient(weights: Vector) -> Vector:
        logits = np.bincount(owner, weights[flat], minlength=len(rows))
        error = 1 / (1 + np.exp(-logits)) - right
        slope: Vector = np.bincount(flat, error[owner], minlength=len(weights)).astype(float)
        slope[:-1] += PENALTY * weights[:-1]
        return slope

    weights = _descend(np.zeros(len(names) + 1), gradient, STEPS)
    return {"(bias)": float(weights[-1]), **{f: float(weights[i]) for f, i in ids.items()}}


def predict(weights: dict[str, float], examples: list[Example]) -> Vector:
    """Return the probability of each example."""
    scores = np.array([weights["(bias)"] + sum(weights.get(f, 0.0) for f in features) for features, _ in examples])
    chances: Vector = 1 / (1 + np.exp(-scores))
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


def _write(path: Path, weights: dict[str, float]) -> None:
    path.write_text(json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    record(path)


def train(articles: list[dict[str, Any]]) -> str:
    """Fit both choices on annotated articles, write their weights beside this module; return what was held out, in
    words."""
    parses = [parse_text(a["text"]) for a in articles]
    groups = [endings_of_gold(a, p) for a, p in zip(articles, parses, strict=True)]
    examples: list[tuple[list[Example], int]] = [([], 0)] * len(articles)
    for k in range(FOLDS):
        held_out = fit_endings([g for i, of in enumerate(groups) if i % FOLDS != k for g in of])
        for i in range(k, len(articles), FOLDS):
            examples[i] = examples_of(articles[i], parses[i], held_out)
    endings = fit_endings([g for of in groups for g in of])
    _write(model.WEIGHTS, endings)
    threshold, value = best_threshold(examples)
    weights = fit([e for found, _ in examples for e in found])
    kept = {f: round(w, 3) for f, w in weights.items() if abs(w) >= LEAST or f == "(bias)"}
    _write(scorer.WEIGHTS, kept)
    return (f"{len(articles)} articles, {len(endings)} + {len(kept)} weights, best from {threshold:.2f}, "
            f"F over held-out articles {100 * value:.1f}")  # fmt: skip


def main() -> None:
    """Read the articles, train, say what was held out."""
    parser = argparse.ArgumentParser(description="Train the attribution scorer and the ends of contents.")
    parser.add_argument("articles")
    options = parser.parse_args()
    with open(options.articles, encoding="utf-8") as lines:
        print(train([json.loads(line) for line in lines if line.strip()]))


if __name__ == "__main__":
    main()
