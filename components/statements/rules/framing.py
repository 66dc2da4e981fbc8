"""Attributions that frame a whole sentence or line: "according to X", "in the words of X", "For X, …", "Name: …"."""

from __future__ import annotations

import re

from components.language import Parse, Token, is_person_noun
from components.lexicon import words
from components.model import Span
from components.statements.rows import Found
from components.statements.rules.grammar import noun_phrase, subtract

_NAMED_LINE = re.compile(r"(?m)^[ \t]*([A-Z][^\n:.!?;“\"]{1,60}):[ \t]+(\S[^\n]*)$")


def read_lines(parse: Parse) -> list[Found]:
    """Read headlines and transcripts: "Cruz: no deal", "HANNITY: Let me ask you …"; the line after the colon is the content."""
    found = []
    for line in _NAMED_LINE.finditer(parse.text):
        if line[2][0] in "“\"‘'«":
            continue
        before = [t for t in parse.tokens_in(Span(line.start(1), line.end(1))) if t.text[:1].isalnum()]
        colon = next((t for t in parse.tokens_in(Span(line.end(1), line.end(1) + 1)) if t.start == line.end(1)), None)
        span = parse.trim(line.start(2), line.end(2))
        if not before or len(before) > 8 or colon is None or span is None or any(t.pos == "VERB" and t.tag in ("VBZ", "VBP", "MD") for t in before):
            continue
        names = [t for t in before if t.pos == "PROPN" or t.lower in ("poll", "report", "study", "survey")]
        head = next((t for t in names if t.head is t or t.head not in names), None)
        if head is not None:
            rule = "headline" if not parse.text[: line.start()].strip() else "named line"
            found.append(Found(colon, head, Span(before[0].start, before[-1].end) if len(before) <= 3 else noun_phrase(parse, head),
                               colon.span, (span,), rule))  # fmt: skip
    return found


VIEW_NOUNS = words("nouns", "view")


def read_view(parse: Parse, noun: Token) -> Found | None:
    """Read "in the words of X, …", "…, in X's view"."""
    if noun.dep != "pobj" or noun.head.lower not in ("in", "by"):
        return None
    owner = noun.child("poss")
    of = next((c for c in noun.children if c.dep == "prep" and c.lower == "of"), None)
    source = owner or (of.child("pobj") if of is not None else None)
    if source is None or noun.head.lower == "by" and noun.lower not in ("account", "estimation"):
        return None
    return _rest_of_sentence(parse, noun.head, source, Span(noun.head.start, of.end if of is not None else noun.end), max(noun.right, source.right))


def read_for(parse: Parse, prep: Token) -> Found | None:
    """Read "For X, the science is thin": at the head of a sentence, before a comma, of a person or a body."""
    source = prep.child("pobj")
    first, _ = parse.sentence_tokens[prep.sent]
    if source is None or prep.i != first or source.right + 1 >= len(parse.tokens) or parse.tokens[source.right + 1].text != ",":
        return None
    if source.ent not in ("PERSON", "NORP") and not is_person_noun(source):
        return None
    return _rest_of_sentence(parse, prep, source, prep.span, source.right)


def _rest_of_sentence(parse: Parse, prep: Token, source: Token, cue: Span, last: int) -> Found | None:
    """Take as content what is left of a sentence when the phrase that names its source is cut out."""
    sentence = parse.sentence(prep.sent)
    end = sentence[-1].end - (parse.text[sentence[-1].end - 1] == ".")
    phrase = Span(prep.start, parse.tokens[last].end)
    parts = [parse.trim(p.start, p.end) for p in subtract(Span(sentence[0].start, end), [phrase])]
    spans = tuple(s for s in parts if s is not None and len(s.of(parse.text).strip(" .,;”\"")) > 1)
    return Found(prep, source, noun_phrase(parse, source), cue, spans, "in the words of" if prep.lower != "for" else "for") if spans else None


def read_according(parse: Parse, token: Token) -> Found | None:
    """Read "according to X": the content is the sentence without the phrase, or the clause that the phrase hangs in."""
    prep = token.child("prep") or (parse.tokens[token.i + 1] if token.i + 1 < len(parse.tokens) else None)
    if prep is None or prep.lower != "to":
        return None
    source = prep.child("pobj") or token.child("pobj")
    if source is None:
        return None
    inner = _beside(parse, token, source)
    if inner is not None:
        return Found(token, source, noun_phrase(parse, source), Span(token.start, prep.end), (inner,), "according to", settled=True)
    sentence = parse.sentence(token.sent)
    clause = Span(parse.tokens[token.left].start, parse.tokens[max(source.right, token.right)].end)
    clause = Span(token.start, max(parse.tokens[source.right].end, clause.end if token.left == token.i else 0))
    anchor = token.head if token.head is not token else None
    scope = next((a for a in (anchor, *(anchor.ancestors() if anchor else ())) if a is not None and a.is_verb), None)
    first, last = sentence[0].start, sentence[-1].end
    if scope is not None and scope.dep not in ("ROOT", "ccomp", "parataxis") and scope.left > sentence[0].i:
        first, last = parse.tokens[scope.left].start, parse.tokens[scope.right].end
    if parse.text[last - 1] == ".":
        last -= 1
    parts = [parse.trim(p.start, p.end) for p in subtract(Span(first, last), [clause])]
    spans = tuple(s for s in parts if s is not None and len(s.of(parse.text).strip(" .,;”\"")) > 1)
    return Found(token, source, noun_phrase(parse, source), Span(token.start, prep.end), spans, "according to") if spans else None


def _beside(parse: Parse, token: Token, source: Token) -> Span | None:
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
    verbs = any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in aside)
    relative = bool(aside) and aside[0].lower in ("which", "who", "where", "whose")
    return parse.trim(aside[0].start, aside[-1].end) if len(aside) > 1 and (relative or not apart and not verbs) else None
