"""Rich text by striprtf, without what is struck out, hidden or deleted in it. Runs in the reading child."""

from __future__ import annotations

import re
from collections import Counter

from striprtf.striprtf import rtf_to_text

from components.reading.extract import Extract

_PIECE = re.compile(r"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'[0-9a-f]{2}|\\[^a-z]|[{}]|[^\\{}]+", re.IGNORECASE | re.DOTALL)
_NOT_LIVE = {
    "strike": "struck-out passage", "striked": "struck-out passage", "v": "hidden passage",
    "deleted": "tracked deletion", "stylesheet": "",
}  # fmt: skip
_PRINTED = frozenset(
    "u tab line emdash endash lquote rquote ldblquote rdblquote bullet emspace enspace qmspace page sect".split()
)
_INFORMATION = re.compile(r"\{\\(title|author)\s([^{}\\]{1,300})\}")


def read_rtf(data: bytes, _encoding: str = "") -> Extract:
    """Return the words with title and author; raises ValueError("damaged") for what is no rich text."""
    source = data.decode("latin-1")
    if not source.lstrip().startswith("{\\rtf"):
        raise ValueError("damaged")
    live, left_out = _without_dead(source)
    text: str = rtf_to_text(live, errors="replace")  # type: ignore[no-untyped-call]
    facts: dict[str, str] = {key: value.strip() for key, value in _INFORMATION.findall(source[:20_000])}
    notes = [f"{n} {what}{'s were' if n > 1 else ' was'} left out." for what, n in left_out.items()]
    return Extract(
        "\n".join(line for line in text.splitlines() if line.strip()),
        facts.get("title", ""),
        author=facts.get("author", ""),
        notes=("Pictures, headers and footers were left out.", *notes),
    )


def _without_dead(source: str) -> tuple[str, Counter[str]]:
    """Return rich text without the words that are not live, and how many passages of each kind went."""
    kept: list[str] = []
    left_out: Counter[str] = Counter()
    groups: list[frozenset[str]] = []
    dead: frozenset[str] = frozenset()  # the kinds of what is being read
    within = False  # a passage that was counted
    for piece in _PIECE.finditer(source):
        words, word = piece[0], (piece[1] or "").lower()
        if words == "{":
            groups.append(dead)
        elif words == "}":
            dead = groups.pop() if groups else frozenset()
        elif word in _NOT_LIVE:
            dead = dead - {_NOT_LIVE[word]} if piece[2] == "0" else dead | {_NOT_LIVE[word]}
            continue
        elif word == "plain":
            dead = frozenset()
        elif (not word or word in _PRINTED) and words.strip("\r\n"):
            if dead and not within and "" not in dead:
                left_out[min(dead)] += 1
            within = bool(dead)
            if dead:
                continue
        kept.append(words)
    return "".join(kept), left_out
