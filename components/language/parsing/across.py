"""Quotations that are read on over the lines of a text: to the mark that closes them, or to the line that takes them
up."""

from __future__ import annotations

from components.language.parsing.marks import (
    LONGEST_QUOTATION,
    MOST_PARAGRAPHS,
    OPENING_MARKS,
    SAID_AFTER,
    SENTENCE_END,
    Quotation,
    closed_later,
    find_in_paragraph,
    is_opening,
    marks_in,
)
from components.model import Span

_DOUBLE = tuple(mark for mark in OPENING_MARKS if mark not in "‘'")


def find_across(text: str, paragraphs: list[Span]) -> list[Quotation]:
    """Return the quotations of a text in order, one that no mark closes in its paragraph read on to where one does.

    A text may have a sentence a line, or a quotation that goes on over a paragraph without a mark at its start. What
    follows is part of it if the next mark can only close."""
    found: list[Quotation] = []
    for k, paragraph in enumerate(paragraphs):
        for quotation in find_in_paragraph(text, paragraph.start, paragraph.end):
            if found and quotation.span.start < found[-1].span.end:
                continue
            following = paragraphs[k + 1 : k + 1 + MOST_PARAGRAPHS] if quotation.open else []
            end = closed_later(text, quotation, following)
            if end is not None:
                quotation = Quotation(Span(quotation.span.start, end[1]), Span(quotation.inner.start, end[0]))
            elif quotation.span.start == paragraph.start and (last := _taken_up(text, quotation, following)):
                quotation = Quotation(Span(quotation.span.start, last), Span(quotation.inner.start, last), open=True)
            if quotation.span.end - quotation.span.start <= LONGEST_QUOTATION:
                found.append(quotation)
    return found


def _taken_up(text: str, quotation: Quotation, following: list[Span]) -> int | None:
    """Return the end of the last line of a quotation, open from its line's start, that a later line takes up with a
    double mark; None where that is the next, where a line has two sentences or says who speaks, and across an empty
    line.

    In a text with a sentence a line, the lines of one paragraph have no mark at their start."""
    last = None
    for line in (quotation.inner, *following):
        if last is not None and text.count("\n", last, line.start) > 1:
            return None
        if last is not None and text[line.start] in _DOUBLE and is_opening(text, line.start, line.start + 1):
            return last if last > quotation.span.end else None
        if _has_double(text, line) or SENTENCE_END.search(text, *line) or SAID_AFTER.search(text, *line):
            return None
        last = line.end
    return None


def _has_double(text: str, line: Span) -> bool:
    """Tell a line with a mark that is no single one."""
    return any(mark not in "‘’'`" for _, _, mark in marks_in(text, *line))
