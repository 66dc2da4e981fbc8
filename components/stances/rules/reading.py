"""Read an article by the rules: each yields hits, and here alone a hit's goal is followed, what turns it is read, and
the row is worded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from components.language import ActorIndex, Parse, Token
from components.model import Level, Stance, StanceLabel, Statement
from components.stances.joining import join_readings
from components.stances.rules import (
    accompanied,
    adjectives,
    appealing,
    deeds,
    elliptic,
    idioms,
    nouns,
    speech,
    undergone,
    wanting,
    words,
)
from components.stances.rules.aims import follow_goal
from components.stances.rules.beside import beside, joined
from components.stances.rules.hits import FIRST_PERSON, FORMS, Hit, Rule, Ruled
from components.stances.rules.holders import Held, holder_of, names_holder, speaker_of, statement_round
from components.stances.rules.silencing import is_silenced
from components.stances.rules.targets import Aim, other
from components.stances.rules.turning import Turn, turn_of
from components.stances.rules.whose import is_asked_of, is_said_by_another
from components.stances.rules.word_sides import is_against_none

Reader = Callable[[Parse, ActorIndex, Token], Iterator[Hit]]

VERB, SPEECH, NOUN = frozenset(["VERB"]), frozenset(["VERB", "AUX"]), frozenset(["NOUN"])
ANY = frozenset(["VERB", "ADJ", "NOUN"])
# Which words each rule looks at. The order decides which of two readings of one position is kept: the first.
RULES: tuple[tuple[frozenset[str], Reader], ...] = (
    (VERB, words.read_directing), (VERB, words.read_object), (VERB, words.read_preposition),
    (VERB, words.read_reacting), (VERB, wanting.read_wanting), (VERB, wanting.read_wanted),
    (VERB, wanting.read_declined),
    (frozenset(["ADJ", "VERB"]), adjectives.read_adjective), (NOUN, nouns.read_adherent), (NOUN, nouns.read_readiness),
    (NOUN, nouns.read_noun), (NOUN, nouns.read_own), (SPEECH, idioms.read_phrases),
    (SPEECH, deeds.read_demanded), (SPEECH, deeds.read_deed), (VERB, deeds.read_breaking),
    (SPEECH, speech.read_evaluation), (SPEECH, speech.read_comparison), (SPEECH, speech.read_merit),
    (SPEECH, speech.read_consequence), (SPEECH, speech.read_duty), (SPEECH, speech.read_need),
    (SPEECH, undergone.read_undergone), (SPEECH, speech.read_imperative), (SPEECH, speech.read_sense),
    (VERB, speech.read_effect), (VERB, speech.read_likening),
    (SPEECH, elliptic.read_understood), (ANY, elliptic.read_absolute), (VERB, appealing.read_appeal),
    (NOUN, accompanied.read_accompanied),
)  # fmt: skip


class Followed(NamedTuple):
    """A hit with one of the targets that its goal led to, and what turns it."""

    hit: Hit
    aim: Aim
    turn: Turn


def read_by_rule(parse: Parse, index: ActorIndex, statements: tuple[Statement, ...]) -> list[Ruled]:
    """Return the positions that the rules read, in text order."""
    found: list[Ruled] = []
    for hit in meet(parse, index):
        found += _positions(parse, index, statements, hit)
    index.settle()
    return [Ruled(stance, found[of].rule) for stance, of in join_readings([r.stance for r in found])]


def meet(parse: Parse, index: ActorIndex) -> list[Hit]:
    """Return what the rules meet, in text order."""
    met: list[Hit] = []
    for token in parse.tokens:
        for parts, read in RULES:
            if token.pos in parts:
                met += [elliptic.of_what_was_said(hit, met) for hit in read(parse, index, token)]
        met += [*elliptic.read_again(parse, token, met)]
    return met


def _positions(parse: Parse, index: ActorIndex, statements: tuple[Statement, ...], hit: Hit) -> Iterator[Ruled]:
    own = hit.holder if not hit.speaker else None
    holders: list[tuple[Token | None, Rule]] = [(hit.holder, hit.rule)]
    holders += [(h, hit.rule) for h in beside(index, own)] if own is not None else []
    holders += [(h, "echo") for h in joined(index, own, hit.turning)] if own is not None else []
    for followed in _follow(parse, index, hit):
        for holder, rule in holders:
            stance = _stance(parse, index, statements, followed, holder)
            if stance is not None:
                yield Ruled(stance, rule)


def _follow(parse: Parse, index: ActorIndex, hit: Hit) -> Iterator[Followed]:
    """Yield what a hit's goal leads to, with what turns it."""
    form = FORMS[hit.rule]
    turn = turn_of(parse, hit, form.ready)
    if hit.only_bound and turn.condition is None:
        return
    if form.unturned and (turn.flips or turn.weak or turn.condition is not None):
        return
    aims = follow_goal(parse, index, hit, form.deed)
    if form.first or hit.first:
        aims = [*aims[:1], *takewhile(lambda a: a.beside, aims[1:])]
    for aim in aims:
        if not hit.actors_only or aim.target.actor is not None:
            yield Followed(hit, aim._replace(turned=hit.turned) if hit.turned is not None else aim, turn)


