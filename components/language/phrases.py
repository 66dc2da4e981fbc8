"""The place of a noun with what belongs to it, by the tree, and what is left of a place where parts are cut out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from components.language.parsing.casing import DATELINE, PARTY
from components.model import Span

if TYPE_CHECKING:
    from components.language.parsing.tokens import Parse, Token

RELATIVE = frozenset(["WDT", "WP"])
ADDED = frozenset("relcl acl".split())
CLAUSES = frozenset("relcl acl advcl ccomp parataxis dep".split())  # what follows a noun and is not its phrase
# Marks that belong to a phrase.
OPENING, CLOSING = frozenset(["“", '"', "(", "$"]), frozenset(["”", '"', "’", ")"])


def noun_phrase(parse: Parse, head: Token) -> Span:
    """Return the place of a noun phrase with its apposition, without a relative clause."""
    tokens, start, end = parse.tokens, head.left, head.right
    for c in head.children:
        follows = c.i > head.i and c.dep in CLAUSES
        if follows or c.dep in ("cc", "conj") and c.is_verb:
            end = min(end, max(head.i, c.left - 1))
    while end > head.i and not tokens[end].text[-1:].isalnum() and tokens[end].text not in CLOSING:
        end -= 1
    while start < head.i and not tokens[start].text[:1].isalnum() and tokens[start].text not in OPENING:
        start += 1
    first = tokens[start].start
    opens = start < head.i and (first == 0 or parse.text[first - 1] == "\n")
    dateline = DATELINE.match(parse.text, first) if opens else None
    while dateline is not None and start < head.i and tokens[start].start < dateline.end():
        start += 1
    tag = PARTY.match(parse.text, tokens[end].end)
    return Span(tokens[start].start, tag.end() - tag[0].endswith(",") if tag is not None else tokens[end].end)


def root_of(tokens: Sequence[Token]) -> Token | None:
    """Return the word of some that the others hang on, None where there are none."""
    return next((t for t in tokens if not any(t.head is o and o is not t for o in tokens)), None)


def adds(tokens: Sequence[Token], place: int) -> bool:
    """Tell the comma of ", which would close the port"."""
    return tokens[place].text == "," and place + 1 < len(tokens) and tokens[place + 1].tag in RELATIVE


def is_added(c: Token) -> bool:
    """Tell ", which would close the port", behind a comma: it does not say which one is meant."""
    before = c.head.children
    return c.dep in ADDED and any(p.text == "," and c.head.i < p.i < c.i for p in before)


def subtract(whole: Span, holes: list[Span]) -> list[Span]:
    """Return what is left of a span when others are cut out of it."""
    parts = [whole]
    for hole in sorted(holes):
        parts = [part for p in parts for part in _around(p, hole) if part.start < part.end]
    return parts


def _around(part: Span, hole: Span) -> tuple[Span, ...]:
    if not part.overlaps(hole):
        return (part,)
    return Span(part.start, min(part.end, hole.start)), Span(max(part.start, hole.end), part.end)
