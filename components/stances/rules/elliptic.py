"""Read a side whose object is only understood: "but the union does not", "as did the mayor", "Holt voted against it all
along; Marr voted in favour", "with Holt dissenting".

What is understood is what the last main clause took a side on; where there is none, `naming.py` looks for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from components.language import ActorIndex, Parse, Token
from components.language.verbs import is_passive
from components.lexicon import Side, rows, sides, words
from components.stances.rules.hits import FORMS, Hit
from components.stances.rules.targets import other

ALONE = sides("verbs", "by itself")  # "dissented", "objected"
CARRIED = words("verbs", "by itself", side="carried")  # "concurred"
AGREEING = CARRIED | {row.word for row in rows("verbs", "by itself") if not row.takes_side}
NAMING = words("verbs", "naming")  # of a name that was called wrong, the thing itself is not meant
FOLLOWING = frozenset("prep ccomp xcomp dobj prt".split())
CAST = sides("adjectives", "vote cast")
IN_FAVOR = frozenset("favor favour".split())
VOTES = words("verbs", "voting")
ECHOING = frozenset("do have be".split())
MARKS = frozenset("as while although though whereas but and nor".split())
SAID_AGAIN = frozenset("as so nor neither".split())
FILLING = frozenset("xcomp ccomp dobj acomp attr oprd expl prt agent prep auxpass".split())
BACK = 2  # sentences to what is understood


def read_again(parse: Parse, t: Token, met: Sequence[Hit]) -> Iterator[Hit]:
    """Yield who says again, or otherwise, what the hits `met` say."""
    yield from _read_echo(parse, t, met)
    yield from _read_agreeing(parse, t, met)


def _read_echo(parse: Parse, t: Token, met: Sequence[Hit]) -> Iterator[Hit]:
    """Read "backs it, but the union does not", "as did the mayor", by the hits `met` at what is said again."""
    subject = t.child("nsubj")
    if subject is None or not _stands_alone(t):
        return
    said = t.head if t.dep in ("conj", "advcl", "parataxis") else t.child("ccomp")
    marks = {c.lower for c in t.children if c.dep in ("mark", "cc", "advmod", "preconj")}
    if said is None and t.dep == "ROOT" and met and parse.clause(t).negation is not None:
        said = met[-1].turning if met[-1].trigger.sent == t.sent - 1 else None  # "Farmers back it. Hauliers do not."
    if said is None or any(c.dep == "mark" and c.lower not in MARKS for c in t.children):
        return
    again = subject.i > t.i and bool(marks & SAID_AGAIN or said.child("cc") is not None)
    if subject.i > t.i and not again:
        return
    for hit in reversed(_near(t, met)):
        if hit.holder is not None and hit.turning is said:
            yield replace(hit, rule="echo", trigger=t, words=f"{hit.words} … {t.text}", holder=subject,
                          turning=hit.turning if again else t, bound=None)  # fmt: skip


def _read_agreeing(parse: Parse, t: Token, met: Sequence[Hit]) -> Iterator[Hit]:
    """Read "The mayor backs the toll. The union disagrees": on the other side of what was said last."""
    agreeing = t.lemma.lower() in AGREEING and t.is_verb and t.child(*FOLLOWING) is None
    subject = parse.clause(t).subject if agreeing else None
    last = _last(t, subject, met) if subject is not None else None
    if last is None or last.turning is None or last.trigger.lemma in NAMING or is_passive(t):
        return
    if parse.clause(last.turning).negation is None:
        side = last.side if t.lemma.lower() in CARRIED else other(last.side)
        yield replace(last, rule="echo", trigger=t, words=t.text, side=side, holder=subject, turning=t, bound=None)


def _stands_alone(t: Token) -> bool:
    """Tell "does", "has not", "will not" with nothing behind it that would say what."""
    helping = t.lemma in ECHOING or t.tag == "MD"
    return helping and t.dep not in ("aux", "auxpass") and t.child(*FILLING - {"ccomp"}) is None


def read_understood(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "dissented", "voted against", "are in favour", "cast the lone dissenting vote"."""
    subject = parse.clause(t).subject
    hung = t.tag == "VBG" and t.dep == "advcl" and t.child("nsubj") is None  # "…, Holt and Marr voting against"
    if subject is None or hung or is_passive(t):
        return
    for said, side in _sides_alone(t):
        yield Hit("understood", t, said, side, None, subject, t, act=t.lemma in VOTES)


