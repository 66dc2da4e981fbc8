"""What a hit's goal leads to: what a noun names, or what a clause aims at, followed inwards.

"Wants to stop the sale" is against the sale."""

from __future__ import annotations

from components.language import ActorIndex, Parse, Token
from components.language.actors.people import is_people
from components.lexicon import words
from components.model import Span, Target
from components.stances.rules.frames import (
    BETWEEN,
    CARRYING,
    ENDING,
    ENSURING,
    IN_A_MANNER,
    LEFT_OPEN,
    OBJECT,
    PREPOSITION,
    SEEN_DONE,
    Side,
)
from components.stances.rules.hits import Hit
from components.stances.rules.idioms import phrases_of
from components.stances.rules.linked import is_left_alone, kept_from
from components.stances.rules.phrases import BENEFIT, KEEPING, VOTING
from components.stances.rules.targets import (
    EMPTY_TARGETS,
    FLIPPING_NOUNS,
    LONGEST_TARGET,
    TIMES,
    Aim,
    actor_of,
    aim_at,
    asked_clause,
    is_to_be_done,
    other,
    target_of_noun,
    verb_phrase,
)
from components.stances.rules.whole import deed_phrase
from components.stances.rules.word_sides import is_letting_go, is_levied

KNOWN = frozenset(OBJECT) | KEEPING | BENEFIT | words("verbs", "duty")  # what they do to their object is known
DEEPEST = 6  # verbs that are followed, one hanging on the other
ELSEWHERE = frozenset("out off away back".split())  # where something is kept, taken or driven
SAYING_NOTHING = frozenset("be have do say".split())
STOPPING = words("verbs", "stopping")  # doing something


def follow_goal(parse: Parse, index: ActorIndex, hit: Hit, deed: bool) -> list[Aim]:
    """Return what the goal of a hit leads to; with `deed` the deed itself where it ends what its object names: who
    refuses "to disavow the endorsement" is against disavowing it."""
    if hit.rule == "understood" and hit.goal is None:
        return [Aim(hit.side, Target("", None))]
    if hit.whole and hit.goal is not None and hit.goal.is_verb:
        whole = aim_at(parse.text, hit.side, deed_phrase(parse, hit.goal))
        return [whole] if whole is not None else []
    voted = _voted_on(hit.goal) if hit.clause and hit.goal is not None else None
    aims = aims_of(parse, index, hit.goal, hit.side) if hit.clause and hit.goal is not None and voted is None else []
    noun, side = voted or (hit.otherwise if hit.clause else hit.goal, "support")
    if not aims and noun is not None:
        aims = target_of_noun(parse, index, noun, hit.side if side == "support" else other(hit.side))
    undone = deed and any(a.turned is not None for a in aims)
    if not undone or hit.goal is None or is_letting_go(hit.goal):
        return aims
    aim = aim_at(parse.text, hit.side, verb_phrase(parse, hit.goal))
    return [aim] if aim is not None else []


def _voted_on(verb: Token) -> tuple[Token, Side] | None:
    """Return the bill and the side in "urged them to vote against the bill", "to crack down on it", "to rein it in"."""
    dobj = verb.child("dobj")
    undone = dobj is not None and dobj.lemma in FLIPPING_NOUNS  # "to seek an end to it"
    if not undone and not is_letting_go(verb) and (verb.lemma not in CARRYING or verb.child("xcomp", "ccomp") is None):
        for _, side, thing in phrases_of(verb):
            if thing.i > verb.i and thing.dep in ("pobj", "dobj"):
                return thing, side
    for c in verb.children if verb.lemma in VOTING or verb.child("dobj") is None else ():
        frame, noun = PREPOSITION.get((verb.lemma, c.lower)), c.child("pobj")
        if frame is not None and noun is not None:
            return noun, frame.side
    return None


