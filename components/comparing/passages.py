"""Passages that articles share word for word, the mark of one wire or one release behind several reports."""

from __future__ import annotations

from collections import defaultdict

from components.comparing.words import Word, find_words
from components.model import Analysis, Instance, Span

FEWEST_WORDS = 12


def find_shared_passages(analyses: tuple[Analysis, ...], quoted: tuple[Instance, ...] = ()) -> tuple[tuple[Instance, ...], ...]:
    """Return the longest runs of twelve words or more that two or more articles share, quotations aside."""
    words = [find_words(a.article.text) for a in analyses]
    seen: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, row in enumerate(words):
        texts = [w.text for w in row]
        for start in range(len(texts) - FEWEST_WORDS + 1):
            seen[tuple(texts[start : start + FEWEST_WORDS])].append((number, start))
    found: dict[tuple[tuple[int, int], ...], int] = {}
    covered: set[tuple[int, int]] = set()
    for places in sorted((p for p in seen.values() if len({n for n, _ in p}) > 1), key=lambda p: p[0]):
        first = _one_each(places)
        if any(place in covered for place in first):
            continue
        length = _extend(words, first)
        found[tuple(first)] = length
        covered |= {(n, s + k) for n, s in first for k in range(length - FEWEST_WORDS + 1)}
    passages = []
    for found_places, length in found.items():
        instances = tuple(
            Instance(analyses[n].article.id, Span(words[n][s].span.start, words[n][s + length - 1].span.end)) for n, s in found_places
        )
        if not all(any(q.article == i.article and q.span.contains(i.span) for q in quoted) for i in instances):
            passages.append(instances)
    return tuple(passages)


def _one_each(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    chosen: dict[int, int] = {}
    for number, start in places:
        chosen.setdefault(number, start)
    return sorted(chosen.items())


def _extend(words: list[list[Word]], places: list[tuple[int, int]]) -> int:
    length = FEWEST_WORDS
    while True:
        following = {words[n][s + length].text if s + length < len(words[n]) else None for n, s in places}
        if len(following) > 1 or None in following:
            return length
        length += 1
