"""What the reader of positions is fitted to: the sides an annotator saw, and what a larger reader says of the same
sentence."""

from __future__ import annotations

import torch

EVIDENCE = 0.2  # weight of the words that show a side beside the side itself
NOTHING = -1e4  # the score of a place that is not asked for

Batch = dict[str, torch.Tensor]


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
    loss = ((every - torch.where(has, right, excused)).sum(1) * batch["asked"]).sum() / batch["asked"].sum().clamp_min(
        1.0
    )
    shown = batch["evidence"].any(1)
    if shown.any():
        told = torch.log_softmax(scores[..., 2][shown], -1)
        loss = loss - EVIDENCE * torch.logsumexp(torch.where(batch["evidence"][shown], told, NOTHING), -1).mean()
    return loss


def taught_loss(
    scores: torch.Tensor, none: torch.Tensor, taught: tuple[torch.Tensor, torch.Tensor], batch: Batch
) -> torch.Tensor:
    """Return how far the answers are from the teacher's: the divergence of both sides' chances and of the evidence,
    mean over the holders."""

    def chances(scores: torch.Tensor, none: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        places = torch.where(batch["every"][..., None], scores.float()[..., :2], NOTHING)
        return torch.log_softmax(torch.cat([none.float()[:, None], places], 1), 1), torch.log_softmax(
            scores.float()[..., 2], -1
        )

    (sides, told), (their_sides, their_told) = chances(scores, none), chances(*taught)
    apart = (their_sides.exp() * (their_sides - sides)).sum((1, 2))
    taken = (1 - their_sides[:, 0].exp()).max(-1).values  # evidence matters where a side is taken
    return (apart + EVIDENCE * taken * (their_told.exp() * (their_told - told)).sum(-1)).mean()
