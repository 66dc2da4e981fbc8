"""Read the deeds that take a side: what is demanded of somebody, threats, and what somebody strives for."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import ActorIndex, Parse, Token
from components.lexicon import words
from components.stances.rules import frames, phrases
from components.stances.rules.aims import KNOWN
from components.stances.rules.hits import Hit, Rule
from components.stances.rules.idioms import doer
from components.stances.rules.targets import is_to_be_done
from components.stances.rules.word_sides import is_hostile, is_levied, side_of_word

BREAKING = words("verbs", "breaking with")
ANSWERS = words("nouns", "answer")
SUING, CLAIMED = words("verbs", "suing"), words("nouns", "claimed")
UNCOUNTED = frozenset("DATE TIME MONEY PERCENT CARDINAL QUANTITY".split())


def read_demanded(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "demanded that the pipeline be scrapped"."""
    clause = t.child("ccomp") if t.lemma.lower() in phrases.DEMANDING else _pressed_for(t)
    if (
        clause is None
        or not clause.is_verb
        or clause.tag not in ("VB", "VBN")
        or (holder := doer(parse.clause(t))) is None
    ):
        return
    done = clause.child("nsubjpass")
    if is_to_be_done(clause):
        lemma = clause.lemma.lower()
        ends = lemma in frames.ENDING or lemma in frames.OBJECT and frames.OBJECT[lemma].side == "oppose"
        if not ends and lemma not in KNOWN:  # "that any rise be matched": for the matching, not for the rise
            yield Hit("demanded", t, t.text, "support", clause, holder, t, clause=True)
            return
        yield Hit("demanded", t, t.text, "oppose" if ends else "support", done, holder, t,
                  turned=clause.span if ends else None)  # fmt: skip
    elif done is None and clause.tag == "VB" and clause.child("nsubj") is not None:
        yield Hit("demanded", t, t.text, "support", clause, holder, t, clause=True)


def _pressed_for(t: Token) -> Token | None:
    """Return "scrapped" of "pressed for the toll to be scrapped"."""
    clause = t.child("advcl", "ccomp") if t.lemma.lower() in phrases.PRESSING else None
    asked = clause is not None and any(c.dep == "mark" and c.lower == "for" for c in clause.children)
    return clause if asked else None


