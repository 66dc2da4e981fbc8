"""Lay the tagger's reading over the candidates: contents as it cuts them, a source where the rules found none."""

from __future__ import annotations

from dataclasses import replace

from components.language import ActorIndex, Parse, Token
from components.language.actors.nouns import kind_of_phrase
from components.language.references import SPEECH_VERBS
from components.language.turns import find_questions
from components.lexicon import words
from components.model import BY_TAGGER, Span
from components.statements.candidates import Candidate, Reading, Scored
from components.statements.hearing import hear_within, silence
from components.statements.models.tidying import tidy
from components.statements.rules.cues import GROUPS

# In what one speaks, where it has an article of its own; "in his second debate" may be what is spoken of.
TOLD_IN = words("nouns", "told in")
OWN = frozenset("a an another".split())
MOST_BEFORE = 12  # words of the thing before
LOOSE = 3  # code points by which a content may go beyond its sentence: a mark, a full stop


def revise(parse: Parse, index: ActorIndex, scored: list[Scored]) -> list[Scored]:
    """Return the candidates as the tagger leaves them, each with its actor; an audience, which only hears, is no
    source, nor is who only asks."""
    asked = find_questions(parse.text, parse.paragraphs)
    scored = [s for s in scored if not _is_label(s.candidate.cue_token, asked)]
    revised = [_revised(parse, index, s.candidate, s.by_tagger) for s in scored]
    rows = hear_within(parse, index, [silence(row) for row in revised])
    return [replace(s, candidate=row) for s, row in zip(scored, rows, strict=True)]


def _is_label(cue: Token | None, asked: list[Span]) -> bool:
    """Tell the colon behind the label of an interviewer, which the models take for a cue."""
    return cue is not None and cue.text == ":" and any(line.contains(cue.span) for line in asked)


def _revised(parse: Parse, index: ActorIndex, row: Candidate, reading: Reading | None) -> Candidate:
    if reading is None:
        return row
    cut = _with_content(parse, row, reading)
    if cut.rule == BY_TAGGER and cut.source is None and reading.head is None:
        return _with_subject(parse, index, cut)
    if (
        cut.actor is not None
        or reading.head is None
        or cut.source is not None
        and not _is_better(parse, index, cut.source, reading)
    ):
        return cut
    actor, inferred = index.resolve_speaker(reading.head)
    return replace(cut, source=reading.head, source_span=reading.source[0], actor=actor, inferred=inferred)


def _with_subject(parse: Parse, index: ActorIndex, row: Candidate) -> Candidate:
    """Give a row of the tagger without a source whom the grammar names: who does what the cue says, or by whom it is
    done."""
    verb = row.cue_token
    if verb is None or not verb.is_verb:
        return row
    clause = parse.clause(verb)
    named = clause.subject
    if named is None or clause.agentless or any(c.contains(named.span) for c in row.content):
        return row
    actor, inferred = index.resolve_speaker(named)
    if actor is None and named.pos != "PRON":
        return row
    return replace(row, source=named, source_span=parse.noun_phrase(named), actor=actor, inferred=inferred)


def _with_content(parse: Parse, row: Candidate, reading: Reading) -> Candidate:
    """Take the content from the tagger, but for quotations, whose marks tell."""
    sentence = parse.sentences[reading.token.sent]
    within = all(sentence.start <= c.start and c.end <= sentence.end + LOOSE for c in row.content)
    taken = row.kind == "indirect" or row.kind == "mixed" and within
    if row.settled or not taken:
        return row
    if _keeps_own(parse, row, reading.content):
        return replace(row, content=tidy(parse, row.content) or row.content)
    cue = reading.cue if any(c.contains(reading.token.span) for c in reading.cue) else row.cue
    content = reading.content
    if row.rule in ("object", "preposition"):
        content = (*content[:-1], _without_place(parse, content[-1]))
    return replace(row, content=content, cue=cue)


