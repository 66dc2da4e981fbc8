"""Which words of an article are its story in its own voice: no quotation, no line of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.comparing.remarks import comparable_words, find_quoted
from components.comparing.words import Word
from components.language.parsing.pieces import find_paragraphs
from components.model import Article, Span

SCARE_WORDS = 3  # in marks that stay part of the sentence around them
_ENDS = re.compile(r"[.!?…][\"”’')\]]*$")
_NOT_THE_STORY = re.compile(
    r"^(?:\(?(?:additional )?(?:reporting|writing|editing|edited|written|compiled|produced)\b.{0,40}\bby\b"
    r"|copyright\b|©|all rights reserved|read more|related\b|see also|sign up|subscribe"
    r"|follow\b.{0,40}\bon (?:twitter|facebook)|click here|watch\b.{0,40}:|photo\b|image\b|advertisement"
    r"|this (?:story|article|report|material|post|developing)\b|the views expressed|get the latest|download)"
    r"|contributed to (?:this|the) (?:report|story|article)|may not be (?:published|reproduced)"
    r"|updated? (?:this story|with|at)\b|terms of (?:use|service)"
    r"|newsletter|privacy policy|stories? (?:is|was) (?:first|originally) published",
    re.IGNORECASE,
)  # fmt: skip


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
