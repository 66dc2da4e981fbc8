"""What a common noun names: people, a body, a document, or what nobody can ask ("pressure", "votes", "the first time").

A noun that no table and no ending tells is taken for a group: who speaks is oftener left out of a table than what
cannot."""

from __future__ import annotations

import re

from components.language.parsing.tokens import Token
from components.language.references import PERSON_NOUNS, nouns
from components.model import ActorKind

PEOPLE_ENDINGS = ("ers", "ors", "ists", "ians", "ants", "men", "women", "crats", "ees", "parties", "unions", "ladies",
                  "gates", "individuals")  # fmt: skip
ONE_PERSON = ("runner", "monger", "ologist", "itician", "etarian", "keeper", "holder", "goer", "worker", "leader",
              "writer", "maker", "teacher", "man", "woman", "crat", "ist")  # fmt: skip
MORE_PEOPLE = nouns("man", "woman", "relative", "person too")
BODIES, DOCUMENTS, THINGS = nouns("body", "firm", "body too"), nouns("document", "document too"), nouns("thing")
FESTIVE = frozenset("birthday dinner holiday office retirement farewell cocktail christmas wedding".split())
QUANTITIES = nouns("quantity")
_NO_PERSON, _NO_PEOPLE, _BEINGS = nouns("ends like a person"), nouns("ends like people"), nouns("being")
_JOINED = re.compile(r"(?!Mac|Mc|De|Di|La|Le|Van)[A-Z][a-z]+(?:[A-Z][a-z]*)+$")
_ABSTRACT = tuple("tion sion ment ness ity ance ence ship ism ure acy dom hood phobia ing".split())


def names_people(head: Token) -> bool:
    """Tell whether a common noun names people, one or several."""
    word, lemma = head.lower, head.lemma.lower()
    if word in PERSON_NOUNS | MORE_PEOPLE or lemma in PERSON_NOUNS | MORE_PEOPLE:
        return True
    if head.tag in ("NNS", "NNPS"):
        return word.endswith(PEOPLE_ENDINGS) and word not in _NO_PEOPLE
    if word.endswith(("or", "ian")) and head.tag == "NN" and f"{word}s" not in _NO_PEOPLE and word not in _NO_PERSON:
        return lemma not in THINGS | DOCUMENTS
    return word.endswith(ONE_PERSON) and lemma not in THINGS | DOCUMENTS | _NO_PERSON


def kind_of_phrase(head: Token) -> ActorKind | None:
    """Return the kind of actor that a noun phrase without a name is by its head, None for what is nobody."""
    word, lemma = head.lower, head.lemma.lower()
    counts = lemma in QUANTITIES or head.tag == "CD"  # "one of the lines"
    of = next((c for c in head.children if c.lower == "of"), None) if counts else None
    counted = of.child("pobj") if of is not None else None
    if counted is not None:  # "a number of senators"
        return "group" if counted.pos == "PROPN" or counted.ent else kind_of_phrase(counted)
    if word == "party" and any(c.ent == "DATE" or c.lower in FESTIVE for c in head.children if c.i < head.i):
        return None  # "the March 31 party"
    if word == "campaign" and (article := head.child("det")) is not None and article.lower in ("a", "an", "another"):
        return None  # "launched a campaign"; who speaks is "the campaign"
    if lemma.endswith("phobia"):
        return None
    if word in BODIES or lemma in BODIES and head.pos != "PROPN":
        return "group"
    if names_people(head):
        return "group" if head.tag in ("NNS", "NNPS") else "unnamed"
    if word in DOCUMENTS or lemma in DOCUMENTS:
        return "document"
    if (
        word in THINGS
        or lemma in THINGS
        or head.pos == "NOUN"
        and not head.ent
        and lemma.endswith(_ABSTRACT)
        and lemma not in _BEINGS
    ):
        return None
    return "organisation" if is_joined(head.text) else "group"


def is_joined(word: str) -> bool:
    """Tell a word of several with their capitals, as firms are called: "HarleClearNumbers"."""
    return _JOINED.match(word) is not None


def is_house(word: Token) -> bool:
    """Tell a trade: "the fashion **house**"."""
    return word.lower == "house" and word.tag == "NN" and word.child("compound") is not None
