"""Attributions whose cue is a noun or an adjective: "his belief that …", "is confident that …"."""

from __future__ import annotations

from components.language import Parse, Token
from components.model import Span
from components.statements import cues
from components.statements.grammar import find_subject, noun_phrase, subtree_span
from components.statements.rows import Found

THINGS = frozenset("it this that there which what".split())


def read_noun(parse: Parse, noun: Token) -> Found | None:
    """Read "his belief that …", "the claim by X that …", "a statement saying …" is the participle's own."""
    content = None
    for c in noun.children:
        if c.i < noun.i:
            continue
        if c.dep in ("acl", "ccomp", "relcl") and (c.child("mark") is not None and c.child("mark").lower == "that"):  # type: ignore[union-attr]
            content = c
        elif c.dep == "acl" and any(g.lower == "to" and g.dep == "aux" for g in c.children):
            content = c
        elif c.dep == "prep" and content is None and c.lower in NOMINAL_PREPOSITIONS.get(noun.lemma, frozenset()):
            content = c.child("pobj", "pcomp")
    if content is None:
        return None
    source, far = _noun_source(noun)
    if source is None:
        return None
    span = parse.trim(*subtree_span(parse, content))
    if span is None:
        return None
    return Found(noun, source, noun_phrase(parse, source), Span(noun.start, noun.end), (span,), "noun", far)


NOMINAL_PREPOSITIONS = {
    "support": frozenset(["for", "of"]), "opposition": frozenset(["to"]), "call": frozenset(["for"]),
    "criticism": frozenset(["of"]), "praise": frozenset(["for", "of"]), "concern": frozenset(["about", "over"]),
    "endorsement": frozenset(["of"]), "demand": frozenset(["for"]), "plan": frozenset(["for"]), "fear": frozenset(["of"]),
    "doubt": frozenset(["about"]), "view": frozenset(["of", "on"]), "promise": frozenset(["of"]), "hope": frozenset(["for", "of"]),
    "question": frozenset(["about"]), "condemnation": frozenset(["of"]), "denial": frozenset(["of"]),
    "vision": frozenset(["of", "for"]), "claim": frozenset(["of"]), "commitment": frozenset(["to"]), "worry": frozenset(["about"]),
    "allegation": frozenset(["of"]), "accusation": frozenset(["of"]), "complaint": frozenset(["about"]),
}  # fmt: skip


def _noun_source(noun: Token) -> tuple[Token | None, bool]:
    owner = noun.child("poss")
    if owner is not None:
        return owner, False
    for c in noun.children:
        if c.dep == "prep" and c.lower in ("by", "from"):
            return c.child("pobj"), False
    if noun.dep in ("dobj", "attr") and noun.head.is_verb and (noun.head.lemma in cues.LIGHT_VERBS or noun.head.lemma == "be"):
        if noun.head.lemma == "be":
            return None, False
        return find_subject(noun.head)
    return None, False


def read_adjective(parse: Parse, adjective: Token) -> Found | None:
    """Read "is confident that …", "is worried about …"."""
    verb = adjective.head if adjective.dep == "acomp" else adjective
    if adjective.dep == "acomp" and verb.lemma not in ("be", "feel", "become", "remain", "seem", "sound", "stay"):
        return None
    subject = verb.child("nsubj", "nsubjpass") or find_subject(verb)[0]
    if subject is None or subject.lower in THINGS:
        return None
    for c in adjective.children:
        clause = c.dep in ("ccomp", "xcomp", "advcl") and c.i > adjective.i
        if clause or c.dep == "prep" and c.lower in ("about", "of", "to", "with", "in", "by", "for", "over"):
            body = c if clause else c.child("pobj", "pcomp")
            span = parse.trim(*subtree_span(parse, body)) if body is not None else None
            if span is None or c.lower in ("in", "by", "for", "to") and adjective.lower not in ("interested", "opposed", "committed", "open"):
                continue
            cue = Span(min(verb.start, adjective.start), adjective.end)
            return Found(adjective, subject, noun_phrase(parse, subject), cue, (span,), "adjective")
    return None