def aims_of(parse: Parse, index: ActorIndex, verb: Token, side: Side, depth: int = 0) -> list[Aim]:
    """Follow an infinitive to what it is for or against: "to reach an agreement", "to ensure he doesn't win"."""
    if depth > DEEPEST:
        return []
    phrased = _voted_on(verb) if depth else None
    if phrased is not None:
        noun, taken = phrased
        return target_of_noun(parse, index, noun, side if taken == "support" else other(side))
    if depth == 0 and (asked := aim_at(parse.text, side, asked_clause(parse, verb))) is not None:
        return [asked]
    if (
        depth == 0
        and is_to_be_done(verb)
        and verb.lemma not in KNOWN | ENDING
        and (whole := _clause(parse, verb)) is not None
    ):
        return [Aim(side, whole)]
    if parse.clause(verb).negation is not None:
        side = other(side)
    further: list[Aim] = []
    for c in verb.children:
        if c.dep == "conj" and c.is_verb and c.child("nsubj") is None and depth < 3:
            further += aims_of(parse, index, c, side, depth + 1)
    if verb.lemma in ENSURING and (clause := verb.child("ccomp")) is not None:
        return _ensured(parse, index, verb, clause, side) + further
    dobj = verb.child("dobj")
    seen = _seen_done(verb)
    if seen is not None:
        verb, dobj = seen
    done = verb.child("xcomp") if verb.lemma in STOPPING and dobj is None else None
    if done is not None and done.tag == "VBG":  # "to stop attacking her": against what attacks her
        return [a._replace(turned=verb.span) for a in aims_of(parse, index, done, other(side), depth + 1)] + further
    if verb.lemma in CARRYING and (inner := _carried(verb, dobj)) is not None:
        return [a for v in inner for a in aims_of(parse, index, v, side, depth + 1)] + further
    return (
        _of_object(parse, index, verb, dobj, side) if dobj is not None else _of_itself(parse, index, verb, side)
    ) + further


def _seen_done(verb: Token) -> tuple[Token, Token] | None:
    """Return "scrapped" and the toll of "to see the toll scrapped", where what is done to it is for or against it."""
    done = verb.child("ccomp") if verb.lemma in SEEN_DONE else None
    whom = done.child("nsubj", "nsubjpass") if done is not None else None
    if done is None or whom is None or done.tag not in ("VBN", "VBD") or done.lemma not in KNOWN | ENDING:
        return None
    return (done, whom) if done.child("aux", "auxpass", "mark", "dobj") is None else None


def _ensured(parse: Parse, index: ActorIndex, verb: Token, clause: Token, side: Side) -> list[Aim]:
    """Return the clause of "to ensure that he doesn't win"."""
    inner = _clause(parse, clause)
    if inner is None:
        return []
    turned, subject = parse.clause(clause).negation, clause.child("nsubj")
    actor = index.name_at(subject) if subject is not None else None
    text = inner.text if turned is None else _without_negation(parse, clause, inner)
    return [Aim(other(side) if turned is not None else side, Target(text, inner.span, actor),
                turned.span if turned else None,
                Span(verb.start, clause.end))]  # fmt: skip


def _carried(verb: Token, dobj: Token | None) -> list[Token] | None:
    """Return the verb that "continue", "try", "do everything" only carry; None where the verb says something itself."""
    if dobj is None or dobj.lower in EMPTY_TARGETS:
        following = [
            c
            for c in verb.children
            if c.dep in ("xcomp", "ccomp", "advcl", "pcomp") and c.i > verb.i and c.tag in ("VB", "VBG")
        ]
        if following:
            return following[:1]
    if dobj is None or dobj.lower not in EMPTY_TARGETS:
        return None
    inner = next((c for c in dobj.children if c.dep in ("relcl", "acl")), None)
    return [c for c in inner.children if c.dep in ("advcl", "xcomp")][:1] if inner is not None else []


def _of_object(parse: Parse, index: ActorIndex, verb: Token, dobj: Token, side: Side) -> list[Aim]:
    """Return what the verb's object names, turned where the verb ends or hinders it."""
    frame = OBJECT.get(verb.lemma) or BETWEEN.get(verb.lemma)
    against = verb.lemma in ENDING or frame is not None and frame.side == "oppose"
    kept = kept_from(verb) if against or verb.lemma in KEEPING else None  # "to gain votes from raising it"
    if kept is not None and kept.child("auxpass") is not None:
        kept = None  # "to stop it from being built"
    if kept is not None and kept.lemma in KNOWN | ENDING:
        return [a._replace(turned=verb.span) for a in aims_of(parse, index, kept, other(side))]
    whole = kept or verb if kept is not None or _is_whole(index, verb, dobj, against) else None
    if whole is not None and (deed := aim_at(parse.text, side, verb_phrase(parse, whole))) is not None:
        return [deed if kept is None else deed._replace(side=other(side), turned=verb.span)]
    against = against and not is_levied(dobj)  # "vowed to slap tariffs on cars" is for them
    aims = target_of_noun(parse, index, dobj, other(side) if against else side)
    return [a._replace(turned=verb.span) for a in aims] if against else aims


