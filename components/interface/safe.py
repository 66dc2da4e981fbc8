"""The one escaper: article text passes it before it meets Markdown."""

from __future__ import annotations

import re

_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:&^=\"'/@%;,?])")
_LINKS = re.compile(r"(?i)(://|www\.|@)")
JOINER = "\u2060"  # no width: keeps a bare address from becoming a link


def plain(text: str) -> str:
    """Return Markdown that shows `text` as it is: no image, link, formula, list or emphasis comes of it.

    Line breaks become spaces. Every ASCII mark is escaped, and addresses get an invisible joiner so that they stay text.
    """
    joined = " ".join(text.split())
    joined = _LINKS.sub(lambda m: m.group(1)[0] + JOINER + m.group(1)[1:], joined)
    return _MARKS.sub(r"\\\1", joined)
