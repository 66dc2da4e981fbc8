"""The encoder that the trained readers share, for training only: needs torch, which the app does not.

BERT's layers, as in MiniLM (Wang and others, 2020); how many of them is each reader's choice.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.nn import functional

SIZE, HEADS, INNER, PIECES, POSITIONS = 384, 12, 1536, 30522, 512  # MiniLM-L6-H384
DROPOUT = 0.1
FAR = -1e4  # added to the score of what must not be looked at


class Layer(nn.Module):
    """One layer of attention and its feed-forward part."""

    def __init__(self, size: int = SIZE, heads: int = HEADS, inner: int = INNER, eps: float = 1e-12) -> None:
        super().__init__()
        self.size, self.heads = size, heads
        self.query, self.key, self.value, self.joined = (nn.Linear(size, size) for _ in range(4))
        self.inner, self.outer = nn.Linear(size, inner), nn.Linear(inner, size)
        self.first, self.second = nn.LayerNorm(size, eps=eps), nn.LayerNorm(size, eps=eps)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Return the next layer's vectors [sentences, positions, size]; `mask` is added to the scores of the positions
        looked at."""
        rows, width, _ = x.shape

        def heads(t: torch.Tensor) -> torch.Tensor:
            return t.view(rows, width, self.heads, self.size // self.heads).transpose(1, 2)

        looked = functional.scaled_dot_product_attention(
            heads(self.query(x)), heads(self.key(x)), heads(self.value(x)), attn_mask=mask
        )
        x = self.first(x + self.drop(self.joined(looked.transpose(1, 2).reshape(rows, width, self.size))))
        return self.second(x + self.drop(self.outer(functional.gelu(self.inner(x)))))  # type: ignore[no-any-return]


def hidden(mask: torch.Tensor) -> torch.Tensor:
    """Return what a layer adds to its scores, from a mask [sentences, positions] that is 1 where a piece stands."""
    return (1 - mask[:, None, None, :]) * FAR


class Encoder(nn.Module):
    """Pieces and positions, then so many layers."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.pieces, self.positions = nn.Embedding(PIECES, SIZE), nn.Embedding(POSITIONS, SIZE)
        self.kind = nn.Parameter(torch.zeros(SIZE))
        self.norm, self.drop = nn.LayerNorm(SIZE, eps=1e-12), nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))

    def forward(
        self, ids: torch.Tensor, mask: torch.Tensor, extra: torch.Tensor | None = None, end: int | None = None
    ) -> list[torch.Tensor]:
        """Return the vectors [sentences, positions, SIZE] behind each layer, to before the layer `end`, of `ids`
        [sentences, positions]; `extra` is added to each piece's own vector."""
        pieces = self.pieces(ids) if extra is None else self.pieces(ids) + extra
        x = self.drop(self.norm(pieces + self.positions.weight[: ids.shape[1]] + self.kind))
        unseen = hidden(mask)
        found = []
        for layer in list(self.layers)[:end]:
            x = layer(x, unseen.to(x.dtype))
            found.append(x)
        return found


NAMES = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "joined": "attention.output.dense",
    "first": "attention.output.LayerNorm", "inner": "intermediate.dense", "outer": "output.dense",
    "second": "output.LayerNorm",
}  # fmt: skip


def load_base(encoder: Encoder, path: Path) -> None:
    """Fill an encoder from a BERT checkpoint in safetensors form, its first layers if it has fewer."""
    from safetensors.torch import load_file

    saved: dict[str, Any] = {
        k.removeprefix("bert."): v.float() for k, v in load_file(str(path)).items() if v.is_floating_point()
    }
    encoder.pieces.weight.data = saved["embeddings.word_embeddings.weight"]
    encoder.positions.weight.data = saved["embeddings.position_embeddings.weight"]
    encoder.kind.data = saved["embeddings.token_type_embeddings.weight"][0]
    _fill(encoder.norm, saved, "embeddings.LayerNorm")
    for number, layer in enumerate(encoder.layers):
        for name, theirs in NAMES.items():
            _fill(getattr(layer, name), saved, f"encoder.layer.{number}.{theirs}")


def _fill(module: Any, saved: dict[str, Any], name: str) -> None:
    module.weight.data, module.bias.data = saved[f"{name}.weight"], saved[f"{name}.bias"]