def _stance(
    parse: Parse, index: ActorIndex, statements: tuple[Statement, ...], followed: Followed, word: Token | None
) -> Stance | None:
    """Return the position, None where it is not taken, or by nobody who can, or towards oneself."""
    hit, aim, turn = followed
    if (
        turn.silences
        or is_silenced(hit.trigger)
        or is_asked_of(hit.trigger, word)
        or turn.flips
        and aim.side == "oppose"
        and (aim.turned is None or hit.act and not turn.condition)
    ):
        return None  # "does not oppose" is not yet support
    if turn.flips and is_against_none(hit.goal):
        return None
    statement = statement_round(statements, hit.trigger.span)
    held = _holder(parse, index, statement, followed, word)
    target = aim.target
    if held is None or held.actor is None and held.span is None or (hit.own or FORMS[hit.rule].own) and not held.said:
        return None
    if held.actor is not None and held.actor == target.actor:
        if len(target.text.split()) < 2:
            return None
        target = replace(target, actor=None)  # one's own plan is a target, oneself is not
    if hit.rule != "own" and held.span is not None and target.span is not None and held.span.overlaps(target.span):
        return None
    aimed = parse.tokens_in(target.span) if target.span is not None else []
    if held.actor is not None and not held.said and hit.rule != "own" and names_holder(index, held.actor, aimed):
        return None
    side = other(aim.side) if turn.flips else aim.side
    label: StanceLabel = "conditional" if turn.condition else side
    return Stance("", held.actor, held.span, target, label, _strength(followed, held), aim.trigger or hit.trigger.span,
                  _wording(parse, followed),
                  hit.trigger.sent, statement.id if statement else None, _level(statement, followed, held),
                  turn.condition,
                  turn.span if turn.flips else aim.turned or turn.condition)  # fmt: skip


def _holder(
    parse: Parse, index: ActorIndex, statement: Statement | None, followed: Followed, word: Token | None
) -> Held | None:
    own = followed.hit.speaker or word is not None and word.lower in FIRST_PERSON
    if own and statement is not None and is_said_by_another(index, followed.hit.trigger, statement):
        return None
    if followed.hit.speaker:
        return speaker_of(statement, followed.hit.trigger.span, None)
    return (
        holder_of(parse, index, statement, followed.hit.trigger, word, followed.aim.target.span)
        if word is not None
        else None
    )


def _strength(followed: Followed, held: Held) -> float:
    hit, _, turn = followed
    strength = FORMS[hit.rule].strength if hit.strength is None else hit.strength
    return round(
        strength * (0.85 if turn.flips else 1.0) * (0.75 if turn.weak else 1.0) * (1.0 if held.actor else 0.8), 2
    )


def _level(statement: Statement | None, followed: Followed, held: Held) -> Level:
    own_words = statement is not None and any(c.contains(followed.hit.trigger.span) for c in statement.content)
    return "inferred" if followed.hit.act and not own_words else "said" if held.said else "told"


def _wording(parse: Parse, followed: Followed) -> str:
    hit, aim, turn = followed
    return hit.wording(aim.side) + (
        f"; turned by '{turn.span.of(parse.text)}'" if turn.flips and turn.span else "") + (
        f"; '{aim.turned.of(parse.text)}' turns it" if aim.turned else "") + (
        "; bound to a condition" if turn.condition else "")  # fmt: skip
