"""The same quotation in several articles: identical, cut short, or altered."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from components.comparing.words import find_words
from components.model import Analysis, CorpusActor, Instance, QuoteMatch, Span

FEWEST_WORDS = 5
ALIKE = 0.6  # share of words in common order from which two quotations are taken for one, if their actors agree


class _Quote(NamedTuple):
    article: str
    actor: str | None
    span: Span
    words: tuple[str, ...]


def match_quotes(analyses: tuple[Analysis, ...], actors: tuple[CorpusActor, ...]) -> tuple[QuoteMatch, ...]:
    """Return the quotations of five words and more that two or more articles share, in the first article's order."""
    names = {(article, i): a.id for a in actors for article, ids in a.members.items() for i in ids}
    quotes = [q for a in analyses for q in _quotes_of(a, names)]
    groups: list[list[_Quote]] = []
    for quote in quotes:
        group = next((g for g in groups if any(q.article != quote.article and _kind(q, quote) for q in g)), None)
        if group is None:
            groups.append([quote])
        else:
            group.append(quote)
    matches = []
    for group in groups:
        if len({q.article for q in group}) > 1:
            kinds = {_kind(group[0], q) for q in group[1:]}
            kind: Literal["identical", "truncated", "altered"] = (
                "altered" if "altered" in kinds else "truncated" if "truncated" in kinds else "identical"
            )
            matches.append(QuoteMatch(group[0].actor, kind, tuple(Instance(q.article, q.span) for q in group)))
    return tuple(matches)


def _quotes_of(analysis: Analysis, names: dict[tuple[str, str], str]) -> list[_Quote]:
    text, found = analysis.article.text, []
    for s in analysis.statements:
        if s.kind == "indirect":
            continue
        for span in s.content:
            for part in _quoted_parts(text, span):
                words = tuple(w.text for w in find_words(text, part.start, part.end))
                if len(words) >= FEWEST_WORDS:
                    found.append(_Quote(analysis.article.id, names.get((analysis.article.id, s.actor or "")), part, words))
    return found


def _quoted_parts(text: str, span: Span) -> list[Span]:
    """Return what stands between marks within a span; a span that opens with one is a part as a whole."""
    if text[span.start] in "\"“«‘'":
        return [span]
    from components.language.marks import find_in_paragraph

    return [q.span for q in find_in_paragraph(text, span.start, span.end)]


def _kind(a: _Quote, b: _Quote) -> str:
    """Return how two quotations agree, empty if they are not one."""
    if a.words == b.words:
        return "identical"
    short, long = sorted((a.words, b.words), key=len)
    joined = " ".join(long)
    if f" {' '.join(short)} " in f" {joined} ":
        return "truncated"
    if a.actor is None or a.actor != b.actor or not set(short) & set(long):
        return ""
    matcher = SequenceMatcher(None, short, long, autojunk=False)
    common = sum(block.size for block in matcher.get_matching_blocks() if block.size > 1)
    return "altered" if common >= max(4, ALIKE * len(short)) else ""
