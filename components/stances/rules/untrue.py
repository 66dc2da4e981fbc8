"""What is said not to be so: "it is untrue that she backs it", "it would be wrong to suggest that she does"."""

from __future__ import annotations

from components.language import Token
from components.language.verbs import negation
from components.lexicon import words
from components.stances.rules.frames import DENYING
from components.stances.rules.phrases import PARTICLES
from components.stances.rules.valued import value_of
from components.stances.rules.word_sides import side_of_preposition, side_of_word

UNTRUE = words("adjectives", "untrue") | words("nouns", "untrue")
TRUE = words("adjectives", "certain")
SAYING = words("verbs", "quotation") - DENYING
THINKING = words("verbs", "thinking")
CLAIMING = words("verbs", "clause") | THINKING
CLAIMS = words("nouns", "clause")
NOBODY = frozenset("nobody noone none".split())


def is_untrue(verb: Token) -> bool:
    """Tell "it is untrue that", "nobody believes that", "never said that"."""
    outer = verb.head
    clause = verb.dep == "relcl" and verb.child("mark") is not None  # "the case that she backs it"
    if not clause and verb.dep not in ("ccomp", "csubj", "advcl", "xcomp", "acl") or outer is verb:
        return False
    if verb.dep == "ccomp" and _is_wrong_to_say(outer) or rejected_claim(verb) is not None:
        return True
    if outer.tag == "VBN" and any(c.lower.removesuffix("ly") in UNTRUE and c.dep == "advmod" for c in outer.children):
        return True  # "was wrongly said to back it"
    if outer.dep == "relcl" and any(c.lower == "last" for c in outer.head.children) and outer.lemma in CLAIMING:
        return True  # "the last person you would expect to back it"
    if outer.pos == "NOUN" and outer.dep == "nsubj":  # "the claim that she opposes it is false"
        outer = outer.head
    if outer.lemma.lower() in SAYING and verb.dep == "ccomp" and negation(outer) is not None:
        return True  # "never said that she opposed it"
    said = outer if outer.pos in ("ADJ", "NOUN") else outer.child("acomp", "attr")
    if said is not None and said.lower in UNTRUE:
        return negation(said.head if said is not outer else outer.head) is None
    if said is not None and (said.lower in TRUE or said.lower == "case"):  # "it is not the case that she backs it"
        return negation(said.head if said is outer else outer) is not None
    subject = outer.child("nsubj")
    if subject is None or outer.lemma not in THINKING:
        return False
    return subject.lower in NOBODY or any(c.lower == "no" for c in subject.children)


def rejected_claim(verb: Token) -> Token | None:
    """Return "reports" of "dismissed reports that he **backs** it", "brushed off rumours that he backs it"."""
    claim = verb.head if verb.dep in ("acl", "ccomp", "relcl") and verb.child("mark") is not None else None
    if claim is None or claim.lemma not in CLAIMS or claim.dep not in ("dobj", "pobj"):
        return None
    by = claim.head if claim.dep == "dobj" else claim.head.head
    turned = "oppose" in (side_of_word(by), side_of_preposition(by), *_sides_of_particles(by))
    return claim if (turned or by.lemma in DENYING) and negation(by) is None else None


def _sides_of_particles(verb: Token) -> list[str | None]:
    return [PARTICLES.get((verb.lemma, c.lower)) for c in verb.children if c.dep in ("prt", "prep", "advmod")]


def _is_wrong_to_say(says: Token) -> bool:
    """Tell "it would be wrong to **suggest** that", "to **think** that … is absurd"."""
    if says.lemma.lower() not in CLAIMING or not any(c.lower == "to" and c.dep == "aux" for c in says.children):
        return False
    outer = says.head if says.dep in ("xcomp", "ccomp", "advcl", "csubj", "acl") else says
    said = outer if outer.pos in ("ADJ", "NOUN") else outer.child("acomp", "attr", "oprd")
    if said is None:
        return False
    if said.lower not in UNTRUE and value_of(said) != "oppose":
        return False
    return negation(outer) is None and negation(said.head) is None


def is_said_of_saying(word: Token) -> bool:
    """Tell the "wrong" of "it would be **wrong** to suggest that he backs it": said of the saying, not of him or it."""
    near = (*word.children, *word.head.children)
    return any(c.child("ccomp") is not None and _is_wrong_to_say(c) for c in near)
