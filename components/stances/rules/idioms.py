"""Read the ways of taking a side that need more than one word:

"turned down", "paid tribute to", "called it false", "prefers"."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import ActorIndex, Parse, Token
from components.stances.rules import frames, phrases
from components.stances.rules.frames import Side
from components.stances.rules.hits import Hit
from components.stances.rules.targets import PREFERRING, other
from components.stances.rules.word_sides import is_levied


def doer(parse: Parse, t: Token) -> Token | None:
    """Return who does what a verb says, None where it is done to its subject."""
    clause = parse.clause(t)
    return None if clause.passive else clause.subject


def read_phrases(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Yield what the phrases round one verb say."""
    for words, side, noun in _phrases(t):
        if (holder := doer(parse, t)) is not None:
            yield Hit("phrase", t, words, side, noun, holder, t, clause=noun.dep == "pcomp")


def _phrases(t: Token) -> Iterator[tuple[str, Side, Token]]:
    """Yield (words of the phrase, side, what it is towards)."""
    yield from _with_particle(t)
    yield from _with_noun(t)
    yield from _standing(t)
    yield from _giving(t)
    yield from _binding(t)
    yield from _calling(t)
    yield from _comparing(t)


def _with_particle(t: Token) -> Iterator[tuple[str, Side, Token]]:
    lemma = t.lemma.lower()
    for c in t.children:
        if c.i < t.i or c.dep not in ("prt", "prep", "advmod", "agent"):
            continue
        side = phrases.PARTICLES.get((lemma, c.lower))
        noun = t.child("dobj") if c.child("pobj") is None else c.child("pobj")
        if side is not None and noun is not None:
            yield f"{t.text} {c.text}", side, noun
        for p in (*c.children, *t.children):
            side = (
                phrases.LONG_PARTICLES.get((lemma, c.lower, p.lower))
                if p.dep in ("prep", "agent") and p.i > c.i
                else None
            )
            if side is not None and (noun := p.child("pobj")) is not None:
                yield f"{t.text} {c.text} {p.text}", side, noun


def _with_noun(t: Token) -> Iterator[tuple[str, Side, Token]]:
    lemma, dobj = t.lemma.lower(), t.child("dobj")
    enjoyed = (
        dobj is not None
        and lemma in phrases.ENJOYING
        and dobj.lemma.lower() in phrases.ENJOYED
        and any(c.lower == "of" for c in dobj.children)
    )
    if dobj is None or enjoyed or lemma not in phrases.LIGHT:
        return
    for p in (*dobj.children, *t.children):
        side = (
            phrases.LIGHT_NOUNS.get((dobj.lemma.lower(), p.lower))
            if p.dep in ("prep", "dative") and p.i > dobj.i
            else None
        )
        noun = p.child("pobj") if side is not None else None
        if side is not None and noun is not None and not is_levied(noun):
            lost = lemma in phrases.LOSING
            yield f"{t.text} … {dobj.text} {p.text}", other(side) if lost else side, noun
            return
    if lemma in phrases.GIVEN_TO:
        amount = dobj.lemma.lower() in phrases.HELP or dobj.ent in ("MONEY", "CARDINAL")
        for p in (*dobj.children, *t.children):
            if amount and p.dep in ("prep", "dative") and p.lower == "to" and (noun := p.child("pobj")) is not None:
                yield f"{t.text} … to", "support", noun
                return


def _standing(t: Token) -> Iterator[tuple[str, Side, Token]]:
    """Read "is against", "came out in favour of", "stands firmly behind"."""
    if t.lemma.lower() not in phrases.STANDING:
        return
    for c in (
        *t.children,
        *(g for part in t.children if part.dep in ("acomp", "advmod", "prt") for g in part.children),
    ):
        if c.dep != "prep" or c.i < t.i:
            continue
        noun = c.child("pobj") or (
            inner
            if (inner := c.child("pcomp")) is not None and inner.tag == "VBG" and c.lower in phrases.BEING
            else None
        )
        if noun is None:
            continue
        if t.lemma == "be" and c.lower == "for" and noun.dep == "pcomp":
            yield f"{t.text} {c.text}", "support", noun
        if c.lower in phrases.STANDING_PREPOSITIONS and (t.lemma in ("stand", "remain") or c.lower == "against"):
            yield f"{t.text} {c.text}", phrases.STANDING_PREPOSITIONS[c.lower], noun
        if (
            t.lemma == "be"
            and c.lower == "behind"
            and any(a.lower in phrases.FIRMLY for v in (t, c) for a in v.children)
        ):
            yield f"{t.text} {c.text}", "support", noun
        side = phrases.IN_NOUNS.get(noun.lower) if c.lower == "in" else None
        of = next((p.child("pobj") for p in noun.children if p.dep == "prep" and p.lower in ("of", "to", "for")), None)
        if side is not None and of is not None:
            yield f"{c.text} {noun.text} of", side, of


