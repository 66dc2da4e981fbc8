"""Who goes on speaking: a speaker's quotations in a row are joined, one without a clause gets the speaker before it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from components.language import ActorIndex, Parse, Token, is_person_noun
from components.statements.candidates import Candidate
from components.statements.rules.cues import SAY_AGAIN
from components.statements.rules.quoted import Quote

# Between two quotations of one speaker in a paragraph: (words, sentences) at most, either will do.
NEAR, BESIDE = (25, 2), (60, 1)
MOST_ATTRIBUTION = 20  # words between a quotation and the next paragraph's of the same speaker: "…," he said.¶ "And …"
MOST_BETWEEN = 60  # words between a quotation and one of another paragraph whose speaker it takes
NO_LEADER = frozenset("it this that there which".split())


def join_quotes(parse: Parse, index: ActorIndex, quotes: list[Quote]) -> list[Candidate]:
    """Return a candidate for each speaker's quotations in a row, its speaker told by a cue or by its place."""
    rows: list[Candidate] = []
    for quote in quotes:
        begun = _begin(parse, index, quote)
        longer = _go_on(parse, rows[-1], quote, begun) if rows else None
        if longer is not None:
            rows[-1] = longer
        else:
            rows.append(_with_cue_apart(begun))
    led: list[Candidate] = []
    for row in rows:
        known = row.source is not None or row.actor is not None
        led.append(row if known else _follow_on(parse, index, row, led[-1] if led else None))
    return led


def _begin(parse: Parse, index: ActorIndex, quote: Quote) -> Candidate:
    """Return a quotation as a candidate by itself."""
    found = quote.found
    if found is None:
        return Candidate("continued", None, None, (), (quote.quotation.span,), kind="direct")
    place = found.source_span
    if place is None and found.source is not None:
        place = parse.noun_phrase(found.source)
    actor, inferred = index.resolve_speaker(found.source)
    return replace(found, source_span=place, actor=actor, inferred=inferred)


def _with_cue_apart(row: Candidate) -> Candidate:
    """Return a candidate without the cue that is part of its source's name."""
    inside = row.source_span is not None and all(row.source_span.contains(c) for c in row.cue)
    return replace(row, cue=()) if inside else row


def _go_on(parse: Parse, previous: Candidate, quote: Quote, begun: Candidate) -> Candidate | None:
    """Return the candidate before a quotation with it, None if another speaks: it has its cue, or goes on from it."""
    span = quote.quotation.span
    between = parse.text[previous.content[-1].end : span.start]
    content = (*previous.content, span)
    if quote.found is None:
        return replace(previous, content=content) if _continues(parse, previous, quote, between) else None
    if "\n" not in between and previous.cue_token is begun.cue_token:
        return replace(previous, content=content)
    if previous.source is None and _continues(parse, previous, quote, between):
        return replace(begun, content=content, sure=min(begun.sure, previous.sure))
    return None


def _continues(parse: Parse, previous: Candidate, quote: Quote, between: str) -> bool:
    """Tell whether a quotation goes on from the one before: same paragraph, or the next one after an open mark."""
    if "\n" not in between:
        words = len(between.split())
        apart = _sentence_at(parse, quote.quotation.span.start) - _sentence_at(parse, previous.content[-1].end - 1)
        return any(words <= most and apart <= sentences for most, sentences in (NEAR, BESIDE))
    if previous.source is not None and quote.found is None and _opens_next_paragraph(between):
        return True
    unclosed = parse.text[previous.content[-1].end - 1] not in '"”'
    return not between.strip(' \n."”') and (unclosed or quote.quotation.open)


def _opens_next_paragraph(between: str) -> bool:
    """Tell a quotation that opens the paragraph after a short attribution: "…," he said.¶ "And …"."""
    attribution, _, rest = between.partition("\n")
    return 1 < len(attribution.split()) <= MOST_ATTRIBUTION and not rest.strip()


def _sentence_at(parse: Parse, place: int) -> int:
    return max(0, bisect_right(parse.sentences, place, key=lambda s: s.start) - 1)


def _follow_on(parse: Parse, index: ActorIndex, row: Candidate, previous: Candidate | None) -> Candidate:
    """Give a quotation without a speaker the subject of the sentence that introduces it, else the last speaker."""
    start = row.content[0].start
    at = bisect_left(parse.tokens, start, key=lambda t: t.start)
    if at == len(parse.tokens):
        return row
    sent = parse.tokens[at].sent
    sentence, before = parse.sentence(sent), parse.sentence(sent - 1) if sent else []
    gap = parse.text[previous.content[-1].end : start] if previous is not None else ""
    own = (t for t in sentence if t.dep == "nsubj" and parse.in_quotation[t.i] < 0 and sentence[0].start < start)
    source = next(own, None)
    if source is None and previous is not None and "\n" not in gap and previous.source_span is not None:
        place = previous.source_span
        return replace(row, source=previous.source, source_span=place, actor=previous.actor, inferred=True)
    if source is None and before:
        apart = "\n" in parse.text[before[0].start : start]
        source = _teller(parse, before, start) if apart else _leader(parse, before)
    if source is not None:
        actor, _ = index.resolve(source)
        return replace(row, source=source, source_span=source.span, actor=actor, inferred=True)
    if previous is not None and previous.actor and "\n" in gap and len(gap.split()) <= MOST_BETWEEN:
        return replace(row, actor=previous.actor, inferred=True)
    return row


def _teller(parse: Parse, sentence: list[Token], start: int) -> Token | None:
    """Return who says what stands right above a paragraph that a quotation opens: "Dr Marsh, who led the study, said it
    was a warning.¶ “We looked at …”"."""
    if parse.text[sentence[-1].end : start].strip(' \n."”') or not _opens_paragraph(parse, start):
        return None
    root = next((t for t in sentence if t.dep == "ROOT"), None)
    said = root is not None and root.lemma.lower() in SAY_AGAIN and parse.in_quotation[root.i] < 0
    return _leader(parse, sentence) if said else None


def _opens_paragraph(parse: Parse, start: int) -> bool:
    return parse.text[parse.text.rfind("\n", 0, start) + 1 : start].strip() == ""


def _leader(parse: Parse, sentence: list[Token]) -> Token | None:
    """Return the subject of the sentence that leads to a quotation, if it can speak."""
    root = next((t for t in sentence if t.dep == "ROOT"), None)
    subject = root.child("nsubj") if root is not None else None
    if subject is None or parse.in_quotation[subject.i] >= 0 or subject.lower in NO_LEADER:
        return None
    speaks = subject.ent in ("PERSON", "ORG", "NORP") or subject.pos in ("PRON", "PROPN") or is_person_noun(subject)
    return subject if speaks else None
