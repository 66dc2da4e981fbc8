"""The words an article turns on: frequent, early, in many of its sentences, and no actor's name."""

from __future__ import annotations

from collections import Counter

from components.model import Analysis
from components.summaries.stems import content_stems, stop_words

FEWEST = 2  # times
SHORTEST = 4  # letters: shorter words are seldom what an article turns on
COMMON = frozenset("said says saying told year years week month day monday tuesday wednesday thursday friday saturday "
                   "sunday people also would could will like time made make first last many much".split())  # fmt: skip


def find_keywords(analysis: Analysis, most: int = 8) -> tuple[str, ...]:
    """Return up to `most` words as the article writes them most often, the weightiest first."""
    names = {
        stem
        for a in analysis.actors
        for name in (a.name, *a.aliases)
        for stem in content_stems(name.replace("’s", "").split())
    }
    left_out = {*names, *content_stems(sorted(COMMON))}
    sentences: Counter[str] = Counter()
    first: dict[str, int] = {}
    written: dict[str, Counter[str]] = {}
    for number, words in enumerate(analysis.words):
        stems = dict(zip(content_stems(words), (w for w in words if w.lower() not in stop_words()), strict=True))
        for stem, word in stems.items():
            if len(word) >= SHORTEST and word.isalpha() and stem not in left_out:
                sentences[stem] += 1
                first.setdefault(stem, number)
                written.setdefault(stem, Counter())[word.lower()] += 1
    size = max(1, len(analysis.words))
    worth = {stem: n * (1.5 - first[stem] / size) for stem, n in sentences.items() if n >= FEWEST}
    return tuple(
        written[stem].most_common(1)[0][0] for stem in sorted(worth, key=lambda s: (-worth[s], first[s]))[:most]
    )
