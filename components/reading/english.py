"""Is it English? By the share of function words; the journalist decides what follows."""

from __future__ import annotations

import re
from itertools import islice

_ENGLISH = frozenset(
    "the of to and a in is that for it on was with as be by at are this have from or had not but his he they an were "
    "which you we their has been will would who said its i she her".split()
)


def looks_english(text: str) -> bool:
    """Tell whether a text of 20 words or more has an English share of function words (a fifth or more)."""
    words = [m[0].lower() for m in islice(re.finditer(r"[^\W\d_]+", text), 2000)]
    return len(words) < 20 or sum(w in _ENGLISH for w in words) / len(words) >= 0.2
