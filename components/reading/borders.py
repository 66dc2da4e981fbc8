"""Where one pasted text ends and the next begins: a border that is doubtful, and parts that are one after all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.model import Article
from components.reading.files import article_id
from components.reading.header_lines import looks_like_headline

_ENDED = re.compile(r"[.!?…][\"”’')\]\s]*$")
_WITHIN = frozenset(",;:)-–—")  # with which no article begins
_GOES_ON = re.compile(r"[,;:][\"”’')\]\s]*$")  # a quotation whose speaker comes: “‘Stay at my place,’ ”

# words of a line that may begin another article, and of what stands on each side of it
FEWEST_IN_HEADLINE, FEWEST_BESIDE_DOUBT = 5, 60


def doubtful_border(article: Article) -> int | None:
    """Return the line (counted from 0) that may begin another article, None if none may.

    Such a line looks like a headline of at least five words, stands after a finished sentence, and has an article's
    worth of sentences on both sides; the article's own headline was read apart. It may be a subheading as well: a
    proposal only."""
    lines = article.text.split("\n")
    before, after = 0, sum(len(line.split()) for line in lines)
    ended = False
    for i, line in enumerate(lines):
        words = len(line.split())
        after -= words
        if (
            ended
            and words >= FEWEST_IN_HEADLINE
            and looks_like_headline(line)
            and not (_ENDED.search(line) or _GOES_ON.search(line) or _is_open(line) or _is_gone_on_with(lines, i))
            and min(before, after) >= FEWEST_BESIDE_DOUBT
        ):
            return i
        before += words
        ended = bool(_ENDED.search(line)) if words else ended
    return None


def _is_open(line: str) -> bool:
    """Tell a line with a quotation that it does not close: a sentence of somebody's, broken off."""
    return line.count("“") > line.count("”") or line.count('"') % 2 == 1


def _is_gone_on_with(lines: Sequence[str], i: int) -> bool:
    """Tell a line whose sentence the next one goes on with: "… who won the caucus here" / ", stressed that …"."""
    following = next((x.strip() for x in lines[i + 1 :] if x.strip()), "")
    return following[:1].islower() or following[:1] in _WITHIN


def join_parts(first: Article, second: Article) -> Article:
    """Put two parts of a paste back together, the second's own header lines with it."""
    header = "\n".join(
        x for x in (second.title if not second.title.endswith("…") else "", second.author, second.date) if x
    )
    text = "\n\n".join(x for x in (first.text, header, second.text) if x)
    return Article(
        article_id(text, first.title), text, first.title, first.outlet, first.author, first.date, first.origin
    )
