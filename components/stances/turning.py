"""What turns a frame: negation, failure, denial, questions, conditions, modality."""

from __future__ import annotations

from dataclasses import dataclass

from components.language import Parse, Token
from components.model import Span
from components.stances.conditions import find_condition
from components.statements.grammar import negation

FAILING = frozenset("fail refuse decline neglect stop cease hesitate".split())
DENYING = frozenset("deny".split())
DOUBTFUL = frozenset("may might".split())
UNCERTAIN = frozenset("whether undecided unclear".split())


@dataclass(frozen=True, slots=True)
class Turn:
    """What was found round a frame: `flips` its side, `silences` it, makes it `conditional`; `span` is the word for it."""

    flips: bool = False
    silences: bool = False
    condition: Span | None = None
    span: Span | None = None
    weak: bool = False


def read_turn(parse: Parse, verb: Token, readiness: bool = False) -> Turn:
    """Return what turns the frame at `verb`."""
    flips, silences, weak, span = False, False, False, None
    negated = negation(verb)
    if negated is not None and negated.i < verb.i + 3 and not _only(parse, negated):
        flips, span = True, negated.span
    governor = verb
    for _ in range(3):
        if governor.dep == "ccomp" and governor.head.lemma in DENYING:
            silences, span = True, governor.head.span
        if governor.dep not in ("xcomp", "pcomp", "acl", "conj") or governor.head is governor:
            break
        outer = governor.head
        if governor.dep == "pcomp":
            if outer.lower == "of" and outer.head.lower == "short":
                silences, span = negation(outer.head.head) is None, outer.head.span
            if outer.lower == "from" and outer.head.lower == "far":
                flips, span = not flips, outer.head.span
            outer = outer.head
        if outer.lemma in FAILING and governor.dep != "conj":
            flips, span = not flips, outer.span
            if negation(outer) is not None:
                flips = not flips
        elif outer.lemma == "have" and governor.dep == "xcomp" and any(c.lower == "yet" for c in (*outer.children, *governor.children)):
            silences, span = True, outer.span  # "has yet to endorse it"
        elif outer.lemma in DENYING and governor.dep != "conj":
            silences, span = True, outer.span
        elif governor.dep == "xcomp" and negation(outer) is not None and outer.is_verb:
            flips, span = not flips, negation(outer).span  # type: ignore[union-attr]
        governor = outer
    if verb.tag == "VB" and verb.dep in ("ccomp", "xcomp", "advcl", "acl") and any(c.lower == "to" and c.dep == "aux" for c in verb.children):
        outer = verb.head
        if verb.child("nsubj") is not None or outer.child("dobj") is not None and outer.is_verb or verb.dep == "advcl":
            silences = True  # what another is to do is not yet done: "expects the council to approve it"
    sentence = parse.sentence(verb.sent)
    if sentence[-1].text == "?" or (len(sentence) > 1 and sentence[-2].text == "?"):
        silences = True
    if any(c.dep == "mark" and c.lower in ("if", "whether", "unless") for v in (verb, governor) for c in v.children):
        silences = True
    for c in verb.children:
        if c.dep == "aux" and c.lower in DOUBTFUL:
            silences = True
        if c.dep == "aux" and c.lower == "could":
            weak = True
        if c.dep == "aux" and c.lower in ("would", "could", "might") and any(x.lower == "have" for x in verb.children if x.dep == "aux"):
            silences = True
    condition = find_condition(parse, verb, readiness)
    return Turn(flips, silences, condition, span or condition, weak)


def _only(parse: Parse, negated: Token) -> bool:
    """Tell "not only", which negates nothing."""
    return negated.i + 1 < len(parse.tokens) and parse.tokens[negated.i + 1].lower in ("only", "just")
