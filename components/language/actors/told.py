"""What an article tells of a person beside the name, by which a description can mean him: age and home.

"Leo Marr, **34**," is the 34-year-old; "**Norway's** Ida Holt", "the **Norwegian** skier Ida Holt" is the Norwegian."""

from __future__ import annotations

import re
from dataclasses import dataclass

from components.language.actors.drafts import Draft
from components.language.actors.nationals import state_of
from components.language.parsing.tokens import Parse, Token
from components.model import Span

_BEHIND = re.compile(
    r"(?:,? aged|,|,? who is|,? who turned| is)(?: now)? (\d{1,3})(?=[,.;:)]| and\b| years old)"
    r"| \((?:aged )?(\d{1,3})\)|,? (?:is |was )?an? (\d{1,3})[-‑]year[-‑]old\b"
)
_BEFORE = re.compile(r"\b(\d{1,3})[-‑]year[-‑]old(?: [\w’'-]+){0,3} $")
_FROM_STATE = re.compile(r"(?:, \d{1,3})?,? (?:of|from) ([A-Z]\w+(?: [A-Z]\w+)?)")
_FROM = frozenset("of from in".split())


@dataclass(slots=True)
class Told:
    """What is told of one person."""

    age: int | None = None
    home: str = ""


def read_told(parse: Parse, drafts: list[Draft]) -> dict[str, Told]:
    """Return what is told beside the names of people, by the ids of their drafts."""
    found = {}
    for draft in drafts:
        if draft.kind != "person":
            continue
        told = found[draft.id] = Told()
        for mention, head in zip(draft.mentions, draft.heads, strict=True):
            if told.age is None:
                told.age = _age_beside(parse, head, mention.span)
            told.home = told.home or _home_beside(head) or _home_written(parse.text, mention.span.end)
    return found


def _age_beside(parse: Parse, head: Token, name: Span) -> int | None:
    """Read the age behind a name, or before it in its own phrase: "the **17-year-old** who shot Holt" is not Holt."""
    first = (head.head if head.dep == "appos" else head).left
    before = parse.text[parse.tokens[first].start : name.start]
    hit = _BEHIND.match(parse.text, name.end) or _BEFORE.search(before)
    return int(next(filter(None, hit.groups()))) if hit is not None else None


def _home_written(text: str, end: int) -> str:
    """Read "Ida Holt, 29, **of Denmark**,"."""
    hit = _FROM_STATE.match(text, end)
    return state_of(hit[1]) or state_of(hit[1].split()[0]) if hit is not None else ""


def _home_beside(head: Token) -> str:
    """Read a state from the words that hang on a name, or on the noun it stands beside."""
    nouns = [head, *(c for c in head.children if c.dep in ("appos", "compound", "nmod"))]
    nouns += [head.head] if head.dep == "appos" else []
    if head.dep == "nsubj" and head.head.lemma == "be" and (attr := head.head.child("attr")) is not None:
        nouns.append(attr)
    for noun in nouns:
        own = state_of(noun.text) if noun is not head and noun.child("det") is not None else ""
        beside = (c for c in noun.children if c.dep in ("amod", "compound", "nmod", "poss") and c.i < noun.i)
        home = own or next((s for c in beside if (s := state_of(c.text))), "") or _home_behind(noun)
        if home:
            return home
    return ""


def _home_behind(noun: Token) -> str:
    """Read "Ida Holt, **of Denmark**", "a singer **from Ghana**"."""
    places = (c.child("pobj") for c in noun.children if c.dep == "prep" and c.lower in _FROM and c.i > noun.i)
    return next((s for p in places if p is not None and (s := state_of(p.text))), "")
