"""Tell that few of those named do it, or none: "few drivers back it", "18 per cent of drivers", "only 40 drivers"; or
that it is not done to all: "does not back every part of it"."""

from __future__ import annotations

from components.language import Token
from components.language.shares import is_minority
from components.language.verbs import negation
from components.lexicon import words

FEW = frozenset("few hardly scarcely barely neither".split())
NOT_ONE = frozenset("one single".split())
SMALL = words("nouns", "small number")
ONLY = frozenset("only just merely".split())
EACH = frozenset("all every everything everyone each both whole entire".split())
THESE = frozenset("these those this that".split())
WHOLLY = frozenset("fully entirely completely wholly totally".split())


def is_by_few(verb: Token) -> bool:
    """Tell "few drivers back it", "not one mayor", "neither Holt nor Marr"; "a few" are some."""
    agent = verb.child("agent")
    subject = verb.child("nsubj") or (agent.child("pobj") if agent is not None else None)
    if subject is None:
        return False
    before = [g for c in subject.children if c.i < subject.i for g in (c, *c.children)]
    words = {t.lower for t in before}
    if is_minority(subject):
        return True
    if words & ONLY and any(_is_number(t) for t in (subject, *before)):
        return True  # "only one of the twelve members backs it", "just a few back it", "only a handful of them"
    if subject.lower == "nobody" or subject.lower == "one" and "no" in words:
        return True  # "nobody on the council spoke for it"
    if "any" in words and any(c.lower in FEW for c in verb.children if c.i < subject.i):
        return True  # "scarcely any driver backs it"
    if "not" in words and words & NOT_ONE:
        return True  # "not a single mayor"
    if "a" in words:
        return False
    return bool(words & FEW) or subject.lower == "few" or "not" in words and bool((words | {subject.lower}) & NOT_ONE)


def is_not_of_all(verb: Token) -> bool:
    """Tell "does not agree with all of it", "did not back every part", "does not fully support": part of it they do."""
    if negation(verb) is None:
        return False
    goals = [c for c in verb.children if c.dep == "dobj"]
    goals += [g for c in verb.children if c.dep == "prep" and (g := c.child("pobj")) is not None]
    pointed = {g.i for g in goals for c in g.children if c.lower in THESE}  # "don't go after all these schools"
    whole = any(w.lower in EACH and w.i <= g.i and g.i not in pointed for g in goals for w in (g, *g.children))
    return whole or any(c.dep == "advmod" and c.lower in WHOLLY for c in verb.children)


def is_none(noun: Token) -> bool:
    """Tell "no intention to lift it", "no plans to close it"."""
    return any(c.dep == "det" and c.lower == "no" for c in noun.children)


def _is_number(t: Token) -> bool:
    return t.pos == "NUM" or t.lower == "few" or t.lemma in SMALL
