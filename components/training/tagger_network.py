"""The tagger's network, for training only: needs torch, which the app does not.

`Look` reads a sentence once: an encoder's vectors with what the grammar and the rules say of each word, and how likely
each word is a cue. `Read` looks at the sentence from one cue: what each word is to it (source, cue, content), and how
likely it attributes at all. That is semantic role labelling with the cue as predicate (after Shi and Lin, 2019), with
the rules' proposal as one more trait."""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional

from components.statements.models.tagger_input import CONTENT, DISTANCE, ENTITIES, PARTS, RELATIONS
from components.training.encoder import DROPOUT, SIZE, Encoder, Layer, hidden

LAYERS = 4  # of the encoder: six are a point of F better and half as slow again
WIDTH, HEADS = 192, 6  # of the vectors that a cue looks at
KINDS = CONTENT + 1


class Look(nn.Module):
    """What is read once a sentence."""

    def __init__(self, layers: int = LAYERS) -> None:
        super().__init__()
        self.encoder, self.drop = Encoder(layers), nn.Dropout(DROPOUT)
        self.word, self.cue = nn.Linear(SIZE, WIDTH), nn.Linear(SIZE, WIDTH)
        self.marks = nn.ModuleList(
            nn.Embedding(n, WIDTH) for n in (len(RELATIONS), len(PARTS), len(ENTITIES), 2, KINDS)
        )
        self.hint = nn.Sequential(nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.Linear(WIDTH, 1))

    def forward(
        self, ids: torch.Tensor, mask: torch.Tensor, marks: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Return (words, cues, [sentences, positions, WIDTH] each; cue scores [sentences, positions]) of `marks`
        [sentences, positions, 5]."""
        x = self.encoder(ids, mask)[-1]
        words = self.word(x)
        for n, embedding in enumerate(self.marks):
            words = words + embedding(marks[..., n])
        return words, self.cue(x), self.hint(self.drop(words))[..., 0]


class Read(nn.Module):
    """What is read once a cue."""

    def __init__(self) -> None:
        super().__init__()
        self.branch, self.proposed = nn.Embedding(len(RELATIONS), WIDTH), nn.Embedding(KINDS + 1, WIDTH)
        self.distance, self.ruled = nn.Embedding(2 * DISTANCE + 1, WIDTH), nn.Embedding(2, WIDTH)
        self.norm, self.drop = nn.LayerNorm(WIDTH), nn.Dropout(DROPOUT)
        self.layer = Layer(WIDTH, HEADS, 2 * WIDTH)
        self.kinds, self.chance = nn.Linear(WIDTH, KINDS), nn.Linear(WIDTH, 1)

    def forward(
        self,
        words: torch.Tensor,
        cues: torch.Tensor,
        mask: torch.Tensor,
        row: torch.Tensor,
        at: torch.Tensor,
        view: torch.Tensor,
        ruled: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Return (scores of kinds [cues, positions, KINDS], scores of being a cue [cues]).

        A cue is its sentence (`row`) and its position (`at`); `view` [cues, positions, 3] is branch, proposal and
        distance, `ruled` whether a rule proposes it."""
        x = words[row] + cues[row, at][:, None] + self.ruled(ruled)[:, None]
        x = x + self.branch(view[..., 0]) + self.proposed(view[..., 1]) + self.distance(view[..., 2])
        x = self.layer(self.drop(self.norm(x)), hidden(mask[row]).to(x.dtype))
        return self.kinds(x), self.chance(x[torch.arange(row.shape[0]), at])[:, 0]


class Tagger(nn.Module):
    """Both, trained together."""

    def __init__(self, layers: int = LAYERS) -> None:
        super().__init__()
        self.look, self.read = Look(layers), Read()


class LookOut(nn.Module):
    """`Look` as it ships: cue scores as probabilities."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look

    def forward(
        self, ids: torch.Tensor, mask: torch.Tensor, marks: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Return words, cues and the probability of each word to be a cue."""
        words, cues, scores = self.look(ids, mask, marks)
        return words, cues, torch.sigmoid(scores)


class ReadOut(nn.Module):
    """`Read` as it ships: scores as (log) probabilities."""

    def __init__(self, read: Read) -> None:
        super().__init__()
        self.read = read

    def forward(self, *inputs: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the log probability of each kind, and the probability of being a cue."""
        kinds, chances = self.read(*inputs)
        return functional.log_softmax(kinds, -1), torch.sigmoid(chances)
