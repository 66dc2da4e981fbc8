"""Whether it is sure for which body an "it" stands, or for which group a "they"."""

from __future__ import annotations

import re

from components.model import Actor, Analysis, Span

_OWNS = re.compile(r"[’']s\b|[’'](?=\s)| \d")
HEAD = 4  # characters of a sentence, such as a quotation mark or an article, before a mention that still begins it
BODIES = ("organisation", "place")
_THING_DOES = re.compile(  # it shows, it is: as well what the body made or did
    r"(?: (?:also|now|still|already|then))?(?:[’']s| (?:is|was|includ\w+|show\w*|relat\w+|contain\w*|featur\w+|"
    r"depict\w*|mark(?:s|ed)|brings?|brought|costs?|c[ao]mes?|follow\w*|allow\w*|requir\w+|means?|meant|would|could|"
    r"may|might|seats?|weigh\w*|will (?:be|have|seat|cost|carry|include|feature|come|go|take)|has an?|has \d+|"
    r"has (?:since |now )?(?:been|become|spun|drawn|dumped)|"
    r"did(?:n[’']t| not) (?:catch|work|last|take|help|matter|happen|come|go|stop)))\b"
)
_NO_NAME = re.compile(  # of a group: nearly 16 million people, about 7:30 p.m. Coast Guard officials
    r".*[\d.]|(?:(?:about|nearly|almost|many|most|some|several|other|few|more|all|the) )*(?:people|persons?|men|women|"
    r"others|adults|children|ones|folks|those|both|two|three|four|five)$",
    re.IGNORECASE,
)
_LEADS_UP = re.compile(  # to what begins a sentence: In May, most of the
    r"[\"“]?(?:[A-Z][^,;:\"“”]{1,40}, )?(?:(?:[Bb]ut|[Aa]nd|[Yy]et|[Ss]o|[Ww]hile) )?"
    r"(?:(?:[Mm]ost|[Mm]any|[Ss]ome|[Aa]ll|[Nn]either|[Bb]oth) (?:of )?)?(?:[Tt]he )?"
)
_CALLED_BY_NO_NAME = re.compile(r"\b(?:famil(?:y|ies)|couple|pair|victims|parents|children|others|patients|[Tt]hey)\b")


def may_be_a_thing(analysis: Analysis, sentence: int, pronoun: Span, actor: Actor) -> bool:
    """Tell whether an "it" may stand for a thing: but for a body that speaks in the sentence before, or that begins it
    and does now what a thing does not; not for one that is named there only as whose it is, or as the maker of a
    Marr 12."""
    text, before = analysis.article.text, analysis.sentences[max(0, sentence - 1)]
    named = [m.span for m in actor.mentions if before.contains(m.span)]
    if actor.kind not in BODIES or named and all(_OWNS.match(text, place.end) for place in named):
        return True
    begins = any(place.start <= before.start + HEAD for place in named)
    return not (_speaks_in(analysis, before, actor) or begins) or _THING_DOES.match(text, pronoun.end) is not None


def may_be_others(analysis: Analysis, sentence: int, actor: Actor) -> bool:
    """Tell whether a "they" may stand for others, or for a group that its words hardly name: a body is seldom they,
    and of the groups that the sentence before names, the one is sure that begins it or speaks in it."""
    text, before = analysis.article.text, analysis.sentences[max(0, sentence - 1)]
    named = [m.span for m in actor.mentions if m.kind != "pronoun" and before.contains(m.span)]
    if actor.kind in BODIES or not named or _NO_NAME.match(actor.name):
        return True
    if _speaks_in(analysis, before, actor):
        return False
    begins = _LEADS_UP.fullmatch(text, before.start, named[0].start) is not None
    return not begins or _CALLED_BY_NO_NAME.search(text, named[0].end, before.end) is not None


def _speaks_in(analysis: Analysis, sentence: Span, actor: Actor) -> bool:
    return any(actor.id in s.voices and any(sentence.contains(p) for p in s.source) for s in analysis.statements)
