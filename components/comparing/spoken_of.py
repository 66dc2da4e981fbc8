"""Which issue "the mayor's move" or "these changes" is on: the one that is spoken of right before."""

from __future__ import annotations

from bisect import bisect_right

from components.comparing.issue_choice import Choice
from components.comparing.namings import concept
from components.comparing.owners import MARKS
from components.comparing.target_words import cut
from components.comparing.words import find_words, stem
from components.lexicon import words
from components.model import Analysis, Issue, Span

REACH = 2  # sentences back
_DEEDS = frozenset(stem(w) for kind in ("deed", "passing deed", "matter") for w in words("nouns", kind))


def points_back(text: str) -> bool:
    """Tell a deed that is named by who does it alone: "Lund's move", "these changes", "the request"."""
    first, further = cut(text)
    if further and further[0] not in ("that", "which"):
        return False  # "the decision to close the port"
    owned = {w.text for part in text.split() if part.endswith(MARKS) for w in find_words(part)}
    last = first[-1] if first else ""
    return stem(last) in _DEEDS and not any(concept(w) for w in first[:-1] if w not in owned)


def find_spoken_of(analysis: Analysis, place: Span, choice: Choice) -> Issue | None:
    """Return the issue that the words before a place name most, in its sentence and two before it."""
    starts = [s.start for s in analysis.sentences]
    number = bisect_right(starts, place.start) - 1
    if number < 0:
        return None
    before = analysis.article.text[starts[max(number - REACH, 0)] : place.start]
    return choice.most_named(before)
