"""The trained reader: of those in a sentence who may hold a position, which side each takes, on what, and which words
show it.

A small encoder (MiniLM, six layers; Wang and others, 2020), trained on news articles in which a reader wrote down who
stands where, and on sentences with two marked mentions (Park and others, 2021). It reads one sentence at a time and
nothing beside it, so its answer depends on nothing else. Names are hidden from it. Data, terms, figures and the
training commands: MODEL_CARD.md beside this file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from components.encoding.runtime import in_order, open_network
from components.language import Token
from components.model import Span, StanceLabel
from components.stances.models.reader_input import Goal, Holder, Window

if TYPE_CHECKING:
    import numpy

WEIGHTS = Path(__file__).with_name("reader.onnx")
SIDES: tuple[StanceLabel, StanceLabel] = ("support", "oppose")

LEAST = 0.15  # chance from which a position is proposed

Scores = tuple["numpy.ndarray", "numpy.ndarray", "numpy.ndarray"]
Run = Callable[[Window], Scores]


class Seen(NamedTuple):
    """What the reader sees of one holder and one side in a sentence: how likely, towards what, and the word that shows
    it.

    `chance` is that of any goal, `share` that of this one; `opposite` is the chance of the other side. `half` are the
    sentence's vectors half way, [1, positions, size], where a row may come of it."""

    window: Window
    holder: Holder
    side: StanceLabel
    chance: float
    goal: Goal
    share: float
    opposite: float
    trigger: Span | None
    shares: dict[int, float]  # position of a goal -> its chance
    opposing: dict[int, float]  # the same of the other side
    half: numpy.ndarray | None = None

    def at(self, head: Token, actor: str | None = None) -> Seen:
        """Return the same as towards another word."""
        return self._replace(goal=self.goal._replace(head=head, actor=actor))


def run_network(window: Window) -> Scores:
    """Return (scores of places [holders, positions, 3], scores of none [holders, 2], vectors half way [1, positions,
    size]) of one sentence."""
    import numpy

    width, count = len(window.numbers), len(window.holders)
    marks = numpy.zeros((count, width), dtype=numpy.float32)
    for h, holder in enumerate(window.holders):
        marks[h, list(holder.positions)] = 1.0 / len(holder.positions)
    inputs = {
        "ids": numpy.array([window.numbers], dtype=numpy.int64),
        "traits": numpy.array([window.traits], dtype=numpy.int64),
        "mask": numpy.ones((1, width), dtype=numpy.float32), "row": numpy.zeros(count, dtype=numpy.int64),
        "marks": marks,
    }  # fmt: skip
    scores, none, half = open_network(WEIGHTS).run(None, inputs)
    return scores, none, half


def read_windows(windows: Iterable[Window], run: Run = run_network) -> list[Seen]:
    """Return both sides of every holder in every sentence that has a goal for it.

    Windows are taken as they are read, so that one is written while others are."""
    found: list[Seen] = []
    for window, (scores, none, half) in in_order(lambda window: (window, run(window)), windows):
        here = [s for h, holder in enumerate(window.holders) for s in _sides(window, holder, scores[h], none[h])]
        if any(s.chance >= LEAST for s in here) or any(ruled for _, _, ruled in window.traits):
            kept = half.astype("float16")  # of long texts there are many
            here = [s._replace(half=kept) for s in here]
        found += here
    return found


def _sides(window: Window, holder: Holder, scores: numpy.ndarray, none: numpy.ndarray) -> list[Seen]:
    import numpy

    goals = [g for g in window.goals if g.position not in holder.positions]
    if not goals:
        return []
    places = [g.position for g in goals]
    told = [n for n, w in enumerate(window.words) if w is not None and n not in holder.positions]
    trigger = window.words[told[int(scores[told, 2].argmax())]] if told else None
    rows = []
    for side in (0, 1):
        logits = numpy.concatenate([none[side : side + 1], scores[places, side]])
        chances = numpy.exp(logits - logits.max())
        rows.append(chances / chances.sum())
    shares = [_shares(places, row[1:].tolist()) for row in rows]
    found = []
    for side, row in enumerate(rows):
        best = int(row[1:].argmax())
        found.append(Seen(window, holder, SIDES[side], float(1 - row[0]), goals[best], float(row[1 + best]),
                          float(1 - rows[1 - side][0]), trigger, shares[side], shares[1 - side]))  # fmt: skip
    return found


def _shares(places: list[int], chances: list[float]) -> dict[int, float]:
    """Return position -> its chance, the greater where a place is two goals."""
    found: dict[int, float] = {}
    for place, share in zip(places, chances, strict=True):
        found[place] = max(found.get(place, 0.0), share)
    return found
