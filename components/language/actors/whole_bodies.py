"""Bodies that a text shows whole: by their letters in brackets, "United Auto Workers (UAW)", or by whose they are,
"the Parents' Alliance"."""

from __future__ import annotations

import re

from components.language.parsing.tokens import Parse, Token
from components.language.references import BODY_NOUNS, read_states
from components.model import Span

_BRACKETED = re.compile(
    r"((?:[A-Z][\w’'-]*|of|and|for|the|de)(?: (?:[A-Z][\w’'-]*|of|and|for|the|de)){1,7}) \(([A-Z][A-Za-z]{1,6})\)"
)
_MANY = frozenset("children women men people".split())  # many without an s


def owned_bodies(tokens: list[Token]) -> dict[int, tuple[int, str]]:
    """Return the bodies whose name says whose they are:

    "the Parents' Alliance", "Ostra Rail Workers' Union", "the Children's Trust"."""
    found: dict[int, tuple[int, str]] = {}
    for t in tokens[1:-1]:
        owner, body = tokens[t.i - 1], tokens[t.i + 1]
        many = t.text in ("'", "’") and owner.text[-1] == "s" or t.text in ("'s", "’s") and owner.lower in _MANY
        if not many or not is_capital(owner) or not is_capital(body) or body.sent != t.sent:
            continue
        last = body.i
        while last + 1 < len(tokens) and is_capital(tokens[last + 1]) and tokens[last + 1].sent == t.sent:
            last += 1
        if (
            tokens[last].lower not in BODY_NOUNS
            or owner.ent == "PERSON"
            and owner.i
            and tokens[owner.i - 1].ent == "PERSON"
        ):
            continue
        first = owner.i
        while first and is_capital(tokens[first - 1]) and tokens[first - 1].pos in ("PROPN", "NOUN", "ADJ"):
            first -= 1
        found[first] = (last + 1, "ORG")
    return found


def bracketed_bodies(parse: Parse) -> dict[int, tuple[int, str]]:
    """Return the bodies that letters in brackets follow, and the letters alone elsewhere."""
    found = {}
    for name, letters, start in introduced(parse.text):
        inside = parse.tokens_in(Span(start, start + len(name)))
        if inside and not any(t.ent == "PERSON" for t in inside):
            found[inside[0].i] = (inside[-1].i + 1, "ORG")
        for m in re.finditer(rf"\b{re.escape(letters)}\b", parse.text):
            for t in parse.tokens_in(Span(m.start(), m.end()))[:1]:
                if t.text == letters:
                    found[t.i] = (t.i + 1, "ORG")
    return found


def introduced(text: str) -> list[tuple[str, str, int]]:
    """Return (name, its letters, where the name begins) where an article introduces them:

    "Alstad Airlines (ALA)"; the letters stand in order."""
    found = []
    for m in _BRACKETED.finditer(text):
        words = m[1].split()
        for k in range(len(words)):
            name = " ".join(words[k:])
            if words[k][0] == m[2][0] and sum(c.isupper() for c in m[2]) >= 2 and _in_order(m[2].lower(), name.lower()):
                name = f"{_state_before(text, m.end(1) - len(name), name)}{name}"
                found.append((name, m[2], m.end(1) - len(name)))
                break
    return found


def _state_before(text: str, start: int, name: str) -> str:
    """Return the first word of a state of two that owns a body: "**North** Velland's News Agency (VNA)"."""
    before = text[:start].rpartition(" ")[0].split(" ")[-1]
    owner = name.split(maxsplit=1)[0].removesuffix("'s").removesuffix("’s")
    return f"{before} " if before and f"{before} {owner}" in read_states()[1] else ""


def _in_order(letters: str, name: str) -> bool:
    rest = iter(name)
    return all(c in rest for c in letters)


def is_capital(t: Token) -> bool:
    """Tell a word with a capital that ends in a letter or a figure."""
    return t.text[0].isupper() and t.text[-1].isalnum()
