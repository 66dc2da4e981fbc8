"""Quotations that a name signs ("…" - Ida Holt), a label leads to (Ida Holt: "…") or a body issues (issued this statement: "…")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.language import Parse, Token
from components.language.parsing.marks import Quotation
from components.lexicon import words
from components.model import Span
from components.statements.candidates import Candidate
from components.statements.rules.beside import attributed, window_before

SURE = 0.8  # of a quotation with a name under it
MOST_NAMED = 4  # words of a name that stands with nothing but its office: "Vera Sund, mayor of Holm"
MOST_LABEL, LEAD = 12, 120  # words of a label, code points in which it is looked for
_LEAD = re.compile(r"(?:^|[.!?\n]\s*)([A-Z][^.!?\n:“\"]{1,80}?)\s*:\s*$")
_SIGNED = re.compile(r"[^\S\n]*(?:\n\s*)?(?:(?:[―—–~]|--?)\s?|\()(?=[A-Z@])([^\n]{2,120})")
_VOX_POP = re.compile(r"[^\S\n]*(?:\n[^\S\n]*)?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+, \d\d\b[^\n.!?]{0,60})$", re.MULTILINE)
_NEW_SENTENCE = re.compile(r"[.!?](?!$)(?<![A-Z]\.)(?<!Mr\.)(?<!Dr\.)")
_STATEMENTS = words("nouns", "issued")
_ISSUING = words("verbs", "issuing")


def read_signed(parse: Parse, quotation: Quotation) -> Iterator[Candidate]:
    """Read the name that signs a quotation to the end of a line: after a dash, in brackets, or with an age."""
    text, end = parse.text, quotation.span.end
    match = _SIGNED.match(text, end) or _VOX_POP.match(text, end)
    if match is None or quotation.open or text[quotation.inner.end - 1] in ("—–-" if "\n" in text[end : match.start(1)] else ",—–-"):
        return
    line = match[1].rstrip()
    bracketed = text[match.start(1) - 1] == "("
    closed = line.rstrip(".").endswith(")") if bracketed else not _NEW_SENTENCE.search(line)
    tokens = [t for t in parse.tokens_in(Span(match.start(1), match.start(1) + len(line))) if t.text[:1] not in ")."]
    if not closed or not tokens or any(_tells(t) for t in tokens):
        return
    name = _signature(tokens)
    mark = next((t for t in parse.tokens_in(Span(end, match.start(1) + 1)) if not t.text[:1].isalnum() and t.start >= end), tokens[0])
    if name is not None:
        place = Span(match.start(1), tokens[-1].end)
        cue = Span(mark.start, mark.start + 1)
        yield Candidate("signed", mark, name, (cue,), (quotation.span,), place, "direct", sure=SURE)


def _tells(t: Token) -> bool:
    """Tell a finite verb: a line with one is a sentence and no name."""
    return t.tag in ("VBD", "VBZ", "VBP", "MD") and t.pos != "PROPN" and t.ent != "PERSON"


def _signature(tokens: list[Token]) -> Token | None:
    """Return the word that names who signs."""
    first = tokens[: next((k for k, t in enumerate(tokens) if t.text == ","), len(tokens))]
    whole = 2 <= len(first) <= MOST_NAMED and all(t.pos == "PROPN" for t in first)
    person = next((t for t in (first if whole else tokens) if t.ent == "PERSON"), None)
    return person or next((t for t in tokens if t.pos == "PROPN" or t.text[0] == "@"), None)


def read_issued(parse: Parse, quotation: Quotation) -> Iterator[Candidate]:
    """Read a statement that somebody issues: Chairwoman Ida Holt issued this statement: "…"."""
    window = window_before(parse, quotation)
    if not window or window[-1].text != ":":
        return
    issued = next((t for t in window if t.lemma.lower() in _ISSUING and (o := t.child("dobj")) is not None and o.lemma in _STATEMENTS), None)
    source = parse.clause(issued).subject if issued is not None else None
    if issued is not None and source is not None:
        yield attributed("cue, then quotation", parse, issued, source, quotation)


def read_labelled(parse: Parse, quotation: Quotation) -> Iterator[Candidate]:
    """Read a label: Anna Reed, 34, nurse: "…"."""
    window = window_before(parse, quotation)
    if not window or window[-1].text != ":" or len(window) > MOST_LABEL:
        return
    lead = _LEAD.search(parse.text[max(0, quotation.span.start - LEAD) : quotation.span.start])
    name = _labelled(window[:-1]) if lead else None
    if name is not None:
        colon = window[-1]
        place = Span(window[0].start, window[-2].end)
        yield Candidate("name and colon", colon, name, (colon.span,), (quotation.span,), place, "direct")


def _labelled(window: list[Token]) -> Token | None:
    """Return the name in what stands before a colon: the first of "Anna Reed, 34, nurse:", the last of "And from the chairwoman, Ida Holt:"."""
    named = [t for t in window if t.pos in ("PROPN", "NOUN") and t.dep != "compound"]
    comma = next((k for k, t in enumerate(window) if t.text == ","), None)
    first = window[comma - 1] if comma else None
    if first is not None and first.pos == "PROPN":
        return first
    if any(t.lower == "from" for t in window[:3]):
        return next((t for t in window if t.ent == "PERSON"), named[-1] if named else None)
    return next((t for t in reversed(named) if t.dep != "pobj"), None)
