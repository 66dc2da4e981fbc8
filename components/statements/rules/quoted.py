"""Direct speech: quotations, the clause that attributes them, and who goes on speaking where no clause stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from components.language import Parse, Token
from components.language.parsing.marks import Quotation
from components.model import Span
from components.statements.rows import Found
from components.statements.rules import cues
from components.statements.rules.grammar import cue_span, find_subject, is_passive, noun_phrase

_LEAD = re.compile(r"(?:^|[.!?\n]\s*)([A-Z][^.!?\n:“\"]{1,80}?)\s*:\s*$")
MOST_SCARE_WORDS = 3


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of direct speech with what attributes it, if anything in its own sentence does."""

    quotation: Quotation
    found: Found | None
    whole: bool  # the quotation is a sentence of its own, or ends one


def find_quotes(parse: Parse) -> list[Quote]:
    """Return the direct quotations in text order, scare quotes left out."""
    quotes = []
    for quotation in parse.quotations:
        tokens = [t for t in parse.tokens_in(quotation.span) if t.text[:1].isalnum()]
        if not tokens:
            continue
        found = _attribution(parse, quotation)
        inner = quotation.inner.of(parse.text).strip()
        whole = bool(inner) and (inner[-1] in ".,!?…—–-" or quotation.open) or _starts_sentence(parse, quotation)
        if found is None and not (whole and _starts_sentence(parse, quotation)):
            continue
        quotes.append(Quote(quotation, found, whole))
    return quotes


def _starts_sentence(parse: Parse, quotation: Quotation) -> bool:
    before = parse.text[max(0, quotation.span.start - 3) : quotation.span.start]
    return not before.strip() or before.rstrip()[-1:] in ".!?:\n"


def _attribution(parse: Parse, quotation: Quotation) -> Found | None:
    """Look for a cue right after the quotation, then right before it."""
    tokens = parse.tokens_in(quotation.span)
    after = parse.tokens[tokens[-1].i + 1 : tokens[-1].i + 45]
    line_end = parse.text.find("\n", quotation.span.end)
    after = [t for t in after if line_end < 0 or t.start < line_end]
    return _after(parse, quotation, after) or _signed(parse, quotation) or _before(parse, quotation, tokens[0].i)


def _after(parse: Parse, quotation: Quotation, after: list[Token]) -> Found | None:
    inner = quotation.inner.of(parse.text).rstrip(" \n'’”\"")
    if not after or quotation.open or parse.in_quotation[after[0].i] >= 0:
        return None
    if not (inner[-1:] in ",!?—–-…" or after[0].text in (",", "—", "–", "--") or after[0].lower in ("said", "says")):
        if inner[-1:] != "." or not after[0].text[:1].islower():
            return None
    window = after
    for k, t in enumerate(after):
        if parse.in_quotation[t.i] >= 0 or t.text in (".", ";", "“", '"') and k:
            window = after[:k]
            break
    for k, t in enumerate(window):
        if t.is_verb and t.lemma.lower() in cues.SAY_AGAIN and  t.tag in ("VBD", "VBZ", "VBP", "VBN", "VBG", "VB"):
            if t.child("mark") is not None and k > 1:
                continue
            source = _speaker(parse, t, window, k)
            if source is None and t.tag in ("VBG", "VB"):
                continue
            return _found(parse, t, source, quotation, "quotation, then cue")
    return None


_SIGNED = re.compile(r"[^\S\n]*(?:\n\s*)?(?:(?:[―—–~]|--?)\s?|\()(?=[A-Z@])([^\n]{2,120})")
_VOX_POP = re.compile(r"[^\S\n]*(?:\n[^\S\n]*)?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+, \d\d\b[^\n.!?]{0,60})$", re.MULTILINE)
_STATEMENTS = frozenset("statement message reply response comment answer note letter remark".split())
_ISSUING = frozenset("issue release post publish share send give make put deliver read offer".split())


def _signed(parse: Parse, quotation: Quotation) -> Found | None:
    """Read the name that signs a quotation to the end of a line: after a dash, in brackets, or with an age."""
    text, end = parse.text, quotation.span.end
    match = _SIGNED.match(text, end) or _VOX_POP.match(text, end)
    goes_on = match is not None and text[quotation.inner.end - 1] in ("—–-" if "\n" in text[end : match.start(1)] else ",—–-")
    if match is None or goes_on or quotation.open:
        return None
    line = match[1].rstrip()
    bracketed = text[match.start(1) - 1] == "("
    closed = line.rstrip(".").endswith(")") if bracketed else not re.search(r"[.!?](?!$)(?<![A-Z]\.)(?<!Mr\.)(?<!Dr\.)", line)
    tokens = [t for t in parse.tokens_in(Span(match.start(1), match.start(1) + len(line))) if t.text[:1] not in ")."]
    if not closed or not tokens or any(t.tag in ("VBD", "VBZ", "VBP", "MD") and t.pos != "PROPN" and t.ent != "PERSON" for t in tokens):
        return None
    first = tokens[: next((k for k, t in enumerate(tokens) if t.text == ","), len(tokens))]
    whole = 2 <= len(first) < 5 and all(t.pos == "PROPN" for t in first)  # "Vera Sund, mayor of Holm"
    name = next((t for t in (first if whole else tokens) if t.ent == "PERSON"), None) or next((t for t in tokens if t.pos == "PROPN" or t.text[0] == "@"), None)
    mark = next((t for t in parse.tokens_in(Span(end, match.start(1) + 1)) if not t.text[:1].isalnum() and t.start >= end), tokens[0])
    if name is None:
        return None
    return Found(mark, name, Span(match.start(1), tokens[-1].end), Span(mark.start, mark.start + 1), (quotation.span,), "signed")


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


