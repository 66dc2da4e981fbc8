"""Direct speech: quotations, the clause that attributes them, and who goes on speaking where no clause stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from components.language import Parse, Token
from components.language.marks import Quotation
from components.model import Span
from components.statements import cues
from components.statements.grammar import cue_span, find_subject, is_passive, noun_phrase
from components.statements.rows import Found

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
    return _after(parse, quotation, after) or _signed(parse, quotation, after) or _before(parse, quotation, tokens[0].i)


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


def _signed(parse: Parse, quotation: Quotation, after: list[Token]) -> Found | None:
    """Read the name that signs a quotation after a dash, to the end of its line."""
    if len(after) < 2 or after[0].text not in ("―", "—", "–", "-", "--") or len(after) > 30:
        return None
    name = next((t for t in after[1:8] if t.pos == "PROPN"), None)
    if name is None or any(t.text == "." and t is not after[-1] for t in after) or parse.text[quotation.inner.end - 1] in ",—–-":
        return None
    last = after[-1] if after[-1].text[-1:].isalnum() else after[-2]
    return Found(after[0], name, Span(after[1].start, last.end), after[0].span, (quotation.span,), "name and colon")


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
    lead = _LEAD.search(parse.text[max(0, quotation.span.start - 120) : quotation.span.start])
    if lead and last.text == ":" and len(window) <= 10:
        name = next((t for t in reversed(window) if t.pos in ("PROPN", "NOUN") and t.dep not in ("pobj", "compound")), None)
        if name is not None:
            return _found(parse, last, name, quotation, "name and colon")
    return None


def _name_before(window: list[Token], verb: Token) -> Token | None:
    names = [t for t in window if t.i < verb.i and t.pos in ("PROPN", "PRON", "NOUN") and t.dep not in ("compound", "pobj", "poss")]
    return names[-1] if names else None


def _found(parse: Parse, cue: Token, source: Token | None, quotation: Quotation, rule: str) -> Found:
    place = cue_span(parse, cue) if cue.is_verb else cue.span
    return Found(cue, source, noun_phrase(parse, source) if source is not None else None, place, (quotation.span,), rule)
