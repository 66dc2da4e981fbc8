"""Read what a speaker's own words say of a thing:

"is a disgrace", "will ruin us", "must resign", "we need it", "please stop it"."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import ActorIndex, Parse, Token
from components.lexicon import rows
from components.lexicon import words as listed
from components.stances.rules import frames, phrases
from components.stances.rules.frames import Side
from components.stances.rules.hits import FIRST_PERSON, Hit
from components.stances.rules.targets import EMPTY_TARGETS, other
from components.stances.rules.valued import value_of

LIKENING = {(row.word, row.link) for row in rows("verbs", "likening")}
SAID = frozenset("ccomp ROOT conj parataxis".split())
DANGERS = listed("nouns", "danger")
LOST = listed("nouns", "lost")
WORSE = listed("adjectives", "made so")


def _judged(t: Token, noun: Token, side: Side, words: str, turning: Token | None) -> Hit:
    """Return what is said of a noun by whoever speaks; who that is is found by the statement round it."""
    return Hit("judged", t, words, side, noun, None, turning, speaker=True, first=True)


def _is_being(t: Token) -> bool:
    return t.lemma == "be" or t.pos == "AUX" and t.dep not in ("aux", "auxpass")


def read_merit(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "Vane has failed the town" in someone's words as the speaker's stance towards Vane."""
    side = frames.DEEDS.get(t.lemma) if t.is_verb else None
    subject = t.child("nsubj")
    if (
        side is None
        or subject is None
        or index.name_at(subject) is None
        or parse.clause(t).passive
        or t.dep in ("advcl", "relcl", "acl")
    ):
        return
    yield Hit("wrong or merit", t, t.text, side, subject, None, t, speaker=True)


