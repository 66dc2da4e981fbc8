"""The trained scorer: of two actors in a sentence, who is for or against whom, and which words show it.

A small encoder (MiniLM, six layers; Wang and others, 2020), fine-tuned on sentences with two marked mentions (Park and others,
2021) and run by onnxruntime on one core. Both names are hidden from it, so that it judges by the words between people and never by who
they are. Each order of the two gathers its evidence from the words, and the weightiest of them is the trigger that a row shows.
Data, terms, figures and the training command: MODEL_CARD.md beside this file.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from components.encoding.runtime import open_network
from components.model import Span
from components.sharing import OnStep, no_step
from components.stances.marking import Marked

if TYPE_CHECKING:
    import numpy

WEIGHTS = Path(__file__).with_name("scorer.onnx")
BATCH = 12  # sentences


class Judgement(NamedTuple):
    """How likely one of a pair is for and against the other, and each word's weight as evidence."""

    support: float
    oppose: float
    evidence: dict[Span, float]


def judge(pairs: Sequence[Marked], on_step: OnStep = no_step) -> list[tuple[Judgement, Judgement] | None]:
    """Return, a pair, the judgement of the first on the second and of the second on the first; None beyond the encoder's reach."""
    found: list[tuple[Judgement, Judgement] | None] = [None] * len(pairs)
    order = sorted((i for i, m in enumerate(pairs) if all(m.places)), key=lambda i: len(pairs[i].numbers))
    for begin in range(0, len(order), BATCH):
        on_step(begin / len(order))
        batch = order[begin : begin + BATCH]
        chances, weights = _run([pairs[i] for i in batch])
        for row, i in enumerate(batch):
            one, other = (Judgement(float(chances[k][1]), float(chances[k][2]), _by_word(pairs[i].words, weights[k])) for k in (row, row + len(batch)))
            found[i] = (one, other)
    return found


def _run(batch: list[Marked]) -> tuple[numpy.ndarray, numpy.ndarray]:
    """Return (chances [2 × pairs, 3], evidence [2 × pairs, positions]): all pairs in one order, then in the other."""
    import numpy

    count, width = len(batch), max(len(m.numbers) for m in batch)
    ids = numpy.zeros((count, width), dtype=numpy.int64)
    mask = numpy.zeros((count, width), dtype=numpy.float32)
    body = numpy.zeros((count, width), dtype=numpy.float32)
    marks = numpy.zeros((count, 2, width), dtype=numpy.float32)
    for k, m in enumerate(batch):
        size = len(m.numbers)
        ids[k, :size], mask[k, :size] = m.numbers, 1.0
        body[k, :size] = [word is not None for word in m.words]
        for actor, places in enumerate(m.places):
            marks[k, actor, places] = 1.0 / len(places)
    row = numpy.tile(numpy.arange(count), 2)
    holder = numpy.repeat(numpy.arange(2), count)
    inputs = {"ids": ids, "mask": mask, "body": body, "marks": marks, "row": row, "holder": holder, "target": 1 - holder}
    chances, weights = open_network(WEIGHTS).run(None, inputs)
    return chances, weights


def _by_word(words: list[Span | None], weights: numpy.ndarray) -> dict[Span, float]:
    found: dict[Span, float] = {}
    for word, weight in zip(words, weights, strict=False):
        if word is not None:
            found[word] = found.get(word, 0.0) + float(weight)
    return found
