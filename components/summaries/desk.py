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
from components.summaries.stems import stem_word
from components.summaries.thin import words_of

if TYPE_CHECKING:
    from components.summaries.news import Ranking

CONSTANTS = (-4.241, -1.305, -1.082, 2.027)
WEIGHTS: dict[str, tuple[float, float, float, float]] = {  # by trait, in the order of `Chances`
    "first": (-0.369, -1.007, 0.542, -1.595), "early": (1.202, 0.930, 0.803, 0.056),
    "one over place": (0.895, -0.187, 0.865, -0.704), "share before": (-1.788, -0.794, 0.346, 0.571),
    "log of place": (-0.257, -0.479, 0.274, -0.228), "length": (0.291, 0.350, -0.435, -0.424),
    "long": (0.078, -0.238, 0.352, 0.321), "content words": (0.119, 0.009, -1.091, -1.366),
    "capitals": (-0.294, -0.283, 0.795, -0.944), "figures": (-0.040, 0.385, -0.795, -0.078),
    "loose": (0.185, 0.073, 0.133, 1.080), "first person": (-0.091, -0.149, 0.641, -0.163),
    "central actors": (0.431, 0.600, -0.644, -0.492), "actors": (-0.088, -0.075, -0.046, 0.150),
    "names": (-0.184, -0.045, 0.049, -0.446), "introduces": (0.637, 1.069, -0.061, 0.018),
    "speaks": (-0.175, 0.268, -0.337, -0.017), "quoted": (-0.106, 0.107, 0.223, 0.244),
    "positions": (-0.144, 0.112, -0.510, -0.347), "chained": (0.473, 0.338, -0.475, 0.817),
    "central": (4.185, 3.221, -1.987, -1.767), "common words": (0.913, 0.739, -0.833, -0.200),
    "like the opening": (-1.125, -0.554, 0.159, 0.096), "leans back": (-0.184, -0.101, 0.396, 0.945),
    "begins the news": (0.326, -0.119, 0.701, -0.575), "known pronoun": (0.005, -0.191, -0.187, -1.076),
    "direct speech": (-0.574, -0.469, 1.458, -0.071), "indirect speech": (0.138, 0.078, -0.119, 0.111),
    "speaker in brackets": (-0.177, -0.490, 0.936, -0.779), "called thing": (-0.478, 0.069, -1.093, 1.099),
    "thing again": (-0.185, -0.123, -0.439, 1.367), "begins with a quotation": (-0.361, -0.359, 0.430, -0.037),
    "struck": (-0.128, -0.131, 0.021, -0.009), "goes on": (-0.465, -0.261, 0.266, -0.049),
    "takes up": (-0.070, 0.030, 0.248, 0.460), "headline": (1.240, 0.630, -0.479, -1.024),
    "tells when": (0.742, 0.572, -0.565, -0.131), "a year": (-0.192, -0.471, -0.075, -0.211),
    "will": (0.187, 0.484, -0.379, -0.257), "passive": (0.013, 0.074, -0.575, -0.010),
    "past tense": (-0.058, 0.087, -0.249, 0.137), "colon": (0.260, 0.275, 0.322, -0.096),
    "before the news": (-0.523, -1.145, 1.166, -0.080), "leads up": (-4.180, -0.532, 0.489, -2.024),
    "name first": (0.215, 0.102, -0.114, -0.430), "brief": (-2.093, -1.569, 2.323, 0.556),
    "called in its midst": (0.259, 0.059, 0.250, 0.734), "answers": (-0.079, 0.377, -1.077, 0.001),
}  # fmt: skip
BRIEF = 12  # words; a sentence with fewer says the less the fewer it has
_WHEN = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\btoday\b|\byesterday\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NAME = re.compile(r"(?:[A-Z][a-z]+ ){1,2}[A-Z][a-z]+")
_CALLED = re.compile(  # in its midst, what another sentence tells of: these states, that promise, the group said
    r"\b(?:these|those) (?:\w+ )?[a-z]+s\b(?! (?:who|that|of|in|with|from))|\bthis (?!(?:year|month|week|weekend|day|"
    r"morning|afternoon|evening|night|summer|fall|autumn|winter|spring|season|time|point|way|country|city|town|state|"
    r"county|nation|world|election|century|decade|kind|sort|type|is|was|past|coming)\b)[a-z]+\b|"
    r"\b(?!says?|said)[a-z]+ that (?:promise|pledge|claim|idea|plan|proposal|decision|question|number|goal|argument|"
    r"view|position|approach|statement|policy|effort|fight|message|notion|strategy)\b|"
    r"\bthe (?P<thing>measure|bill|plan|proposal|deal|decision|ruling|law|amendment|resolution|ban|policy|legislation|"
    r"report|study|video|letter)\b(?! (?:of|that|to|for|on|between|which|in|was|is))|"
    r"\bthe (?P<teller>person|source|official|group|company|agency|paper|newspaper|network|statement|report|"
    r"complaint|document|poll|survey|study) (?:added|said|says|told|wrote|found|noted|argued|stated|continued)\b|"
    r"^\W*(?:[Aa]ll )?[Tt]he (?:two|three|four|five|six|seven|eight|nine|ten|pair|trio)\b"
)
_QUOTATION = re.compile(r"[\"“][^\"“”]*(?:[\"”]|$)|^[^\"“”]*”")
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
            **ranking.traits[i], **_of_words(words_of(analysis, i)), **_of_story(ranking, i),
            "called in its midst": _calls_in_its_midst(ranking, i, words_of(analysis, i)),
            "brief": max(0, BRIEF - ranking.size[i]) / BRIEF,
            "leans back": float(leans_back(analysis, i)),
            "direct speech": float("direct" in kinds.get(i, ())),
            "indirect speech": float("indirect" in kinds.get(i, ())),
        }
        for i in ranking.scores
    }  # fmt: skip


def _calls_in_its_midst(ranking: Ranking, i: int, words: str) -> float:
    """Return 1 if a sentence calls something as known of which neither the headline nor the sentence tells with which
    the news begins."""
    match = _CALLED.search(_QUOTATION.sub("", words))
    noun = match and (match.group("thing") or match.group("teller"))
    told = i > ranking.begins and noun and stem_word(noun) in {*ranking.stems[ranking.begins], *ranking.title}
    return float(match is not None and not told)


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
        "takes up": i in ranking.taken_up, "answers": ranking.answers(i, [begins]),
        "struck": ranking.thin[i], "headline": len(ranking.stems[i] & title.keys()) / max(1, len(title)),
    }  # fmt: skip
    return {name: float(value) for name, value in found.items()}
