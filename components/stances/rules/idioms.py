"""Read the ways of taking a side that need more than one word:

"turned down", "paid tribute to", "called it false", "prefers"."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import ActorIndex, Parse, Token
from components.language.clauses import Clause
from components.stances.rules import phrases
from components.stances.rules.frames import Side
from components.stances.rules.hits import Hit, Rule
from components.stances.rules.targets import PREFERRING, other
from components.stances.rules.valued import called, given_side, names_of
from components.stances.rules.whole import summed_up
from components.stances.rules.word_sides import is_levied

WILLING = frozenset("will would wo".split())


def doer(clause: Clause) -> Token | None:
    """Return who does what the verb of a clause says, None where it is done to its subject."""
    return None if clause.passive else clause.subject


def read_phrases(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Yield what the phrases round one verb say."""
    for said, side, noun in phrases_of(t):
        if (holder := doer(parse.clause(t))) is not None:
            deed = summed_up(noun)
            rule: Rule = "idiom" if _is_idiom(t, said) else "phrase"
            yield Hit(rule, t, said, side, deed or noun, holder, t, clause=noun.dep == "pcomp" or deed is not None,
                      whole=deed is not None)  # fmt: skip


def _is_idiom(verb: Token, said: str) -> bool:
    """Tell "threw their weight behind it", "came out against it", "ruled it out": three words and more that mean
    nothing else, where "expressed fears about it" is what its noun says."""
    auxiliaries = {c.lower for c in verb.children if c.tag == "MD"}
    if verb.tag == "VB" and verb.dep not in ("xcomp", "ROOT") and not auxiliaries or auxiliaries - WILLING:
        return False  # "recommended that members turn it down", "should stand up to it"
    lemma, words = verb.lemma.lower(), said.lower().replace("…", "").split()
    dobj = verb.child("dobj")
    names = names_of(dobj) if dobj is not None else ()
    noun = any((lemma, n, words[-1]) in phrases.VERB_NOUNS for n in names)
    losing = lemma in phrases.LOSING and len(words) > 2
    long = (lemma, *words[1:]) in phrases.LONG_PARTICLES
    standing = lemma in phrases.STANDING and words[-1] == "against"
    return noun or losing or long or standing or (lemma, *words[1:]) in phrases.SURE


def phrases_of(t: Token) -> Iterator[tuple[str, Side, Token]]:
    """Yield (words of the phrase, side, what it is towards)."""
    yield from _with_particle(t)
    yield from _with_noun(t)
    yield from _standing(t)
    yield from _giving(t)
    yield from _binding(t)
    yield from called(t)
    yield from _comparing(t)
    yield from _voting_no(t)


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
    if dobj is None:
        return
    enjoyed = (
        lemma in phrases.ENJOYING
        and dobj.lemma.lower() in phrases.ENJOYED
        and any(c.lower == "of" for c in dobj.children)
    )
    for p in (*dobj.children, *t.children) if not enjoyed else ():
        side = _side_with_noun(t, dobj, p) if p.dep in ("prep", "dative") and p.i > dobj.i else None
        noun = p.child("pobj") if side is not None else None
        if side is not None and noun is not None and not is_levied(noun):
            yield f"{t.text} … {dobj.text} {p.text}", side, noun
            return
    if lemma in phrases.GIVEN_TO:
        amount = dobj.lemma.lower() in phrases.HELP or dobj.ent in ("MONEY", "CARDINAL")
        for p in (*dobj.children, *t.children):
            if amount and p.dep in ("prep", "dative") and p.lower == "to" and (noun := p.child("pobj")) is not None:
                yield f"{t.text} … to", "support", noun
                return


def _side_with_noun(t: Token, dobj: Token, link: Token) -> Side | None:
    """Return the side of "cast doubt on", "withdrew his objection to", "pulled the plug on", "has no truck with"."""
    lemma, names = t.lemma.lower(), names_of(dobj)
    known = next((side for n in names if (side := phrases.VERB_NOUNS.get((lemma, n, link.lower))) is not None), None)
    if known is not None:
        return known
    if any(c.lower == "no" and c.dep == "det" for c in dobj.children) and (dobj.lemma, link.lower) in phrases.NONE_OF:
        return "support"  # which its "no" turns round
    side = next((s for n in names if (s := phrases.LIGHT_NOUNS.get((n, link.lower))) is not None), None)
    if side is None or lemma not in phrases.LIGHT:
        return None
    turned = lemma in phrases.LOSING and not (lemma in phrases.LOSING_TO and side == "oppose")
    return other(side) if turned else side


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
        for p in noun.children:
            side = phrases.STANDING_NOUNS.get((noun.lemma, p.lower)) if c.lower in ("in", "at", "on") else None
            if side is not None and (towards := p.child("pobj")) is not None:
                yield f"{c.text} {noun.text} {p.text}", side, towards
        side = phrases.IN_NOUNS.get(noun.lower) if c.lower == "in" else None
        of = next((p.child("pobj") for p in noun.children if p.dep == "prep" and p.lower in ("of", "to", "for")), None)
        if side is not None and of is not None:
            yield f"{c.text} {noun.text} of", side, of


def _giving(t: Token) -> Iterator[tuple[str, Side, Token]]:
    """Read "gave the bill his blessing" and "promised Norvania its help"."""
    if t.lemma.lower() not in phrases.GIVING:
        return
    objects = [c for c in t.children if c.dep in ("dobj", "dative") and c.pos in ("NOUN", "PROPN", "PRON")]
    side = given_side(t, objects[-1]) if len(objects) > 1 else None
    if side is not None:
        yield f"{t.text} … {objects[-1].text}", side, objects[0]


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


def _voting_no(t: Token) -> Iterator[tuple[str, Side, Token]]:
    """Read "said no to the toll", "voted yes on it"."""
    word = next((c for c in t.children if c.lower in phrases.YES_OR_NO and c.i > t.i), None)
    for p in t.children if word is not None else ():
        noun = p.child("pobj") if p.dep in ("prep", "dative") and (t.lemma, p.lower) in phrases.VOTING_NO else None
        if word is not None and noun is not None:
            yield f"{t.text} {word.text} {p.text}", phrases.YES_OR_NO[word.lower], noun


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
