"""What a news desk would make of each sentence, as four chances told from visible traits: that it is the news, that it
would be printed in a brief, that it is colour, and that it cannot be understood alone.

Four logistic regressions of what readers said of each sentence of some seven hundred articles, which
`components.training.desk` repeats; see the model card.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, NamedTuple

from components.model import Analysis
from components.summaries.leaning import leans_back

if TYPE_CHECKING:
    from components.summaries.news import Ranking

CONSTANTS = (-4.387, -1.539, -0.373, 2.207)
WEIGHTS: dict[str, tuple[float, float, float, float]] = {  # by trait, in the order of `Chances`
    "first": (-0.362, -1.062, 0.551, -1.625), "early": (1.168, 0.909, 0.796, 0.016),
    "one over place": (0.869, -0.151, 0.811, -0.679), "share before": (-1.817, -0.801, 0.375, 0.612),
    "log of place": (-0.260, -0.474, 0.247, -0.246), "length": (0.403, 0.504, -0.827, -0.475),
    "long": (-0.013, -0.364, 0.728, 0.388), "content words": (0.139, -0.027, -1.162, -1.394),
    "capitals": (-0.195, -0.152, 0.570, -1.077), "figures": (-0.043, 0.375, -0.817, -0.078),
    "loose": (0.186, 0.085, 0.132, 1.121), "first person": (-0.077, -0.139, 0.622, -0.211),
    "central actors": (0.428, 0.607, -0.639, -0.516), "actors": (-0.084, -0.064, -0.124, 0.155),
    "names": (-0.206, -0.082, 0.157, -0.437), "introduces": (0.652, 1.074, 0.010, 0.132),
    "speaks": (-0.167, 0.288, -0.364, -0.007), "quoted": (-0.126, 0.102, 0.271, 0.227),
    "positions": (-0.138, 0.115, -0.492, -0.343), "chained": (0.495, 0.356, -0.571, 0.808),
    "central": (4.274, 3.347, -2.167, -1.871), "common words": (0.820, 0.690, -0.739, -0.176),
    "like the opening": (-1.127, -0.560, 0.168, 0.099), "leans back": (-0.218, -0.133, 0.415, 0.993),
    "begins the news": (0.330, -0.090, 0.697, -0.579), "known pronoun": (0.009, -0.216, -0.136, -1.241),
    "direct speech": (-0.587, -0.499, 1.407, -0.028), "indirect speech": (0.139, 0.090, -0.180, 0.101),
    "speaker in brackets": (-0.261, -0.545, 0.831, -0.740), "called thing": (-0.465, 0.076, -1.005, 1.183),
    "thing again": (-0.212, -0.150, -0.407, 1.316), "begins with a quotation": (-0.329, -0.334, 0.441, -0.035),
    "struck": (-0.129, -0.130, 0.024, -0.009), "goes on": (-0.467, -0.219, 0.204, -0.072),
    "takes up": (-0.115, 0.053, 0.242, 0.520), "headline": (1.228, 0.621, -0.425, -1.048),
    "tells when": (0.731, 0.564, -0.554, -0.141), "a year": (-0.197, -0.473, -0.053, -0.216),
    "will": (0.199, 0.497, -0.398, -0.234), "passive": (0.004, 0.071, -0.575, -0.030),
    "past tense": (-0.034, 0.105, -0.273, 0.125), "colon": (0.273, 0.279, 0.366, -0.059),
    "before the news": (-0.543, -1.119, 1.141, 0.008), "leads up": (-4.116, -0.512, 0.434, -2.096),
    "name first": (0.180, 0.084, -0.084, -0.436),
}  # fmt: skip
_WHEN = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\btoday\b|\byesterday\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NAME = re.compile(r"(?:[A-Z][a-z]+ ){1,2}[A-Z][a-z]+")
_PASSIVE, _PAST = re.compile(r"\b(?:was|were|been|be|is|are) \w+ed\b"), re.compile(r"\b\w+ed\b")


class Chances(NamedTuple):
    """The chances of a sentence."""

    news: float  # that it alone could be the brief
    kept: float  # that it is the news, or would be printed beside it
    colour: float  # that it is a scene, a joke, a teaser, or no proper sentence
    leaning: float  # that it cannot be understood where it stands alone


def chances_of(analysis: Analysis, ranking: Ranking) -> dict[int, Chances]:
    """Return sentence -> its chances, of all that is ranked."""
    return {i: _chances(traits) for i, traits in desk_traits(analysis, ranking).items()}


def _chances(traits: dict[str, float]) -> Chances:
    sums = (
        constant + sum(weights[k] * traits[name] for name, weights in WEIGHTS.items())
        for k, constant in enumerate(CONSTANTS)
    )
    return Chances(*(1 / (1 + math.exp(-value)) for value in sums))


def desk_traits(analysis: Analysis, ranking: Ranking) -> dict[int, dict[str, float]]:
    """Return sentence -> its traits, by their names in `WEIGHTS`."""
    kinds: dict[int, set[str]] = {}
    for s in analysis.statements:
        kinds.setdefault(s.sentence, set()).add(s.kind)
    return {
        i: {
            **ranking.traits[i], **_of_words(analysis.sentences[i].of(analysis.article.text)), **_of_story(ranking, i),
            "leans back": float(leans_back(analysis, i)),
            "direct speech": float("direct" in kinds.get(i, ())),
            "indirect speech": float("indirect" in kinds.get(i, ())),
        }
        for i in ranking.scores
    }  # fmt: skip


def _of_words(words: str) -> dict[str, float]:
    found = {
        "tells when": _WHEN.search(words), "a year": _YEAR.search(words), "will": " will " in words,
        "colon": ":" in words,
        "passive": _PASSIVE.search(words), "past tense": _PAST.search(words), "name first": _NAME.match(words),
    }  # fmt: skip
    return {name: float(bool(value)) for name, value in found.items()}


def _of_story(ranking: Ranking, i: int) -> dict[str, float]:
    """Return what a sentence has by what stands around it, and of the headline."""
    begins, title = ranking.begins, ranking.title
    found = {
        "begins the news": i == begins, "before the news": i < begins, "leads up": ranking.slow and i == begins,
        "known pronoun": bool(ranking.meant[i]), "speaker in brackets": i in ranking.voiced,
        "called thing": ranking.called.get(i) is not None, "thing again": ranking.again.get(i) is not None,
        "begins with a quotation": i in ranking.spoken, "goes on": i in ranking.going_on,
        "takes up": i in ranking.taken_up,
        "struck": ranking.thin[i], "headline": len(ranking.stems[i] & title.keys()) / max(1, len(title)),
    }  # fmt: skip
    return {name: float(value) for name, value in found.items()}
