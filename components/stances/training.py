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
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import torch
from torch.nn import functional

from components.language import find_actors, parse_text
from components.model import Span
from components.stances.marking import MARKS, Marked, mark_pair
from components.stances.network import Scorer, load_base
from components.stances.pairs import is_marked

BATCH, RATE, OWN_RATE, WARM_UP = 24, 8e-5, 5.0, 0.06
SMOOTHING, WEIGHTS = 0.1, (1.0, 1.2, 1.2)  # of labels; of the classes, positions being rarer than none
MEAN_OF = 0.998  # decay of the running mean
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
    load_base(network, base)
    encoder = network.encoder_parameters()
    known = {id(p) for p in encoder}
    groups = [{"params": encoder, "lr": RATE}, {"params": [p for p in network.parameters() if id(p) not in known], "lr": OWN_RATE * RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = epochs * (len(examples) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda n: min(1.0, n / (WARM_UP * steps)) * max(0.02, 1 - n / steps))
    mean = {name: value.detach().clone() for name, value in network.state_dict().items()}
    begin, done = time.time(), 0
    network.train()
    for epoch in range(epochs):
        for inputs, classes in batches(examples, 100 * seed + epoch):
            with torch.autocast("cpu", torch.bfloat16):
                scores, _ = network(*inputs)
            loss = functional.cross_entropy(scores.float(), classes, weight=torch.tensor(WEIGHTS), label_smoothing=SMOOTHING)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            done += 1
            decay = min(MEAN_OF, done / (done + 10))
            for name, value in network.state_dict().items():
                mean[name].lerp_(value, 1 - decay)
            if done % 200 == 0:
                print(f"{done} of {steps} steps, loss {loss.item():.3f}, {time.time() - begin:.0f} s", flush=True)
    network.load_state_dict(mean)
    network.eval()
    return network


class _Chances(torch.nn.Module):
    def __init__(self, network: Scorer) -> None:
        super().__init__()
        self.network = network

    def forward(self, *inputs: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        scores, evidence = self.network(*inputs)
        return scores.softmax(-1), evidence


def export(network: Scorer, out: Path) -> None:
    """Write the network for onnxruntime, weights in eight bits."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    inputs = ("ids", "mask", "body", "marks", "row", "holder", "target")
    sample = (torch.ones(2, 9, dtype=torch.long), torch.ones(2, 9), torch.ones(2, 9), torch.ones(2, 3, 9) / 9,
              torch.tensor([0, 0, 1]), torch.tensor([0, 1, 2]), torch.tensor([1, 0, 0]))  # fmt: skip
    axes = {name: {0: "sentences", 1: "positions"} for name in inputs[:3]} | {name: {0: "pairs"} for name in (*inputs[4:], "chances")}
    axes |= {"marks": {0: "sentences", 1: "actors", 2: "positions"}, "weights": {0: "pairs", 1: "positions"}}
    full = out.with_suffix(".full")
    torch.onnx.export(_Chances(network), sample, str(full), input_names=list(inputs), output_names=["chances", "weights"],
                      dynamic_axes=axes, opset_version=17, dynamo=False)  # fmt: skip
    quantize_dynamic(str(full), str(out), weight_type=QuantType.QInt8, per_channel=True)
    full.unlink()


def main() -> None:
    """Train and export."""
    parser = argparse.ArgumentParser(description="Train the scorer of positions.")
    parser.add_argument("examples")
    parser.add_argument("--base", type=Path, required=True, help="MiniLM-L6-H384's weights, model.safetensors")
    parser.add_argument("-o", "--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    export(train(read_examples(options.examples), options.base, options.epochs, options.seed), options.out)


if __name__ == "__main__":
    main()
