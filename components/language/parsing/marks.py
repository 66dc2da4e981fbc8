"""Quotation marks: which opens, which closes, and what lies between.

A paragraph that opens a quotation without closing it hands it on to the next paragraph where that one opens with a mark
again (the newspaper convention). A mark that is closed nowhere ends with its sentence where words of saying follow
outside of it, or where it opened within a sentence. Apostrophes, feet and inches are not marks."""

from __future__ import annotations

import re
from typing import NamedTuple

from components.model import Span

OPENERS = {"“": "”", "«": "»", "„": "“”", "‘": "’", "‹": "›"}
OPENING_MARKS = ("“", '"', "«", "„", "‘", "'")
MARKS = re.compile("[\"“”„«»‹›‘’'`]+")
MOST_PARAGRAPHS = 12  # over which a quotation that goes on without a mark at their start is followed
LONGEST_QUOTATION = 6000  # code points; a longer stretch is a mark that was never closed


class Quotation(NamedTuple):
    """A quoted stretch: `span` with its marks, `inner` without; `open` where no mark closes it."""

    span: Span
    inner: Span
    open: bool = False


def is_opening(text: str, start: int, end: int) -> bool:
    """Tell a mark that may open a quotation."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return (before.isspace() or before in "([{—–-/:") and not after.isspace()


def _is_closing(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not before.isspace() and (after.isspace() or not after.isalnum())


def marks_in(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Return (start, end, mark) for each mark of a stretch."""
    found = []
    for match in MARKS.finditer(text, start, end):
        mark = match.group()
        if mark in ("''", "``", "´´"):
            mark = '"'
        elif len(set(mark)) > 1 or len(mark) > 1:
            for offset, one in enumerate(mark):
                found.append((match.start() + offset, match.start() + offset + 1, one))
            continue
        found.append((match.start(), match.end(), mark))
    return found


def find_in_paragraph(text: str, start: int, end: int) -> list[Quotation]:
    """Pair the marks of one paragraph, outermost double quotations first, single ones only outside of them."""
    marks = marks_in(text, start, end)
    doubles = _pair(text, [m for m in marks if m[2] not in "‘’'`"], end)
    taken = [q.span for q in doubles]
    singles = [m for m in marks if m[2] in "‘’'" and not any(s.start <= m[0] < s.end for s in taken)]
    return sorted(doubles + _pair_single(text, singles))


def _pair(text: str, marks: list[tuple[int, int, str]], end: int) -> list[Quotation]:
    found: list[Quotation] = []
    opened: tuple[int, int, str] | None = None
    spaced = [m for m in marks if m[2] == '"']
    tokenised = len(spaced) > 1 and all(_spaced_mark(text, m) for m in spaced)
    one_missing = len(spaced) % 2 == 1 and not tokenised
    for k, (s, e, mark) in enumerate(marks):
        if opened is None:
            closes = _only_closing(text, s, e, marks, k) or _spaced_mark(text, (s, e, mark))
            if mark in OPENERS or (mark == '"' and (tokenised or not closes)):
                opened = (s, e, mark)
            continue
        closers = OPENERS.get(opened[2], '"')
        if one_missing and mark == opened[2] == '"' and _opens_anew(text, s, e):
            found.append(Quotation(Span(opened[0], s), Span(opened[1], s), open=True))
            opened = (s, e, mark)
        elif mark in closers or (mark == '"' and opened[2] == "“") or (opened[2] == '"' and mark == "”"):
            found.append(Quotation(Span(opened[0], e), Span(opened[1], s)))
            opened = None
        elif mark == opened[2] and is_opening(text, s, e) and opened[2] != '"':
            found.append(Quotation(Span(opened[0], s), Span(opened[1], s), open=True))
            opened = (s, e, mark)
    if opened is not None and text[opened[1] : end].strip():
        found.append(Quotation(Span(opened[0], end), Span(opened[1], end), open=True))
    return [q for q in found if q.inner.start < q.inner.end]


def _opens_anew(text: str, s: int, e: int) -> bool:
    """Tell a straight mark that begins a quotation whatever stands open: behind a stop or a comma, or before a
    capital."""
    return is_opening(text, s, e) and (text[e].isupper() or text[max(0, s - 9) : s].rstrip()[-1:] in ".,:;?!")


def _spaced_mark(text: str, mark: tuple[int, int, str]) -> bool:
    return text[mark[0] - 1 : mark[0]].isspace() and text[mark[1] : mark[1] + 1].isspace()


def _only_closing(text: str, s: int, e: int, marks: list[tuple[int, int, str]], k: int) -> bool:
    """Tell a straight mark that cannot open: an inch sign, or a stray closing mark."""
    after_digit = s > 0 and text[s - 1].isdigit() and not is_opening(text, s, e)
    return (after_digit and k + 1 == len(marks)) or (_is_closing(text, s, e) and not is_opening(text, s, e))


def _pair_single(text: str, marks: list[tuple[int, int, str]]) -> list[Quotation]:
    """Pair single marks: an opening one after a space, a closing one before a space, both on word borders."""
    found: list[Quotation] = []
    opened: tuple[int, int, str] | None = None
    for s, e, mark in marks:
        if opened is None:
            if (mark == "‘" or is_opening(text, s, e)) and not _is_elision(text, e):
                opened = (s, e, mark)
        elif _is_closing(text, s, e) and s > opened[1]:
            possessive = text[s - 1] == "s" and e < len(text) and text[e] == " " and text[e + 1 : e + 2].islower()
            later = any(m[0] > s and _is_closing(text, m[0], m[1]) for m in marks)
            if not (possessive and later):
                found.append(Quotation(Span(opened[0], e), Span(opened[1], s)))
                opened = None
    return found


