"""Train the verifier of rows.

    python -m components.training.position_examples rows JUDGED.jsonl -o rows.jsonl
    python -m components.training.verifying rows.jsonl... --reader components/stances/models/reader.onnx
    -o components/stances/models/verifier.onnx

Each row is a window as the reader has it, the places of holder, target and trigger in it, a side, and what a reader of
the article said of it. The lower half of the reader's encoder stays as it is; its upper half is where the verifier
begins."""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path
from typing import Any

import numpy
import torch
from torch import nn
from torch.nn import functional

from components.stances.models.verifier import ROLES, SIDES
from components.training.encoder import SIZE, Layer, hidden
from components.training.fitter import Fitter, export
from components.training.metadata import VERIFIER
from components.training.network_weights import read_network
from components.training.position_batches import deal_marks, grouped, hide_pieces
from components.training.position_network import HALF, Reader

VERDICTS = "RLSW"
BATCH, EPOCHS, RATE, SMOOTH = 32, 2, 8e-5, 0.05
INNER, DROP = 256, 0.2
TOGETHER = 30  # batches whose rows are sorted by length
MEAN_OF = 0.99
Row = dict[str, Any]


class Verifier(nn.Module):
    """The upper half of an encoder, told where a row's parts stand, and what is said of the row."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer() for _ in list(reader.encoder.layers)[HALF:])
        self.layers.load_state_dict(nn.ModuleList(list(reader.encoder.layers)[HALF:]).state_dict())
        self.roles = nn.Parameter(0.02 * torch.randn(len(SIDES), len(ROLES), SIZE))
        self.sides = nn.Parameter(0.02 * torch.randn(len(SIDES), SIZE))
        self.said = nn.Sequential(
            nn.Dropout(DROP), nn.Linear((1 + len(ROLES)) * SIZE, INNER), nn.GELU(), nn.Dropout(DROP),
            nn.Linear(INNER, len(VERDICTS)),
        )  # fmt: skip

    def forward(
        self, half: torch.Tensor, marks: torch.Tensor, side: torch.Tensor, unseen: torch.Tensor | None = None
    ) -> torch.Tensor:
        """Return scores of the verdicts [rows, 4] of vectors `half` [rows, positions, SIZE], `marks` [rows, roles,
        positions], 1 where a part stands, and `side` [rows]; `unseen` is added to the scores of what is looked at."""
        x = half + torch.matmul(marks.transpose(1, 2), self.roles[side]).to(half.dtype)
        first = torch.zeros_like(half[..., :1])
        first[:, 0] = 1
        x = x + first * self.sides[side][:, None].to(half.dtype)
        for layer in self.layers:
            x = layer(x, unseen if unseen is not None else torch.zeros(1, 1, 1, 1))
        shares = marks / marks.sum(-1, keepdim=True).clamp(min=1)
        parts = torch.matmul(shares.to(x.dtype), x).flatten(1)
        return self.said(torch.cat([x[:, 0], parts], 1))  # type: ignore[no-any-return]


def collate(rows: list[Row], chance: random.Random | None = None) -> dict[str, torch.Tensor]:
    """Return the tensors of some rows; with `chance` the marks of names are dealt anew and some pieces hidden."""
    width, count = max(len(r["numbers"]) for r in rows), len(rows)
    ids, mask = numpy.zeros((count, width), numpy.int64), numpy.zeros((count, width), numpy.float32)
    traits, marks = numpy.zeros((count, width, 3), numpy.int64), numpy.zeros((count, len(ROLES), width), numpy.float32)
    for n, r in enumerate(rows):
        size = len(r["numbers"])
        ids[n, :size], mask[n, :size], traits[n, :size] = r["numbers"], 1.0, r["traits"]
        for role, name in enumerate(ROLES):
            marks[n, role, [p for p in r[name] if p < size]] = 1.0
        if chance is not None:
            deal_marks(ids[n], chance)
            hide_pieces(ids[n], size, chance)
    side, said = torch.tensor([r["side"] for r in rows]), torch.tensor([VERDICTS.index(r["verdict"]) for r in rows])
    arrays = {"ids": ids, "traits": traits, "mask": mask, "marks": marks}
    return {k: torch.from_numpy(v) for k, v in arrays.items()} | {"side": side, "said": said}


def half_way(reader: Reader, batch: dict[str, torch.Tensor]) -> torch.Tensor:
    """Return what the reader's encoder has half way of a batch."""
    extra = sum(e(batch["traits"][..., n]) for n, e in enumerate(reader.traits))
    with torch.no_grad():
        return reader.encoder(batch["ids"], batch["mask"], extra, HALF)[-1]  # type: ignore[no-any-return]


def say(reader: Reader, verifier: Verifier, batch: dict[str, torch.Tensor]) -> torch.Tensor:
    """Return the scores of a batch of rows."""
    half = half_way(reader, batch)
    return verifier(half, batch["marks"], batch["side"], hidden(batch["mask"]).to(half.dtype))  # type: ignore[no-any-return]


def train(reader: Reader, rows: list[Row], epochs: int, seed: int) -> Verifier:
    """Return a verifier of these rows, its weights the running mean."""
    torch.manual_seed(seed)
    chance = random.Random(seed)  # noqa: S311 (an order, not a secret)
    verifier = Verifier(reader)
    groups = [group for _ in range(epochs) for group in grouped(rows, BATCH, chance, TOGETHER)]
    fitter = Fitter(verifier, verifier.layers, len(groups), rate=RATE, mean_of=MEAN_OF)
    verifier.train()
    for group in groups:
        batch = collate(group, chance)
        with torch.autocast("cpu", torch.bfloat16):
            scores = say(reader, verifier, batch)
        fitter.step(functional.cross_entropy(scores.float(), batch["said"], label_smoothing=SMOOTH))
    fitter.finish()
    return verifier


def write(verifier: Verifier, out: Path) -> None:
    """Write the verifier for onnxruntime."""
    sample = (torch.rand(1, 9, SIZE), torch.ones(1, len(ROLES), 9), torch.zeros(1, dtype=torch.long))
    axes = {"half": {0: "rows", 1: "positions"}, "marks": {0: "rows", 2: "positions"}, "side": {0: "rows"},
            "said": {0: "rows"}}  # fmt: skip
    export(verifier.eval(), sample, ("half", "marks", "side"), ("said",), axes, out, VERIFIER)


def main() -> None:
    """Train and export."""
    parser = argparse.ArgumentParser(description="Train the verifier of rows.")
    parser.add_argument("rows", nargs="+", type=Path)
    parser.add_argument("--reader", type=Path, required=True, help="the reader's network")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("-o", "--out", type=Path, required=True)
    options = parser.parse_args()
    rows = [json.loads(line) for path in options.rows for line in path.read_text(encoding="utf-8").splitlines()]
    reader = Reader()
    reader.load_state_dict(read_network(options.reader))
    reader.eval().requires_grad_(False)
    write(train(reader, rows, options.epochs, options.seed), options.out)


if __name__ == "__main__":
    main()
