"""Sentences that lean on the one before: who their first "he" is or who speaks them, to be named in brackets, or that they hang loose."""

from __future__ import annotations

import re

from components.model import Analysis, Span

_PRONOUN = re.compile(r"(?:[\"“‘'«]\s?)?(?P<word>He|She|It|They|His|Her|Their|Its)\b")
_LOOSE = re.compile(r"(?:[\"“‘'«]\s?)?(?:But|And|Or|So|Yet|Then|This|That|These|Those|Instead|Meanwhile|However|Still|Also|Nor|Such|"
                    r"Moreover|Furthermore|Similarly|Likewise|Besides|Thus|Therefore|Nevertheless|Nonetheless|Consequently|Conversely|"
                    r"In addition|As a result|Later that|(?:In|At|On|Since|For|With|Due to|After|Before|By|From) (?:that|this|these))\b")  # fmt: skip


def find_antecedent(analysis: Analysis, sentence: int) -> tuple[Span, str] | None:
    """Return the pronoun that a sentence begins with, or that says who speaks in it, and the name of whom it stands for; None where nobody is known."""
    span = analysis.sentences[sentence]
    match = _PRONOUN.match(analysis.article.text, span.start, span.end)
    speaking = _speaking_pronoun(analysis, span)
    if match is None or speaking is not None and match.start("word") > span.start:  # within a quotation its speaker comes first
        return speaking
    place = Span(*match.span("word"))
    for actor in analysis.actors:
        if actor.kind != "unnamed" and any(m.span == place and m.kind == "pronoun" for m in actor.mentions):
            return place, actor.name
    return None


def _speaking_pronoun(analysis: Analysis, span: Span) -> tuple[Span, str] | None:
    for s in analysis.statements:
        if s.source and span.contains(s.source[0]) and s.source[0].of(analysis.article.text) in ("he", "she"):
            actor = analysis.actor(s.actor)
            if actor is None or actor.kind != "person" or any(m.kind != "pronoun" and span.contains(m.span) for m in actor.mentions):
                return None
            return s.source[0], actor.name
    return None


def find_voice(analysis: Analysis, sentence: int) -> str | None:
    """Return who speaks a sentence that stands wholly within a quotation and names no speaker itself; None if it does, or nobody is known."""
    span = analysis.sentences[sentence]
    for s in analysis.statements:
        inside = s.kind == "direct" and any(c.start <= span.start and span.end - 1 <= c.end for c in s.content)
        if inside and not any(p.overlaps(span) for p in (*s.source, *s.cue)):
            actor = analysis.actor(s.actor)
            return actor.name if actor is not None else None
    return None


def hangs_loose(analysis: Analysis, sentence: int) -> bool:
    """Tell a sentence that cannot be understood without the one before it, and whose antecedent is not known."""
    span = analysis.sentences[sentence]
    text = analysis.article.text
    if _LOOSE.match(text, span.start, span.end):
        return True
    return _PRONOUN.match(text, span.start, span.end) is not None and find_antecedent(analysis, sentence) is None