def _speaker(parse: Parse, verb: Token, window: list[Token], k: int) -> Token | None:
    """Return the speaker beside a cue after a quotation: subject by the parse, else the noun phrase next to it."""
    subject = verb.child("nsubj")
    inside = {t.i for t in window}
    if subject is not None and subject.i in inside:
        return subject
    nouns = [t for t in window if t.pos in ("PROPN", "NOUN", "PRON") and t.tag not in ("WDT",)]
    before = [t for t in nouns if t.i < verb.i]
    behind = [t for t in nouns if t.i > verb.i]
    if k == 0 or window[0].text in (",", "—", "--") and k == 1:
        for t in behind:
            if t.i - verb.i <= 6:
                while t.dep in ("compound", "poss", "nmod") and t.head.i in inside and t.head.i > verb.i:
                    t = t.head
                return t
    elif before:
        t = before[-1] if before[-1].dep not in ("pobj",) else before[0]
        while t.dep in ("compound", "poss", "nmod") and t.head.i in inside and t.head is not t:
            t = t.head
        return t
    found, _ = find_subject(verb)
    return found if found is not None and parse.in_quotation[found.i] < 0 else None


def _before(parse: Parse, quotation: Quotation, first: int) -> Found | None:
    tokens = parse.tokens
    start = first - 1
    if start < 0:
        return None
    paragraph = parse.text.rfind("\n", 0, quotation.span.start)
    if tokens[start].text == ":" and not parse.text[paragraph + 1 : quotation.span.start].strip():
        paragraph = parse.text.rfind("\n", 0, tokens[start].start)  # "He said:" stands in a paragraph of its own
    window: list[Token] = []
    while start >= 0 and tokens[start].start > paragraph and len(window) < 40:
        t = tokens[start]
        if t.text in (".", "!", "?") or parse.in_quotation[t.i] >= 0:
            break
        window.insert(0, t)
        start -= 1
    if not window:
        return None
    last = window[-1]
    led = last.text in (":", ",") or last.lower == "that"
    for t in reversed(window):
        close = last.i - t.i <= (18 if last.text == ":" else 7 if led else 1)
        if t.is_verb and t.lemma.lower() in cues.SAY_AGAIN and close and not (is_passive(t) and t.child("agent") is None):
            source = t.child("nsubj") or find_subject(t)[0] or _name_before(window, t)
            if source is not None and parse.in_quotation[source.i] < 0:
                return _found(parse, t, source, quotation, "cue, then quotation")
        if t.lower == "according" and led:
            source = next((x for x in window if x.i > t.i + 1 and x.dep == "pobj"), None)
            if source is not None:
                return _found(parse, t, source, quotation, "according to")
    if last.text != ":":
        return None
    issued = next((t for t in window if t.lemma.lower() in _ISSUING and (o := t.child("dobj")) is not None and o.lemma in _STATEMENTS), None)
    if issued is not None and (source := find_subject(issued)[0]) is not None:
        return _found(parse, issued, source, quotation, "cue, then quotation")
    lead = _LEAD.search(parse.text[max(0, quotation.span.start - 120) : quotation.span.start])
    name = _labelled(window[:-1]) if lead and len(window) <= 12 else None
    if name is not None:
        place = Span(window[0].start, window[-2].end) if len(window) > 1 else name.span
        return Found(last, name, place if len(window) <= 12 else noun_phrase(parse, name), last.span, (quotation.span,), "name and colon")
    return None


def _name_before(window: list[Token], verb: Token) -> Token | None:
    names = [t for t in window if t.i < verb.i and t.pos in ("PROPN", "PRON", "NOUN") and t.dep not in ("compound", "pobj", "poss")]
    return names[-1] if names else None


def _found(parse: Parse, cue: Token, source: Token | None, quotation: Quotation, rule: str) -> Found:
    place = cue_span(parse, cue) if cue.is_verb else cue.span
    return Found(cue, source, noun_phrase(parse, source) if source is not None else None, place, (quotation.span,), rule)
