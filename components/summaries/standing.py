"""Which sentences may stand in a summary: those of the story, and among them those that can be understood where they
stand alone."""

from __future__ import annotations

import re

from components.model import Analysis, Span
from components.reading.furniture import find_furniture, outside, story_start
from components.reading.furniture_forms import DATELINE_AGENCY, DATELINE_START, DATELINE_WITHIN
from components.sharing import last_a_thread
from components.summaries.antecedents import find_voice, hangs_loose, opened_before
from components.summaries.leaning import leans_back

FEWEST_STEMS = 4  # content words of a full sentence; a fragment has fewer
HEADLINES, LONGEST_HEADLINE = 3, 20  # sentences before a dateline that may be headlines, and the words of one
_ENDS = tuple(".!?…\"”’')")
# a question, or a border in the midst of a name
_CUT = ("?", "Sens.", "Reps.", "Govs.", "Sen.", "Rep.", "Gov.", "Gen.", "Mr.", "Mrs.", "Ms.", "Dr.", "St.", "vs.")
_ATTRIBUTES = re.compile(  # Ruth Amsel wrote on Monday. What she wrote stands in another sentence
    r"(?!.*\b(?:that|is|are|was|were|has|had|have|will|would|can|could)\b)(?:[A-Z][\w.’'-]* ){1,4}(?:"
    r"(?:said|wrote|tweeted|added|posted|explained|argued|continued|replied|joked|responded|concluded|declared)"
    r"(?: (?:on|in|to|at|during|via|of|later|as|while|after|before)\b[^,;:]{0,60})?|"
    r"told(?: [\w.’'\"“-]+){1,6}?)[.\"”]+"
)
# Every single tram,” said Amsel: the last words of a quotation
_SCRAP = re.compile(r"(?:[\w’'-]+ ){0,3}[\w’'-]+,[\"”] ")
_CLOSED = re.compile(r"[\"”]\s*$")
_HEADED = re.compile(
    r"(?:(?:[A-Z][A-Z’'-]+|A) ){3,}[A-Z]?[a-z]"
)  # THE OTHER VIEW Drivers disagree: a heading ran into it
_QUOTATION = re.compile(r"[\"“][^\"“”]*(?:[\"”]|$)|^[^\"“”]*”")
_WRITER = re.compile(r"\b(?:I|me|my|We|My|Our)\b(?!\.)")
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|we|us|our|you|your|We|My|Our|You)\b(?!\.)")
_POINTS = re.compile(  # at what comes next, or at how the report or its poll was made: no news
    r"\W*(?:Here (?:are|is)\b|Here[’']s (?:a|an|the|what|how|why|who|where|everything)\b|Below (?:are|is)\b|Read "
    r"(?:on|below|more)\b|Stay tuned\b|"
    r"Plus[:,]|Not (?:because|that)\b|(?:See|Watch|Listen to) (?:the|more|below|our)\b|"
    r"(?:Take a look|Check out|Click|Scroll)\b|"
    r"What follows\b|"
    r"(?:This|The following) (?:exclusive )?(?:interview|article|story|report|transcript)\b)|"
    r".*\b(?:margin of (?:sampling )?error|has been edited for|edited for (?:length|clarity|brevity)|(?:poll|survey) "
    r"(?:was|were) conducted|"
    r"conducted the (?:poll|survey))\b",
    re.DOTALL,
)
_REPORTED = re.compile(  # who wrote it: Ruth Amsel reported from Lindow.
    r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3} (?:reported|wrote)(?: this (?:story|report))? from "
    r"(?:[A-Z][\w.]+,? ?){1,4}\.?"
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|had|will|would|can|could|says?|said|did|does)\b")
_PAST, LONG_LEAD = re.compile(r"\b[a-z]{3,}ed\b"), 12  # words of a first sentence whose verb the parser may miss
_APART = re.compile(r"\s[.!]$")  # a full stop that stands apart
APART = 0.3  # share of an article's sentences that end so, to which one does by its own: it is a link or a heading
HEADING_WORDS, CAPITALS = 5, 0.9  # words of a heading written like a title, and the share of them in capitals
_MARKUP = re.compile(r"</?[a-z]+[^<>]*>|\bpic\.twitter\.com|\(@\w+\)")
# right?” during a speech: the end of a sentence that the marks of a quotation cut in two
_BROKEN = re.compile(r"[^\"“”]*[?!][\"”] [a-z]")
# Amsel: ‘No bridge this year’
_STOPPED = re.compile(r"[.!?…,][\"”’')\s]*$|[\"”’')]\.$")
_GOES_ON = re.compile(  # a line that a sentence breaks off with: spoke on, the mayor of; its rest is no sentence
    r"(?:\b(?:of|the|a|an|and|or|to|in|on|for|with|by|from|at|as|that|his|her|their|its)|\w[’']s)\s*$"
)
_HOUR = re.compile(r"\b[ap]\.?m\.$")
# at 4 a.m. Pacific Time
_OF_AN_HOUR = re.compile(
    r"(?:Eastern|Central|Mountain|Pacific|Greenwich|British|Local)(?: (?:Standard|Daylight|Mean|Summer))? [Tt]ime\b"
    r"|(?:[ECMP][SD]?T|GMT|BST|CET)\b"
)
_IS_CUT = re.compile(r"[ \t]+\(?[a-z’']+ ")  # of the north. who voted for it: a border in its midst
_HEADS = re.compile(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}: [‘'“\"].*[^.?!…,][’'”\"]", re.DOTALL)
_QUOTED = 0.9  # share of a sentence in quotation marks from which it is nothing but a quotation


