"""Whether a hyphen at the end of a line is the word's own ("Trump-backed") or divides it ("be-cause")."""

from __future__ import annotations

import re

_COMPOUND = re.compile(r"\b[^\W\d_]+(?:-[^\W\d_]+)+\b")
_NAME = re.compile(r"\b[A-Z][^\W\d_]{2,}\b(?!-\n)")
_LAST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*-$")
_FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# What stands behind a name and a hyphen, and ends no name itself.
BEHIND_NAME = frozenset(
    "aligned allied appointed backed based born built controlled dominated educated era friendly funded held leaning "
    "led linked made occupied owned run speaking sponsored style supported trained".split()
)


class Hyphens:
    """The words of a text by which a hyphen at a line's end is told: its compounds, and its names."""

    def __init__(self, text: str) -> None:
        self._compounds = {m[0].casefold() for m in _COMPOUND.finditer(text)}
        self._names = {m[0] for m in _NAME.finditer(text)}

    def is_own(self, line: str, below: str) -> bool:
        """Tell a hyphen that the text has within a line too, or that a name of the text has before "-backed"."""
        last, first = _LAST.search(line), _FIRST.match(below)
        if last is None or first is None:
            return False
        compound = last[0] + first[0]
        return compound.casefold() in self._compounds or last[0][:-1] in self._names and first[0] in BEHIND_NAME
