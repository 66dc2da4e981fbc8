"""People who share a surname:

"Ruth and Daniel Abebe", "Lord and Lady Carrow", "his wife, Ruth", and what a title says of who is meant.

A title that contradicts the only known bearer of a surname names somebody else: the wife who was named by her first
name, else a person of their own."""

from __future__ import annotations

from collections import Counter

from components.language.actors.drafts import Draft
from components.language.actors.generations import choose_by_suffix
from components.language.actors.kin_pairs import tell_pairs
from components.language.actors.names import gender_of
from components.language.actors.runs import Named
from components.language.parsing.tokens import Parse, Token
from components.language.references import (
    FEMALE,
    MALE,
    MEN,
    RELATIVES,
    TITLES_FEMALE,
    TITLES_MALE,
    UNISEX,
    WOMEN,
    nouns,
)  # fmt: skip
from components.lexicon import words

DYING = words("verbs", "dying")
_GENDERED = TITLES_MALE | TITLES_FEMALE
_JOINTS = frozenset(["and", "&"])
_PLAIN = frozenset("mr mrs ms miss".split())
_RANKS = frozenset("sir dame lord lady baroness dr prof professor".split())
_BEFORE_GIVEN = frozenset("king queen prince princess pope sister brother father mother duke duchess".split())
_AGES = frozenset("younger elder older".split())
_YOUNGER, _OLDER = nouns("younger relative"), nouns("older relative")
_CHILDREN = frozenset("child daughter son stepdaughter stepson".split())
_PARENTS = frozenset("dad father mom mother mum stepfather stepmother".split())
_SIBLINGS, _SPOUSES = nouns("brother or sister"), nouns("spouse")


def read_families(parse: Parse, names: list[Named]) -> list[Named]:
    """Return the names with those that a shared surname completes, each with the gender and the family that the words
    beside it tell."""
    by_last = {n.last.i: n for n in names}
    counts = Counter(n.key for n in names)
    firsts = {n.key.split()[0] for n in names if " " in n.key}
    titled = {n.key for n in names if n.title.lower() in _GENDERED and " " not in n.key}
    added = []
    for n in names:
        n.gender = _gender_beside(n) or gender_of(n.text, n.title)
        if n.label == "GPE" and n.key.split()[0] in MALE | FEMALE and n.key.split()[-1] in titled:
            n.label = "PERSON"  # "Leila and Karim Sabri", with a "Mrs Sabri" elsewhere
        if n.label not in ("PERSON", "", "ORG"):
            continue
        begin = n.first.i - (n.title != "" and n.first.i > 0 and parse.tokens[n.first.i - 1].text == n.title)
        if begin < 2 or parse.tokens[begin - 1].lower not in _JOINTS:
            continue
        other, partner = parse.tokens[begin - 2], by_last.get(begin - 2)
        surname = n.text.split()[-1]
        if n.title.lower() in _GENDERED and other.lower in _GENDERED and other.text[0].isupper():
            names_it = Named(other, other, "PERSON", f"{other.text} {surname}", n.key.split()[-1], other.text)
            names_it.gender = gender_of(surname, other.text)
            added.append(names_it)
            continue
        if partner is None and other.lower in MALE | FEMALE and other.text[0].isupper():
            partner = Named(other, other, "PERSON", other.text, other.lower, "")
            if _takes_surname(n, partner, counts, firsts):
                added.append(partner)
        if partner is not None and _takes_surname(n, partner, counts, firsts):
            partner.text, partner.key, partner.label = (
                f"{partner.text} {surname}",
                f"{partner.key} {n.key.split()[-1]}",
                "PERSON",
            )
            partner.gender = gender_of(partner.text, partner.title)
    return _with_kin(parse, names, added)


def _with_kin(parse: Parse, names: list[Named], added: list[Named]) -> list[Named]:
    """Return the names with those that are added, in text order, and what each tells of its relatives."""
    taken = {t.first.i for t in added}
    names = sorted([*(n for n in names if n.first.i not in taken), *added], key=lambda n: n.first.i)
    for k, n in enumerate(names):
        _tell_kin(n, names[:k])
    tell_pairs(parse, names)
    return names


