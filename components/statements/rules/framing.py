"""Attributions that frame a whole sentence or line: "according to X", "in the words of X", "For X, …", "Name: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.language import Parse, Token, is_person_noun
from components.language.phrases import subtract
from components.lexicon import words
from components.model import Span
from components.statements.candidates import Candidate, Rule
from components.statements.rules import cues

VIEW_NOUNS = words("nouns", "view")
BY_NOUNS = frozenset(["account", "estimation"])  # "by his account"
SOURCES = frozenset("poll report study survey".split())  # what a headline may quote beside a name
MOST_NAMED, MOST_SIMPLE = 8, 3  # words before the colon of a headline; of those that are the source as they stand
PRESENT = frozenset(["VBZ", "VBP", "MD"])  # tags of finite verbs
FINITE = PRESENT | {"VBD"}
_NAMED_LINE = re.compile(r"[ \t]*([A-Z][^\n:.!?;“\"]{1,60}):[ \t]+(\S[^\n]*)$", re.MULTILINE)


def read_line(parse: Parse, colon: Token) -> Iterator[Candidate]:
    """Read headlines and transcripts: "Cruz: no deal", "HANNITY: Let me ask you …"; the line after the colon is the content."""
    if colon.text[0] != ":":
        return
    line = _NAMED_LINE.match(parse.text, parse.text.rfind("\n", 0, colon.start) + 1)
    if line is None or line.end(1) != colon.start or line[2][0] in "“\"‘'«":
        return
    before = [t for t in parse.tokens_in(Span(*line.span(1))) if t.text[:1].isalnum()]
    span = parse.trim(*line.span(2))
    if not before or len(before) > MOST_NAMED or span is None or any(t.pos == "VERB" and t.tag in PRESENT for t in before):
        return
    names = [t for t in before if t.pos == "PROPN" or t.lower in SOURCES]
    head = next((t for t in names if t.head is t or t.head not in names), None)
    if head is not None:
        rule: Rule = "headline" if not parse.text[: line.start()].strip() else "named line"
        place = Span(before[0].start, before[-1].end) if len(before) <= MOST_SIMPLE else None
        yield Candidate(rule, colon, head, (colon.span,), (span,), place)


def read_view(parse: Parse, noun: Token) -> Iterator[Candidate]:
    """Read "in the words of X, …", "…, in X's view"."""
    if noun.lower not in VIEW_NOUNS or noun.dep != "pobj" or noun.head.lower not in ("in", "by"):
        return
    of = next((c for c in noun.children if c.dep == "prep" and c.lower == "of"), None)
    source = noun.child("poss") or (of.child("pobj") if of is not None else None)
    if source is None or noun.head.lower == "by" and noun.lower not in BY_NOUNS:
        return
    cue = Span(noun.head.start, of.end if of is not None else noun.end)
    content = _rest_of(parse, _sentence(parse, noun.head), Span(noun.head.start, parse.tokens[max(noun.right, source.right)].end))
    if content:
        yield Candidate("in the words of", noun.head, source, (cue,), content)


def read_for(parse: Parse, prep: Token) -> Iterator[Candidate]:
    """Read "For X, the science is thin": at the head of a sentence, before a comma, of a person or a body."""
    source = prep.child("pobj") if prep.lower == "for" else None
    first, _ = parse.sentence_tokens[prep.sent]
    if source is None or prep.i != first or source.right + 1 >= len(parse.tokens) or parse.tokens[source.right + 1].text != ",":
        return
    if source.ent not in ("PERSON", "NORP") and not is_person_noun(source):
        return
    content = _rest_of(parse, _sentence(parse, prep), Span(prep.start, parse.tokens[source.right].end))
    if content:
        yield Candidate("for", prep, source, (prep.span,), content)


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
    last = parse.tokens[max(source.right, token.right)] if token.left == token.i else parse.tokens[source.right]
    content = _rest_of(parse, _scope(parse, token), Span(token.start, max(parse.tokens[source.right].end, last.end)))
    if content:
        yield Candidate("according to", token, source, (cue,), content)


def _sentence(parse: Parse, token: Token) -> Span:
    """Return the place of a token's sentence without its full stop."""
    first, stop = parse.sentence_tokens[token.sent]
    end = parse.tokens[stop - 1].end
    return Span(parse.tokens[first].start, end - (parse.text[end - 1] == "."))


def _scope(parse: Parse, token: Token) -> Span:
    """Return what an "according to" is said of: the clause within the sentence in which it hangs, else the sentence."""
    verb = next((a for a in token.ancestors() if a.is_verb), None)
    if verb is None or verb.dep in ("ROOT", "ccomp", "parataxis") or verb.left <= parse.sentence_tokens[token.sent][0]:
        return _sentence(parse, token)
    place = parse.span_of(verb)
    return Span(place.start, place.end - (parse.text[place.end - 1] == "."))


def _rest_of(parse: Parse, whole: Span, phrase: Span) -> tuple[Span, ...]:
    """Return what is left of a stretch when the phrase that names its source is cut out of it."""
    parts = (parse.trim(*part) for part in subtract(whole, [phrase]))
    return tuple(s for s in parts if s is not None and len(s.of(parse.text).strip(" .,;”\"")) > 1)


def _aside_before(parse: Parse, token: Token, source: Token) -> Span | None:
    """Return the aside between commas that an "according to" belongs to: "Holt, the richest woman in Marl according to the Post, said …"."""
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
    relative = bool(aside) and aside[0].lower in ("which", "who", "where", "whose")
    return parse.trim(aside[0].start, aside[-1].end) if len(aside) > 1 and (relative or not apart and not verbs) else None
