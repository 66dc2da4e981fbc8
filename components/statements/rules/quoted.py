"""Direct speech: the quotations of a text, each with the words in its own sentence that attribute it.

Speaker, cue and content as in textacy's `direct_quotations` (`textacy.extract.triples`); signatures, labels and marks
never closed besides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from components.language import Parse
from components.language.parsing.marks import Quotation
from components.model import Span
from components.statements.candidates import Candidate
from components.statements.rules.after import read_after, read_signed
from components.statements.rules.asides import read_aside
from components.statements.rules.before import (
    read_before,
    read_issued,
    read_labelled,
    read_passed_on,
    read_words_of,
)
from components.statements.rules.name_lines import read_name_lines

# The first that finds anything attributes the quotation.
QUOTED: tuple[Callable[[Parse, Quotation], Iterator[Candidate]], ...] = (
    read_aside, read_after, read_signed, read_passed_on, read_words_of, read_before, read_issued, read_labelled,
)  # fmt: skip


# What stands before the title of a programme, a book or a song.
BEFORE_TITLES = frozenset(
    "on to of in for from with called titled entitled hit show program programme podcast film movie series book memoir "
    "novel song album play article column essay".split()
)
MOST_TITLED = 8  # words of a title


class Quote(NamedTuple):
    """A stretch of direct speech with what attributes it, if anything in its own sentence does."""

    quotation: Quotation
    found: Candidate | None  # None where it is a sentence of its own without a cue


def find_quotes(parse: Parse) -> list[Quote]:
    """Return the direct quotations in text order, scare quotes left out."""
    spoken = [
        q
        for q in parse.quotations
        if any(t.text[:1].isalnum() for t in parse.tokens_in(q.span)) and not _is_title(parse, q)
    ]
    quotes, beside = [], read_name_lines(parse)
    for quotation in spoken:
        found = next((c for rule in QUOTED for c in rule(parse, quotation)), beside.get(quotation.span))
        if found is not None or _starts_sentence(parse, quotation):
            quotes.append(Quote(quotation, found))
    return quotes


def _is_title(parse: Parse, quotation: Quotation) -> bool:
    """Tell the title of a work, which nobody says: "Holt said on “Morning in Marl,”", "in his book “The Weir,”"."""
    inside = [t for t in parse.tokens_in(quotation.inner) if t.text[:1].isalnum()]
    before = parse.tokens_in(Span(max(0, quotation.span.start - 2), quotation.span.start))
    names_it = before and before[-1].lower in BEFORE_TITLES and before[-1].end < quotation.span.start
    if not names_it or not 1 < len(inside) <= MOST_TITLED or quotation.inner.of(parse.text).rstrip()[-1:] in ".!?":
        return False
    return all(t.text[0].isupper() or t.text[0].isdigit() for t in inside if len(t.text) > 3 or t is inside[0])


def _starts_sentence(parse: Parse, quotation: Quotation) -> bool:
    before = parse.text[max(0, quotation.span.start - 3) : quotation.span.start]
    return not before.strip() or before.rstrip()[-1:] in ".!?:;\n"
