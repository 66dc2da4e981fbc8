"""What turns a frame: negation, failure, denial, questions, conditions, modality."""

from __future__ import annotations

from dataclasses import dataclass, replace

from components.language import Parse, Token
from components.lexicon import words
from components.model import Span
from components.stances.rules.conditions import find_condition
from components.stances.rules.hits import Hit
from components.stances.rules.word_sides import is_heightened, is_letting_go, is_ruling_out, side_of_word

FAILING = words("verbs", "not doing") | words("verbs", "stopping")
DENYING = words("verbs", "denied")
DOUBTFUL = frozenset("may might".split())


@dataclass(frozen=True, slots=True)
class Turn:
    """What was found round a frame:

    `flips` its side, `silences` it, makes it `conditional`; `span` is the word for it."""

    flips: bool = False
    silences: bool = False
    condition: Span | None = None
    span: Span | None = None
    weak: bool = False


def turn_of(parse: Parse, hit: Hit, ready: bool) -> Turn:
    """Return what turns a hit; `ready` where its rule may be bound to a condition of the future."""
    turn = read_turn(parse, hit.turning, hit.ready or ready) if hit.turning is not None else Turn()
    if hit.free:
        return replace(turn, condition=None)
    if hit.bound is None or turn.condition is not None:
        return turn
    return replace(turn, condition=find_condition(parse, hit.bound, True))


def read_turn(parse: Parse, verb: Token, readiness: bool = False) -> Turn:
    """Return what turns the frame at `verb`."""
    flips, silences, span = False, False, None
    negated = parse.clause(verb).negation
    if negated is not None and negated.i < verb.i + 3 and not _only(parse, negated) and not _keeps_side(verb):
        flips, span = True, negated.span
    governor = verb
    for _ in range(3):
        if governor.dep == "ccomp" and governor.head.lemma in DENYING:
            silences, span = True, governor.head.span
        ruled_out = governor.dep == "advcl" and governor.tag == "VBG" and is_ruling_out(governor.head)
        if governor.dep not in ("xcomp", "pcomp", "acl", "conj") and not ruled_out or governor.head is governor:
            break
        governed = _governed(parse, governor)
        flips, silences, span = flips != governed.flips, silences or governed.silences, governed.span or span
        governor = governor.head.head if governor.dep == "pcomp" else governor.head
    condition = find_condition(parse, verb, readiness)
    weak = any(c.dep == "aux" and c.lower == "could" for c in verb.children)
    return Turn(flips, silences or _is_open(parse, verb, governor), condition, span or condition, weak)


def _keeps_side(verb: Token) -> bool:
    """Tell "did not end her support", "could not agree more": negated, and the side stands."""
    return is_letting_go(verb) or is_heightened(verb)


def _governed(parse: Parse, verb: Token) -> Turn:
    """Return what the word that a verb hangs on does to it: fails, denies, stops short, is far from, has yet to."""
    outer = verb.head
    if verb.dep == "pcomp":
        if outer.lower == "of" and outer.head.lower == "short":
            return Turn(silences=parse.clause(outer.head.head).negation is None, span=outer.head.span)
        if outer.lower == "from" and outer.head.lower == "far":
            return Turn(flips=True, span=outer.head.span)
        outer = outer.head
    if outer.lemma in FAILING and verb.dep != "conj":
        return Turn(flips=parse.clause(outer).negation is None, span=outer.span)
    if is_ruling_out(outer):  # "ruled out backing it"; who rules out fighting it is not yet for it
        silences = parse.clause(outer).negation is not None or side_of_word(verb) == "oppose"
        return Turn(flips=not silences, silences=silences, span=outer.span)
    if (
        outer.lemma == "have"
        and verb.dep == "xcomp"
        and any(c.lower == "yet" for c in (*outer.children, *verb.children))
    ):
        return Turn(silences=True, span=outer.span)  # "has yet to endorse it"
    if outer.lemma in DENYING and verb.dep != "conj":
        return Turn(silences=True, span=outer.span)
    negated = parse.clause(outer).negation if verb.dep == "xcomp" and outer.is_verb else None
    return Turn(flips=True, span=negated.span) if negated is not None else Turn()


def _is_open(parse: Parse, verb: Token, governor: Token) -> bool:
    """Tell what is not said to be so: asked, supposed, only possible, never come about, or for another to do."""
    if (
        verb.tag == "VB"
        and verb.dep in ("ccomp", "xcomp", "advcl", "acl")
        and any(c.lower == "to" and c.dep == "aux" for c in verb.children)
    ):
        outer = verb.head
        if verb.child("nsubj") is not None or outer.child("dobj") is not None and outer.is_verb or verb.dep == "advcl":
            return True  # what another is to do is not yet done: "expects the council to approve it"
    sentence = parse.sentence(verb.sent)
    if any(t.text == "?" for t in sentence[-2:]):
        return True
    if any(c.dep == "mark" and c.lower in ("if", "whether", "unless") for v in (verb, governor) for c in v.children):
        return True
    aux = {c.lower for c in verb.children if c.dep == "aux"}
    return bool(aux & DOUBTFUL) or "have" in aux and bool(aux & {"would", "could", "might"})


def _only(parse: Parse, negated: Token) -> bool:
    """Tell "not only", which negates nothing."""
    return negated.i + 1 < len(parse.tokens) and parse.tokens[negated.i + 1].lower in ("only", "just")
