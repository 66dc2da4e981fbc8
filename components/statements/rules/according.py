"""Attributions by "according to": of a sentence, of a clause in it, of an aside between commas."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import Parse, Token
from components.language.verbs import FINITE
from components.model import Span
from components.statements.candidates import Candidate
from components.statements.rules import cues
from components.statements.rules.scope import with_words, without_stop

WHOLE = ("ROOT", "ccomp", "parataxis")  # clauses that "according to" is said of with all around them
RELATIVE = ("which", "who", "where", "whose")


def read_according(parse: Parse, token: Token) -> Iterator[Candidate]:
    """Read "according to X": the content is the sentence without the phrase, or the clause that the phrase hangs in."""
    if token.lower not in cues.ACCORDING:
        return
    prep = token.child("prep") or (parse.tokens[token.i + 1] if token.i + 1 < len(parse.tokens) else None)
    source = prep.child("pobj") or token.child("pobj") if prep is not None and prep.lower == "to" else None
    if prep is None or source is None:
        return
    cue = Span(token.start, prep.end)
    aside = _aside_before(parse, token, source)
    if aside is not None:
        yield Candidate("according to", token, source, (cue,), (aside,), settled=True)
        return
    last = max(source.right, token.right) if token.left == token.i else source.right
    scope = _scope(parse, token)
    part = _between_semicolons(parse, token, scope)
    whole = without_stop(parse.text, part)
    content = with_words(parse.text, parse.cut(whole, [Span(token.start, parse.tokens[last].end)]))
    if content:
        yield Candidate("according to", token, source, (cue,), content, settled=part != scope)


def _scope(parse: Parse, token: Token) -> Span:
    """Return what an "according to" is said of: the clause within the sentence in which it hangs, else the sentence."""
    verb = next((a for a in token.ancestors() if a.is_verb), None)
    if verb is None or verb.dep in WHOLE or verb.left <= parse.sentence_tokens[token.sent][0]:
        return _without_conjunction(parse, token.sent)
    return parse.span_of(verb)


def _between_semicolons(parse: Parse, token: Token, scope: Span) -> Span:
    """Return the part of a scope between semicolons that holds an "according to"."""
    stops = [t for t in parse.tokens_in(scope) if t.text == ";" and parse.in_quotation[t.i] < 0]
    start = max((t.end for t in stops if t.i < token.i), default=scope.start)
    return Span(start, min((t.start for t in stops if t.i > token.i), default=scope.end))


def _without_conjunction(parse: Parse, number: int) -> Span:
    """Return a sentence without the "But" or "And" that it begins with, which is the writer's."""
    sentence, first = parse.sentences[number], parse.sentence(number)[0]
    apart = first.pos == "CCONJ" and first.text[0].isupper() and first.end < sentence.end
    return Span(first.end, sentence.end) if apart else sentence


def _aside_before(parse: Parse, token: Token, source: Token) -> Span | None:
    """Return the aside that an "according to" belongs to: "Holt, the richest in Marl according to the Post, said …"."""
    first, stop = parse.sentence_tokens[token.sent]
    behind = parse.tokens[source.right + 1] if source.right + 1 < stop else None
    if behind is None or behind.text != ",":
        return None
    last = token.i - 1
    apart = last > first and parse.tokens[last].text == ","
    last -= apart
    begin = next((k for k in range(last, first, -1) if parse.tokens[k].text == ","), None)
    if begin is None:
        return None
    aside = parse.tokens[begin + 1 : last + 1]
    verbs = any(t.tag in FINITE for t in aside)
    relative = bool(aside) and aside[0].lower in RELATIVE
    return (
        parse.trim(aside[0].start, aside[-1].end) if len(aside) > 1 and (relative or not apart and not verbs) else None
    )