def _takes_surname(n: Named, partner: Named, counts: Counter[str], firsts: set[str]) -> bool:
    """Tell "Ruth and Daniel Abebe" from "Marr and Daniel Abebe": a given name that nobody else bears."""
    key = partner.key
    if partner.title.lower().rstrip(".") in ("mr", "mrs", "ms", "miss"):
        return False  # "Mr Marr and Daniel Abebe"
    if " " not in n.key and n.title.lower() in _BEFORE_GIVEN:
        return False  # "Prince Tam and Princess Ida"
    if (
        partner.first is not partner.last
        or " " in key
        or not (" " in n.key or partner.title.lower() in _GENDERED and n.title.lower() in _GENDERED)
    ):
        return False
    if any(k.endswith(f" {key}") for k in counts):
        return False  # "Johnson and Rob Portman", where Ron Johnson is known
    if (
        partner.label not in ("PERSON", "ORG", "GPE", "")
        or key in firsts
        and f"{key} {n.key.split()[-1]}" not in counts
    ):
        return False
    return (
        key in MALE | FEMALE
        or partner.title.lower() in _GENDERED
        or partner.label == "PERSON"
        and counts[key] == 1
        and n.key.split()[0] in MALE | FEMALE
    )


def _beside(n: Named) -> list[Token]:
    """Return the nouns that tell who a name is: "his **widow**, Mrs Falk", "the **actress** Ida Holt"."""
    near = [c for c in n.head.children if c.dep in ("compound", "nmod") and c.i < n.first.i or c.dep == "appos"]
    return [*near, n.head.head] if n.head.dep == "appos" else near


def _gender_beside(n: Named) -> str:
    if n.title.lower() in _GENDERED:
        return ""
    for t in _beside(n):
        if t.lower in WOMEN or t.lower in MEN:
            return "f" if t.lower in WOMEN else "m"
    return ""


def is_relative(n: Named) -> bool:
    """Tell a name that a word of kinship introduces: "his widow, Mrs Falk"."""
    return any(t.lower in RELATIVES and t.child("poss") is not None for t in _beside(n))


def is_late(parse: Parse, n: Named) -> bool:
    """Tell "the late Harold Falk", and who dies in the sentence."""
    before = parse.tokens[n.first.i - 1].lower if n.first.i else ""
    return before == "late" or n.head.dep == "nsubj" and n.head.head.lemma.lower() in DYING


def _is_somebody(n: Named) -> bool:
    """Tell a person's name, whatever the parser takes it for."""
    return n.label == "PERSON" or n.label in ("", "ORG") and " " in n.key and n.key.split()[0] in MALE | FEMALE


def _tell_kin(n: Named, before: list[Named]) -> None:
    """Note whose relative a name is, and the surname that a first name has of it: "Ida Holt and her son, **Leo**"."""
    for noun in _beside(n):
        owner = noun.child("poss") if noun.lower in RELATIVES else None
        if owner is not None:
            near = [
                o
                for o in before
                if _is_somebody(o) and o.first.i < noun.i and n.head.sent - o.head.sent <= 1 and o.key != n.key
            ]
            named = [o for o in near if o.first.i <= owner.i <= o.last.i] or (near if owner.pos == "PRON" else [])
            n.kin, n.owner = (noun.lower, named[-1]) if named else ("", None)
            n.family = named[-1].key.split()[-1] if named and " " not in n.key else ""
            n.label = "PERSON" if named else n.label
            return


def told_gender(draft: Draft) -> str:
    """Return a bearer's gender, empty where only a given name tells it that men and women have."""
    if draft.titles & _GENDERED or draft.kin in MEN | WOMEN:
        return draft.gender
    return "" if any(n.lower().split()[0] in UNISEX for n in draft.names) else draft.gender


