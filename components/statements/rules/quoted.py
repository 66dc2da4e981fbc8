"""Direct speech: the quotations of a text, each with the words in its own sentence that attribute it.

Speaker, cue and content as in textacy's `direct_quotations` (`textacy.extract.triples`); signatures, labels and marks
never closed besides; and lines of their own that name who says what stands above or below them ("Anna Reed, 34").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from components.language import Parse, Token
from components.language.actors.nouns import names_people
from components.language.parsing.marks import Quotation
from components.language.references import FEMALE, MALE
from components.language.turn_lines import PRESS
from components.language.verbs import FINITE
from components.model import Span
from components.statements.candidates import Candidate
from components.statements.rules.after import AGED, NAME, SURE, read_after, read_signed
from components.statements.rules.asides import read_aside
from components.statements.rules.before import (
    read_before,
    read_issued,
    read_labelled,
    read_passed_on,
    read_words_of,
)

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

_AGED = re.compile(AGED)
_OFFICE = re.compile(rf"{NAME}(?:, | \()[^\n.!?:;“\"]{{2,60}}")
_BELOW_AGE = re.compile(r"[A-Z][a-z]+(?:,| [a-z])[^\n.!?:;“\"]{1,40}")  # "Baker, Marl", under "Ida Holt, 61"


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
    return not before.strip() or "\n" in before or before.rstrip()[-1:] in ".!?:;"


def read_name_lines(parse: Parse) -> dict[Span, Candidate]:
    """Return quotation -> its speaker by the line right above or below it, where each stands alone on its lines.

    Names and quotations in turn are all read in one way: as what they begin and end with shows, else as the blank
    lines do; where nothing does, a name with an age that comes first is over what is said, and one with an office is
    nobody's. A name below signs where it has an age, right under what is said, or where several do in turn: captions,
    credits and profiles stand there too, and a quotation that comes twice is pulled out of the text."""
    found = {}
    for run in _runs(parse):
        over = _stand_over(parse.text, run)
        if over is None or not over and not _sign(parse, run):
            continue
        for a, b in pairwise(run):
            name, quotation = (a[0], b[1]) if over else (b[0], a[1])
            row = _candidate(parse, name, quotation, over) if quotation is not None else None
            if row is not None and (over or not _comes_twice(parse.text, row.content[0])):
                found[row.content[0]] = row
    return found


_Line = tuple[Span, Quotation | None]


def _runs(parse: Parse) -> Iterator[list[_Line]]:
    """Yield the stretches of lines in which names and quotations alternate."""
    quotations = {q.span.start: q for q in parse.quotations if not q.open}
    ends = {p.end for p in parse.paragraphs}
    run: list[_Line] = []
    end = -1  # of the quotation that a line may be part of
    for p in parse.paragraphs:
        words, q = p.of(parse.text), quotations.get(p.start)
        if p.start < end:
            continue
        if q is not None and q.span.end in ends:
            line: _Line | None = (q.span, q)
            end = q.span.end
        elif run and run[-1][1] is None and _AGED.fullmatch(run[-1][0].of(parse.text)) and _BELOW_AGE.fullmatch(words):
            continue
        else:
            line = (p, None) if _AGED.fullmatch(words) or _OFFICE.fullmatch(words) else None
        if run and run[0][1] is None and run[-1][1] is not None and q is not None and line is not None:
            continue  # more below the same name
        if run and (line is None or (run[-1][1] is None) == (line[1] is None)):
            yield run
            run = []
        run += [line] if line is not None else []
    yield run


def _stand_over(text: str, run: list[_Line]) -> bool | None:
    """Tell whether the names of a run stand over what is said, None where nothing shows it."""
    first_named, last_named = run[0][1] is None if run else False, run[-1][1] is None if run else False
    if first_named != last_named:
        return first_named
    gaps: dict[bool, int] = {True: 0, False: 0}
    for a, b in pairwise(run):
        gaps[a[1] is None] = text.count("\n", a[0].end, b[0].start)
    if gaps[True] != gaps[False]:
        return gaps[True] < gaps[False]
    aged = all(_AGED.fullmatch(place.of(text)) for place, quotation in run if quotation is None)
    return first_named if aged else None


def _comes_twice(text: str, quotation: Span) -> bool:
    """Tell a quotation whose words stand elsewhere too."""
    words = quotation.of(text).strip("“”‘’«»\"' .,!?…")
    return text.find(words, quotation.end) >= 0 or text.find(words, 0, quotation.start) >= 0


def _sign(parse: Parse, run: list[_Line]) -> bool:
    """Tell names below that sign: of two quotations or more, most of them sentences and no titles; of one with an
    age."""
    quotations = [q for _, q in run if q is not None]
    if len(quotations) == 1:
        below = run[-1][0]
        return _AGED.fullmatch(below.of(parse.text)) is not None and parse.text[run[-2][0].end : below.start] == "\n"
    told = sum(any(t.tag in FINITE for t in parse.tokens_in(q.inner)) for q in quotations)
    return told * 2 > len(quotations)


def _candidate(parse: Parse, line: Span, quotation: Quotation, over: bool) -> Candidate | None:
    tokens = parse.tokens_in(line)
    stop = next((k for k, t in enumerate(tokens) if t.text in (",", "(")), 0)
    aged = _AGED.fullmatch(line.of(parse.text)) is not None
    if not stop or any(t.tag in FINITE and t.pos != "PROPN" and t.ent != "PERSON" for t in tokens):
        return None
    person = any(t.ent == "PERSON" for t in tokens[:stop]) or tokens[0].lower in MALE | FEMALE
    if not aged and (not person or PRESS.search(line.of(parse.text)) or not over and not _holds_office(tokens, stop)):
        return None
    if not aged and not over and quotation.inner.of(parse.text).rstrip()[-1:] not in (*".!?…",):
        return None  # a headline, a title
    return Candidate("signed", tokens[stop], tokens[stop - 1], (tokens[stop].span,), (quotation.span,), line, "direct",
                     sure=SURE)  # fmt: skip


def _holds_office(tokens: list[Token], stop: int) -> bool:
    """Tell a name with what that person is behind a comma: "Vera Sund, mayor of Holm", "Ana Reed, who runs the pub"."""
    return tokens[stop + 1].text.islower() and any(t.tag == "NN" and names_people(t) for t in tokens[stop + 1 :])
