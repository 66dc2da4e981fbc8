"""What a position is towards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from components.model.span import Span

LayerKind = Literal["thing", "people", "deed"]


class Layer(NamedTuple):
    """A part of a target that it is on, with what says which. `turned_by` are the words that turn the side on it: on
    salt in "the end of the ban on salt" these are "end" and "ban"."""

    span: Span
    kind: LayerKind = "thing"
    turned_by: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """What a stance is towards: its words, their place, and the actor named there, if any.

    `layers` are what it is on, by the tree, the outermost first; empty where the words are not those of the place."""

    text: str
    span: Span | None = None
    actor: str | None = None
    layers: tuple[Layer, ...] = ()
