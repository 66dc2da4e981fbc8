"""Passages that articles share word for word outside of what they quote, the mark of one wire or one release behind
several reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from components.comparing.story_words import story_words
from components.comparing.words import Word
from components.model import Analysis, Instance, Span

FEWEST_WORDS = 12
Place = tuple[int, int]


def find_shared_passages(
    analyses: tuple[Analysis, ...], told: dict[str, list[Word]] | None = None
) -> tuple[tuple[Instance, ...], ...]:
    """Return the longest runs of twelve words or more that two or more articles share, each with one place in each of
    them; `told` are the articles' `story_words` where these are at hand."""
    ordered = sorted(analyses, key=lambda a: a.article.id)
    words = [told[a.article.id] if told is not None else story_words(a.article) for a in ordered]
    seen: dict[tuple[str, ...], dict[int, int]] = defaultdict(dict)
    for number, row in enumerate(words):
        for start in _starts(row):
            seen[tuple(w.text for w in row[start : start + FEWEST_WORDS])].setdefault(number, start)
    runs = dict(
        _extended(words, run) for run in _runs([sorted(p.items()) for p in seen.values() if len(p) > 1]).items()
    )
    passages = []
    covered: list[set[int]] = [set() for _ in words]
    for places, length in sorted(runs.items(), key=lambda r: (-len(r[0]), -r[1], r[0])):
        new = [i for n, s in places for i in range(s, s + length) if i not in covered[n]]
        if len(new) >= FEWEST_WORDS * len(places):
            passages.append(tuple(Instance(ordered[n].article.id, _span(words[n][s : s + length])) for n, s in places))
            for n, s in places:
                covered[n].update(range(s, s + length))
    return tuple(sorted(passages, key=lambda p: (-len(p), str(p))))


def _starts(row: list[Word]) -> Iterator[int]:
    """Return where a run of the shortest length begins with nothing left out in it."""
    clear = 0
    for i, word in enumerate(row):
        clear = clear + 1 if word.text else 0
        if clear >= FEWEST_WORDS:
            yield i - FEWEST_WORDS + 1


def _runs(shared: list[list[Place]]) -> dict[tuple[Place, ...], int]:
    """Return the longest runs that the same articles share: where each begins in each of them,
    and its length in words."""
    starts = {tuple(places) for places in shared}
    runs: dict[tuple[Place, ...], int] = {}
    for places in starts:
        if tuple((n, s - 1) for n, s in places) in starts:
            continue
        length, following = FEWEST_WORDS, tuple((n, s + 1) for n, s in places)
        while following in starts:
            length, following = length + 1, tuple((n, s + 1) for n, s in following)
        runs[places] = length
    return runs


def _extended(words: list[list[Word]], run: tuple[tuple[Place, ...], int]) -> tuple[tuple[Place, ...], int]:
    """Return a run from the first to the last word that its articles share there, though more articles share a part of
    it."""
    places, length = run
    while _share(words, tuple((n, s - 1) for n, s in places)):
        places, length = tuple((n, s - 1) for n, s in places), length + 1
    while _share(words, tuple((n, s + length) for n, s in places)):
        length += 1
    return places, length


def _share(words: list[list[Word]], places: tuple[Place, ...]) -> bool:
    return (
        all(0 <= i < len(words[n]) for n, i in places)
        and len(here := {words[n][i].text for n, i in places}) == 1
        and "" not in here
    )


def _span(words: list[Word]) -> Span:
    return Span(words[0].span.start, words[-1].span.end)
