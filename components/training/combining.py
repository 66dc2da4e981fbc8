"""Fit what weighs the rules and the trained reader:

`python -m components.training.combining GOLD.jsonl TEXTS.jsonl... --hold-out 6 -o combining.json`.

The shipped reader reads the articles that its training left out (every K-th, by id). A position is right as
`evaluation.positions` has it. Weights by Newton's method (iteratively reweighted least squares) with a small ridge."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy

from components.evaluation.names import content_words, same_holder
from components.issues import find_chains
from components.language import find_actors, parse_text
from components.stances.models.combining import TRAITS, around, traits_of
from components.stances.models.reader import read_windows
from components.stances.models.reader_input import write_windows
from components.stances.naming import name_targets
from components.stances.proposing import propose
from components.stances.rules.reading import read_by_rule
from components.statements import find_statements
from components.training.positions_split import is_held_out, read_texts

RIDGE = 10.0


def article_rows(gold: dict[str, Any], text: str) -> list[dict[str, Any]]:
    """Return each candidate of an article: its traits and whether it is right."""
    parse = parse_text(text)
    index = find_actors(parse)
    statements = find_statements(parse, index)
    ruled = read_by_rule(parse, index, statements)
    seen = read_windows(write_windows(parse, index, statements, [r.stance for r in ruled]))
    candidates = name_targets(parse, index, find_chains(parse, index), propose(parse, index, statements, ruled, seen))
    names = {a.id: [a.name, *a.aliases] for a in index.freeze()}
    rows = []
    for c, near in zip(candidates, around(candidates), strict=True):
        s = c.stance
        keys = names.get(s.holder or "", []) + ([s.holder_span.of(text)] if s.holder_span else [])
        aim = content_words(s.target.text + " " + names.get(s.target.actor or "", [""])[0])
        fitting = [p for p in gold["positions"]
                   if same_holder(keys, p["holder"])
                   and aim & content_words(" ".join([p["target"], *p["terms"]]))]  # fmt: skip
        traits = traits_of(parse, index, c, near)
        rows.append({"article": gold["id"], "traits": traits, "right": any(p["label"] == s.label for p in fitting),
                     "hits": [n for n, p in enumerate(gold["positions"]) if p in fitting and p["label"] == s.label],
                     "opposite": any({p["label"], s.label} == {"support", "oppose"} for p in fitting),
                     "holder": keys[:1], "target": s.target.text,
                     "label": s.label, "sentence": s.sentence, "ruled": c.ruled is not None,
                     "rule": c.ruled.stance.rule if c.ruled else "",
                     "seen": c.seen.chance if c.seen else None})  # fmt: skip
    return rows


def fit(rows: list[dict[str, Any]], names: list[str]) -> dict[str, float]:
    """Return trait -> weight."""
    x = numpy.array([[r["traits"].get(n, 0.0) for n in names] for r in rows])
    y = numpy.array([float(r["right"]) for r in rows])
    w = numpy.zeros(len(names))
    for _ in range(25):
        p = 1 / (1 + numpy.exp(-x @ w))
        step = numpy.linalg.solve(
            x.T @ (x * (p * (1 - p))[:, None]) + RIDGE * numpy.eye(len(names)), x.T @ (y - p) - RIDGE * w
        )
        w += step
        if abs(step).max() < 1e-6:
            break
    return {n: round(float(v), 4) for n, v in zip(names, w, strict=True)}


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description="Fit the combining of rules and reader.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--hold-out", type=int, default=6, metavar="K", help="as in the reader's training")
    parser.add_argument("-o", "--out", type=Path, required=True)
    parser.add_argument("--rows", type=Path, help="write the candidates too, one a line")
    options = parser.parse_args()
    texts = read_texts(options.texts)
    rows: list[dict[str, Any]] = []
    for line in options.gold.read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        if is_held_out(gold["id"], options.hold_out):
            rows += article_rows(gold, texts[gold["id"]])
    if options.rows:
        options.rows.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    names = sorted(TRAITS)
    options.out.write_text(json.dumps(fit(rows, names), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
