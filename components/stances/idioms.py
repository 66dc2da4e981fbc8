"""Read the ways of taking a side that need more than one word: "turned down", "paid tribute to", "called it false", "prefers"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from components.language import ActorIndex, Parse, Token
from components.stances import frames, phrases
from components.stances.found import SIDE_WORDS, Reading
from components.stances.frames import Side
from components.stances.targets import PREFERRING, Aim, aims_of, other, target_of_noun
from components.stances.turning import read_turn
from components.statements.grammar import find_subject, is_passive

STRENGTH = 0.75


def read_idioms(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Reading]:
    """Yield what the phrases round one verb say."""
    if t.pos not in ("VERB", "AUX"):
        return
    holder = find_subject(t)[0]
    if holder is None or is_passive(t):
        return
    for words, side, noun in _phrases(t):
        turn = read_turn(parse, t)
        rule = f"'{words}' reads as {SIDE_WORDS[side]} what it is said of"
        for aim in target_of_noun(parse, index, noun, side):
            yield Reading(t, holder, aim, turn, STRENGTH, rule)
    yield from _demanded(parse, index, t, holder)
    yield from _by_another_deed(parse, index, t, holder)


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
            side = phrases.LONG_PARTICLES.get((lemma, c.lower, p.lower)) if p.dep in ("prep", "agent") and p.i > c.i else None
            if side is not None and (noun := p.child("pobj")) is not None:
                yield f"{t.text} {c.text} {p.text}", side, noun


def _with_noun(t: Token) -> Iterator[tuple[str, Side, Token]]:
    lemma, dobj = t.lemma.lower(), t.child("dobj")
    if dobj is None or lemma not in phrases.LIGHT:
        return
    for p in (*dobj.children, *t.children):
        side = phrases.LIGHT_NOUNS.get((dobj.lemma.lower(), p.lower)) if p.dep in ("prep", "dative") and p.i > dobj.i else None
        noun = p.child("pobj") if side is not None else None
        if side is not None and noun is not None:
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
    for c in (*t.children, *(g for part in t.children if part.dep in ("acomp", "advmod", "prt") for g in part.children)):
        if c.dep != "prep" or c.i < t.i:
            continue
        noun = c.child("pobj")
        if noun is None:
            continue
        if c.lower in phrases.STANDING_PREPOSITIONS and (t.lemma in ("be", "stand", "remain") or c.lower == "against"):
            yield f"{t.text} {c.text}", phrases.STANDING_PREPOSITIONS[c.lower], noun
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
        yield f"{t.text} … {objects[-1].text}", "oppose" if t.lemma.lower() in phrases.DENYING else "support", objects[0]


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
    words = [c for v in (t, dobj, inner) if v is not None for c in v.children if c.dep in ("oprd", "acomp", "attr") and c.i > t.i]
    words += [x for v in (t, dobj) if v is not None for c in v.children if c.dep == "prep" and c.lower == "as" and (x := c.child("pobj", "amod"))]
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
    return phrases.TRUTH.get(word.lower) or frames.EVALUATION.get(word.lower) or frames.EVALUATIVE_NOUNS.get(word.lemma.lower())


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
            if p.dep in ("prep", "cc", "dative") and p.lower in (("than",) if rather else ("to", "over")) and (noun := p.child("pobj")) is not None:
                yield f"{t.text} … {p.text}", "oppose", noun


def _demanded(parse: Parse, index: ActorIndex, t: Token, holder: Token) -> Iterator[Reading]:
    """Read "demanded that the pipeline be scrapped"."""
    clause = t.child("ccomp")
    if t.lemma.lower() not in phrases.DEMANDING or clause is None or not clause.is_verb or clause.tag not in ("VB", "VBN"):
        return
    done = clause.child("nsubjpass")
    rule = f"'{t.text}' that something be done reads as support for what is to be done"
    turn = read_turn(parse, t)
    if done is not None and clause.child("auxpass") is not None and clause.child("auxpass").lower == "be":  # type: ignore[union-attr]
        ends = clause.lemma.lower() in frames.ENDING or clause.lemma.lower() in frames.OBJECT and frames.OBJECT[clause.lemma.lower()].side == "oppose"
        for aim in target_of_noun(parse, index, done, "oppose" if ends else "support"):
            yield Reading(t, holder, aim._replace(turned=clause.span if ends else None), turn, STRENGTH, rule)
    elif done is None and clause.tag == "VB" and clause.child("nsubj") is not None:
        for aim in aims_of(parse, index, clause, "support"):
            yield Reading(t, holder, aim, turn, STRENGTH, rule)


def _by_another_deed(parse: Parse, index: ActorIndex, t: Token, holder: Token) -> Iterator[Reading]:
    """Read a threat or a deed with its aim: "threatened to strike over the quota", "sued to stop the mine", "quit in protest"."""
    lemma = t.lemma.lower()
    aims: list[Aim] = []
    words = t.text
    if lemma in ("threaten", "warn", "vow"):
        inner = t.child("xcomp", "ccomp")
        act = inner.lemma.lower() if inner is not None else ""
        if inner is not None and act in ("strike", "resign", "quit", "leave", "walk"):
            over = next((p.child("pobj") for p in inner.children if p.dep == "prep" and p.lower in ("over", "against")), None)
            clause = next((c for c in inner.children if c.dep == "advcl" and any(m.lower == "if" for m in c.children)), None)
            subject = over or (clause.child("nsubj", "nsubjpass") if clause is not None else None)
            aims = target_of_noun(parse, index, subject, "oppose") if subject is not None else []
            words = f"{t.text} … {inner.text}"
        elif inner is not None and lemma == "threaten":
            aims = [a._replace(side="oppose") for p in inner.children if p.dep in ("prep", "dative") and p.lower in ("to", "from", "against")
                    and (noun := p.child("pobj")) is not None for a in target_of_noun(parse, index, noun, "oppose")]  # fmt: skip
            aims += [a._replace(side="oppose") for a in target_of_noun(parse, index, dobj, "oppose")] if (dobj := inner.child("dobj")) and not aims else []
    elif lemma in ("sue", "rally", "march", "fight", "act", "strike", "move", "go") and (goal := t.child("xcomp", "advcl")) is not None and goal.tag == "VB":
        if goal.lemma.lower() in frames.ENDING | {"protest"} or goal.lemma.lower() in frames.OBJECT:
            dobj = goal.child("dobj")
            aims = aims_of(parse, index, goal, "support") if goal.lemma.lower() != "protest" else (
                target_of_noun(parse, index, dobj, "oppose") if dobj is not None else [])  # fmt: skip
            words = f"{t.text} to {goal.text}"
    protest = next((c for c in t.children if c.dep == "prep" and c.lower == "in" and (n := c.child("pobj")) is not None and n.lower == "protest"), None)
    if protest is not None and (dobj := t.child("dobj")) is not None:
        aims, words = target_of_noun(parse, index, dobj, "oppose"), f"{t.text} … in protest"
    for aim in aims[:1]:
        turn = read_turn(parse, t)
        yield Reading(t, holder, aim, replace(turn, condition=None) if lemma in ("threaten", "warn", "vow") else turn, 0.65,
                      f"'{words}' reads as {SIDE_WORDS[aim.side]} it", act=True)  # fmt: skip
