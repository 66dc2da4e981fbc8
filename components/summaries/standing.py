"""Which sentences may stand in a summary: those of the story, and among them those that can be understood where they stand alone."""

from __future__ import annotations

import re
from bisect import bisect_right

from components.model import Analysis, Span
from components.reading.furniture import find_furniture, outside, story_start
from components.summaries.antecedents import find_voice, hangs_loose, leans_back

FEWEST_STEMS = 4  # content words of a full sentence; a fragment has fewer
_ENDS = tuple(".!?…\"”’')")
_CUT = ("?", "Sens.", "Reps.", "Sen.", "Rep.", "Gov.", "Gen.", "Mr.", "Mrs.", "Ms.", "Dr.", "St.", "vs.")  # a question, or a border in the midst of a name
_QUOTATION = re.compile(r"[\"“][^\"“”]*(?:[\"”]|$)|^[^\"“”]*”")
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|we|us|our|you|your|We|My|Our|You)\b(?!\.)")
_POINTS = re.compile(  # at what comes next, or at how the report or its poll was made: no news
    r"\W*(?:Here (?:are|is)\b|Here[’']s (?:a|an|the|what|how|why|who|where|everything)\b|Below (?:are|is)\b|Read (?:on|below|more)\b|Stay tuned\b|"
    r"(?:See|Watch|Listen to) (?:the|more|below|our)\b|What follows\b|(?:This|The following) (?:exclusive )?(?:interview|article|story|report|transcript)\b)|"
    r".*\b(?:margin of (?:sampling )?error|has been edited for|edited for (?:length|clarity|brevity)|(?:poll|survey) (?:was|were) conducted|"
    r"conducted the (?:poll|survey))\b",
    re.DOTALL,
)
_HEADS = re.compile(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}: [‘'“\"].*[^.?!…,][’'”\"]", re.DOTALL)  # Amsel: ‘No bridge this year’
_QUOTED = 0.9  # share of a sentence in quotation marks from which it is nothing but a quotation


def in_story(analysis: Analysis) -> list[bool]:
    """Tell, a sentence, whether it is of the story and no headline, caption or note of the page; all are where none would be left."""
    kept = outside(find_furniture(analysis.article, analysis.sentences), analysis.sentences)
    return kept if any(kept) else [True] * len(kept)


def is_whole(analysis: Analysis, sentence: int) -> bool:
    """Tell a sentence that tells something by itself: no fragment, question or address, no open bracket, no words of nobody."""
    span = analysis.sentences[sentence]
    words = analysis.article.text[story_start(analysis.article, span) : span.end].strip()
    if len(analysis.words[sentence]) < FEWEST_STEMS or not words.endswith(_ENDS) or words.endswith(_CUT) or words[:1].islower():
        return False
    if words[0] == "(" or _POINTS.match(words) or _HEADS.fullmatch(words):
        return False
    if sentence in analysis.fragments or _addresses(analysis, span):
        return False
    return words.count("(") == words.count(")") and not _nobodys(analysis, sentence, words)


def _addresses(analysis: Analysis, span: Span) -> bool:
    """Tell a sentence in which its writer, or someone in an interview whom nobody names, says I or you outside of quotation marks."""
    text = analysis.article.text
    if any(s.actor and any(c.overlaps(span) for c in s.content) for s in analysis.statements):
        return False
    quoted = [c for s in analysis.statements if s.kind != "indirect" for c in s.content if c.overlaps(span)]
    quoted += [Span(*m.span()) for m in _QUOTATION.finditer(text, span.start, span.end)]
    return any(not any(q.start <= m.start() < q.end for q in quoted) for m in _FIRST_PERSON.finditer(text, span.start, span.end))


def stands_alone(analysis: Analysis, sentence: int) -> bool:
    """Tell a whole sentence that leans on no other: no "it" or "but" at its head of which nobody knows what it stands for."""
    return is_whole(analysis, sentence) and not hangs_loose(analysis, sentence) and not leans_back(analysis, sentence)


def introductions(analysis: Analysis) -> dict[int, frozenset[int]]:
    """Return sentence -> the earlier sentences that say who those are whom it calls by their last name alone, but for whom the headline names."""
    starts, text = [s.start for s in analysis.sentences], analysis.article.text
    found: dict[int, set[int]] = {}
    for actor in analysis.actors:
        last = actor.name.split()[-1]
        if actor.kind != "person" or " " not in actor.name or last in analysis.article.title:
            continue
        named = [(bisect_right(starts, m.span.start) - 1, m.span.of(text)) for m in actor.mentions if m.kind in ("name", "alias")]
        first = next((i for i, words in named if words == actor.name), None)
        in_full = {i for i, words in named if words == actor.name}
        for i, _ in named:
            if first is not None and i > first and i not in in_full:
                found.setdefault(i, set()).add(first)
    return {i: frozenset(before) for i, before in found.items()}


def _nobodys(analysis: Analysis, sentence: int, words: str) -> bool:
    """Tell a quotation whose speaker stands in another sentence and is not known."""
    span = analysis.sentences[sentence]
    here = [s for s in analysis.statements if any(c.overlaps(span) for c in s.content)]
    if any(p.overlaps(span) for s in here for p in (*s.source, *s.cue)) or find_voice(analysis, sentence) is not None:
        return False
    quoted = sum(max(0, min(c.end, span.end) - max(c.start, span.start)) for s in here if s.kind == "direct" for c in s.content)
    return words[:1] in "\"“" and words[-1:] in "\"”" or quoted >= _QUOTED * len(words)
