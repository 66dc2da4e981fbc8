"""Who can hold a position: words for people and bodies, told from rain, years and failures."""

from __future__ import annotations

from components.language.actors.descriptions import is_person_noun
from components.language.actors.nouns import PEOPLE_ENDINGS
from components.language.parsing.tokens import Token
from components.language.references import BODY_NOUNS

BODIES = BODY_NOUNS | frozenset(
    "opposition majority minority public crowd family couple team side industry community leadership establishment "
    "electorate".split()
)
MANY = frozenset(
    "rivals athletes allies foes critics backers neighbours neighbors activists residents drivers tenants parents "
    "families teachers nurses workers voters investors scientists experts relatives colleagues refugees migrants hawks "
    "doves die-hards faithful".split()
)  # plurals that no list of single persons has


def is_people(t: Token) -> bool:
    """Tell a word for people or a body."""
    if is_person_noun(t) or t.lower in BODIES or t.ent in ("NORP", "ORG", "PERSON", "GPE"):
        return True
    return t.tag in ("NNS", "NNPS") and (t.lower in MANY or t.lower.endswith(PEOPLE_ENDINGS))