def read_evaluation(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "this ban is a disgrace", "it is important to strengthen …", "it is the right decision", "is worth every
    penny"."""
    predicate = t.child("acomp", "attr") or next(
        (c for c in t.children if c.dep in ("advmod", "prep") and c.lower in phrases.WORTH and c.i > t.i), None
    )
    subject = t.child("nsubj", "expl", "nsubjpass")
    if not _is_being(t) or predicate is None or subject is None:
        return
    side = value_of(predicate)
    if predicate.lower in phrases.WORTH:
        side = None if any(x.pos == "NUM" for x in parse.subtree(predicate)) else "support"
    if side is None:
        return
    if any(c.lower in ("no", "hardly") for c in predicate.children):
        side = other(side)  # "are no good"
    words = f"is {predicate.text}"
    if subject.lower not in ("it", "this", "that"):
        if side == "support" and subject.lemma in frames.ILLS:
            return  # "inequality is the most important issue"
        yield Hit("judged", predicate, words, side, subject, None, t, speaker=True)
        return
    following = [c for v in (t, predicate) for c in v.children if c.i > predicate.i]
    goal = next((c for c in following if c.dep in ("xcomp", "ccomp", "advcl", "acl", "relcl", "csubj")), None)
    best = predicate.pos == "NOUN" and any(c.tag == "JJS" for c in predicate.children)
    noun = predicate if predicate.lemma.lower() in phrases.JUDGED_NOUNS else None
    if subject.tag == "PRP" and subject.i < t.i and t.dep in SAID and (goal is noun is None or goal is not None and best
                                                   and goal.dep in ("relcl", "acl")):  # fmt: skip
        yield _judged(predicate, subject, side, words, t)  # "it is a disgrace", "it is the best thing to happen here"
        return
    yield Hit("judged", predicate, words, side, goal, None, t, clause=True, speaker=True, otherwise=noun)


def read_likening(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "the law feels like censorship", "the plan amounts to a land grab"."""
    subject = t.child("nsubj")
    for c in t.children if subject is not None else ():
        value = c.child("pobj") if (t.lemma, c.lower) in LIKENING and c.dep == "prep" and c.i > t.i else None
        side = value_of(value) if value is not None else None
        if value is not None and side is not None and subject is not None:
            yield _judged(value, subject, side, f"{t.text} {c.text} {value.text}", t)


def read_comparison(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "the old plan is better than the new one"."""
    predicate, subject = t.child("acomp"), t.child("nsubj")
    if not _is_being(t) or predicate is None or subject is None or subject.lower in EMPTY_TARGETS:
        return
    side = phrases.COMPARED.get(predicate.lower)
    if side is not None:
        yield _judged(predicate, subject, side, f"is {predicate.text}", t)


def read_consequence(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "the tariff would destroy jobs": what is said to do harm is opposed by who says so."""
    lemma = t.lemma.lower()
    subject = t.child("nsubj")
    if (
        lemma not in phrases.HARM | phrases.BENEFIT
        or subject is None
        or subject.lower in EMPTY_TARGETS
        or t.dep not in ("ccomp", "ROOT", "conj", "parataxis")
    ):
        return
    if (
        not any(c.dep == "aux" and c.lower in phrases.TO_COME for c in t.children)
        or index.kind_of(index.name_at(subject)) == "person"
    ):
        return
    side: Side = "oppose" if lemma in phrases.HARM else "support"
    governor = t.head if t.dep == "ccomp" else None
    outside = governor is not None and governor.lemma.lower() in phrases.FORETELLING and parse.in_quotation[t.i] < 0
    holder = parse.clause(governor).subject if governor is not None and outside else None
    yield Hit("consequence", t, t.text, side, subject, holder, t, speaker=holder is None)


def read_effect(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "the rotas put patients in danger", "the law hurts farmers", in someone's words, as the speaker's stance
    towards the thing."""
    subject, side = t.child("nsubj"), _effect_of(t)
    if subject is None or side is None or t.dep not in SAID:
        return
    if subject.lower in EMPTY_TARGETS - {"it"} or index.kind_of(index.name_at(subject)) == "person":
        return
    if not any(c.dep == "aux" and c.tag == "MD" for c in t.children):
        yield Hit("effect", t, t.text, side, subject, None, t, speaker=True)


def _effect_of(verb: Token) -> Side | None:
    """Return the side of whoever says so: "harms farmers", "puts lives at risk", "costs jobs", "makes it worse"."""
    lemma, dobj = verb.lemma.lower(), verb.child("dobj")
    if lemma in phrases.HARM | phrases.BENEFIT and dobj is not None:
        return "oppose" if lemma in phrases.HARM else "support"
    risked = any(c.dep == "prep" and c.lower in ("in", "at") and (n := c.child("pobj")) is not None
                 and n.lemma in DANGERS for c in verb.children)  # fmt: skip
    if lemma in ("put", "place", "leave") and dobj is not None and risked:
        return "oppose"
    if lemma == "cost" and dobj is not None and dobj.lemma in LOST:
        return "oppose"
    worse = verb.child("ccomp", "acomp", "oprd")
    return "oppose" if lemma == "make" and worse is not None and worse.lower in WORSE else None


def read_duty(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "he must resign" and "the tram must stay"."""
    subject = t.child("nsubj")
    down = any(c.lower in ("down", "ahead") for c in t.children)
    lemma = t.lemma.lower()
    side: Side | None = (
        "oppose"
        if lemma in phrases.DEPARTING or lemma in ("step", "stand") and down
        else "support"
        if lemma in phrases.STAYING
        else None
    )
    if lemma == "go" and any(c.lower == "ahead" for c in t.children):
        side = "support"
    if (
        side is None
        or subject is None
        or subject.lower in EMPTY_TARGETS
        or not any(c.dep == "aux" and c.lower in phrases.DUTY for c in t.children)
    ):
        return
    if index.name_at(subject) is None and lemma in ("leave", "go") and t.child("prep", "dobj") is not None:
        return
    yield _judged(t, subject, side, f"must {t.text}", t)


def read_need(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "we need this accord" in a speaker's words."""
    subject, dobj = t.child("nsubj"), t.child("dobj")
    if (
        t.lemma not in phrases.NEEDING
        or subject is None
        or dobj is None
        or subject.lower not in FIRST_PERSON
        or t.child("xcomp", "ccomp")
    ):
        return
    yield _judged(t, dobj, "support", t.text, t)


def read_imperative(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "please stop this quarry" in a quotation."""
    dobj = t.child("dobj")
    if (
        t.tag != "VB"
        or dobj is None
        or parse.in_quotation[t.i] < 0
        or t.child("nsubj", "aux", "mark") is not None
        or t.dep not in ("ROOT", "ccomp")
    ):
        return
    lemma = t.lemma.lower()
    ends = lemma in frames.ENDING
    if ends or lemma in phrases.KEEPING:
        yield _judged(t, dobj, "oppose" if ends else "support", t.text, t)


def read_sense(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "the toll makes no sense" and "these sanctions are justified"."""
    subject, dobj = t.child("nsubj"), t.child("dobj")
    if (
        t.lemma == "make"
        and dobj is not None
        and dobj.lower == "sense"
        and subject is not None
        and subject.lower not in EMPTY_TARGETS
    ):
        no = dobj.child("det")
        negated = no is not None and no.lower in ("no", "little")
        yield _judged(dobj, subject, "oppose" if negated else "support", f"makes {'no ' if negated else ''}sense", None)
    passive = t.child("nsubjpass")
    if t.lemma == "justify" and passive is not None and t.child("agent") is None:
        yield _judged(t, passive, "support", t.text, t)
