"""Bodies whose name goes on over two prepositions, which the tagger takes apart:

"the Royal Society for the Care of Ancient Harbour Walls", "the Federation of Lock Keepers of the Upper Orla"."""

from __future__ import annotations

from components.language.parsing.tokens import Token
from components.language.references import MONTHS, WEEKDAYS, read_kinds

_TOWARDS = frozenset("for on against".split())  # right behind the body's own word: "the Society **for** …"
_MORE = frozenset("Confederation Chamber Guild League Union Movement Church Board".split())
_NAMING = frozenset("PROPN NOUN ADJ".split())
FEWEST_GROUPS = 2  # of the words behind a preposition


def find_long_bodies(tokens: list[Token]) -> dict[int, tuple[int, str]]:
    """Return first token -> (the token after the last, entity label) of the bodies that a name so long names."""
    kinds = read_kinds()["last"]
    found: dict[int, tuple[int, str]] = {}
    end = 0
    for t in tokens:
        if t.i < end or t.text not in _MORE and kinds.get(t.text) != "organisation":
            continue
        end, groups = t.i + 1, 0
        while (stop := _group_end(tokens, end, first=end == t.i + 1)) is not None:
            end, groups = stop, groups + 1
        if groups >= FEWEST_GROUPS:
            first = t.i
            while first and tokens[first - 1].sent == t.sent and _names(tokens[first - 1]):
                first -= 1
            found[first] = (end, "ORG")
    return found


def _group_end(tokens: list[Token], k: int, first: bool) -> int | None:
    """Return where a preposition and the capitalised words behind it end, None where there are none."""
    if k >= len(tokens) or tokens[k].lower != "of" and not (first and tokens[k].lower in _TOWARDS):
        return None
    start = k + 2 if k + 1 < len(tokens) and tokens[k + 1].lower == "the" else k + 1
    end = start
    while end < len(tokens) and tokens[end].sent == tokens[k].sent and _names(tokens[end]):
        end += 1
        if end + 1 < len(tokens) and tokens[end].lower == "and" and _names(tokens[end + 1]) and end > start:
            end += 1
    return end if end > start else None


def _names(t: Token) -> bool:
    return t.text[0].isupper() and t.text[-1].isalnum() and t.pos in _NAMING and t.lower not in WEEKDAYS | MONTHS
