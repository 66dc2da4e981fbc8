"""What is not the story: headline, byline, dateline, caption, credit, promotion and their like, each with its place in
the text.

One classifier for all who read an article. A line of the text is looked at first, then each sentence that stands in no
such line, since a page that was copied as one paragraph has its captions between sentences. Nothing is cut out: the
text stays as it is, and what the journalist takes back (`Article.restored`) is story again. A sentence of the report
must never be lost, so a line in doubt is story."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from components.model import Article, Span
from components.reading.cards import find_cards
from components.reading.furniture_forms import (
    CREDIT_START,
    DATE_END,
    DATE_START,
    DATELINE_AGENCY,
    DATELINE_START,
    DATELINE_WITHIN,
    FORMS,
    HIGHLIGHTS_START,
    LISTED,
    SILENT,
    SOURCE_START,
    Kind,
)
from components.reading.header_lines import is_date_line
from components.reading.headlines import CLOSED, LONGEST_HEADLINE, find_headline, title_words

LONGEST_LABEL = 8  # words
LONGEST_NOTE, LONGEST_NOTE_CHARACTERS = 60, 500  # words and characters of a line that may be a note of the page
MOST_OF_IT = 0.8  # of a sentence that lies in furniture and is none of the story
_FORMS = tuple((kind, re.compile(form, re.DOTALL)) for kind, form in FORMS)
_BEFORE_STORY = (
    HIGHLIGHTS_START, CREDIT_START, DATE_START, DATELINE_START, SOURCE_START, DATELINE_WITHIN, DATELINE_AGENCY,
)  # fmt: skip
_LISTED = re.compile(LISTED)
_LISTED_LOUD = re.compile(LISTED, re.IGNORECASE)  # "MORE FROM THE POST", of a line in capitals alone
_COMMENTS = re.compile(r"(?:Comments|COMMENTS|Show comments|View comments) ?\(?\d+\)?|\d+ (?:[Cc]omments|COMMENTS)")
_LABEL = re.compile(r"[A-Z0-9][A-Z0-9 &’'.,:/-]*")


class Furniture(NamedTuple):
    """A stretch of an article that is not its story, and what it is."""

    span: Span
    kind: Kind


def find_furniture(article: Article, sentences: Sequence[Span] = ()) -> tuple[Furniture, ...]:
    """Return what is not the story, in text order: whole lines, whole ones of the `sentences` that stand in no such
    line, and links behind a name within a sentence."""
    text = article.text
    lines = [Span(m.start(), m.end()) for m in re.finditer(r"[^\s][^\n\r\u2028\u2029]*(?<=\S)", text)]
    found = {line: kind for line in lines if (kind := kind_of(line.of(text))) is not None}
    found |= {b: "correction" for a, b in pairwise(lines) if found.get(a) == "correction" and a.of(text).endswith(":")}
    found |= dict.fromkeys(_listed(text, lines), "link")
    found |= {line: "label" for line in _labels(text, lines) if line not in found}
    found |= {
        line: kind
        for line, kind in find_headline(article, lines, found).items()
        if line not in found or found[line] == "label"
    }
    within, title = _Within(found), title_words(article.title)
    found |= {
        s: kind
        for s in sentences
        if not within.meets(s) and (kind := kind_of(s.of(text)) or _repeats(s, text, title)) is not None
    }
    found |= {card: "card" for card in find_cards(article) if not any(card.overlaps(place) for place in found)}
    if not any(c.isalnum() for c in _without(text, found)):
        return ()
    kept = [
        Furniture(span, kind) for span, kind in found.items() if not any(r.overlaps(span) for r in article.restored)
    ]
    return tuple(sorted(kept))


def find_silent(article: Article, sentences: Sequence[Span]) -> list[Span]:
    """Return the places in which nobody of the story speaks or takes a side, whatever the headline is: bylines,
    credits, notes of the page."""
    found = find_furniture(replace(article, title=""), sentences)
    return [f.span for f in found if f.kind in SILENT]


def outside(furniture: Iterable[Furniture], sentences: Sequence[Span]) -> list[bool]:
    """Tell, a sentence, whether it is no furniture."""
    within = _Within(f.span for f in furniture)
    return [not within.covers(s) for s in sentences]


class _Within:
    """Places that do not overlap, asked for what lies in them."""

    def __init__(self, places: Iterable[Span]) -> None:
        self.places = sorted(places)
        self.starts = [p.start for p in self.places]

    def _near(self, span: Span) -> list[Span]:
        return self.places[max(0, bisect_right(self.starts, span.start) - 1) : bisect_right(self.starts, span.end)]

    def meets(self, span: Span) -> bool:
        return any(p.overlaps(span) for p in self._near(span))

    def covers(self, span: Span) -> bool:
        """Tell whether most of a span lies in one of the places, or in several that follow each other."""
        return sum(
            min(p.end, span.end) - max(p.start, span.start) for p in self._near(span) if p.overlaps(span)
        ) > MOST_OF_IT * (span.end - span.start)


def kind_of(line: str) -> Kind | None:
    """Return what a line or a sentence is by its form alone, None if it is story."""
    line = " ".join(line.split())
    if len(line) > LONGEST_NOTE_CHARACTERS or len(line.split()) > LONGEST_NOTE:
        return None
    return next(
        (kind for kind, form in _FORMS if form.fullmatch(line)),
        "dateline" if is_date_line(line) and not CLOSED.search(line) else None,
    )


def story_start(article: Article, sentence: Span) -> int:
    """Return where a sentence's own words begin, behind the headline, the credit and the dateline that a page ran into
    it."""
    start = sentence.start
    if len(article.title) > LONGEST_LABEL and article.text.startswith(article.title, start, sentence.end):
        start += len(article.title)
    for form in _BEFORE_STORY:
        match = form.match(article.text, start, sentence.end)
        start = match.end() if match else start
    while start < sentence.end and article.text[start].isspace():
        start += 1
    return start if start < sentence.end else sentence.start


def _without(text: str, found: Iterable[Span]) -> str:
    kept = list(text)
    for span in found:
        kept[span.start : span.end] = " " * (span.end - span.start)
    return "".join(kept)


def _listed(text: str, lines: Sequence[Span]) -> list[Span]:
    """Return the other stories that a page lists: the lines under "Related stories" and the like, up to the first that
    is closed like a sentence.

    Under "Comments (12)" in the second half all is its readers' words."""
    found: list[Span] = []
    listing = False
    for n, line in enumerate(lines):
        words = line.of(text)
        if 2 * n >= len(lines) and _COMMENTS.fullmatch(words):
            return [*found, *lines[n:]]
        listing = (
            (_LISTED_LOUD if words.isupper() else _LISTED).fullmatch(words) is not None
            or listing
            and not CLOSED.search(words)
            and len(words.split()) <= LONGEST_HEADLINE
        )
        if listing:
            found.append(line)
    return found


