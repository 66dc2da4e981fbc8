"""Lines of a text that is broken to a width, as mails and old text files are: where a sentence goes on in the line
below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from components.reading.header_lines import is_header_line, is_labelled_day
from components.reading.headlines import in_title_case

LOOKED_AT = 400  # lines of a text
FEWEST = 4  # lines with another right below, from which a width can be told
WIDEST = 120  # characters of a line that is broken to a width
MOSTLY = 0.6  # share of the lines into which the next word would not have gone
NEAR = 3  # filled lines below, among which a byline or a day tells a headline
_BESIDE = re.compile(
    r"(?:https?://|www\.|\S+@\S|(?:via|(?:photo|picture|image|video|source|credit)s?\s*:)\s)", re.IGNORECASE
)


def goes_on(lines: Sequence[str], place: int) -> bool:
    """Tell a line whose sentence goes on in the line right below it: in small letters, or because the next word would
    not have gone into the width to which the text is broken."""
    line, below = lines[place].strip(), "".join(lines[place + 1 : place + 2]).strip()
    if not below or len(below) > WIDEST or line[-1:] in ".!?" or _BESIDE.match(below) or _heads(lines, place):
        return False
    word = below.split()[0]
    if word[0].islower():
        return not any(c.isupper() for c in word)  # an iPhone may begin a sentence
    return not in_title_case(line) and _is_filled(line, word, _width(lines))


def _heads(lines: Sequence[str], place: int) -> bool:
    """Tell a line below which a byline or a day stands, right there or behind a blank line."""
    near = list(islice((i for i in range(place + 1, len(lines)) if lines[i].strip()), NEAR))
    apart = (i for i in near if i == place + 1 or not lines[i - 1].strip())
    return any(is_header_line(lines[i]) or is_labelled_day(lines[i].strip()) for i in apart)


def _width(lines: Sequence[str]) -> int:
    """Return the width to which a text is broken, 0 where it is not."""
    stripped = [line.strip() for line in lines[:LOOKED_AT]]
    rows = [(a, b.split()[0]) for a, b in pairwise(stripped) if " " in a and b]
    if len(rows) < FEWEST:
        return 0
    width = sorted(len(a) for a, _ in rows)[len(rows) * 19 // 20]
    filled = sum(_is_filled(a, word, width) for a, word in rows)
    return width if width <= WIDEST and filled >= MOSTLY * len(rows) else 0


def _is_filled(line: str, word: str, width: int) -> bool:
    return len(line) <= width < len(line) + 1 + len(word)
