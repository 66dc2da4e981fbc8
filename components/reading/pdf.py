"""PDF files with a text layer, by pypdf. Runs in the reading child."""

from __future__ import annotations

import io
import itertools
import re
from collections import Counter
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from components.reading.extract import Extract
from components.reading.header_lines import OUTLET_WORD, is_outlet_line
from components.reading.hyphens import Hyphens
from components.reading.limits import MOST_CHARACTERS, MOST_PAGES
from components.reading.pdf_layout import below_headline, read_lines, set_apart

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_NO_TITLE = re.compile(
    r"(?i)^\s*(?:about:|https?:|file:|untitled|document\d*$|microsoft word|[^ "
    r"]+\.(?:docx?|pdf|html?|indd|qxd|rtf|txt)$)"
)
_ADDRESS = re.compile(
    r"(?i)^(?:https?://|www\.|about:|file:)\S+(?:\s+(?:page\s+)?\d{1,3}\s*(?:/|of)\s*\d{1,3})?$"
    r"|^(?:page\s+)?\d{1,3}\s*(?:/|of)\s*\d{1,3}$"
)
# a browser's print: day, time, the page's title
_PRINTED_AT = re.compile(r"^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?\s+\S")
_NUMBER = re.compile(r"^\s*(\d{1,3})\s+(?=\S)")
LINES_AT_EDGE = 3  # of a page, in which a running head or foot may stand
MOST_WORDS_IN_HEAD = 15
SHORT, LEAST_WIDTH = 0.6, 60  # of the widest line; characters that this one has at least, where it tells anything
_ENDS = re.compile(r"[.!?:;…][\"”’')\]]*$")