def choose_bearers(known: list[Draft], people: list[Draft], n: Named) -> list[Draft]:
    """Return which of the bearers of a surname a title, a kinship or an office allows;
    none where it is somebody new."""
    wanted = gender_of(n.text, n.title) if n.title.lower() in _GENDERED else n.gender if is_relative(n) else ""
    if " " in n.key or not known or any(d.kind != "person" for d in known):
        return known
    if not wanted:
        title = n.title.lower().rstrip(".")
        return [d for d in known if title and title in {t.rstrip(".") for t in d.titles}] or known
    kin = [d for d in people if d.family == n.key and d.gender in ("", wanted) and d not in known]
    if plain := _without_rank(n, [*(d for d in known if d.mentions and d.gender in ("", wanted)), *kin]):
        return plain
    strong = [d for d in known if told_gender(d) == wanted]
    heirs = [d for d in kin if d.gender == wanted and not d.late]
    if heirs and not is_relative(n) and all(d.late for d in strong):
        return heirs  # "the late Harold Falk … his son Peter … Mr Falk said"
    if strong or is_relative(n):
        return strong or [d for d in kin if d.gender == wanted]
    return [d for d in kin if d.gender == wanted] or [d for d in known if not told_gender(d)] or kin


def _without_rank(n: Named, bearers: list[Draft]) -> list[Draft]:
    """Return who is called plainly "Mr" beside a bearer with a rank: "Sir Ivo Holt and his son, Leo … **Mr** Holt"."""
    if n.title.lower().rstrip(".") not in _PLAIN:
        return []
    ranked = [d for d in bearers if {t.rstrip(".") for t in d.titles} & _RANKS]
    return [d for d in bearers if d not in ranked and not d.late] if ranked else []


def choose_by_age(known: list[Draft], people: list[Draft], n: Named, before: str) -> list[Draft]:
    """Return whom "the **younger** Holt" or "the elder Holt" means of a parent and a child."""
    if before not in _AGES or " " in n.key:
        return []
    kin = [d for d in people if d.kin and (d.family == n.key or d in known)]
    if not kin:
        return choose_by_suffix(known, before == "younger")
    children = [d for d in kin if d.kin in _YOUNGER] + [d.owner for d in kin if d.kin in _OLDER and d.owner is not None]
    parents = [d.owner for d in kin if d.kin in _YOUNGER and d.owner is not None] + [d for d in kin if d.kin in _OLDER]
    return (children if before == "younger" else parents)[:1]


def find_relative(people: list[Draft], owner: Draft, word: str) -> Draft | None:
    """Return the one person known to be what `word` calls him to somebody: "Ida Holt and her son, Leo … **his mother**
    said"."""
    told = [d for d in people if d.owner is owner and d.kin == word]
    turned = [owner.owner] if owner.owner is not None and _is_turned(owner.kin, word) else []
    turned = [d for d in turned if d.gender in ("", "f" if word in WOMEN else "m" if word in MEN else "")]
    found = told or turned
    return found[0] if len(found) == 1 else None


def _is_turned(kin: str, word: str) -> bool:
    """Tell what somebody is to a relative: a daughter's father, a wife's husband, a sister's brother."""
    parent = kin in _CHILDREN and word in _PARENTS or kin in _PARENTS and word in _CHILDREN
    return parent or any(kin in same and word in same for same in (_SIBLINGS, _SPOUSES))


def name_apart(drafts: list[Draft]) -> None:
    """Show two bearers of one bare surname with the titles that tell them apart: "Lord Carrow", "Lady Carrow"."""
    people = [d for d in drafts if d.kind == "person"]
    last = Counter(word for d in people for word in {n.split()[-1].lower() for n in d.names})
    for d in people:
        bare = next(iter(d.names), "")
        if d.titles & _GENDERED and all(" " not in n for n in d.names) and last[bare.lower()] > 1:
            title = next(t for t in d.spelt if t.lower() in _GENDERED)
            d.names[f"{title} {bare}"] += 1
