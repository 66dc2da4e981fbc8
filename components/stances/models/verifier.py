"""The verifier: looks again at a row as it was proposed, holder, words and target together, and says how likely it is
right and of use, of too little use, the other side's, or wrong.

The upper half of a small encoder (MiniLM) over the vectors that the reader has half way, trained on rows that were
proposed for news articles and judged one by one. Each row is read by itself, so that its answer depends on nothing but
its sentence and what it is. Data, figures and the training command: MODEL_CARD.md beside this file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from components.encoding.runtime import in_order, open_network
from components.model import Span, StanceLabel
from components.stances.models.combining import Candidate
from components.stances.models.reader_input import Window

if TYPE_CHECKING:
    import numpy

WEIGHTS = Path(__file__).with_name("verifier.onnx")
SIDES: tuple[StanceLabel, ...] = ("support", "oppose", "conditional", "mixed")
ROLES = ("holder", "target", "trigger")


class Verdict(NamedTuple):
    """How likely a row is each of what a reader of the article may say of it; they add up to 1."""

    right: float
    little: float
    other_side: float
    wrong: float


class Places(NamedTuple):
    """Where a row's parts stand in its window, in pieces, and its side by number."""

    holder: tuple[int, ...]
    target: tuple[int, ...]
    trigger: tuple[int, ...]
    side: int


Run = Callable[["numpy.ndarray", Places], "numpy.ndarray"]


def places_of(candidate: Candidate) -> Places | None:
    """Return where a row stands in what the reader read; None for what the reader did not read."""
    stance, seen = candidate.stance, candidate.seen
    if seen is None:
        return None
    target = _at(seen.window, stance.target.span)
    if not target and seen.goal.head is not None:
        target = (seen.goal.position,)
    return Places(tuple(seen.holder.positions), target, _at(seen.window, stance.trigger), SIDES.index(stance.label))


def _at(window: Window, span: Span | None) -> tuple[int, ...]:
    return tuple(n for n, w in enumerate(window.words) if span is not None and w is not None and w.overlaps(span))


def run_network(half: numpy.ndarray, places: Places) -> numpy.ndarray:
    """Return the scores of the four verdicts of one row."""
    import numpy

    marks = numpy.zeros((1, len(ROLES), half.shape[1]), dtype=numpy.float32)
    for role, own in enumerate((places.holder, places.target, places.trigger)):
        marks[0, role, [n for n in own if n < half.shape[1]]] = 1.0
    inputs = {"half": half.astype(numpy.float32), "marks": marks, "side": numpy.array([places.side], dtype=numpy.int64)}
    (scores,) = open_network(WEIGHTS).run(None, inputs)
    return scores[0]  # type: ignore[no-any-return]


def look_again(candidates: Iterable[Candidate], run: Run = run_network) -> list[Verdict | None]:
    """Return what is to be said of each row; None for one whose sentence the reader did not read to the half."""

    def look(candidate: Candidate) -> Verdict | None:
        places = places_of(candidate)
        half = candidate.seen.half if candidate.seen is not None else None
        return _verdict(run(half, places)) if places is not None and half is not None else None

    return list(in_order(look, candidates))


def _verdict(scores: numpy.ndarray) -> Verdict:
    import numpy

    chances = numpy.exp(scores - scores.max())
    return Verdict(*(chances / chances.sum()).tolist())