def _is_whole(index: ActorIndex, verb: Token, dobj: Token, against: bool) -> bool:
    """Tell a deed that is meant as a whole: what it does to its object does not tell whether one is for that;
    `against` where it does."""
    if (
        _is_taken_elsewhere(verb, dobj)
        or is_left_alone(verb, dobj)
        or dobj.lemma in IN_A_MANNER
        or verb.lemma in LEFT_OPEN
    ):
        return True  # "to take part in the talks"
    if against or verb.lemma in KNOWN:
        return False
    actor = index.kind_of(index.name_at(dobj)) not in ("", "document")  # "to extradite Holt"
    return actor or is_people(dobj) or _is_ones_own(dobj) or _is_made_to(verb, dobj)


def _is_ones_own(dobj: Token) -> bool:
    """Tell "to leave their cars at home", "to change its mind": what is meant is the deed, not what is theirs; of two
    deeds each has its own object."""
    alone = dobj.child("conj") is None and dobj.head.child("conj") is None
    return alone and dobj.pos == "NOUN" and any(c.dep == "poss" and c.pos == "PRON" for c in dobj.children)


def _is_made_to(verb: Token, dobj: Token) -> bool:
    """Tell "to require drivers to pay", "to tell Holt how it works": what is meant is the deed, not whom it is done
    to."""
    return any(c.dep in ("xcomp", "ccomp", "oprd") and c.i > dobj.i for c in verb.children)


def _is_taken_elsewhere(verb: Token, dobj: Token) -> bool:
    """Tell "to keep the lorries out of the town", "to leave the gate open": whether that is for or against
    the lorries its verb does not say."""
    behind = [c for c in verb.children if c.i > dobj.i]
    return verb.lemma not in ENDING and any(c.lower in ELSEWHERE or c.dep == "oprd" and c.pos == "ADJ" for c in behind)


def _of_itself(parse: Parse, index: ActorIndex, verb: Token, side: Side) -> list[Aim]:
    """Return the verb with what follows it, where it has no object."""
    phrase = verb_phrase(parse, verb)
    if phrase is None:
        return []
    words = phrase.flat(parse.text)
    for c in verb.children:
        if c.dep == "prep" and c.i > verb.i and (noun := c.child("pobj")) is not None and noun.ent not in TIMES:
            if noun.lower in EMPTY_TARGETS and index.name_at(noun) is None:
                return []
            return [Aim(side, Target(words, phrase, actor_of(parse, index, noun)))]
    return [Aim(side, Target(words, phrase))] if verb.lemma not in SAYING_NOTHING and len(words.split()) > 2 else []


def _clause(parse: Parse, verb: Token) -> Target | None:
    """Return a whole clause as target, from its subject on: "Putin … win his war"."""
    inner = [c for c in verb.children if c.dep not in ("mark", "advcl", "cc", "conj", "punct", "relcl")]
    start = min([c.left for c in inner if c.i < verb.i] + [verb.i])
    end = max([c.right for c in inner if c.i > verb.i] + [verb.i])
    if end - start > 2 * LONGEST_TARGET:
        end = max([c.right for c in inner if c.i > verb.i and c.dep in ("dobj", "prt", "acomp", "attr")] + [verb.i])
    span = parse.trim(parse.tokens[start].start, parse.tokens[end].end)
    return Target(span.flat(parse.text), span) if span is not None else None


def _without_negation(parse: Parse, verb: Token, target: Target) -> str:
    """Return a clause's words with its negation marked as left out: "Putin … win his war"."""
    auxiliaries = [c for c in verb.children if c.dep in ("aux", "neg") and c.i < verb.i]
    if not auxiliaries or target.span is None:
        return target.text
    first = auxiliaries[0]
    return f"{parse.text[target.span.start : first.start].rstrip()} … {parse.text[verb.start : target.span.end]}"
