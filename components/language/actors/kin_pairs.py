"""Two relatives named together by what they are to each other: "**Brother and sister** Leo Holt, 22, and Ida Holt, 19",
"**Father and son** Tam and Leo Marr"."""

from __future__ import annotations

from itertools import pairwise

from components.language.actors.runs import Named
from components.language.parsing.tokens import Parse, Token
from components.language.references import MEN, RELATIVES, WOMEN

_JOINTS = frozenset(["and", "&"])


def is_paired(parse: Parse, word: Token) -> bool:
    """Tell the second of two words of kinship that stand before two names: it is not what the first name is."""
    before = [t.lower for t in parse.tokens[max(0, word.i - 2) : word.i]]
    return len(before) == 2 and word.lower in RELATIVES and before[0] in RELATIVES and before[1] in _JOINTS


def tell_pairs(parse: Parse, names: list[Named]) -> None:
    """Note what each of two names tells of the other, and their genders; the names in text order."""
    for first, second in pairwise(names):
        k = first.first.i - 1
        k -= k > 0 and first.title != "" and parse.tokens[k].text == first.title
        if k < 2 or not is_paired(parse, parse.tokens[k]) or first.head.sent != second.head.sent:
            continue
        between = parse.tokens[first.last.i + 1 : second.first.i]
        if not any(t.lower in _JOINTS for t in between) or any(t.is_verb for t in between):
            continue
        for n, word in ((first, parse.tokens[k - 2].lower), (second, parse.tokens[k].lower)):
            n.gender = "f" if word in WOMEN else "m" if word in MEN else n.gender
            n.label = "PERSON"
        second.kin, second.owner = parse.tokens[k].lower, first