def _is_elision(text: str, end: int) -> bool:
    return re.match(r"(?:\d0s|tis\b|twas\b|em\b|cause\b|til\b|n\b)", text[end : end + 6].lower()) is not None


def find_quotations(text: str, paragraphs: list[Span]) -> list[Quotation]:
    """Return every quotation of a text in order, joining none: a quotation over two paragraphs
    is two, the first open."""
    found: list[Quotation] = []
    more: list[Quotation] = []  # of a quotation that a later paragraph closes, without a mark at its start
    for k, paragraph in enumerate(paragraphs):
        following = paragraphs[k + 1].start if k + 1 < len(paragraphs) else len(text)
        here = find_in_paragraph(text, paragraph.start, paragraph.end)
        goes_on = _goes_on(text, paragraph, following)
        if goes_on is not None:
            here = [
                *(q for q in here if q.span.end <= goes_on),
                Quotation(Span(goes_on, paragraph.end), Span(goes_on + 1, paragraph.end), open=True),
            ]
        found += [q for q in more if paragraph.overlaps(q.span)]
        more = [q for q in more if q.span.start >= following]
        for quotation in here:
            if quotation.open and goes_on is None and text[following : following + 1] not in OPENING_MARKS:
                more = _rest_of(text, quotation, paragraphs[k + 1 : k + 1 + MOST_PARAGRAPHS])
                quotation = quotation if more else _ended(text, quotation)
            if quotation.span.end - quotation.span.start <= LONGEST_QUOTATION:
                found.append(quotation)
    return found


def _rest_of(text: str, quotation: Quotation, following: list[Span]) -> list[Quotation]:
    """Return the parts of an open quotation in the next paragraphs up to the mark that closes it, none where none
    does."""
    closing = closed_later(text, quotation, following)
    if closing is None:
        return []
    start, end = closing
    parts = [p for p in following if p.start < start]
    return [
        Quotation(Span(p.start, end), Span(p.start, start)) if p is parts[-1] else Quotation(p, p, open=True)
        for p in parts
    ]


def _goes_on(text: str, paragraph: Span, following: int) -> int | None:
    """Return the single mark of a quotation that the next paragraph takes up with the same mark: the outlet's own kind
    is single."""
    mark = text[following : following + 1]
    if mark not in ("'", "‘") or not is_opening(text, following, following + 1) or _is_elision(text, following + 1):
        return None
    last = text[paragraph.start : paragraph.end].rstrip()
    if last[-1:] in "'’" or '"' in last or "“" in last:
        return None
    marks = marks_in(text, paragraph.start, paragraph.end)
    opening = [m for m in marks if m[2] == mark and is_opening(text, m[0], m[1]) and not _is_elision(text, m[1])]
    if not opening:
        return None
    start = opening[-1][0]
    closed = any(m[0] > start and m[2] in "'’" and text[m[0] - 1] in ".,!?…" for m in marks)
    return None if closed else start


_SAID = (
    "(?:said|says|told|added|wrote|asked|replied|explained|insisted|warned|argued|claimed|admitted|recalled"
    "|continued|declared|tweeted|posted)"
)
_ROLE = r"(?:(?:[Tt]he |[Aa]n? |[Hh]is |[Hh]er |[Ii]ts )?(?:[a-z]+(?:[’']s?)? ){1,3})"  # "shop steward Ida Holt said"
_SAID_WITHIN = re.compile(
    rf",\s(?={_SAID}\s(?:[A-Z]|the\s|an?\s)|(?:he|she|they|{_ROLE}?[A-Z]\w+(?:\s[A-Z]\w+)?)\s{_SAID}\b)"
)
SAID_AFTER = re.compile(rf"\b{_SAID}\b")
SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bMs)(?<!\bSt)(?<!\bSen)(?<!\bRep)(?<!\bGov)[.!?…]+"
    r"(?=\s+[“\"‘'(]?[A-Z])"
)


def _ended(text: str, quotation: Quotation) -> Quotation:
    """Return a quotation that no mark closes with the end that its words show."""
    start, end = quotation.inner
    within = _SAID_WITHIN.search(text, start, end)
    stop = SENTENCE_END.search(text, start, end)
    first = stop.end() if stop is not None else end
    if within is not None and within.start() < first:
        cut = within.start() + 1
    elif stop is not None and (text[start].islower() or SAID_AFTER.search(text, first, end)):
        cut = stop.start() if text[start].islower() else first
    else:
        return quotation
    return Quotation(Span(quotation.span.start, cut), Span(start, cut), open=False)


def closed_later(text: str, quotation: Quotation, following: list[Span]) -> tuple[int, int] | None:
    """Return the mark that closes an open quotation in one of the next paragraphs, None if another mark opens before
    it."""
    for paragraph in following:
        for s, e, mark in marks_in(text, paragraph.start, paragraph.end):
            if mark in "‘’'`":
                continue
            closes = mark in "”»" or mark == '"' and _is_closing(text, s, e) and not is_opening(text, s, e)
            return (s, e) if closes and text[quotation.inner.start : s].strip() else None
    return None
