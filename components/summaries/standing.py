"""Which sentences may stand in a summary: those of the story, and among them those that can be understood where they stand alone."""

from __future__ import annotations

from components.model import Analysis
from components.reading.furniture import find_furniture, outside, story_start
from components.summaries.antecedents import find_voice, hangs_loose

FEWEST_STEMS = 4  # content words of a full sentence; a fragment has fewer
_ENDS = tuple(".!?…\"”’')")
_QUOTED = 0.9  # share of a sentence in quotation marks from which it is nothing but a quotation


def in_story(analysis: Analysis) -> list[bool]:
    """Tell, a sentence, whether it is of the story and no headline, caption or note of the page; all are where none would be left."""
    kept = outside(find_furniture(analysis.article, analysis.sentences), analysis.sentences)
    return kept if any(kept) else [True] * len(kept)


def is_whole(analysis: Analysis, sentence: int) -> bool:
    """Tell a sentence that tells something by itself: no fragment, no question, no open bracket, no words of nobody."""
    span = analysis.sentences[sentence]
    words = analysis.article.text[story_start(analysis.article.text, span) : span.end].strip()
    if len(analysis.words[sentence]) < FEWEST_STEMS or not words.endswith(_ENDS) or words.endswith("?") or words[:1].islower():
        return False
    return words.count("(") == words.count(")") and not _nobodys(analysis, sentence, words)


def stands_alone(analysis: Analysis, sentence: int) -> bool:
    """Tell a whole sentence that leans on no other: no "it" or "but" at its head of which nobody knows what it stands for."""
    return is_whole(analysis, sentence) and not hangs_loose(analysis, sentence)


def _nobodys(analysis: Analysis, sentence: int, words: str) -> bool:
    """Tell a quotation whose speaker stands in another sentence and is not known."""
    span = analysis.sentences[sentence]
    here = [s for s in analysis.statements if any(c.overlaps(span) for c in s.content)]
    if any(p.overlaps(span) for s in here for p in (*s.source, *s.cue)) or find_voice(analysis, sentence) is not None:
        return False
    quoted = sum(max(0, min(c.end, span.end) - max(c.start, span.start)) for s in here if s.kind == "direct" for c in s.content)
    return words[:1] in "\"“" and words[-1:] in "\"”" or quoted >= _QUOTED * len(words)
