"""The scorer's network, for training only: needs torch, which the app does not.

The shared encoder, then for an ordered pair of marked actors: the mean of each one's marks, the words' evidence gathered by
attention from both, and a small classifier over the three. `Scorer.forward` is what `scorer.py` runs by onnxruntime.
"""

from __future__ import annotations

import math

import torch
from torch import nn

from components.encoding.network import DROPOUT, FAR, SIZE, Encoder

LAYERS = 6
CLASSES = 3  # nothing, support, opposition


class Scorer(nn.Module):
    """The encoder with the pair classifier."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder, self.drop = Encoder(LAYERS), nn.Dropout(DROPOUT)
        self.key, self.query = nn.Linear(SIZE, SIZE), nn.Linear(2 * SIZE, SIZE)
        self.hidden, self.classes = nn.Linear(3 * SIZE, SIZE), nn.Linear(SIZE, CLASSES)

    def forward(
        self, ids: torch.Tensor, mask: torch.Tensor, body: torch.Tensor, marks: torch.Tensor, row: torch.Tensor, holder: torch.Tensor, target: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Return (class scores [pairs, CLASSES], evidence [pairs, positions]).

        `ids`, `mask`, `body` are [sentences, positions]: pieces, which are there, which are words. `marks` is [sentences, actors, positions],
        each actor's marks with weights that add up to 1. A pair is its sentence (`row`) and two of its actors.
        """
        x = self.encoder(ids, mask)
        actors = torch.bmm(marks.to(x.dtype), x)
        pair = torch.cat([actors[row, holder], actors[row, target]], -1)
        match = (self.key(x)[row] * self.query(pair)[:, None]).sum(-1) / math.sqrt(SIZE)
        evidence = torch.softmax(match.masked_fill(body[row] == 0, FAR), -1)
        gathered = torch.bmm(evidence[:, None], x[row])[:, 0]
        return self.classes(self.drop(torch.tanh(self.hidden(self.drop(torch.cat([pair, gathered], -1)))))), evidence
