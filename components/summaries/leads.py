"""With which sentence the news begins: seldom with the first where that only leads up to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from components.model import Analysis
from components.reading.furniture import find_furniture
from components.summaries.thin import words_of

if TYPE_CHECKING:
    from components.summaries.news import Ranking

OPENING = 6  # sentences in which the news begins,
# with the first if that has more of the headline, else with one that has this share
LEAST_OF_LEAD, OF_HEADLINE = 0.1, 0.4
# and with this one where the first only leads up to it; saying on what day it was counts as so much of the headline
OF_HEADLINE_SLOW, DATED = 0.25, 0.25
SHORT_LEAD = 12  # words; a first sentence with fewer that does not say when seldom tells the news
_SLOW = re.compile(
    r"It(?:[’']s| was| is)\b(?!.*:)|(?:Imagine|Picture|Once upon|Meet|Forget)\b|"
    r"[^,\"“]{0,60}\b(?:years|decades) ago,|(?:Back )?[Ii]n (?:19|20)\d\d\b|.*\?[\"”’]*\s*$",
    re.DOTALL,
)
_NOW = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]oday|[Yy]esterday|[Tt]onight|[Tt]his (?:week|month|morning|"
    r"afternoon|evening)|[Ll]ast (?:night|week))\b"
)


def headline_of(analysis: Analysis) -> str:
    """Return the headline, also where it is known only as the line above the text."""
    article = analysis.article
    if article.title:
        return article.title
    return next((f.span.of(article.text) for f in find_furniture(article) if f.kind == "headline"), "")


def is_slow(analysis: Analysis, sentence: int, ranking: Ranking) -> bool:
    """Tell a first sentence that leads up to the news and does not tell it, as a short one does that has little of the
    headline."""
    words = words_of(analysis, sentence)
    told = sum(ranking.title.get(stem, 0) for stem in ranking.stems[sentence]) / max(1, sum(ranking.title.values()))
    short = len(words.split()) < SHORT_LEAD and _NOW.search(words) is None and told < OF_HEADLINE
    return _SLOW.match(words) is not None or short


def tells_when(analysis: Analysis, sentence: int) -> bool:
    """Tell a sentence that says on what day something was, as one does with which news begins."""
    return _NOW.search(words_of(analysis, sentence)) is not None


def _goes_back(sentence: int, order: list[int], ranking: Ranking) -> bool:
    thing = ranking.called.get(sentence) if sentence != order[0] else None
    return bool(ranking.meant[sentence]) or thing is not None and thing not in ranking.title


def find_lead(analysis: Analysis, order: list[int], ranking: Ranking) -> int:
    """Return the sentence with which the news begins: the first, or the one that says the headline, or when it was."""
    if not order:
        return 0
    total = sum(ranking.title.values())
    said = {
        i: sum(ranking.title.get(stem, 0) for stem in ranking.stems[i] | ranking.meant[i]) / max(1, total)
        for i in order[:OPENING]
    }
    least = OF_HEADLINE
    if said[order[0]] >= OF_HEADLINE:
        return order[0]
    if ranking.slow:
        least = OF_HEADLINE_SLOW
    elif not total or said[order[0]] > (LEAST_OF_LEAD if order[0] in ranking.alone else OF_HEADLINE):
        return order[0]
    told = {i: said[i] + DATED * (ranking.slow and tells_when(analysis, i)) for i in said}
    best = max(  # none that begins with a "he" or "the letter", or goes on
        (i for i in said if i in ranking.alone and i not in ranking.spoken and not _goes_back(i, order, ranking)),
        key=lambda i: (told[i], -i),
        default=order[0],
    )
    return best if told[best] >= least else order[0]
