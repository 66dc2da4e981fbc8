"""Attributions by "according to": of a sentence, of a clause in it, of an aside between commas."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from components.language import Parse, Token
from components.language.references import SPEECH_VERBS
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
    part = _beside_others(parse, token, _between_semicolons(parse, token, scope))
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


def _beside_others(parse: Parse, token: Token, part: Span) -> Span:
    """Return a part up to the "and" behind which, or from the one before which, another says something:

    "Sales fell, according to the guild, **and** worse is to come, Holt said"."""
    within = pairwise(parse.tokens_in(part))
    borders = [b for a, b in within if a.text == "," and cues.is_joint(b) and parse.in_quotation[b.i] < 0]
    after = next((t for t in borders if t.i > token.i and _says_anew(parse, Span(t.end, part.end))), None)
    before = [t for t in borders if t.i < token.i and _says_anew(parse, Span(part.start, t.start))]
    return Span(before[-1].end if before else part.start, parse.tokens[after.i - 1].start if after else part.end)


def _says_anew(parse: Parse, part: Span) -> bool:
    """Tell words in which somebody says something: a verb of saying with its subject."""
    return any(
        t.lemma.lower() in SPEECH_VERBS and (who := t.child("nsubj")) is not None and part.contains(who.span)
        for t in parse.tokens_in(part)
        if t.is_verb
    )


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
    if any(t.text == ";" for t in aside):
        return None
    verbs = any(t.tag in FINITE for t in aside)
    relative = bool(aside) and aside[0].lower in RELATIVE
    return (
        parse.trim(aside[0].start, aside[-1].end) if len(aside) > 1 and (relative or not apart and not verbs) else None
    )
