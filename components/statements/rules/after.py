"""What attributes a quotation and stands after it: a cue ("…," she said) or the name that signs it ("…" - Ida Holt)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.language import Parse, Token, is_person_noun
from components.language.parsing.marks import Quotation
from components.language.verbs import FINITE
from components.model import Span
from components.statements.candidates import Candidate
from components.statements.rules import cues

SURE = 0.8  # that a line of its own names who speaks
NAME = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}"
AGED = rf"{NAME}, \d\d\b[^\n.!?]{{0,60}}"
WINDOW = 44  # words after a quotation in which its cue is looked for
NEXT = 6  # words behind a cue within which its speaker stands: "said Olaf Brink"
DASHES = ("—", "–", "--")
PART_OF_NAME = ("compound", "poss", "nmod")
MOST_NAMED = 4  # words of a name that stands with nothing but its office: "Vera Sund, mayor of Holm"
_SIGNED = re.compile(r"[^\S\n]*(?:\n\s*)?(?:(?:[―—–~]|--?)\s?|\()(?=[A-Z@])([^\n]{2,120})")
_VOX_POP = re.compile(rf"[^\S\n]*({AGED})$", re.MULTILINE)
_LED_VOX_POP = re.compile(rf"[^\S\n]*(?:\n[^\S\n]*)?({AGED})$", re.MULTILINE)
_NEW_SENTENCE = re.compile(r"[.!?](?!$)(?<![A-Z]\.)(?<!Mr\.)(?<!Dr\.)")


def read_after(parse: Parse, quotation: Quotation) -> Iterator[Candidate]:
    """Read a cue right after the quotation: "…," she said; "…," said the mayor."""
    window = _window_after(parse, quotation)
    known = any(t.is_verb and cues.is_said(t) for t in window)
    for k, t in enumerate(window):
        says = cues.is_said(t) if known or k else _says_beside(window)
        mark = t.child("mark")
        if not t.is_verb or not says or mark is not None and mark.lower != "as" and k > 1:
            continue
        if t.tag == "VBG" and any(x.tag in FINITE and cues.is_said(x) for x in window[k + 1 :]):
            continue  # "as Ida Holt, **gasping** for air, said"
        source = _speaker(parse, window, k)
        if t.tag[:1] == "V" and (source is not None or t.tag not in ("VBG", "VB")):
            words = parse.clause(t).words
            yield Candidate("quotation, then cue", t, source, (words,), (quotation.span,), kind="direct")
            return


def _says_beside(window: list[Token]) -> bool:
    """Tell a verb that its place before its subject makes one of saying: "…," **hissed** Ida Holt."""
    named = next((t for t in window[1:] if t.lower != "the"), None)
    return window[0].tag == "VBD" and named is not None and (named.pos == "PROPN" or is_person_noun(named))


def _window_after(parse: Parse, quotation: Quotation) -> list[Token]:
    """Return the words after a quotation that may attribute it; none where it ends a sentence."""
    last = parse.tokens_in(quotation.span)[-1].i
    line_end = parse.text.find("\n", quotation.span.end)
    after = [t for t in parse.tokens[last + 1 : last + 1 + WINDOW] if line_end < 0 or t.start < line_end]
    if not after or quotation.open or parse.in_quotation[after[0].i] >= 0:
        return []
    end = quotation.inner.of(parse.text).rstrip(" \n'’”\"")[-1:]
    goes_on = end in ",!?—–-…" or after[0].text in (",", *DASHES) or after[0].lower in ("said", "says")
    if not goes_on and (end != "." or not after[0].text[:1].islower()):
        return []
    stop = next(
        (k for k, t in enumerate(after) if parse.in_quotation[t.i] >= 0 or k and t.text in (".", ";", "“", '"')),
        len(after),
    )
    return after[:stop]


def _speaker(parse: Parse, window: list[Token], k: int) -> Token | None:
    """Return the speaker beside the cue in place `k` of a window: its subject, else the noun phrase next to it."""
    verb, inside = window[k], {t.i for t in window}
    clause = parse.clause(verb)
    if clause.own is not None and clause.own.i in inside:
        return clause.own
    nouns = [t for t in window if t.pos in ("PROPN", "NOUN", "PRON") and t.tag != "WDT"]
    before = [t for t in nouns if t.i < verb.i]
    if k == 0 or k == 1 and window[0].text in (",", "—", "--"):
        behind = next((t for t in nouns if verb.i < t.i <= verb.i + NEXT), None)
        if behind is not None:
            return _whole_name(behind, inside, verb.i)
    elif before:
        last = before[-1].head if before[-1].dep == "appos" and before[-1].head in before else before[-1]
        return _whole_name(last if last.dep != "pobj" else before[0], inside, -1)
    found = clause.subject
    return found if found is not None and parse.in_quotation[found.i] < 0 else None


def _whole_name(t: Token, inside: set[int], after: int) -> Token:
    """Return the head of a name that a word is part of, if it stands within the window and after a place."""
    while t.dep in PART_OF_NAME and t.head.i in inside and t.head.i > after and t.head is not t:
        t = t.head
    return t


def read_signed(parse: Parse, quotation: Quotation) -> Iterator[Candidate]:
    """Read the name that signs a quotation to the end of a line: after a dash, in brackets, or with an age."""
    text, end = parse.text, quotation.span.end
    led = text[max(0, quotation.span.start - 2) : quotation.span.start].rstrip(" ")[-1:] not in ("", "\n")
    vox_pop = _LED_VOX_POP if led else _VOX_POP  # lines beside a quotation on lines of its own are read together
    match = _SIGNED.match(text, end) or vox_pop.match(text, end)
    if (
        match is None
        or quotation.open
        or text[quotation.inner.end - 1] in ("—–-" if "\n" in text[end : match.start(1)] else ",—–-")
    ):
        return
    line = match[1].rstrip()
    bracketed = text[match.start(1) - 1] == "("
    closed = line.rstrip(".").endswith(")") if bracketed else not _NEW_SENTENCE.search(line)
    tokens = [t for t in parse.tokens_in(Span(match.start(1), match.start(1) + len(line))) if t.text[:1] not in ")."]
    if not closed or not tokens or any(_tells(t) for t in tokens):
        return
    name = _signature(tokens)
    mark = next(
        (t for t in parse.tokens_in(Span(end, match.start(1) + 1)) if not t.text[:1].isalnum() and t.start >= end),
        tokens[0],
    )
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
