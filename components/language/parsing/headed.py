"""A word or two with a colon before a sentence, which the parser takes into it: "**Bottom line:** The deal is dead,
said Ida Holt"."""

from __future__ import annotations

from components.language.parsing.said import FAR, SUBJECT
from components.language.parsing.tokens import Token
from components.language.references import PERSON_NOUNS


def part_label(tokens: list[Token], says: Token) -> None:
    """Take a label before a colon from a verb of saying that has its own subject behind the colon."""
    before = tokens[max(0, says.i - 4 * FAR) : says.i]
    label = next((t for t in before if t.head is says and t.dep in SUBJECT), None)
    colon = next((t for t in before if label is not None and t.i > label.i), None)
    if label is None or colon is None or colon.text != ":":
        return
    stands = [t for t in tokens[colon.i : says.i + FAR] if t.head is says]
    who = next((t for t in stands if t.dep in SUBJECT), None)
    behind = [t for t in stands if t.dep == "dobj" and t.i > says.i and tokens[says.i - 1].text == ","]
    if who is None and behind and (behind[0].pos == "PROPN" or behind[0].lower in PERSON_NOUNS):
        who, behind[0].dep = behind[0], "nsubj"
    if who is None:
        return
    label.dep = "dep"
    for t in tokens[colon.i : says.i]:
        if t.head is label and t.dep in ("acl", "relcl") and t.pos in ("VERB", "AUX"):
            t.head, t.dep = says, "ccomp"