def read_pdf(data: bytes, _encoding: str = "") -> Extract:
    """Return the words with title and author; raises ValueError with a problem code as its only argument."""
    try:
        reader = _open(data)
        pages = len(reader.pages)
        if pages > MOST_PAGES:
            raise ValueError("too_long")
        laid, size = [], 0
        for page in reader.pages:
            laid.append([line._replace(words=_plain_letters(line.words)) for line in read_lines(page)])
            size += sum(len(line.words) + 1 for line in laid[-1])
            if size > MOST_CHARACTERS:
                raise ValueError("too_long")
        information = reader.metadata
    except PyPdfError as error:
        raise ValueError("damaged") from error
    except (KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise ValueError("damaged") from error
    texts, headline = set_apart(laid)
    texts, heads = without_running_lines(texts)
    text, above = below_headline(reflow("\n\n".join(texts)), headline)
    if not _is_text(text, pages):
        raise ValueError("no_text")
    title = str(information.title or "") if information else ""
    title = "" if _NO_TITLE.search(title) else _plain_letters(title)
    author = str(information.author or "") if information else ""
    outlet = next((line for line in above if is_outlet_line(line) and OUTLET_WORD.search(line.split()[-1])), "")
    return Extract(text, title, outlet, author, notes=tuple(_notes(texts, heads, len(above))))


def _notes(texts: list[str], heads: int, above: int) -> Iterator[str]:
    """Yield what was done to the pages, how many lines at their edges were left out and how many above the headline."""
    pages, empty = len(texts), sum(not t.strip() for t in texts)
    yield f"Lines of {pages} page{'s' if pages > 1 else ''} were joined to paragraphs; page numbers may remain."
    if heads == 1:
        yield f"{heads} running head, foot or line number was left out."
    elif heads:
        yield f"{heads} running heads, feet and line numbers were left out."
    if above == 1:
        yield f"{above} line above the headline was left out."
    elif above:
        yield f"{above} lines above the headline were left out."
    if empty == 1:
        yield f"{empty} page has no text layer and was left out."
    elif empty:
        yield f"{empty} pages have no text layer and were left out."


def _open(data: bytes) -> PdfReader:
    """Open a file; ValueError("encrypted") if that takes a password, or a kind of encryption that the libraries here do
    not know."""
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ValueError("encrypted")
    except DependencyError as error:
        raise ValueError("encrypted") from error
    return reader


def _plain_letters(text: str) -> str:
    """Write a font's joined letters as letters, so that a name is the same name in every file."""
    return "".join(_LIGATURES.get(c, c) for c in text) if any(c in text for c in _LIGATURES) else text


def without_running_lines(pages: list[str]) -> tuple[list[str], int]:
    """Return the pages without heads and feet that come again, a browser's print lines and line numbers, and how many
    those were."""
    lines = [page.split("\n") for page in pages]
    lines, numbers = _without_line_numbers(lines)
    edges = [_edges(page) for page in lines]
    again = Counter(key for page in edges for key in {_pattern(lines_of) for lines_of in page.values()})
    left = 0
    for page, at in zip(lines, edges, strict=True):
        for place, words in sorted(at.items(), reverse=True):
            repeated = (
                len(pages) > 1 and again[_pattern(words)] > len(pages) / 2 and len(words.split()) <= MOST_WORDS_IN_HEAD
            )
            if repeated or _ADDRESS.match(words) or _PRINTED_AT.match(words):
                del page[place]
                left += 1
    return ["\n".join(page) for page in lines], left + numbers


def _edges(page: list[str]) -> dict[int, str]:
    filled = [i for i, line in enumerate(page) if line.strip()]
    near = (
        {*filled[:LINES_AT_EDGE], *filled[-LINES_AT_EDGE:]}
        if len(filled) > 2 * LINES_AT_EDGE
        else {*filled[:1], *filled[-1:]}
    )
    return {i: page[i].strip() for i in near}


def _pattern(words: str) -> str:
    return re.sub(r"\d+", "0", words).casefold()


def _without_line_numbers(pages: list[list[str]]) -> tuple[list[list[str]], int]:
    """Take off numbers that count the lines of a page, as in a court's transcript: most lines have one, each one more
    than the last."""
    out, taken = [], 0
    for page in pages:
        numbers = [(i, int(m[1])) for i, line in enumerate(page) if (m := _NUMBER.match(line))]
        steps = sum(b == a + 1 for (_, a), (_, b) in itertools.pairwise(numbers))
        filled = sum(bool(line.strip()) for line in page)
        counted = len(numbers) >= 4 and steps >= 0.8 * (len(numbers) - 1) and len(numbers) >= 0.6 * filled
        out.append([_NUMBER.sub("", line) if counted else line for line in page])
        taken += len(numbers) if counted else 0
    return out, taken


def _is_text(text: str, pages: int) -> bool:
    """Tell real words from the junk of a font without a character map: 4 words a page, most of it letters."""
    words = re.findall(r"[^\W\d_]{2,}", text)
    letters = sum(c.isalpha() or c.isspace() for c in text)
    return len(words) >= max(3, pages) and letters > len(text) * 0.6


def reflow(text: str) -> str:
    """Join lines that break inside a sentence, and words divided at a line end.

    Short lines above the first full one are each what they say: a byline, an outlet, a day."""
    paragraphs: list[str] = []
    hyphens = Hyphens(text)
    blocks = [[line.strip() for line in b.splitlines() if line.strip()] for b in re.split(r"\n\s*\n", text)]
    widest, above = max((len(line) for block in blocks for line in block), default=0), True
    for lines in blocks:
        longest = max((len(line) for line in lines), default=0)
        current = ""
        for number, line in enumerate(lines, 1):
            above = above and not (len(line) >= SHORT * widest and number < len(lines))
            if current.endswith("-") and line[:1].islower() and current[-2:-1].isalpha():
                current = current[: None if hyphens.is_own(current, line) else -1] + line
            else:
                current = f"{current} {line}".strip()
            if (
                _ENDS.search(line)
                and len(line) < longest * 0.85
                or above
                and widest >= LEAST_WIDTH
                and len(line) < SHORT * widest
                or not paragraphs
                and len(current) < 90
                and len(line) < longest * 0.7
            ):
                paragraphs.append(current)
                current = ""
        if current:
            paragraphs.append(current)
    return _join_pages(paragraphs)


def _join_pages(paragraphs: list[str]) -> str:
    joined: list[str] = []
    for p in paragraphs:
        if joined and p[:1].islower() and not _ENDS.search(joined[-1]):
            joined[-1] += " " + p
        else:
            joined.append(p)
    return "\n".join(joined)
