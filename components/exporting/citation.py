"""A passage as it is cited: the article's words, who speaks them, outlet, date and paragraph."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from components.charts.names import outlet_names
from components.comparing.actors import bearers
from components.errors import InputError
from components.exporting.plain_text import one_line
from components.model import Article, Corpus, CorpusActor, Instance, Span
from components.wording import tr

_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_LINE = re.compile(r"\n\s*")
_NUMBER = re.compile(r" \((\d+)\)(?=,|$)")  # that tells two articles apart
_CLOSED = re.compile(r"[.!?…:][\"”’)]*$")
_FULL_LINE = re.compile(r"(?=.* ).{121}")  # of words, longer than any that is broken to a width


class Quotation(NamedTuple):
    """A passage of the set:

    `words` are the text at `span` on one line, `speaker` whoever alone is read as saying them, else empty."""

    article: str
    span: Span
    words: str
    speaker: str
    outlet: str
    date: str
    paragraph: int


def paragraph_of(text: str, place: Span) -> int:
    """Return the number of the paragraph in which a passage begins; paragraphs stand between blank lines where the
    lines of a text are broken to a width, else each line is one."""
    parted = _BLANK_LINE if _BLANK_LINE.search(text.strip()) and not _has_full_lines(text) else _LINE
    begun = text[: place.start + 1].lstrip()
    return 1 + len(parted.findall(begun))


def _has_full_lines(text: str) -> bool:
    """Tell a text whose lines are paragraphs: more of those with another right below are longer than any width than
    end within a sentence, as lines that are broken to a width do."""
    lines = [line.strip() for line in text.split("\n")]
    above = [a for a, b in pairwise(lines) if a and b]
    full = sum(_FULL_LINE.match(line) is not None for line in above)
    return full > sum(_CLOSED.search(line) is None and _FULL_LINE.match(line) is None for line in above)


def quote_passage(
    corpus: Corpus, place: Instance, names: dict[tuple[str, str], CorpusActor] | None = None
) -> Quotation:
    """Return a passage with its source; InputError if it lies outside its article.

    `names` are `bearers` of the set, for many passages."""
    speaker = _speaker(corpus, place, bearers(corpus.actors) if names is None else names)
    outlet = outlet_names([a.article for a in corpus.analyses])[place.article]
    return quote_article(corpus.analysis(place.article).article, place.span, speaker)._replace(outlet=outlet)


def quote_article(article: Article, span: Span, speaker: str) -> Quotation:
    """Return a passage of an article with its source, where its speaker is known; InputError if it lies outside."""
    if not 0 <= span.start < span.end <= len(article.text):
        raise InputError("A passage no longer fits its article: analyse it again before exporting.")
    return Quotation(article.id, span, one_line(span.of(article.text)), speaker, article.label, article.date,
                     paragraph_of(article.text, span))  # fmt: skip


def _speaker(corpus: Corpus, place: Instance, names: dict[tuple[str, str], CorpusActor]) -> str:
    """Return the one actor whose words stand in a passage, or the several who say them together."""
    analysis = corpus.analysis(place.article)
    said = [s for s in analysis.statements if s.parent is None and any(c.overlaps(place.span) for c in s.content)]
    found = {", ".join(names[place.article, v].name for v in s.voices if (place.article, v) in names) for s in said}
    return found.pop() if len(found) == 1 else ""


def source_line(quotation: Quotation) -> str:
    """Return speaker, outlet, date and paragraph, as far as they are known."""
    return ", ".join(
        p
        for p in (
            quotation.speaker,
            quotation.outlet,
            quotation.date,
            tr("paragraph {number}", number=quotation.paragraph),
        )
        if p
    )


def cite(quotation: Quotation) -> str:
    """Return a passage to paste elsewhere: its words, then its source in round brackets, a number within in square
    ones."""
    source = _NUMBER.sub(r" [\1]", source_line(quotation))
    return f"{quotation.words} ({source})"
