"""Lay direct over indirect speech, join what one speaker says in a paragraph, name sources, and nest told speech."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from components.language import ActorIndex, Parse, Token, is_person_noun
from components.language.actors.speakers import FIRST_PERSON
from components.model import Span, Statement, StatementKind
from components.sharing import OnStep, no_step
from components.statements.hearing import LEAST_SURE, find_inner, silence_audiences
from components.statements.models.scoring import features_of, probability
from components.statements.models.weighing import choose, read_again, read_weights, weigh
from components.statements.nesting import Nesting, find_echoes, find_told
from components.statements.rows import Found, Row
from components.statements.rules.quoted import Quote, find_quotes
from components.statements.rules.reported import find_reported
from components.statements.rules.turns import SIGNED, TURNS, lay_turns
from components.statements.together import find_partners

MOST_CARRIED_OVER = 0.75  # of words whose speaker is carried over from elsewhere
MOST_INFERRED = 0.85  # of words whose source is a "he", an office or a description: whom it means is never sure


def find_statements(parse: Parse, index: ActorIndex, on_step: OnStep = no_step) -> tuple[Statement, ...]:
    """Return the attributions of an article in text order of content, each with its source, cue and parent."""
    rows, sure = read_rows(parse, index, on_step)
    index.settle()
    weigh(rows)
    for n in sure:
        rows[n].probability = max(rows[n].probability, LEAST_SURE if rows[n].kind == "direct" else 0.0)
    kept = choose(parse, rows, sure, read_weights()["keep"][0])
    for row in kept:
        row.partners = find_partners(index, row)
        if not row.cue and row.inferred:
            row.probability = min(row.probability, MOST_CARRIED_OVER)
            if index.cannot_say_i(row.actor):
                row.actor = row.source_span = None
        elif row.inferred:
            row.probability = min(row.probability, MOST_INFERRED)
    index.settle()
    return _finish(parse, sorted(kept, key=lambda r: (r.content[0].start, -r.content[-1].end)))


def propose_rows(parse: Parse, index: ActorIndex) -> list[Row]:
    """Return all that the rules find, before the scorer decides: direct and indirect, told speech only where it adds a voice."""
    direct = _direct_rows(parse, find_quotes(parse), index)
    indirect = _indirect_rows(parse, direct)
    direct, indirect, turns = lay_turns(parse, index, direct, indirect)
    rows = sorted(direct + indirect + turns, key=lambda r: (r.content[0].start, -r.content[-1].end))
    find_inner(parse, index, rows)
    for row in rows:
        if row.actor is None and row.source is not None:
            row.actor, row.inferred = index.resolve(row.source)
            if row.actor is None and row.source.lower in FIRST_PERSON:
                row.actor, row.inferred = _speaker_around(row, rows), True
    echoes = find_echoes(parse, rows)
    return [row for n, row in enumerate(rows) if n not in echoes]


def read_rows(parse: Parse, index: ActorIndex, on_step: OnStep = no_step) -> tuple[list[Row], set[int]]:
    """Return all rows, the rules' and the tagger's, and the places of those that are kept in any case.

    Told speech and "in the words of" are rare where scorer and tagger learned: the rules alone decide about them.
    """
    rows = propose_rows(parse, index)
    told = find_told(parse, rows)
    for row in rows:
        row.probability = row.probability if row.rule in TURNS else probability(features_of(parse, row))
    sure = told | {n for n, row in enumerate(rows) if row.rule == "in the words of" or row.settled}
    again = read_again(parse, index, rows, told, on_step)
    silence_audiences(again)
    return again, sure | find_inner(parse, index, again)


def _direct_rows(parse: Parse, quotes: list[Quote], index: ActorIndex) -> list[Row]:
    """Make a row a quotation; one without a clause of its own goes on with the speaker before it."""
    rows: list[Row] = []
    for quote in quotes:
        span, found = quote.quotation.span, quote.found
        previous = rows[-1] if rows else None
        between = parse.text[previous.content[-1].end : span.start] if previous else ""
        if found is not None:
            actor, inferred = index.resolve(found.source)
            joins = previous is not None and "\n" not in between and previous.cue_token is found.cue_token
            if joins and previous is not None:
                previous.content.append(span)
                continue
            if previous is not None and _continues(parse, previous, quote, between) and previous.source is None:
                previous.source, previous.source_span, previous.cue = found.source, found.source_span, [found.cue]
                previous.cue_token, previous.rule, previous.actor, previous.inferred = found.cue_token, found.rule, actor, inferred
                previous.content.append(span)
                continue
            cue = [] if found.source_span is not None and found.source_span.contains(found.cue) else [found.cue]
            rows.append(Row(found.cue_token, found.source, found.source_span, cue, [span], found.rule, "direct", inferred, actor,
                            probability=SIGNED if found.rule == "signed" else 1.0))
        elif previous is not None and quote.whole and _continues(parse, previous, quote, between):
            previous.content.append(span)
        elif quote.whole:
            rows.append(Row(None, None, None, [], [span], "continued", "direct", False, None))
    return _follow_on(parse, rows, index)


def _leader(parse: Parse, sentence: list[Token]) -> Token | None:
    """Return the subject of the sentence that leads to a quotation, if it can speak."""
    root = next((t for t in sentence if t.dep == "ROOT"), None)
    subject = root.child("nsubj") if root is not None else None
    if subject is None or parse.in_quotation[subject.i] >= 0 or subject.lower in ("it", "this", "that", "there", "which"):
        return None
    return subject if subject.ent in ("PERSON", "ORG", "NORP") or subject.pos in ("PRON", "PROPN") or is_person_noun(subject) else None


def _continues(parse: Parse, previous: Row, quote: Quote, between: str) -> bool:
    """Tell whether a quotation goes on from the one before: same paragraph, or the next one after an open mark."""
    if "\n" not in between:
        words = len(between.split())
        apart = _sentence_at(parse, quote.quotation.span.start) - _sentence_at(parse, previous.content[-1].end - 1)
        return words <= 60 and apart <= 1 or words <= 25 and apart <= 2
    if previous.source is not None and quote.found is None and _opens_next_paragraph(between):
        return True
    return not between.strip(' \n."”') and (parse.text[previous.content[-1].end - 1] not in '"”' or quote.quotation.open)


def _opens_next_paragraph(between: str) -> bool:
    """Tell a quotation that opens the paragraph after a short attribution: "…," he said.¶ "And …"."""
    attribution, _, rest = between.partition("\n")
    return 1 < len(attribution.split()) <= 20 and not rest.strip()


def _sentence_at(parse: Parse, place: int) -> int:
    return max(0, bisect_right(parse.sentences, place, key=lambda s: s.start) - 1)


def _follow_on(parse: Parse, rows: list[Row], index: ActorIndex) -> list[Row]:
    """Give a quotation without a speaker the subject of the sentence that introduces it, else the last speaker."""
    for k, row in enumerate(rows):
        if row.source is not None or row.actor is not None:
            continue
        first = next((t for t in parse.tokens if t.start >= row.content[0].start), None)
        if first is None:
            continue
        sentence = parse.sentence(first.sent)
        own = next((t for t in sentence if t.dep == "nsubj" and parse.in_quotation[t.i] < 0), None)
        before = parse.sentence(first.sent - 1) if first.sent else []
        near = k and "\n" not in parse.text[rows[k - 1].content[-1].end : row.content[0].start] and rows[k - 1].source_span
        if own is not None and sentence[0].start < row.content[0].start:
            row.source = own
        elif near:
            row.source, row.source_span, row.actor, row.inferred = rows[k - 1].source, rows[k - 1].source_span, rows[k - 1].actor, True
            continue
        elif before and "\n" not in parse.text[before[0].start : row.content[0].start] and (leader := _leader(parse, before)) is not None:
            row.source = leader
        elif k and rows[k - 1].actor and "\n" in parse.text[rows[k - 1].content[-1].end : row.content[0].start]:
            gap = parse.text[rows[k - 1].content[-1].end : row.content[0].start]
            if len(gap.split()) <= 60:
                row.actor, row.inferred = rows[k - 1].actor, True
        if row.source is not None:
            row.actor, _ = index.resolve(row.source)
            row.inferred = True
            row.source_span = Span(row.source.start, row.source.end)
    return rows


def _indirect_rows(parse: Parse, direct: list[Row]) -> list[Row]:
    used = {r.cue_token.i for r in direct if r.cue_token is not None}
    spans = [s for r in direct for s in r.content]
    rows = []
    for found in find_reported(parse):
        if found.cue_token.i in used:
            _extend(next(r for r in direct if r.cue_token is found.cue_token), found)
            continue
        inside = [s for s in spans if any(c.overlaps(s) for c in found.content)]
        kind: StatementKind = "mixed" if any(q.span.overlaps(c) for q in parse.quotations for c in found.content
                                             if not q.span.contains(c)) else "indirect"  # fmt: skip
        if inside and all(any(s.contains(c) for s in inside) for c in found.content) and not any(s.contains(found.cue) for s in inside):
            continue
        content = [_with_open_quotation(parse, c) for c in found.content]
        rows.append(Row(found.cue_token, found.source, found.source_span, [found.cue], content,
                         "infinitive" if found.rule == "clause" and _is_infinitive(parse, found) else found.rule, kind, found.far,
                         clause=found.clause, settled=found.settled))  # fmt: skip
    return rows


def _with_open_quotation(parse: Parse, span: Span) -> Span:
    """Go on to the end of a quotation that a content opens with words of more than one sentence: he said it "was. And it …"."""
    for q in parse.quotations:
        if span.start <= q.span.start < span.end < q.inner.end - 1:
            rest = parse.text[span.end : q.inner.end]
            if "\n" not in rest and rest.lstrip()[:1] in (".", "!", "?"):
                return Span(span.start, q.span.end)
    return span


def _is_infinitive(parse: Parse, found: Found) -> bool:
    words = found.content[0].of(parse.text)[:3].lower()
    return words == "to "


def _extend(row: Row, found: Found) -> None:
    """Let a mixed sentence keep its unquoted part: he said the plan was "a disgrace"."""
    outside = [c for c in found.content if not any(c.overlaps(s) for s in row.content)]
    wider = [c for c in found.content if any(c.contains(s) and c != s for s in row.content)]
    if wider and found.cue_token.i < (found.source.i if found.source else 0) + 60:
        merged = [s for s in row.content if not any(c.contains(s) for c in wider)] + wider
        row.content = sorted(set(merged))
        row.kind = "mixed"
    elif outside and outside[0].start < row.content[0].start and found.rule == "clause":
        row.content = sorted({*row.content, *outside})
        row.kind = "mixed"


def _speaker_around(row: Row, rows: list[Row]) -> str | None:
    """Return who speaks the quotation that an "I" or "we" stands in."""
    for other in rows:
        if other is not row and other.kind == "direct" and other.actor and row.source is not None:
            if any(s.contains(row.source.span) for s in other.content):
                return other.actor
    return None


def _finish(parse: Parse, rows: list[Row]) -> tuple[Statement, ...]:
    statements: list[Statement] = []
    starts = [s.start for s in parse.sentences]
    for number, row in enumerate(rows, 1):
        content = tuple(sorted({_with_closing_mark(parse, c) for c in row.content}))
        statements.append(Statement(
            id=f"s{number}", actor=row.actor, source=(row.source_span,) if row.source_span else (), cue=tuple(row.cue),
            content=content, kind=row.kind, sentence=_sentence_of(starts, (row.cue or content)[0].start),
            inferred=row.inferred or not row.source_span, confidence=round(row.probability, 2), rule=row.rule,
            actors=(row.actor, *row.partners) if row.actor and row.partners else ()))  # fmt: skip
    nesting = Nesting([(s.cue, s.content) for s in statements])
    return tuple(replace(s, parent=_parent(n, statements, nesting)) for n, s in enumerate(statements))


def _with_closing_mark(parse: Parse, span: Span) -> Span:
    """Take in the mark that closes a quotation opened within the span."""
    for q in parse.quotations:
        if span.start <= q.span.start < span.end < q.span.end <= span.end + 3:
            return Span(span.start, q.span.end)
    return span


def _sentence_of(starts: list[int], place: int) -> int:
    return max(0, bisect_right(starts, place) - 1)


def _parent(number: int, statements: list[Statement], nesting: Nesting) -> str | None:
    """Return the smallest other statement whose content holds this one's cue and content."""
    if not statements[number].cue:
        return None
    holders = [statements[n] for n in nesting.holders(number)]
    return min((sum(c.end - c.start for c in s.content), s.id) for s in holders)[1] if holders else None
