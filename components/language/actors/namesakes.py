"""Two of one family whom their names alone would make one: "President Leo Marr" and "his sons Tam Marr and Leo Marr
Jr.", "Marr, sons Leo Jr. and Tam"."""

from __future__ import annotations

from components.language.actors.names import SUFFIXES, last_name, without_suffix
from components.language.actors.runs import Named
from components.language.parsing.tokens import Parse
from components.language.references import FEMALE, MALE, RELATIVES

OFFICES = frozenset("president chancellor premier governor senator sen. gov. king queen pope mayor".split())
_NEAR = 14  # words behind "sons" in which they are named
_KIN = RELATIVES | {f"{noun}s" for noun in RELATIVES} | {"children", "wives"}


def find_apart(parse: Parse, names: list[Named]) -> set[frozenset[str]]:
    """Return pairs of keys whose bearers are two, though either may be short for the other."""
    kin = {id(n) for n in names if _is_introduced(parse, n)}
    people = [n for n in names if n.label in ("PERSON", "", "ORG")]
    return {*_juniors(people, kin), *_children(people, kin)}


def _juniors(names: list[Named], kin: set[int]) -> set[frozenset[str]]:
    """Return father and son of one name: the one with a suffix is introduced as a relative, or the other alone has an
    office."""
    ranked = [n for n in names if n.key.split()[-1] in SUFFIXES and " " in n.key]
    plain = [n for n in names if n.key.split()[-1] not in SUFFIXES and " " in n.key]
    apart = set()
    for n in ranked:
        same = [o for o in plain if o.key.split()[0] == n.key.split()[0] and last_name(o.key) == last_name(n.key)]
        titled = {o.title.lower() for o in same} & OFFICES and not any(r.title for r in ranked if r.key == n.key)
        if id(n) in kin or titled:
            apart |= {frozenset((n.key, o.key)) for o in same}
    return apart


def _children(names: list[Named], kin: set[int]) -> set[frozenset[str]]:
    """Return somebody who is called by the surname, and a child who is named beside by the first name: "Marr, sons
    Leo Jr. and **Tam**"."""
    apart = set()
    for n in names:
        given = without_suffix(n.key.split())
        if id(n) not in kin or len(given) != 1 or given[0] not in MALE | FEMALE:
            continue
        for o in names:
            surname = last_name(o.key)
            before = o.first.i < n.first.i and o.head.sent == n.head.sent
            if before and surname != given[0]:
                child = " ".join([given[0], surname, *n.key.split()[1:]])
                apart |= {frozenset((o.key, child)), frozenset((surname, child))}
    return apart


def _is_introduced(parse: Parse, n: Named) -> bool:
    """Tell a name that a word of kinship lists, alone or with others: "his **sons** Tam Marr and Leo Marr Jr."."""
    for k in range(n.first.i - 1, max(n.first.i - _NEAR, -1), -1):
        t = parse.tokens[k]
        if t.lower in _KIN:
            return t.sent == n.first.sent
        if t.pos != "PROPN" and t.lower not in (",", "and", "&"):
            return False
    return False
