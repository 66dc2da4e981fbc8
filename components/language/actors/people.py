"""Who can hold a position: words for people and bodies, told from rain, years and failures."""

from __future__ import annotations

from components.language.actors import nouns
from components.language.parsing.tokens import Token
from components.language.references import BODY_NOUNS
from components.language.references import nouns as listed

BODIES = BODY_NOUNS | frozenset(
    "opposition majority minority public crowd family couple team side industry community leadership establishment "
    "electorate".split()
)
ACTING, PLACES = nouns.BODIES | BODIES | listed("body that acts"), listed("place that acts")
MANY = frozenset(
    "rivals athletes allies foes critics backers neighbours neighbors activists residents drivers tenants parents "
    "families teachers nurses workers voters investors scientists experts relatives colleagues refugees migrants hawks "
    "doves die-hards faithful".split()
)  # plurals that no list of single persons has


def is_people(t: Token) -> bool:
    """Tell a word for people or a body."""
    if t.lemma.lower() in PLACES:
        return not any(c.tag == "PRP$" for c in t.children)  # "our country" is spoken for by whoever speaks
    if nouns.names_people(t) or {t.lower, t.lemma.lower()} & ACTING or t.ent in ("NORP", "ORG", "PERSON", "GPE"):
        return True
    surname = t.text[:1].isupper() and t.lower.endswith(nouns.PEOPLE_ENDINGS)  # "Waters said", taken for a noun
    return t.tag in ("NNS", "NNPS") and (t.lower in MANY or surname)
