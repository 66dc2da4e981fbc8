"""Examples of positions as tensors, a batch at a time."""

from __future__ import annotations

import random
from collections.abc import Collection
from typing import Any

import numpy
import torch

from components.stances.models.reader_input import MOST_MARKS
from components.training.position_losses import Batch

PAIRS = 0.5  # weight of the loss of pairs
# share of windows in which the rules' reading is hidden, of pieces hidden, and the piece in their place
UNRULED, UNREAD, MASK = 0.15, 0.06, 103

Example = dict[str, Any]


def collate(rows: list[Example], chance: random.Random | None = None) -> Batch:
    """Return the tensors of some windows; with `chance` the marks of names are dealt anew and some rules' readings
    hidden."""
    width, count = max(len(r["numbers"]) for r in rows), sum(len(r["holders"]) for r in rows)
    ids, mask = numpy.zeros((len(rows), width), numpy.int64), numpy.zeros((len(rows), width), numpy.float32)
    traits, row = numpy.zeros((len(rows), width, 3), numpy.int64), numpy.zeros(count, numpy.int64)
    marks, goals = numpy.zeros((count, width), numpy.float32), numpy.zeros((count, width), bool)
    match, ignore = numpy.zeros((count, width, 2), numpy.float32), numpy.zeros((count, width, 2), bool)
    evidence, asked = numpy.zeros((count, width), bool), numpy.zeros(count, numpy.float32)
    every = numpy.zeros((count, width), bool)
    h = 0
    for n, r in enumerate(rows):
        size = len(r["numbers"])
        ids[n, :size], mask[n, :size], traits[n, :size] = r["numbers"], 1.0, r["traits"]
        if chance is not None:
            _disguise(ids[n], traits[n], size, chance)
        pairs = {holder: (places, side) for holder, places, side in r.get("asked", [])}
        for k, positions in enumerate(r["holders"]):
            row[h], marks[h, positions] = n, 1.0 / len(positions)
            every[h, [p for p in r["goals"] if p not in positions]] = True
            if "labels" in r:
                asked[h] = 1.0
                goals[h, [p for p in r["goals"] if p not in positions]] = True
                for side, entry in enumerate(r["labels"][k]):
                    _label(entry, r["goals"], positions, match[h, :, side], ignore[h, :, side], evidence[h])
            elif k in pairs:
                asked[h] = PAIRS
                places = [r["goals"][g] for g in pairs[k][0]]
                goals[h, places] = True
                if pairs[k][1] is not None:
                    match[h, places, pairs[k][1]] = 1.0
            h += 1
    arrays = {"ids": ids, "traits": traits, "mask": mask, "row": row, "marks": marks, "goals": goals, "match": match,
              "ignore": ignore, "evidence": evidence, "asked": asked, "every": every}  # fmt: skip
    return {k: torch.from_numpy(v) for k, v in arrays.items()}


def _disguise(ids: numpy.ndarray, traits: numpy.ndarray, size: int, chance: random.Random) -> None:
    """Deal the marks of names of one window anew, and hide some of its pieces and at times the rules' reading."""
    deal_marks(ids, chance)
    if chance.random() < UNRULED:
        traits[:, 2] = 0
    hide_pieces(ids, size, chance)


def deal_marks(ids: numpy.ndarray, chance: random.Random) -> None:
    """Deal the marks of names of one window anew."""
    dealt = list(range(1, MOST_MARKS + 1))
    chance.shuffle(dealt)
    named = (ids >= 1) & (ids <= MOST_MARKS)
    ids[named] = [dealt[k - 1] for k in ids[named]]


def hide_pieces(ids: numpy.ndarray, size: int, chance: random.Random) -> None:
    """Hide some pieces of one window, whose first `size` are its own."""
    for place in range(1, size - 1):
        if ids[place] > MOST_MARKS and chance.random() < UNREAD:
            ids[place] = MASK


def grouped(rows: list[Example], size: int, chance: random.Random, together: int) -> list[list[Example]]:
    """Return rows in batches of `size`, in an order by chance; those of `together` batches are sorted by length, so
    that like ones are in one."""
    kept = list(rows)
    chance.shuffle(kept)
    step = together * size
    chunks = [sorted(kept[i : i + step], key=lambda r: len(r["numbers"])) for i in range(0, len(kept), step)]
    groups = [chunk[i : i + size] for chunk in chunks for i in range(0, len(chunk), size)]
    chance.shuffle(groups)
    return groups


def _label(
    entry: dict[str, Any],
    goals: list[int],
    own: Collection[int],
    match: numpy.ndarray,
    ignore: numpy.ndarray,
    evidence: numpy.ndarray,
) -> None:
    """Write what annotators saw of one holder and side; `own` are the places of the holder's names, which are no
    target."""
    for goal, weight in entry["match"].items():
        place = goals[int(goal)]
        if place not in own:
            match[place] = max(match[place], weight)
    if match.max() > 0:
        match /= match.max()
        evidence[[e for e in entry["evidence"] if e < len(evidence)]] = True
    ignore[[goals[g] for g in entry["ignore"] if goals[g] not in own]] = True
