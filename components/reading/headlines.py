"""The headline at the top of a pasted text: its lines, its form, and whether the story restates it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from components.model import Article, Span
from components.reading.furniture_forms import DATE_END, DATELINE_START, Kind
from components.reading.header_lines import split_title

HEADLINE_LINES = 4  # filled lines from the top among which a headline may stand
LEAST_OF_TITLE = 0.3  # share of the headline's words that a line must have that is a part of it
LONGEST_HEADLINE = 18  # words of a first line that is none by a title, but by its form
RESTATED = 0.6  # share of a first line's words from which the next line says the same more fully
CLOSED = re.compile(r"[.!?…;:,][\"”’')\]]*$")
_FORWARDED = re.compile(r"^(?:\s*(?:re|fwd?|aw|wg)\s*:)+\s*", re.IGNORECASE)

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")


def title_words(text: str) -> list[str]:
    """Return words as a headline and its like in the text are compared by them."""
    return [w.lower().replace("’", "'").removesuffix("'s") for w in _WORD.findall(text)]


def find_headline(article: Article, lines: Sequence[Span], found: dict[Span, Kind]) -> dict[Span, Kind]:
    """Return the headline and the standfirst among the first lines: by the known title, before a dateline, or restated
    by the next line."""
    text = article.text
    top = [line for line in lines[: HEADLINE_LINES + 2] if line not in found or found[line] == "label"][:HEADLINE_LINES]
    heads: dict[Span, Kind] = {line: "headline" for line in top if is_title(line.of(text), article.title)}
    if (
        len(lines) > 2
        and lines[0] in top
        and found.get(lines[1]) == "dateline"
        and not CLOSED.search(lines[0].of(text))
    ):
        heads.setdefault(lines[0], "headline")
    dated = next((n for n, line in enumerate(top) if DATELINE_START.match(text, line.start, line.end)), 0)
    if len(lines) > dated + 1 and all(len(line.of(text).split()) <= 30 for line in top[:dated]):
        for line in top[:dated]:
            heads.setdefault(line, "standfirst" if heads else "headline")
    if len(top) > 2 and top[0].of(text).endswith(";"):
        heads |= {top[0]: "headline", top[1]: "standfirst"} if top[0] not in heads else {}
    if not heads and len(lines) >= 4 and top and (in_title_case(top[0].of(text)) or _set_apart(text, lines)):
        heads[top[0]] = "headline"
    heads |= dict.fromkeys(_abstract(text, lines[: HEADLINE_LINES + 4]), "standfirst")
    after = next((n for n, line in enumerate(top) if line not in heads), len(top))
    if (
        after <= 1
        and after + 1 < len(top)
        and len(lines) >= 4
        and _restated(top[after].of(text), top[after + 1].of(text))
    ):
        heads[top[after]] = "standfirst" if heads else "headline"
    return heads


def _abstract(text: str, lines: Sequence[Span]) -> list[Span]:
    """Return the lines that a page of a database has between "Abstract" and "Full text": they tell the story in short,
    which then tells it all."""
    words = [line.of(text).strip(".: ").lower() for line in lines]
    if "abstract" not in words or "full text" not in words:
        return []
    return list(lines[words.index("abstract") + 1 : words.index("full text")])


def in_title_case(line: str) -> bool:
    """Tell a headline in which every word of weight begins with a capital;
    a sentence of names alone is not that long."""
    words = [w for w in _WORD.findall(line) if len(w) > 3]
    return len(words) >= 4 and len(line.split()) <= LONGEST_HEADLINE and all(not w[0].islower() for w in words)


def _set_apart(text: str, lines: Sequence[Span]) -> bool:
    """Tell a short first line behind which alone a line stays empty."""
    gaps = [text[a.end : b.start].count("\n") for a, b in pairwise(lines)]
    return len(lines[0].of(text).split()) <= LONGEST_HEADLINE and len(gaps) >= 4 and gaps[0] > 1 and max(gaps[2:]) == 1


def is_title(line: str, title: str) -> bool:
    """Tell a line or sentence that only says the headline, or three words of it or more in a row, again."""
    own, wanted = title_words(DATE_END.sub("", line)), title_words(title)
    if len(own) < 3 or not wanted:
        return bool(own) and own == wanted
    if len(own) < LEAST_OF_TITLE * len(wanted) or own != wanted and line[:1] in "\"“‘'":
        return False
    if len(own) > len(wanted):
        return len(own) <= len(wanted) + 2 and len(wanted) >= 4 and _runs(wanted, own)
    return _runs(own, wanted)


def is_again(line: str, title: str) -> bool:
    """Tell a line that is a known title word for word, but for what a mail puts before it and a page behind it."""
    own = title_words(DATE_END.sub("", line))
    shown = _FORWARDED.sub("", title)
    return (
        line == title
        or bool(own)
        and own in (title_words(title), title_words(shown), title_words(split_title(shown)[0]))
    )


def _runs(part: list[str], whole: list[str]) -> bool:
    return any(whole[n : n + len(part)] == part for n in range(len(whole) - len(part) + 1))


def _restated(first: str, second: str) -> bool:
    """Tell a headline from the opening sentence: short, no verb of saying's marks, and its words told again, more
    fully, by the next line."""
    own = {w[:5] for w in title_words(first) if len(w) > 3}
    again = {w[:5] for w in title_words(second)}
    short = 4 <= len(first.split()) <= 16 and len(second.split()) >= 1.3 * len(first.split())
    return (
        short
        and len(own) >= 3
        and len(own & again) >= RESTATED * len(own)
        and not re.search(r"[\"“”]|\b(?:he|she|they|it|I|we)\b", first)
    )
