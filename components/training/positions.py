"""Train the reader of positions.

    python -m components.training.positions EXAMPLES.jsonl... --base model.safetensors -o components/stances/models/reader.onnx
    python -m components.training.positions EXAMPLES.jsonl... --base … --epochs 3 --hold-out 6 --scores SCORES.json.gz -o …

EXAMPLES come from `position_examples`: windows of annotated articles, and sentences with two marked mentions. With `--hold-out` every fifth article is left
out, and what the network says of those is written to SCORES, for `combining`. The sides that an annotator saw are a set of places (any word
that names the target
will do), so their chances are added up; what is said again elsewhere in an article is neither right nor wrong.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy
import torch

from components.stances.models.reader_input import MOST_MARKS
from components.training.encoder import load_base
from components.training.fitter import Fitter, export
from components.training.position_network import Reader
from components.training.positions_split import is_held_out

BATCH, EPOCHS = 32, 4
SILENT, ASKED, OWN = 0.35, 0.2, 0.5  # share, an epoch, of the windows in which nobody takes a side, of the pairs, of our own sentences
EVIDENCE, PAIRS = 0.2, 0.5  # weight of the evidence's loss, of pairs
UNRULED, UNREAD, MASK = 0.15, 0.06, 103  # share of windows in which the rules' reading is hidden, of pieces hidden, and the piece in their place
NOTHING = -1e4

Example = dict[str, Any]
Batch = dict[str, torch.Tensor]


def read_examples(paths: list[Path]) -> list[Example]:
    """Return the examples of all files."""
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


def collate(rows: list[Example], chance: random.Random | None = None) -> Batch:
    """Return the tensors of some windows; with `chance` the marks of names are dealt anew and some rules' readings hidden."""
    width, count = max(len(r["numbers"]) for r in rows), sum(len(r["holders"]) for r in rows)
    ids, mask = numpy.zeros((len(rows), width), numpy.int64), numpy.zeros((len(rows), width), numpy.float32)
    traits, row = numpy.zeros((len(rows), width, 3), numpy.int64), numpy.zeros(count, numpy.int64)
    marks, goals = numpy.zeros((count, width), numpy.float32), numpy.zeros((count, width), bool)
    match, ignore = numpy.zeros((count, width, 2), numpy.float32), numpy.zeros((count, width, 2), bool)
    evidence, asked = numpy.zeros((count, width), bool), numpy.zeros(count, numpy.float32)
    h = 0
    for n, r in enumerate(rows):
        size = len(r["numbers"])
        ids[n, :size], mask[n, :size], traits[n, :size] = r["numbers"], 1.0, r["traits"]
        if chance is not None:
            dealt = list(range(1, MOST_MARKS + 1))
            chance.shuffle(dealt)
            named = (ids[n] >= 1) & (ids[n] <= MOST_MARKS)
            ids[n, named] = [dealt[k - 1] for k in ids[n, named]]
            if chance.random() < UNRULED:
                traits[n, :, 2] = 0
            for place in range(1, size - 1):
                if ids[n, place] > MOST_MARKS and chance.random() < UNREAD:
                    ids[n, place] = MASK
        pairs = {holder: (places, side) for holder, places, side in r.get("asked", [])}
        for k, positions in enumerate(r["holders"]):
            row[h], marks[h, positions] = n, 1.0 / len(positions)
            if "labels" in r:
                asked[h] = 1.0
                goals[h, [p for p in r["goals"] if p not in positions]] = True
                for side, entry in enumerate(r["labels"][k]):
                    for goal, weight in entry["match"].items():
                        place = r["goals"][int(goal)]
                        if place not in positions:
                            match[h, place, side] = max(match[h, place, side], weight)
                    if match[h, :, side].max() > 0:
                        match[h, :, side] /= match[h, :, side].max()
                        evidence[h, [e for e in entry["evidence"] if e < width]] = True
                    ignore[h, [r["goals"][g] for g in entry["ignore"] if r["goals"][g] not in positions], side] = True
            elif k in pairs:
                asked[h] = PAIRS
                places = [r["goals"][g] for g in pairs[k][0]]
                goals[h, places] = True
                if pairs[k][1] is not None:
                    match[h, places, pairs[k][1]] = 1.0
            h += 1
    arrays = {"ids": ids, "traits": traits, "mask": mask, "row": row, "marks": marks, "goals": goals, "match": match, "ignore": ignore,
              "evidence": evidence, "asked": asked}  # fmt: skip
    return {k: torch.from_numpy(v) for k, v in arrays.items()}


def is_silent(row: Example) -> bool:
    """Tell a window of an article in which nobody takes a side."""
    return "labels" in row and not any(side["match"] for holder in row["labels"] for side in holder)


