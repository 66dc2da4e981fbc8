"""Indirect speech by a verb without a clause: its object ("rejected the plan"), its preposition's ("called for a strike"), a passive's subject."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import Parse, Token
from components.language.clauses import Clause
from components.statements.candidates import Candidate, Rule
from components.statements.rules import cues
from components.statements.rules.reported import clausal, frames_of, spans_of

NO_CONTENT = frozenset("itself himself herself themselves us me reporters so".split())  # whom one tells, not what
SEEMING = frozenset(["seem", "appear"])


def read_object(parse: Parse, verb: Token) -> Iterator[Candidate]:
    """Read a verb with one of its prepositions, else with an object; one with a clause says that and no more."""
    frames = frames_of(parse, verb)
    if not frames or verb.dep in ("aux", "amod") or clausal(parse, verb, frames):
        return
    clause = parse.clause(verb)
    rule: Rule = "preposition"
    content = _preposition(clause, frames)
    if not content:
        content, rule = _object(clause, frames), "object"
        if clause.outer and verb.dep in ("acl", "advcl", "pcomp") and verb.lemma.lower() == "show":
            return
    spans = spans_of(parse, verb, content) if content else ()
    if spans:
        yield Candidate(rule, verb, clause.subject, (clause.words,), spans, inferred=clause.outer)


def _preposition(clause: Clause, frames: str) -> list[Token]:
    if "p" not in frames:
        return []
    verb, thing = clause.verb, clause.object
    wanted = cues.PREPOSITIONS.get(verb.lemma.lower(), frozenset())
    if thing is not None and any(c.dep == "prep" and c.lower in wanted and c.child("pcomp", "pobj") is not None for c in thing.children):
        return [thing]  # the parser hangs "of fraud" on the accused
    for c in verb.children:
        inner = c.child("pobj", "pcomp") if c.dep in ("prep", "prt") and c.lower in wanted and c.i > verb.i else None
        if inner is not None:
            tail = [x for x in clause.complements if x.dep == "xcomp" and x.i > c.i]
            return [thing, c, *tail] if thing is not None else [inner, *tail]
    return []


def _object(clause: Clause, frames: str) -> list[Token]:
    if "o" not in frames:
        return []
    thing = clause.object
    if thing is None and clause.agent is not None:
        thing = clause.undergoer
    if thing is None:  # "denied holding the workers"
        thing = next((c for c in clause.complements if c.dep in ("xcomp", "ccomp") and _is_gerund(c, clause.verb)), None)
    return [thing] if thing is not None and thing.lower not in NO_CONTENT else []


def _is_gerund(word: Token, verb: Token) -> bool:
    return word.tag == "VBG" and word.i > verb.i and word.child("nsubj") is None


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
