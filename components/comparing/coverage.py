"""What was read and what was not: the words of each article, and the signs that one was cut short, before anything is
called absent."""

from __future__ import annotations

import re
from typing import NamedTuple

from components.comparing.words import find_words
from components.model import Article, Corpus, Span

# Words at the end of an article that say that it goes on elsewhere; one row a kind of sign.
_BEGINS = r"(?:(?<=\n)|(?<=[.!?…\"”]\s)|^)"  # as a sentence or a line begins
CUT_SHORT = (
    r"\[\s*\+?\s*[\d,]+ (?:more )?(?:chars?|characters|words)\s*\]",
    _BEGINS + r"(?:(?:continue|keep) reading\b.{0,40}"
    r"|read (?:more|the (?:full|rest|whole)\b.{0,40})|(?:subscribe|sign in|log in|register) to "
    r"(?:read|continue)\b.{0,60})",
    _BEGINS + r"(?:this (?:article|story) is|the rest is) for subscribers\b.{0,40}",
    r"\.\.\.|…|\[…\]|\[\.\.\.\]",
)
_CUT = re.compile(rf"(?:{'|'.join(CUT_SHORT)})[\s.>»]*$", re.IGNORECASE)
_ENDS = re.compile(r"[.!?…)\]\"”’'*—-]\s*$")


class Coverage(NamedTuple):
    """How much of one article was read: its words, the words that show that it goes on elsewhere, and whether it ends
    within a sentence."""

    article: str
    words: int
    cut: Span | None
    breaks_off: bool


def what_was_read(corpus: Corpus) -> tuple[Coverage, ...]:
    """Return how much was read of each article."""
    return tuple(_of_article(a.article) for a in corpus.analyses)


def _of_article(article: Article) -> Coverage:
    text = article.text.rstrip()
    found = _CUT.search(text, max(0, len(text) - 200))
    cut = Span(found.start(), len(text)) if found else None
    return Coverage(
        article.id, len(find_words(article.text)), cut, cut is None and bool(text) and not _ENDS.search(text)
    )
