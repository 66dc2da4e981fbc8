"""Read the frames round a word: who holds what towards which target, before anything is said of holders' names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from components.language import ActorIndex, Parse, Token
from components.stances import frames
from components.stances.found import FIRST_PERSON, SIDE_WORDS, Reading
from components.stances.frames import Frame, Side
from components.stances.idioms import read_idioms
from components.stances.speech import read_speech
from components.stances.targets import aims_of, target_of_noun
from components.stances.turning import Turn, read_turn
from components.statements.grammar import find_subject, is_passive


def read_frames(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Reading]:
    """Yield what the frames at one word say."""
    lemma = t.lemma.lower()
    if t.pos == "VERB":
        if lemma in frames.DIRECTIVE and (goal := _directed(t)) is not None:
            yield from _aimed(parse, index, t, goal, "support", 0.75, "'{0} … to' reads as {1} what is to be done")
        elif lemma in frames.OBJECT:
            yield from _object(parse, index, t, frames.OBJECT[lemma])
        yield from _prepositions(parse, index, t)
        if lemma in frames.WANTING or lemma in frames.REFUSING:
            yield from _wanting(parse, index, t)
        if lemma in frames.WANTED and (dobj := t.child("dobj")) is not None and not (lemma in frames.DIRECTIVE and _directed(t)):
            yield from _wanted(parse, index, t, dobj)
    if t.pos in ("ADJ", "VERB") and t.dep in ("acomp", "ROOT", "conj", "ccomp", "relcl", "advcl", "attr", "pcomp"):
        yield from _adjective(parse, index, t)
    if t.pos == "NOUN":
        yield from _noun(parse, index, t)
    yield from read_idioms(parse, index, t)
    yield from read_speech(parse, index, t)


def _directed(verb: Token) -> Token | None:
    """Return what someone is to do in "urged A to B", "called on A to B"."""
    for c in verb.children:
        if c.dep in ("xcomp", "ccomp", "advcl") and c.i > verb.i and any(g.lower == "to" and g.dep == "aux" for g in c.children):
            has_addressee = verb.child("dobj") is not None or c.child("nsubj") is not None or any(
                p.dep == "prep" and p.lower in ("on", "upon", "for") and p.i < c.i for p in verb.children)  # fmt: skip
            return c if has_addressee else None
    return None


def _aimed(parse: Parse, index: ActorIndex, t: Token, goal: Token, side: Side, strength: float, rule: str,
           readiness: bool = False, holder: Token | None = None) -> Iterator[Reading]:  # fmt: skip
    turn = read_turn(parse, t, readiness)
    holder = holder or find_subject(t)[0]
    for aim in aims_of(parse, index, goal, side):
        yield Reading(t, holder, aim, turn, strength, rule.format(t.text, SIDE_WORDS["support"]))


def _object(parse: Parse, index: ActorIndex, t: Token, frame: Frame) -> Iterator[Reading]:
    passive = is_passive(t)
    dobj = t.child("nsubjpass") if passive else t.child("dobj") or _shared_object(t)
    if t.lemma == "warn" and t.child("ccomp") is not None:
        return  # "warned voters that …" is not against the voters
    holder = _doer(t)
    if passive and t.dep == "acl":
        dobj = t.head
    if holder is None:
        return
    if dobj is None:
        yield from _gerund(parse, index, t, frame, holder)
        return
    rule = f"'{t.text}' someone or something reads as {SIDE_WORDS[frame.side]} it"
    turn = read_turn(parse, t)
    for aim in target_of_noun(parse, index, dobj, frame.side):
        if t.lemma not in frames.ACTORS_ONLY or aim.target.actor is not None:
            yield Reading(t, holder, aim, turn, frame.strength, rule, frame.act)


def _doer(verb: Token) -> Token | None:
    """Return who does it; in "criticised Amsel for attacking it" that is Amsel."""
    link = verb.head
    judged = link.head.child("dobj") if verb.dep == "pcomp" and link.lower in ("for", "of") and link.head.lemma in frames.OBJECT else None
    return judged or find_subject(verb)[0]


def _gerund(parse: Parse, index: ActorIndex, t: Token, frame: Frame, holder: Token) -> Iterator[Reading]:
    """Read "backs lifting the curfew"."""
    inner = t.child("xcomp", "pcomp")
    if t.lemma in ("deny", "regret"):  # "denied supporting it" says what was not done
        return
    if inner is not None and inner.tag == "VBG" and inner.child("nsubj") is None:
        turn = read_turn(parse, t)
        for aim in aims_of(parse, index, inner, frame.side):
            yield Reading(t, holder, aim, turn, frame.strength, f"'{t.text}' doing something reads as {SIDE_WORDS[frame.side]} it", frame.act)


def _shared_object(verb: Token) -> Token | None:
    """Return the object in "welcomes and appreciates it" for the first verb."""
    for c in verb.children:
        if c.dep == "conj" and c.is_verb and c.i - verb.i == 2:
            return c.child("dobj")
    return None


def _prepositions(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Reading]:
    dobj = t.child("dobj")
    for c in (*t.children, *(dobj.children if dobj is not None and t.lemma in ("advise", "warn", "caution", "blame") else ())):
        frame = frames.PREPOSITION.get((t.lemma.lower(), c.lower)) if c.dep in ("prep", "prt", "advmod") else None
        if frame is None:
            continue
        inner = c.child("pobj", "pcomp") or (p.child("pobj") if (p := c.child("prep")) is not None else None)
        holder = find_subject(t)[0]
        if inner is None or holder is None or is_passive(t):
            continue
        rule = f"'{t.text} {c.text}' reads as {SIDE_WORDS[frame.side]} what follows"
        turn = read_turn(parse, t)
        aims = aims_of(parse, index, inner, frame.side) if c.child("pcomp") is inner else target_of_noun(parse, index, inner, frame.side)
        for aim in aims:
            yield Reading(t, holder, aim, turn, frame.strength, rule, frame.act)


def _wanting(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Reading]:
    goal = next((c for c in t.children if c.dep in ("xcomp", "ccomp") and c.i > t.i
                 and any(g.lower == "to" and g.dep == "aux" for g in c.children)), None)  # fmt: skip
    if goal is None or is_passive(t):
        return
    refusing = t.lemma.lower() in frames.REFUSING
    side: Side = "oppose" if refusing else "support"
    if refusing and goal.lemma in ("say", "comment", "discuss", "answer", "give", "be", "speak", "provide", "elaborate", "name", "identify"):
        return
    rule = f"'{t.text} to' do something reads as {SIDE_WORDS[side]} it"
    yield from _aimed(parse, index, t, goal, side, 0.65, rule, readiness=t.lemma in frames.READINESS)


def _wanted(parse: Parse, index: ActorIndex, t: Token, dobj: Token) -> Iterator[Reading]:
    """Read "demanded a ceasefire"; what is wanted of support is support for its own object."""
    holder = find_subject(t)[0]
    if holder is None or is_passive(t):
        return
    turn = read_turn(parse, t)
    for (noun, preposition), frame in frames.NOUNS.items():
        if dobj.lemma == noun:
            for c in dobj.children:
                if c.dep == "prep" and c.lower == preposition and (inner := c.child("pobj")) is not None:
                    for aim in target_of_noun(parse, index, inner, frame.side):
                        yield Reading(t, holder, aim, turn, 0.7, f"'{t.text} {dobj.text} {c.text}' reads as {SIDE_WORDS[frame.side]} what follows")
                    return
    if t.lemma in ("expect", "need", "urge", "recommend") and t.lemma != "urge" or t.child("xcomp", "ccomp") is not None:
        return
    for c in t.children:  # "We expect the firm support of …, for the peace process": the parser hangs "for" on the verb
        if dobj.lemma == "support" and c.dep == "prep" and c.lower == "for" and (inner := c.child("pobj")) is not None:
            dobj = inner
    for aim in target_of_noun(parse, index, dobj, "support"):
        yield Reading(t, holder, aim, turn, 0.65, f"'{t.text}' something reads as {SIDE_WORDS['support']} it")


def _adjective(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Reading]:
    verb = t.head if t.dep == "acomp" else t
    holder = verb.child("nsubj", "nsubjpass") or find_subject(verb)[0]
    if holder is None or t.dep == "acomp" and verb.lemma not in ("be", "feel", "become", "remain", "stay", "seem"):
        return
    word = t.lower
    for c in t.children:
        if c.dep in ("prep", "agent") and (word, c.lower) in frames.ADJECTIVES and (inner := c.child("pobj", "pcomp")) is not None:
            frame = frames.ADJECTIVES[word, c.lower]
            turn = read_turn(parse, verb if verb is not t else t, readiness=word in frames.READINESS)
            aims = aims_of(parse, index, inner, frame.side) if inner.dep == "pcomp" else target_of_noun(parse, index, inner, frame.side)
            for aim in aims:
                yield Reading(t, holder, aim, turn, frame.strength, f"'{t.text} {c.text}' reads as {SIDE_WORDS[frame.side]} what follows")
        if c.dep in ("xcomp", "advcl") and c.i > t.i and word in frames.WILLING | frames.UNWILLING:
            side: Side = "support" if word in frames.WILLING else "oppose"
            turn = read_turn(parse, verb if verb is not t else t, readiness=True)
            condition = turn.condition or read_turn(parse, c, readiness=True).condition
            for aim in aims_of(parse, index, c, side):
                yield Reading(t, holder, aim, replace(turn, condition=condition), 0.65, f"'{t.text} to' do something reads as {SIDE_WORDS[side]} it")


def _noun(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Reading]:
    side = frames.HOLDER_NOUNS.get(t.lemma)
    if side is not None:
        target = t.child("poss") or next((c.child("pobj") for c in t.children if c.dep == "prep" and c.lower == "of"), None)
        if target is not None and target.lower not in FIRST_PERSON:
            holder = find_subject(t.head)[0] if t.dep == "attr" and t.head.lemma == "be" else t  # "Doyle is a supporter of it"
            for aim in target_of_noun(parse, index, target, side):
                yield Reading(t, holder, aim, Turn(), 0.6, f"'{t.text}' of someone or something reads as {SIDE_WORDS[side]} them")
    if t.lower in ("willingness", "readiness", "commitment", "desire", "intention", "refusal", "unwillingness"):
        goal = next((c for c in t.children if c.dep in ("acl", "relcl", "xcomp") and c.i > t.i), None)
        owner = _owner(t)
        if goal is not None and owner is not None:
            own: Side = "oppose" if t.lower in ("refusal", "unwillingness") else "support"
            turn = read_turn(parse, goal, readiness=True)
            for aim in aims_of(parse, index, goal, own):
                yield Reading(t, owner, aim, turn, 0.7, f"'{t.text} to' do something reads as {SIDE_WORDS[own]} it")
    for c in t.children:
        frame = frames.NOUNS.get((t.lemma, c.lower)) if c.dep == "prep" else None
        if frame is None or (inner := c.child("pobj")) is None:
            continue
        owner = _owner(t)
        if owner is not None:
            turn = read_turn(parse, t.head) if t.head.is_verb else Turn()
            for aim in target_of_noun(parse, index, inner, frame.side):
                yield Reading(t, owner, aim, turn, frame.strength - 0.05, f"'{t.text} {c.text}' reads as {SIDE_WORDS[frame.side]} what follows")


def _owner(noun: Token) -> Token | None:
    owner = noun.child("poss")
    if owner is not None:
        return _spokesperson(owner)
    for c in noun.children:
        if c.dep == "prep" and c.lower in ("from", "by", "of", "among") and c.child("pobj") is not None and noun.lemma not in ("endorsement",):
            if c.lower != "of":
                return c.child("pobj")
    verb = noun.head
    if noun.dep == "dobj" and verb.lemma in ("have", "express", "voice", "declare", "announce", "offer", "reiterate", "pledge", "convey",
                                              "renew", "show", "reaffirm", "state", "signal", "repeat", "file", "launch", "mount", "give"):  # fmt: skip
        return find_subject(verb)[0]
    return None


def _spokesperson(owner: Token) -> Token:
    """Take "his country's willingness" as his: who speaks for a country by office speaks of "his country"."""
    if owner.lower in ("country", "government", "nation", "party", "administration", "side") and (poss := owner.child("poss")) is not None:
        return poss
    return owner
