"""One hostile or broken file: how it is made, and what must come of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

ARTICLE = "article"
SENTENCE = "The mayor of Lindow said on Tuesday that she would sell the tram, because nobody rides it any more."
BODY = (
    f"{SENTENCE} The treasurer, Olaf Brink, said that the town had no money left for rails that nobody had asked for."
)


class Hostile(NamedTuple):
    """A file by name, the function that makes its bytes, and its outcome:

    "article" or a code of `reading.limits.PROBLEMS`.

    `holds` and `lacks` are words that an article's text must and must not have. `slow` files take over a second."""

    name: str
    make: Callable[[], bytes]
    outcome: str
    holds: str = ""
    lacks: str = "root:"
    slow: bool = False
    everything: bool = False
