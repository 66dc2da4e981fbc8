"""Who the first "he" of a sentence is, or who speaks it, to be named in brackets; and links to the one before at its
head."""

from __future__ import annotations

import re
from collections.abc import Iterable

from components.model import Actor, Analysis, Span
from components.summaries.interviews import who_answers
from components.summaries.meant import (
    follows_on_a_speaker,
    is_called_younger,
    is_doubtful,
    may_be_another,
    speaks_right_above,
)

_PRONOUN = re.compile(r"(?:[\"“‘'«]\s?)?(?P<word>He|She|It|They|His|Her|Their|Its)\b")
_AFTER_A_TIME = re.compile(  # On Friday he will; In a series of tweets, she
    r"(?:(?:On|In|At|By|For|From|During|Last|This|Earlier|Later|Now|Until|Since|With|Under|Over|As)\b"
    r"[^,;:.\"“”]{2,60}, |"
    r"(?:On|In|Last|This|Earlier this|Late|Early) (?:(?:early|late|last|the) )?"
    r"(?:(?:19|20)\d\d|week|month|year|[A-Z][a-z]+)(?: (?:morning|afternoon|evening|night|(?:19|20)\d\d))? )"
    r"(?P<word>he|she)\b"
)
_NOW = (  # this week tells which by itself
    r"(?! (?:(?:past|coming) )?(?:year|month|week|weekend|day|morning|afternoon|evening|night|summer|fall|autumn|"
    r"spring|winter|season|time|point|country|city|town|state|county|nation|election|century|decade)\b)"
)
_LOOSE = re.compile(
    r"(?:[\"“‘'«]\s?)?(?:But|And|Or|So|Yet|Then|This"
    + _NOW
    + r"|That|These|Those|Instead|Meanwhile|However|Still|Also|"
    r"Nor|Such|"
    r"Moreover|Furthermore|Similarly|Likewise|Besides|Thus|Therefore|Nevertheless|Nonetheless|Consequently|Conversely|"
    r"Indeed|Another|(?:The|Two|Three|Four|Five|Six|Some|Several|Many|Most|A few) other|Others|Neither|"
    r"The (?:same|former|latter)|(?:Just as|Equally|Even more|No less) [a-z]+ (?:is|was|are|were)|"
    r"Both(?! (?:of )?(?:the |[A-Z])| \w+ of)|(?:Since|By|Until|Back) then|"
    r"(?:(?:Just|Only|Not|Nearly|About|Some) )?(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Aa] few) "
    r"(?:full )?(?:year|month|week|day|hour|minute|moment)s? later\b|"
    r"(?:Yes|No|Yeah|Well|Oh|Sure|Absolutely|Exactly|Right|Correct|True)(?=[,.!;])|"
    r"(?:In fact|In other words|For example|For instance|Of course|On the other hand|By contrast|Even so|After all|"
    r"At the (?:same )?time|In turn|That said|In return|Either way|All the same|Not only that|Rather|Again|"
    r"More important(?:ly)?|"
    r"Afterwards?|Later|First of all|First|Second|Third|Fourth|Fifth|Firstly|Secondly|Thirdly|Finally|Lastly)(?=,)|"
    r"In addition|As a result|Later that|(?:A|The) (?:second|third|fourth|fifth|next|other|further) (?:aspect|reason|"
    r"point|factor|thing|issue|example|problem|question|one)\b|"
    r"(?:In|At|On|Since|For|With|Due to|After|Before|By|From|To) (?:that|this" + _NOW + r"|these)|"
    r"(?:Of|Among) (?:those|these)(?=,)|"
    r"(?:Alongside|Besides|Despite|Beyond|Unlike|Under|Like) (?:that|this|these|those|both))\b"
)


_GOES_ON = "continued"  # the rule by which whoever spoke last is said to speak on: as often somebody else does
LONGEST_QUOTATION = 1000  # characters back in which a mark is looked for that opened it
_STANDS_FOR_NOTHING = re.compile(  # it is good to see
    r"(?:[\"“‘'«]\s?)?It(?:[’']s| is| was| would be| will be) (?:\w+ ){0,2}?\w+ (?:to|that|for|when|if|how|whether)\b"
)
CARRIED_ON = re.compile(
    r"(?:\W*[\w’'-]+){0,5}?\W*\b(?:it|this|that|he|she|they|him|them|their|its|these|those|there|so)\b(?![’'])",
    re.IGNORECASE,
)


def find_antecedent(analysis: Analysis, sentence: int) -> tuple[Span, str] | None:
    """Return the pronoun that a sentence begins with, or that says who speaks in it, and the name of whom it stands
    for; None where nobody is known."""
    span = analysis.sentences[sentence]
    match = _first_pronoun(analysis, span)
    speaking = speaking_pronoun(analysis, sentence)
    if (
        match is None or speaking is not None and match.start("word") > span.start
    ):  # within a quotation its speaker comes first
        return speaking
    if _STANDS_FOR_NOTHING.match(analysis.article.text, *span):
        return None
    place = Span(*match.span("word"))
    actor = _meant_by(analysis, place)
    if actor is None or is_doubtful(analysis, sentence, place, actor):
        return None
    return place, name_of(actor)


def _first_pronoun(analysis: Analysis, sentence: Span) -> re.Match[str] | None:
    """Return the pronoun that a sentence begins with, or that is the first to be spoken of behind when it was."""
    match = _PRONOUN.match(analysis.article.text, *sentence)
    later = _AFTER_A_TIME.match(analysis.article.text, *sentence)
    if match or not later:
        return match
    before = Span(sentence.start, later.start("word"))
    named = any(a.kind == "person" and any(before.contains(m.span) for m in a.mentions) for a in analysis.actors)
    return None if named else later


