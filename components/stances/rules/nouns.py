"""Read what one noun says of its owner: an adherent, somebody's readiness, their support or criticism."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import ActorIndex, Parse, Token
from components.lexicon import rows, sides, words
from components.stances.rules import frames, phrases
from components.stances.rules.few import is_none
from components.stances.rules.hits import FIRST_PERSON, Hit
from components.stances.rules.words import is_infinitive

SHOWN_BY = words("verbs", "showing")
OWN_WORDS = frozenset(row.word for row in rows("nouns", "infinitive") if row.takes_side)
STRIVING, MAKERS = words("nouns", "striving"), sides("nouns", "maker")
OF_ONES_MAKING, OWNERS = words("nouns", "of one's making"), frozenset(["it"])
ASKED_FOR = words("nouns", "asked for")
REFUSING = words("nouns", "infinitive", side="oppose")
SPOKEN_FOR = words("nouns", "spoken for")


def read_adherent(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "Doyle is a supporter of it", "Holt, a critic of the curfew", and, though it says little, "critics of the
    curfew"."""
    side = frames.HOLDER_NOUNS.get(t.lemma) or MAKERS.get(t.lemma)
    if side is None:
        return
    of = next((c.child("pobj") for c in t.children if c.dep == "prep" and c.lower == "of"), None)
    target = of or t.child("poss")  # "the party's first advocate of the toll" is for the toll
    if t.lemma in MAKERS and (
        any(c.lower == "no" for c in t.children) or target is None or target.lemma not in frames.VOTED_ON | OWNERS
    ):
        return  # "the author of the book"
    said = _one_of(t)
    holder = (
        parse.clause(said.head).subject
        if said.dep == "attr" and said.head.lemma == "be"
        else said.head
        if said.dep == "appos"
        else None
    )
    if t.lemma in frames.NO_SUCH and any(c.lower == "no" and c.dep == "det" for c in t.children):
        side = "oppose"  # "is no fan of it"
    if target is not None and target.lower not in FIRST_PERSON and holder is not None:
        yield Hit("adherent", t, t.text, side, target, holder, None)
    elif target is not None and t.tag == "NNS" and t.dep == "nsubj" and t.head.dep in frames.MAIN:
        yield Hit("adherents", t, t.text, side, target, t, None)


def _one_of(noun: Token) -> Token:
    """Return "one" of "one of her fiercest critics", else the noun itself."""
    of = noun.head
    return of.head if noun.dep == "pobj" and of.lower == "of" and of.head.lower == "one" else noun


def read_readiness(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "her willingness to lift the curfew", "his refusal to lift it"."""
    owner = _owner(parse, t) if t.lower in OWN_WORDS or t.lemma in ASKED_FOR | STRIVING else None
    if owner is not None and t.lemma in ASKED_FOR:
        yield from _asked_for(t, owner)
    goal = next((c for c in t.children if c.dep in ("acl", "relcl", "xcomp") and c.i > t.i), None)
    strives = t.lemma in STRIVING and goal is not None and is_infinitive(goal) and _does_something(goal)
    if goal is not None and owner is not None and (t.lower in OWN_WORDS or strives):
        refusing = (t.lower in REFUSING) != is_none(t)
        yield Hit("unreadiness" if refusing else "readiness", t, t.text, "oppose" if refusing else "support", goal,
                  owner, goal, clause=True)  # fmt: skip


def _does_something(verb: Token) -> bool:
    """Tell "to halt the sale", "to have the claim struck out" from "to win the cup"."""
    return phrases.takes_side(verb.lemma) or verb.lemma in frames.SEEN_DONE and verb.child("ccomp") is not None


def read_own(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "her bill would ban it": who is told to have made it is for it."""
    owner, verb = t.child("poss") if t.lemma in OF_ONES_MAKING else None, t.head
    to_come = t.dep == "nsubj" and any(c.lower in ("would", "will") for c in verb.children if c.dep == "aux")
    if owner is None or not to_come:
        return
    holder = index.name_at(owner) or index.resolve(owner)[0]
    if index.kind_of(holder) == "person":
        yield Hit("own", t, f"{owner.text} … {t.text}", "support", t, owner, None)


def _asked_for(t: Token, owner: Token) -> Iterator[Hit]:
    """Read "her call for the toll to be dropped"."""
    for c in t.children:
        if c.dep not in ("acl", "relcl", "advcl") or c.tag != "VBN" or not is_infinitive(c):
            continue
        link = next((p for p in t.children if p.dep == "prep" and p.lower == "for" and p.i < c.i), None)
        done = c.child("nsubjpass") or (link.child("pobj") if link is not None else None)
        frame = frames.OBJECT.get(c.lemma)
        ends = c.lemma in frames.ENDING or frame is not None and frame.side == "oppose"
        if done is not None and (ends or phrases.takes_side(c.lemma)):
            yield Hit("noun", t, f"{t.text} … {c.text}", "oppose" if ends else "support", done, owner, None,
                      turned=c.span if ends else None)  # fmt: skip


def read_noun(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "Holt's opposition to the curfew"."""
    for c in t.children:
        frame = frames.NOUNS.get((t.lemma, c.lower)) if c.dep == "prep" else None
        inner = c.child("pobj") if frame is not None else None
        owner = _owner(parse, t) if inner is not None else None
        asked = t.lemma in ASKED_FOR and any(
            g.dep in ("acl", "relcl", "advcl") and is_infinitive(g) for g in t.children
        )
        if frame is not None and inner is not None and owner is not None and not asked:
            yield Hit("noun", t, f"{t.text} {c.text}", frame.side, inner, owner, t.head if t.head.is_verb else None)


def _owner(parse: Parse, noun: Token) -> Token | None:
    owner, verb = noun.child("poss"), noun.head
    shown = noun.dep == "dobj" and verb.lemma in SHOWN_BY
    if owner is not None and not (shown and owner.tag == "PRP$"):  # "reaffirmed their backing" is the subject's
        return _spokesperson(owner)
    for c in noun.children:
        if (
            c.dep == "prep"
            and c.lower in ("from", "by", "among")
            and c.child("pobj") is not None
            and noun.lemma != "endorsement"
        ):
            return c.child("pobj")
    return parse.clause(verb).subject if shown else None


def _spokesperson(owner: Token) -> Token:
    """Take "his country's willingness" as his: who speaks for a country by office speaks of "his country"."""
    if owner.lower in SPOKEN_FOR and (poss := owner.child("poss")) is not None:
        return poss
    return owner
