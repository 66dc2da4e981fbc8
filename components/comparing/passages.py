"""Passages that articles share word for word outside of what they quote, the mark of one wire or one release behind
several reports."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from components.comparing.remarks import comparable_words, find_quoted
from components.comparing.words import Word
from components.language.parsing.pieces import find_paragraphs
from components.model import Analysis, Article, Instance, Span

FEWEST_WORDS = 12
SCARE_WORDS = 3  # in marks that stay part of the sentence around them
_ENDS = re.compile(r"[.!?…][\"”’')\]]*$")
_NOT_THE_STORY = re.compile(
    r"^(?:\(?(?:additional "
    r")?(?:reporting|writing|editing|edited|written|compiled|produced)\b.{0,40}\bby\b|copyright\b|©|all rights "
    r"reserved|read more|"
    r"related\b|see also|sign up|subscribe|follow\b.{0,40}\bon (?:twitter|facebook)|click "
    r"here|watch\b.{0,40}:|photo\b|image\b|advertisement|"
    r"this (?:story|article|report|material|post|developing)\b|the views expressed|get the latest|download)"
    r"|contributed to (?:this|the) (?:report|story|article)|may not be (?:published|reproduced)|updated? (?:this "
    r"story|with|at)\b|terms of (?:use|service)"
    r"|newsletter|privacy policy|stories? (?:is|was) (?:first|originally) published",
    re.IGNORECASE,
)  # fmt: skip
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


def story_words(article: Article) -> list[Word]:
    """Return the words of an article that it tells in its own voice: no quotation, headline, caption, credit or notice.

    An empty word stands wherever something is left out.
    """
    words: list[Word] = []
    text, end = article.text, 0
    title = [w.text for w in comparable_words(article.title, Span(0, len(article.title)))]
    for stretch in _own_voice(text):
        row = comparable_words(text, stretch)
        if row and [w.text for w in row] != title:
            if text[end : stretch.start].strip():
                words.append(Word("", Span(end, end)))
            words += row
            end = stretch.end
    return words


def _own_voice(text: str) -> Iterator[Span]:
    """Return the stretches of the paragraphs that end as sentences do, what stands in marks left out."""
    quoted = iter([q.span for q in find_quoted(text) if len(comparable_words(text, q.inner)) > SCARE_WORDS])
    mark = next(quoted, None)
    start = 0
    for paragraph in find_paragraphs(text):
        start = max(start, paragraph.start)
        while mark is not None and mark.start < paragraph.end:
            if start < mark.start and is_story(paragraph.of(text)):
                yield Span(start, mark.start)
            start = max(start, mark.end)
            mark = next(quoted, None)
        if start < paragraph.end and is_story(paragraph.of(text)):
            yield Span(start, paragraph.end)


def is_story(paragraph: str) -> bool:
    """Tell a paragraph of the story from a headline, a link or a notice of the outlet."""
    return _ENDS.search(paragraph) is not None and not (len(paragraph) < 400 and _NOT_THE_STORY.search(paragraph))


def _starts(row: list[Word]) -> Iterator[int]:
    """Return where a run of the shortest length begins with nothing left out in it."""
    clear = 0
    for i, word in enumerate(row):
        clear = clear + 1 if word.text else 0
        if clear >= FEWEST_WORDS:
            yield i - FEWEST_WORDS + 1


def _runs(shared: list[list[Place]]) -> dict[tuple[Place, ...], int]:
    """Return the longest runs that the same articles share: where each begins in each of them, and its length in words."""
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
