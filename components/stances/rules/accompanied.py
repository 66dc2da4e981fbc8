"""Read whose wish or whose protest goes with a deed: "lifted the ban at the request of hauliers", "approved the quarry
over the objections of residents", "passed the code with the votes of the Greens"."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import ActorIndex, Parse, Token
from components.language.undoing import HINDERING_VERBS
from components.language.verbs import is_passive
from components.lexicon import linked_sides, words
from components.stances.rules import frames
from components.stances.rules.frames import Side
from components.stances.rules.hits import Hit
from components.stances.rules.targets import other
from components.stances.rules.whole import ends_a_thing

GOING_WITH = linked_sides("nouns", "going with")  # (noun, the word before it)
WHOSE = frozenset("of from by among".split())
UNDONE = words("verbs", "undoing") | HINDERING_VERBS
GOING_ON = words("verbs", "going on")  # "the strike went ahead despite …"


def read_accompanied(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Yield the side of whose request, votes or objections go with what is done."""
    link = t.head if t.dep == "pobj" else None
    side = GOING_WITH.get((t.lemma.lower(), link.lower)) if link is not None else None
    verb = _verb_of(link) if link is not None and side is not None else None
    if link is None or side is None or verb is None:
        return
    whose = t.child("poss") or next((p for c in t.children if c.dep in ("prep", "agent") and c.lower in WHOSE
                                     and (p := c.child("pobj")) is not None), None)  # fmt: skip
    if whose is None or whose.dep == "poss" and whose.pos == "PRON" or any(c.lower == "no" for c in t.children):
        return
    done = _done(verb)
    if done is not None:
        whole = done[1] == "oppose" and ends_a_thing(verb)
        said = f"{link.text} … {t.text}"
        if whole:
            yield Hit("accompanied", t, said, side, verb, whose, None, clause=True, whole=True)
            return
        yield Hit("accompanied", t, said, side if done[1] == "support" else other(side), done[0],
                  whose, None, turned=None if done[1] == "support" else verb.span)  # fmt: skip


def _verb_of(link: Token) -> Token | None:
    """Return the verb that a preposition says something of; the parser may hang it on the verb's object."""
    head = link.head
    return head if head.is_verb else head.head if head.dep == "dobj" and head.head.is_verb else None


def _done(verb: Token) -> tuple[Token, Side] | None:
    """Return what is done something to, and whether that is done for it; None where the verb does not tell."""
    lemma = verb.lemma.lower()
    thing = verb.child("nsubjpass") if is_passive(verb) else verb.child("dobj")
    if thing is None:
        subject = verb.child("nsubj")
        return (subject, "support") if lemma in GOING_ON and subject is not None else None
    frame = frames.OBJECT.get(lemma) or frames.VOTED_OBJECT.get(lemma)
    if lemma in UNDONE or frame is not None and frame.side == "oppose":
        return thing, "oppose"
    return (thing, "support") if frame is not None or lemma in GOING_ON else None
