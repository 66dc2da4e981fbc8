"""Read what somebody wants, and what is wanted of somebody."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import ActorIndex, Parse, Token
from components.lexicon import words
from components.stances.rules import frames, phrases
from components.stances.rules.hits import Hit, Rule
from components.stances.rules.holders import doer_of
from components.stances.rules.whole import ends_a_thing
from components.stances.rules.words import RELATIVE, directed, is_infinitive

WILLING = frozenset("will would wo".split())
DECIDING = words("verbs", "deciding")
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
    relations = ("xcomp", "ccomp", "advcl") if lemma in DECIDING else ("xcomp", "ccomp")  # "voted on Friday to …"
    goal = next((c for c in t.children if c.dep in relations and c.i > t.i and is_infinitive(c)), None)
    holder = doer_of(t)
    if (
        goal is not None
        and holder is not None
        and not (refusing and goal.lemma in SPOKEN)
        and (lemma not in frames.PLANNING or phrases.takes_side(goal.lemma))
    ):
        rule: Rule = "refusing" if refusing else "wanting"
        yield Hit(rule, t, t.text, "oppose" if refusing else "support", goal, holder, t, clause=True,
                  ready=t.lemma in frames.READINESS, whole=lemma in DECIDING and ends_a_thing(goal))  # fmt: skip


def read_wanted(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "demanded a ceasefire"; what is wanted of support is support for its own object."""
    lemma, dobj = t.lemma.lower(), t.child("dobj")
    if lemma in SMALL_CLAUSES and not parse.clause(t).passive:
        yield from _wanted_done(parse, t)
    if (
        lemma not in frames.WANTED
        or dobj is None
        or _done_behind(parse, t) is not None
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


def _done_behind(parse: Parse, t: Token) -> Token | None:
    """Return "scrapped" of "the toll that Holt wants scrapped", which the parser hangs anywhere."""
    behind = parse.tokens[t.i + 1] if t.i + 1 < len(parse.tokens) else t
    dobj = t.child("dobj")
    missing = dobj is None or dobj.tag in RELATIVE
    return behind if t.dep == "relcl" and missing and behind.tag in ("VBN", "VBD", "JJ") else None


def _wanted_done(parse: Parse, t: Token) -> Iterator[Hit]:
    """Read "wants the mayor gone", "want the law repealed", "would like it passed", "the toll Holt wants scrapped"."""
    inner, holder = t.child("ccomp"), doer_of(t)
    behind = _done_behind(parse, t)
    side = (
        _side_done(behind.lemma.lower()) or _side_done(behind.lower.removesuffix("d")) if behind is not None else None
    )
    if behind is not None and side is not None and holder is not None and holder is t.child("nsubj"):
        yield Hit("wanted", t, f"{t.text} … {behind.text}", side, t.head, holder, t)
    if behind is not None or inner is None or holder is None or inner.tag != "VBN":
        return
    if inner.child("aux", "auxpass", "mark") is not None:
        return
    whom, side = inner.child("nsubj", "nsubjpass"), _side_done(inner.lemma.lower())
    if whom is not None and side is not None:
        yield Hit("wanted", t, f"{t.text} … {inner.text}", side, whom, holder, t)


def read_declined(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "said that they would not go back to work unless wages rose", whatever is to be done."""
    willing = any(c.dep == "aux" and c.lower in WILLING for c in t.children)
    negated = parse.clause(t).negation
    known = t.lemma in frames.OBJECT or t.lemma in frames.ENDING | phrases.VOTING
    known = known or any((t.lemma, c.lower) in frames.PREPOSITION for c in t.children)
    if known or not willing or negated is None or t.dep not in ("ccomp", "ROOT", "conj"):
        return
    if (holder := parse.clause(t).subject) is not None:
        yield Hit("wanting", negated, f"{negated.text} {t.text}", "support", t, holder, t, clause=True, own=True,
                  whole=True, ready=True, only_bound=True)  # fmt: skip


def _side_done(lemma: str) -> frames.Side | None:
    """Return the side of whoever wants this done to something."""
    frame = frames.OBJECT.get(lemma)
    return "oppose" if lemma in frames.ENDING | REMOVING else frame.side if frame is not None else None
