"""How a statement reached the reader, and how its source knows: read from the words of its own sentence, by two tables.

A row is a label of ours and the words that show it. The channel is read beside what is said, never inside it: who says
"the court was wrong" has not said it in court. How the source knows is read beside it too, and where the source speaks
in the first person ("I saw him fall") inside it. The first row that holds decides. Where no row holds, nothing is said.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from components.comparing.channel_forms import CHANNELS
from components.model import Analysis, Span, Statement


class Shown(NamedTuple):
    """A label and the words of the article that show it."""

    label: str
    span: Span


KNOWING: tuple[tuple[str, str], ...] = (
    ("not named",
     r"\b(?:on (?:the )?condition of anonymity|(?:asked|requested) (?:not to be (?:named|identified)|anonymity)"
     r"|anonymous(?:ly)?"
     r"|(?:people|persons?|sources?|officials?) (?:familiar with|close to|briefed on|with knowledge of)"
     r"|sources? (?:said|says|told)|unnamed)\b"),
    ("from a document",
     r"\b(?:according to|showed?|shows|cit(?:ed|ing)|seen by|obtained by|reviewed by) (?:[^.;,\"“”]{0,40} )?"
     r"(?:documents?|records?|filings?|memos?|e-?mails?|report|minutes|transcripts?|papers)\b"
     r"|\b(?:documents?|records?|filings?|memos?|minutes|transcripts?) (?:show|say|reveal)\w*\b"),
    ("hearsay", r"\b(?:reportedly|rumou?r\w*|is said to|was said to|are said to|it is understood)\b"),
)  # fmt: skip
OWN: tuple[tuple[str, str], ...] = (
    ("was told", r"\b(?:I|we) (?:was|were|have been|had been|[’']ve been) told\b"
     r"|\b(?:I|we) (?:have |had )?heard (?:that|from)\b|\b(?:he|she|they) told (?:me|us)\b"),
    ("saw it",
     r"\b(?:I|we) (?:have |had |just |all |never |personally )?"
     r"(?:saw|seen|watched|witnessed|heard (?:a|an|the|him|her|them|shots?))\b"),
)  # fmt: skip
_SAID = "”"  # stands for what is said: no pattern goes on across it
EYEWITNESS = r"\b(?:eye-?)?witness(?:es)?\b"
_CHANNELS, _KNOWING, _OWN = (
    [(label, re.compile(words, re.IGNORECASE)) for label, words in rows] for rows in (CHANNELS, KNOWING, OWN)
)
_EYEWITNESS = re.compile(EYEWITNESS, re.IGNORECASE)


def channel_of(analysis: Analysis, statement: Statement) -> Shown | None:
    """Return by which way a statement was made, as its sentence says beside it; None where it does not say."""
    return _first(_CHANNELS, _beside(analysis, statement), analysis.sentences[statement.sentence].start)


def knowing_of(analysis: Analysis, statement: Statement) -> Shown | None:
    """Return how the source of a statement knows, None where the words do not tell."""
    text, start = analysis.article.text, analysis.sentences[statement.sentence].start
    for place in statement.source:
        found = _EYEWITNESS.search(text, place.start, place.end)
        if found:
            return Shown("saw it", Span(found.start(), found.end()))
    found_beside = _first(_KNOWING, _beside(analysis, statement), start)
    if found_beside is not None or statement.kind == "indirect":
        return found_beside
    return next((s for c in statement.content if (s := _first(_OWN, c.of(text), c.start)) is not None), None)


def _beside(analysis: Analysis, statement: Statement) -> str:
    """Return a statement's sentence with what is said in it blanked; where the statement is itself told within
    another's words, with all but these blanked. What its own source pledged or declined "to" do before it says how
    that was made known, and stays."""
    text, sentence = analysis.article.text, analysis.sentences[statement.sentence]
    words = list(sentence.of(text))
    own = (*statement.source, *statement.cue)
    for place, other in ((c, s) for s in analysis.statements for c in s.content):
        said = range(max(place.start, sentence.start), min(place.end, sentence.end))
        if not said or other is not statement and _is_own_aim(other, statement, place, text):
            continue
        within = other is not statement and bool(own) and all(place.contains(o) for o in own)
        words = [_SAID if (n in said) != within else w for n, w in enumerate(words, sentence.start)]
    return "".join(words)


def _is_own_aim(other: Statement, statement: Statement, content: Span, text: str) -> bool:
    """Tell what the source of a statement pledged or declined "to" do right before its words: "pledged to end the levy
    in a tweet, adding …"."""
    before = bool(statement.cue) and content.end <= statement.cue[0].start and set(other.voices) == {*statement.voices}
    return before and other.kind == "indirect" and text.startswith("to ", content.start)


def _first(rows: list[tuple[str, re.Pattern[str]]], words: str, start: int) -> Shown | None:
    for label, pattern in rows:
        found = pattern.search(words)
        if found:
            return Shown(label, Span(start + found.start(), start + found.end()))
    return None
