"""Letters to an editor: what each writer says in the first person, and the name under it.

A text is read so where it greets or takes leave as letters do, or calls itself letters; each letter ends with a line
that has a name."""

from __future__ import annotations

import re
from typing import NamedTuple

from components.language.turns import NAME_LINE
from components.model import Span

_GREETING = re.compile(
    r"(?:Sirs?|Madam|Dear (?:Sir|Madam|Editor|editor)\b.{0,20}?|(?:To|Dear) the [Ee]ditor|Editor)\s?[,:.–—-]",
    re.IGNORECASE,
)
_LEAVE = re.compile(
    r"(?:Yours(?: (?:faithfully|sincerely|truly|etc))?|Sincerely|Faithfully|Respectfully|(?:Kind|Best) "
    r"(?:regards|wishes)|Regards)\b[\w ]{0,12}[,.]?$",
    re.IGNORECASE,
)
_HEADING = re.compile(r"(?:Readers[’'] |Your )?[Ll]etters?(?: (?:to|from) (?:the|our|you).{0,30})?:?$")
LONGEST_NAME = 6  # words of a line that signs
FEWEST = 8  # words of a paragraph that a signature can stand under


class Letter(NamedTuple):
    """A letter: the paragraphs of its writer, and the place of the name that signs it."""

    paragraphs: tuple[Span, ...]
    signature: Span


def find_letters(text: str, paragraphs: list[Span]) -> list[Letter]:
    """Return the letters of a text in order, none where it has not the form of letters."""
    words = [p.of(text) for p in paragraphs]
    if not any(_GREETING.match(w) or _LEAVE.match(w) for w in words) and not any(_HEADING.match(w) for w in words[:2]):
        return []
    found, first, greeted = [], 0, None
    for k, line in enumerate(words):
        m = NAME_LINE.match(line) if len(line.split()) <= LONGEST_NAME else None
        least = FEWEST if greeted is None else 1
        signs = m is not None and k > 0 and (len(words[k - 1].split()) >= least or _LEAVE.match(words[k - 1]))
        if _GREETING.match(line):
            greeted = k
        if m is None or not signs:
            continue
        own = range(first if greeted is None else greeted, k)
        body = [paragraphs[n] for n in own if len(words[n].split()) >= (FEWEST if n == greeted else least)]
        if not body:
            continue
        name = m["label"].split(",")[0]
        begin = paragraphs[k].start + m.start("label")
        found.append(Letter(tuple(body), Span(begin, begin + len(name))))
        first, greeted = k + 1, None
    return found
