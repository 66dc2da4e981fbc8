"""Write a sentence for the scorer: the names of the two in question replaced by marks, the rest cut into pieces.

The scorer never sees who the two are. Somebody named twice has the same mark twice; a speaker who is named elsewhere is put before
the words, "X said: …".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from components.encoding.wordpiece import CLASS, SEPARATOR, cut_words, read_vocabulary
from components.model import Span

MARKS = (1, 2)  # two pieces that the vocabulary leaves unused
LONGEST = 128  # pieces; what goes beyond is not read
BEFORE, AFTER = 10, 14  # pieces read outside the two: more is no better and a fifth slower
SAID = ("said", ":", '"')


class Marked(NamedTuple):
    """A sentence as the encoder reads it.

    `numbers`: pieces. `places`: for each of the two the positions of their marks, none if they lie beyond `LONGEST`. `words`: for
    each position the word it belongs to, None for marks and for what we put in.
    """

    numbers: list[int]
    places: tuple[list[int], list[int]]
    words: list[Span | None]


def mark_pair(text: str, sentence: Span, first: Sequence[Span], second: Sequence[Span], marks: tuple[int, int] = MARKS) -> Marked:
    """Return a sentence with the mentions of two actors marked, none overlapping, and what stands round them.

    Without any of `second`, that is its speaker, named elsewhere.
    """
    vocabulary = read_vocabulary()
    numbers = [vocabulary[CLASS]]
    words: list[Span | None] = [None]
    places: tuple[list[int], list[int]] = ([], [])
    if not second:
        places[1].append(1)
        numbers += [marks[1], *(vocabulary[w] for w in SAID)]
        words += [None] * (len(SAID) + 1)
    at = sentence.start
    for mention, actor in sorted([*((m, 0) for m in first), *((m, 1) for m in second)]):
        _write(text, at, mention.start, numbers, words)
        places[actor].append(len(numbers))
        numbers.append(marks[actor])
        words.append(None)
        at = mention.end
    _write(text, at, sentence.end, numbers, words)
    begin = max(1, min(p for row in places for p in row) - BEFORE)
    end = min(len(numbers), max(p for row in places for p in row) + AFTER + 1, begin + LONGEST)
    within = ([p - begin + 1 for p in places[0] if p < end], [p - begin + 1 for p in places[1] if p < end])
    return Marked([numbers[0], *numbers[begin:end], vocabulary[SEPARATOR]], within, [None, *words[begin:end], None])


def _write(text: str, start: int, end: int, numbers: list[int], words: list[Span | None]) -> None:
    if start < end:
        pieces = cut_words(text, start, end)
        numbers += [p.number for p in pieces]
        words += [p.word for p in pieces]
