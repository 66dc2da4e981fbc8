"""Whose words a work or a message is: the one who is named as its author."""

from __future__ import annotations

from components.language.actors.drafts import Draft
from components.language.parsing.tokens import Parse, Token
from components.lexicon import words

UTTERANCES = words("nouns", "utterance")  # what is nothing but its author's words
BEHIND = 15  # words behind a title, within which its author stands
Meant = dict[int, tuple[Draft, bool]]


def find_author(parse: Parse, head: Token, meant: Meant) -> Draft | None:
    """Return the person who wrote a work whose title stands in marks, or a message: "“The Bridges,” by **Ida Holt**",
    "a letter to staff from the director, **Ida Holt**"."""
    number = parse.in_quotation[head.i]
    if number >= 0:
        by = next((t for t in parse.tokens[head.i + 1 : head.i + BEHIND] if parse.in_quotation[t.i] != number), None)
        return _person([by.child("pobj")] if by is not None and by.lower == "by" else [], meant)
    if head.lemma.lower() not in UTTERANCES:
        return None
    links = (t for t in parse.tokens[head.i + 1 : head.right + 1] if t.dep == "prep" and t.lower == "from")
    writer = next((w for t in links if (w := t.child("pobj")) is not None), None)
    return _person([writer, *(writer.children if writer is not None else ())], meant)


def _person(tokens: list[Token | None], meant: Meant) -> Draft | None:
    """Return the first person who is meant by one of these words, or whose name stands beside it."""
    told = (meant.get(t.i) for n, t in enumerate(tokens) if t is not None and (n == 0 or t.dep == "appos"))
    return next((m[0] for m in told if m is not None and m[0].kind == "person"), None)
