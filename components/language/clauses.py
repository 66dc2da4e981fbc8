"""A clause read once: who acts in it, on what, by whom, and what stands beside its verb.

The walks follow ClearNLP's labels, as spaCy's English parser gives them. The subject is the logical one, found over conjunction, participle
and control: the subject-verb-object triples of textacy (`textacy.extract.triples`), and clauses that have no subject of their own besides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from components.model import Span

if TYPE_CHECKING:
    from components.language.parsing.tokens import Token

COMPLEMENTS = frozenset("ccomp xcomp advcl oprd acomp".split())
HELPERS = frozenset(["aux", "auxpass"])
BEFORE = frozenset("aux auxpass neg advmod".split())  # what of a verb's own belongs to its words: "has not yet said"
BORROWING = frozenset("xcomp advcl ccomp pcomp dep parataxis".split())  # clauses that take the subject of the one they hang on
BY_OBJECT = frozenset(["xcomp", "ccomp"])  # "told her to go": she goes
BY_SUBJECT = frozenset(["promise", "vow"])  # "promised her to go": she does not
NEVER = frozenset("never hardly scarcely barely no".split())
NOBODY = frozenset("nobody nothing none".split())
FARTHEST = 6  # clauses over which a subject is looked for
COMMAS = frozenset([",", "—", "–", "-", "--", "”", '"'])  # marks that set a clause off


class Clause(NamedTuple):
    """What stands round one verb. `subject`: who acts, a passive's by-agent; `outer`: it was looked for outside of the clause.

    `own` is the grammatical subject of an active verb, `undergoer` that of a passive, `object` the direct object, `negation` the word that
    negates. `words` is the place of the verb with the auxiliaries, the negation and the particle that stand beside it. `set_off` tells a
    clause after a comma, a dash or a closing mark: ", he said,".
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
    return Clause(verb, subject, outer, verb.child("nsubj"), verb.child("nsubjpass"), is_passive(verb), verb.child("agent"), verb.child("dobj"),
                  complements, negation(verb), auxiliaries, words_of(verb, tokens) if verb.is_verb else verb.span, _is_set_off(verb, tokens))  # fmt: skip


def find_subject(verb: Token) -> tuple[Token | None, bool]:
    """Return (the logical subject of a verb, whether it had to be looked for outside the clause).

    A passive verb's subject is its by-agent. A participle or an infinitive takes the subject of the clause it hangs
    on, a relative clause's participle the noun before it, a conjoined verb its partner's subject.
    """
    if is_passive(verb):
        return find_agent(verb), False
    own = verb.child("nsubj")
    return (own, False) if own is not None else _outer_subject(verb)


def _outer_subject(verb: Token) -> tuple[Token | None, bool]:
    t = verb
    for _ in range(FARTHEST):
        if t.head is t:
            break
        if t.dep == "conj" and t.head.is_verb:
            subject = _subject_of_partner(t.head, t.head is verb.head)
            if subject is not None:
                return subject, False
            t = t.head
        elif t.dep in ("acl", "relcl"):
            return t.head, False
        elif t.dep in BORROWING:
            governor = t.head.head if t.dep == "pcomp" else t.head
            thing = governor.child("dobj") if t.dep in BY_OBJECT and governor.lemma not in BY_SUBJECT else None
            subject = thing or governor.child("nsubj", "nsubjpass")
            if subject is not None:
                return subject, True
            t = governor
        elif t.dep in ("prep", "prt"):
            t = t.head
        else:
            break
    return None, True


def _subject_of_partner(verb: Token, nearest: bool) -> Token | None:
    """Return the subject of the verb that another is joined to; of a passive farther off its agent."""
    own = verb.child("nsubj")
    return own if own is not None else find_agent(verb) if is_passive(verb) and not nearest else verb.child("nsubjpass")


def is_passive(verb: Token) -> bool:
    """Tell a passive verb."""
    if verb.child("nsubjpass", "auxpass") is not None:
        return True
    return verb.tag == "VBN" and (verb.dep == "acl" or verb.child("agent") is not None)


def find_agent(verb: Token) -> Token | None:
    """Return the noun behind a passive's "by"."""
    agent = verb.child("agent")
    return agent.child("pobj") if agent is not None else None


def negation(verb: Token) -> Token | None:
    """Return the word that negates a verb, None if there is none."""
    for c in verb.children:
        if c.dep == "neg" or (c.dep in ("advmod", "preconj") and c.lower in NEVER):
            return c
        if c.dep == "advmod" and c.lower == "longer" and c.child("neg", "det", "advmod") is not None:
            return c
    for c in verb.children:
        if c.dep in ("nsubj", "nsubjpass", "dobj"):
            det = c.child("det")
            if det is not None and det.lower in ("no", "neither") or c.lower in NOBODY:
                return det or c
    return None


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
