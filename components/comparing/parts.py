"""The layers of a target in words, as issues are told by them; where its tree is not known its words tell how far it
reaches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from components.comparing.reach import is_on_people, reach_of
from components.comparing.target_words import cut_carried, is_deed
from components.comparing.words import plain_words
from components.model import LayerKind, Span, Target


class Part(NamedTuple):
    """A layer of a target in words: what it is on, its kind, and what turns the side on it."""

    words: list[str]
    kind: LayerKind
    turned_by: list[str]


def parts_of(target: Target) -> list[Part]:
    """Return the layers of a target in words; none where its tree is not known."""
    if target.span is None:
        return []
    start, text = target.span.start, target.text

    def words(place: Span) -> list[str]:
        return plain_words(text[place.start - start : place.end - start])

    return [Part(words(x.span), x.kind, [w for t in x.turned_by for w in words(t)]) for x in target.layers]


def things_in(target: Target) -> tuple[str, ...]:
    """Return the noun phrases of a target that is a clause, none where it may stand as a name."""
    if target.span is None or is_deed(target.text) or not target.layers or target.layers[0].kind != "deed":
        return ()
    start = target.span.start
    return tuple(target.text[x.span.start - start : x.span.end - start] for x in target.layers if x.kind == "thing")


def reached_by(text: str, parts: Sequence[Part]) -> tuple[list[str], list[str]]:
    """Return the words that a target is on where the issue is people, and where it is a thing: "health care workers"
    are on no health care."""
    if not parts:
        first, _ = cut_carried(text)
        return (first, first[-1:]) if is_on_people(first) else (reach_of(text),) * 2
    heads = [p.words[-1:] if p.kind == "people" else p.words for p in parts]
    return [w for p in parts for w in p.words], [w for words in heads for w in words]