def _labels(text: str, lines: Sequence[Span]) -> list[Span]:
    """Return labels and subheadings: short lines with no stop where others have one, and lines of a few words in
    capitals."""
    open_lines = [not CLOSED.search(line.of(text)) for line in lines]
    shouted = [_LABEL.fullmatch(line.of(text)) is not None for line in lines]
    prose = len(lines) >= 5 and sum(open_lines) <= 0.3 * len(lines)
    found = []
    for n, line in enumerate(lines):
        words = line.of(text)
        listed = n > 0 and (lines[n - 1].of(text).endswith(":") or open_lines[n - 1] and n > 1)
        capitals = (
            shouted[n]
            and sum(shouted) <= 0.3 * len(lines)
            and sum(c.isalpha() for c in words) >= 4
            and len(words.split()) <= LONGEST_LABEL
        )
        heading = (prose and open_lines[n] and 0 < n < len(lines) - 1 and not listed
                   and len(words.split()) <= LONGEST_LABEL and words[0].isupper()
                   and words[-1] not in "\"”’'" and not open_lines[n + 1])  # fmt: skip
        if capitals or heading:
            found.append(line)
    return found


def _repeats(sentence: Span, text: str, title: list[str]) -> Kind | None:
    """Tell a headline that stands in the running text once more, word for word."""
    return "headline" if len(title) >= 4 and title_words(DATE_END.sub("", sentence.of(text))) == title else None
