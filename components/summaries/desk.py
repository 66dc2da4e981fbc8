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

CONSTANTS = (-4.401, -1.531, -0.406, 2.209)
WEIGHTS: dict[str, tuple[float, float, float, float]] = {  # by trait, in the order of `Chances`
    "first": (-0.354, -1.011, 0.502, -1.630), "early": (1.182, 0.936, 0.793, 0.051),
    "one over place": (0.867, -0.217, 0.869, -0.727), "share before": (-1.803, -0.801, 0.370, 0.600),
    "log of place": (-0.254, -0.475, 0.251, -0.242), "length": (0.416, 0.515, -0.893, -0.487),
    "long": (-0.026, -0.374, 0.798, 0.389), "content words": (0.132, -0.027, -1.086, -1.373),
    "capitals": (-0.253, -0.197, 0.591, -1.050), "figures": (-0.045, 0.369, -0.766, -0.084),
    "loose": (0.184, 0.080, 0.132, 1.118), "first person": (-0.050, -0.139, 0.616, -0.206),
    "central actors": (0.443, 0.617, -0.733, -0.486), "actors": (-0.085, -0.069, -0.071, 0.155),
    "names": (-0.206, -0.077, 0.125, -0.442), "introduces": (0.656, 1.056, -0.009, 0.004),
    "speaks": (-0.171, 0.278, -0.367, -0.010), "quoted": (-0.145, 0.110, 0.281, 0.227),
    "positions": (-0.140, 0.121, -0.511, -0.342), "chained": (0.490, 0.351, -0.540, 0.820),
    "central": (4.243, 3.316, -2.111, -1.891), "common words": (0.842, 0.693, -0.752, -0.169),
    "like the opening": (-1.128, -0.556, 0.181, 0.097), "leans back": (-0.201, -0.130, 0.417, 0.987),
    "begins the news": (0.327, -0.103, 0.681, -0.547), "known pronoun": (-0.002, -0.201, -0.146, -1.243),
    "direct speech": (-0.606, -0.494, 1.391, -0.040), "indirect speech": (0.135, 0.091, -0.162, 0.101),
    "speaker in brackets": (-0.360, -0.556, 0.851, -0.748), "called thing": (-0.460, 0.078, -1.005, 1.185),
    "thing again": (-0.209, -0.149, -0.416, 1.319), "begins with a quotation": (-0.298, -0.336, 0.432, -0.027),
    "struck": (-0.128, -0.128, 0.020, -0.008), "goes on": (-0.434, -0.216, 0.199, -0.073),
    "takes up": (-0.102, 0.056, 0.230, 0.513), "headline": (1.241, 0.634, -0.474, -1.064),
    "tells when": (0.737, 0.567, -0.532, -0.140), "a year": (-0.190, -0.462, -0.113, -0.211),
    "will": (0.200, 0.501, -0.412, -0.229), "passive": (0.006, 0.070, -0.584, -0.029),
    "past tense": (-0.035, 0.104, -0.273, 0.126), "colon": (0.252, 0.271, 0.361, -0.065),
    "before the news": (-0.548, -1.120, 1.126, 0.020), "leads up": (-4.168, -0.513, 0.459, -2.088),
    "name first": (0.188, 0.091, -0.092, -0.433),
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
