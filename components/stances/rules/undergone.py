"""Read a side that is told by what its target undergoes: "the toll angered farmers", "drew criticism from farmers",
"is popular with farmers", "was greeted with dismay by farmers"."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import ActorIndex, Parse, Token
from components.language.actors.people import is_people
from components.language.verbs import is_passive
from components.lexicon import Side, linked_sides, sides, words
from components.stances.rules import frames, phrases
from components.stances.rules.hits import Hit
from components.stances.rules.phrases import LIGHT_NOUNS
from components.stances.rules.valued import given_side, value_of

CAUSING = sides("verbs", "causing a feeling")
UNDERGOING, GREETING = words("verbs", "undergoing"), words("verbs", "greeting")
WITH_WHOM = linked_sides("adjectives", "with whom")
SIDES: dict[str, Side] = {noun: side for (noun, _), side in LIGHT_NOUNS.items()} | {
    noun: frame.side for (noun, _), frame in frames.NOUNS.items()
}
DRAWN = sides("nouns", "drawn")  # "drew fire from farmers", "came under attack from them"
FROM_WHOM = frozenset("from by among".split())


def read_undergone(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Yield the side of whomever a thing angers, is criticised by, or is popular with."""
    yield from _done_by(t)
    clause = parse.clause(t)
    subject = clause.subject
    felt_by, side = t.child("dobj"), CAUSING.get(t.lemma)
    if side is not None and felt_by is not None and subject is not None and is_people(felt_by) and not clause.passive:
        yield Hit("phrase", t, t.text, side, subject, felt_by, t)
    noun = felt_by if t.lemma in UNDERGOING | phrases.ENJOYING else _under(t)
    open_yet = t.dep in ("xcomp", "advcl") and t.tag == "VB"  # "struggled to win the support of the bishops"
    side = _side_drawn(noun) if noun is not None and not open_yet else None
    if noun is not None and subject is not None and side is not None and not clause.passive:
        whose = next((p for v in (noun, t) for c in v.children if (p := _from_whom(c, noun)) is not None), None)
        if whose is not None:
            yield Hit("phrase", t, f"{t.text} {noun.text}", side, subject, whose, t)
    for c in t.children:
        if c.dep == "acomp" and subject is not None:
            yield from _popular(t, c, subject)
        elif c.dep == "prep" and c.lower == "with" and t.lemma in GREETING:
            yield from _greeted(parse, t, c)


def _done_by(t: Token) -> Iterator[Hit]:
    """Read "was voted down by the council", "given the go-ahead by it", "described by it as a disaster"."""
    agent, done = t.child("agent"), t.child("nsubjpass")
    holder = agent.child("pobj") if agent is not None else None
    taken = done or (t.head if t.dep == "acl" else None)
    if holder is not None and taken is not None:
        for said, side in _undergone(t):
            yield Hit("phrase", t, said, side, taken, holder, t)


def _undergone(t: Token) -> Iterator[tuple[str, Side]]:
    """Yield (words, side) of what was "voted down by the council", "given the go-ahead by it", whoever did it."""
    lemma = t.lemma.lower()
    for c in t.children:
        side = phrases.PARTICLES.get((lemma, c.lower)) if c.i > t.i and c.dep in ("prt", "advmod", "prep") else None
        if side is not None:
            yield f"{t.text} {c.text}", side
    gift = t.child("dobj", "oprd") if lemma in phrases.GIVING else None
    value = next((p.child("pobj") for p in t.children if p.dep == "prep" and p.lower == "as"), None)
    value = value or t.child("oprd")
    called = value_of(value) if value is not None and lemma in phrases.CALLING else None
    if value is not None and called is not None:
        yield f"{t.text} … {value.text}", called  # "described by the union as a disaster"
    given = given_side(t, gift) if gift is not None else None
    if gift is not None and given is not None:
        yield f"{t.text} … {gift.text}", given


def _under(verb: Token) -> Token | None:
    """Return the fire of "came under fire from farmers"."""
    link = next((c for c in verb.children if c.dep == "prep" and c.lower == "under"), None)
    noun = link.child("pobj") if link is not None else None
    return noun if noun is not None and noun.lemma in DRAWN else None


def _side_drawn(noun: Token) -> Side | None:
    none = any(c.lower == "no" for c in noun.children)
    return None if none else SIDES.get(noun.lemma) or DRAWN.get(noun.lemma)


def _from_whom(link: Token, noun: Token) -> Token | None:
    """Return whose it is: "criticism from farmers", "the backing of the bishops"."""
    of = link.lower == "of" and noun.lemma in phrases.ENJOYED and link.head is noun
    whom = link.child("pobj") if link.dep in ("prep", "agent") and (of or link.lower in FROM_WHOM) else None
    return whom if whom is not None and is_people(whom) else None


def _popular(verb: Token, word: Token, subject: Token) -> Iterator[Hit]:
    for c in word.children:
        side, whom = WITH_WHOM.get((word.lower, c.lower)), c.child("pobj")
        if side is not None and whom is not None and is_people(whom):
            yield Hit("phrase", word, f"{word.text} {c.text}", side, subject, whom, verb)


def _greeted(parse: Parse, t: Token, link: Token) -> Iterator[Hit]:
    """Read "greeted it with dismay", "reacted with fury to it", "was met with anger by farmers"."""
    noun = link.child("pobj")
    side = SIDES.get(noun.lemma) if noun is not None else None
    if noun is None or side is None:
        return
    if is_passive(t):
        agent = next((c for v in (t, noun) for c in v.children if c.dep in ("agent", "prep") and c.lower == "by"), None)
        goal, holder = t.child("nsubjpass"), agent.child("pobj") if agent is not None else None
    else:
        to = next((c for v in (t, noun) for c in v.children if c.dep == "prep" and c.lower == "to"), None)
        goal = t.child("dobj") or (to.child("pobj") if to is not None else None)
        holder = parse.clause(t).subject
    if goal is not None and holder is not None:
        yield Hit("phrase", t, f"{t.text} with {noun.text}", side, goal, holder, t)
