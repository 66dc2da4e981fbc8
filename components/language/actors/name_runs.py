"""Which run of tokens is a name: without articles, titles and possessives, with its kind; and which two runs are one."""

from __future__ import annotations

import re

from components.language.actors.drafts import Named
from components.language.actors.names import name_key
from components.language.actors.nobodies import OFFICES, PLURAL_TITLES, kind_told, without_page_words
from components.language.actors.nouns import MORE_PEOPLE, names_people
from components.language.parsing.tokens import Parse, Token
from components.language.references import (
    BODY_NOUNS,
    COMPANY_NOUNS,
    FEMALE,
    MALE,
    PERSON_NOUNS,
    ROLE_NOUNS,
    SPEECH_VERBS,
    TITLES,
    TITLES_FEMALE,
    TITLES_MALE,
)

# Capitalised at the head of a sentence, these are taken into the name that follows.
BEFORE_NAMES = frozenset("after before as when while if although though because since but and or in on at for with from by to like unlike".split())
PEOPLE_TITLES = frozenset("actor actress singer spokesman spokeswoman activist author economist historian analyst candidate businessman".split())
MISTAKEN = frozenset("WORK_OF_ART PRODUCT EVENT LAW".split())  # what the parser takes a name for that follows a quotation mark
NO_PERSON_AFTER = BODY_NOUNS | COMPANY_NOUNS | frozenset("source member user fan player maker owner holder authority star".split())
CLOCKS = frozenset("GMT BST UTC EST EDT CST CDT PST PDT CET CEST AM PM".split())
_POSSESSIVE = re.compile("[‘’ʼ`']s$")


def label_of(tokens: list[Token], first: int, stop: int) -> str:
    """Return the entity label of a run, corrected by the noun before it and by who speaks."""
    label = tokens[first].ent
    if label == "PERSON" and _is_firm(tokens, first):
        return "ORG"
    if _is_introduced(tokens, first, stop):
        return "PERSON"
    return "" if label in MISTAKEN and _speaks(tokens[first:stop]) else label


def _is_firm(tokens: list[Token], first: int) -> bool:
    """Tell a name right behind a noun for a firm with its article: "**the operator** Railnor"."""
    noun = tokens[first - 1] if first > 1 else None
    return noun is not None and noun.tag == "NN" and noun.lower in COMPANY_NOUNS and tokens[first - 2].lower in ("the", "a", "an")


def _is_introduced(tokens: list[Token], first: int, stop: int) -> bool:
    """Tell a name right behind a common noun for a person: "the **pianist** Oriane Delmotte", whatever the parser takes it for."""
    noun, run = tokens[first - 1] if first else None, tokens[first:stop]
    if noun is None or noun.tag != "NN" or not noun.text.islower() or not names_people(noun) or noun.lower in NO_PERSON_AFTER or noun.sent != run[0].sent:
        return False
    if len(run) > 3 or run[0].ent in ("GPE", "LOC", "NORP", "DATE"):
        return False
    return all(t.pos == "PROPN" and t.text[0].isupper() and not t.text.isupper() for t in run)


def _speaks(run: list[Token]) -> bool:
    """Tell a run of names that is the subject of a verb of speech."""
    return any(t.pos == "PROPN" and t.dep == "nsubj" and t.head.lemma.lower() in SPEECH_VERBS for t in run)


