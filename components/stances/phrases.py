"""How far a name may reach: phrase by phrase, quotation marks and brackets closed, no dash within."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from components.language import Parse, Token
from components.model import Span

MOST_WORDS = 12
# What hangs on a word and belongs to its name; a clause only where no comma parts it from the noun.
OF_NOUNS = frozenset("prep acl relcl amod nummod quantmod advmod case npadvmod compound nmod".split())
OF_VERBS = frozenset("dobj dative prep prt xcomp acomp attr oprd advmod ccomp agent pobj pcomp npadvmod".split())
SHORTENED = frozenset("dobj prep pobj xcomp acl".split())  # what may be taken in without its end where it is too long
UNFINISHED = frozenset("det prep cc mark aux auxpass punct preconj predet neg case".split())

QUOTES = (("“", "”"), ("‘", "’"), ("(", ")"), ("[", "]"))

CHANNELS = frozenset(
    "twitter facebook instagram youtube x tv television radio tweet tweets statement email interview".split()
)
TIMES = frozenset("DATE TIME".split())
DASHES = frozenset("— – -- ; ... …".split())  # a name does not go on behind these
SINGLE, CLOSING_SINGLE = re.compile(r"(?<!\w)'(?=[^\W\d])"), re.compile(r"(?<=[\w.,!?])'(?!\w)")


def grow(parse: Parse, head: Token, first: int, belongs: frozenset[str] | set[str], avoided: Sequence[Span]) -> int:
    """Return the last token that a name from `first` on may take in: phrase by phrase,
    as long as twelve words hold it."""
    last = head.i
    for c in sorted((c for c in head.children if c.i > head.i), key=lambda c: c.i):
        if c.dep not in belongs or c.ent in TIMES or c.lower == "as" or is_channel(c):
            break
        if _is_apart(parse, last, c) or meets(parse, last + 1, c.right, avoided):
            break
        if count_words(parse, first, c.right) > MOST_WORDS:
            shorter = grow(parse, c, first, OF_NOUNS | OF_VERBS, avoided) if c.dep in SHORTENED else last
            whole = c.dep != "acl" or parse.tokens[shorter].pos in ("NOUN", "PROPN")
            if (
                whole
                and shorter >= c.i + (c.dep in ("prep", "xcomp", "acl"))
                and count_words(parse, first, shorter) <= MOST_WORDS
            ):
                last = shorter
            break
        last = max(last, c.right)
    return last


def is_channel(c: Token) -> bool:
    """Tell where something was said, "on Twitter", which names nothing."""
    inner = c.child("pobj") if c.dep == "prep" and c.lower in ("on", "in", "via") else None
    return inner is not None and inner.lower in CHANNELS


def _is_apart(parse: Parse, last: int, c: Token) -> bool:
    """Tell what a comma or a dash parts from what it hangs on."""
    return any(parse.tokens[i].text in {",", "-", ":", *DASHES} for i in range(last + 1, max(c.left, last + 1)))


def meets(parse: Parse, first: int, last: int, avoided: Sequence[Span]) -> bool:
    """Tell whether tokens reach into one of the places that a name must not take in."""
    if last < first:
        return False
    place = Span(parse.tokens[first].start, parse.tokens[last].end)
    return any(s.overlaps(place) for s in avoided)


def count_words(parse: Parse, first: int, last: int) -> int:
    """Return how many words stand from one token to another."""
    return len(parse.text[parse.tokens[first].start : parse.tokens[last].end].split())


def close_marks(parse: Parse, first: int, last: int, head: int) -> Span | None:
    """Return the place from one token to another, cut back until it ends with a phrase and its marks are in pairs."""
    tokens = parse.tokens
    last = next((i - 1 for i in range(head + 1, last + 1) if tokens[i].text in DASHES), last)
    while last > head and _is_open(tokens[last], last):
        last -= 1
    span = parse.trim(tokens[first].start, tokens[last].end)
    if span is None or count_words(parse, first, last) > MOST_WORDS:
        return None
    return _paired(parse, span, tokens[head].span)


def _is_open(token: Token, last: int) -> bool:
    """Tell a word with which no phrase ends: what belongs to a later one, a mark, "the inquiry as"."""
    return token.dep in UNFINISHED or token.head.i > last or not token.text[:1].isalnum() or token.lower == "as"


def _paired(parse: Parse, span: Span, head: Span) -> Span | None:
    """Return the place without an opening mark that is not closed in it; its closing mark where that follows."""
    for at, opening in _unpaired(span.of(parse.text)):
        place = span.start + at
        if opening is None or parse.text[span.end : span.end + 1] == opening:
            return Span(span.start, span.end + 1) if opening is not None else None
        span = Span(place + 1, span.end) if place < head.start else Span(span.start, place)
        tokens = parse.tokens_in(span)
        while tokens and tokens[-1].end > head.end and _is_open(tokens[-1], tokens[-1].i):
            tokens.pop()  # "the attacks in the “strongest possible terms"
        trimmed = parse.trim(span.start, tokens[-1].end if tokens else span.end)
        return trimmed if trimmed is not None and trimmed.contains(head) else None
    return span


def _unpaired(words: str) -> Iterator[tuple[int, str | None]]:
    """Yield (place, what would close it) of marks that stand alone."""
    if words.count('"') % 2:
        yield words.index('"') if words.count('"') == 1 else words.rindex('"'), '"'
    singles = [m.start() for m in SINGLE.finditer(words)]
    if len(singles) > len(CLOSING_SINGLE.findall(words)):
        yield singles[-1], "'"
    for opening, closing in QUOTES:
        if words.count(opening) > words.count(closing):
            yield words.rindex(opening), closing