def drawn(rows: list[Example], chance: random.Random) -> list[Example]:
    """Return what one epoch sees: every window with a side, and a share of the others and of the pairs."""

    def share(row: Example) -> float:
        if "asked" in row:
            return ASKED
        return OWN if row["article"].startswith("own ") else SILENT if is_silent(row) else 1.0

    return [r for r in rows if chance.random() < share(r)]


def batches(rows: list[Example], chance: random.Random) -> Iterator[Batch]:
    """Yield windows of like length together, in an order by chance."""
    rows = drawn(rows, chance)
    chance.shuffle(rows)
    chunks = [sorted(rows[i : i + 50 * BATCH], key=lambda r: len(r["numbers"])) for i in range(0, len(rows), 50 * BATCH)]
    groups = [chunk[i : i + BATCH] for chunk in chunks for i in range(0, len(chunk), BATCH)]
    chance.shuffle(groups)
    for group in groups:
        yield collate(group, chance)


def loss_of(scores: torch.Tensor, none: torch.Tensor, batch: Batch) -> torch.Tensor:
    """Return the mean loss of a batch's holders: the chance of any place that names the target, or of none."""
    scores, none = scores.float(), none.float()
    places = scores[..., :2]
    goals = batch["goals"][..., None].expand_as(places)
    ignored = batch["ignore"] & (batch["match"] == 0)
    wanted = batch["match"] > 0
    has = wanted.any(1)
    seen = goals & ~(ignored & has[:, None])
    every = torch.logaddexp(none, torch.logsumexp(torch.where(seen, places, NOTHING), 1))
    right = torch.logsumexp(torch.where(wanted, places + torch.log(batch["match"].clamp_min(1e-6)), NOTHING), 1)
    excused = torch.logaddexp(none, torch.logsumexp(torch.where(ignored & goals, places, NOTHING), 1))
    loss = ((every - torch.where(has, right, excused)).sum(1) * batch["asked"]).sum() / batch["asked"].sum().clamp_min(1.0)
    shown = batch["evidence"].any(1)
    if shown.any():
        told = torch.log_softmax(scores[..., 2][shown], -1)
        loss = loss - EVIDENCE * torch.logsumexp(torch.where(batch["evidence"][shown], told, NOTHING), -1).mean()
    return loss


def train(rows: list[Example], network: Reader, device: str, epochs: int = EPOCHS, seed: int = 1, rate: float | None = None) -> Reader:
    """Return the network trained on these windows, its weights the running mean."""
    torch.manual_seed(seed)
    network.to(device)
    planned = [list(batches(rows, random.Random(100 * seed + epoch))) for epoch in range(epochs)]  # noqa: S311 (an order, not a secret)
    fitter = Fitter(network, network.encoder, sum(map(len, planned)), **({"rate": rate} if rate else {}))
    network.train()
    for epoch in planned:
        for plain in epoch:
            batch = {k: v.to(device, non_blocking=True) for k, v in plain.items()}
            with torch.autocast(device, torch.bfloat16):
                scores, none = network(*(batch[k] for k in ("ids", "traits", "mask", "row", "marks")))
            fitter.step(loss_of(scores, none, batch))
    fitter.finish()
    return network


def write(network: Reader, out: Path) -> None:
    """Write the network for onnxruntime."""
    inputs = ("ids", "traits", "mask", "row", "marks")
    sample = (torch.ones(1, 9, dtype=torch.long), torch.ones(1, 9, 3, dtype=torch.long), torch.ones(1, 9),
              torch.zeros(2, dtype=torch.long), torch.ones(2, 9) / 9)  # fmt: skip
    axes = {name: {0: "sentences", 1: "positions"} for name in inputs[:3]}
    axes |= {"row": {0: "holders"}, "marks": {0: "holders", 1: "positions"}, "places": {0: "holders", 1: "positions"}, "none": {0: "holders"}}
    export(network.to("cpu").eval(), sample, inputs, ("places", "none"), axes, out)


def main() -> None:
    """Train and export."""
    parser = argparse.ArgumentParser(description="Train the reader of positions.")
    parser.add_argument("examples", nargs="+", type=Path)
    parser.add_argument("--base", type=Path, required=True, help="MiniLM-L6-H384's weights, model.safetensors")
    parser.add_argument("-o", "--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hold-out", type=int, default=0, metavar="K", help="leave every K-th article out, for `combining`")
    options = parser.parse_args()
    rows, device = read_examples(options.examples), "cuda" if torch.cuda.is_available() else "cpu"
    kept = [r for r in rows if not (options.hold_out and "article" in r and is_held_out(r["article"], options.hold_out))]
    network = Reader()
    load_base(network.encoder, options.base)
    train(kept, network, device, options.epochs, options.seed)
    write(network, options.out)


if __name__ == "__main__":
    main()