@last_a_thread
def in_story(analysis: Analysis) -> list[bool]:
    """Tell, a sentence, whether it is of the story and no headline, caption or note of the page; all are where none
    would be left."""
    kept = outside(find_furniture(analysis.article, analysis.sentences), analysis.sentences)
    kept = [story and i >= _dated(analysis) for i, story in enumerate(kept)]
    return kept if any(kept) else [True] * len(kept)


def _dated(analysis: Analysis) -> int:
    """Return the sentence with the dateline where short ones stand before it, as headlines do; else the first."""
    text, spans = analysis.article.text, analysis.sentences[: HEADLINES + 1]
    for i, span in enumerate(spans):
        if any(form.match(text, *span) for form in (DATELINE_START, DATELINE_WITHIN, DATELINE_AGENCY)):
            return i
        if len(span.of(text).split()) > LONGEST_HEADLINE or any(r.overlaps(span) for r in analysis.article.restored):
            break
    return 0


def is_whole(analysis: Analysis, sentence: int, spoken: bool = False) -> bool:
    """Tell a sentence that tells something by itself.

    It is no fragment, question or address, has no open bracket, and is no quotation of nobody. One that is `spoken` by
    somebody who stands in brackets before it may say I and you.
    """
    span = analysis.sentences[sentence]
    words = analysis.article.text[story_start(analysis.article, span) : span.end].strip()
    if (
        len(analysis.words[sentence]) < FEWEST_STEMS
        or not words.endswith(_ENDS)
        or _STOPPED.search(words) is None
        or words.endswith(_CUT)
        or words.rstrip("\"”’')").endswith("?")
        or words[:1].islower()
    ):
        return False
    before = analysis.sentences[sentence - 1].of(analysis.article.text).rstrip() if sentence else ""
    if _HOUR.search(before) and _OF_AN_HOUR.match(words):
        return False
    if _GOES_ON.search(before) or before.endswith(_CUT[1:]) or _IS_CUT.match(analysis.article.text, span.end):
        return False
    if words[0] == "(" or any(form.fullmatch(words) for form in (_HEADS, _REPORTED)) or _POINTS.match(words):
        return False
    says = any(span.contains(c) for s in analysis.statements for c in s.cue)
    if _MARKUP.search(words) or _BROKEN.match(words) and not says:
        return False
    leads = in_story(analysis).index(True) == sentence
    finite = _FINITE.search(words) or leads and len(words.split()) >= LONG_LEAD and _PAST.search(words)
    if sentence in analysis.fragments and not finite or words.count("(") != words.count(")"):
        return False
    if _is_heading(analysis, words) or _HEADED.match(words) or _SCRAP.match(words):
        return False
    if _ATTRIBUTES.fullmatch(words) and _CLOSED.search(before):
        return False
    form = _WRITER if leads else _FIRST_PERSON  # where nothing stands before it, we and you are everybody
    return spoken or not _addresses(analysis, span, form) and not _nobodys(analysis, sentence, words)


def _is_heading(analysis: Analysis, words: str) -> bool:
    """Tell a line that is written like a title, or whose full stop stands apart where others' do not."""
    long = re.findall(r"[^\W\d_]{4,}", words)
    if len(long) >= HEADING_WORDS and sum(w[0].isupper() for w in long) >= CAPITALS * len(long):
        return True
    text = analysis.article.text
    return _APART.search(words) is not None and (
        sum(_APART.search(s.of(text).strip()) is not None for s in analysis.sentences) < APART * len(analysis.sentences)
    )


def _addresses(analysis: Analysis, span: Span, form: re.Pattern[str]) -> bool:
    """Tell a sentence in which its writer, or someone in an interview whom nobody names, says I or you outside of
    quotation marks."""
    text = analysis.article.text
    if any(s.actor and any(c.overlaps(span) for c in s.content) for s in analysis.statements):
        return False
    quoted = [c for s in analysis.statements if s.kind != "indirect" for c in s.content if c.overlaps(span)]
    quoted += [Span(*m.span()) for m in _QUOTATION.finditer(text, span.start, span.end)]
    return any(not any(q.start <= m.start() < q.end for q in quoted) for m in form.finditer(text, span.start, span.end))


def stands_alone(analysis: Analysis, sentence: int) -> bool:
    """Tell a whole sentence that leans on no other: no "it" or "but" at its head of which nobody knows what it stands
    for."""
    return is_whole(analysis, sentence) and not hangs_loose(analysis, sentence) and not leans_back(analysis, sentence)


def _nobodys(analysis: Analysis, sentence: int, words: str) -> bool:
    """Tell a quotation whose speaker stands in another sentence and is not known."""
    whole = analysis.sentences[sentence]
    span = Span(story_start(analysis.article, whole), whole.end)  # who speaks in a headline that ran into it does not
    here = [s for s in analysis.statements if any(c.overlaps(span) for c in s.content)]
    if any(p.overlaps(span) for s in here for p in (*s.source, *s.cue)) or find_voice(analysis, sentence, named=True):
        return False
    if _is_cut(words) or opened_before(analysis, sentence) is not None and not here:
        return True
    quoted = sum(
        max(0, min(c.end, span.end) - max(c.start, span.start)) for s in here if s.kind == "direct" for c in s.content
    )
    return words[:1] in '"“' and words[-1:] in '"”' or quoted >= _QUOTED * len(words)


def _is_cut(words: str) -> bool:
    """Tell a sentence that is the beginning or the end of a longer quotation."""
    opened = words.count("“") - words.count("”") if "“" in words or "”" in words else words.count('"') % 2
    return opened != 0 and (words[0] in '"“' or words[-1] in '"”')
