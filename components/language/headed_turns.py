"""Turns under names that stand on lines of their own: "Clara Voss", "CHAIRMAN ODELL", "Margaret Dunn:".

So stand bylines, signatures, profiles and headings too. Names are heads of turns where each is a person's and those
below speak for themselves: nearly all say "I", or the names come in turns and most speak in the first person or ask.
Short entries most of which speak of him or her are about whom they name: report cards."""

from __future__ import annotations

import re

from components.language.parsing.casing import WORDS
from components.language.person_labels import find_surnames, is_person_label
from components.language.references import PERSON_NOUNS, TITLES
from components.language.turn_labels import MOST_WORDS
from components.language.turn_lines import (
    NO_SPEAKER,
    PRESS,
    ends_turn,
    is_question,
    names_self,
    place_of,
    speaks,
    starts_again,
)
from components.model import Span

_HEAD = re.compile(
    r"(?:\*\*)?(?P<label>[A-Z][\w.’'-]+(?: (?:[a-z]{2,3} ){0,2}[A-Z][\w’'.-]*){0,3}(?:,? \(?[^.:!?\n]{2,40})?)"
    r"(?P<colon>:?)(?:\*\*)?:?$"
)
_OF_OTHERS = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]er|[Hh]is)\b")
SHORT = 12  # words of an entry about somebody
MOST_CALLED = 4  # words of a name in capitals or before a colon


def read_headed(text: str, lines: list[Span]) -> list[tuple[Span, tuple[Span, ...]]]:
    """Return (name, what is said below it) for each turn, none where the names are not those of speakers."""
    words = [line.of(text) for line in lines]
    matches = [_match(w) for w in words]
    heads = [k for k, m in enumerate(matches[:-1]) if m is not None and matches[k + 1] is None]
    labels = [m["label"] for k in heads if (m := matches[k]) is not None]
    if (
        len(set(labels)) < 2
        or matches[-1] is not None
        or _are_signatures(text, lines, heads)
        or _is_masthead(words, heads)
    ):
        return []
    turns = []
    for k, stop in zip(heads, [*heads[1:], min(heads[-1] + 2, len(lines))], strict=True):
        ends = (n for n in range(k + 1, stop) if ends_turn(words[n]) or is_question(words[n]) and n > k + 1)
        m = matches[k]
        if m is not None:
            turns.append((place_of(lines[k], *m.span("label")), tuple(lines[k + 1 : next(ends, stop)])))
    if _are_entries([said[0].of(text) for _, said in turns if said]):
        return []
    selves = sum(any(names_self(p.of(text)) for p in said) for _, said in turns)
    spoken = sum(any(speaks(p.of(text)) for p in said) for _, said in turns)
    surnames = find_surnames(text)
    names = set(labels)
    people = sum(_is_person(label, surnames) for label in names)
    offices = sum(not _is_person(label, surnames) and _is_office(label) for label in names)
    in_turn = people > 0 and people + offices == len(names) and starts_again(labels)
    if in_turn and selves and spoken * 2 >= len(turns):
        return turns
    return turns if people * 3 >= 2 * len(names) and selves * 3 >= 2 * len(turns) else []


def _match(words: str) -> re.Match[str] | None:
    """Match a line that may name who speaks: of two words or more, in capitals, or before a colon."""
    m = _HEAD.match(words)
    if m is None or m["label"].endswith(".") or m["label"].split()[0].lower().rstrip(":") in NO_SPEAKER:
        return None
    count = len(m["label"].split())
    called = m["label"].isupper() or m["colon"] != "" and m["label"].istitle()
    return m if (count <= MOST_CALLED if called else 1 < count <= MOST_WORDS) else None


def _is_person(label: str, surnames: set[str]) -> bool:
    """Tell a person's name, also with an office ("CHAIRMAN ODELL") or where the text names its bearer in full."""
    if label.lower() in TITLES | WORDS:
        return False
    return is_person_label(label) or label.lower() in surnames


def _is_office(label: str) -> bool:
    """Tell "THE CHAIRMAN", "THE WITNESS"."""
    words = label.lower().split()
    return len(words) == 2 and words[0] == "the" and words[1] in PERSON_NOUNS | TITLES


def _are_entries(first: list[str]) -> bool:
    """Tell what is said about those who are named, of each no more than a line: "He tries. I give him a C."."""
    about = sum(_OF_OTHERS.search(w) is not None for w in first)
    return about * 2 > len(first) and all(len(w.split()) < SHORT for w in first)


def _is_masthead(words: list[str], heads: list[int]) -> bool:
    """Tell names that stand beside the office of who makes a paper: "Ida Holt", "Editor"."""
    beside = (w for k in heads for w in words[k : k + 2] if w == words[k] or w[-1:].isalnum())
    return any(w.startswith("Deputy") or PRESS.search(w) for w in beside)


def _are_signatures(text: str, lines: list[Span], heads: list[int]) -> bool:
    """Tell names that stand under what is said: nearer to what is above, or the first of them below an "I"."""
    if heads[0] and names_self(lines[heads[0] - 1].of(text)):
        return True
    return any(
        k and text.count("\n", lines[k - 1].end, lines[k].start) < text.count("\n", lines[k].end, lines[k + 1].start)
        for k in heads
    )
