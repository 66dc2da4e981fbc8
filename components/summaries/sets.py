"""The three sentences that are best together: what a set tells beside what its sentences do one by one.

A set is worth the sum of its sentences' traits and what only a set has: how long it is, how much of what the article
says again and again it tells, and how far down it reaches. These weights are a ridge regression of ROUGE-1 that
`components.training.news` repeats. What a reader needs comes on top, in `core`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

SIZE = 3  # sentences of a set
OPENING = 4  # sentences whose words are the opening's
USUAL = 30.0  # words, in which a set's length is counted
# Percent of ROUGE-1 a trait of all sentences together, then of the set.
OF_SENTENCES: dict[str, float] = {
    "first": 0.0, "second": 1.2393, "third": 0.576, "early": 1.3074, "one over place": 0.0866,
    "share before": -3.1265, "log of place": 0.8296, "length": 0.7994, "long": -0.7415,
    "content words": -2.9898, "commas": -0.1983, "capitals": 0.6337, "figures": 0.4254, "loose": -0.2899,
    "first person": -1.005, "question": 0.0, "signs": -0.7067, "no full stop": 0.0, "central actors": -0.2027,
    "actors": -0.0902, "names": 0.1898, "full names": -0.1388, "introduces": 1.8617, "speaks": 0.0263,
    "quoted": -1.7205, "all quoted": 0.8581, "positions": 0.244, "chained": 0.0509, "central": -0.0907,
    "common words": 1.8401, "like the opening": -0.2823,
}  # fmt: skip
OF_SETS: dict[str, float] = {
    "length": 0.7994, "length squared": -0.3742, "main words": 9.4527, "words that come again": 40.3805,
    "opening": 0.1486, "place": -9.3795, "late": 4.0018,
}  # fmt: skip
LATE = 0.3  # share of the article from which a sentence stands late


class Candidate(NamedTuple):
    """A sentence that may be in a set, with what the search needs of it."""

    number: int
    place: float  # as a share of the story
    words: int
    stems: frozenset[str]
    traits: dict[str, float]


class Story(NamedTuple):
    """How often each stem of a story stands in it, in how many of its sentences, and the stems of its opening; the sums
    of the squares and of the roots of these counts."""

    counts: Counter[str]
    opening: frozenset[str]
    squares: int
    roots: float

    @classmethod
    def of(cls, stems: Sequence[frozenset[str]]) -> Story:
        """Count the stems of a story's sentences."""
        counts = Counter(stem for own in stems for stem in own)
        opening = frozenset(stem for own in stems[:OPENING] for stem in own)
        return cls(
            counts, opening, sum(n * n for n in counts.values()) or 1, sum(n**0.5 for n in counts.values()) or 1.0
        )


def traits_of_set(story: Story, chosen: Sequence[Candidate]) -> dict[str, float]:
    """Return what only a set has, by the names in `OF_SETS`."""
    told = frozenset[str]().union(*(c.stems for c in chosen))
    counts, length = story.counts, sum(c.words for c in chosen) / USUAL
    return {
        "length": length, "length squared": length * length,
        "main words": sum(counts[stem] ** 2 for stem in told) / story.squares,
        "words that come again": sum(counts[stem] ** 0.5 for stem in told if counts[stem] > 1) / story.roots,
        "opening": len(told & story.opening) / max(1, len(story.opening)),
        "place": sum(c.place for c in chosen) / max(1, len(chosen)),
        "late": sum(max(0.0, c.place - LATE) for c in chosen),
    }  # fmt: skip


def learned_worth(story: Story, chosen: Sequence[Candidate]) -> float:
    """Return what a set is worth by the learned weights."""
    own = sum(OF_SENTENCES[name] * value for c in chosen for name, value in c.traits.items())
    return own + sum(OF_SETS[name] * value for name, value in traits_of_set(story, chosen).items())
