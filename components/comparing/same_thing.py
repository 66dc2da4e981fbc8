"""Whether two sightings of a quantity are of the same thing: what keeps them apart, and how alike they are."""

from __future__ import annotations

from collections import Counter
from math import fsum, log

from components.comparing.needed import Link, needed
from components.comparing.sightings import LIGHT_STEMS, Sighting, bounds_of, stems_of
from components.model import Analysis, FigureKind

FEWEST = 60  # sentences that a set is taken to have at least: in two sentences every word would be common

SMALL = 12  # whole numbers up to this turn up everywhere


class Known:
    """What the whole set knows: how rare a word is in its sentences, and which values an article gives anywhere."""

    def __init__(self, analyses: tuple[Analysis, ...], seen: list[Sighting]) -> None:
        spread: Counter[str] = Counter()
        sentences = 1
        for analysis in analyses:
            for words in analysis.words:
                spread.update(stems_of(w.lower() for w in words))
                sentences += 1
        self._weights = {word: log(max(FEWEST, sentences) / n) for word, n in spread.items()}
        self._values = {_value_key(s) for s in seen}

    def weigh(self, words: frozenset[str]) -> float:
        """Return what some stems are worth together: the fewer sentences have one, the more."""
        return fsum(self._weights.get(w, 1.0) for w in words)

    def elsewhere(self, a: Sighting, b: Sighting) -> bool:
        """Tell whether the article of `b` gives the value of `a` too: then `b` is something else."""
        if a.quantity.kind == "time":
            return bounds_of(a) in b.times
        return _value_key(a)[1:] in {k[1:] for k in (_value_key(a, b.article),) if k in self._values}


def _value_key(s: Sighting, article: str = "") -> tuple[str, str, str, float, str]:
    q = s.quantity
    return (article or s.article, q.kind, q.unit, q.value,
            s.head if q.kind in ("count", "duration") and q.value <= SMALL else "")  # fmt: skip


def likeness(a: Sighting, b: Sighting, kind: FigureKind, known: Known) -> float:
    """Return how sure two quantities are of one thing, 0 where they are not taken to be."""
    if a.quantity.kind == "age":
        given = a.quantity.about and b.quantity.about
        return 0.0 if given and not set(a.quantity.about) & set(b.quantity.about) else 2.0
    shared = a.parts & b.parts
    worth = known.weigh(shared)
    cover = worth / max(1.0, min(known.weigh(a.parts), known.weigh(b.parts)))
    score = cover + known.weigh(a.context & b.context) / max(1.0, min(known.weigh(a.context), known.weigh(b.context)))
    headed = bool(a.head) and a.head == b.head
    count, link, group = len(shared) + headed, _link(a, b), _class_of(a, b)
    if group == "equal" and headed:
        worth += known.weigh(frozenset([a.head]))
    if not any(count >= n.shared and worth >= n.worth and score >= n.score for n in needed(group, kind, link)):
        return 0.0
    return score + {"same": 0.3, "part": 0.1, "none": 0.0}[link] + 0.2 * (kind == "same")


def _link(a: Sighting, b: Sighting) -> Link:
    """Tell two sightings on the same event from one whose event takes part in the other's
    ("the vote" and "voted on")."""
    if a.event and a.event == b.event and a.event not in LIGHT_STEMS:
        return "same"
    if a.quantity.kind != "time" and a.quantity.turn and b.quantity.turn:
        return "same"
    return "part" if a.event in b.parts or b.event in a.parts else "none"


def _class_of(a: Sighting, b: Sighting) -> str:
    if a.quantity.kind == "time":
        return "past" if a.past and b.past else "ahead" if a.quantity.turn == b.quantity.turn == "ahead" else "time"
    if "vague" in (a.quantity.hedge, b.quantity.hedge):
        return "vague"
    if a.quantity.value == b.quantity.value:
        return "equal"
    return "share" if a.quantity.kind == "share" or a.head == "point" else "number"
