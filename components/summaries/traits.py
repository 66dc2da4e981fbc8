"""What can be seen of a sentence that says how much a summary gains by it: where it stands, what it shares with the
rest, who is in it.

Each trait is a number; the weights are a ridge regression that `components.training.news` repeats, see the model card.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from typing import NamedTuple

from components.model import Analysis, Span
from components.reading.furniture import story_start
from components.sharing import last_a_thread
from components.summaries.antecedents import hangs_loose
from components.summaries.standing import in_story
from components.summaries.stems import content_stems

FEWEST_WORDS = 3  # content words; a sentence with fewer gets no traits and is never ranked
NAMED = ("person", "organisation", "place")
CENTRAL_ACTORS = 5
OPENING = 4  # sentences that a sentence may take up
COMES_AGAIN = 3  # sentences that a word must stand in to be one of the article's words

WEIGHTS: dict[str, float] = {
    "first": 0.03976, "second": 0.02944, "third": 0.01356, "early": 0.07268, "one over place": -0.01492,
    "share before": -0.0607, "log of place": 0.02684, "length": -0.00805, "long": -0.02155, "content words": -0.01865,
    "commas": -0.00417, "capitals": 0.04952, "figures": 0.00112, "loose": 0.00087, "first person": -0.0124,
    "question": 0.00423, "signs": -0.01639, "no full stop": -0.02172, "central actors": 0.00608, "actors": 0.00178,
    "names": -0.00742, "full names": -0.00699, "introduces": 0.04817, "speaks": -0.00104, "quoted": -0.01943,
    "all quoted": 0.00429, "positions": 0.00422, "chained": 0.01543, "central": 0.13316, "common words": 0.03665,
    "like the opening": 0.00283,
}  # fmt: skip

_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|you|your)\b")


class _Present(NamedTuple):
    """Who and what is in each sentence, counted by its number."""

    actors: dict[int, set[str]]
    names: Counter[int]
    full_names: Counter[int]
    introduced: dict[int, float]
    shares: dict[str, float]
    speaking: Counter[int]
    quoted: dict[int, float]
    positions: Counter[int]
    chained: Counter[int]


def traits_of(analysis: Analysis, story: list[bool]) -> dict[int, dict[str, float]]:
    """Return sentence -> its traits, by their names in `WEIGHTS`, for the sentences of the story that say anything."""
    stems = [content_stems(words) for words in analysis.words]
    full = [i for i, words in enumerate(stems) if story[i] and len(words) >= FEWEST_WORDS]
    counts = Counter(w for i, words in enumerate(stems) if story[i] for w in words)
    spread = Counter(w for i, words in enumerate(stems) if story[i] for w in set(words))
    opening = Counter(w for i in full[:OPENING] for w in stems[i])
    norm = math.sqrt(sum(n * n for n in counts.values())) or 1.0
    present = _present(analysis)
    found = {}
    for place, i in enumerate(full):
        own = Counter(stems[i])
        size = math.sqrt(sum(n * n for n in own.values())) or 1.0
        found[i] = {
            **_standing(place, len(full)), **_form(analysis, i, len(stems[i])), **_cast(analysis, i, present),
            "central": sum(own[w] * counts[w] for w in own) / (size * norm),
            "common words": sum(spread[w] >= COMES_AGAIN for w in own) / len(own),
            "like the opening": sum(opening[w] - (own[w] if place < OPENING else 0) for w in own) / len(own),
        }  # fmt: skip
    return found


@last_a_thread
def traits_in_story(analysis: Analysis) -> dict[int, dict[str, float]]:
    """Return the traits of the sentences of an article's story."""
    return traits_of(analysis, in_story(analysis))


def score_by(traits: dict[int, dict[str, float]]) -> dict[int, float]:
    """Return sentence -> the weighted sum of its traits."""
    return {i: sum(WEIGHTS[name] * value for name, value in own.items()) for i, own in traits.items()}


def score_sentences(analysis: Analysis, story: list[bool]) -> dict[int, float]:
    """Return sentence -> the weighted sum of its traits, of the sentences of a story."""
    return score_by(traits_of(analysis, story))


