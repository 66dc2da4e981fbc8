"""Words that reports use in turn for what a number counts or what happens at a time: a table, as stems.

Wider than the words for one issue (`namings`): two numbers of "victims" and "people" may be one, where two issues of
that name are not."""

from __future__ import annotations

from components.comparing.words import stem

_TABLE = (
    "crash accident collision wreck", "kill murder slay slaying assassinate assassination killing", "die death",
    "shoot shooting gunfire shootdown", "down downing", "visit visiting trip travel tour", "war conflict fighting",
    "letter memo missive document",
    "announce announcement unveil", "begin start launch open opening kick", "end expire expiration conclude finish",
    "rescind scrap cancel revoke",
    "leave quit resign resignation depart departure", "attack strike raid assault bombing airstrike",
    "arrest detain detention capture",
    "publish release issue", "send deliver", "vote ballot", "bill legislation measure law resolution "
                                                            "act", "meet meeting talk summit",
    "worker employee staff staffer", "company firm employer business", "contest race primary",
    "immigrant migrant refugee",
    "lawmaker legislator congressman congresswoman", "student pupil", "child kid", "soldier troop serviceman",
    "protester demonstrator marcher", "cost price expense", "funeral burial",
    "investigation inquiry probe", "lead margin advantage", "hearing testimony testify", "sign signature signatory",
    "earn income pay salary", "fine penalty", "flee escape", "hurt injure wound injury", "mandate requirement",
)  # fmt: skip
ROWS: dict[str, str] = {stem(word): stem(row.split()[0]) for row in _TABLE for word in row.split()}
# Anybody, whom a report may call by what they are or do.
PEOPLE = stem("people")
_ANYBODY = frozenset(map(stem, "people person individual man woman victim crowd".split()))
_PEOPLE = _ANYBODY | {ROWS.get(s, s) for s in map(stem, (
    "worker immigrant officer lawmaker student child soldier protester resident passenger mourner voter supporter "
    "member patient citizen spectator official attendee guest fan participant user customer veteran civilian migrant "
    "inmate prisoner recipient household family senator representative delegate woman survivor hostage detainee "
    "applicant"
).split())}  # fmt: skip


def counts_people(noun: str) -> bool:
    """Tell a noun, as a stem of `ROWS`, that people are counted by."""
    return noun in _PEOPLE


def may_count_one(a: str, b: str) -> bool:
    """Tell whether two nouns, as stems of `ROWS`, may count the same: the same word, or people and what these people
    are."""
    return a == b or a in _ANYBODY and b in _PEOPLE or b in _ANYBODY and a in _PEOPLE
