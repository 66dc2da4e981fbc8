"""Train the tagger: `python -m components.training.tagger ARTICLES.jsonl --base MODEL.safetensors`.

Each line is an annotated article as in `training.py`, whose weights the rules use here. Five sixths of the articles
train the network; on the others, which it has not seen, how rules and tagger combine is fitted. Needs torch,
safetensors and onnx, which the app does not.

Words that the network itself takes for cues wrongly are what it learns most from, so they are looked for while it
learns."""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

import torch
from torch.nn import functional

from components.encoding.manifest import record
from components.statements.models import combining, tagger
from components.statements.models.tagger_input import NOTHING, view
from components.training.encoder import load_base
from components.training.fitter import Fitter, export
from components.training.metadata import TAGGER_ENCODER, TAGGER_HEAD
from components.training.tagger_combining import fit_combining, judge_article
from components.training.tagger_examples import Cue, Example, read_article
from components.training.tagger_network import KINDS, WIDTH, LookOut, ReadOut, Tagger

BATCH, OWN_RATE, SMOOTHING = 32, 7.5, 0.03
HELD_OUT = 6  # one article in so many is for the combining
BLIND = 0.15  # share of proposals, and of sentences, in which the rules' word is hidden
EMPTY = 0.7  # share of the sentences without an attribution that a pass looks at
# of words wrongly taken for cues: from which chance, how many a sentence, share of the others
LIKELY, HARDEST, ANY = 0.04, 2, 0.03
UNKNOWN = -100  # a kind that is not learned from


def batches(examples: list[Example], chance: random.Random) -> Iterator[list[Example]]:
    """Yield sentences of like length together, in an order by chance."""
    rows = [e for e in examples if e.cues or chance.random() < EMPTY]
    chance.shuffle(rows)
    chunks = [
        sorted(rows[i : i + 50 * BATCH], key=lambda e: len(e.sentence.numbers)) for i in range(0, len(rows), 50 * BATCH)
    ]
    groups = [chunk[i : i + BATCH] for chunk in chunks for i in range(0, len(chunk), BATCH)]
    chance.shuffle(groups)
    yield from groups


def _loss(network: Tagger, group: list[Example], chance: random.Random) -> torch.Tensor:
    count, width = len(group), max(len(e.sentence.numbers) for e in group)
    ids, mask = torch.zeros(count, width, dtype=torch.long), torch.zeros(count, width)
    marks, hinted = torch.zeros(count, width, 5, dtype=torch.long), torch.full((count, width), -1.0)
    for k, e in enumerate(group):
        size = len(e.sentence.numbers)
        ids[k, :size], mask[k, :size] = torch.tensor(e.sentence.numbers), 1.0
        marks[k, 1:size] = torch.tensor(e.sentence.marks)
        if chance.random() < BLIND:
            marks[k, :, 4] = NOTHING
        for at in e.sentence.first.values():
            hinted[k, at] = float(at in e.positions)
    words, cues, hints = network.look(ids, mask, marks)
    looked = [(k, cue) for k, e in enumerate(group) for cue in e.cues]
    looked += [
        (k, cue)
        for k, e in enumerate(group)
        for cue in _mistaken(e, torch.sigmoid(hints[k].detach().float()).tolist(), chance)
    ]
    loss = 3 * functional.binary_cross_entropy_with_logits(hints.float()[hinted >= 0], hinted[hinted >= 0])
    if not looked:
        return loss
    views = torch.zeros(len(looked), width, 3, dtype=torch.long)
    gold, ruled = torch.full((len(looked), width), UNKNOWN), torch.zeros(len(looked), dtype=torch.long)
    for n, (_, cue) in enumerate(looked):
        views[n, : len(cue.view)] = torch.tensor(cue.view)
        ruled[n] = int(cue.ruled)
        if cue.ruled and chance.random() < BLIND:
            views[n, :, 1], ruled[n] = 0, 0
        if cue.kinds is not None:
            gold[n, 1 : len(cue.kinds)] = torch.tensor(cue.kinds[1:])
    row, at = torch.tensor([k for k, _ in looked]), torch.tensor([c.at for _, c in looked])
    kinds, chances = network.read(words, cues, mask, row, at, views, ruled)
    if (gold >= 0).any():
        loss = loss + functional.cross_entropy(
            kinds.float().reshape(-1, KINDS), gold.reshape(-1), ignore_index=UNKNOWN, label_smoothing=SMOOTHING
        )
    real = torch.tensor([float(c.kinds is not None) for _, c in looked])
    return loss + 0.5 * functional.binary_cross_entropy_with_logits(chances.float(), real)


