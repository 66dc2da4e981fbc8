"""What a run of names is, by the parser's label and by the words beside it."""

from __future__ import annotations

from components.language.actors.nouns import names_people
from components.language.parsing.tokens import Token
from components.language.references import BODY_NOUNS, COMPANY_NOUNS, SPEECH_VERBS, TITLES

# what the parser takes a name for that follows a quotation mark
MISTAKEN = frozenset("WORK_OF_ART PRODUCT EVENT LAW".split())
OUTLETS = frozenset("magazine newspaper website site channel network broadcaster weekly journal blog tabloid".split())
TOOLS = frozenset("tool app platform affiliate startup retailer".split())
NO_PERSON_AFTER = (
    BODY_NOUNS | COMPANY_NOUNS | frozenset("source member user fan player maker owner holder authority".split())
)


def speaks(run: list[Token]) -> bool:
    """Tell a run of names that is the subject of a verb of speech."""
    return any(t.pos == "PROPN" and t.dep == "nsubj" and t.head.lemma.lower() in SPEECH_VERBS for t in run)


def label_of(tokens: list[Token], first: int, stop: int) -> str:
    """Return the entity label of a run, corrected by the noun before it and by who speaks."""
    label = tokens[first].ent
    if label == "PERSON" and (_is_firm(tokens, first) or _is_title_of_thing(tokens, first, stop)):
        return "ORG"
    if _is_introduced(tokens, first, stop):
        return "PERSON"
    if label in MISTAKEN and (_is_titled(tokens, first, stop) or _is_behind_comma(tokens, first, stop)):
        return "PERSON"
    if label == "NORP" and tokens[stop - 1].tag == "NNP" and _is_behind_comma(tokens, first, stop):
        return "PERSON"  # "Lund's opponent, **Tigran Petrosian**, said"
    return "" if label in MISTAKEN and speaks(tokens[first:stop]) else label


def _is_titled(tokens: list[Token], first: int, stop: int) -> bool:
    """Tell a name of two words behind a title: "**Deputy** Ansel Marr"."""
    title = tokens[first - 1] if first else None
    return title is not None and title.lower in TITLES and title.text[0].isupper() and stop - first == 2


def _is_behind_comma(tokens: list[Token], first: int, stop: int) -> bool:
    """Tell a name of two words that says who somebody is: "the captain, **Ines Caldas**, said"."""
    noun = tokens[first - 2] if first > 1 and tokens[first - 1].text == "," else None
    named = stop - first == 2 and all(t.text[0].isupper() for t in tokens[first:stop])
    return noun is not None and named and tokens[stop - 1].head is noun and noun.tag == "NN" and names_people(noun)


def _is_firm(tokens: list[Token], first: int) -> bool:
    """Tell a name right behind a noun for a firm with its article: "**the operator** Railnor"."""
    noun = tokens[first - 1] if first > 1 else None
    return (
        noun is not None
        and noun.tag == "NN"
        and noun.lower in COMPANY_NOUNS
        and tokens[first - 2].lower in ("the", "a", "an")
    )


def _is_title_of_thing(tokens: list[Token], first: int, stop: int) -> bool:
    """Tell what is read or used: "in **Panorama** magazine", "the search tool **Topsy**", and what "which" takes up."""
    before, behind = tokens[first - 1] if first else None, tokens[stop : stop + 2]
    read = bool(behind) and behind[0].lower in OUTLETS and tokens[stop - 1].head is behind[0]
    which = len(behind) > 1 and behind[0].text == "," and behind[1].lower == "which"
    alone = stop - first == 1 and which and behind[1].dep in ("nsubj", "nsubjpass") and behind[1].head.dep == "relcl"
    used = before is not None and before.tag == "NN" and before.lower in OUTLETS | TOOLS
    return read or used or alone and behind[1].head.head is tokens[first]


def _is_introduced(tokens: list[Token], first: int, stop: int) -> bool:
    """Tell a name right behind a common noun for a person, or for several:

    "the **pianist** Oriane Delmotte", "the **doctors** Ansel Marr and …", whatever the parser takes it for."""
    noun, run = tokens[first - 1] if first else None, tokens[first:stop]
    if (
        noun is None
        or noun.tag != "NN"
        and (noun.tag != "NNS" or len(run) != 2)
        or not noun.text.islower()
        or not names_people(noun)
        or noun.lower in NO_PERSON_AFTER
        or noun.sent != run[0].sent
    ):
        return False
    if len(run) > 3 or run[0].ent in ("GPE", "LOC", "NORP", "DATE"):
        return False
    return all(t.pos == "PROPN" and t.text[0].isupper() and not t.text.isupper() for t in run)
