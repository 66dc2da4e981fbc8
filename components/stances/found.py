"""What a reader of frames finds, before anything is said of holders' names."""

from __future__ import annotations

from dataclasses import dataclass

from components.language import Token
from components.stances.targets import Aim
from components.stances.turning import Turn

FIRST_PERSON = frozenset("i we me us my our".split())
SIDE_WORDS = {"support": "support for", "oppose": "opposition to"}


@dataclass(frozen=True, slots=True)
class Reading:
    """A frame found in the text, with what turns it."""

    trigger: Token
    holder: Token | None
    aim: Aim
    turn: Turn
    strength: float
    rule: str
    act: bool = False
    speaker: bool = False  # the holder is whoever speaks, not a word of the sentence
