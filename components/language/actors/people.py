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
PERSONS, SEVERAL = listed("person that acts"), listed("people that act")
ACTING = nouns.BODIES | BODIES | PERSONS | listed("body that acts")
PLACES, JOINED = listed("place that acts"), listed("body by two words")  # "think_tank"
MANY = SEVERAL | frozenset(
    "rivals athletes allies foes critics backers neighbours neighbors activists residents drivers tenants parents "
    "families teachers nurses workers voters investors scientists experts relatives colleagues refugees migrants hawks "
    "doves die-hards faithful".split()
)  # plurals that no list of single persons has
MULTITUDES = frozenset("dozens hundreds thousands millions scores".split())
COUNTING = listed("body unless it counts")
BY_ADJECTIVE, CAMPS = listed("people by an adjective"), listed("camp")
SUBJECTS = frozenset("nsubj nsubjpass".split())
STANDING_ALONE = SUBJECTS | frozenset("pobj dobj conj".split())


def is_people(t: Token) -> bool:
    """Tell a word for people or a body."""
    if t.lemma.lower() in PLACES:
        return not any(c.tag == "PRP$" for c in t.children)  # "our country" is spoken for by whoever speaks
    if nouns.names_people(t) or {t.lower, t.lemma.lower()} & ACTING or t.ent in ("NORP", "ORG", "PERSON", "GPE"):
        return True
    if stand_for_people(t) or t.lemma.lower() in COUNTING and not any(c.lower == "of" for c in t.children):
        return True
    surname = t.text[:1].isupper() and t.lower.endswith(nouns.PEOPLE_ENDINGS)  # "Waters said", taken for a noun
    return t.tag in ("NNS", "NNPS") and (t.lower in MANY or surname)


def stand_for_people(t: Token) -> bool:
    """Tell people or a body by words that do not name one elsewhere: "the think tank", "the elderly", "thousands
    marched", "exiles"."""
    if any(f"{c.lower}_{t.lemma.lower()}" in JOINED for c in t.children) or _are_people_by_adjective(t):
        return True
    if t.lower in MULTITUDES:
        return t.dep in SUBJECTS and not any(c.lower == "of" for c in t.children)
    return t.tag == "NNS" and (t.lower in SEVERAL or t.lemma.lower() in PERSONS)


def _are_people_by_adjective(t: Token) -> bool:
    """Tell "the elderly", "the unemployed", and the camp of "the far left"; "the right to strike" is none."""
    article = t.child("det")
    if article is None or article.lower != "the" or t.dep not in STANDING_ALONE:
        return False
    return t.lower in BY_ADJECTIVE or t.lower in CAMPS and t.dep in SUBJECTS and t.right == t.i
