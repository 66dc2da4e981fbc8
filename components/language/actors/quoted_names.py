"""Names with a nickname in marks: "Moshe "Bogy" Yaalon", of which the tagger makes two people."""

from __future__ import annotations

from components.language.parsing.tokens import Token
from components.language.references import BODY_NOUNS, FEMALE, MALE

_OPENING = {'"': '"', "“": "”", "‘": "’", "'": "'", "``": "''"}
_ELSEWHERE = ("GPE", "LOC", "FAC", "NORP")  # what a tagger makes of the word behind the marks where it is no surname
MOST = 3  # words of a nickname: "Dwayne "The Rock" Johnson"


def quoted_names(tokens: list[Token]) -> dict[int, tuple[int, str]]:
    """Return first token -> (the token after the last, entity label) of the people with a nickname in marks between
    given name and surname."""
    found: dict[int, tuple[int, str]] = {}
    for t in tokens:
        if t.text in _OPENING and t.i and (end := _ends(tokens, t)) and _is_given(tokens[t.i - 1], t):
            first = t.i - 1
            while first and tokens[first - 1].ent == "PERSON" == tokens[first].ent and not tokens[first].ent_start:
                first -= 1
            found[first] = (end, "PERSON")
    return found


def _is_given(before: Token, mark: Token) -> bool:
    known = before.lower in MALE | FEMALE or before.ent == "PERSON"
    return before.sent == mark.sent and before.pos == "PROPN" and before.text.istitle() and known


def _ends(tokens: list[Token], mark: Token) -> int:
    """Return the token after a surname behind a nickname; 0 where no nickname stands in the marks."""
    k = start = mark.i + 1 + (mark.i + 1 < len(tokens) and tokens[mark.i + 1].lower == "the")
    while k < min(len(tokens), mark.i + 1 + MOST) and tokens[k].text[:1].isupper() and tokens[k].sent == mark.sent:
        k += 1
    if k == start or k + 1 >= len(tokens) or tokens[k].text != _OPENING[mark.text]:
        return 0
    surname = tokens[k + 1]
    near = tokens[k].start == tokens[k - 1].end and surname.start == tokens[k].end + 1 and surname.sent == mark.sent
    named = surname.pos == "PROPN" and surname.text[:1].isupper() and surname.lower not in BODY_NOUNS
    return k + 2 if near and named and surname.ent not in _ELSEWHERE else 0
