"""Letters to an editor: what each writer says, and the name that signs it; one, or a page of them.

"SIR – Your leader missed the point …", then "Ida Holt" and "Marl" on lines of their own: all of it is Holt's. A letter
begins with its greeting; on a page that is headed as letters, behind the letter before; above a leave-taking, with the
last paragraphs that say "I". What the paper says on its page is nobody's."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import NamedTuple

from components.language.references import BODY_NOUNS
from components.language.turn_lines import PRESS, names_self, place_of, unquoted
from components.model import Span

LONGEST_LINE = 8  # words of a line that signs, or that names a place or an office below
FEWEST = 8  # words of a paragraph that a letter without a greeting begins with
_GREETING = re.compile(
    r"(?:S(?:IR|ir)s?|M(?:ADAM|adam)|Dear (?:Sirs?|Madam|[Ee]ditor|Sir or Madam)|(?:To|TO|Dear) the [Ee]ditor:?)"
    r"\s{0,9}(?:(?:[,–—-]{1,3}|: )\s{0,9}(?:[–—-]\s{0,9})?(?=[A-Z“\"]|$)|$)|Editor\s?,$"
)
_LEAVE = re.compile(
    r"(?:Yours(?: (?:faithfully|sincerely|truly|etc))?|Sincerely|Faithfully|Respectfully|(?:Kind|Best) "
    r"(?:regards|wishes)|Regards)\b[\w ]{0,12}[,.]?$",
    re.IGNORECASE,
)
_HEADING = re.compile(r"(?:Readers[’'] |Your )?[Ll]etters?(?: to (?:the|our) .{0,30}| from (?:our )?readers)?:?$")
_SIGNED = re.compile(
    r"(?:[-–—] ?)?(?P<name>(?:(?:Dr|Prof|Sir|Rev|Lady|Lord|Mr|Mrs|Ms)\.? )?(?:[A-Z][\w’'-]+|[A-Z]\.)"
    r"(?: [A-Z][\w’'.-]*){1,3})(?: \([A-Z][\w.]{1,8}\))?(?P<place>, [^.!?\n]{2,60})?$"
)
_ADDRESSED = re.compile(r"\b(?:I|I['’]\w+|[Ww]e|[Mm]y|[Oo]ur|us|[Yy]ou|[Yy]our)\b")
_PAPERS_OWN = re.compile(
    r"Editors?\b|The [A-Z]\w+ (?:says|replies|writes|adds)\b|We asked\b|Write to us\b|Send (?:us|your)\b|Letters may\b"
    r"|Last week we\b|Photo\b|Picture\b"
)
_TOLD = re.compile(r"\b(?:[A-Z][\w’'-]+|he|she|they) (?:said|says|told|wrote|writes)\b(?<!\bI said)(?<!\bI wrote)")
_SECTION = re.compile(r"(?:Features|Arts|Travel|Sport|Culture|Letters)\b")


class Letter(NamedTuple):
    """Where the name of who signs stands, and what the letter says, a place a paragraph."""

    name: Span
    content: tuple[Span, ...]


def read_letters(text: str, lines: list[Span]) -> list[Letter]:
    """Return the letters that a text has, none where it has not the form of letters."""
    words = [line.of(text) for line in lines]
    greetings = [_GREETING.match(w) for w in words]
    called = any(_HEADING.match(w) for w in words[:2]) or any(greetings[:2])
    letters, first, greeted = [], 0, False
    for k, line in enumerate(lines):
        if greetings[k] is not None:
            first, greeted = k, True
        name = _SIGNED.match(words[k])
        if name is None or not k or words[k - 1][-1:] not in (*".!?…”\"’')",) and not _LEAVE.match(words[k - 1]):
            continue
        leave = _LEAVE.match(words[k - 1]) is not None
        body = range(first, k - 1 if leave else k)
        if leave and not greeted and not called:  # a report that ends with somebody's letter
            own = [*takewhile(lambda n: names_self(words[n]), reversed(body))]
            body = range(own[-1], body.stop) if own else range(0)
        said = _said(lines, body, words, greetings)
        told = not greeted and any(_TOLD.search(unquoted(s.of(text))) for s in said)
        own_words = any(_ADDRESSED.search(s.of(text)) for s in said) and not told
        if (called or leave) and own_words and _signs(words, k, name, leave):
            letters.append(Letter(place_of(line, *name.span("name")), said))
        first, greeted = k + 1, False
    return letters


def _signs(words: list[str], k: int, name: re.Match[str], leave: bool) -> bool:
    """Tell a line that signs what stands above it: no body's name, and no reporter's, who takes no leave."""
    if len(words[k].split()) > LONGEST_LINE or any(w.lower() in BODY_NOUNS for w in name["name"].split()):
        return False
    office = words[k + 1] if k + 1 < len(words) and not _GREETING.match(words[k + 1]) else ""
    office = office if len(office.split()) < LONGEST_LINE // 2 else ""
    return leave or not (PRESS.search(words[k]) or PRESS.search(office) or _SECTION.match(office))


def _said(lines: list[Span], body: range, words: list[str], greetings: list[re.Match[str] | None]) -> tuple[Span, ...]:
    """Return what a letter says: without its greeting, or the place of who signed the one before and a heading."""
    greeting = greetings[body.start] if body else None
    if greeting is not None:
        said = [place_of(lines[body.start], greeting.end(), len(words[body.start])), *lines[body.start + 1 : body.stop]]
        return tuple(s for s in said if s.start < s.end)
    own = [k for k in body if not _PAPERS_OWN.match(words[k])]
    begin = next(
        (n for n, k in enumerate(own) if len(words[k].split()) >= FEWEST and not words[k][-1].isalnum()), len(own)
    )
    return tuple(lines[k] for k in own[begin:])
