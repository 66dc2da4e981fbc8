"""Walks over the tree from a verb: who acts, whether it is passive, what negates it.

They follow ClearNLP's labels, as spaCy's English parser gives them. The subject is the logical one, found over
conjunction, participle and control: the subject-verb-object triples of textacy (`textacy.extract.triples`), and for
clauses without a subject of their own besides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.lexicon import words

if TYPE_CHECKING:
    from components.language.parsing.tokens import Token

# Clauses that take the subject of the one they hang on.
BORROWING = frozenset("xcomp advcl ccomp pcomp dep parataxis".split())
BY_OBJECT = frozenset(["xcomp", "ccomp"])  # "told her to go": she goes
BY_SUBJECT = words("verbs", "going oneself")  # "promised her to go": she does not
INFINITE = frozenset("VB VBG".split())
ACCUSING = words("verbs", "accused of")  # "accused her of refusing it": she refuses it
FINITE = frozenset("VBZ VBP VBD MD".split())  # tags of a verb that makes a sentence
NEVER = frozenset("never hardly scarcely barely no".split())
NOBODY = frozenset("nobody nothing none".split())
FARTHEST = 6  # clauses over which a subject is looked for


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
            if t.dep == "ccomp" and governor.dep == "relcl" and is_finite(t) and governor.child("dobj", "mark") is None:
                return governor.head, False  # "the laws she says are failing"
            told = t.dep in BY_OBJECT and governor.lemma not in BY_SUBJECT
            accused = t.dep == "pcomp" and t.head.lower == "of" and governor.lemma in ACCUSING and verb.tag in INFINITE
            thing = governor.child("dobj") if told or accused else None
            subject = thing or governor.child("nsubj", "nsubjpass")
            if subject is not None:
                return subject, True
            t = governor
        elif t.dep in ("prep", "prt"):
            t = t.head
        else:
            break
    return None, True


def is_finite(verb: Token) -> bool:
    """Tell a verb that has a tense, by itself or by its auxiliary."""
    return any(t.tag in FINITE for t in (verb, *(c for c in verb.children if c.dep in ("aux", "auxpass"))))


def is_told(verb: Token) -> bool:
    """Tell a verb that has a tense and no "would", "must" or the like: what is told as so."""
    return is_finite(verb) and not any(t.tag == "MD" for t in (verb, *verb.children) if t is verb or t.dep == "aux")


def _subject_of_partner(verb: Token, nearest: bool) -> Token | None:
    """Return the subject of the verb that another is joined to; of a passive farther off its agent."""
    own = verb.child("nsubj")
    return own if own is not None else find_agent(verb) if is_passive(verb) and not nearest else verb.child("nsubjpass")


def is_passive(verb: Token) -> bool:
    """Tell a passive verb."""
    if verb.child("nsubjpass", "auxpass") is not None:
        return True
    plain = verb.dep == "acl" and verb.child("nsubj") is None  # "the toll set by Holt", "the claim that she had set it"
    return verb.tag == "VBN" and (plain or verb.child("agent") is not None)


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
