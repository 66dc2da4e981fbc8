"""Indirect speech by a verb: with a clause, a preposition or an object, and what nobody in particular says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from components.language import Parse, Token
from components.lexicon import words
from components.model import Span
from components.statements.candidates import Candidate, Rule
from components.statements.rules import cues
from components.statements.rules.contents import INSERTED, clausal, frames_of, objective, prepositional

SEEMING = words("verbs", "seeming")
BORROWING = frozenset("acl advcl pcomp".split())  # where "showing the plan" says nothing of its own


def read_nobody(parse: Parse, verb: Token) -> Iterator[Candidate]:
    """Read what nobody in particular says: "is expected to win", "was widely condemned", "appears to have left"."""
    lemma, clause = verb.lemma.lower(), parse.clause(verb)
    rule: Rule
    if lemma in SEEMING:
        subject, rest, rule = clause.own, clause.complement("xcomp", "oprd", "acomp", "ccomp", "advcl"), "seems"
        known = rest is not None
    elif clause.agentless:
        subject, rest = clause.undergoer, clause.complement("xcomp", "ccomp", "oprd")
        rule = "passive" if rest is not None else "passive object"
        known = lemma in (cues.PASSIVE_CLAUSE if rest is not None else cues.PASSIVE_OBJECT)
    else:
        return
    if subject is None or not known or rest is not None and rest.i < verb.i:
        return
    empty = subject.lower == "it"
    if rest is not None and rest.dep == "ccomp" and not empty and rest.child("nsubj") is not None:
        return
    heads = [x for x in (None if empty and rest is not None else subject, rest) if x is not None]
    spans = tuple(s for s in (parse.trim(*parse.span_of(x)) for x in heads) if s is not None)
    if spans:
        yield Candidate(rule, verb, None, (clause.words,), spans)


def read_made_clear(parse: Parse, verb: Token) -> Iterator[Candidate]:
    """Read "made clear that …", "made it plain that …"."""
    if verb.lemma != "make":
        return
    clear = next((t for t in parse.tokens[verb.i + 1 : verb.i + 3] if t.lower in ("clear", "plain")), None)
    clause = parse.clause(verb)
    if clear is None or clause.subject is None:
        return
    near = (c for t in (verb, clear, *verb.children) for c in t.children)
    body = next((c for c in near if c.dep in ("ccomp", "advcl") and c.i > clear.i), None)
    span = parse.trim(*parse.span_of(body)) if body is not None else None
    if span is not None:
        cue = Span(verb.start, clear.end)
        yield Candidate("clause", verb, clause.subject, (cue,), (span,), inferred=clause.outer, clause=True)


def read_clause(parse: Parse, verb: Token) -> Iterator[Candidate]:
    """Read a verb of saying with a clause, an infinitive or a predicate."""
    clause = parse.clause(verb)
    frames = frames_of(clause)
    content = clausal(clause, frames)
    spans = _spans_of(parse, verb, content) if content and verb.dep not in ("aux", "amod") else ()
    if spans:
        own = _behind_according(parse, verb, spans)
        yield Candidate("clause", verb, clause.subject, (clause.words,), own, inferred=clause.outer, clause=True,
                        settled=own != spans)  # fmt: skip


def _behind_according(parse: Parse, verb: Token, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return what is said behind the "and" that ends what another is the source of:

    "Sales fell, according to the guild, and **worse is to come**, Holt said"."""
    whole = spans[0]
    inside = parse.tokens_in(whole) if whole.end <= verb.start else []
    source = next((t for t in inside if t.lower in cues.ACCORDING and parse.in_quotation[t.i] < 0), None)
    joints = (
        b for a, b in pairwise(inside) if source is not None and a.i > source.i and a.text == "," and cues.is_joint(b)
    )
    joint = next(joints, None)
    own = parse.trim(joint.end, whole.end) if joint is not None else None
    return (own, *spans[1:]) if own is not None else spans


def read_object(parse: Parse, verb: Token) -> Iterator[Candidate]:
    """Read a verb of saying with one of its prepositions or an object; one with a clause says no more."""
    clause = parse.clause(verb)
    frames = frames_of(clause)
    if not frames or verb.dep in ("aux", "amod") or clausal(clause, frames):
        return
    rule: Rule = "preposition"
    content = prepositional(clause, frames)
    if not content:
        if clause.outer and verb.dep in BORROWING and verb.lemma.lower() == "show":
            return
        content, rule = objective(clause, frames), "object"
    spans = _spans_of(parse, verb, content) if content else ()
    if spans:
        yield Candidate(rule, verb, clause.subject, (clause.words,), spans, inferred=clause.outer)


def _spans_of(parse: Parse, verb: Token, content: list[Token]) -> tuple[Span, ...]:
    """Return the places of what these heads say, without the cue's clause where that stands inside."""
    head = content[0]
    start, end = min(t.left for t in content), max(t.right for t in content)
    whole = Span(parse.tokens[start].start, parse.tokens[end].end)
    holes: list[Span] = []
    if head is verb.head and verb.dep in INSERTED:
        whole, holes = parse.span_of(head), [parse.span_of(verb)]
    elif end >= verb.i > start and len(content) == 1:
        own = next((c for c in head.children if c.left <= verb.i <= c.right), None)
        holes = [parse.span_of(own) if own is not None else verb.span]
    return tuple(s for s in parse.cut(whole, holes) if any(c.isalnum() for c in s.of(parse.text)))
