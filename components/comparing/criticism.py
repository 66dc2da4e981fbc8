"""Where an article has somebody criticised or accused: by words or by a formal accusation, and as its target.

Beside the stances of the analysis, words of accusing are read straight round a mention: "accused Ruth Amsel of", "Amsel
was charged with", "critics of Amsel". A stance counts by the words that show it: what hurts without words (shot, fired,
beaten at the polls) is no criticism, and neither is a veto, a refusal or another opinion."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from components.comparing.accusing import (
    ALLEGED,
    ATTACKING,
    CALLED,
    CALLING,
    DEMANDING,
    DENIED,
    DOING,
    FACING,
    HARSH,
    NAMED,
    PASSIVE,
    PREDICATE,
    RESIGN,
    WHOLE,
)
from components.comparing.accusing_words import ACTIVE, WORDED
from components.model import Actor, Analysis, Mention, Span, Stance

SURE_FROM = 0.78  # chance of not being false of a stance that is taken for criticism
BY_WORDS = 0.8  # how sure a pattern round a name is
PERSONAL = frozenset("he him his she her hers himself herself".split())
PLURAL = frozenset("they them their theirs themselves".split())
NEAR = 200  # code points on either side of a name that are looked at


class Criticism(NamedTuple):
    """One place where an actor of an article is criticised: the sentence, the deciding words, by whom if that is read,
    and whether the actor is called by a pronoun there, which may mean another who was named right before."""

    actor: str
    place: Span
    trigger: Span
    holder: str | None
    sure: float
    stance: str | None = None
    by_pronoun: bool = False


def find_criticism(analysis: Analysis) -> list[Criticism]:
    """Return where actors of the article are criticised, in text order."""
    found = [*_by_stance(analysis), *_by_words(analysis)]
    return sorted(found, key=lambda c: (c.place, -c.sure, c.actor, c.trigger))


def _by_stance(analysis: Analysis) -> Iterator[Criticism]:
    actors = {a.id: a for a in analysis.actors}
    text = analysis.article.text
    for stance in analysis.stances:
        target = actors.get(stance.target.actor or "")
        if target is None or stance.label != "oppose" or not stance.holds or stance.holder in (None, target.id):
            continue
        words = stance.trigger.of(text)
        told = stance.level != "inferred" and (WORDED.match(words) or HARSH.match(words))
        if told and stance.likely >= SURE_FROM and _is_whole(text, stance, target):
            place = analysis.sentences[stance.sentence]
            called = [m for m in target.mentions if m.span == stance.target.span]
            pronoun = any(_may_mean_another(analysis, target.id, m, stance.sentence) for m in called)
            yield Criticism(target.id, place, stance.trigger, stance.holder, stance.likely, stance.id, pronoun)


def _may_mean_another(analysis: Analysis, actor: str, mention: Mention, sentence: int) -> bool:
    """Tell a pronoun before which another actor of its kind is named, in its sentence or the last; "who" stands beside
    whom it means."""
    word = mention.span.of(analysis.article.text).lower()
    if mention.kind != "pronoun" or word == "who":
        return False
    near = Span(analysis.sentences[max(0, sentence - 1)].start, mention.span.start)
    person = {word in PERSONAL} if word not in PLURAL else {True, False}
    others = (a for a in analysis.actors if a.id != actor and (a.kind in ("person", "unnamed")) in person)
    return any(m.kind != "pronoun" and near.contains(m.span) for a in others for m in a.mentions)


def _is_whole(text: str, stance: Stance, target: Actor) -> bool:
    """Tell whether the target is the actor and not something of that name: its last mention ends the phrase, or owns
    what follows."""
    span = stance.target.span
    if span is None:
        return True
    inside = [m.span for m in target.mentions if span.contains(m.span) or m.span.contains(span)]
    owns = target.kind != "place"  # "America's policy" is no accusation of a state
    return any(m.end >= span.end - 2 or owns and WHOLE.match(text[m.end : m.end + 20]) is not None for m in inside)


def _by_words(analysis: Analysis) -> Iterator[Criticism]:
    text, kinds = analysis.article.text, {a.id: a.kind for a in analysis.actors}
    told: dict[int, list[tuple[Span, tuple[str, ...]]]] = defaultdict(list)
    for s in analysis.statements:
        told[s.sentence] += [(c, s.voices) for c in s.content]
    number = 0
    mentions = ((m.span, a.id, m) for a in analysis.actors for m in a.mentions)
    for span, actor, mention in sorted(mentions, key=lambda row: (*row[:2], row[2].kind)):
        while number + 1 < len(analysis.sentences) and analysis.sentences[number + 1].start <= span.start:
            number += 1
        if span.of(text).lower() in ("which", "that", "whose"):
            continue
        sentence = analysis.sentences[number]
        accused = mention.kind != "pronoun" and any(
            c.contains(span) and any(v != actor for v in voices) for c, voices in told[number]
        )
        trigger = _criticised_at(text, sentence, span, accused, kinds[actor] == "place")
        if trigger is not None:
            pronoun = _may_mean_another(analysis, actor, mention, number)
            yield Criticism(actor, sentence, trigger, None, BY_WORDS, by_pronoun=pronoun)


def _criticised_at(text: str, sentence: Span, place: Span, told: bool, state: bool) -> Span | None:
    """Return the words that criticise whoever is named at a place, None where nothing does; `told`: in another's
    statement."""
    first = max(sentence.start, place.start - NEAR)
    before, after = text[first : place.start], text[place.end : min(sentence.end, place.end + NEAR)]
    for pattern in _before_patterns(after, state):
        hit = pattern.search(before)
        if hit is not None and not DENIED.search(before[: hit.start()]):
            return Span(first + hit.start("cue"), first + hit.end("cue"))
    for pattern in _after_patterns(before, told):
        hit = pattern.match(after)
        if hit is not None:
            return Span(place.end + hit.start("cue"), place.end + hit.end("cue"))
    return None


def _before_patterns(after: str, state: bool) -> Iterator[re.Pattern[str]]:
    """Yield what criticises a name from before it, by what follows it."""
    if WHOLE.match(after) and not (state and after[:1] in "’'"):  # "America's policy" is no accusation of a state
        yield ACTIVE
        if not state:
            yield ATTACKING
    if NAMED.match(after):
        yield CALLING
    if PREDICATE.match(after) or DOING.match(after):
        yield ALLEGED


def _after_patterns(before: str, told: bool) -> Iterator[re.Pattern[str]]:
    """Yield what criticises a name from behind it, by what stands before it."""
    yield PASSIVE
    yield FACING
    if told and not DENIED.search(before):
        yield CALLED
        yield DOING
    if DEMANDING.search(before):
        yield RESIGN
