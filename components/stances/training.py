"""Train the scorer: `python -m components.stances.training TRAIN.jsonl --base MODEL.safetensors -o scorer.onnx`.

TRAIN holds a sentence a line with two marked mentions: `{"text", "entity_a", "entity_b", "label"}`, label 0 none, 1 a for b, 2 b for
a, 3 a against b, 4 b against a (Park and others, 2021). Needs torch, safetensors and onnx, which the app does not: see MODEL_CARD.md.

Each sentence is read as `scorer.py` reads it, the two under one mark or the other by chance, and both orders of the pair are learned
from. The weights kept are a running mean, which generalises better.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import torch
from torch.nn import functional

from components.encoding.fitting import Fitter, export
from components.encoding.network import load_base
from components.language import find_actors, parse_text
from components.model import Span
from components.stances.marking import MARKS, Marked, mark_pair
from components.stances.network import Scorer
from components.stances.pairs import is_marked

BATCH = 24
SMOOTHING, WEIGHTS = 0.1, (1.0, 1.2, 1.2)  # of labels; of the classes, positions being rarer than none
SIDES = {0: (0, 0), 1: (1, 0), 2: (0, 1), 3: (2, 0), 4: (0, 2)}  # label -> class of (a, b), of (b, a)


class Example(NamedTuple):
    """A sentence and the mentions of the two in question, with the class of each order."""

    text: str
    pair: tuple[list[Span], list[Span]]
    sides: tuple[int, int]


def read_examples(path: str) -> list[Example]:
    """Return the examples of a file; further mentions of the two are found by our own reading."""
    return [_example(json.loads(line)) for line in Path(path).read_text(encoding="utf-8").splitlines()]


def _example(row: dict[str, Any]) -> Example:
    marked = [Span(*row["entity_a"]), Span(*row["entity_b"])]
    drafts = find_actors(parse_text(row["text"])).drafts
    groups = [sorted({m.span for m, h in zip(d.mentions, d.heads, strict=True) if is_marked(m, h)}) for d in drafts]
    own = [next((n for n, spans in enumerate(groups) if any(s.overlaps(m) for s in spans)), None) for m in marked]
    taken, pair = list(marked), ([marked[0]], [marked[1]])
    for side, number in enumerate(own):
        if number is None or own.count(number) > 1:
            continue
        for span in groups[number]:
            if not any(span.overlaps(t) for t in taken):
                pair[side].append(span)
                taken.append(span)
    return Example(row["text"], pair, SIDES[row["label"]])


def batches(examples: list[Example], seed: int) -> Iterator[tuple[list[torch.Tensor], torch.Tensor]]:
    """Yield (inputs, classes), sentences of like length together, in an order by chance."""
    chance = random.Random(seed)  # noqa: S311 (an order, not a secret)
    rows = [(mark_pair(e.text, Span(0, len(e.text)), *e.pair, marks=MARKS if chance.random() < 0.5 else MARKS[::-1]), e.sides) for e in examples]
    chance.shuffle(rows)
    chunks = [sorted(rows[i : i + 50 * BATCH], key=lambda r: len(r[0].numbers)) for i in range(0, len(rows), 50 * BATCH)]
    groups = [chunk[i : i + BATCH] for chunk in chunks for i in range(0, len(chunk), BATCH)]
    chance.shuffle(groups)
    for group in groups:
        yield collate([m for m, _ in group]), torch.tensor([s[0] for _, s in group] + [s[1] for _, s in group])


def collate(rows: list[Marked]) -> list[torch.Tensor]:
    """Return the network's inputs for the first two actors of each sentence, both orders."""
    width, count = max(len(m.numbers) for m in rows), len(rows)
    ids, mask, body = torch.zeros(count, width, dtype=torch.long), torch.zeros(count, width), torch.zeros(count, width)
    marks = torch.zeros(count, 2, width)
    for k, m in enumerate(rows):
        size = len(m.numbers)
        ids[k, :size], mask[k, :size] = torch.tensor(m.numbers), 1.0
        body[k, :size] = torch.tensor([float(w is not None) for w in m.words])
        for actor in (0, 1):
            places = m.places[actor] or [0]
            marks[k, actor, places] = 1.0 / len(places)
    row = torch.arange(count).repeat(2)
    first = torch.cat([torch.zeros(count), torch.ones(count)]).long()
    return [ids, mask, body, marks, row, first, 1 - first]


def train(examples: list[Example], base: Path, epochs: int, seed: int) -> Scorer:
    """Return the trained network, its weights the running mean."""
    torch.manual_seed(seed)
    network = Scorer()
    load_base(network.encoder, base)
    fitter = Fitter(network, network.encoder, epochs * (len(examples) // BATCH + 1))
    network.train()
    for epoch in range(epochs):
        for inputs, classes in batches(examples, 100 * seed + epoch):
            with torch.autocast("cpu", torch.bfloat16):
                scores, _ = network(*inputs)
            fitter.step(functional.cross_entropy(scores.float(), classes, weight=torch.tensor(WEIGHTS), label_smoothing=SMOOTHING))
    fitter.finish()
    return network


class _Chances(torch.nn.Module):
    def __init__(self, network: Scorer) -> None:
        super().__init__()
        self.network = network

    def forward(self, *inputs: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        scores, evidence = self.network(*inputs)
        return scores.softmax(-1), evidence


def write(network: Scorer, out: Path) -> None:
    """Write the network for onnxruntime."""
    inputs = ("ids", "mask", "body", "marks", "row", "holder", "target")
    sample = (torch.ones(2, 9, dtype=torch.long), torch.ones(2, 9), torch.ones(2, 9), torch.ones(2, 3, 9) / 9,
              torch.tensor([0, 0, 1]), torch.tensor([0, 1, 2]), torch.tensor([1, 0, 0]))  # fmt: skip
    axes = {name: {0: "sentences", 1: "positions"} for name in inputs[:3]} | {name: {0: "pairs"} for name in (*inputs[4:], "chances")}
    axes |= {"marks": {0: "sentences", 1: "actors", 2: "positions"}, "weights": {0: "pairs", 1: "positions"}}
    export(_Chances(network), sample, inputs, ("chances", "weights"), axes, out)


def main() -> None:
    """Train and export."""
    parser = argparse.ArgumentParser(description="Train the scorer of positions.")
    parser.add_argument("examples")
    parser.add_argument("--base", type=Path, required=True, help="MiniLM-L6-H384's weights, model.safetensors")
    parser.add_argument("-o", "--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write(train(read_examples(options.examples), options.base, options.epochs, options.seed), options.out)


if __name__ == "__main__":
    main()
