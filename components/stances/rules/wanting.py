"""Read what somebody wants, and what is wanted of somebody."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import ActorIndex, Parse, Token
from components.lexicon import words
from components.stances.rules import frames, phrases
from components.stances.rules.hits import Hit, Rule
from components.stances.rules.holders import doer_of
from components.stances.rules.words import directed, is_infinitive

SPOKEN = words("verbs", "declined")  # who declines to do these takes no side
SMALL_CLAUSES = words("verbs", "wanted done")  # "want it done"
AWAY = frozenset("out away gone".split())
IN_PASSING = words("verbs", "wanted in passing")
# done to somebody whom one does not want
REMOVING = words("verbs", "removing")


def read_wanting(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "wants to lift the curfew", "refused to lift it"."""
    lemma = t.lemma.lower()
    refusing = lemma in frames.REFUSING
    if not (refusing or lemma in frames.WANTING) or parse.clause(t).passive:
        return
    goal = next((c for c in t.children if c.dep in ("xcomp", "ccomp") and c.i > t.i and is_infinitive(c)), None)
    holder = doer_of(t)
    if (
        goal is not None
        and holder is not None
        and not (refusing and goal.lemma in SPOKEN)
        and (lemma not in frames.PLANNING or phrases.takes_side(goal.lemma))
    ):
        rule: Rule = "refusing" if refusing else "wanting"
        yield Hit(rule, t, t.text, "oppose" if refusing else "support", goal, holder, t, clause=True,
                  ready=t.lemma in frames.READINESS)  # fmt: skip


def read_wanted(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "demanded a ceasefire"; what is wanted of support is support for its own object."""
    lemma, dobj = t.lemma.lower(), t.child("dobj")
    if lemma in SMALL_CLAUSES and not parse.clause(t).passive:
        yield from _wanted_done(parse, t)
    if (
        lemma not in frames.WANTED
        or dobj is None
        or lemma in frames.DIRECTIVE
        and directed(t)
        or parse.clause(t).passive
    ):
        return
    holder = doer_of(t)
    if holder is None:
        return
    for (noun, preposition), frame in frames.NOUNS.items():
        if dobj.lemma == noun:
            for c in dobj.children:
                if c.dep == "prep" and c.lower == preposition and (inner := c.child("pobj")) is not None:
                    yield Hit("wanted noun", t, f"{t.text} {dobj.text} {c.text}", frame.side, inner, holder, t)
                    return
    if t.lemma in IN_PASSING or t.child("xcomp", "ccomp") is not None:
        return
    for c in t.children:  # "We expect the firm support of …, for the peace process": the parser hangs "for" on the verb
        if dobj.lemma == "support" and c.dep == "prep" and c.lower == "for" and (inner := c.child("pobj")) is not None:
            dobj = inner
    away = any(c.dep in ("advmod", "prt") and c.lower in AWAY for c in (*t.children, *dobj.children))
    yield Hit("wanted", t, t.text, "oppose" if away else "support", dobj, holder, t)


def _wanted_done(parse: Parse, t: Token) -> Iterator[Hit]:
    """Read "wants the mayor gone", "want the law repealed", "would like it passed"."""
    inner, holder = t.child("ccomp"), doer_of(t)
    if inner is None or holder is None or inner.tag != "VBN" or inner.child("aux", "auxpass", "mark") is not None:
        return
    whom, lemma = inner.child("nsubj", "nsubjpass"), inner.lemma.lower()
    frame = frames.OBJECT.get(lemma)
    side = "oppose" if lemma in frames.ENDING | REMOVING else frame.side if frame is not None else None
    if whom is not None and side is not None:
        yield Hit("wanted", t, f"{t.text} … {inner.text}", side, whom, holder, t)
