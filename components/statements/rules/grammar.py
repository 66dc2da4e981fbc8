"""Small walks over the tree that every construction needs: the subject of a verb, the place of a phrase, negation."""

from __future__ import annotations

from components.language import Parse, Token
from components.language.parsing.casing import PARTY
from components.model import Span

SUBJECTS = ("nsubj", "csubj", "expl")
PARTICLES = ("aux", "auxpass", "neg", "prt", "advmod")


def find_subject(verb: Token) -> tuple[Token | None, bool]:
    """Return (the logical subject of a verb, whether it had to be looked for outside the clause).

    A passive verb's subject is its by-agent. A participle or an infinitive takes the subject of the clause it hangs
    on, a relative clause's participle the noun before it, a conjoined verb its partner's subject.
    """
    if is_passive(verb):
        return find_agent(verb), False
    for c in verb.children:
        if c.dep == "nsubj":
            return c, False
    return _outer_subject(verb)


def _outer_subject(verb: Token) -> tuple[Token | None, bool]:
    seen = 0
    t = verb
    while t.head is not t and seen < 6:
        seen += 1
        if t.dep == "conj" and t.head.is_verb:
            t = t.head
            subject = t.child("nsubj") or (find_agent(t) if is_passive(t) and t is not verb.head else t.child("nsubjpass"))
            if subject is not None:
                return subject, False
        elif t.dep == "acl":
            return t.head, False
        elif t.dep == "relcl":
            return t.head, False
        elif t.dep in ("xcomp", "advcl", "ccomp", "pcomp", "dep", "parataxis"):
            governor = t.head
            if t.dep == "pcomp":
                governor = governor.head
            if t.dep in ("xcomp", "ccomp") and governor.child("dobj") is not None and governor.lemma not in ("promise", "vow"):
                return governor.child("dobj"), True
            subject = governor.child("nsubj", "nsubjpass")
            if subject is not None:
                return subject, True
            t = governor
        elif t.dep == "prep" or t.dep == "prt":
            t = t.head
        else:
            break
    return None, True


def is_passive(verb: Token) -> bool:
    """Tell a passive verb."""
    if verb.child("nsubjpass", "auxpass") is not None:
        return True
    return verb.tag == "VBN" and verb.dep in ("acl",) or verb.tag == "VBN" and verb.child("agent") is not None


def find_agent(verb: Token) -> Token | None:
    """Return the noun behind a passive's "by"."""
    agent = verb.child("agent")
    return agent.child("pobj") if agent is not None else None


def noun_phrase(parse: Parse, head: Token, relative: bool = False) -> Span:
    """Return the place of a noun phrase with its apposition, without a relative clause unless asked for."""
    start, end = head.left, head.right
    for c in head.children:
        if c.i > head.i and c.dep in ("relcl", "acl", "advcl", "ccomp", "parataxis", "dep") and not relative:
            end = min(end, max(head.i, c.left - 1))
        elif c.dep in ("cc", "conj") and c.is_verb:
            end = min(end, max(head.i, c.left - 1))
    while end > head.i and not parse.tokens[end].text[-1:].isalnum() and parse.tokens[end].text not in ("”", '"', "’", ")"):
        end -= 1
    tokens = parse.tokens
    while start < head.i and not tokens[start].text[:1].isalnum() and tokens[start].text not in ("“", '"', "(", "$"):
        start += 1
    tag = PARTY.match(parse.text, tokens[end].end)
    return Span(tokens[start].start, tag.end() - tag[0].endswith(",") if tag is not None else tokens[end].end)


def subtree_span(parse: Parse, head: Token) -> Span:
    """Return the place of a whole subtree."""
    return Span(parse.tokens[head.left].start, parse.tokens[head.right].end)


def cue_span(parse: Parse, verb: Token) -> Span:
    """Return a verb with the auxiliaries, negation and particles that stand beside it."""
    first = last = verb.i
    for c in verb.children:
        if c.dep in PARTICLES and c.left == c.right and c.i == first - 1:
            first = c.i
    for c in reversed(verb.children):
        if c.dep in ("aux", "auxpass", "neg", "advmod") and c.left == c.right and c.i == first - 1:
            first = c.i
    if last + 1 < len(parse.tokens):
        follower = parse.tokens[last + 1]
        if follower.dep == "prt" and follower.head is verb:
            last += 1
    return Span(parse.tokens[first].start, parse.tokens[last].end)


def negation(verb: Token) -> Token | None:
    """Return the word that negates a verb, None if there is none."""
    for c in verb.children:
        if c.dep == "neg" or (c.dep in ("advmod", "preconj") and c.lower in ("never", "hardly", "scarcely", "barely", "no")):
            return c
        if c.dep == "advmod" and c.lower == "longer" and c.child("neg", "det", "advmod") is not None:
            return c
    for c in verb.children:
        if c.dep in ("nsubj", "nsubjpass", "dobj"):
            det = c.child("det")
            if det is not None and det.lower in ("no", "neither") or c.lower in ("nobody", "nothing", "none"):
                return det or c
    return None


def subtract(whole: Span, holes: list[Span]) -> list[Span]:
    """Return what is left of a span when others are cut out of it."""
    parts = [whole]
    for hole in sorted(holes):
        parts = [
            part
            for p in parts
            for part in (
                (Span(p.start, min(p.end, hole.start)), Span(max(p.start, hole.end), p.end)) if p.overlaps(hole) else (p,)
            )
            if part.start < part.end
        ]
    return parts
