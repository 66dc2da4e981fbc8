"""Clubs, which are called like towns and people: told by who plays for them and by the score of a match.

"the Marl midfielder", "lost 2-1 to Marl": Marl is a side there, and no town and nobody's surname."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable

from components.language.actors.runs import Named
from components.language.parsing.tokens import Parse, Token
from components.language.references import FEMALE, MALE, nouns, read_states
from components.lexicon import words

PLAYERS = nouns("plays for")  # nobody has a midfielder but a side
LEADERS = nouns("leads a side")  # a star has a manager too, and a player a coach
BEATING, WON_OR_LOST = words("verbs", "beating"), nouns("won or lost")
FEWEST_SIDES = 2  # of an article on a match
_AGAINST = frozenset("to by over against at with".split())
_SCORE = re.compile(r"(?<![\w-])\d[-–]\d(?![\w-])")
LITERAL = frozenset("in from near outside".split())


def find_clubs(parse: Parse, names: list[Named], people: Iterable[str]) -> set[str]:
    """Return the keys of the names that are a side's; `people` are those that some words tell to be a person's.

    Where an article has two sides, it is on a match or a season, and who wins, loses or stands beside a side there is
    one without a score."""
    capitals, states = read_states()
    may_be = [n for n in names if not (n.title or n.text in states or n.text in capitals or n.label == "NORP")]
    clubs = _find(parse, may_be, people, frozenset())
    return clubs | _find(parse, may_be, people, clubs) if len(clubs) >= FEWEST_SIDES else clubs


def _find(parse: Parse, names: list[Named], people: Iterable[str], known: Container[str]) -> set[str]:
    played: Counter[str] = Counter()  # by who plays, or by a match
    led: Counter[str] = Counter()
    towns: Counter[str] = Counter()
    sides = {n.head.i for n in names if n.key in known}
    for n in names:
        noun = _noun_behind(parse, n)
        played[n.key] += noun in PLAYERS or _is_scored(parse, n, sides)
        led[n.key] += noun in LEADERS
        towns[n.key] += n.head.dep == "pobj" and n.head.head.lower in LITERAL
    labels = {n.key: n.label for n in names}
    clubs = {
        key
        for key in labels
        if 2 * (played[key] + led[key]) > towns[key] and _is_club(key, labels[key], played[key], led[key])
    }
    surnames = {k.split()[-1] for k in people if " " in k and k not in clubs}
    return {key for key in clubs if " " in key or key not in surnames | MALE | FEMALE}


def _is_club(key: str, label: str, played: int, led: int) -> bool:
    """Tell enough signs of a side; who is named like a person needs a player or a match."""
    if " " in key and key.split(maxsplit=1)[0] in MALE | FEMALE:
        return played > 1 or played > 0 and led > 0
    if label == "PERSON":
        return played > 0
    return played > 0 or led > 0 and (label != "GPE" or led > 1)


def _noun_behind(parse: Parse, n: Named) -> str:
    """Return the noun that the name stands before: "the Marl **midfielder**", "Marl's former **striker**"."""
    owned = False
    for t in parse.tokens[n.last.i + 1 : n.last.i + 5]:
        if t.sent != n.last.sent or t.pos not in ("ADJ", "NOUN", "PROPN", "PART") and t.tag != "POS":
            break
        owned = owned or t.tag == "POS"
        if t.lower in PLAYERS or t.lower in LEADERS:
            return t.lower if not owned or t.lower in PLAYERS or n.label == "GPE" else ""
        if t.pos == "PROPN":
            break
    return ""


def _is_scored(parse: Parse, n: Named, sides: set[int]) -> bool:
    """Tell who wins, loses or is met in a sentence with the score of one match; beside known sides, without one."""
    scores = _SCORE.findall(parse.sentences[n.head.sent].of(parse.text))
    if len(scores) != 1 and not sides or len(scores) > 1:
        return False
    head: Token = n.head
    if sides and head.dep == "conj" and head.head.i in sides:
        return True
    met = head.dep == "pobj" and head.head.lower in _AGAINST
    owned = head.dep == "poss" and bool(scores)  # "Marl's 3-2 loss"
    if not met and not owned and head.dep not in ("nsubj", "dobj"):
        return False
    over = head.head.head if met else head.head
    if over.is_verb and over.lemma.lower() in BEATING or over.lemma.lower() in WON_OR_LOST:
        return True
    suffered = over.child("dobj") if met and over.is_verb else None
    if suffered is not None and suffered.lower in WON_OR_LOST:
        return True
    # "Marl went top with a 2-0 win"
    with_what = (p.child("pobj") for p in over.children if p.dep == "prep" and p.lower in ("with", "after", "in"))
    return head.dep == "nsubj" and bool(scores) and any(t is not None and t.lower in WON_OR_LOST for t in with_what)
