"""Cut a text for the parser: paragraphs, never longer than a limit, unbroken runs split; offsets stay whole.

Memory grows with the longest text that spaCy holds at once (20 MB a thousand words), and its tokenizer is quadratic in
an unbroken run of punctuation; both are bounded here.
"""

from __future__ import annotations

import itertools
import re
from statistics import median

from components.model import Span

LONGEST_PIECE = 3000  # code points
LONGEST_RUN = 400  # code points without white space
_RUN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")
_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c]+")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])")
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"”’')\]]*\s*$")


def find_paragraphs(text: str) -> list[Span]:
    """Return the paragraphs as spans without their white space. Hard-wrapped lines are joined to paragraphs."""
    lines = [_trimmed(text, m.start(), m.end()) for m in _LINE.finditer(text)]
    lines = [s for s in lines if s.start < s.end]
    if len(lines) < 4 or not _is_hard_wrapped(text, lines):
        return lines
    joined = [lines[0]]
    for line in lines[1:]:
        previous = joined[-1]
        gap = text[previous.end : line.start]
        if gap.count("\n") > 1 or _ENDS_SENTENCE.search(text[max(0, previous.end - 5) : previous.end]):
            joined.append(line)
        else:
            joined[-1] = Span(previous.start, line.end)
    return joined


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _is_hard_wrapped(text: str, lines: list[Span]) -> bool:
    """Tell lines broken at a column from lines that are paragraphs: even in length, most without a sentence end."""
    inner = [s for s, n in itertools.pairwise(lines) if text[s.end : n.start].count("\n") == 1]
    if len(inner) < 3:
        return False
    lengths = [s.end - s.start for s in inner]
    unfinished = sum(not _ENDS_SENTENCE.search(s.of(text)) for s in inner)
    return 30 <= median(lengths) <= 120 and max(lengths) <= 160 and unfinished / len(inner) > 0.6


def cut_pieces(text: str, paragraphs: list[Span]) -> list[Span]:
    """Return spans that cover the paragraphs, each at most `LONGEST_PIECE` long and cut at a
    sentence end if it can be."""
    pieces: list[Span] = []
    for paragraph in paragraphs:
        for part in _split_runs(text, paragraph):
            start = part.start
            while part.end - start > LONGEST_PIECE:
                cut = _best_cut(text, start, start + LONGEST_PIECE)
                pieces.append(_trimmed(text, start, cut))
                start = _trimmed(text, cut, part.end).start
            pieces.append(Span(start, part.end))
    return [p for p in pieces if p.start < p.end]


def _best_cut(text: str, start: int, limit: int) -> int:
    ends = [m.end() for m in _SENTENCE_END.finditer(text, start + LONGEST_PIECE // 3, limit)]
    if ends:
        return ends[-1]
    space = text.rfind(" ", start + LONGEST_PIECE // 3, limit)
    return space if space > 0 else limit


def _split_runs(text: str, paragraph: Span) -> list[Span]:
    parts, start = [], paragraph.start
    for run in _RUN.finditer(text[paragraph.start : paragraph.end]):
        begin, end = paragraph.start + run.start(), paragraph.start + run.end()
        if begin > start:
            parts.append(_trimmed(text, start, begin))
        parts += [Span(i, min(i + LONGEST_RUN, end)) for i in range(begin, end, LONGEST_RUN)]
        start = end
    if start < paragraph.end:
        parts.append(_trimmed(text, start, paragraph.end))
    return [p for p in parts if p.start < p.end]
