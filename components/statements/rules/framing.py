"""Attributions that frame a whole sentence or line: "in the words of X", "For X, …", "Name: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.language import Parse, Token, is_person_noun
from components.lexicon import words
from components.model import Span
from components.statements.candidates import Candidate, Rule
from components.statements.rules.scope import with_words, without_stop

VIEW_NOUNS = words("nouns", "view")
BY_NOUNS = words("nouns", "view", link="by")  # "by his account"
SOURCES = words("nouns", "headline source")  # what a headline may quote beside a name
MOST_NAMED, MOST_SIMPLE = 8, 3  # words before the colon of a headline; of those that are the source as they stand
PRESENT = frozenset(["VBZ", "VBP", "MD"])  # tags of verbs that make a sentence of a headline
_NAMED_LINE = re.compile(r"[ \t]*([A-Z][^\n:.!?;“\"]{1,60}):[ \t]+(\S[^\n]*)$", re.MULTILINE)


def read_line(parse: Parse, colon: Token) -> Iterator[Candidate]:
    """Read headlines and transcripts: "Holt: no deal", "HOLT: Let me ask you …"; the content is behind the colon."""
    if colon.text[0] != ":":
        return
    line = _NAMED_LINE.match(parse.text, parse.text.rfind("\n", 0, colon.start) + 1)
    if line is None or line.end(1) != colon.start or line[2][0] in "“\"‘'«":
        return
    before = [t for t in parse.tokens_in(Span(*line.span(1))) if t.text[:1].isalnum()]
    span = parse.trim(*line.span(2))
    if (
        not before
        or len(before) > MOST_NAMED
        or span is None
        or any(t.pos == "VERB" and t.tag in PRESENT for t in before)
    ):
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
    if noun.i + 1 < len(parse.tokens) and parse.tokens[noun.i + 1].text == ":":
        return  # "Ida Holt, in her own words:" leads to them
    cue = Span(noun.head.start, of.end if of is not None else noun.end)
    phrase = Span(noun.head.start, parse.tokens[max(noun.right, source.right)].end)
    whole = without_stop(parse.text, parse.sentences[noun.head.sent])
    content = with_words(parse.text, parse.cut(whole, [phrase]))
    if content:
        yield Candidate("in the words of", noun.head, source, (cue,), content)


def read_for(parse: Parse, prep: Token) -> Iterator[Candidate]:
    """Read "For X, the science is thin": at the head of a sentence, before a comma, of a person or a body."""
    source = prep.child("pobj") if prep.lower == "for" else None
    first, _ = parse.sentence_tokens[prep.sent]
    if (
        source is None
        or prep.i != first
        or source.right + 1 >= len(parse.tokens)
        or parse.tokens[source.right + 1].text != ","
    ):
        return
    if source.ent not in ("PERSON", "NORP") and not is_person_noun(source):
        return
    phrase = Span(prep.start, parse.tokens[source.right].end)
    whole = without_stop(parse.text, parse.sentences[prep.sent])
    content = with_words(parse.text, parse.cut(whole, [phrase]))
    if content:
        yield Candidate("for", prep, source, (prep.span,), content)
