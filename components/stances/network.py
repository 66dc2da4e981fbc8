"""The scorer's network, for training only: needs torch, which the app does not.

An encoder (BERT's, as in MiniLM), then for an ordered pair of marked actors: the mean of each one's marks, the words' evidence
gathered by attention from both, and a small classifier over the three. `Scorer.forward` is what `scorer.py` runs by onnxruntime.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.nn import functional

SIZE, HEADS, INNER, LAYERS, PIECES, POSITIONS = 384, 12, 1536, 6, 30522, 512  # MiniLM-L6-H384
CLASSES = 3  # nothing, support, opposition
DROPOUT = 0.1
FAR = -1e4  # added to the score of what must not be looked at


class Layer(nn.Module):
    """One layer of the encoder."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.joined = (nn.Linear(SIZE, SIZE) for _ in range(4))
        self.inner, self.outer = nn.Linear(SIZE, INNER), nn.Linear(INNER, SIZE)
        self.first, self.second = nn.LayerNorm(SIZE, eps=1e-12), nn.LayerNorm(SIZE, eps=1e-12)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Return the next layer's vectors [sentences, positions, SIZE]."""
        rows, width, _ = x.shape

        def heads(t: torch.Tensor) -> torch.Tensor:
            return t.view(rows, width, HEADS, SIZE // HEADS).transpose(1, 2)

        looked = functional.scaled_dot_product_attention(heads(self.query(x)), heads(self.key(x)), heads(self.value(x)), attn_mask=mask)
        x = self.first(x + self.drop(self.joined(looked.transpose(1, 2).reshape(rows, width, SIZE))))
        return self.second(x + self.drop(self.outer(functional.gelu(self.inner(x)))))  # type: ignore[no-any-return]


class Scorer(nn.Module):
    """The encoder with the pair classifier."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces, self.positions = nn.Embedding(PIECES, SIZE), nn.Embedding(POSITIONS, SIZE)
        self.kind = nn.Parameter(torch.zeros(SIZE))
        self.norm, self.drop = nn.LayerNorm(SIZE, eps=1e-12), nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.key, self.query = nn.Linear(SIZE, SIZE), nn.Linear(2 * SIZE, SIZE)
        self.hidden, self.classes = nn.Linear(3 * SIZE, SIZE), nn.Linear(SIZE, CLASSES)

    def forward(
        self, ids: torch.Tensor, mask: torch.Tensor, body: torch.Tensor, marks: torch.Tensor, row: torch.Tensor, holder: torch.Tensor, target: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Return (class scores [pairs, CLASSES], evidence [pairs, positions]).

        `ids`, `mask`, `body` are [sentences, positions]: pieces, which are there, which are words. `marks` is [sentences, actors, positions],
        each actor's marks with weights that add up to 1. A pair is its sentence (`row`) and two of its actors.
        """
        x = self.drop(self.norm(self.pieces(ids) + self.positions.weight[: ids.shape[1]] + self.kind))
        hidden = (1 - mask[:, None, None, :]) * FAR
        for layer in self.layers:
            x = layer(x, hidden.to(x.dtype))
        actors = torch.bmm(marks.to(x.dtype), x)
        pair = torch.cat([actors[row, holder], actors[row, target]], -1)
        match = (self.key(x)[row] * self.query(pair)[:, None]).sum(-1) / math.sqrt(SIZE)
        evidence = torch.softmax(match.masked_fill(body[row] == 0, FAR), -1)
        gathered = torch.bmm(evidence[:, None], x[row])[:, 0]
        return self.classes(self.drop(torch.tanh(self.hidden(self.drop(torch.cat([pair, gathered], -1)))))), evidence

    def encoder_parameters(self) -> list[nn.Parameter]:
        """Return what comes from the base model."""
        own = {id(p) for part in (self.key, self.query, self.hidden, self.classes) for p in part.parameters()}
        return [p for p in self.parameters() if id(p) not in own]


NAMES = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "joined": "attention.output.dense",
    "first": "attention.output.LayerNorm", "inner": "intermediate.dense", "outer": "output.dense", "second": "output.LayerNorm",
}  # fmt: skip


def load_base(network: Scorer, path: Path) -> None:
    """Fill the encoder from a BERT checkpoint in safetensors form."""
    from safetensors.torch import load_file

    saved: dict[str, Any] = {k.removeprefix("bert."): v.float() for k, v in load_file(str(path)).items() if v.is_floating_point()}
    network.pieces.weight.data = saved["embeddings.word_embeddings.weight"]
    network.positions.weight.data = saved["embeddings.position_embeddings.weight"]
    network.kind.data = saved["embeddings.token_type_embeddings.weight"][0]
    _fill(network.norm, saved, "embeddings.LayerNorm")
    for number, layer in enumerate(network.layers):
        for name, theirs in NAMES.items():
            _fill(getattr(layer, name), saved, f"encoder.layer.{number}.{theirs}")


def _fill(module: Any, saved: dict[str, Any], name: str) -> None:
    module.weight.data, module.bias.data = saved[f"{name}.weight"], saved[f"{name}.bias"]
