"""Make statements of what is chosen: everybody who says it, how sure at most, each within the one that holds it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from components.language import ActorIndex, Parse, Token
from components.language.actors.salience import THIRD_PERSON
from components.model import Span, Statement
from components.statements.candidates import Candidate, Chosen
from components.statements.nesting import Nesting
from components.statements.together import find_partners, find_several, speaks_before, takes_up

MOST_CARRIED_OVER = 0.75  # of words whose speaker is carried over from elsewhere
MOST_INFERRED = 0.85  # of words whose source is a "he", an office, a description: whom it means is never sure
DEFINITE = frozenset("the this that".split())
MOST_BETWEEN = 5  # rows between what a document says and what "it" says
LOOSE = 3  # code points between the end of a content and the mark that closes it


def nest(parse: Parse, index: ActorIndex, chosen: list[Chosen]) -> tuple[Statement, ...]:
    """Return the statements in text order of content; a parent is the smallest other that one is told within."""
    voiced = [_voiced(index, c) for c in chosen]
    starts = [s.start for s in parse.sentences]
    ordered = _taken_up(parse, index, sorted(voiced, key=lambda c: c.candidate.order))
    statements = [_statement(parse, starts, number, row) for number, row in enumerate(ordered, 1)]
    nesting = Nesting([(s.cue, s.content) for s in statements])
    return tuple(
        replace(s, parent=_smallest(statements[h] for h in nesting.holders(n)) if s.cue else None)
        for n, s in enumerate(statements)
    )


def _voiced(index: ActorIndex, chosen: Chosen) -> Chosen:
    """Return a row with who says it too, no surer than its source allows; the dead have not said "I"."""
    row = chosen.candidate
    partners = find_partners(index, row)
    unknown = (
        row.actor is None and row.source is not None and row.source.pos == "PRON" and row.source.lower in THIRD_PERSON
    )
    if unknown or _is_open(index, row):
        return replace(chosen, partners=partners, probability=min(chosen.probability, MOST_INFERRED))
    if not row.inferred:
        return replace(chosen, partners=partners)
    if row.cue:
        return replace(chosen, partners=partners, probability=min(chosen.probability, MOST_INFERRED))
    if index.cannot_say_i(row.actor):
        row = replace(row, actor=None, source_span=None)
    return Chosen(row, min(chosen.probability, MOST_CARRIED_OVER), partners)


def _is_open(index: ActorIndex, row: Candidate) -> bool:
    """Tell a source beside the cue whom the text leaves open: nobody it knows, or somebody whom it describes and does
    not name ("the diplomat")."""
    source = row.source
    if source is None or row.inferred:
        return False
    the = source.child("det")
    described = the is not None and the.lower in DEFINITE and source.tag == "NN"
    return row.actor is None or described and index.kind_of(row.actor) == "unnamed"


def _taken_up(parse: Parse, index: ActorIndex, rows: list[Chosen]) -> list[Chosen]:
    """Return the rows with whom "they" takes up from the sentence before, if several act there, and "it", if a document
    speaks there, or a body in its own sentence."""
    found: list[Chosen] = []
    for row in rows:
        one, pronoun = row.candidate, row.candidate.source
        if pronoun is None or not takes_up(parse.in_quotation, pronoun):
            pass
        elif pronoun.lower == "they":
            several = find_several(_words_before(parse, pronoun), index)
            if several and (one.actor is None or one.actor in several or _is_farther(index, one.actor, pronoun)):
                row = Chosen(replace(one, actor=several[0], inferred=True), row.probability, several[1:])
        elif pronoun.lower == "it" and one.actor is None:
            before = (r.candidate for r in found[: -MOST_BETWEEN - 1 : -1])
            told = next((b for b in before if speaks_before(index, pronoun, b.source, b.actor)), None)
            if told is not None:
                row = replace(row, candidate=replace(one, actor=told.actor, inferred=True))
        found.append(row)
    return found


def _words_before(parse: Parse, they: Token) -> list[Token]:
    """Return the words before one in its sentence and the one before, less what is quoted."""
    first, _ = parse.sentence_tokens[max(0, they.sent - 1)]
    return [t for t in parse.tokens[first : they.i] if parse.in_quotation[t.i] < 0]


def _is_farther(index: ActorIndex, actor: str, they: Token) -> bool:
    """Tell a group that was last spoken of before the sentence in front: "She mocked her rivals. Holt and Marr left.
    They said …"."""
    near = (h for d in index.drafts if d.id == actor for h in d.heads if h.i < they.i)
    return index.kind_of(actor) == "group" and all(h.sent < they.sent - 1 for h in near)


def _statement(parse: Parse, starts: list[int], number: int, chosen: Chosen) -> Statement:
    row = chosen.candidate
    content = tuple(sorted({_with_closing_mark(parse, c) for c in row.content}))
    return Statement(
        id=f"s{number}", actor=row.actor, source=(row.source_span,) if row.source_span else (), cue=row.cue,
        content=content, kind=row.kind, sentence=max(0, bisect_right(starts, (row.cue or content)[0].start) - 1),
        inferred=row.inferred or not row.source_span, confidence=round(chosen.probability, 2), rule=row.rule,
        actors=(row.actor, *chosen.partners) if row.actor and chosen.partners else (),
    )  # fmt: skip


def _with_closing_mark(parse: Parse, span: Span) -> Span:
    """Take in the mark that closes a quotation opened within the span."""
    for q in parse.quotations:
        if span.start <= q.span.start < span.end < q.span.end <= span.end + LOOSE:
            return Span(span.start, q.span.end)
    return span


def _smallest(holders: Iterable[Statement]) -> str | None:
    return min(((sum(c.end - c.start for c in s.content), s.id) for s in holders), default=(0, None))[1]
