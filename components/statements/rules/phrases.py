"""Cues of more than one word: a verb that carries an attitude's noun ("cast doubt on"), a verb with its particle ("came
out against")."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import Parse, Token
from components.language.clauses import Clause
from components.lexicon import links, rows, words
from components.model import Span
from components.statements.candidates import Candidate

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


def read_phrase(parse: Parse, verb: Token) -> Iterator[Candidate]:
    """Read a verb that needs other words to be a cue."""
    clause = parse.clause(verb)
    if clause.subject is None or clause.passive:
        return
    found = _carried(clause) or _with_particle(clause)
    if found is None:
        return
    last, content = found
    span = parse.trim(*parse.span_of(content)) if min(content.left, content.i) > verb.i else None
    if span is not None:
        yield Candidate("phrase", verb, clause.subject, (Span(verb.start, last.end),), (span,), inferred=clause.outer)


def _carried(clause: Clause) -> tuple[Token, Token] | None:
    """Return the last word of the cue and the head of the content of "cast doubt on", "made the case that"."""
    verb, noun = clause.verb, clause.object
    if verb.lemma.lower() not in CARRIERS or noun is None:
        return None
    prepositions = ATTITUDES.get(noun.lemma.lower())
    if prepositions is None:
        return None
    for c in [*noun.children, *verb.children]:
        links = c.dep in ("prep", "dative") and c.i > noun.i and c.lower in prepositions
        content = c.child("pobj", "pcomp") if links else None
        if content is not None:
            return c, content
    after = (c for c in noun.children if c.dep in ("acl", "ccomp") and c.i > noun.i)
    body = next((c for c in after if c.child("mark", "aux") is not None), None)
    return (noun, body) if body is not None else None


def _with_particle(clause: Clause) -> tuple[Token, Token] | None:
    """Return the last word of the cue and the head of the content of "shrugged off", "came out against"."""
    verb, lemma = clause.verb, clause.verb.lemma.lower()
    particle = next((c for c in verb.children if c.dep in ("prt", "advmod") and (lemma, c.lower) in PARTICLES), None)
    if particle is None:
        return None
    prepositions = PARTICLES[lemma, particle.lower]
    if "" in prepositions:
        return (particle, clause.object) if clause.object is not None and clause.object.i > particle.i else None
    for c in [*verb.children, *particle.children]:
        content = c.child("pobj", "pcomp") if c.dep == "prep" and c.lower in prepositions and c.i > particle.i else None
        if content is not None:
            return _of_side(content) if c.lower == "in" else (c, content)
    return None


def _of_side(noun: Token) -> tuple[Token, Token] | None:
    """Return "of" and what follows it in "came out in favour of the road"."""
    of = noun.child("prep") if noun.lemma.lower() in SIDE_NOUNS else None
    inner = of.child("pobj", "pcomp") if of is not None and of.lower == "of" else None
    return (of, inner) if of is not None and inner is not None else None
