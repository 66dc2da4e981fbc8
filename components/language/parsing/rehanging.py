"""Words that the parser hangs on the wrong one, hung where they belong before the tree is read."""

from __future__ import annotations

import itertools

from components.language.parsing.tokens import Token
from components.language.references import PERSON_NOUNS, ROLE_NOUNS

_CLITICS = frozenset("'s ’s 'd ’d 've ’ve".split())
_SUBJECT = ("nsubj", "nsubjpass")
_STRAY = ("npadvmod", "prep", "dep", "appos")  # what a name behind a comma is taken for
MOST_IN_NAME = 5  # words


def rehang(tokens: list[Token]) -> None:
    """Hang words anew; heads and relations are changed in place."""
    _rehang_clitics(tokens)
    for k, token in enumerate(tokens):
        if token.lower == "as" and token.dep == "cc":
            _join_as_well_as(tokens, k)
        elif token.lower == "according":
            _name_whom_it_tells(tokens, k)


def _rehang_clitics(tokens: list[Token]) -> None:
    """Let who speaks be the subject where the parser takes his auxiliary for it: "While **he**’s said that …"."""
    for who, has in itertools.pairwise(tokens):
        if has.dep == "nsubj" and has.lower in _CLITICS and who.head is has and who.dep == "nsubj":
            who.head, has.dep, has.pos = has.head, "aux", "AUX"


def _join_as_well_as(tokens: list[Token], k: int) -> None:
    """Join the second of two subjects to the first: "Ida Holt as well as **Leo Marr** said …"."""
    first = tokens[k].head
    if first.dep not in _SUBJECT or [t.lower for t in tokens[k - 2 : k]] != ["as", "well"]:
        return
    for t in tokens[k + 1 : k + 1 + 2 * MOST_IN_NAME]:
        if t.is_verb:
            return
        if t.dep in _SUBJECT and t.head is first.head:
            t.head, t.dep = first, "conj"
            return


def _name_whom_it_tells(tokens: list[Token], k: int) -> None:
    """Hang the name of an office's holder on it: "according to the mayor, **Ida Holt**; the council …"."""
    office = next((t for t in tokens[k + 2 : k + 2 + MOST_IN_NAME] if t.dep == "pobj"), None)
    if office is None or office.lower not in ROLE_NOUNS | PERSON_NOUNS or office.i + 2 >= len(tokens):
        return
    name = list(itertools.takewhile(lambda t: t.pos == "PROPN", tokens[office.i + 2 : office.i + 2 + MOST_IN_NAME]))
    if tokens[office.i + 1].text != "," or not name or name[-1].dep not in _STRAY:
        return
    behind = tokens[name[-1].i + 1] if name[-1].i + 1 < len(tokens) else None
    if behind is not None and behind.text in (",", ";", "."):
        name[-1].head, name[-1].dep = office, "appos"