def _keeps_own(parse: Parse, row: Candidate, content: tuple[Span, ...]) -> bool:
    """Tell where the rule's content is better than the tagger's: that is none, ends at the cue in the middle of a
    clause, or takes in what is no part of it."""
    if not content:
        return True
    parted = row.clause and len(row.content) > 1 and _within(content[-1], row.content[:1])
    tests = (_skips_speaker, _goes_beyond, _takes_in)
    return parted or any(test(parse, row, content) for test in tests)


def _skips_speaker(parse: Parse, row: Candidate, content: tuple[Span, ...]) -> bool:
    """Tell the tagger's content that leaves out who says it within the rule's: "police said **Holt told a friend** that
    it was over"."""
    if not row.clause or row.cue_token is None or content[0].start <= row.content[0].start:
        return False
    left_out = parse.tokens_in(Span(row.content[0].start, content[0].start))
    return any(
        t.is_verb and t is not row.cue_token and GROUPS.get(t.lemma.lower()) == "saying" and t.child("nsubj")
        for t in left_out
    )


def _goes_beyond(parse: Parse, row: Candidate, content: tuple[Span, ...]) -> bool:
    """Tell the tagger's content that begins before a semicolon behind which the rule's own begins, with its cue."""
    if row.rule == BY_TAGGER or row.cue_token is None or content[0].start >= row.content[0].start:
        return False
    between = parse.tokens_in(Span(content[0].start, min(row.content[0].start, row.cue_token.start)))
    return any(t.text == ";" and parse.in_quotation[t.i] < 0 for t in between)


def _takes_in(parse: Parse, row: Candidate, content: tuple[Span, ...]) -> bool:
    """Tell the tagger's content that takes in who says it, what stands behind a semicolon right after the cue, or,
    behind one where the rule's own ends, what another says."""
    if row.rule == BY_TAGGER:
        return False
    if row.cue_token is not None and row.content[-1].end <= row.cue_token.start and content[-1].start > row.cue[-1].end:
        behind = parse.tokens[row.cue_token.i + 1 : row.cue_token.i + 2]
        if behind and behind[0].text == ";":  # "It will hold, they say; it will not, Holt fears"
            return True
    if row.source is not None and _within(row.source.span, content) and not _within(row.source.span, row.content):
        return True
    after = parse.tokens_in(Span(row.content[-1].end, max(content[-1].end, row.content[-1].end)))
    stop = next((k for k, t in enumerate(after) if t.text == ";" and parse.in_quotation[t.i] < 0), len(after))
    return any(
        t.is_verb and t.lemma.lower() in SPEECH_VERBS and t.child("nsubj") is not None and t is not row.cue_token
        for t in after[stop:]
    )


def _within(span: Span, places: tuple[Span, ...]) -> bool:
    return any(place.contains(span) for place in places)


def _without_place(parse: Parse, thing: Span) -> Span:
    """Return a thing that is spoken of without where that is done: "rejected the toll **in a statement on Monday**"."""
    tokens = parse.tokens_in(thing)
    for k, t in enumerate(tokens[1:-1], 1):
        told = t.child("pobj") if t.dep == "prep" and t.lower in ("in", "during", "at", "via") else None
        own = told.child("det", "poss") if told is not None else None
        if told is None or own is None or told.lower not in TOLD_IN or own.lower not in OWN or k > MOST_BEFORE:
            continue
        if t.right >= tokens[-1].i or all(x.ent in ("DATE", "TIME") for x in tokens if x.i > t.right):
            return Span(thing.start, tokens[k - 1].end)
    return thing


def _is_better(parse: Parse, index: ActorIndex, source: Token, reading: Reading) -> bool:
    """Tell a reading that names somebody where the rule took a thing: the wrong noun ("Clinton's **legacy**")."""
    thing = source.pos == "NOUN" and kind_of_phrase(source) is None
    return thing and any(index.name_at(t) is not None for t in parse.tokens_in(reading.source[0]))