def _mistaken(example: Example, hints: list[float], chance: random.Random) -> list[Cue]:
    """Return the words that look most like cues and are none."""
    s = example.sentence
    likely = sorted(example.free, key=lambda t: -hints[s.first[t.i]])[:HARDEST]
    return [
        Cue(s.first[t.i], False, view(s, t, None), None)
        for t in likely
        if hints[s.first[t.i]] > LIKELY or chance.random() < ANY
    ]


def train(examples: list[Example], base: Path, epochs: int, seed: int) -> Tagger:
    """Return the trained network."""
    torch.manual_seed(seed)
    chance = random.Random(seed)  # noqa: S311 (an order, not a secret)
    network = Tagger()
    load_base(network.look.encoder, base)
    steps = epochs * sum(1 for _ in batches(examples, random.Random(seed)))  # noqa: S311
    fitter = Fitter(network, network.look.encoder, steps, OWN_RATE)
    network.train()
    for _ in range(epochs):
        for group in batches(examples, chance):
            with torch.autocast("cpu", torch.bfloat16):
                loss = _loss(network, group, chance)
            fitter.step(loss)
    fitter.finish()
    return network


def write(network: Tagger) -> None:
    """Write both parts for onnxruntime."""
    count, width = 2, 9
    ids, mask, marks = (
        torch.ones(count, width, dtype=torch.long),
        torch.ones(count, width),
        torch.ones(count, width, 5, dtype=torch.long),
    )
    plane = {0: "sentences", 1: "positions"}
    export(LookOut(network.look), (ids, mask, marks), ("ids", "mask", "marks"), ("words", "seen", "hints"),
           dict.fromkeys(("ids", "mask", "marks", "words", "seen", "hints"), plane),
           tagger.ENCODER, TAGGER_ENCODER)  # fmt: skip
    vectors = torch.ones(count, width, WIDTH)
    sample = (vectors, vectors, mask, torch.tensor([0, 0, 1]), torch.tensor([1, 2, 3]),
              torch.ones(3, width, 3, dtype=torch.long), torch.tensor([0, 1, 1]))  # fmt: skip
    axes = dict.fromkeys(("words", "cues", "mask"), plane) | {
        name: {0: "looked"} for name in ("row", "at", "ruled", "chances")
    }
    axes |= {name: {0: "looked", 1: "positions"} for name in ("view", "kinds")}
    export(ReadOut(network.read), sample, ("words", "cues", "mask", "row", "at", "view", "ruled"), ("kinds", "chances"),
           axes, tagger.HEAD, TAGGER_HEAD)  # fmt: skip


def main() -> None:
    """Train, write, fit the combining."""
    parser = argparse.ArgumentParser(description="Train the tagger of attributions.")
    parser.add_argument("articles")
    parser.add_argument(
        "--base",
        type=Path,
        help="MiniLM-L6-H384's weights, model.safetensors; without them only the combining is fitted",
    )
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with open(options.articles, encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines if line.strip()]
    if options.base is not None:
        examples = [e for n, a in enumerate(articles) if n % HELD_OUT != HELD_OUT - 1 for e in read_article(a)]
        print(f"{len(examples)} sentences, {sum(len(e.cues) for e in examples)} cues", flush=True)
        write(train(examples, options.base, options.epochs, options.seed))
    weights, value = fit_combining([judge_article(a) for a in articles[HELD_OUT - 1 :: HELD_OUT]])
    combining.WEIGHTS.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")
    record(combining.WEIGHTS)
    print(f"keep from {weights['keep'][0]}, F over the articles held out {100 * value:.1f}")


if __name__ == "__main__":
    main()
