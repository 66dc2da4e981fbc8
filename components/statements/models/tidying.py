"""Whole phrases from the tagger's words: no loose mark or conjunction at an end, no article without its noun."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from components.language import Parse
from components.language.references import SPEECH_VERBS
from components.model import Span
from components.statements.candidates import Reading

STEPS = 6  # words given up or taken in at the end of a stretch
# What a stretch cannot end with if what it belongs to comes after: openers of a clause, and parts of a noun phrase.
OPENING = frozenset("mark aux auxpass neg".split())
RELATIVE = frozenset("WDT WP WP$".split())
PART_OF_NAME = frozenset("det poss amod compound nummod nmod quantmod".split())


def finish(parse: Parse, reading: Reading) -> Reading:
    """Return a reading with the head of its source, and its content in whole phrases."""
    named = parse.tokens_in(reading.source[0]) if reading.source else []
    inside = [t for t in named if t.text[:1].isalnum() or t.text[0] == "@"]
    head = next((t for t in inside if t.head not in inside or t.head is t), inside[0] if inside else None)
    return replace(reading, head=head, content=tidy(parse, reading.content))


def tidy(parse: Parse, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the stretches without loose marks and words at their ends."""
    trimmed = (parse.trim(*_settle(parse, s)) for s in spans)
    cut = (Span(s.start, s.end - 1) if s.of(parse.text).endswith(".") else s for s in trimmed if s is not None)
    return tuple(s for s in cut if any(c.isalnum() for c in s.of(parse.text)))


def _settle(parse: Parse, span: Span) -> Span:
    """Return a stretch that ends with a whole phrase: "a plan that" loses its last word, "in the" gets its noun, "and
    said" what is said."""
    inside = parse.tokens_in(span)
    last = inside[-1] if inside else None
    for _ in range(STEPS):
        if last is None or last.i <= inside[0].i:
            break
        ahead = last.head.i > last.i and last.head.sent == last.sent
        if last.dep == "cc" or ahead and (last.dep in OPENING or last.tag in RELATIVE):
            last = parse.tokens[last.i - 1]
        elif ahead and last.dep in PART_OF_NAME:
            last = last.head
        elif last.dep in ("prep", "agent") and last.right > last.i:
            last = parse.tokens[last.right]
            break
        elif last.lemma.lower() in SPEECH_VERBS and (body := last.child("ccomp")) is not None and body.left > last.i:
            last = parse.tokens[body.right]
            break
        else:
            break
    return span if last is None or last is inside[-1] else Span(span.start, last.end)
