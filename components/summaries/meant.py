"""Whether it is sure whom a pronoun stands for: a wrong name in brackets is worse than none."""

from __future__ import annotations

import re
from bisect import bisect_right

from components.model import Actor, Analysis, Span, Statement
from components.summaries.bodies_meant import HEAD, may_be_a_thing, may_be_others

_APPOINTS = re.compile(  # the mayor named Tom Reed as her deputy. He: the mayor or Reed?
    r"\b(?:named|names|appointed|appoints|nominated|nominates|picked|picks|chose|chosen|selected|selects|tapped|taps|"
    r"hired|hires|endorsed|endorses|fired|fires|introduced|introduces)\b"
)
_QUOTATION = re.compile(r"[\"“][^\"“”]*(?:[\"”]|$)|^[^\"“”]*”")
_YOUNGER = re.compile(r"\b(?:younger|elder|older) $")  # the younger Reed
_HE, _SHE = frozenset(("he", "his")), frozenset(("she", "her"))
NEAR = 5  # sentences within which one must be named who is only he or she in the last


def is_doubtful(analysis: Analysis, sentence: int, pronoun: Span, actor: Actor) -> bool:
    """Tell whether the first pronoun of a sentence may stand for another than the actor, or for a thing."""
    if _speaks_of_another(analysis, sentence, actor) or _is_named_after(analysis, sentence, pronoun, actor):
        return True
    if _is_said_by_nobody_known(analysis, pronoun):
        return True
    word = pronoun.of(analysis.article.text)
    if word in ("It", "Its"):
        return may_be_a_thing(analysis, sentence, pronoun, actor)
    if word in ("They", "Their"):
        return may_be_others(analysis, sentence, actor)
    if speaks_of_himself(analysis, pronoun, actor) or is_called_younger(analysis, sentence, actor):
        return True
    if any(pronoun in s.source for s in analysis.statements):
        return follows_on_a_speaker(analysis, sentence, actor)
    return _is_far(analysis, sentence, actor) or _tells_of_others(analysis, sentence, pronoun, actor)


def _speaks_of_another(analysis: Analysis, sentence: int, actor: Actor) -> bool:
    """Tell whether the sentence before names people and not the one who is said to be meant, or says that he or she
    gives somebody an office, who is as likely meant."""
    before = analysis.sentences[max(0, sentence - 1)]
    named = {a.name for a in analysis.actors if a.kind == "person" for m in a.mentions
             if m.kind in ("name", "alias") and before.contains(m.span)}  # fmt: skip
    if _APPOINTS.search(before.of(analysis.article.text)) and named - {actor.name}:
        return True
    return bool(named) and actor.name not in named


def _is_named_after(analysis: Analysis, sentence: int, pronoun: Span, actor: Actor) -> bool:
    """Tell whether the one who is said to be meant is named further on: He lost to Reed is not said of Reed."""
    span = analysis.sentences[sentence]
    return any(m.kind == "name" and span.contains(m.span) and m.span.start > pronoun.end for m in actor.mentions)


def speaks_of_himself(analysis: Analysis, pronoun: Span, actor: Actor) -> bool:
    """Tell a "he" of whom the actor speaks in a quotation: whoever speaks says I of himself."""
    return any(
        s.kind == "direct" and actor.id in s.voices and any(c.start <= pronoun.start < c.end for c in s.content)
        for s in analysis.statements
    )


def _is_said_by_nobody_known(analysis: Analysis, pronoun: Span) -> bool:
    """Tell a "he" within a quotation of the former president, say: he may be anybody but him."""
    return any(
        s.kind == "direct"
        and any(c.start <= pronoun.start < c.end for c in s.content)
        and not any((a := analysis.actor(v)) is not None and a.kind != "unnamed" for v in s.voices)
        for s in analysis.statements
    )


def follows_on_a_speaker(analysis: Analysis, sentence: int, actor: Actor) -> bool:
    """Tell a sentence behind one in which somebody else is named as the speaker, who is as likely to speak on."""
    before = analysis.sentences[max(0, sentence - 1)]
    voices = {v for s in analysis.statements if any(before.contains(p) for p in s.source) for v in s.voices}
    people = {v for v in voices if (one := analysis.actor(v)) is not None and one.kind == "person"}
    return bool(people) and actor.id not in people


def is_called_younger(analysis: Analysis, sentence: int, actor: Actor) -> bool:
    """Tell whether the sentence before calls somebody the younger Reed, who may be another of that name."""
    text, before = analysis.article.text, analysis.sentences[max(0, sentence - 1)]
    return any(
        _YOUNGER.search(text, before.start, m.span.start)
        for m in actor.mentions
        if m.kind != "pronoun" and before.contains(m.span)
    )


