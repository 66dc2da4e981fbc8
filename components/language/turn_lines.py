"""The lines of an interview, a transcript or a page of letters: which ask, which are no speech, who speaks for himself,
and whose name beside words signs none of them."""

from __future__ import annotations

import re

from components.model import Span

LONGEST_QUESTION = 70  # words
NO_SPEAKER = frozenset(
    "note update updated photo image picture source sources contact tel email phone correction editor read watch "
    "related more share by date topics tags live breaking exclusive opinion comment explainer analysis caption "
    "credit q&a interview video poll results score final date time where when what who why how location venue "
    "tickets price myth fact truth claim verdict turnout majority swing electorate subscribe advertisement ps nb "
    "step tip ingredients method serves pros cons aries taurus gemini cancer virgo libra scorpio sagittarius "
    "capricorn aquarius pisces monday tuesday wednesday thursday friday saturday sunday".split()
)
# Who made a report or a picture, or sells it: a name beside it is no speaker's.
PRESS = re.compile(
    r"\b(?:report(?:er|ers|ing|s)?|correspondents?|(?<!of )staff(?! nurse)|writers?|editors?|edit(?:ed|ing|or-in-chief)"
    r"|photo\w*|pictures?|images?|camera\w*|illustrat\w+|columnists?|critics?|journalists?|news\w*|media|desk|bureau"
    r"|press(?! (?:secretary|officer))|agency|agencies|getty|reuters|afp|ap|additional|graphics?|by)\b|/",
    re.IGNORECASE,
)
FIRST = re.compile(r"\b(?:I|I['’]\w+|we|We|my|My|our|Our|me|us)\b")
_SELF = re.compile(r"\b(?:I|I['’]\w+|[Mm]y|me)\b")
_MARKED = re.compile(r"[“\"][^”\"\n]*[”\"]")
_CUE_LINE = re.compile(r"\d+$|\d{1,2}:\d\d:?\d*[.,]?\d* *-->.*$|WEBVTT.*$")
_SOUND = re.compile(r"[\[(][^\])]{2,80}[\])]\.?$")
# A line that is no speech: the time of an entry, a field of a listing ("Venue: Fisher Hall").
_STAMP = re.compile(
    r"(?i:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?|\d+ (?:second|minute|min|hour|hr|day)s? "
    r"ago|(?:Updated|Posted) .{1,40}\d)$"
)
_FIELD = re.compile(r"(?:[-•*–] )?(\w+): ")
_AROUND = re.compile(r"^(?:[*_#>►▶•\s]|[–—-] ?|\d{1,2}[.)] )+|(?<![*_\s])[*_\s]+$")


def unquoted(words: str) -> str:
    """Return words without what stands in quotation marks."""
    return _MARKED.sub("", words)


def names_self(words: str) -> bool:
    """Tell words that say "I" or "my" outside of quotation marks."""
    return _SELF.search(words) is not None and _SELF.search(unquoted(words)) is not None


def speaks(words: str) -> bool:
    """Tell words in the first person, outside of quotation marks, or that ask."""
    return words.rstrip("*_ ").endswith("?") or is_first_person(words)


def is_first_person(words: str) -> bool:
    """Tell words that say "I" or "we" outside of quotation marks."""
    return FIRST.search(words) is not None and FIRST.search(unquoted(words)) is not None


def is_mute(words: str) -> bool:
    """Tell a line that nobody says: the number or the time of a caption, a sound."""
    return _CUE_LINE.match(words) is not None or _SOUND.match(words) is not None


def ends_turn(words: str) -> bool:
    """Tell a line that no speaker goes on with."""
    field = _FIELD.match(words)
    return _STAMP.match(words) is not None or field is not None and field[1].lower() in NO_SPEAKER


def is_question(words: str) -> bool:
    """Tell a line that asks, without marks of quotation."""
    bare = _AROUND.sub("", words)
    return bare.endswith("?") and len(bare.split()) <= LONGEST_QUESTION and words[0] not in "“\"‘'«"


def starts_again(labels: list[str]) -> bool:
    """Tell labels one of which comes again after another."""
    seen, before = set(), ""
    for label in labels:
        if label != before and label in seen:
            return True
        seen.add(label)
        before = label
    return False


def place_of(line: Span, start: int, end: int) -> Span:
    """Return the place in the text of a stretch of a line."""
    return Span(line.start + start, line.start + end)
