"""The text as the parser is given it: of the same length, with what makes it stumble changed.

Party tags (", R-Fla.,") are blanked; a hyphen that sets a name off from its quotation is a dash; lines and speaker
labels in capitals are written as a sentence would be, with the names that the article itself shows; the surname "May"
is told from the month and the verb. Places in the one text are places in the other."""

from __future__ import annotations

import re
from bisect import bisect_right

from components.language.references import FEMALE, MALE, TITLES, read_states
from components.model import Span

_STATE = r"(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?\.?|[NSW]\. ?[A-Z][a-z]+\.?|[A-Z]{2}|[A-Z]\.[A-Z]\.)"
PARTY = re.compile(
    r",?[ \xa0](?:\((?:R|D|I|DFL|L|G)[-–‑][A-Z][A-Za-z. ]{0,20}\)"
    r"|(?<=[a-z’'][ \xa0])\((?:Cons?|Lab|Lib ?Dems?|LD|Ind|Green|Reform|Plaid|Nats?|Lib|Labour|Conservative"
    r"|Independent)(?:, [A-Z][A-Za-z’' -]{1,30})?\)"
    rf"|(?<=,[ \xa0])(?:R|D|I|DFL)[-–‑]{_STATE}(?:,(?= )|(?=[.;:]?(?:\s|$))))"
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_LABEL = re.compile(
    r"[^\S\n]*([A-Z][A-Z.’'-]*(?:[^\S\n][A-Z][A-Z.’'-]*){0,4}[^\S\n]?(?:,[^\S\n][A-Z][A-Z .’'-]+)?)(?::|[^\S\n]\[\d)"
)
# Given names that are words of a headline.
WORDS = frozenset(
    "bill will mark grant rich art hope faith grace april june rose dean guy rob chase earl iris ivy joy lance pat "
    "pearl ruby sandy victor wade dawn holly misty opal penny drew carol don jack john frank gene glen max miles nick "
    "ray".split()
)
FAR = 9  # code points before a word in which a sentence may end
CAPITALS = 0.85  # share of a line's letters from which it is one in capitals
# "…" -Ida Holt: no part of the name
_DASHED_NAME = re.compile(r"(?:(?<=[\"”’']\s)|(?<=[\"”’']))-(?=[A-Z][\w’'-]+ [A-Za-z])")
# "ZARN, 3 June – ", "VASK, Velland, May 4, 2026 — ": a town in capitals with a day, before the first sentence.
_DATELINE = re.compile(
    r"(?:^|(?<=\n))[A-Z][A-Z’'. -]{2,30}(?:, [A-Z][\w. ]{1,20})?, (?:\d{1,2} [A-Z][a-z]{2,9}|[A-Z][a-z]{2,9}\.? "
    r"\d{1,2})(?:,? \d{4})?"
    r" ?[–—-]{1,2} (?=\S)"
)
_PLACE = r"(?:[A-Z][\w.’' -]{1,30}(?:, [A-Z][\w.’' ]{1,20}){0,2} ?)?"
_AGENCY = (
    r"\((?:CNN|AP|AFP|UPI|PA|PTI|ANI|IANS|AAP|EFE|ANSA|TASS|dpa|Reuters|Bloomberg|Xinhua|Kyodo)(?: [\w ]{1,20})?\)"
)
# "(CNN)Former …", "Harle (CNN) A …": who sends the report, run into its first word.
_SENT_BY = re.compile(rf"(?:^|(?<=\n)){_PLACE}{_AGENCY} ?(?=[A-Z0-9“\"‘'])")
# "HARLE, Ohio — ", "Harle (AP) - ", "Harle (The Post) – " before the first sentence, which the parser reads as its
# words.
DATELINE = re.compile(
    rf"(?:{_PLACE}\([A-Z][^()\n]{{1,24}}\)|[A-Z][A-Z’'. -]{{2,30}}(?:, [A-Z][\w. ]{{1,20}})?)"
    r" ?(?:[–—]|--| -) ?(?=[A-Z][a-z ]|[“\"])"
)
# "van 't Hoff", whose mark opens no quotation
_SHORT_PARTICLE = re.compile(r"(?<=\b[Vv]an )['’‘]t(?= [A-Z])|(?<=\b[Ii]n )['’‘]t(?= [A-Z])")
_MAY = re.compile(
    r"(?:(?<=Mr )|(?<=Ms )|(?<=Mrs )|(?<=Sir )|(?<!\w))May(?= "
    r"(?:has|had|is|was|said|says|told|\w+ed)\b|[’']s\b)|(?<=Mrs )May\b|(?<=M[rs] )May\b"
)

# Given names that are words of English, which the parser takes them for, each with one of its length that it knows.
WORD_NAMES = {"Are": "Tom", "Bent": "Paul", "Even": "Paul", "Just": "Paul", "Odd": "Tom", "Per": "Tom", "Tore": "Paul"}
# "told Per Holm": with a capital after a small word or a comma, where it has no other reason
_WORD_NAME = re.compile(
    rf"(?:\b[a-z][\w’'-]*,?|,) ({'|'.join(WORD_NAMES)}) (?!Capita\b|Diem\b|Annum\b|Cent\b|Se\b)([A-Z][a-z]+)"
)


def for_parser(text: str, paragraphs: list[Span]) -> str:
    """Return the text for the parser, of the same length."""
    changed = PARTY.sub(_blanked, text) if any(mark in text for mark in "-–(") else text
    changed = _OTHER_SPACES.sub(" ", changed)
    changed = _DASHED_NAME.sub("—", changed)
    for dateline in (_DATELINE, _SENT_BY):
        changed = dateline.sub(lambda m: " " * len(m[0]), changed)
    changed = _SHORT_PARTICLE.sub("te", changed)
    shouted = {p for p in paragraphs if _in_capitals(p.of(text)) and not _is_turn(p.of(text))}
    labels = [
        Span(p.start + m.start(1), p.start + m.end(1))
        for p in paragraphs
        if p not in shouted and (m := _LABEL.match(p.of(text)))
    ]
    labels = [s for s in labels if sum(c.isupper() for c in s.of(text)) > 1]
    if shouted or labels:
        seen = _spellings(text, [*shouted, *labels])
        parts, end = [], 0
        for s in sorted([*shouted, *labels]):
            loud = s.of(changed)
            spelt = _WORD.sub(lambda m: seen.get(m[0].upper()) or _titled(m[0]), loud)
            parts += [changed[end : s.start], _as_sentence(loud, seen) if s in shouted else spelt]
            end = s.end
        changed = "".join([*parts, changed[end:]])
    given = re.search(r"\b([A-Z]\w+) May\b", text)
    if given is not None and given[1].lower() in MALE | FEMALE:
        changed = _MAY.sub("Lee", changed)
    for given_name, surname in {(m[1], m[2]) for m in _WORD_NAME.finditer(text)}:
        changed = re.sub(rf"\b{given_name}(?= {surname}\b)", WORD_NAMES[given_name], changed)
    return changed


_OTHER_SPACES = re.compile(r"[\xa0\u2000-\u200a\u202f\u205f\u3000]")  # that the parser takes for words
_NEW_SENTENCE = re.compile(r"\s+[\"“‘(]?[A-Z]|\s*\n|\s*$")


def _blanked(tag: re.Match[str]) -> str:
    """Return blanks for a party tag; the full stop of its state's letters stays where it ends a sentence too."""
    ends = tag[0].endswith(".") and _NEW_SENTENCE.match(tag.string, tag.end())
    return " " * (len(tag[0]) - 1) + ("." if ends else " ")


def find_datelines(text: str, paragraphs: list[Span]) -> list[Span]:
    """Return the places and agencies before the first words of a report; none where two paragraphs begin so, as those
    of speakers do."""
    found = [m for p in paragraphs if (m := DATELINE.match(text, p.start))]
    return [Span(*m.span()) for m in found] if len(found) == 1 else []


def _in_capitals(line: str) -> bool:
    letters = [c for c in line if c.isalpha()]
    return len(letters) > 7 and len(line.split()) > 1 and sum(c.isupper() for c in letters) >= CAPITALS * len(letters)


def _is_turn(line: str) -> bool:
    """Tell few words behind a label in capitals: "IDA HOLT, FORMER HEALTH MINISTER: We tried."."""
    label = _LABEL.match(line)
    says = line[label.end() :].lstrip() if label is not None else ""
    return says[:1].isupper() and sum(c.islower() for c in says) * 2 > sum(c.isalpha() for c in says)


def _titled(word: str) -> str:
    """Return a word with one capital, of the same length."""
    low = word.lower()
    return word[0] + low[1:] if len(low) == len(word) else word


def _spellings(text: str, without: list[Span]) -> dict[str, str]:
    """Return word in capitals -> how the rest of the article spells it within its sentences; a name before a common
    word."""
    found: dict[str, str] = {}
    places = sorted(without)
    for m in _WORD.finditer(text):
        k = bisect_right(places, m.start(), key=lambda s: s.start) - 1
        if k >= 0 and m.start() < places[k].end:
            continue
        word, before = m[0], text[max(0, m.start() - FAR) : m.start()].rstrip(" “\"‘'(")
        opens = word[0].isupper() and (not before or before[-1] in ".!?:\n")
        known = found.get(word.upper())
        if known is None or known.islower() and not opens and word[0].isupper() or opens and known is None:
            found[word.upper()] = word
    return found


def _as_sentence(line: str, seen: dict[str, str]) -> str:
    first, after_title = True, False

    def spell(match: re.Match[str]) -> str:
        nonlocal first, after_title
        word = match[0]
        known = seen.get(word.upper())
        name = after_title or word.lower() in (MALE | FEMALE) - WORDS or word.title() in read_states()[1]
        out = known if known and len(known) == len(word) else _titled(word) if name or first else word.lower()
        titled = word.lower() in TITLES or word == "PM"
        out = word if word == "PM" else _titled(word) if first or titled and not known else out
        first, after_title = False, titled
        return out if len(out) == len(word) else word

    return _WORD.sub(spell, line)
