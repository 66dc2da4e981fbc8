"""Our ranking for news: where a sentence stands, what it shares with the rest, what makes it a poor summary sentence.

A linear score over sixteen traits that can be seen in the sentence, its weights below, then a choice one by one in which words that
are already in the summary count less (maximal marginal relevance, Carbonell and Goldstein, 1998). A sentence that begins with "But", or
with a "He" whom nobody is known for, comes only after the one before it, a caption not at all. The weights are a ridge regression on
200 articles of CNN and the Daily Mail with reference summaries (SummEval; CNN/DailyMail), which `components.training.news` repeats.
Only the first eight full sentences stand for choice: news puts first what matters.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter

from components.model import Analysis
from components.summaries.antecedents import hangs_loose

FIRST_FULL = 8  # sentences that stand for choice
FEWEST_STEMS = 4  # of a full sentence; bylines, datelines and credits have fewer
VOICE = 1.0  # what a sentence gains by letting a main voice speak for the first time; a score is seldom above 0.1
SPEAKS_OFTEN = 4  # statements, from which a voice counts in full
ONCE = 0.1  # how much a voice counts that speaks once,
UNNAMED = 0.2  # one that is no person, body or state,
INFERRED = 0.15  # and one that is not named where it speaks: the reader would not know who
LEAST_CONFIDENCE = 0.4  # of a statement that counts as speaking
REPEATED = 0.1  # what a sentence loses that only repeats the summary's words

WEIGHTS = {
    "first": 0.011, "second": 0.018, "third": 0.009, "early": 0.033, "central": 0.011, "like the opening": 0.014, "short": -0.001,
    "length": -0.011, "long": -0.012, "very long": -0.012, "quotation": -0.01, "dangling": -0.009, "first person": -0.021, "no full stop": -0.002,
    "few words": 0.001, "symbols": -0.016,
}  # fmt: skip

_CAPTION = re.compile(
    r"^(?:Pictured|Scroll down|Click here|Photo|Image|Video|Getty|PUBLISHED|UPDATED)\b|\((?:left|right|pictured|centre|center|above|below|file photo)\b",
    re.IGNORECASE,
)  # fmt: skip
_QUOTATION = re.compile(r"[\"“”'‘] ?\w.*[\"“”'’]")
_DANGLING = re.compile(r"(?:He|She|It|They|But|And|This|That|His|Her|Their|These)\b")
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|you|your)\b")


def features_of(analysis: Analysis) -> list[dict[str, float]]:
    """Return, a sentence, what the score looks at, each by its name in `WEIGHTS`."""
    text, words = analysis.article.text, analysis.words
    counts = Counter(w for stems in words for w in stems)
    norm = math.sqrt(sum(n * n for n in counts.values())) or 1.0
    full = [i for i, stems in enumerate(words) if len(stems) >= FEWEST_STEMS]
    rank = {i: k for k, i in enumerate(full)}
    opening = set(words[full[0]]) if full else set()
    found = []
    for i, (span, stems) in enumerate(zip(analysis.sentences, words, strict=True)):
        sentence, own = span.of(text), Counter(stems)
        length, place = len(sentence.split()), rank.get(i, 99)
        size = math.sqrt(sum(n * n for n in own.values())) or 1.0
        alike = len(opening & set(stems)) / math.sqrt(max(1, len(opening)) * max(1, len(set(stems))))
        found.append({
            "first": float(place == 0), "second": float(place == 1), "third": float(place == 2), "early": math.exp(-place / 3),
            "central": sum(own[w] * counts[w] for w in own) / (size * norm), "like the opening": 0.5 if full and i == full[0] else alike,
            "short": float(length < 8), "length": min(length, 40) / 20, "long": float(length > 35), "very long": float(length > 50),
            "quotation": float(bool(_QUOTATION.search(sentence))), "dangling": float(bool(_DANGLING.match(sentence))),
            "first person": float(bool(_FIRST_PERSON.search(sentence))),
            "no full stop": float(sentence.rstrip()[-1:] not in tuple(".!?\"”'’)")), "few words": float(len(stems) < FEWEST_STEMS),
            "symbols": sum(c in "()|:#@" for c in sentence) / 3,
        })  # fmt: skip
    return found


def choose_news(analysis: Analysis, length: int) -> dict[int, float]:
    """Return sentence -> score of the `length` sentences (fewer where there are fewer) that the ranking chooses."""
    return _choose(analysis, length, max(FIRST_FULL, 2 * length), {})


def choose_digest(analysis: Analysis, length: int) -> dict[int, float]:
    """Return the choice that lets every main voice speak once before any speaks twice: the ranking's, plus a bonus for who is new."""
    return _choose(analysis, length, len(analysis.sentences), _voices(analysis))


def _voices(analysis: Analysis) -> dict[int, dict[str, float]]:
    """Return sentence -> the actors that speak in it, each with a weight: who speaks often, has a name and is named here counts more."""
    named = {a.id for a in analysis.actors if a.kind in ("person", "organisation", "place")}
    said = [(s, v) for s in analysis.statements if s.confidence >= LEAST_CONFIDENCE for v in s.voices]
    spoken = Counter(v for _, v in said)
    starts = [s.start for s in analysis.sentences]
    found: dict[int, dict[str, float]] = {}
    for s, voice in said:
        weight = VOICE * (min(spoken[voice], SPEAKS_OFTEN) / SPEAKS_OFTEN if spoken[voice] > 1 else ONCE)
        weight *= (1.0 if voice in named else UNNAMED) * (INFERRED if s.inferred else 1.0)
        for part in s.content:
            first, last = (bisect_right(starts, place) - 1 for place in (part.start, part.end - 1))
            for i in range(max(0, first), last + 1):
                here = found.setdefault(i, {})
                here[voice] = max(weight, here.get(voice, 0.0))
    return found


def score_sentences(analysis: Analysis) -> list[float]:
    """Return each sentence's score: the weighted sum of its traits."""
    return [sum(WEIGHTS[name] * value for name, value in features.items()) for features in features_of(analysis)]


def is_caption(sentence: str) -> bool:
    """Tell a picture's caption or a note of the page from a sentence of the report."""
    return _CAPTION.search(sentence) is not None


def _choose(analysis: Analysis, length: int, first_full: int, voices: dict[int, dict[str, float]]) -> dict[int, float]:
    scores = score_sentences(analysis)
    stems = [set(w) for w in analysis.words]
    captions = {i for i, s in enumerate(analysis.sentences) if is_caption(s.of(analysis.article.text))}
    offered = [i for i, s in enumerate(analysis.words) if len(s) >= FEWEST_STEMS and i not in captions][:first_full]
    offered += [i for i in range(len(scores)) if i not in set(offered)][: max(0, length - len(offered))]
    hangs = [hangs_loose(analysis, i) for i in range(len(analysis.sentences))]
    chosen: dict[int, float] = {}
    told: set[str] = set()
    heard: set[str] = set()

    def worth(i: int) -> tuple[float, int]:
        new_voices = sum(weight for actor, weight in voices.get(i, {}).items() if actor not in heard)
        return scores[i] - REPEATED * len(stems[i] & told) / max(1, len(stems[i])) + new_voices, -i

    while len(chosen) < min(length, len(offered)):
        rest = [i for i in offered if i not in chosen]
        best = max([i for i in rest if not hangs[i] or i - 1 in chosen] or rest, key=worth)
        chosen[best] = scores[best]
        told |= stems[best]
        heard |= {actor for actor, weight in voices.get(best, {}).items() if weight > INFERRED * max(voices[best].values())}
    return chosen
