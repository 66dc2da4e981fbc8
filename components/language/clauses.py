"""A clause read once, one value a verb: who acts in it, on what, by whom, and what stands beside its verb.

`Parse.clause` reads each when it is first asked for and keeps it, so that no rule walks the tree anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from components.language.verbs import find_subject, is_passive, negation
from components.model import Span

if TYPE_CHECKING:
    from components.language.parsing.tokens import Token

COMPLEMENTS = frozenset("ccomp xcomp advcl oprd acomp".split())
HELPERS = frozenset(["aux", "auxpass"])
BEFORE = frozenset("aux auxpass neg advmod".split())  # what of a verb's own belongs to its words: "has not yet said"
COMMAS = frozenset([",", "—", "–", "-", "--", "”", '"'])  # marks that set a clause off


class Clause(NamedTuple):
    """What stands round one verb.

    `subject`: who acts, a passive's by-agent; `outer`: it was looked for outside of the clause.

    `own` is the grammatical subject of an active verb, `undergoer` that of a passive, `object` the direct object,
    `negation` the word that negates. `words` is the place of the verb with the auxiliaries, the negation and the
    particle that stand beside it. `set_off` tells a clause after a comma, a dash or a closing mark: ", he said,".
    """

    verb: Token
    subject: Token | None
    outer: bool
    own: Token | None
    undergoer: Token | None
    passive: bool
    agent: Token | None
    object: Token | None
    complements: tuple[Token, ...]
    negation: Token | None
    auxiliaries: tuple[Token, ...]
    words: Span
    set_off: bool

    @property
    def agentless(self) -> bool:
        """Tell a passive that names nobody who acts: "is expected to win"."""
        return self.passive and self.agent is None

    def complement(self, *relations: str) -> Token | None:
        """Return the first complement in one of these relations."""
        return next((c for c in self.complements if c.dep in relations), None)


def read_clause(verb: Token, tokens: list[Token]) -> Clause:
    """Read the clause of a verb of these tokens; of another word ("confident") what hangs on it is read alike."""
    subject, outer = find_subject(verb)
    complements = tuple(c for c in verb.children if c.dep in COMPLEMENTS)
    auxiliaries = tuple(c for c in verb.children if c.dep in HELPERS)
    words = words_of(verb, tokens) if verb.is_verb else verb.span
    return Clause(
        verb, subject, outer, verb.child("nsubj"), verb.child("nsubjpass"), is_passive(verb), verb.child("agent"),
        verb.child("dobj"), complements, negation(verb), auxiliaries, words, _is_set_off(verb, tokens),
    )  # fmt: skip


def words_of(verb: Token, tokens: list[Token]) -> Span:
    """Return the place of a verb with the auxiliaries, negation and particle that stand beside it."""
    first, last = verb.i, verb.i
    for c in verb.children:
        if (c.dep in BEFORE or c.dep == "prt") and c.left == c.right and c.i == first - 1:
            first = c.i
    for c in reversed(verb.children):
        if c.dep in BEFORE and c.left == c.right and c.i == first - 1:
            first = c.i
    follower = tokens[last + 1] if last + 1 < len(tokens) else None
    if follower is not None and follower.dep == "prt" and follower.head is verb:
        last += 1
    return Span(tokens[first].start, tokens[last].end)


def _is_set_off(verb: Token, tokens: list[Token]) -> bool:
    return not verb.left or tokens[verb.left - 1].text in COMMAS or tokens[verb.left].text == ","
