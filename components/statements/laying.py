"""Lay what the rules find over each other: one attribution a cue, none that a quotation has already."""

from __future__ import annotations

from dataclasses import replace

from components.language import ActorIndex, Parse, is_person_noun
from components.language.actors.speakers import FIRST_PERSON
from components.language.references import SPEECH_VERBS
from components.model import Span, StatementKind
from components.statements.candidates import Candidate
from components.statements.hearing import hear_within
from components.statements.nesting import mark_told
from components.statements.rules.cues import GROUPS
from components.statements.rules.proposing import Proposed

_CLAUSES = frozenset("ccomp acl advcl".split())
FEWEST_WORDS = 4  # of a sentence in marks that is kept in any case
WIDEST = 60  # words from a source to a cue over which a quotation takes in the clause around it


def lay(parse: Parse, index: ActorIndex, proposed: Proposed) -> list[Candidate]:
    """Return the attributions in text order, each with its actor.

    Direct lies over indirect speech, turns over both; told speech stays only where it adds a voice.
    """
    reports = {c.cue_token: c for c in proposed.reports}
    # Of two quotations of one cue the first takes in its report.
    direct = [_settled(parse, _widened(row, reports.pop(row.cue_token, None))) for row in proposed.quotations]
    indirect = _reports_beside(parse, proposed.quotations, proposed.reports)
    rows = sorted([*_without_turns(proposed.turns, direct, indirect), *proposed.turns], key=lambda c: c.order)
    return mark_told(parse, _named(index, hear_within(parse, index, [_thought(row, proposed.turns) for row in rows])))


def _thought(row: Candidate, turns: list[Candidate]) -> Candidate:
    """Keep what a speaker says to think, know or hope in a turn: news, on which the models learned, has it seldom."""
    cue = row.cue_token
    if cue is None or row.source is None or row.source.lower not in ("i", "we"):
        return row
    told = row.rule == "clause" and GROUPS.get(cue.lemma.lower()) in ("believing", "saying")
    held = row.rule in ("noun", "adjective") and any(c.dep in _CLAUSES for c in cue.children)  # "I have no doubt that"
    if not told and not held:
        return row
    return (
        replace(row, settled=True)
        if any(s.contains(cue.span) for t in turns if t.rule == "turn" for s in t.content)
        else row
    )


def _widened(row: Candidate, report: Candidate | None) -> Candidate:
    """Let a mixed sentence keep its unquoted part: he said the plan was "a disgrace"."""
    if report is None or report.cue_token is None:
        return row
    outside = [c for c in report.content if not any(c.overlaps(s) for s in row.content)]
    wider = [c for c in report.content if any(c.contains(s) and c != s for s in row.content)]
    if wider and report.cue_token.i < (report.source.i if report.source else 0) + WIDEST:
        apart = [s for s in row.content if not any(c.contains(s) for c in wider)]
        return replace(row, content=tuple(sorted({*apart, *wider})), kind="mixed")
    if outside and outside[0].start < row.content[0].start and report.rule in ("clause", "in the words of"):
        return replace(row, content=tuple(sorted({*row.content, *outside})), kind="mixed")
    return row


def _settled(parse: Parse, row: Candidate) -> Candidate:
    """Keep a whole sentence in marks beside a verb of saying with its subject, whatever the models make of it: but he
    replied "I cannot do that"."""
    verb, source = row.cue_token, row.source
    if (
        verb is None
        or source is None
        or row.kind != "direct"
        or verb.lemma.lower() not in SPEECH_VERBS
        or not (source.head is verb and source.dep == "nsubj" or verb.head is source and verb.dep == "acl")
    ):
        return row
    words = row.content[0].of(parse.text).strip("“”\"‘’'` ")
    speaks = (
        source.pos in ("PROPN", "PRON")
        and source.lower not in ("it", "this", "that", "which")
        or is_person_noun(source)
    )
    whole = words[:1].isupper() and len(words.split()) >= FEWEST_WORDS
    return replace(row, settled=True) if speaks and whole else row


def _reports_beside(parse: Parse, direct: list[Candidate], reports: list[Candidate]) -> list[Candidate]:
    """Return the reports that are not a quotation's own: neither of its cue nor of the words within it."""
    cues = {row.cue_token for row in direct}
    quoted = [s for row in direct for s in row.content]
    return [
        _of_kind(parse, report) for report in reports if report.cue_token not in cues and not _is_quoted(report, quoted)
    ]


def _is_quoted(report: Candidate, quoted: list[Span]) -> bool:
    inside = [s for s in quoted if any(c.overlaps(s) for c in report.content)]
    return (
        bool(inside)
        and all(any(s.contains(c) for s in inside) for c in report.content)
        and not any(s.contains(c) for s in inside for c in report.cue)
    )


def _of_kind(parse: Parse, report: Candidate) -> Candidate:
    """Return a report as what it is: mixed where it quotes, an infinitive where it begins with "to".

    A mark that it opens is followed to its end. The place of its source is the source's noun phrase, unless the rule
    knows better.
    """
    crossing = (q.span.overlaps(c) and not q.span.contains(c) for q in parse.quotations for c in report.content)
    kind: StatementKind = "mixed" if any(crossing) else "indirect"
    infinitive = report.rule == "clause" and report.content[0].of(parse.text)[:3].lower() == "to "
    content = tuple(_with_open_quotation(parse, c) for c in report.content)
    place = report.source_span
    if place is None and report.source is not None:
        place = parse.noun_phrase(report.source)
    return replace(
        report, content=content, kind=kind, rule="infinitive" if infinitive else report.rule, source_span=place
    )


def _with_open_quotation(parse: Parse, span: Span) -> Span:
    """Go on to the end of a quotation that a content opens and that has more than one sentence."""
    for q in parse.quotations:
        if span.start <= q.span.start < span.end < q.inner.end - 1:
            rest = parse.text[span.end : q.inner.end]
            if "\n" not in rest and rest.lstrip()[:1] in (".", "!", "?"):
                return Span(span.start, q.span.end)
    return span


def _without_turns(turns: list[Candidate], direct: list[Candidate], indirect: list[Candidate]) -> list[Candidate]:
    """Return the quotations and reports without what a turn has already: its label read as a line, a word in marks."""
    cues = {t.cue_token for t in turns if t.cue_token is not None}
    inside = [c for t in turns for c in t.content]
    own = [r for r in direct if r.cue_token is not None or not any(c.contains(s) for c in inside for s in r.content)]
    lines = ("named line", "headline")
    beside = [
        r
        for r in indirect
        if r.cue_token not in cues and not (r.rule in lines and any(r.content[0].overlaps(c) for c in inside))
    ]
    return [*own, *beside]


def _named(index: ActorIndex, rows: list[Candidate]) -> list[Candidate]:
    """Return the rows with their actors; an "I" or a "we" within a quotation is whoever speaks it."""
    named = list(rows)
    for n, row in enumerate(named):
        if row.actor is None and row.source is not None:
            actor, inferred = index.resolve_speaker(row.source)
            if actor is None and row.source.lower in FIRST_PERSON:
                actor, inferred = _speaker_around(row, row.source.span, named), True
            named[n] = replace(row, actor=actor, inferred=inferred)
    return named


def _speaker_around(row: Candidate, source: Span, rows: list[Candidate]) -> str | None:
    """Return who speaks the quotation that a source stands in."""
    around = (
        r
        for r in rows
        if r is not row and r.kind == "direct" and r.actor and any(s.contains(source) for s in r.content)
    )
    return next((r.actor for r in around), None)
