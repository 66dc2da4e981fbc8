"""Cues of more than one word: a verb that carries a noun ("cast doubt on"), one with its particle ("came out against")."""

from __future__ import annotations

from components.language import Parse, Token
from components.lexicon import links, rows, words
from components.model import Span
from components.statements.rows import Found
from components.statements.rules.grammar import find_subject, is_passive, noun_phrase, subtree_span

CARRIERS = words("verbs", "light", cue="carrying")
# Nouns that such a verb makes a cue of, with the prepositions before what it is about.
ATTITUDES = links(rows("nouns", "carried", cue="carried"))
# Verbs with a particle and the prepositions after it: "spoke out against"; "" where it has an object: "ruled it out".
PARTICLES = {
    tuple(verb.split()): prepositions
    for verb, prepositions in links(
        row for name in ("object", "preposition") for row in rows("verbs", name) if row.cue and row.is_phrasal
    ).items()
}
SIDE_NOUNS = words("nouns", "after in", cue="side")  # "came out in favour of"


def read_phrase(parse: Parse, verb: Token) -> Found | None:
    """Return the attribution of a verb that needs other words to be a cue; None if it has none or nobody speaks."""
    subject, far = find_subject(verb)
    if subject is None or is_passive(verb):
        return None
    found = _carried(verb) or _with_particle(verb)
    if found is None:
        return None
    last, content = found
    start = min(content.left, content.i)
    span = parse.trim(*subtree_span(parse, content)) if start > verb.i else None
    if span is None:
        return None
    return Found(verb, subject, noun_phrase(parse, subject), Span(verb.start, last.end), (span,), "phrase", far)


def _carried(verb: Token) -> tuple[Token, Token] | None:
    """Return the last word of the cue and the head of the content of "cast doubt on", "made the case that"."""
    noun = verb.child("dobj")
    if verb.lemma.lower() not in CARRIERS or noun is None:
        return None
    prepositions = ATTITUDES.get(noun.lemma.lower())
    if prepositions is None:
        return None
    for c in [*noun.children, *verb.children]:
        if c.dep in ("prep", "dative") and c.i > noun.i and c.lower in prepositions and (content := c.child("pobj", "pcomp")) is not None:
            return c, content
    clause = next((c for c in noun.children if c.dep in ("acl", "ccomp") and c.i > noun.i and c.child("mark", "aux") is not None), None)
    return (noun, clause) if clause is not None else None


def _with_particle(verb: Token) -> tuple[Token, Token] | None:
    particle = next((c for c in verb.children if c.dep in ("prt", "advmod") and (verb.lemma.lower(), c.lower) in PARTICLES), None)
    if particle is None:
        return None
    prepositions = PARTICLES[verb.lemma.lower(), particle.lower]
    if "" in prepositions:
        content = verb.child("dobj")
        return (particle, content) if content is not None and content.i > particle.i else None
    for c in [*verb.children, *particle.children]:
        if c.dep == "prep" and c.lower in prepositions and c.i > particle.i and (content := c.child("pobj", "pcomp")) is not None:
            if c.lower == "in":
                of = content.child("prep") if content.lemma.lower() in SIDE_NOUNS else None
                inner = of.child("pobj", "pcomp") if of is not None and of.lower == "of" else None
                return (of, inner) if of is not None and inner is not None else None
            return c, content
    return None
