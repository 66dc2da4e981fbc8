"""Does the text say what its headline says: which of its words, where, by whom; and who is left out of the opening."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from components.model import Analysis, Span, Statement
from components.summaries.stems import content_stems

BEARS = 0.5  # share of the headline's words that a sentence must hold to bear it out
OPENING = 3  # sentences
SPEAKS_OFTEN = 2  # statements


class HeadlineCheck(NamedTuple):
    """What the text has of its headline.

    `missing`: the headline's words that the text has nowhere. `sentences`: those that bear it out, the fullest first.
    `speakers`: for each of these the ids of those who say it, none if the article says it itself. `unheard`: the ids of
    those who speak twice or more in the article and not in its opening, most first.
    """

    missing: tuple[str, ...]
    sentences: tuple[int, ...]
    speakers: tuple[tuple[str, ...], ...]
    unheard: tuple[str, ...]


def check_headline(analysis: Analysis) -> HeadlineCheck:
    """Compare the headline with the text, by stems; with no headline, only who is left out of the opening is told."""
    words = [w.strip("‘’“”\"'.,:;!?()") for w in analysis.article.title.split()]
    wanted = {stem: w for w in words if w for stem in content_stems([w.removesuffix("’s").removesuffix("'s")])}
    stems = [frozenset(content_stems(words)) for words in analysis.words]
    body = [
        i for i, s in enumerate(analysis.sentences) if s.flat(analysis.article.text) != analysis.article.title.strip()
    ]
    held = {i: len(wanted.keys() & stems[i]) for i in body}
    best = sorted((i for i in body if wanted and held[i] >= max(1, BEARS * len(wanted))), key=lambda i: (-held[i], i))[
        :3
    ]
    known = frozenset().union(*(stems[i] for i in body))
    speakers = tuple(
        tuple(dict.fromkeys(v for s in _around(analysis, analysis.sentences[i]) for v in s.voices)) for i in best
    )
    return HeadlineCheck(
        tuple(w for stem, w in wanted.items() if stem not in known), tuple(best), speakers, left_out(analysis)
    )


def _around(analysis: Analysis, sentence: Span) -> list[Statement]:
    return [s for s in analysis.statements if any(c.overlaps(sentence) for c in s.content)]


def left_out(analysis: Analysis, opening: int = OPENING) -> tuple[str, ...]:
    """Return who speaks twice or more in the article and neither speaks nor is named in its first sentences."""
    spoken = Counter(v for s in analysis.statements for v in s.voices)
    first = analysis.sentences[:opening]
    there = {
        v for s in analysis.statements for span in first if any(c.overlaps(span) for c in s.content) for v in s.voices
    }
    there |= {a.id for a in analysis.actors for m in a.mentions for span in first if span.contains(m.span)}
    return tuple(a for a, n in spoken.most_common() if n >= SPEAKS_OFTEN and a not in there)
