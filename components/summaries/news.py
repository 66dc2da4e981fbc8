"""Our ranking for news, and the choice in which every main voice speaks.

A weighted sum of visible traits (`traits`), then a choice one by one in which words that are already in the summary count less (maximal
marginal relevance, Carbonell and Goldstein, 1998). What is not the story is no sentence, and one that cannot stand alone (`standing`) comes
only after the one before it, or where nothing else is left.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from components.model import Analysis
from components.summaries.antecedents import hangs_loose
from components.summaries.interviews import choose_interview
from components.summaries.standing import in_story, introductions, is_whole, stands_alone
from components.summaries.stems import content_stems
from components.summaries.traits import score_sentences

VOICE = 1.0  # what a sentence gains by letting a main voice speak for the first time; a score is seldom above 0.3
SIDE = 0.05  # and by a side, for or against, that nobody in the summary has taken
SPEAKS_OFTEN = 4  # statements, from which a voice counts in full
ONCE = 0.1  # how much a voice counts that speaks once,
UNNAMED = 0.2  # one that is no person, body or state,
INFERRED = 0.15  # and one that is not named where it speaks: the reader would not know who
LEAST_CONFIDENCE = 0.4  # of a statement that counts as speaking
REPEATED = 0.1  # what a sentence loses that only repeats the summary's words
WORDY = 0.005  # what a sentence loses a word where voices are sought: of two that let someone speak the shorter leaves room for the others
HEADLINE = 0.2  # what it gains by all the words of the headline that the summary has not told
SAME = 0.55  # share of a sentence's words in one chosen sentence from which the two say the same
_WORD = re.compile(r"[^\W_]+")


def choose_news(analysis: Analysis, length: int) -> dict[int, float]:
    """Return sentence -> score of the `length` sentences (fewer where there are fewer) that the ranking chooses."""
    return _choose(analysis, length, {}, 0.0)


def choose_digest(analysis: Analysis, length: int) -> dict[int, float]:
    """Return the choice that lets every main voice speak once before any speaks twice: the ranking's, plus a bonus for who is new."""
    return _choose(analysis, length, _voices(analysis), WORDY)


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
    for t in analysis.stances:
        if t.counts:
            found.setdefault(t.sentence, {}).setdefault(f"side {t.label}", SIDE)
    return found


def _choose(analysis: Analysis, length: int, voices: dict[int, dict[str, float]], wordy: float) -> dict[int, float]:
    story = in_story(analysis)
    scores = score_sentences(analysis, story)
    stems = {i: set(content_stems(analysis.words[i])) for i in scores}
    size = {i: len(analysis.sentences[i].of(analysis.article.text).split()) for i in scores}
    known, title = introductions(analysis), set(content_stems(_WORD.findall(analysis.article.title)))
    whole = {i for i in scores if is_whole(analysis, i)}
    # Who speaks mostly speaks of "this" and "it": where voices are sought, only the head of a sentence must not hang loose.
    alone = {i for i in whole if not hangs_loose(analysis, i)} if voices else {i for i in scores if stands_alone(analysis, i)}
    chosen = {} if voices else choose_interview(analysis, length, {i for i, kept in enumerate(story) if kept}, alone)
    told = {stem for i in chosen for stem in stems.get(i, ())}
    heard: set[str] = set()

    def worth(i: int) -> tuple[float, int]:
        new_voices = sum(weight for actor, weight in voices.get(i, {}).items() if actor not in heard)
        own = scores[i] - REPEATED * len(stems[i] & told) / len(stems[i]) - wordy * size[i]
        return own + (new_voices if voices else headline(i)), -i

    def headline(i: int) -> float:
        return HEADLINE * len(stems[i] & title - told) / len(title) if title and not voices else 0.0

    def is_introduced(i: int) -> bool:
        return bool(voices) or known.get(i, frozenset()) <= chosen.keys()

    def says_the_same(i: int) -> bool:
        return any(len(stems[i] & stems[k]) >= SAME * len(stems[i]) for k in chosen)

    while len(chosen) < min(length, len(scores)):
        rest = [i for i in scores if i not in chosen]
        fresh = [i for i in rest if not says_the_same(i)] or rest
        standing = [i for i in fresh if i in alone or i in whole and i - 1 in chosen]
        best = max([i for i in standing if is_introduced(i)] or standing or [i for i in fresh if i in whole] or fresh, key=worth)
        chosen[best] = scores[best]
        told |= stems[best]
        here = voices.get(best, {})
        heard |= {actor for actor, weight in here.items() if weight > INFERRED * max(here.values())}
    for i in range(len(story)):  # an article may have fewer sentences of weight than are asked for
        if len(chosen) < length and story[i]:
            chosen.setdefault(i, 0.0)
    return chosen
