"""Sentences that lean on others by a word in their midst: "this bill", "if they win", a "she" named elsewhere."""

from __future__ import annotations

import re

from components.model import Analysis, Span
from components.summaries.antecedents import CARRIED_ON, find_antecedent, is_quoted_at, name_of, speaking_pronoun

_AFTER_COMMA = re.compile(r"[A-Z][^,;:.\"“”]{2,40}, (?P<word>he|she|they|it)\b")  # Friday afternoon, they cheered
_HOWEVER = re.compile(  # an answer to what was said before
    r"[^\"“]{1,100}, (?:however|though|instead),|"
    r"[^\"“,]{1,60}\b(?:fired|shot|hit|struck|clapped) back\b(?! (?:at|against)\b)"
)
_THEY_SAY = re.compile(r", they (?:say|said|argue|argued|warn|warned)\b")
_IF_THEY = re.compile(  # if they win those, a majority is near: who?
    r"(?:If|When|Once|As|While|Although|Though|Because|Since|After|Before|Unless|Until|Even (?:if|though|as)) "
    r"(?P<word>he|she|they|it)\b(?! (?:is|was|were|[’']s) (?:\w+ )?(?:necessary|possible|clear|true|not|to)\b)"
)
_HE_SAID = re.compile(r"[\"”] (?P<word>he|she) (?:\w+ed|said|says|told|wrote)\b")  # of whom nobody knows
_PERSON = re.compile(r"\b(?:he|she|him|his|her)\b")
_POINTING = re.compile(  # near its head at this bill, those rules: which?
    r"(?:\W*[\w’'-]+){0,5}?\W*\b(?:this|these|those) "
    r"(?!(?:year|month|week|weekend|day|morning|afternoon|evening|night|summer|fall|autumn|spring|winter|season|"
    "time|point|way|country|city|town|state|county|nation|world|election|cycle|century|decade|term|kind|sort|type|is"
    "|was|has|who|that|in|of|with|from|"
    r"and|or|are|were|to)s?\b)[a-z]+"
)
_SUCH = re.compile(  # anywhere at such a policy, fall into that category: which?
    r"\b(?:[Dd]ozens|[Hh]undreds|[Tt]housands|[Mm]ore|[Oo]thers|[Mm]any|[Ff]ew|[Oo]nes?) like (?:it|him|her|them)\b|"
    r"\b(?:do|does|did|doing|done) (?:that|this)\b|\b(?:that|this) way(?! (?:to|of|that|for|in|out)\b)|"
    r"\bsuch (?:an? )?(?!as\b)[a-z]+|"
    r"\b(?:say|said|says|think|thought|believes?|suggest(?:s|ed)|do|does|did) (?:as much|so|likewise|the same)"
    r"(?=\W*(?:$|[.,;]|in\b|on\b|at\b))|\bthe answer (?:is|was)\b|"
    r"\b(?:from|of|about|with|to|by|on|against|beyond|like) (?:that|this) (?:and|or|but)\b|"
    r"\b(?:that|those|these) (?:last|first|second|latter|former) "
    r"(?:part|one|point|bit|clause|line|question|claim|step)s?\b|\b[a-z]+s? (?:those|these)(?=[,.;])|"
    r"\bone of (?:two|three|four|several) things\b|"
    r"\b(?:in|into|on|with|to|from|by|at|for|under|about|against|behind|after|before) that "
    r"(?!(?:it|he|she|they|we|you|the|a|an|is|was|has|had|of|which|there|this|these|those|some|many|all|no)\b)"
    r"[a-z]+(?=\s*[,.;:?!]|\s*$)"
)
_QUOTATION = re.compile(r"[\"“][^\"“”]*(?:[\"”]|$)|^[^\"“”]*”")


def leans_back(analysis: Analysis, sentence: int) -> bool:
    """Tell a sentence that speaks of "this bill" or "him", or carries a quotation on with "it", with nobody and nothing
    there that it stands for."""
    span, text = analysis.sentences[sentence], analysis.article.text
    after, meant = _AFTER_COMMA.match(text, span.start, span.end), find_antecedent(analysis, sentence)
    known = after and meant and meant[0].start == after.start("word")
    if after and not known and not _stands_for_one_named(analysis, span, Span(*after.span("word"))):
        return True
    if _leans_on_a_clause(analysis, span) or _HOWEVER.match(text, *span):
        return True
    says = _HE_SAID.search(text, span.start, span.end)
    if (
        says
        and speaking_pronoun(analysis, sentence) is None
        and not _stands_for_one_named(analysis, span, Span(*says.span("word")))
    ):
        return True
    they = _THEY_SAY.search(text, span.start, span.end)
    if they and not _stands_for_one_named(analysis, span, Span(*they.span())):
        return True
    if is_quoted_at(analysis, span.start) and CARRIED_ON.match(text, span.start, span.end):
        return True
    return meant is None and _points_back(analysis, span) or _speaks_of_one_unnamed(analysis, span, meant)


def _leans_on_a_clause(analysis: Analysis, sentence: Span) -> bool:
    """Tell a sentence that begins "if they win" and names nobody for whom they could stand."""
    match = _IF_THEY.match(analysis.article.text, *sentence)
    if match is None:
        return False
    place = Span(*match.span("word"))
    return not any(
        any(m.span == place for m in a.mentions)
        and any(m.kind != "pronoun" and sentence.contains(m.span) for m in a.mentions)
        for a in analysis.actors
    )


def _stands_for_one_named(analysis: Analysis, sentence: Span, pronoun: Span) -> bool:
    """Tell whether somebody for whom a pronoun can stand is named before it in the sentence."""
    text = analysis.article.text
    person = pronoun.of(text) in ("he", "she")  # the Senate is none: in the Senate, he
    quoted = [Span(*m.span()) for m in _QUOTATION.finditer(text, *sentence)]
    return any(
        m.span.start < pronoun.start
        and sentence.contains(m.span)
        and m.kind != "pronoun"
        and not any(q.contains(m.span) for q in quoted)
        for a in analysis.actors
        for m in a.mentions
        if not (person and a.kind in ("organisation", "place") and text[: m.span.start].endswith(("the ", "The ")))
    )


def _speaks_of_one_unnamed(analysis: Analysis, sentence: Span, meant: tuple[Span, str] | None) -> bool:
    """Tell a sentence with a "she" outside of quotation marks who is named in another, and not in brackets here; the
    one who is named most is known."""
    text = analysis.article.text
    quoted = [Span(*m.span()) for m in _QUOTATION.finditer(text, *sentence)]
    people = [a for a in analysis.actors if a.kind == "person"]
    main = max(people, key=lambda a: len(a.mentions), default=None)
    for actor in people:
        here = [m for m in actor.mentions if sentence.contains(m.span)]
        if actor is main or any(m.kind != "pronoun" for m in here) or meant and meant[1] == name_of(actor):
            continue
        if any(m.span.of(text) in ("he", "she", "him") and not any(q.contains(m.span) for q in quoted) for m in here):
            return True
    return False


def _points_back(analysis: Analysis, sentence: Span) -> bool:
    """Tell a sentence that speaks of "this bill", or of "him" where it calls nobody by any name, outside of quotation
    marks."""
    own = _QUOTATION.sub("", sentence.of(analysis.article.text))
    if _POINTING.match(own) or _SUCH.search(own):
        return True
    called = any(
        m.kind != "pronoun" and sentence.contains(m.span)
        for a in analysis.actors
        if a.kind != "group"
        for m in a.mentions
    )
    return not called and _PERSON.search(own) is not None
