"""Names that another place of the article explains: a handle by the name whose letters it has, an office before a
surname by who holds it, letters in brackets by the law that they are short for."""

from __future__ import annotations

import re

from components.language.actors.names import name_key
from components.language.actors.nobodies import kind_told
from components.language.actors.runs import Named
from components.language.parsing.tokens import Parse
from components.language.references import ROLE_NOUNS

HELD = ROLE_NOUNS | frozenset("dean provost coach pastor principal".split())
_LAW_LETTERS = re.compile(
    r"\b(?:Act|Bill|Law|Treaty|Agreement|Accord|Code|Amendment),? \((?:the )?([A-Z][A-Za-z]{1,7})\)"
)


def explain_names(parse: Parse, found: list[Named]) -> list[Named]:
    """Return the names with the keys of whom they mean, without the letters of laws and what "a" makes a thing."""
    laws = frozenset(_LAW_LETTERS.findall(parse.text))
    surnames = {n.text.split()[-1] for n in found if n.label == "PERSON" and " " in n.text}
    kept = [n for n in found if n.text not in laws and not _is_one_of_many(n) and not _is_between(n, surnames)]
    spelt = {n.key.replace(" ", ""): n.key for n in kept if " " in n.key}
    for n in kept:
        if n.text.startswith("@"):
            n.key = spelt.get(n.key.replace(" ", ""), n.key)
        elif _is_titled(n, kept):
            n.title, n.first, n.label = n.first.text, parse.tokens[n.first.i + 1], "PERSON"
            n.text = parse.text[n.first.start : n.last.end]
            n.key = name_key(n.text)
    return kept


def _is_between(n: Named, surnames: set[str]) -> bool:
    """Tell what two are called after: "the **Holt-Marr** race"."""
    one, hyphen, other = n.text.partition("-")
    return bool(hyphen) and {one, other} <= surnames


def _is_titled(n: Named, found: list[Named]) -> bool:
    """Tell an office that only its holder has: "**Dean** Marr", where "Ida Marr, dean of the school," is named."""
    office, words = n.first.lower, n.key.split()
    if office not in HELD or n.last.i != n.first.i + 1 or n.title or not words:
        return False
    holders = (o for o in found if o.key.endswith(f" {words[-1]}") and o.first.lower != office)
    return any(t.lower == office for o in holders for t in o.head.children if t.dep == "appos")


def _is_one_of_many(n: Named) -> bool:
    """Tell a name with "a" before it, which is a thing called so: "fired **a Marlow**", "said **a Hail Ida**"."""
    article = n.head.child("det")
    if article is None or article.lower not in ("a", "an") or article.i != n.first.i - 1 or n.title:
        return False
    return n.label in ("PERSON", "ORG", "PRODUCT", "") and n.head.dep in ("dobj", "pobj") and not kind_told(n.text)