def _meant_by(analysis: Analysis, pronoun: Span) -> Actor | None:
    named = (a for a in analysis.actors if a.kind != "unnamed")
    return next((a for a in named if any(m.span == pronoun and m.kind == "pronoun" for m in a.mentions)), None)


def name_of(actor: Actor) -> str:
    """Return a name without an agency that a page ran into it: (LP)Amsel."""
    return actor.name if "(" in actor.name else actor.name.rpartition(")")[2]


def is_quoted_at(analysis: Analysis, place: int) -> bool:
    """Tell whether a quotation that began before stands open at a place."""
    return any(c.start < place < c.end for s in analysis.statements if s.kind == "direct" for c in s.content)


def speaking_pronoun(analysis: Analysis, sentence: int) -> tuple[Span, str] | None:
    """Return the "he" that speaks in a sentence and the name of whom it stands for, None where that is not sure."""
    span = analysis.sentences[sentence]
    for s in analysis.statements:
        if s.source and span.contains(s.source[0]) and s.source[0].of(analysis.article.text) in ("he", "she"):
            actor = analysis.actor(s.actor)
            if (
                actor is None
                or actor.kind != "person"
                or any(m.kind != "pronoun" and span.contains(m.span) for m in actor.mentions)
            ):
                return None
            before = Span(span.start, s.source[0].start)
            doubtful = (
                may_be_another(analysis, before, actor)
                or follows_on_a_speaker(analysis, sentence, actor)
                or is_called_younger(analysis, sentence, actor)
            )
            return None if doubtful else (s.source[0], actor.name)
    return None


def find_voice(analysis: Analysis, sentence: int, named: bool = False) -> str | None:
    """Return who speaks a sentence that stands wholly within a quotation and names no speaker itself; None if it does,
    or nobody is known, or, where one must be `named`, nobody with a name: "her daughter" tells nobody who."""
    span = analysis.sentences[sentence]
    for s in analysis.statements:
        if s.rule == "turn" and s.inferred and any(c.overlaps(span) for c in s.content):
            return who_answers(analysis)
        inside = s.kind == "direct" and any(c.start <= span.start and span.end - 1 <= c.end for c in s.content)
        if inside and not any(p.overlaps(span) for p in (*s.source, *s.cue)):
            speakers = [a for a in _speakers(analysis, s.voices) if not named or a.kind != "unnamed"]
            guessed = s.inferred and any(follows_on_a_speaker(analysis, sentence, a) for a in speakers)
            if (guessed or s.rule == _GOES_ON) and not all(
                speaks_right_above(analysis, sentence, s, a) for a in speakers
            ):
                return None
            return ", ".join(a.name for a in speakers) or None
    voice = _voice_of_marks(analysis, sentence)
    return voice.name if voice is not None and not (named and voice.kind == "unnamed") else None


def _speakers(analysis: Analysis, voices: Iterable[str]) -> list[Actor]:
    """Return the actors who speak; a document does not, and no place beside people: the senator of Velland and Reed."""
    found = [a for v in voices if (a := analysis.actor(v)) is not None and a.kind != "document"]
    people = [a for a in found if a.kind == "person"]
    return [a for a in found if a.kind != "place" or not people]


def _voice_of_marks(analysis: Analysis, sentence: int) -> Actor | None:
    """Return who speaks where a quotation stands open that began before the sentence; None if several do or nobody."""
    span, opened = analysis.sentences[sentence], opened_before(analysis, sentence)
    if opened is None or any(p.overlaps(span) for s in analysis.statements for p in (*s.source, *s.cue)):
        return None
    quoted = [s for s in analysis.statements if s.kind != "indirect" and s.rule != _GOES_ON]
    said = [s for s in quoted if any(c.start <= opened + 1 < c.end for c in s.content)]
    speakers = {a.name: a for s in said for a in _speakers(analysis, s.voices)}
    return next(iter(speakers.values())) if len(speakers) == 1 else None


def opened_before(analysis: Analysis, sentence: int) -> int | None:
    """Return where a quotation in curly marks began that stands open where a sentence begins, None if none does."""
    text, start = analysis.article.text, analysis.sentences[sentence].start
    opened, closed = text.rfind("“", max(0, start - LONGEST_QUOTATION), start), text.rfind("”", 0, start)
    by_straight = opened >= 0 and text.count('"', opened, start) % 2  # which closes it where a page has both kinds
    return opened if opened > closed and not by_straight else None


def is_carried_on(analysis: Analysis, sentence: int) -> bool:
    """Tell a sentence that speaks near its head of it, this or them, as one does in the midst of an answer."""
    place = analysis.sentences[sentence]
    return any(form.match(analysis.article.text, *place) is not None for form in (_PRONOUN, CARRIED_ON))


def hangs_loose(analysis: Analysis, sentence: int) -> bool:
    """Tell a sentence that cannot be understood without the one before it, and whose antecedent is not known."""
    span = analysis.sentences[sentence]
    text = analysis.article.text
    if _LOOSE.match(text, span.start, span.end):
        return True
    if _STANDS_FOR_NOTHING.match(text, *span):
        return False
    return _first_pronoun(analysis, span) is not None and find_antecedent(analysis, sentence) is None