def _is_far(analysis: Analysis, sentence: int, actor: Actor) -> bool:
    """Tell whether the sentence before neither speaks of the one who is said to be meant nor is spoken by him or her,
    or only by a pronoun and none before does by a name; the one of whom the article speaks most is known."""
    before = analysis.sentences[max(0, sentence - 1)]
    near = Span(analysis.sentences[max(0, sentence - NEAR)].start, before.end)
    if (
        _speaks(analysis, before, actor)
        or any(before.contains(m.span) for m in actor.mentions)
        and any(m.kind != "pronoun" and near.contains(m.span) for m in actor.mentions)
    ):
        return False
    people = [a for a in analysis.actors if a.kind == "person"]
    return actor is not max(people, key=lambda a: len(a.mentions), default=None)


def _speaks(analysis: Analysis, sentence: Span, actor: Actor) -> bool:
    return any(actor.id in s.voices and any(c.overlaps(sentence) for c in s.content) for s in analysis.statements)


def _tells_of_others(analysis: Analysis, sentence: int, pronoun: Span, actor: Actor) -> bool:
    """Tell whether the sentence before tells of somebody else than the one who is said to be meant: it names others
    first, or several where somebody is quoted on one of them, or what he or she only says there is of others."""
    before = analysis.sentences[max(0, sentence - 1)]
    text, speakers = analysis.article.text, _speakers_of(analysis, pronoun)
    first = {
        a.id: min(places)
        for a in analysis.actors
        if a.kind == "person"
        and a.id not in speakers
        and not _is_of_other_sex(a, pronoun.of(text), text)
        and (places := [m.span.start for m in a.mentions if m.kind != "pronoun" and before.contains(m.span)])
    }
    quoted = bool(speakers)
    if len(first) > 1 and (quoted or actor.id in first and first[actor.id] > min(first.values())):
        return True
    said = [s for s in analysis.statements if actor.id in s.voices and any(before.contains(p) for p in s.source)]
    return not quoted and any(_is_on_others(analysis, s, actor) for s in said)


def _speakers_of(analysis: Analysis, place: Span) -> set[str]:
    """Return who speaks the quotation that a place stands in, and "" beside; nothing outside of quotations."""
    direct = (s for s in analysis.statements if s.kind == "direct")
    around = [s for s in direct if any(c.start <= place.start < c.end for c in s.content)]
    return {voice for s in around for voice in (*s.voices, "")}


def _is_of_other_sex(actor: Actor, pronoun: str, text: str) -> bool:
    """Tell a person whom the article calls she where a pronoun is he, or he where it is she."""
    others = _SHE if pronoun.lower() in _HE else _HE if pronoun.lower() in _SHE else frozenset()
    return any(m.kind == "pronoun" and m.span.of(text).lower() in others for m in actor.mentions)


def speaks_right_above(analysis: Analysis, sentence: int, said: Statement, actor: Actor) -> bool:
    """Tell whether a person speaks right before the quotation that a sentence is part of, and nobody else is named
    there: "Ruth Amsel said that she will quit. “I am tired.”"."""
    quotation = next(c for c in said.content if c.overlaps(analysis.sentences[sentence]))
    number = bisect_right([s.start for s in analysis.sentences], quotation.start) - 2
    before = analysis.sentences[max(0, number)]
    named = {a.id for a in analysis.actors if a.kind == "person"
             for m in a.mentions if m.kind != "pronoun" and before.contains(m.span)}  # fmt: skip
    told = (s for s in analysis.statements if s.rule != said.rule and actor.id in s.voices)
    return named <= {actor.id} and any(before.contains(place) for s in told for place in s.source)


def _is_on_others(analysis: Analysis, said: Statement, actor: Actor) -> bool:
    """Tell a statement that begins with another person, or one that ends with its speaker and is on others or in the
    words of the report."""
    people = [a for a in analysis.actors if a.kind == "person"]
    spoken_of = {a.id: m.span for a in people for m in a.mentions if any(c.contains(m.span) for c in said.content)}
    if actor.id in spoken_of and said.kind != "direct":
        return False
    others = [place for one, place in spoken_of.items() if one != actor.id]
    if said.source[0].start > said.content[0].start:
        return said.kind != "direct" or bool(others)
    return any(place.start <= said.content[0].start + HEAD for place in others)


def may_be_another(analysis: Analysis, before: Span, actor: Actor) -> bool:
    """Tell whether somebody else is named before a pronoun, outside of quotation marks, and would be taken for it."""
    quoted = [m.span() for m in _QUOTATION.finditer(analysis.article.text, before.start, before.end)]
    others = [a for a in analysis.actors if a.kind == "person" and a.id != actor.id]
    named = [m.span for a in others for m in a.mentions if m.kind != "pronoun" and before.contains(m.span)]
    return any(not any(start <= place.start < end for start, end in quoted) for place in named)
