"""The one look of each position, everywhere: word, symbol and colour together (Okabe and Ito's palette).

`light` and `dark` are for text on a light and a dark page, each at least 4.5:1; `fill` is the palette's own colour.
"""

from __future__ import annotations

from typing import NamedTuple

from components.model import PositionLabel
from components.wording import tr


class Look(NamedTuple):
    """How a position is shown."""

    word: str
    symbol: str
    fill: str
    light: str
    dark: str
    meaning: str


LOOKS: dict[PositionLabel, Look] = {
    "support": Look("support", "▲", "#0072B2", "#005A8C", "#7CC4F2", "for it"),
    "oppose": Look("oppose", "▼", "#D55E00", "#A34400", "#FFA066", "against it"),
    "conditional": Look("conditional", "◆", "#E69F00", "#805800", "#F5C04D", "for it, bound to a condition"),
    "mixed": Look("mixed", "◐", "#CC79A7", "#94386B", "#EBA9CC", "for and against, in different places"),
    "quoted": Look("quoted, no position", "○", "#8A8F98", "#565B64", "#B4BAC4",
                   "speaks about it without taking a side"),
    "mentioned": Look("mentioned only", "·", "#8A8F98", "#565B64", "#B4BAC4", "in the article, says nothing on it"),
    "absent": Look("absent", "", "#FFFFFF", "#565B64", "#B4BAC4", "not in the article"),
}  # fmt: skip


def look_of(label: PositionLabel) -> str:
    """Return symbol and word, as tables show them."""
    look = LOOKS[label]
    return f"{look.symbol} {look.word}".strip()


def told_look(label: PositionLabel) -> str:
    """Return symbol and word in the reader's language, as a screen shows them."""
    return tr(look_of(label))


def told_turned(label: PositionLabel) -> str:
    """Return the side on an issue of a position that is towards something else: who is against the repeal of a thing
    is for the thing."""
    return tr("counts as {side} on the issue", side=told_look(label))


# by charts; what is only mentioned or absent is blank there
SHOWN: tuple[PositionLabel, ...] = ("support", "oppose", "conditional", "mixed", "quoted")


def signs() -> str:
    """Return what the signs of a chart mean."""
    named = ",  ".join(told_look(p) for p in SHOWN)
    return tr("{signs},  blank: nothing found. The number counts passages.", signs=named)