def _sides_alone(t: Token) -> Iterator[tuple[str, Side]]:
    """Yield (words, side) of what is said without its object."""
    lemma, dobj = t.lemma.lower(), t.child("dobj")
    followed = t.child(*FOLLOWING) is not None
    if lemma in ALONE and not followed:
        yield t.text, ALONE[lemma]
    if lemma == "cast" and dobj is not None and dobj.lemma in VOTES and dobj.child("prep") is None:
        for c in dobj.children:
            if c.lower in CAST:
                yield f"{t.text} … {c.text} {dobj.text}", CAST[c.lower]
    if lemma not in VOTES | {"be", "come", "remain", "stay", "stand"}:
        return
    for c in t.children:
        bare = c.i > t.i and not any(g.i > c.i for g in c.children)
        if bare and c.lower == "against" and not _goes_on(c):
            yield f"{t.text} {c.text}", "oppose"
        if bare and c.lower in CAST and lemma in VOTES and not _goes_on(c):
            yield f"{t.text} {c.text}", CAST[c.lower]
        noun = c.child("pobj") if c.dep == "prep" and c.lower == "in" else None
        if noun is not None and noun.lower in IN_FAVOR and noun.child("prep") is None and not _goes_on(noun):
            yield f"{t.text} {c.text} {noun.text}", "support"
        if c.dep == "acomp" and c.lower == "opposed" and c.child("prep") is None:
            yield f"{t.text} {c.text}", "oppose"


def _goes_on(word: Token) -> bool:
    """Tell "against" in "voted against and for it": the object stands behind."""
    return any(c.dep in ("pobj", "pcomp", "conj", "prep") for c in word.children)


def of_what_was_said(hit: Hit, met: Sequence[Hit]) -> Hit:
    """Return a hit without an object as towards what the last main clause before took a side on, if any did."""
    last = _last(hit.trigger, hit.holder, met) if hit.rule == "understood" else None
    if last is None:
        return hit
    return replace(hit, goal=last.goal, clause=last.clause, whole=last.whole, otherwise=last.otherwise)


def _last(word: Token, holder: Token | None, met: Sequence[Hit]) -> Hit | None:
    """Return what was last met in a main clause before a word, of somebody else."""
    return next((h for h in _near(word, met) if h.goal is not None and h.goal.i < word.i and h.holder is not holder
                 and not FORMS[h.rule].faint and _is_main(h.trigger)
                 and h.trigger.sent <= word.sent), None)  # fmt: skip


def _near(word: Token, met: Sequence[Hit]) -> list[Hit]:
    """Return what was met within the last sentences before a word, the last first."""
    return list(takewhile(lambda h: word.sent - h.trigger.sent <= BACK, reversed(met)))


def _is_main(word: Token) -> bool:
    return not any(a.dep in ("relcl", "acl") for a in (word, *word.ancestors()))


def read_absolute(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "with Holt opposed", and "with Holt dissenting" where the parser takes that for a noun."""
    marked = any(c.dep == "mark" and c.lower == "with" for c in t.children)
    with_it = marked or t.dep in ("pcomp", "pobj") and t.head.lower == "with"
    side = "oppose" if t.lower == "opposed" else CAST.get(t.lower) if t.pos == "NOUN" else None
    subject = t.child("nsubj", "nsubjpass")
    if with_it and subject is not None and side is not None and t.child("dobj", "prep") is None:
        yield Hit("understood", t, f"with … {t.text}", side, None, subject, None)
