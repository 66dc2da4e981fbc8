"""The cue beside a quotation, after it or before it, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import Parse, Token
from components.language.parsing.marks import Quotation
from components.statements.candidates import Candidate, Rule
from components.statements.rules import cues

AFTER, BEFORE = 44, 40  # words after and before a quotation in which its cue is looked for
NEXT = 6  # words behind a cue within which its speaker stands: "said Olaf Brink"
AFTER_COLON, LED, BESIDE = 18, 7, 1  # words between a cue and its quotation: before a colon, before a comma or "that", else
DASHES = ("—", "–", "--")
PART_OF_NAME = ("compound", "poss", "nmod")


def read_after(parse: Parse, quotation: Quotation) -> Iterator[Candidate]:
    """Read a cue right after the quotation: "…," she said; "…," said the mayor."""
    window = _window_after(parse, quotation)
    for k, t in enumerate(window):
        if not t.is_verb or t.lemma.lower() not in cues.SAY_AGAIN or t.child("mark") is not None and k > 1:
            continue
        source = _speaker(parse, window, k)
        if t.tag[:1] == "V" and (source is not None or t.tag not in ("VBG", "VB")):
            yield attributed("quotation, then cue", parse, t, source, quotation)
            return


def _window_after(parse: Parse, quotation: Quotation) -> list[Token]:
    """Return the words after a quotation that may attribute it; none where it ends a sentence."""
    last = parse.tokens_in(quotation.span)[-1].i
    line_end = parse.text.find("\n", quotation.span.end)
    after = [t for t in parse.tokens[last + 1 : last + 1 + AFTER] if line_end < 0 or t.start < line_end]
    if not after or quotation.open or parse.in_quotation[after[0].i] >= 0:
        return []
    end = quotation.inner.of(parse.text).rstrip(" \n'’”\"")[-1:]
    goes_on = end in ",!?—–-…" or after[0].text in (",", *DASHES) or after[0].lower in ("said", "says")
    if not goes_on and (end != "." or not after[0].text[:1].islower()):
        return []
    stop = next((k for k, t in enumerate(after) if parse.in_quotation[t.i] >= 0 or k and t.text in (".", ";", "“", '"')), len(after))
    return after[:stop]


def _speaker(parse: Parse, window: list[Token], k: int) -> Token | None:
    """Return the speaker beside the cue in place `k` of a window: its subject by the parse, else the noun phrase next to it."""
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
        return _whole_name(before[-1] if before[-1].dep != "pobj" else before[0], inside, -1)
    found = clause.subject
    return found if found is not None and parse.in_quotation[found.i] < 0 else None


def _whole_name(t: Token, inside: set[int], after: int) -> Token:
    """Return the head of a name that a word is part of, if it stands within the window and after a place."""
    while t.dep in PART_OF_NAME and t.head.i in inside and t.head.i > after and t.head is not t:
        t = t.head
    return t


def read_before(parse: Parse, quotation: Quotation) -> Iterator[Candidate]:
    """Read a cue right before the quotation: She said: "…"; according to her, "…"."""
    window = window_before(parse, quotation)
    if not window:
        return
    last = window[-1]
    led = last.text in (":", ",") or last.lower == "that"
    most = AFTER_COLON if last.text == ":" else LED if led else BESIDE
    for t in reversed(window):
        if t.is_verb and t.lemma.lower() in cues.SAY_AGAIN and last.i - t.i <= most and not parse.clause(t).agentless:
            source = t.child("nsubj") or parse.clause(t).subject or _name_before(window, t)
            if source is not None and parse.in_quotation[source.i] < 0:
                yield attributed("cue, then quotation", parse, t, source, quotation)
                return
        if t.lower == "according" and led:
            source = next((x for x in window if x.i > t.i + 1 and x.dep == "pobj"), None)
            if source is not None:
                yield attributed("according to", parse, t, source, quotation)
                return


def window_before(parse: Parse, quotation: Quotation) -> list[Token]:
    """Return the words of the sentence before a quotation; a line that ends in a colon is read with the paragraph that it leads to."""
    tokens, place = parse.tokens, parse.tokens_in(quotation.span)[0].i - 1
    if place < 0:
        return []
    paragraph = parse.text.rfind("\n", 0, quotation.span.start)
    if tokens[place].text == ":" and not parse.text[paragraph + 1 : quotation.span.start].strip():
        paragraph = parse.text.rfind("\n", 0, tokens[place].start)  # "He said:" stands in a paragraph of its own
    first = place + 1
    while first > 0 and tokens[first - 1].start > paragraph and place + 1 - first < BEFORE:
        t = tokens[first - 1]
        if t.text in (".", "!", "?") or parse.in_quotation[t.i] >= 0:
            break
        first -= 1
    return tokens[first : place + 1]


def _name_before(window: list[Token], verb: Token) -> Token | None:
    names = [t for t in window if t.i < verb.i and t.pos in ("PROPN", "PRON", "NOUN") and t.dep not in ("compound", "pobj", "poss")]
    return names[-1] if names else None


def attributed(rule: Rule, parse: Parse, cue: Token, source: Token | None, quotation: Quotation) -> Candidate:
    """Return a quotation with its cue and its source."""
    words = parse.clause(cue).words if cue.is_verb else cue.span
    return Candidate(rule, cue, source, (words,), (quotation.span,), kind="direct")
