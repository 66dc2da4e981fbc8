"""Father and son of one name: "Leo Marr Sr." and "Leo Marr Jr.", "Tam Holt II" and "Tam Holt III"."""

from __future__ import annotations

from components.language.actors.drafts import Draft
from components.language.actors.names import SUFFIXES, name_key
from components.language.parsing.tokens import Token

_RANKS = {"sr": 0, "jr": 1, "ii": 1, "iii": 2, "iv": 3}
_AFTER_COMMA = frozenset("Sr Jr Sr. Jr.".split())


def end_with_suffix(tokens: list[Token], first: int, end: int) -> int:
    """Return where a name ends with the suffix that the parser cut off: "Leo Marr**, Jr.**"."""
    if end - first < 2 or end + 1 > len(tokens) or tokens[end - 1].text.rstrip(".").lower() in SUFFIXES:
        return end
    comma = tokens[end].text == "," if end < len(tokens) else False
    suffix = tokens[end + comma] if end + comma < len(tokens) else None
    known = suffix is not None and suffix.text in _AFTER_COMMA and suffix.sent == tokens[first].sent
    return end + comma + 1 if known else end


def generation_of(draft: Draft) -> int:
    """Return which one of a name somebody is, 0 for the first or where no suffix tells."""
    return max((_RANKS.get(name_key(n).split()[-1], 0) for n in draft.names if name_key(n)), default=0)


def choose_by_suffix(known: list[Draft], younger: bool) -> list[Draft]:
    """Return whom "the younger Marr" or "the elder Marr" means of two whose suffixes tell them apart."""
    ranked = sorted((d for d in known if d.kind == "person"), key=generation_of)
    if len(ranked) < 2 or generation_of(ranked[0]) == generation_of(ranked[-1]):
        return []
    return [ranked[-1] if younger else ranked[0]]
