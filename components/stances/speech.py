"""Read what a speaker's own words say of a thing: "is a disgrace", "will ruin us", "must resign", "we need it", "please stop it"."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import ActorIndex, Parse, Token
from components.stances import frames, phrases
from components.stances.found import FIRST_PERSON, SIDE_WORDS, Reading
from components.stances.frames import Side
from components.stances.idioms import value_of
from components.stances.targets import EMPTY_TARGETS, aims_of, other, target_of_noun
from components.stances.turning import Turn, read_turn
from components.statements.grammar import find_subject, is_passive


def read_speech(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Reading]:
    """Yield what one verb says as somebody's own judgement; who speaks is found by the statement round it."""
    if t.lemma == "be" or t.pos == "AUX" and t.dep not in ("aux", "auxpass"):
        yield from _evaluation(parse, index, t)
        yield from _compared(parse, index, t)
    if not t.is_verb:
        return
    if t.lemma in frames.DEEDS:
        yield from _deed(parse, index, t, frames.DEEDS[t.lemma])
    yield from _consequence(parse, index, t)
    yield from _duty(parse, index, t)
    yield from _needed(parse, index, t)
    yield from _imperative(parse, index, t)
    yield from _sense(parse, index, t)


def _judged(parse: Parse, index: ActorIndex, t: Token, noun: Token, side: Side, words: str, turn: Turn | None = None,
            strength: float = 0.6) -> Iterator[Reading]:  # fmt: skip
    rule = f"'{words}' in someone's own words reads as {SIDE_WORDS[side]} it"
    for aim in target_of_noun(parse, index, noun, side)[:1]:
        yield Reading(t, None, aim, turn or read_turn(parse, t), strength, rule, speaker=True)


def _deed(parse: Parse, index: ActorIndex, t: Token, side: Side) -> Iterator[Reading]:
    """Read "Vane has failed the town" in someone's words as the speaker's stance towards Vane."""
    subject = t.child("nsubj")
    if subject is None or index.name_at(subject) is None or is_passive(t) or t.dep in ("advcl", "relcl", "acl"):
        return
    turn = read_turn(parse, t)
    if turn.flips or turn.weak:
        return
    rule = f"saying that someone '{t.text}' reads as {SIDE_WORDS[side]} them"
    for aim in target_of_noun(parse, index, subject, side)[:1]:
        yield Reading(t, None, aim, turn, 0.55, rule, speaker=True)


def _evaluation(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Reading]:
    """Read "this ban is a disgrace", "it is important to strengthen …", "it is the right decision", "is worth every penny"."""
    predicate = t.child("acomp", "attr") or next((c for c in t.children if c.dep in ("advmod", "prep") and c.lower in ("just", "worth") and c.i > t.i), None)
    subject = t.child("nsubj", "expl", "nsubjpass")
    if predicate is None or subject is None:
        return
    side = value_of(predicate)
    if predicate.lower in ("just", "worth"):
        side = None if any(x.pos == "NUM" for x in parse.subtree(predicate)) else "support"
    if side is None:
        return
    if any(c.lower in ("no", "hardly") for c in predicate.children):
        side = other(side)  # "are no good"
    turn = read_turn(parse, t)
    rule = f"'is {predicate.text}' in someone's own words reads as {SIDE_WORDS[side]} it"
    if subject.lower in ("it", "this", "that"):
        following = [c for v in (t, predicate) for c in v.children if c.i > predicate.i]
        goal = next((c for c in following if c.dep in ("xcomp", "ccomp", "advcl", "acl", "relcl", "csubj")), None)
        aims = aims_of(parse, index, goal, side) if goal is not None else []
        if not aims and predicate.lemma.lower() in phrases.JUDGED_NOUNS:
            aims = target_of_noun(parse, index, predicate, side)
    else:
        aims = target_of_noun(parse, index, subject, side)
    for aim in aims:
        yield Reading(predicate, None, aim, turn, 0.6, rule, speaker=True)


