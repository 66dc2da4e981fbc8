"""What a web page has and does not mean to say: words that are struck out, and elements that no browser shows."""

from __future__ import annotations

import re
from typing import NamedTuple

STRUCK = frozenset(["del", "s", "strike"])
# elements that nothing closes
_ALONE = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>")
_VALUE = re.compile(r"\"[^\"]*\"|'[^']*'")
_HIDDEN = re.compile(r"(?:^|\s)hidden(?=[\s=/]|$)", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"\bstyle\s*=\s*[\"'][^\"']*\b(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


class Cut(NamedTuple):
    """A page without what is struck out or hidden, and how many places of each were cut."""

    page: str
    struck: int
    hidden: int


def without_hidden(page: str, struck_alone: bool = False) -> Cut:
    """Return a page without its struck-out and its hidden elements; with `struck_alone` the hidden ones stay.

    What nothing closes stays."""
    pieces, end, counts = [], 0, {"struck": 0, "hidden": 0}
    name, why, start, depth = "", "", 0, 0
    for match in _TAG.finditer(page):
        tag = match[2].lower()
        if name:
            depth += (tag == name) * (-1 if match[1] else 1)
            if depth == 0:
                pieces.append(page[end:start])
                counts[why] += any(c.isalnum() for c in re.sub(r"<[^>]*>", "", page[start : match.start()]))
                end, name = match.end(), ""
        elif (
            not match[1]
            and tag not in _ALONE
            and not match[3].endswith("/")
            and (why := _reason(tag, match[3], struck_alone))
        ):
            name, start, depth = tag, match.start(), 1
    return Cut("".join(pieces) + page[end:], counts["struck"], counts["hidden"])


def _reason(tag: str, attributes: str, struck_alone: bool) -> str:
    if tag in STRUCK:
        return "struck"
    hides = (
        not struck_alone
        and attributes
        and (_HIDDEN_STYLE.search(attributes) or _HIDDEN.search(_VALUE.sub('""', attributes)))
    )
    return "hidden" if hides else ""
