"""Sentences that stand alone and that a desk would strike all the same: they tell no news.

A table of kinds, each with what a summary loses by such a sentence, in percent of ROUGE-1 as the other losses of
`core` are. It is not learned: references are short, and show what is told and not what is struck.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from components.model import Analysis
from components.reading.furniture import story_start

CUT_QUOTATION = 4.0  # loss by a sentence whose quotation goes on in the next, where that is not told
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"


class Thin(NamedTuple):
    """A kind of sentence that tells no news: its loss, and the form by which it is known."""

    name: str
    loss: float
    form: re.Pattern[str]


KINDS = (
    Thin("no comment", 8.0, re.compile(
        r".*(?:\b(?:declined|refused) (?:\w+ ){0,4}?(?:comment|elaborate|be interviewed|discuss)\b|"
        r"\bdid(?:n[’']t| not) (?:immediately |respond|return|reply)|"
        r"\bcould(?:n[’']t| not) (?:immediately )?be reached\b|\bno comment\b|"
        r"\b(?:un|not (?:immediately )?)available (?:for comment|to comment)\b|"
        r"\b(?:requests?|calls?|messages?|e-?mails?|asked|reached) (?:seeking|for) (?:an? )?(?:comment|interview)\b)",
        re.DOTALL)),
    Thin("who told it", 4.0, re.compile(
        r"[^\"“]{0,120}\bconfirmed [^\"“]{0,80}\bto (?:the )?[A-Z]|"
        r"[^\"“]{0,80}\b(?:was|were) first reported (?:by|in)\b|(?:[A-Z][\w.’'-]+ ){1,4}first reported\b")),
    Thin("who may not be named", 5.0, re.compile(  # where nothing else is told: they spoke on condition of anonymity
        r"(?:(?!\b(?:said|says|told|who|according)\b)[^,;\"“]){0,90}?\b(?:spoke|speak|asked|insisted|requested|"
        r"declined|(?:was|were|is|are)(?:n[’']t| not)|not)\b(?:(?!\b(?:said|says|told)\b)[^,;\"“]){0,60}\b(?:anonymity|"
        r"anonymously|authori[sz]ed to (?:speak|discuss|comment|talk|be)|be (?:named|identified))\b")),
    Thin("what a thing is", 4.0, re.compile(r"(?:The|An?) (?:[a-z-]+ ){1,4}(?:is|are) (?:an?|the|one) ")),
    Thin("who one is", 3.0, re.compile(
        r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\. )?[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){0,3},? "
        r"(?:\d\d, |[^,.;:\"“]{3,80}, )?(?:is|are|was|were|has been|had been) "
        r"(?:an?|now an?|now|also an?|one of|born|married|the \w+ (?:of|behind))\b")),
    Thin("thanks", 4.0, re.compile(
        r".*\b(?:would like to thank|thank you|thanks to (?:all|every)|congratulat\w+|grateful|thrilled|delighted|"
        r"honou?red|(?:very |so )?(?:proud|pleased|excited) (?:to|of|that)|thoughts and prayers|prayers are)\b",
        re.DOTALL)),
    Thin("long ago", 3.0, re.compile(
        rf"(?:Back )?(?:In|Since|By|During|Until) (?:(?:early|late|mid|the|{_MONTH}|spring|summer|fall|autumn|winter"
        rf"|of)[ ,-]+)*(?:19|20)\d\d\b|"
        rf"(?:In|Last) (?:{_MONTH}|year|summer|fall|autumn|winter|spring)\b(?!.*\b(?:will|would|plans?|to)\b)|"
        r"[^\"“]{0,140}\b(?:(?:years|decades|months) (?:ago|earlier|before)|last (?:summer|fall|autumn|winter|spring))"
        r"\b")),
    Thin("how it came", 2.0, re.compile(
        r"Since (?:its|their|his|her) (?:launch|founding|debut|start|inception|release|birth)\b|"
        r"(?:(?!\b(?:that|said|says|wrote|who|which)\b)[^\"“,]){1,30}\bhad (?:\w+ly |been |never |not |also )?(?:\w+ed|"
        r"been|begun|gone|done|seen|taken|given|known|won|lost|sold|bought|made|come|become)\b")),
    Thin("a question quoted", 4.0, re.compile(r".*\?[\"”’]+\s*$", re.DOTALL)),
    Thin("no surprise", 4.0, re.compile(
        r".*\b(?:long[- ]awaited|no surprise|not (?:an? )?(?:very |big |great |huge )*surpris\w+|unsurprising|"
        r"remains to be seen|only time will tell|remains unclear)\b", re.DOTALL)),
    Thin("small talk", 3.0, re.compile(r".*\b(?:joked|quipped|laughed|grinned|chuckled|smiled|smiling)\b", re.DOTALL)),
)  # fmt: skip


def kinds_of(analysis: Analysis, sentence: int) -> tuple[Thin, ...]:
    """Return the kinds of which a sentence is that tells no news."""
    words = words_of(analysis, sentence)
    return tuple(kind for kind in KINDS if kind.form.match(words))


def loss_of(analysis: Analysis, sentence: int, first: bool) -> float:
    """Return what a summary loses by a sentence; who one is, and what happened long ago, may well be told `first`."""
    return max(
        (k.loss for k in kinds_of(analysis, sentence) if not first or k.name in ("no comment", "thanks")), default=0.0
    )


def goes_on(analysis: Analysis, sentence: int) -> bool:
    """Tell a sentence that begins a quotation which it does not end."""
    words = words_of(analysis, sentence)
    if "“" in words or "”" in words:
        return words.rfind("“") > words.rfind("”")
    return words.count('"') % 2 == 1 and not words.endswith('"')


def words_of(analysis: Analysis, sentence: int) -> str:
    """Return a sentence without the dateline before it."""
    span = analysis.sentences[sentence]
    return analysis.article.text[story_start(analysis.article, span) : span.end].strip()
