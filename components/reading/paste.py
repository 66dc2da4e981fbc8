"""One paste to several articles: split at rules, and at headlines that a byline, a date or a dateline follows."""

from __future__ import annotations

import re

from components.errors import UnreadableError
from components.model import Article
from components.reading.decoding import mend_garbled, tidy
from components.reading.files import article_id
from components.reading.header_lines import DATELINE, LONGEST_HEADLINE, is_header_line, looks_like_headline
from components.reading.headers import read_headers
from components.reading.limits import MOST_CHARACTERS
from components.reading.press_databases import read_record, split_records

_RULE = re.compile(r"^\s*(?:={3,}|-{3,}|\*{3,}|_{3,}|#{3,}|(?:\*\s){2,}\*)\s*$")
_OWN = re.compile(r"^\s*={3,}\s*$", re.MULTILINE)  # of these, the one that the app asks for
FEWEST_WORDS = 40  # of an article before another may begin


def own_borders(text: str) -> int:
    """Return how many lines of === a paste has: borders that are one's own, where other lines of signs may be the
    page's."""
    return len(_OWN.findall(text))


def split_paste(text: str) -> list[Article]:
    """Return the articles of a paste in order; UnreadableError if it has no words or is too long."""
    text = tidy(text)
    if not any(c.isalnum() for c in text):
        raise UnreadableError("empty", "There is no text here yet: paste one article or several.")
    if len(text) > MOST_CHARACTERS:
        raise UnreadableError("too_long", "This is more than two million characters: paste it in parts.")
    text, mended = mend_garbled(text)
    notes = (mended,) if mended else ()
    return [_article(part, notes=notes) for record in split_records(text) for part in _parts(record)]


def _article(part: str, origin: str = "pasted", notes: tuple[str, ...] = ()) -> Article:
    headers = read_headers(part)
    title = headers.title or _first_words(headers.text)
    notes = (*notes, *headers.notes, *headers.unclear)
    return Article(article_id(headers.text, title), headers.text, title, headers.outlet, headers.author, headers.date,
                   origin, notes)  # fmt: skip


def _first_words(text: str) -> str:
    words = text.split()
    start = " ".join(words[:8])[:LONGEST_HEADLINE]
    return start + ("…" if len(words) > 8 or len(" ".join(words)) > len(start) else "")


def _parts(text: str) -> list[str]:
    if read_record(text) is not None:
        return [text]
    lines = text.split("\n")
    parts: list[list[str]] = [[]]
    for i, line in enumerate(lines):
        if _RULE.match(line):
            parts.append([])
            continue
        if _begins_article(lines, i) and _words(parts[-1]) >= FEWEST_WORDS:
            parts.append([])
        parts[-1].append(line)
    whole = ["\n".join(p).strip("\n") for p in parts]
    return [p for p in whole if any(c.isalnum() for c in p)]


def _words(lines: list[str]) -> int:
    return sum(len(line.split()) for line in lines)


def _begins_article(lines: list[str], i: int) -> bool:
    """Tell a headline: after an empty line, and followed within three filled lines by a byline, date or dateline."""
    line = lines[i]
    if not line.strip() or i and lines[i - 1].strip():
        return False
    if not looks_like_headline(line):
        return False
    following = [x for x in lines[i + 1 : i + 8] if x.strip()][:3]
    return any(is_header_line(x) or DATELINE.match(x.strip()) for x in following)


def split_at_line(article: Article, line: int) -> tuple[Article, Article]:
    """Split an article before one of its lines (counted from 0); UnreadableError if a side would be empty."""
    lines = article.text.split("\n")
    before, after = "\n".join(lines[:line]).strip("\n"), "\n".join(lines[line:]).strip("\n")
    if not before.strip() or not after.strip():
        raise UnreadableError("empty", "Choose a line further down: both parts need text.")
    first = Article(article_id(before, article.title), before, article.title, article.outlet, article.author,
                    article.date, article.origin)  # fmt: skip
    return first, _article(after, article.origin)
