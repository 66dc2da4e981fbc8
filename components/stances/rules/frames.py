"""The stance frames, out of the lexicon: which words, in which construction, put their holder for or against what.

A frame is a word whose meaning is to take a side. `construction` names the argument that is the target: an object, or
that of a preposition. Words of judgement ("a disgrace") count where the holder says them of the target itself.
To add one, add its rows to the files of `lexicon/` and a minimal pair to the tests.
"""

from __future__ import annotations

from typing import NamedTuple

from components.language import Token
from components.language.undoing import HINDERING_VERBS, UNDOING_VERBS
from components.lexicon import Row, rows, side_of, sides, words
from components.lexicon import Side as Side  # noqa: PLC0414 the rules take it from here


class Frame(NamedTuple):
    """A way of taking a side. `act` where it is a deed and the stance is inferred from it."""

    side: Side
    construction: str
    strength: float
    act: bool = False


def _frame(row: Row) -> Frame:
    return Frame(side_of(row), row.link or row.construction, row.strength, row.basis in ("deed", "between", "by name"))


_SINGLE = [row for row in rows("verbs", "object") if row.takes_side and not row.is_phrasal]
OBJECT = {row.word: _frame(row) for row in _SINGLE if row.basis in ("", "deed")}
# Deeds of every kind: a side only where somebody named does them to somebody or something that the article names.
BETWEEN = {row.word: _frame(row) for row in _SINGLE if row.basis == "between"}
# … and those that somebody named does to a thing.
BY_NAME = {row.word: _frame(row) for row in _SINGLE if row.basis == "by name"}
# "Killed the bill": only where the object is a bill, a plan, a deal.
VOTED_ON = words("nouns", "voted on")
VOTED_OBJECT = {row.word: _frame(row) for row in rows("verbs", "voted object")}
PREPOSITION = {
    (row.word, row.link): _frame(row) for row in rows("verbs", "preposition") if row.takes_side and not row.is_phrasal
}
ACTORS_ONLY = words("verbs", "actor object")  # other objects are means
IN_A_MANNER = words("nouns", "no object")  # "closed the door on it", "joined forces": no deed to these
WITH_OBJECT = words("verbs", "with its object")  # "warned voters against it": the object may have the preposition
TAKING_BACK = words("verbs", "taking it back")  # "denied supporting it" says what was not done
DENYING = words("verbs", "denied")
LAID_TO = words("nouns", "laid to")  # "denied any role in it"
PAPERS = words("nouns", "paper")  # to sign one tells no side

# What the holder wants to do, or to have: the aim is the target.
WANTING = words("verbs", "infinitive", side="support")
WANTED = words("verbs", "wanted")  # with a noun for an object
REFUSING = words("verbs", "infinitive", side="oppose")
DIRECTIVE = words("verbs", "directive")
MILD = words("verbs", "directive", basis="sided")  # only where what is to be done takes a side
# A deed that is told only in passing ("militants fighting them") takes no side.
MAIN = frozenset("ROOT conj ccomp parataxis xcomp".split())
TOLD = MAIN | {"relcl"}  # "Holt, who fought the tax"
ENSURING = words("verbs", "ensuring")
# Plans and wishes of every day ("plans to open a shop"): a side only where what is to be done takes one.
PLANNING = words("verbs", "infinitive", basis="sided")
READINESS = words("verbs", "ready") | words("nouns", "ready") | words("adjectives", "ready")

ADJECTIVES = {(row.word, row.link): _frame(row) for row in rows("adjectives", "preposition")}
WILLING = words("adjectives", "infinitive", side="support")
CONSENTING = words("adjectives", "infinitive", side="support", basis="")  # whatever is to be done
UNWILLING = words("adjectives", "infinitive", side="oppose")

NOUNS = {(row.word, row.link): _frame(row) for row in rows("nouns", "preposition") if row.takes_side}
ILLS = words("nouns", "ill")  # poverty, crime: to find it important is not to be for it
NO_SUCH = words("nouns", "no such")  # "is no fan of it" takes a side, "is no critic of it" none
HOLDER_NOUNS = sides("nouns", "bearer")  # people named by their stance: "critics of the deal", "Clinton's supporters"

# Verbs that end or hinder what their object names: wanting them is opposing it.
ENDING = UNDOING_VERBS | HINDERING_VERBS
LEFT_OPEN = words("verbs", "left open")  # who wants to change or review it is for that: not for it as it is
SEEN_DONE = words("verbs", "seen done")  # "to see it scrapped", "to have it struck out"
CARRYING = words("verbs", "carrying on")  # only carry the next verb

# What someone says that another did: a wrong reads as opposition to the doer. A merit
# ("has served", "deserves") was right in one row of five.
DEEDS = sides("verbs", "deed told")
EVALUATION = sides("adjectives", "predicate")
EVALUATIVE_NOUNS = sides("nouns", "predicate")


def is_deed(verb: Token) -> bool:
    """Tell a verb whose side is inferred from what is done."""
    frame = OBJECT.get(verb.lemma.lower())
    return frame is not None and frame.act
