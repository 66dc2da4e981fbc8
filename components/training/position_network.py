"""The network of the reader of positions, for training only: needs torch, which the app does not.

A sentence is read once by the shared encoder, which is also told what kind of actor stands at each piece, whose words
they are, and what a rule reads there. Then it is looked at from each who may hold a position: how likely each place is
what they are for or against, or that there is none, and which words show it. That is semantic role labelling with the
holder as predicate (after Shi and Lin, 2019)."""

from __future__ import annotations

import torch
from torch import nn

from components.stances.models.reader_input import ACTOR_KINDS, RULED, SPEECH
from components.training.encoder import DROPOUT, FAR, SIZE, Encoder, Layer, hidden

WIDTH, HEADS = 256, 8  # of the vectors that a holder looks at
HALF = 3  # layers behind which the verifier begins
SIDES = 2  # for, against


class Reader(nn.Module):
    """The encoder with what is read of each holder."""

    def __init__(self, layers: int = 6, encoder: nn.Module | None = None, size: int = SIZE) -> None:
        super().__init__()
        self.encoder = encoder if encoder is not None else Encoder(layers)
        self.traits = nn.ModuleList(nn.Embedding(len(n), size) for n in (ACTOR_KINDS, SPEECH, RULED))
        for embedding in self.traits:
            nn.init.normal_(embedding.weight, std=0.01)
        self.word, self.holder = nn.Linear(size, WIDTH), nn.Linear(size, WIDTH)
        self.own = nn.Parameter(torch.zeros(WIDTH))
        self.norm, self.drop = nn.LayerNorm(WIDTH), nn.Dropout(DROPOUT)
        self.layer = Layer(WIDTH, HEADS, 2 * WIDTH)
        self.sides = nn.Sequential(nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.Linear(WIDTH, SIDES + 1))
        self.none = nn.Sequential(nn.Linear(2 * WIDTH, WIDTH), nn.GELU(), nn.Linear(WIDTH, SIDES))

    def forward(
        self, ids: torch.Tensor, traits: torch.Tensor, mask: torch.Tensor, row: torch.Tensor, marks: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Return (scores of places [holders, positions, SIDES + 1], scores of none [holders, SIDES], vectors behind
        `HALF` layers [sentences, positions, SIZE]); the last of the places' scores is evidence.

        `ids`, `mask` [sentences, positions], `traits` [sentences, positions, 3]; a holder is its sentence (`row`) and
        its marks [holders, positions], weights that add up to 1."""
        extra = sum(e(traits[..., n]) for n, e in enumerate(self.traits))
        behind = self.encoder(ids, mask, extra)
        x, half = behind[-1], behind[HALF - 1]
        words = self.word(x)[row]
        holder = (marks[..., None].to(x.dtype) * self.holder(x)[row]).sum(1)
        own = (marks > 0).to(x.dtype)[..., None] * self.own
        read = self.layer(self.norm(words + holder[:, None] + own), hidden(mask)[row].to(x.dtype))
        at_holder = (marks[..., None].to(x.dtype) * read).sum(1)
        scores = self.sides(self.drop(read))
        none = self.none(self.drop(torch.cat([read[:, 0], at_holder], -1)))
        return scores + (1 - mask)[row][..., None] * FAR, none, half
