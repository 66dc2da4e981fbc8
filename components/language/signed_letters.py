"""Letters to an editor: a salutation, what is said, the name of who says it below.

"SIR – Your leader missed the point …", then "Ida Holt" and "Marl" on lines of their own: all of it is Holt's."""

from __future__ import annotations

import re
from typing import NamedTuple

from components.language.references import BODY_NOUNS
from components.model import Span

LAST = 3  # lines at the end among which the name stands: name, office, place
_SALUTATION = re.compile(
    r"(?:S(?:IR|ir)s?|M(?:ADAM|adam)|Dear (?:Sirs?|Madam|Editor|Sir or Madam)|T(?:o|O) the [Ee]ditor)"
    r"\s*(?:[,:.–—-]+\s*|$)"
)
_SIGNED = re.compile(
    r"(?:[-–—] ?)?(?P<name>(?:(?:Dr|Prof|Sir|Rev|Lady|Lord|Mr|Mrs|Ms)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){1,3})"
    r"(?:, [^.!?\n]{2,60})?$"
)
_ADDRESSED = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]our)\b")


class Letter(NamedTuple):
    """Where the name of who signs stands, and what the letter says, a place a paragraph."""

    name: Span
    content: tuple[Span, ...]


def read_letter(text: str, lines: list[Span]) -> Letter | None:
    """Return the letter that a text is, None where it has no salutation or nobody signs it."""
    salutation = _SALUTATION.match(lines[0].of(text)) if len(lines) > 1 else None
    if salutation is None or any(_SALUTATION.match(line.of(text)) for line in lines[1:]):  # none, or several letters
        return None
    signed = ((k, _SIGNED.match(lines[k].of(text))) for k in range(max(1, len(lines) - LAST), len(lines)))
    k, name = next(((k, m) for k, m in signed if m is not None and _is_person(m["name"])), (0, None))
    if name is None:
        return None
    begin = lines[0].start + salutation.end()
    said = [Span(begin, lines[0].end), *lines[1:k]]
    content = tuple(s for s in said if any(c.isalnum() for c in s.of(text)))
    if not content or not any(_ADDRESSED.search(s.of(text)) for s in content):
        return None
    return Letter(Span(lines[k].start + name.start("name"), lines[k].start + name.end("name")), content)


def _is_person(name: str) -> bool:
    """Tell a person's name from that of a body: "Penmarrow Parish Council"."""
    return not any(word.lower() in BODY_NOUNS for word in name.split())
