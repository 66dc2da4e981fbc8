"""A day on which something was to happen and did not: "was due to sail on Tuesday but never left the harbour"."""

from __future__ import annotations

import re

_WAS_TO = re.compile(
    r"\b(?:was|were|(?:had|has|have)\sbeen)\s(?:\w+ly\s)?"
    r"(?:due|set|scheduled|supposed|meant|expected|planned|slated|going|to)\b[^.;:“”\"]{0,60}$",
    re.IGNORECASE,
)
_DID_NOT = re.compile(
    r"[^.;]*?\b(?:but|yet|never|instead|only\sto|still|abandoned|failed|missed|(?:did|was|were|has|have|is|are)\snot"
    r"|(?:did|was|were|has|have|is|are)n[’']t)\b", re.IGNORECASE
)  # fmt: skip
# What was called off may have been still to come.
CALLED_OFF = re.compile(
    r"\b(?:called\soff|cancel(?:l)?ed|postponed|averted|scrapped|shelved|suspended|delayed|put\s(?:off|back)|moved)\b",
    re.IGNORECASE,
)


def is_thwarted(sentence: str, start: int, end: int) -> bool:
    """Tell a day, at a place in its sentence, by which something was to happen and did not."""
    behind = sentence[end:]
    return bool(_WAS_TO.search(sentence[:start]) and _DID_NOT.match(behind) and not CALLED_OFF.search(behind))
