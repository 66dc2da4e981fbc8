"""Given names and their short forms, as English-language news uses them: one row a name, written from general
knowledge.

A short form that stands for several names (Pat, Alex, Chris) stands in several rows, and agrees with each of them."""

from __future__ import annotations

from collections import defaultdict

from components.sharing import load_once

NICKNAMES = (
    "abigail abby", "abraham abe", "alan al", "albert al bert", "alexander alex sandy sasha",
    "alexandra alex sandra sasha", "alexandria alex", "alfred al fred", "amanda mandy", "andrew andy drew",
    "anthony tony", "antonio tony", "arthur art", "barbara barb", "barack barry", "benjamin ben benny bibi",
    "bernard bernie", "beverly bev", "bradley brad", "calvin cal", "catherine cathy kate katie",
    "charles charlie chuck", "christian chris", "christina chris tina", "christine chris chrissy", "christopher chris",
    "clifford cliff", "cynthia cindy", "daniel dan danny", "david dave", "deborah deb debbie", "dennis denny",
    "dmitry dima", "donald don donnie", "dorothy dot", "douglas doug", "edward ed eddie ted ned", "edwin ed",
    "elizabeth beth betsy liz lizzie", "emmanuel manny", "eugene gene", "francis frank", "franklin frank",
    "frederick fred freddie", "gabriel gabe", "gerald gerry jerry", "gregory greg", "harold hal harry",
    "henry hank harry", "herbert herb", "jacob jake", "jacqueline jackie", "james jim jimmy jamie", "janet jan",
    "jason jay", "jeffrey jeff", "geoffrey geoff", "jennifer jen jenny", "jeremy jem", "jessica jess",
    "john jack johnny jon", "jonathan jon", "joseph joe joey", "joshua josh", "judith judy", "karl carl",
    "katherine kate kathy katie", "kathleen kathy", "kenneth ken kenny", "kimberly kim", "lawrence larry",
    "leonard len leo", "lewis lew", "louis lou", "madeleine maddy", "margaret maggie meg peggy", "martin marty",
    "matthew matt", "maxwell max", "melissa mel", "michael mike mick mickey", "mitchell mitch", "nancy nan",
    "nathaniel nate nat", "nathan nate", "nicholas nick", "nicola nicky", "nikita nick", "pamela pam",
    "patricia pat patty trish", "patrick pat paddy", "peter pete", "philip phil", "phillip phil", "rachel rae",
    "randall randy", "raphael rafael rafa", "raymond ray", "rebecca becky", "reginald reg reggie",
    "richard dick rich rick ricky", "robert bob bobby rob robbie", "rodney rod", "roland rollie", "ronald ron ronnie",
    "rudolph rudy", "russell russ", "samantha sam", "samuel sam sammy", "sandra sandy", "stanley stan",
    "stephanie steph", "stephen steve", "steven steve", "susan sue susie", "terence terry", "teresa terry tess",
    "theodore ted teddy theo", "theresa terry tess", "thomas tom tommy", "timothy tim", "valerie val", "victor vic",
    "victoria vicky", "vincent vince vinny", "virginia ginny", "vladimir volodya", "walter walt",
    "william bill billy will willie", "zachary zach zack",
)  # fmt: skip
SPELLINGS = (
    "stephen steven", "jeffrey geoffrey", "philip phillip", "katherine catherine kathryn",
    "mohammed mohamed muhammad mohammad", "sara sarah", "carl karl", "volodymyr vladimir", "sergei sergey",
    "dmitry dmitri", "yuri yury", "ahmed ahmad", "hussein husain", "elisabeth elizabeth", "erik eric", "marc mark",
    "allan alan allen", "zach zack", "jon john",
)  # fmt: skip


@load_once
def given_names() -> dict[str, frozenset[str]]:
    """Return given name -> the names it may be another form of, itself included."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in (*NICKNAMES, *SPELLINGS):
        names = row.split()
        for name in names:
            found[name] |= {name, names[0]} if row in NICKNAMES else set(names)
    return {name: frozenset(others) for name, others in found.items()}


def may_be_one_given_name(a: str, b: str) -> bool:
    """Tell whether two given names may be one person's: the same, an initial of the other, or forms of one name."""
    if a == b or (len(a) == 1 or len(b) == 1) and a[0] == b[0]:
        return True
    forms = given_names()
    return bool(forms.get(a, frozenset((a,))) & forms.get(b, frozenset((b,))))
