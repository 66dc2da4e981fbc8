"""Letters to an editor: what each writer says, and the name that signs it; one, or a page of them.

"SIR – Your leader missed the point …", then "Ida Holt" and "Marl" on lines of their own: all of it is Holt's. A letter
begins with its greeting; on a page that is headed as letters, behind the letter before; above a leave-taking, where
somebody begins to speak for himself. Without any of these there are letters only where several in turn say "I" above a
name with a place."""

from __future__ import annotations

import re
from typing import NamedTuple

from components.language.references import BODY_NOUNS
from components.language.turn_lines import PRESS, names_self, place_of
from components.model import Span

LONGEST_LINE = 8  # words of a line that signs, or that names a place or an office below
FEWEST = 8  # words of a paragraph that a letter without a greeting begins with
_GREETING = re.compile(
    r"(?:S(?:IR|ir)s?|M(?:ADAM|adam)|Dear (?:Sirs?|Madam|[Ee]ditor|Sir or Madam)|(?:To|TO|Dear) the [Ee]ditor:?)"
    r"\s{0,9}(?:[,–—-]{1,3}\s{0,9}(?:[–—-]\s{0,9})?(?=[A-Z“\"]|$)|$)|Editor\s?,$"
)
_LEAVE = re.compile(
    r"(?:Yours(?: (?:faithfully|sincerely|truly|etc))?|Sincerely|Faithfully|Respectfully|(?:Kind|Best) "
    r"(?:regards|wishes)|Regards)\b[\w ]{0,12}[,.]?$",
    re.IGNORECASE,
)
_HEADING = re.compile(r"(?:Readers[’'] |Your )?[Ll]etters?(?: (?:to|from) (?:the|our|you).{0,30})?:?$")
_SIGNED = re.compile(
    r"(?:[-–—] ?)?(?P<name>(?:(?:Dr|Prof|Sir|Rev|Lady|Lord|Mr|Mrs|Ms)\.? )?(?:[A-Z][\w’'-]+|[A-Z]\.)"
    r"(?: [A-Z][\w’'.-]*){1,3})(?: \([A-Z][\w.]{1,8}\))?(?P<place>, [^.!?\n]{2,60})?$"
)
_ADDRESSED = re.compile(r"\b(?:I|I['’]\w+|[Ww]e|[Mm]y|[Oo]ur|us|[Yy]ou|[Yy]our)\b")


class Letter(NamedTuple):
    """Where the name of who signs stands, and what the letter says, a place a paragraph."""

    name: Span
    content: tuple[Span, ...]


def read_letters(text: str, lines: list[Span]) -> list[Letter]:
    """Return the letters that a text has, none where it has not the form of letters."""
    words = [line.of(text) for line in lines]
    greetings = [_GREETING.match(w) for w in words]
    called = any(_HEADING.match(w) for w in words[:2]) or any(greetings[:2])
    letters, first, greeted, bare = [], 0, False, True
    for k, line in enumerate(lines):
        if greetings[k] is not None:
            first, greeted = k, True
        name = _SIGNED.match(words[k])
        if name is None or not _signs(words, k):
            continue
        leave = _LEAVE.match(words[k - 1]) is not None
        body = range(first, k - 1 if leave else k)
        if leave and not greeted and not called and not all(_is_own(words[n]) for n in body):
            body = range(0)  # a report that ends with somebody's letter
        letter = Letter(place_of(line, *name.span("name")), _said(lines, body, words, greetings))
        if letter.content and any(_ADDRESSED.search(s.of(text)) for s in letter.content):
            bare = bare and not leave and not greeted and _is_placed(text, lines, words, k)
            bare = bare and any(names_self(s.of(text)) for s in letter.content)
            if called or leave or bare:
                letters.append(letter)
        first, greeted = k + 1, False
    alone = bare and not called  # nothing but the names shows letters
    return letters if not alone or len(letters) > 1 and first + 2 > len(lines) else []


def _signs(words: list[str], k: int) -> bool:
    """Tell a line that signs what stands above it: no body's name, no reporter's, and a sentence ends above it."""
    above = words[k - 1] if k else ""
    if len(words[k].split()) > LONGEST_LINE or any(w.lower().strip(",") in BODY_NOUNS for w in words[k].split()):
        return False
    office = words[k + 1] if k + 1 < len(words) and not _GREETING.match(words[k + 1]) else ""
    office = office if len(office.split()) < LONGEST_LINE // 2 else ""
    if PRESS.search(words[k]) or PRESS.search(office):
        return False
    return above[-1:] in (*".!?…”\"’')",) or _LEAVE.match(above) is not None


def _is_own(words: str) -> bool:
    """Tell a paragraph in which a writer speaks for himself or to a reader, or that is no more than a heading."""
    return _ADDRESSED.search(words) is not None or len(words.split()) < FEWEST


def _is_placed(text: str, lines: list[Span], words: list[str], k: int) -> bool:
    """Tell a name with its place, behind a comma or a word or two on the next line."""
    if "," in words[k]:
        return True
    below = words[k + 1] if k + 1 < len(lines) else "."
    return text.count("\n", lines[k].end, lines[k].end + 2) == 1 and len(below.split()) < 4 and below[-1].isalpha()


def _said(lines: list[Span], body: range, words: list[str], greetings: list[re.Match[str] | None]) -> tuple[Span, ...]:
    """Return what a letter says: without its greeting, or the place of who signed the one before and a heading."""
    greeting = greetings[body.start] if body else None
    if greeting is not None:
        said = [place_of(lines[body.start], greeting.end(), len(words[body.start])), *lines[body.start + 1 : body.stop]]
    else:
        begin = next((k for k in body if len(words[k].split()) >= FEWEST), body.stop)
        said = lines[begin : body.stop]
    return tuple(s for s in said if s.start < s.end)
