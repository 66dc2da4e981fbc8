"""Names that the parser took apart, put together again."""

from __future__ import annotations

from components.language.actors.labels import speaks
from components.language.actors.names import CORPORATE, PARTICLES, fold_letters
from components.language.actors.nouns import MORE_PEOPLE, names_people
from components.language.actors.runs import Named, read_run
from components.language.parsing.tokens import Parse, Token
from components.language.references import (
    BODY_NOUNS,
    FEMALE,
    MALE,
    PERSON_NOUNS,
    read_states,
)  # fmt: skip

_IRISH = frozenset("ni o ui mhic giolla".split())  # particles that have a capital


def take_in(parse: Parse, found: list[Named], named: Named | None) -> None:
    """Add a name to those before it, with which it may be one that the parser took apart."""
    if named is not None and (given := _given_before(parse.tokens, found, named)) is not None:
        named = read_run(parse, [given, named.last], "PERSON") or named
        found[:] = [n for n in found if n.last is not given]
    if named is not None and found and _is_form_of_firm(found[-1], named):
        last = found.pop()  # "Acme" and "LLC"
        named = read_run(parse, parse.tokens[last.first.i : named.last.i + 1], "ORG")
    if named is not None and found and named.label == "PERSON" and _is_calling(found[-1], named):
        found.pop()
    if named is not None and found and _goes_with(parse.tokens, found[-1], named):
        named = read_run(parse, parse.tokens[found.pop().first.i : named.last.i + 1], "ORG")
    if named is not None and found and _is_people(found[-1], named):
        named = read_run(parse, parse.tokens[found.pop().first.i : named.last.i + 1], "NORP")
    if named is not None and found and _is_second_half(parse.tokens, found[-1], named):
        named = read_run(parse, parse.tokens[found.pop().first.i : named.last.i + 1], "ORG")
    if named is not None and found and _completes(found[-1], named):
        named = read_run(parse, parse.tokens[found.pop().first.i : named.last.i + 1], "PERSON")
    if named is not None:
        found.append(named)


def _given_before(tokens: list[Token], found: list[Named], n: Named) -> Token | None:
    """Return the given name that the parser left out of a name: "Wicketkeeper **Ranjit** Monti"."""
    given = tokens[n.first.i - 1] if n.first.i and n.first is n.last and n.label == "PERSON" and not n.title else None
    if given is None or given.lower not in MALE | FEMALE or not given.text.istitle() or given.head is not n.first:
        return None
    last = found[-1] if found and found[-1].last.i >= given.i else None
    trade = last is not None and not last.label and last.first.i == given.i - 1 and last.last is given
    taken = last is not None and not (trade and last.first.lower in PERSON_NOUNS | MORE_PEOPLE)
    return given if given.dep in ("compound", "amod", "nmod") and not taken and n.text.istitle() else None


def _is_form_of_firm(before: Named, n: Named) -> bool:
    return n.first is n.last and n.text.lower() in CORPORATE and before.last.i == n.first.i - 1


def _completes(given: Named, n: Named) -> bool:
    """Tell a surname that the parser took apart from the given name before it."""
    alone = (
        given.first is given.last
        and n.first is n.last
        and given.last.i == n.first.i - 1
        and given.first.sent == n.first.sent
    )
    if given.label == n.label == "PERSON" and " " in given.key and given.last.i == n.first.i - 1:
        return given.first.sent == n.first.sent and given.last.head in (n.first, n.last)  # "Abdu Rabu **Mansour Hadi**"
    particle = fold_letters(n.first.text) in PARTICLES | _IRISH and n.first.text.istitle() and n.first is not n.last
    if n.label == "PERSON" and given.label in ("PERSON", "") and given.first is given.last and particle:
        return given.last.i == n.first.i - 1 and given.first.sent == n.first.sent  # "Mairéad **Nic Giolla Bhríde**"
    if not alone or not n.text.istitle() or n.key in MALE | FEMALE:
        return False
    if not given.label and (
        "’" in given.text or "'" in given.text or given.key in MALE | FEMALE
    ):  # "D’Arcy Quill", "Åsa Öberg"
        if n.label == "PERSON" or speaks([n.first]):
            return True
    if given.label == "ORG" and n.label == "PERSON" and given.first.head is n.first and given.text.istitle():
        return given.first.dep == "compound" and not names_people(given.first)  # "**Oriane** Delmotte"
    return given.key in MALE | FEMALE and n.label in ("ORG", "PERSON", "")


def _is_second_half(tokens: list[Token], before: Named, n: Named) -> bool:
    """Tell who else belongs to a body: "the College of Surgeons and **Dentists**"."""
    joint = before.last.i == n.first.i - 2 and tokens[n.first.i - 1].lower == "and" and before.label == "ORG"
    many = n.first is n.last and before.last.text.endswith("s") and n.text.endswith("s") and n.label in ("ORG", "")
    words = [t.lower for t in tokens[before.first.i : before.last.i]]
    return joint and many and n.first.sent == before.first.sent and "of" in words and bool(BODY_NOUNS & {*words})


def _is_people(before: Named, n: Named) -> bool:
    """Tell a people of two words: "**Asian** Americans"; "British Muslims" are of a state."""
    beside = before.last.i == n.first.i - 1 and before.last.head is n.first
    plural = n.label == "NORP" and n.last.text.endswith("s")
    return beside and plural and before.label == "NORP" and before.text not in read_states()[1]


def _is_calling(before: Named, n: Named) -> bool:
    """Tell a word for people that has its capital at the head of a sentence: "**Forecaster** Anja Rue"."""
    word = before.first
    return (
        word is before.last
        and word.i == n.first.i - 1
        and word.sent == n.first.sent
        and word.lower in PERSON_NOUNS | MORE_PEOPLE
        and not before.title
    )


def _goes_with(tokens: list[Token], before: Named, n: Named) -> bool:
    """Tell the second half of one body: "Standard & Poor"."""
    between = tokens[before.last.i + 1 : n.first.i]
    return (
        len(between) == 1
        and between[0].text == "&"
        and before.first.sent == n.first.sent
        and "PERSON" not in (before.label, n.label)
    )
