"""Whom a noun means by what was done before: "Holt **sold** the mill … the **seller** said", "Marr was **charged** …
the **defendant** said", "the man who **sold** it".

Nouns in "-er", "-or" and "-ee" tell their verb themselves; the others are rows of a list."""

from __future__ import annotations

from collections.abc import Iterator

from components.language.actors.nouns import names_people
from components.language.actors.salience import SUBJECTS
from components.language.parsing.tokens import Parse, Token
from components.language.references import COMPANY_NOUNS, ROLE_GROUPS, ROLE_NOUNS, read_doers
from components.language.verbs import is_told, negation

# verbs whose doer is anybody: "the voter", "the user" are of no one in particular, "the speaker" holds an office
ANYBODY = frozenset(
    "call check consume fight follow lead listen make manage observe open organise organize play read report retire "
    "run show speak strike support train use view vote watch work".split()
)
_VOWELS = frozenset("aeiou")
Deeds = dict[str, list[Token]]


def read_deeds(parse: Parse) -> Deeds:
    """Return lemma -> the verbs of a text that tell what somebody did, and the nouns that tell whose a thing is."""
    owned = {word for slots in read_doers().values() for slot, word in slots if slot in ("owner", "against")}
    found: Deeds = {}
    for t in parse.tokens:
        if t.is_verb and t.tag not in ("MD", "VB") or t.lemma.lower() in owned:
            particle = t.child("prt")
            lemma = t.lemma.lower() if particle is None else f"{t.lemma.lower()}_{particle.lower}"
            found.setdefault(lemma, []).append(t)
    return found


def slots_of(noun: str) -> tuple[tuple[str, str], ...]:
    """Return (slot, verb) for each way in which one is called so: "seller" is the subject of "sell"."""
    if noun in read_doers():
        return read_doers()[noun]
    if noun in ROLE_NOUNS | COMPANY_NOUNS:
        return ()
    for ending, slot in (("er", "subject"), ("or", "subject"), ("ee", "object")):
        if noun.endswith(ending) and len(noun) > 4:
            verbs = _verbs(noun.removesuffix(ending))
            return () if ANYBODY.intersection(verbs) else tuple((slot, verb) for verb in verbs)
    return ()


def _verbs(stem: str) -> list[str]:
    """Return the verbs that may have a stem: "driv", "winn", "carri" are of "drive", "win" and "carry"."""
    found = [stem, f"{stem}e"]
    if stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        found.append(stem[:-1])
    if stem[-1] == "i":
        found.append(f"{stem[:-1]}y")
    return found


def find_doers(parse: Parse, deeds: Deeds, noun: str, since: int, before: int, office: str = "") -> list[Token]:
    """Return the words for those who did, between two places of the text, what `noun` tells; in one `office` only,
    where it is given: who was replaced as coach is no former mayor."""
    found = []
    for slot, lemma in slots_of(noun):
        for deed in deeds.get(lemma, ()):
            if since <= deed.i < before and not (office and _is_in_other(deed, office)):
                found += [t for t in in_slot(parse, deed, slot) if t.i < before]
    return found


def in_slot(parse: Parse, deed: Token, slot: str) -> list[Token]:
    """Return who stands in a slot of a verb, or of a noun that somebody has: several where they are joined."""
    if slot in ("owner", "against"):
        one = deed.child("poss") if slot == "owner" else _behind(deed, slot)
        return [one] if one is not None and not deed.is_verb else []
    happened = is_told(deed) or deed.tag == "VBN" and deed.dep == "acl"
    if not deed.is_verb or not happened or negation(deed) is not None:
        return []
    clause = parse.clause(deed)
    found: Token | None
    if slot == "subject":
        found = clause.subject if not clause.outer else None
    elif slot == "object" or slot == "as" and _is_to_office(deed):
        found = clause.object or clause.undergoer
    else:
        thing = parse.subtree(clause.object) if clause.object is not None else []
        found = _behind(deed, slot) or next((who for t in thing if (who := _behind(t, slot)) is not None), None)
    return list(_with_joined(found)) if found is not None else []


def _behind(word: Token, link: str) -> Token | None:
    """Return the noun that a preposition joins: "sold the mill **to Holt**"."""
    return next((c.child("pobj") for c in word.children if c.dep in ("prep", "dative") and c.lower == link), None)


def _is_to_office(deed: Token) -> bool:
    """Tell "was named **as her successor**", "picked Holt **as mayor**"."""
    office = _behind(deed, "as")
    return office is not None and (office.lower == "successor" or office.lower in ROLE_NOUNS)


def _is_in_other(deed: Token, office: str) -> bool:
    """Tell a deed in another office: "resigned **as a priest**", "was appointed **coach**"."""
    told = _behind(deed, "as") or deed.child("oprd")
    same = {office}.union(*[g for g in ROLE_GROUPS if office in g])
    return told is not None and told.lower in ROLE_NOUNS - same


def _with_joined(first: Token) -> Iterator[Token]:
    yield first
    for c in first.children:
        if c.dep == "conj":
            yield from _with_joined(c)


def is_doer_noun(head: Token) -> bool:
    """Tell a noun that says what one did, and not what whoever it is will do: "the **winner** will get a cup"."""
    slots = slots_of(head.lower)
    to_come = head.dep in SUBJECTS and any(c.dep == "aux" and c.tag == "MD" for c in head.head.children)
    known = not to_come or any(slot == "object" for slot, _ in slots)  # who is tried, or arrested
    return bool(slots) and known and (names_people(head) or head.lower in read_doers())


def find_put_in(parse: Parse, office: Token) -> list[Token]:
    """Return who is put into an office: "named **Ida Holt** as its new chief"."""
    deed = office.head.head if office.dep == "pobj" and office.head.lower == "as" else None
    named = deed is not None and ("as", deed.lemma.lower()) in read_doers()["new_office"]
    if deed is None or not named:
        return []
    name = deed.child("oprd")  # as which the parser reads the name itself
    return [name] if name is not None and name.pos == "PROPN" else in_slot(parse, deed, "as")


def is_stranger(word: Token) -> bool:
    """Tell somebody unnamed who does something, or to whom it is done: "police chased **a man**"."""
    some = word.child("det")
    told = word.tag == "NN" and word.dep in (*SUBJECTS, "dobj") and names_people(word)
    return told and some is not None and some.lower in ("a", "an", "another")