def read_run(parse: Parse, run: list[Token], label: str, known: bool = False) -> Named | None:
    """Return the name in a run of tokens, None where it is none; `known`: the article has it elsewhere as a name."""
    if len(run) == 1 and run[0].text.startswith("@"):
        return Named(run[0], run[0], "PERSON", run[0].text, name_key(run[0].text.replace("_", " ")), "")
    if len(run) == 1 and run[0].tag in ("PRP", "PRP$", "WP", "DT"):  # "'Theirs was a love story'"
        return None
    if any("://" in t.text or "[" in t.text or "]" in t.text or t.i and parse.tokens[t.i - 1].text == "#" for t in run):
        return None
    while run and (run[-1].tag == "POS" or not run[-1].text[:1].isalnum()):
        run = run[:-1]
    titles = []
    while run and (run[0].lower in ("the", "a", "an") or not run[0].text[:1].isalnum() or len(run) > 1 and run[0].lower in BEFORE_NAMES):
        run = run[1:]
    run = without_page_words(run)
    while len(run) > 2 and run[0].lower in PEOPLE_TITLES and label in ("PERSON", "ORG", "") and run[1].text[:1].isupper():
        run = run[1:]  # "Actress Amandla Stenberg"
    while len(run) > 1 and run[0].lower in TITLES and (label in ("PERSON", "") or run[0].lower in TITLES_MALE | TITLES_FEMALE):
        titles.append(run[0].text)
        run = run[1:]
    while len(run) > 1 and run[0].text == "State" and run[0].i > 1 and parse.tokens[run[0].i - 2].lower == "secretary":
        run, label = run[1:], "PERSON"  # "Secretary of State Ida Holt"
    if not run or not run[0].text[:1].isupper() and not any(t.text[:1].isupper() for t in run):
        return None
    before = parse.tokens[run[0].i - 1] if run[0].i else None
    if not titles and before is not None and before.sent == run[0].sent and before.lower in TITLES and before.text[:1].isupper():
        titles.append(before.text)
    if len(run) == 1 and (len(run[0].text.rstrip(".")) == 1 or run[0].text[0].islower() and "-" in run[0].text):  # "X, Y and Z", "anti-Holt"
        return None
    if len(run) == 1 and run[0].text == "State" and run[0].i > 1 and parse.tokens[run[0].i - 2].lower in ("secretary", "secretaries"):
        return None  # an office
    text = _POSSESSIVE.sub("", parse.text[run[0].start : run[-1].end])
    key = name_key(text)
    office = _is_office(run, label)
    if not key or office and not known or text in CLOCKS or len(text) > 80 or "\n" in text or kind_told(text) == "none" and not titles:
        return None
    if label in ("", "ORG") and (titles or run[0].i and parse.tokens[run[0].i - 1].lower in PEOPLE_TITLES and parse.tokens[run[0].i - 1].text[:1].isupper()):
        label = "PERSON"
    return Named(run[0], run[-1], label, text, key, titles[-1] if titles else "")


def _is_office(run: list[Token], label: str) -> bool:
    """Tell a run that ends with an office and names nobody: "Prime Minister", "Justices"; a surname may be an office ("Patty Judge")."""
    if len(run) == 1 and run[0].lower in OFFICES | PLURAL_TITLES:
        return True
    given = len(run) == 2 and run[0].lower in MALE | FEMALE
    return run[-1].lower in ROLE_NOUNS | TITLES and not given and (label != "PERSON" or len(run) == 1)


def completes(given: Named, n: Named) -> bool:
    """Tell a surname that the parser took apart from the given name before it."""
    alone = given.first is given.last and n.first is n.last and given.last.i == n.first.i - 1 and given.first.sent == n.first.sent
    return alone and given.key in MALE | FEMALE and n.label in ("ORG", "PERSON", "") and n.text.istitle() and n.key not in MALE | FEMALE


def is_calling(before: Named, n: Named) -> bool:
    """Tell a word for people that has its capital at the head of a sentence: "**Forecaster** Anja Rue"."""
    word = before.first
    return word is before.last and word.i == n.first.i - 1 and word.sent == n.first.sent and word.lower in PERSON_NOUNS | MORE_PEOPLE and not before.title


def goes_with(tokens: list[Token], before: Named, n: Named) -> bool:
    """Tell the second half of one body: "Standard & Poor"."""
    between = tokens[before.last.i + 1 : n.first.i]
    return len(between) == 1 and between[0].text == "&" and before.first.sent == n.first.sent and "PERSON" not in (before.label, n.label)
