"""What a decision or a vote did to the thing that it stands for: "scrapped the toll. She welcomed the **decision**"."""

from __future__ import annotations

from dataclasses import replace

from components.issues import Chains
from components.issues.chains import DONE, is_act
from components.language import Parse, Token
from components.lexicon import words
from components.model import Stance, StanceLabel, Target
from components.stances.rules.frames import DENYING, ENDING, PREPOSITION, Side
from components.stances.rules.silencing import NOT_DOING
from components.stances.rules.turning import read_turn
from components.stances.rules.word_sides import side_of_preposition, side_of_word

BRINGING = words("verbs", "voted object") | words("verbs", "levying") | words("verbs", "putting forward")
JUDGING = words("verbs", "object", cue="judging")  # "criticised the toll"
OTHER: dict[StanceLabel, StanceLabel] = {"support": "oppose", "oppose": "support"}


def through_deed(chains: Chains, stance: Stance, pointed: Token, target: Target) -> Stance | None:
    """Return a position on a deed as one on what it was done to, turned where the deed undoes that; None where it is
    not known what was done to it."""
    if pointed.lemma.lower() not in DONE:
        return replace(stance, target=target)
    told = chains.told_before(pointed)
    deed = next((d for h in told if (d := _deed_on(h)) is not None), None)
    if deed is None:
        return replace(stance, target=target) if told and _stands(chains.parse, told[0]) else None
    verb, side = deed
    if stance.label not in OTHER or not _is_plain(chains.parse, verb):
        return None
    if side == "support":
        return replace(stance, target=target)
    rule = f"{stance.rule}; '{verb.text}' turns it"
    return replace(stance, target=target, label=OTHER[stance.label], turned_by=stance.turned_by or verb.span, rule=rule)


def _deed_on(named: Token) -> tuple[Token, Side] | None:
    """Return the deed done to a thing, and its side; none in "Lund criticised the toll", which decides nothing."""
    verb = _verb_on(named)
    side = _side_of(verb) if verb is not None and verb.lemma.lower() not in JUDGING else None
    return (verb, side) if verb is not None and side is not None else None


def _stands(parse: Parse, named: Token) -> bool:
    """Tell what a decision may be on though its deed is not told: the expansion, "defended the rise"."""
    verb = _verb_on(named)
    upheld = verb is not None and _side_of(verb) == "support" and _is_plain(parse, verb)
    return is_act(named.lemma.lower()) or upheld


def _verb_on(named: Token) -> Token | None:
    """Return the verb that is done to a thing: "scrapped it", "it was scrapped", "objected to it"."""
    if named.dep == "pobj" and (named.head.head.lemma.lower(), named.head.lower) in PREPOSITION:
        return named.head.head
    return named.head if named.dep in ("dobj", "nsubjpass") and named.head.is_verb else None


def _side_of(verb: Token) -> Side | None:
    """Return the side that a deed takes towards what it is done to: scrapping it is against it, passing it for it."""
    lemma, sides = verb.lemma.lower(), (side_of_word(verb), side_of_preposition(verb))
    if lemma in ENDING or "oppose" in sides:
        return "oppose"
    return "support" if lemma in BRINGING or "support" in sides else None


def _is_plain(parse: Parse, verb: Token) -> bool:
    """Tell a deed that is told as done: not "did not scrap", "refused to scrap", "may scrap", "against scrapping"."""
    turn = read_turn(parse, verb)
    if turn.flips or turn.silences or turn.condition is not None:
        return False
    outer = verb.head
    undoing = outer is not verb and (outer.lemma in ENDING | NOT_DOING | DENYING or outer.lower == "against")
    return not (undoing and verb.dep in ("xcomp", "pcomp", "ccomp"))
