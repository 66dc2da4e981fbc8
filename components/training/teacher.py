"""A larger encoder that the reader of positions learns from, for training only:

MPNet (Song and others, 2020), twelve layers of 768.

It reads the same pieces as the small one, numbered otherwise, and looks at how far two pieces are apart in every layer.
"""

from __future__ import annotations

import math
from pathlib import Path

import torch
from torch import nn

from components.encoding.wordpiece import CLASS, SEPARATOR, read_vocabulary
from components.training.encoder import DROPOUT, Layer, hidden

SIZE, HEADS, INNER, LAYERS, PIECES, POSITIONS = 768, 12, 3072, 12, 30527, 514  # mpnet-base
# kinds of distance, pieces from which all are far, pieces up to which each is its own
APART, FARTHEST, CLOSE = 32, 128, 8
# pieces numbered before BERT's; its own numbers for the ends and for a hidden piece; BERT's
BEFORE, FIRST, LAST, MASKED, UNREAD = 4, 0, 2, 30526, 103
EPS = 1e-5
OFFSET = 2  # positions that stand for nothing
NAMES = {
    "query": "attention.attn.q", "key": "attention.attn.k", "value": "attention.attn.v", "joined": "attention.attn.o",
    "first": "attention.LayerNorm", "inner": "intermediate.dense", "outer": "output.dense",
    "second": "output.LayerNorm",
}  # fmt: skip


class Teacher(nn.Module):
    """The large encoder over the small one's pieces."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces, self.positions = nn.Embedding(PIECES, SIZE), nn.Embedding(POSITIONS, SIZE)
        self.apart = nn.Embedding(APART, HEADS)
        self.norm, self.drop = nn.LayerNorm(SIZE, eps=EPS), nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer(SIZE, HEADS, INNER, EPS) for _ in range(LAYERS))
        words = read_vocabulary()
        numbers = torch.arange(PIECES - BEFORE) + BEFORE
        numbers[words[CLASS]], numbers[words[SEPARATOR]], numbers[UNREAD] = FIRST, LAST, MASKED
        self.register_buffer("numbers", numbers, persistent=False)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, extra: torch.Tensor | None = None) -> list[torch.Tensor]:
        """Return the vectors [sentences, positions, SIZE] behind each layer of `ids` [sentences, positions], numbered
        as the small encoder has them."""
        width = ids.shape[1]
        x = self.pieces(self.numbers[ids])  # type: ignore[index]
        x = self.drop(self.norm((x if extra is None else x + extra) + self.positions.weight[OFFSET : OFFSET + width]))
        seen = hidden(mask) + self.apart(distances(width).to(ids.device)).permute(2, 0, 1)[None]
        found = []
        for layer in self.layers:
            x = layer(x, seen.to(x.dtype))
            found.append(x)
        return found


def distances(width: int) -> torch.Tensor:
    """Return [width, width]: the kind of distance from the first position to the second, finer where they are close
    (T5; Raffel and others, 2020)."""
    places = torch.arange(width)
    apart = places[:, None] - places[None]
    half = APART // 2
    far = apart.abs()
    steps = CLOSE + (torch.log(far.clamp_min(1).float() / CLOSE) / math.log(FARTHEST / CLOSE) * (half - CLOSE)).long()
    return torch.where(far < CLOSE, far, steps.clamp_max(half - 1)) + half * (apart < 0)


def load_teacher(encoder: Teacher, path: Path) -> None:
    """Fill the large encoder from mpnet-base's weights or those of a model made from it."""
    from safetensors.torch import load_file

    saved = {k: v.float() for k, v in load_file(str(path)).items() if v.is_floating_point()}
    encoder.pieces.weight.data = saved["embeddings.word_embeddings.weight"]
    encoder.positions.weight.data = saved["embeddings.position_embeddings.weight"]
    encoder.apart.weight.data = saved["encoder.relative_attention_bias.weight"]
    encoder.norm.weight.data, encoder.norm.bias.data = (
        saved["embeddings.LayerNorm.weight"],
        saved["embeddings.LayerNorm.bias"],
    )
    for number, layer in enumerate(encoder.layers):
        for name, theirs in NAMES.items():
            module = getattr(layer, name)
            module.weight.data, module.bias.data = (
                saved[f"encoder.layer.{number}.{theirs}.{kind}"] for kind in ("weight", "bias")
            )
