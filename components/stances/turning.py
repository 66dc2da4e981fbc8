"""What turns a frame: negation, failure, denial, questions, conditions, modality."""

from __future__ import annotations

from dataclasses import dataclass

from components.language import Parse, Token
from components.model import Span
from components.statements.grammar import negation

FAILING = frozenset("fail refuse decline neglect stop cease".split())
DENYING = frozenset("deny".split())
SHORT_OF = frozenset(["short", "far"])
CONDITION_MARKS = frozenset("if unless provided until once providing".split())
DOUBTFUL = frozenset("may might could".split())


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
        if governor.dep not in ("xcomp", "pcomp", "acl", "conj") or governor.head is governor:
            break
        outer = governor.head
        if governor.dep == "pcomp":
            if outer.lower == "of" and outer.head.lower in SHORT_OF:
                silences, span = True, outer.head.span
            outer = outer.head
        if outer.lemma in FAILING and governor.dep != "conj":
            flips, span = not flips, outer.span
            if negation(outer) is not None:
                flips = not flips
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
            weak = True
        if c.dep == "aux" and c.lower in ("would", "could", "might") and any(x.lower == "have" for x in verb.children if x.dep == "aux"):
            silences = True
    condition = find_condition(parse, verb, readiness)
    return Turn(flips, silences, condition, span or condition, weak)


def _only(parse: Parse, negated: Token) -> bool:
    """Tell "not only", which negates nothing."""
    return negated.i + 1 < len(parse.tokens) and parse.tokens[negated.i + 1].lower in ("only", "just")


def find_condition(parse: Parse, verb: Token, readiness: bool) -> Span | None:
    """Return the place of the condition that a position is bound to: "if …", "provided …", "based on …"."""
    for scope in (verb, *[c for c in verb.children if c.dep in ("xcomp", "ccomp", "acl")]):
        for c in scope.children:
            if c.dep in ("advcl", "prep") and c.i > verb.i - 30:
                mark = c.child("mark", "advmod")
                if c.dep == "advcl" and mark is not None and mark.lower in CONDITION_MARKS and mark.i == c.left + (
                    parse.tokens[c.left].lower in ("only", "but", "even", ",")
                ) and parse.tokens[c.left].lower != "even":
                    return parse.trim(parse.tokens[c.left].start, parse.tokens[c.right].end)
                if c.lower in ("provided", "providing") and c.i > verb.i:
                    return parse.trim(parse.tokens[c.left].start, parse.tokens[c.right].end)
    _first, last = parse.sentence_tokens[verb.sent]
    for t in parse.tokens[verb.i : min(verb.right + 1, last)]:
        nxt = parse.tokens[t.i + 1].lower if t.i + 1 < last else ""
        after = parse.tokens[t.i + 2].lower if t.i + 2 < last else ""
        phrase = (t.lower == "only" and nxt in ("if", "when", "after", "once")) or (t.lower == "as" and nxt == "long") \
            or (t.lower == "on" and after == "that" and nxt == "condition") or (t.lower == "provided" and nxt in ("that", "the")) \
            or (t.lower == "on" and nxt == "condition") or (t.lower == "subject" and nxt == "to")
        if phrase or (readiness and t.lower == "based" and nxt == "on"):
            return parse.trim(t.start, parse.tokens[min(verb.right, last - 1)].end)
    return None