def _giving(t: Token) -> Iterator[tuple[str, Side, Token]]:
    """Read "gave the bill his blessing" and "promised Norvania its help"."""
    if t.lemma.lower() not in phrases.GIVING:
        return
    objects = [c for c in t.children if c.dep in ("dobj", "dative") and c.pos in ("NOUN", "PROPN", "PRON")]
    if len(objects) > 1 and objects[-1].lemma.lower() in phrases.GIFTS | phrases.HELP:
        yield (
            f"{t.text} … {objects[-1].text}",
            "oppose" if t.lemma.lower() in phrases.DENYING else "support",
            objects[0],
        )


def _binding(t: Token) -> Iterator[tuple[str, Side, Token]]:
    """Read joining and leaving a pact as taking a side on it."""
    lemma, dobj = t.lemma.lower(), t.child("dobj")
    if dobj is not None and dobj.lemma.lower() in phrases.BINDING and lemma in phrases.JOINING | phrases.LEAVING:
        yield t.text, "support" if lemma in phrases.JOINING else "oppose", dobj
    for p in t.children:
        noun = p.child("pobj") if p.dep == "prep" else None
        if noun is not None and noun.lemma.lower() in phrases.BINDING:
            if (lemma, p.lower) in phrases.JOINING_TO:
                yield f"{t.text} {p.text}", "support", noun
            elif (lemma, p.lower) in phrases.LEAVING_FROM:
                yield f"{t.text} {p.text}", "oppose", noun


def _calling(t: Token) -> Iterator[tuple[str, Side, Token]]:
    """Read "called the claim false", "described it as a sham"."""
    if t.lemma.lower() not in phrases.CALLING:
        return
    inner = t.child("ccomp")
    dobj = t.child("dobj") or (inner.child("nsubj") if inner is not None else None)
    words = [
        c
        for v in (t, dobj, inner)
        if v is not None
        for c in v.children
        if c.dep in ("oprd", "acomp", "attr") and c.i > t.i
    ]
    words += [
        x
        for v in (t, dobj)
        if v is not None
        for c in v.children
        if c.dep == "prep" and c.lower == "as" and (x := c.child("pobj", "amod"))
    ]
    words += [inner] if inner is not None and inner.pos in ("NOUN", "ADJ") else []
    for word in words:
        side = value_of(word)
        if side is not None and dobj is not None and dobj.i < word.i:
            yield f"{t.text} … {word.text}", side, dobj


def value_of(word: Token) -> Side | None:
    """Return the side that a judgement puts its speaker on: "false", "a disgrace", "the right decision"."""
    for c in word.children:
        if c.dep == "amod" and word.lemma.lower() in phrases.JUDGED_NOUNS and c.lower in phrases.JUDGED:
            return phrases.JUDGED[c.lower]
    return (
        phrases.TRUTH.get(word.lower)
        or frames.EVALUATION.get(word.lower)
        or frames.EVALUATIVE_NOUNS.get(word.lemma.lower())
    )


def _comparing(t: Token) -> Iterator[tuple[str, Side, Token]]:
    """Read "prefers X to Y" and "would rather have X than Y": for X is the verb's own frame where it has one."""
    dobj = t.child("dobj")
    if dobj is None:
        return
    rather = any(c.lower == "rather" and c.dep == "advmod" for c in t.children)
    if rather:
        yield "rather", "support", dobj
    if rather or t.lemma.lower() in PREFERRING:
        for p in (*dobj.children, *t.children):
            if (
                p.dep in ("prep", "cc", "dative")
                and p.lower in (("than",) if rather else ("to", "over"))
                and (noun := p.child("pobj")) is not None
            ):
                yield f"{t.text} … {p.text}", "oppose", noun
