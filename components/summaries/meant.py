"""Whether it is sure whom a pronoun stands for: a wrong name in brackets is worse than none."""

from __future__ import annotations

import re

from components.model import Actor, Analysis, Span

_APPOINTS = re.compile(  # the mayor named Tom Reed as her deputy. He: the mayor or Reed?
    r"\b(?:named|names|appointed|appoints|nominated|nominates|picked|picks|chose|chosen|selected|selects|tapped|taps|"
    r"hired|hires|endorsed|endorses|fired|fires|introduced|introduces)\b"
)
_OWNS = re.compile(r"[’']s\b|[’'](?=\s)| \d")
_QUOTATION = re.compile(r"[\"“][^\"“”]*(?:[\"”]|$)|^[^\"“”]*”")
HEAD = 4  # characters of a sentence, such as a quotation mark or an article, before a mention that still begins it
BODIES = ("organisation", "place")
_THING_DOES = re.compile(  # it shows, it is: as well what the body made or did
    r"(?: (?:also|now|still|already|then))?(?:[’']s| (?:is|was|includ\w+|show\w*|relat\w+|contain\w*|featur\w+|"
    r"depict\w*|mark(?:s|ed)|brings?|brought|costs?|c[ao]mes?|follow\w*|allow\w*|requir\w+|means?|meant|would|could|"
    r"may|might|has (?:since |now )?(?:been|become|spun|drawn|dumped)))\b"
)


def is_doubtful(analysis: Analysis, sentence: int, pronoun: Span, actor: Actor) -> bool:
    """Tell whether the first pronoun of a sentence may stand for another than the actor, or for a thing."""
    if _speaks_of_another(analysis, sentence, actor) or _is_named_after(analysis, sentence, pronoun, actor):
        return True
    if _is_said_by_nobody_known(analysis, pronoun):
        return True
    word = pronoun.of(analysis.article.text)
    if word in ("It", "Its"):
        return _may_be_a_thing(analysis, sentence, pronoun, actor)
    if word in ("They", "Their"):
        return _may_be_others(analysis, sentence, actor)
    speaks = any(pronoun in s.source for s in analysis.statements)
    return speaks_of_himself(analysis, pronoun, actor) or speaks and follows_on_a_speaker(analysis, sentence, actor)


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


def _may_be_a_thing(analysis: Analysis, sentence: int, pronoun: Span, actor: Actor) -> bool:
    """Tell whether an "it" may stand for a thing: but for a body that speaks in the sentence before, or that begins it
    and does now what a thing does not; not for one that is named there only as whose it is, or as the maker of a
    Marr 12."""
    text, before = analysis.article.text, analysis.sentences[max(0, sentence - 1)]
    named = [m.span for m in actor.mentions if before.contains(m.span)]
    if actor.kind not in BODIES or named and all(_OWNS.match(text, place.end) for place in named):
        return True
    begins = any(place.start <= before.start + HEAD for place in named)
    return not (_speaks_in(analysis, before, actor) or begins and _THING_DOES.match(text, pronoun.end) is None)


def _may_be_others(analysis: Analysis, sentence: int, actor: Actor) -> bool:
    """Tell whether a "they" may stand for others: a body is seldom they, and of several groups that the sentence before
    names, the one is sure that begins it or speaks in it."""
    before = analysis.sentences[max(0, sentence - 1)]
    first = {
        a.id: min(places)
        for a in analysis.actors
        if a.kind not in ("person", "place")
        and (places := [m.span.start for m in a.mentions if before.contains(m.span)])
    }
    if actor.kind in BODIES or actor.id not in first:
        return True
    return len(first) > 1 and first[actor.id] > before.start + HEAD and not _speaks_in(analysis, before, actor)


def _speaks_in(analysis: Analysis, sentence: Span, actor: Actor) -> bool:
    return any(actor.id in s.voices and any(sentence.contains(p) for p in s.source) for s in analysis.statements)


def may_be_another(analysis: Analysis, before: Span, actor: Actor) -> bool:
    """Tell whether somebody else is named before a pronoun, outside of quotation marks, and would be taken for it."""
    quoted = [m.span() for m in _QUOTATION.finditer(analysis.article.text, before.start, before.end)]
    others = [a for a in analysis.actors if a.kind == "person" and a.id != actor.id]
    named = [m.span for a in others for m in a.mentions if m.kind != "pronoun" and before.contains(m.span)]
    return any(not any(start <= place.start < end for start, end in quoted) for place in named)