def _standing(place: int, size: int) -> dict[str, float]:
    return {
        "first": float(place == 0), "second": float(place == 1), "third": float(place == 2),
        "early": math.exp(-place / 3), "one over place": 1 / (place + 1), "share before": place / size,
        "log of place": math.log(1 + place),
    }  # fmt: skip


def _form(analysis: Analysis, sentence: int, stems: int) -> dict[str, float]:
    text, span = analysis.article.text, analysis.sentences[sentence]
    words = text[story_start(analysis.article, span) : span.end]
    cut = words.split()
    length = max(1, len(cut))
    return {
        "length": min(length, 50) / 20, "long": float(length > 35), "content words": stems / 20,
        "commas": float(words.count(",")),
        "capitals": sum(w[:1].isupper() for w in cut[1:]) / length,
        "figures": 10 * sum(w[0].isdigit() for w in analysis.words[sentence]) / length,
        "loose": float(hangs_loose(analysis, sentence)), "first person": float(bool(_FIRST_PERSON.search(words))),
        "question": float(words.rstrip().endswith("?")), "signs": sum(c in "()|:#@" for c in words) / 3,
        "no full stop": float(words.rstrip()[-1:] not in tuple(".!?\"”'’)")),
    }  # fmt: skip


def _cast(analysis: Analysis, sentence: int, present: _Present) -> dict[str, float]:
    span = analysis.sentences[sentence]
    length = max(1, len(span.of(analysis.article.text).split()))
    actors = present.actors.get(sentence, set())
    central = sorted(present.shares, key=lambda a: -present.shares[a])[:CENTRAL_ACTORS]
    quoted = present.quoted.get(sentence, 0.0)
    return {
        "central actors": sum(present.shares[a] for a in central if a in actors), "actors": float(len(actors)),
        "names": 10 * present.names[sentence] / length, "full names": 10 * present.full_names[sentence] / length,
        "introduces": present.introduced.get(sentence, 0.0), "speaks": min(3.0, present.speaking[sentence]),
        "quoted": min(1.0, quoted), "all quoted": float(quoted > 0.6),
        "positions": float(min(3, present.positions[sentence])),
        "chained": present.chained[sentence] / max(1, sum(len(c.heads) for c in analysis.chains)),
    }  # fmt: skip


def _present(analysis: Analysis) -> _Present:
    starts, text = [s.start for s in analysis.sentences], analysis.article.text
    found = _Present({}, Counter(), Counter(), {}, {}, Counter(), {}, Counter(), Counter())
    named = {a.id: len(a.mentions) for a in analysis.actors if a.kind in NAMED}
    found.shares.update({a: n / max(1, sum(named.values())) for a, n in named.items()})
    for actor in analysis.actors:
        for number, mention in enumerate(actor.mentions):
            i = bisect_right(starts, mention.span.start) - 1
            if mention.kind == "name":
                found.names[i] += 1
                found.full_names[i] += " " in mention.span.of(text)
            if actor.id in named:
                found.actors.setdefault(i, set()).add(actor.id)
                if not number:
                    found.introduced[i] = found.introduced.get(i, 0.0) + found.shares[actor.id]
    for s in analysis.statements:
        if s.actor:
            found.speaking[s.sentence] += s.confidence  # type: ignore[assignment]
        if s.kind != "indirect":
            for part in s.content:
                _add_quoted(analysis, starts, part, found.quoted)
    found.positions.update(s.sentence for s in analysis.stances if s.counts and s.same_as is None)
    for chain in analysis.chains:
        for head in chain.heads:
            found.chained[bisect_right(starts, head.start) - 1] += len(chain.heads)
    return found


def _add_quoted(analysis: Analysis, starts: list[int], part: Span, quoted: dict[int, float]) -> None:
    for i in range(max(0, bisect_right(starts, part.start) - 1), bisect_right(starts, part.end - 1)):
        span = analysis.sentences[i]
        share = (min(part.end, span.end) - max(part.start, span.start)) / max(1, span.end - span.start)
        quoted[i] = quoted.get(i, 0.0) + max(0.0, share)
