"""Whom and what a sentence calls as known, by a last name, as "the letter" or "the senator", and where it is told."""

from __future__ import annotations

import re
from bisect import bisect_right

from components.model import Analysis
from components.reading.furniture import story_start
from components.summaries.standing import in_story
from components.summaries.stems import stem_word

_CALLS = re.compile(
    r"(?:(?:In|At|During|After|Before|By|With|Under|According to|Despite) )?(?:The|the) (?:[a-z]+ )?[a-z]+\b"
)
_HEAD = re.compile(
    r"The (?P<noun>[a-z]{4,}) (?:is|was|were|are|has|had|have|will|would|can|could|may|might|did|also|[a-z]+ed)\b"
)
_SOMEBODY = re.compile(
    r"(?:The|His|Her|Their) (?:[A-Za-z-]+ ){0,4}?(?:senator|president|governor|mayor|candidate|nominee|front-runner|"
    r"secretary|congressman|congresswoman|lawmaker|minister|chancellor|chairman|chairwoman|chief|leader|star|singer|"
    r"actor|actress|player|coach|officer|student|teenager|businessman|billionaire|mogul|magnate|couple|hopeful|"
    r"president-elect|company|agency|group|organization|organisation|newspaper|committee)\b(?!,? (?:of|for|[A-Z]))"
)
# What a report calls "the letter" once it has told of it; which one it is, nothing but what was told says.
THINGS = frozenset(
    "letter request episode incident move decision remarks comments announcement statement ruling measure measures "
    "finding findings event meeting call calls exchange issue idea plan plans policy proposal proposals change changes "
    "charges allegation allegations accusation accusations claim claims result results survey poll study report "
    "reports document documents email emails message video post speech interview hearing vote bill legislation "
    "amendment order deal agreement program project initiative effort case lawsuit suit investigation probe inquiry "
    "attack shooting crash fire deadline data numbers figures question questions approach strategy problem situation "
    "official source aide spokesman spokeswoman lawyer attorney judge professor researcher author witness expert "
    "process practice trend answer reaction response rules rule provision ad ads article story book film pair two "
    "three four men women group man woman couple suspect victim".split()
)
_TELLS_WHICH = ("of", "that", "to", "between", "who")  # the letter of the mayor


def introductions(analysis: Analysis) -> dict[int, frozenset[int]]:
    """Return sentence -> the earlier sentences that say who those are whom it calls by their last name alone, but for
    whom the headline names."""
    starts, text, story = [s.start for s in analysis.sentences], analysis.article.text, in_story(analysis)
    found: dict[int, set[int]] = {}
    for actor in analysis.actors:
        last = actor.name.split()[-1]
        if actor.kind != "person" or " " not in actor.name or last in analysis.article.title:
            continue
        named = [
            (bisect_right(starts, m.span.start) - 1, m.span.of(text))
            for m in actor.mentions
            if m.kind in ("name", "alias")
        ]
        first = next((i for i, words in named if words == actor.name and story[i]), None)
        in_full = {i for i, words in named if words == actor.name}
        for i, _ in named:
            if first is not None and i > first and i not in in_full:
                found.setdefault(i, set()).add(first)
    return {i: frozenset(before) for i, before in found.items()}


def called_thing(analysis: Analysis, sentence: int) -> str | None:
    """Return the stem of a thing that a sentence calls "the letter", as one that is known; None if it does not.

    It stands at the head of the sentence, or is what speaks in it.
    """
    span = analysis.sentences[sentence]
    for s in analysis.statements:
        words = s.source[0].of(analysis.article.text).split() if s.source and span.contains(s.source[0]) else []
        if len(words) == 2 and words[0].lower() == "the" and words[1] in THINGS:
            return stem_word(words[1])
    match = _CALLS.match(analysis.article.text, story_start(analysis.article, span), span.end)
    if match is None:
        return None
    words = [*match.group().split(), *analysis.article.text[match.end() : span.end].split(maxsplit=1)[:1]]
    last = len(words) - 2  # before the word that follows
    named = next((n for n in (last, last - 1) if words[n] in THINGS), None)
    return stem_word(words[named]) if named is not None and words[named + 1] not in _TELLS_WHICH else None


def takes_up_somebody(analysis: Analysis, sentence: int) -> bool:
    """Tell a sentence that begins with "the senator" or "the old mayor", as one takes up somebody who was named."""
    start = story_start(analysis.article, analysis.sentences[sentence])
    return _SOMEBODY.match(analysis.article.text, start) is not None


def thing_again(analysis: Analysis, sentence: int) -> str | None:
    """Return the stem of what a sentence calls "the aircraft" at its head and an earlier one tells of."""
    start = story_start(analysis.article, analysis.sentences[sentence])
    match = _HEAD.match(analysis.article.text, start)
    if match is None:
        return None
    stem = stem_word(match.group("noun"))
    return stem if any(stem in map(stem_word, words) for words in analysis.words[:sentence]) else None
