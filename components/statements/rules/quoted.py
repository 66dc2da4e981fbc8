"""Direct speech: the quotations of a text, each with the words in its own sentence that attribute it.

Speaker, cue and content as in textacy's `direct_quotations` (`textacy.extract.triples`); signatures, labels and marks
never closed besides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from components.language import Parse
from components.language.parsing.marks import Quotation
from components.statements.candidates import Candidate
from components.statements.rules.after import read_after, read_signed
from components.statements.rules.before import read_before, read_issued, read_labelled

# The first that finds anything attributes the quotation.
QUOTED: tuple[Callable[[Parse, Quotation], Iterator[Candidate]], ...] = (read_after, read_signed, read_before,
                                                                         read_issued, read_labelled)  # fmt: skip


class Quote(NamedTuple):
    """A stretch of direct speech with what attributes it, if anything in its own sentence does."""

    quotation: Quotation
    found: Candidate | None  # None where it is a sentence of its own without a cue


def find_quotes(parse: Parse) -> list[Quote]:
    """Return the direct quotations in text order, scare quotes left out."""
    quotes = []
    for quotation in parse.quotations:
        if not any(t.text[:1].isalnum() for t in parse.tokens_in(quotation.span)):
            continue
        found = next((c for rule in QUOTED for c in rule(parse, quotation)), None)
        if found is not None or _starts_sentence(parse, quotation):
            quotes.append(Quote(quotation, found))
    return quotes


def _starts_sentence(parse: Parse, quotation: Quotation) -> bool:
    before = parse.text[max(0, quotation.span.start - 3) : quotation.span.start]
    return not before.strip() or before.rstrip()[-1:] in ".!?:\n"