def _compared(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Reading]:
    """Read "the old plan is better than the new one"."""
    predicate, subject = t.child("acomp"), t.child("nsubj")
    if predicate is not None and subject is not None and predicate.lower in ("better", "worse", "preferable") and subject.lower not in EMPTY_TARGETS:
        yield from _judged(parse, index, predicate, subject, "oppose" if predicate.lower == "worse" else "support", f"is {predicate.text}", read_turn(parse, t))


def _consequence(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Reading]:
    """Read "the tariff would destroy jobs": what is said to do harm is opposed by who says so."""
    lemma = t.lemma.lower()
    subject = t.child("nsubj")
    if lemma not in phrases.HARM | phrases.BENEFIT or subject is None or subject.lower in EMPTY_TARGETS or t.dep not in ("ccomp", "ROOT", "conj", "parataxis"):
        return
    if not any(c.dep == "aux" and c.lower in phrases.TO_COME for c in t.children) or index.kind_of(index.name_at(subject)) == "person":
        return
    side: Side = "oppose" if lemma in phrases.HARM else "support"
    governor = t.head if t.dep == "ccomp" else None
    rule = f"saying that it would '{t.text}' reads as {SIDE_WORDS[side]} it"
    turn = read_turn(parse, t)
    outside = governor is not None and governor.lemma.lower() in phrases.FORETELLING and parse.in_quotation[t.i] < 0
    holder = find_subject(governor)[0] if governor is not None and outside else None
    for aim in target_of_noun(parse, index, subject, side)[:1]:
        yield Reading(t, holder, aim, turn, 0.6, rule, speaker=holder is None)


def _duty(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Reading]:
    """Read "he must resign" and "the tram must stay"."""
    subject = t.child("nsubj")
    down = any(c.lower in ("down", "ahead") for c in t.children)
    lemma = t.lemma.lower()
    side: Side | None = "oppose" if lemma in phrases.DEPARTING or lemma in ("step", "stand") and down else "support" if lemma in phrases.STAYING else None
    if lemma == "go" and any(c.lower == "ahead" for c in t.children):
        side = "support"
    if side is None or subject is None or subject.lower in EMPTY_TARGETS or not any(c.dep == "aux" and c.lower in phrases.DUTY for c in t.children):
        return
    if index.name_at(subject) is None and lemma in ("leave", "go") and t.child("prep", "dobj") is not None:
        return
    yield from _judged(parse, index, t, subject, side, f"must {t.text}")


def _needed(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Reading]:
    """Read "we need this accord" and "we don't want this airport" in a speaker's words."""
    subject, dobj = t.child("nsubj"), t.child("dobj")
    if t.lemma not in ("need", "want", "deserve") or subject is None or dobj is None or subject.lower not in FIRST_PERSON or t.child("xcomp", "ccomp"):
        return
    if t.lemma != "want":  # wanting is a frame of its own
        yield from _judged(parse, index, t, dobj, "support", t.text)


def _imperative(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Reading]:
    """Read "please stop this quarry" in a quotation."""
    dobj = t.child("dobj")
    if t.tag != "VB" or dobj is None or parse.in_quotation[t.i] < 0 or t.child("nsubj", "aux", "mark") is not None or t.dep not in ("ROOT", "ccomp"):
        return
    lemma = t.lemma.lower()
    ends = lemma in frames.ENDING
    if ends or lemma in phrases.KEEPING:
        yield from _judged(parse, index, t, dobj, "oppose" if ends else "support", t.text)


def _sense(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Reading]:
    """Read "the toll makes no sense" and "these sanctions are justified"."""
    subject, dobj = t.child("nsubj"), t.child("dobj")
    if t.lemma == "make" and dobj is not None and dobj.lower == "sense" and subject is not None and subject.lower not in EMPTY_TARGETS:
        no = dobj.child("det")
        negated = no is not None and no.lower in ("no", "little")
        yield from _judged(parse, index, dobj, subject, "oppose" if negated else "support", f"makes {'no ' if negated else ''}sense", Turn())
    passive = t.child("nsubjpass")
    if t.lemma == "justify" and passive is not None and t.child("agent") is None:
        yield from _judged(parse, index, t, passive, "support", t.text)
