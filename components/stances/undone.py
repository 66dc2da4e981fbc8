"""What a decision or a vote did to the thing that it stands for: "scrapped the toll. She welcomed the **decision**"."""

from __future__ import annotations

from dataclasses import replace

from components.issues import Chains
from components.issues.chains import is_act
from components.language import Parse, Token
from components.lexicon import words
from components.model import Stance, StanceLabel, Target
from components.stances.rules.frames import DENYING, ENDING
from components.stances.rules.silencing import NOT_DOING
from components.stances.rules.turning import read_turn
from components.stances.rules.word_sides import side_of_preposition, side_of_word

DONE = words("nouns", "deed done")
JUDGING = words("verbs", "object", cue="judging")  # "criticised the toll"
OTHER: dict[StanceLabel, StanceLabel] = {"support": "oppose", "oppose": "support"}


def through_deed(chains: Chains, stance: Stance, pointed: Token, target: Target) -> Stance | None:
    """Return a position on a deed as one on what it was done to, turned where the deed undoes that; None where it is
    not known what was done to it."""
    if pointed.lemma.lower() not in DONE:
        return replace(stance, target=target)
    told = chains.told_before(pointed)
    named = next((h for h in told if _is_done_to(h)), told[0] if told else None)
    if named is None or named.dep == "nsubj" and not is_act(named.lemma.lower()):
        return None
    verb = _verb_on(named)
    if verb is None:
        return replace(stance, target=target)
    if not _undoes(verb):
        return replace(stance, target=target) if _is_plain(chains.parse, verb) else None
    if stance.label not in OTHER or not _is_plain(chains.parse, verb):
        return None
    rule = f"{stance.rule}; '{verb.text}' turns it"
    return replace(stance, target=target, label=OTHER[stance.label], turned_by=stance.turned_by or verb.span, rule=rule)


def _is_done_to(named: Token) -> bool:
    """Tell what a deed is done to: not "the toll" of "Lund criticised the toll", which is no decision on it."""
    verb = _verb_on(named)
    return verb is not None and verb.lemma.lower() not in JUDGING


def _verb_on(named: Token) -> Token | None:
    """Return the verb that is done to a thing: "scrapped it", "it was scrapped", "objected to it"."""
    place = named.head if named.dep == "pobj" and named.head.dep in ("prep", "agent") else named
    verb = place.head
    done = place.dep in ("dobj", "nsubjpass", "prep") and verb.is_verb
    return verb if done else None


def _undoes(verb: Token) -> bool:
    sides = (side_of_word(verb), side_of_preposition(verb))
    return verb.lemma.lower() in ENDING or "oppose" in sides


def _is_plain(parse: Parse, verb: Token) -> bool:
    """Tell a deed that is told as done: not "did not scrap", "refused to scrap", "may scrap", "against scrapping"."""
    turn = read_turn(parse, verb)
    if turn.flips or turn.silences or turn.condition is not None:
        return False
    outer = verb.head
    undoing = outer is not verb and (outer.lemma in ENDING | NOT_DOING | DENYING or outer.lower == "against")
    return not (undoing and verb.dep in ("xcomp", "pcomp", "ccomp"))