def read_deed(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read a threat or a deed with its aim:

    "threatened to strike over the quota", "sued to stop the mine", "quit in protest"."""
    if (holder := doer(parse.clause(t))) is None:
        return
    yield from _in_protest(t, holder)
    if t.lemma.lower() in phrases.THREATENING:
        yield from _threat(t, holder)
    elif t.lemma.lower() in phrases.STRIVING:
        yield from _striving(t, holder)


def _in_protest(t: Token, holder: Token) -> Iterator[Hit]:
    """Read "quit the board in protest at the toll", "marched in support of the strike", "refused it in protest"."""
    for c in _below(t):
        noun = c.child("pobj") if c.dep == "prep" and c.lower == "in" and c.i > t.i else None
        side = phrases.IN_DEED.get(noun.lemma) if noun is not None else None
        if noun is None or side is None:
            continue
        link = next((p for v in (noun, t) for p in v.children if p.i == noun.i + 1 and p.dep == "prep"), None)
        link = link if link is not None and link.lower in phrases.IN_DEED_LINKS else None
        goal = link.child("pobj") if link is not None else t.child("dobj") if noun.lower == "protest" else None
        if goal is not None:
            words = f"{t.text} … in {noun.text}" + (f" {link.text}" if link is not None else "")
            yield Hit("deed", t, words, side, goal, holder, t, act=True)


def _below(verb: Token) -> Iterator[Token]:
    """Yield what hangs on a verb, and on its object and its times: "blocked the road for a day in protest"."""
    for c in verb.children:
        yield c
        for inner in (c, *c.children) if c.dep in ("dobj", "prep", "npadvmod") else ():
            yield from inner.children if inner.dep in ("dobj", "pobj", "npadvmod") else ()


def _threat(t: Token, holder: Token) -> Iterator[Hit]:
    """Read "threatened to strike over the quota", "vowed to quit if the quota passes", "threatened to halt deliveries
    to the port"."""
    inner = t.child("xcomp", "ccomp")
    if inner is None:
        return
    words, goal = t.text, None
    if inner.lemma.lower() in phrases.LEAVING_WORK:
        over = next(
            (p.child("pobj") for p in inner.children if p.dep == "prep" and p.lower in ("over", "against")), None
        )
        clause = next(
            (c for c in inner.children if c.dep == "advcl" and any(m.lower == "if" for m in c.children)), None
        )
        goal = over or (clause.child("nsubj", "nsubjpass") if clause is not None else None)
        words = f"{t.text} … {inner.text}"
    elif t.lemma.lower() == "threaten":
        whom = (
            p.child("pobj")
            for p in inner.children
            if p.dep in ("prep", "dative") and p.lower in ("to", "from", "against")
        )
        refused = any(c.dep == "neg" for c in inner.children)  # "threatened not to turn up to it"
        harms = refused or inner.lemma in frames.ENDING or side_of_word(inner) == "oppose" or is_hostile(inner)
        done_to = inner.child("dobj") if harms else None  # "threatened to raise the toll" is no threat to the toll
        goal = done_to if refused else next((n for n in whom if n is not None), None) or done_to
        goal = None if is_levied(goal) else goal  # "threatened to impose a tariff"
    if goal is not None:
        yield Hit("deed", t, words, "oppose", goal, holder, t, act=True, free=True)


def _striving(t: Token, holder: Token) -> Iterator[Hit]:
    """Read "sued to stop the mine", "marched to protest the quota"."""
    goal = t.child("xcomp", "advcl")
    if goal is None or goal.tag != "VB" or goal.i < t.i:
        return
    lemma, words = goal.lemma.lower(), f"{t.text} to {goal.text}"
    if lemma == "protest" and (dobj := goal.child("dobj")) is not None:
        yield Hit("deed", t, words, "oppose", dobj, holder, t, act=True)
    elif (t.lemma != "go" or _to_court(t)) and (
        lemma in frames.ENDING | phrases.KEEPING or lemma in frames.OBJECT and lemma != "protest"
    ):
        rule: Rule = "disputing" if _to_court(t) else "deed"
        yield Hit(rule, t, words, "support", goal, holder, t, clause=True, act=True)


def read_breaking(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "pulled their money over the decision", "recalled its ambassador in response to the arrest", "cancelled the
    concert, citing the law"."""
    lemma = t.lemma.lower()
    suing = lemma in SUING or _to_court(t)
    rule: Rule = "disputing" if suing else "deed to another"
    if (
        not suing
        and lemma not in BREAKING | frames.ENDING | phrases.LEAVING_WORK
        or (holder := doer(parse.clause(t))) is None
    ):
        return
    behind = t.child("dobj")
    for c in (*t.children, *(behind.children if behind is not None else ())):
        goal = c.child("pobj") if c.dep == "prep" and c.lower == "over" and c.i > t.i else _answered(c)
        if c.dep == "advcl" and c.lower == "citing":
            goal = c.child("dobj")
        if goal is None or suing and (goal.lemma in CLAIMED or c.lower != "over"):
            continue
        if t.lemma == "walk" and not any(p.lower == "out" for p in t.children):
            continue  # "walked over the bridge"
        if goal.i > t.i and goal.ent not in UNCOUNTED and goal.pos in ("NOUN", "PROPN"):
            yield Hit(rule, t, f"{t.text} … {c.text}", "oppose", goal, holder, t, act=True)


def _to_court(verb: Token) -> bool:
    """Tell "went to court over it", "took the town to court"."""
    ahead = [c.child("pobj") for c in verb.children if c.dep == "prep" and c.lower == "to"]
    return any(noun is not None and noun.lower == "court" for noun in ahead)


def _answered(link: Token) -> Token | None:
    """Return the arrest of "in response to the arrest", "in retaliation for the arrest"."""
    noun = link.child("pobj") if link.dep == "prep" and link.lower == "in" else None
    to = noun.child("prep") if noun is not None and noun.lemma in ANSWERS else None
    return to.child("pobj") if to is not None and to.lower in ("to", "for") else None
