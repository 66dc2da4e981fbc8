"""Sentences that stand alone and that a desk would strike all the same: they tell no news.

A table of kinds, each with what a summary loses by such a sentence, in percent of ROUGE-1;
`core` counts a tenth of it. It is not learned: references are short, and show what is told and not what is struck.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from components.model import Analysis
from components.reading.furniture import story_start

POLL = 2.5  # loss by a poll in passing, where neither the headline nor the lead tells of one
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
    Thin("no details", 3.0, re.compile(
        r"[^\"“]*\b(?:declined|refused) to (?:give|provide|offer|share|go into)\b[^,.;\"“]{0,40}\bdetails?\b"
        r"(?!.*\b(?:but|and) (?:said|told)\b)", re.DOTALL)),
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
        r".*\b(?:would like to thank|thank you|thank(?:ing|ed) (?:those|every\w+|all|fans|supporters|voters|people)|"
        r"thanks to (?:all|every)|congratulat\w+|grateful|thrilled|delighted|"
        r"honou?red|(?:very |so )?(?:proud|pleased|excited) (?:to|of|that)|"
        r"welcom(?:ed|ing) (?:everyone|all|guests|delegates)|thoughts and prayers|prayers are)\b", re.DOTALL)),
    Thin("long ago", 3.0, re.compile(
        rf"(?:Back )?(?:In|Since|By|During|Until) (?:(?:early|late|mid|the|{_MONTH}|spring|summer|fall|autumn|winter"
        rf"|of)[ ,-]+)*(?:19|20)\d\d\b|"
        rf"(?:In|Last) (?:{_MONTH}|year|summer|fall|autumn|winter|spring)\b(?!.*\b(?:will|would|plans?|to)\b)|"
        r"[^\"“]{0,140}\b(?:(?:years|decades|months) (?:ago|earlier|before)|last (?:summer|fall|autumn|winter|spring))"
        r"\b|[^\"“]{0,80}\b(?:announced|adopted|promised|proposed|passed|signed)\b[^\"“]{0,60}\blast year\b|"
        r"When (?:he|she|they|it|[A-Z][\w’'-]+) first\b")),
    Thin("how it came", 3.0, re.compile(
        r"Since (?:its|their|his|her) (?:launch|founding|debut|start|inception|release|birth)\b|"
        r"(?:(?!\b(?:that|said|says|wrote|who|which)\b)[^\"“,]){1,40}\bhad (?:\w+ly |been |never |not |also )?(?:\w+ed|"
        r"been|begun|gone|done|seen|taken|given|known|won|lost|sold|bought|made|come|become|met|held|told|left|led|"
        r"paid|put|sent|spent|run|heard|found|fallen|risen|grown|written|spoken|broken|chosen|built|brought)\b")),
    Thin("as ever", 2.0, re.compile(
        r"[^\"“,]{1,70}\b(?:has|have) (?:never|long|always|often) |(?:Every|Each) (?:year|month|week|day)\b|"
        r"[^\"“,]{1,40}\b(?:often|frequently|regularly|routinely|rarely|seldom|usually|typically) [a-z]+")),
    Thin("from when to when", 3.0, re.compile(
        r".*\b(?:represented|served|worked|held|led|ran|lived|taught|was|were)\b[^.;\"“]*\b(?:from|between) "
        r"(?:\w+ )?(?:19|20)\d\d (?:to|until|through|and) (?:\w+ )?(?:19|20)\d\d\b|"
        r"[^\"“]{1,40}\b(?:later|then|also) (?:became|served as|worked)\b|"
        r"[^\"“,]{1,60}\b(?:is|are|was|were) (?:\w+ )?known (?:for|as)\b", re.DOTALL)),
    Thin("feeling without words", 4.0, re.compile(  # what was said of it stands in another sentence
        r"[^\"“:]{1,140}\b(?:expressed|voiced|echoed|shared|conveyed)\b[^\"“:,]{3,90}\.")),
    Thin("set-up", 4.0, re.compile(  # for what another sentence tells
        r"[^\"“:]{1,160}\b(?:offered|gave|had|shared|presented) (?:his|her|their|a|an|another) (?:own |new )?"
        r"(?:approach|explanation|take|answer|view|assessment|reasons?|theory|thoughts|response|reaction|opinion)"
        r"\b[^\"“:]{0,30}\.|[^\"“:]{1,120}\b(?:weighed in|spoke out|took to (?:Twitter|Facebook|social media)|"
        r"went on to explain|explained why)\b[^\"“:,]{0,60}\.|"
        r"[^\"“:]{1,140}\b(?:on|for|in) (?:two|three|four|several|both) (?:fronts|reasons|ways|points)\.")),
    Thin("cheer", 4.0, re.compile(
        r"[\"“]?(?:I|We)(?:[’']m| am| really| just|[’']re| are)? (?:so )?(?:love|loved|like|glad|happy)\b")),
    Thin("scene", 3.0, re.compile(
        r"(?:When|As|Before|After|While) (?:he|she|they|the (?:president|senator|governor|mayor|candidate|minister)|"
        r"[A-Z]\w+) (?:was (?:handed|walking|standing|leaving)|walked|arrived|stepped|stood|sat|took the stage)\b|"
        r".*\b(?:as|while) (?:he|she|they) (?:made (?:his|her|their) way|walked|left|stood|sat|waited|waved)\b",
        re.DOTALL)),
    Thin("a question quoted", 4.0, re.compile(
        r".*\?[\"”’']+\s*$|[\"“‘']+[^\"”]{3,250}\?[\"”’']+ (?:[\w.’'-]+ ){0,4}?(?:asked|wondered)\b", re.DOTALL)),
    Thin("what was asked", 5.0, re.compile(  # and not what was answered
        r"(?:.{0,90}[,”\"] )?(?:[\w’'-]+ ){0,3}(?:[A-Z][\w.’'-]+ ){1,3}(?:also |then |later )?(?:asked|pressed|"
        r"questioned) (?:the (?:\w+ ){1,2}|him |her |(?:[A-Z][\w.’'-]+ ){1,3}(?:\w+ )?)"
        r"(?:if|whether|about|how|what|why|when|on|over)\b(?!.*\b(?:said|replied|answered|told)\b)|"
        r"[\"“].{5,300}[\"”] (?:[\w.’'-]+ ){1,3}(?:started|began|asked)\b|"
        r"[\"“]?(?:I (?:think|believe|know) )?I was asked\b|"
        r"(?:[^\"“]{1,60}, )?(?:[Aa]|one) (?:[a-z]+ ){1,2}asked (?:if|whether|how|what|why)\b"
        r"(?!.*\b(?:said|replied|answered|told)\b)",
        re.DOTALL)),
    Thin("how it was said", 3.0, re.compile(
        r"(?:The|His|Her|Their|(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\. )?[A-Z][\w-]+[’']s?) (?:[a-z]+ )?(?:comments?|"
        r"remarks?|statements?|speech|interview|posts?|tweets?|admission|criticism|accusations?)(?:, [^,]{3,60},)? "
        r"(?:came|comes?|was made|were made|followed|follows?)\b|"
        r".{0,70}\bwas (?:\w+ )?(?:referring|alluding) to\b|"
        r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\. )?(?:[A-Z][\w’'-]+ ){1,3}(?:spoke|was speaking|made "
        r"(?:the|his|her|their) (?:comments?|remarks?|statements?|case))\b(?!.*\b(?:that|about|say\w*|said|phone|"
        r"against|for)\b)", re.DOTALL)),
    Thin("the audience", 3.0, re.compile(
        r"[^\"“,]{0,50}\b(?:audience|crowd|supporters|fans|delegates|attendees|onlookers)\b[^\"“,]{0,25}\b(?:cheered|"
        r"applauded|booed|roared|erupted|laughed|chanted|clapped|gasped)\b")),
    Thin("that it matters", 4.0, re.compile(
        r"(?:That|This|It)(?:[’']s| is| was) (?:an? )?(?:\w+ ){0,2}?(?:important|key|significant|crucial|big|notable|"
        r"telling|critical|huge)\b(?!.*\bbecause\b)", re.DOTALL)),
    Thin("no surprise", 4.0, re.compile(
        r".*\b(?:long[- ]awaited|no surprise|not (?:an? )?(?:very |big |great |huge )*surpris\w+|unsurprising|"
        r"remains to be seen|only time will tell|remains unclear)\b", re.DOTALL)),
    Thin("small talk", 3.0, re.compile(r".*\b(?:joked|quipped|laughed|grinned|chuckled|smiled|smiling)\b", re.DOTALL)),
)  # fmt: skip

_POLL = re.compile(r"\b(?:[Pp]oll\w*|[Ss]urvey\w*|[Ll]eads?\b|[Vv]oters)")
_SHOWN = re.compile(
    r".*\b(?:in|by|according to) (?:many|most|several|recent|some|new|national|the latest|a (?:recent|new)) (?:\w+ )?"
    r"(?:polls?|polling|surveys?)\b|(?:An?|The|Recent|Several|Some|Most|Polls?)\b[^,.;\"“]{0,60}\b(?:polls?|surveys?) "
    r"(?:shows?|showed|finds?|found|has|have|had|suggests?|indicates?)\b",
    re.DOTALL,
)


def kinds_of(analysis: Analysis, sentence: int) -> tuple[Thin, ...]:
    """Return the kinds of which a sentence is that tells no news."""
    words = words_of(analysis, sentence)
    return tuple(kind for kind in KINDS if kind.form.match(words))


def loss_of(analysis: Analysis, sentence: int, first: bool, news: str = "") -> float:
    """Return what a summary loses by a sentence; who one is, and what happened long ago, may well be told `first`.

    Where the `news`, headline and lead, tells of a poll, another sentence may.
    """
    kinds = [k for k in kinds_of(analysis, sentence) if not first or k.name in ("no comment", "thanks")]
    passing = not first and tells_of_poll(words_of(analysis, sentence)) and not _POLL.search(news)
    return max((*(k.loss for k in kinds), POLL * passing))


def tells_of_poll(words: str) -> bool:
    """Tell a sentence whose news is what some poll shows."""
    return _SHOWN.match(words) is not None


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
