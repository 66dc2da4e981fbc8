"""Words that reports use in turn for what a number counts or what happens at a time: a table, as stems.

Wider than the words for one issue (`namings`): two numbers of "victims" and "people" may be one, where two issues of
that name are not."""

from __future__ import annotations

from components.comparing.words import stem

_TABLE = (
    # what happens
    "crash accident collision wreck", "kill murder slay slaying assassinate assassination killing", "die death",
    "shoot shooting gunfire shootdown", "down downing", "visit visiting trip travel tour", "war conflict fighting",
    "attack strike raid assault bombing airstrike", "explode explosion blast", "fire blaze inferno",
    "quake earthquake tremor", "flood flooding", "rescue save", "hurt injure wound injury", "funeral burial",
    "announce announcement unveil", "begin start launch open opening kick breakout erupt commence",
    "end expire expiration conclude finish", "rescind scrap cancel revoke", "delay postpone defer postponement",
    "suspend halt pause suspension", "close shut closure shutdown shutter", "collapse breakdown",
    "leave quit resign resignation depart departure stepdown", "arrest detain detention capture",
    "jail imprison imprisonment sentence sentencing", "charge indict indictment", "convict conviction",
    "flee escape", "publish release issue", "send deliver", "vote ballot", "meet meeting talk summit",
    "hearing testimony testify", "investigation inquiry probe", "sign signature signatory",
    "approve pass adopt adoption passage approval", "reject rejection turndown", "ban prohibit prohibition outlaw",
    "appoint nominate nomination appointment", "protest rally march demonstrate demonstration",
    "buy purchase acquire acquisition takeover buyout", "sell sale", "build construct construction erect",
    "fall drop decline decrease dip", "layoff redundancy",
    "contest race primary", "lead margin advantage", "win victory triumph", "lose loss defeat",
    # what is counted, and whose it is
    "bill legislation measure law resolution act", "deal agreement accord pact treaty", "letter document memo missive",
    "mandate requirement", "proposal propose scheme", "fine penalty", "lawsuit suit sue litigation",
    "company firm employer business", "store shop", "home house household", "plane aircraft jet airliner",
    "ship vessel boat", "gun weapon firearm", "rocket missile", "film movie",
    "vaccine jab vaccination inoculation", "cost price expense", "worth value valuation", "earn income pay salary",
    "revenue turnover", "aid assistance", "unemployment jobless unemployed joblessness",
    # who is counted
    "worker employee staff staffer", "immigrant migrant refugee",
    "lawmaker legislator congressman congresswoman", "student pupil", "child kid", "soldier troop serviceman",
    "protester demonstrator marcher", "customer client consumer", "driver motorist", "tenant renter",
    "teenager teen youth", "baby infant", "inmate prisoner", "hostage captive", "lawyer attorney",
    "doctor physician", "farmer grower", "gunman shooter assailant",
    # what is done to people and with money
    "settle settlement", "shield protect protection", "deport deportation", "expel expulsion", "deploy deployment",
    "withdraw withdrawal pullout", "invite invitation", "evacuate evacuation", "donate donation",
    "inaugurate inauguration", "separate separation",
)  # fmt: skip
ROWS: dict[str, str] = {stem(word): stem(row.split()[0]) for row in _TABLE for word in row.split()}
# Anybody, whom a report may call by what they are or do.
PEOPLE = stem("people")
_ANYBODY = frozenset(map(stem, "people person individual man woman victim crowd".split()))
_PEOPLE = _ANYBODY | {ROWS.get(s, s) for s in map(stem, (
    "worker immigrant officer lawmaker student child soldier protester resident passenger mourner voter supporter "
    "member patient citizen spectator official attendee guest fan participant user customer veteran civilian migrant "
    "inmate prisoner recipient household family senator representative delegate woman survivor hostage detainee "
    "applicant minister general diplomat politician leader figure executive journalist activist governor"
).split())}  # fmt: skip


def counts_people(noun: str) -> bool:
    """Tell a noun, as a stem of `ROWS`, that people are counted by."""
    return noun in _PEOPLE


def may_count_one(a: str, b: str) -> bool:
    """Tell whether two nouns, as stems of `ROWS`, may count the same: the same word, or people and what these people
    are."""
    return a == b or a in _ANYBODY and b in _PEOPLE or b in _ANYBODY and a in _PEOPLE


def are_others(a: str, b: str) -> bool:
    """Tell people who are counted as two sorts: soldiers and civilians, who do not die as each other."""
    return a != b and a in _PEOPLE - _ANYBODY and b in _PEOPLE - _ANYBODY
