"""Where the paragraphs of a PDF's page end, and which of its words are the headline: by the size of the letters and the
room between the lines, which is all that a printed page tells of either."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pypdf import PageObject

LARGER = 1.15  # letters by so much larger or smaller begin another block
OF_A_HEADLINE = 1.3  # times the letters of the text
ROOM = 1.35  # times the usual step from line to line: a paragraph has ended
USUAL = 0.15  # the share of steps that a step must have to be the usual one
MOST_IN_HEADLINE = 35  # words
MOST_ABOVE = 8  # words of a line that may stand above a headline: a menu, the name of the paper


class Line(NamedTuple):
    """A line of a page: its words, how high it stands, and the size of its letters, both in points."""

    words: str
    height: float = 0.0
    size: float = 0.0


def read_lines(page: PageObject) -> list[Line]:
    """Return the lines of a page in the order in which they are written there."""
    found: list[Line] = []
    parts: list[tuple[str, float, float]] = []

    def end() -> None:
        words, seen = "".join(p[0] for p in parts), [p for p in parts if p[0].strip()]
        longest = max(seen, key=lambda p: len(p[0]), default=("", 0.0, 0.0))
        found.append(Line(words, longest[1], longest[2]))
        parts.clear()

    def visit(text: str, outer: list[float], inner: list[float], _font: Any, size: float) -> None:
        height, scale = _height(inner, outer)
        for number, piece in enumerate(text.split("\n")):
            if number:
                end()
            parts.append((piece, height, round(size * scale, 1)))

    page.extract_text(visitor_text=visit)
    end()
    return found


def _height(inner: list[float], outer: list[float]) -> tuple[float, float]:
    """Return how high words stand, and what their size is to be multiplied by, of two matrices laid on each other."""
    height = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
    return height, abs(inner[2] * outer[1] + inner[3] * outer[3])


def set_apart(pages: list[list[Line]]) -> tuple[list[str], str]:
    """Return the pages as text, a blank line between blocks and a headline in one line, and that headline, or ""."""
    sizes: Counter[float] = Counter()
    for line in itertools.chain(*pages):
        sizes[line.size] += len(line.words.strip())
    usual, body = _usual_steps(pages), max(sizes, key=lambda s: (sizes[s], -s), default=0.0)
    texts, headline = [], Line("")
    for number, page in enumerate(pages):
        blocks = list(_blocks(page, usual))
        for at, block in enumerate(blocks):
            if not number and _is_headline(block, body):
                whole = Line(" ".join(line.words.strip() for line in block), size=block[0].size)
                blocks[at] = [whole]
                headline = max(headline, whole, key=lambda line: line.size)
        texts.append("\n\n".join("\n".join(line.words for line in block) for block in blocks))
    return texts, " ".join(headline.words.split())


def below_headline(text: str, headline: str) -> tuple[str, list[str]]:
    """Return a text from its headline on and the lines that stood above it: a menu, the name of the paper.

    A text that begins otherwise stays whole."""
    lines = text.split("\n")
    at = lines.index(headline) if headline in lines else 0
    above = lines[:at]
    if any(len(line.split()) > MOST_ABOVE or line[-1:] in ".!?" for line in above):
        return text, []
    return "\n".join(lines[at:]), above


def _usual_steps(pages: list[list[Line]]) -> dict[float, float]:
    """Return size of letters -> the usual step from one line down to the next, the smallest of those that come often.

    A report of many short paragraphs has more steps between paragraphs than within them."""
    steps: dict[float, Counter[float]] = {}
    for page in pages:
        for above, line in itertools.pairwise(p for p in page if p.words.strip()):
            step = round(above.height - line.height, 1)
            if above.size == line.size and 0.8 * line.size < step < 4 * line.size:
                steps.setdefault(line.size, Counter())[round(step * 2) / 2] += 1
    return {
        size: min(step for step, times in found.items() if times >= USUAL * found.total())
        for size, found in steps.items()
        if any(times >= USUAL * found.total() for times in found.values())
    }


def _blocks(page: list[Line], usual: dict[float, float]) -> Iterator[list[Line]]:
    """Yield the lines that belong together."""
    block: list[Line] = []
    last: Line | None = None
    for line in page:
        if line.words.strip():
            if last is not None and _begins(last, line, usual):
                yield block
                block = []
            last = line
        block.append(line)
    if block:
        yield block


def _begins(above: Line, line: Line, usual: dict[float, float]) -> bool:
    """Tell whether a block begins with a line."""
    smaller, larger = sorted((above, line), key=lambda x: x.size)
    if larger.size > LARGER * smaller.size:
        return len(larger.words.strip()) > 2  # an initial of three lines' height is no headline
    return above.height - line.height > ROOM * usual.get(line.size, 1.6 * line.size)


def _is_headline(block: list[Line], body: float) -> bool:
    words = " ".join(line.words for line in block).split()
    sizes = [line.size for line in block if line.words.strip()]
    return 3 <= len(words) <= MOST_IN_HEADLINE and min(sizes) >= OF_A_HEADLINE * body
