"""The line of what happened when: the sentences of a set that name a time, the earliest first."""

from __future__ import annotations

from typing import NamedTuple

from components.comparing.dates import Dated, find_dates
from components.comparing.words import content_stems
from components.model import Corpus, Span

SAME = 0.5  # share of the shorter sentence's words from which two sentences of one time are told as one


class Telling(NamedTuple):
    """One article's sentence about a time: the sentence, and the words that date it."""

    article: str
    sentence: int
    span: Span
    words: Span


class Moment(NamedTuple):
    """A time and who tells of it. `when` is ISO 8601 as far as it is known (a day, a month, a year), or a decade
    ("1990s")."""

    when: str
    tellings: tuple[Telling, ...]


def make_timeline(corpus: Corpus) -> tuple[Moment, ...]:
    """Return the moments in order of time; sentences of different articles that tell the same of one time stand
    together."""
    rows: list[tuple[Dated, Telling, frozenset[str]]] = []
    for analysis in corpus.analyses:
        seen: set[tuple[int, str]] = set()
        for dated in find_dates(analysis):
            if (dated.sentence, dated.when) not in seen:
                seen.add((dated.sentence, dated.when))
                span = analysis.sentences[dated.sentence]
                telling = Telling(analysis.article.id, dated.sentence, span, dated.span)
                rows.append((dated, telling, content_stems(span.of(analysis.article.text))))
    groups: list[tuple[str, list[Telling], list[frozenset[str]]]] = []
    for dated, telling, stems in rows:
        for when, tellings, known in groups:
            if (
                when == dated.when
                and all(t.article != telling.article for t in tellings)
                and any(_alike(stems, k) for k in known)
            ):
                tellings.append(telling)
                known.append(stems)
                break
        else:
            groups.append((dated.when, [telling], [stems]))
    ordered = sorted(enumerate(groups), key=lambda row: (row[1][0], row[0]))
    return tuple(Moment(when, tuple(tellings)) for _, (when, tellings, _) in ordered)


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return len(a & b) >= SAME * max(1, min(len(a), len(b)))
