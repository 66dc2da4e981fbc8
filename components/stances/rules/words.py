"""Read what a verb says with what hangs on it: someone whom it directs, its object, a preposition."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import ActorIndex, Parse, Token
from components.language.verbs import negation
from components.lexicon import sides, words
from components.stances.rules import frames, phrases
from components.stances.rules.frames import Frame
from components.stances.rules.hits import Hit
from components.stances.rules.holders import doer_of
from components.stances.rules.linked import kept_from
from components.stances.rules.word_sides import is_denied_of_oneself, is_letting_go, is_levied, is_put_to

AWAY = frozenset("back off".split())
RELATIVE = frozenset("WDT WP".split())  # "which", "that", "whom"
LEAVING_OFFICE = words("verbs", "leaving office")
REACTING, RULING = sides("verbs", "reacting"), words("verbs", "ruling")
SHOWING = words("verbs", "clause", cue="showing")


def read_directing(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "urged A to B", "called on A to B"."""
    goal = directed(t) if t.lemma.lower() in frames.DIRECTIVE or t.lemma == "warn" else None
    if goal is not None and t.lemma == "warn" and negation(goal) is None:
        return
    if goal is None or t.lemma.lower() in frames.MILD and not phrases.takes_side(goal.lemma):
        return
    if (holder := parse.clause(t).subject) is None:
        return
    if goal.lemma in LEAVING_OFFICE and goal.child("dobj") is None and (whom := _told_to(t, goal)) is not None:
        yield Hit("directing", t, f"{t.text} … {goal.text}", "oppose", whom, holder, t)  # "called on him to resign"
        return
    yield Hit("directing", t, t.text, "support", goal, holder, t, clause=True)


def _told_to(verb: Token, goal: Token) -> Token | None:
    """Return whom one urges, tells or calls on to do something."""
    link = next(
        (c for c in verb.children if c.dep == "prep" and c.lower in ("on", "upon", "for") and c.i < goal.i), None
    )
    return goal.child("nsubj") or verb.child("dobj") or (link.child("pobj") if link is not None else None)


def read_reacting(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "applauded when regulators fined the firm", "cheered as the council scrapped the toll"."""
    side = REACTING.get(t.lemma.lower()) if t.child("dobj", "ccomp") is None else None
    done = next((c for c in t.children if c.dep == "advcl" and c.i > t.i and c.child("nsubj", "nsubjpass") is not None
                 and any(m.lower in ("when", "as", "after") for m in c.children)), None)  # fmt: skip
    holder = parse.clause(t).subject
    if side is None or done is None or holder is None or done.child("dobj", "nsubjpass") is None:
        return
    if done.lemma in frames.OBJECT or done.lemma in frames.ENDING or done.lemma in RULING | set(frames.VOTED_OBJECT):
        yield Hit("object", t, t.text, side, done, holder, t, clause=True, whole=True)


def directed(verb: Token) -> Token | None:
    """Return what someone is to do in "urged A to B", "called on A to B"."""
    for c in verb.children:
        if c.dep in ("xcomp", "ccomp", "advcl") and c.i > verb.i and is_infinitive(c):
            has_addressee = verb.child("dobj") is not None or c.child("nsubj") is not None or any(
                p.dep == "prep" and p.lower in ("on", "upon", "for") and p.i < c.i for p in verb.children)  # fmt: skip
            naming = verb.lemma == "call" and not any(
                w.lower in ("on", "upon", "for") for v in (verb, c) for w in v.children
            )
            doubting = verb.lemma == "challenge" and c.lemma in SHOWING  # "challenged her to prove that it is fair"
            return c if has_addressee and not naming and not doubting else None  # "called it a scheme to …"
    return None


def is_infinitive(verb: Token) -> bool:
    """Tell a verb with its "to"."""
    return any(c.lower == "to" and c.dep == "aux" for c in verb.children)


def read_object(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "backs the curfew", "the curfew was condemned by Holt", "backs lifting the curfew"."""
    lemma = joined_name(t)
    passive = parse.clause(t).passive
    dobj = _object_of(t, passive)
    frame = frames.OBJECT.get(lemma) or frames.BETWEEN.get(lemma) or frames.BY_NAME.get(lemma)
    on = dobj is not None and dobj.lemma.lower() in frames.VOTED_ON and not any(c.lower in AWAY for c in t.children)
    voted = frames.VOTED_OBJECT.get(lemma) if on else None
    frame = voted or frame
    if frame is None or lemma in frames.DIRECTIVE and directed(t) is not None:
        return
    if dobj is not None and (lemma, dobj.lemma.lower()) in phrases.VERBS_WITH:
        return  # "slammed the door on it" is not against the door
    if t.lemma == "warn" and (t.child("ccomp") is not None or directed(t) is not None) or is_letting_go(t):
        return  # "warned voters that …" is not against the voters, nor "suspended her campaign" against the campaign
    holder = doer_of(t)
    if holder is None or frame.act and any(c.dep == "prt" and c.lower in AWAY for c in t.children):
        return  # "fired back a response", "fired off a letter"
    told = lemma not in frames.OBJECT and voted is None or frame.act and t.dep not in frames.MAIN and not _is_joined(t)
    if told and not _is_told_of(t, dobj):
        done = dobj is not None and dobj.lemma.lower() not in frames.IN_A_MANNER and t.dep in frames.TOLD
        if done and index.name_at(holder) is not None:
            yield Hit("deed to another", t, t.text, frame.side, dobj, holder, t, act=True,
                      actors_only=lemma in frames.BETWEEN or lemma in frames.ACTORS_ONLY)  # fmt: skip
    elif dobj is None:
        yield from _gerund(t, frame, holder)
    elif (kept := kept_from(t)) is not None and frame.side == "oppose" and not _is_by_name(index, dobj):
        yield Hit("object", t, t.text, frame.side, kept, holder, t, clause=True, strength=frame.strength, act=frame.act)
    elif lemma == "sign" and dobj.lemma.lower() in frames.PAPERS:
        return  # a petition may be for or against
    elif is_put_to(t, dobj):
        return  # "questioned the lawyers"
    elif is_denied_of_oneself(t):
        return  # "denied any role in the fire": nothing is laid to her by name
    elif is_levied(dobj) or not passive and laid_on(t, dobj) is not None:
        return  # "slapped tariffs on steel" is against neither; "blamed the delay on Amsel" against her
    else:
        yield Hit("object", t, t.text, frame.side, dobj, holder, t, strength=frame.strength, act=frame.act,
                  actors_only=voted is None and t.lemma in frames.ACTORS_ONLY)  # fmt: skip


def _is_joined(verb: Token) -> bool:
    """Tell the deed of "joined Holt in tabling an amendment"."""
    return verb.dep == "pcomp" and verb.head.lower == "in" and verb.head.head.lemma == "join"


def joined_name(verb: Token) -> str:
    """Return by what a verb stands in the tables: "rubber-stamp" is three words to the parser."""
    first = next(
        (c for c in verb.children if c.i == verb.i - 2 and c.dep in ("npadvmod", "compound", "amod", "advmod")), None
    )
    hyphen = next((c for c in verb.children if c.i == verb.i - 1 and c.text == "-"), None)
    return f"{first.lower}-{verb.lemma.lower()}" if first is not None and hyphen is not None else verb.lemma.lower()


def _object_of(verb: Token, passive: bool) -> Token | None:
    """Return what something is done to; of "the toll, which Holt opposes", "the toll Holt opposes" the toll."""
    dobj = verb.child("nsubjpass") if passive else verb.child("dobj") or _shared_object(verb)
    if verb.dep == "relcl" and (dobj.tag in RELATIVE if dobj is not None else verb.child("nsubj") is not None):
        objects = sum(c.dep in ("dobj", "ccomp") for c in verb.children)  # "the rumour that Holt backs the toll"
        sure = objects <= 1 and not _is_within_another(verb.head)
        sure = sure and (dobj is not None or not passive and _lacks_object(verb))
        return verb.head if sure else None
    first = verb.head if verb.dep == "conj" and dobj is None else verb  # "backed by Marr and fought by Holt"
    if passive and first is not verb and first.dep != "acl":
        return first.child("nsubjpass", "nsubj")  # "the bill cleared both chambers and was signed by Holt"
    return first.head if passive and first.dep == "acl" else dobj


def _is_within_another(noun: Token) -> bool:
    """Tell the income of "taxes on income, which Holt supports": the clause may be of either noun."""
    return noun.dep == "pobj" and noun.head.head.pos in ("NOUN", "PROPN")


def _lacks_object(verb: Token) -> bool:
    """Tell "the toll Holt opposes" from "the day Holt won" as far as the words beside the verb do."""
    subject = verb.child("nsubj")
    beside = any(c.dep in ("prep", "xcomp", "ccomp", "advcl", "prt") and c.i > verb.i for c in verb.children)
    return subject is not None and subject.tag not in RELATIVE and not beside


def _is_told_of(verb: Token, dobj: Token | None) -> bool:
    """Tell "the quarry, which was blocked by the council": what the clause says of the noun before it."""
    return verb.dep == "relcl" and dobj is verb.head and verb.lemma.lower() in frames.OBJECT


def _is_by_name(index: ActorIndex, word: Token) -> bool:
    """Tell "banned Holt from entering": who is kept from it by name is whom it is against."""
    return index.kind_of(index.name_at(word)) == "person"


def laid_on(verb: Token, dobj: Token) -> Token | None:
    """Return "on" in "blamed the delay on Amsel": a verb that takes its side by its object, or by what stands behind it
    where that follows; "blamed the attack on the inn for it" is the object's."""
    if verb.lemma not in frames.WITH_OBJECT:
        return None
    links = [c for c in (*verb.children, *_below(dobj)) if c.dep == "prep" and c.i > dobj.i]
    if any(c.lower == "for" for c in links):
        return None
    return next((c for c in links if (verb.lemma, c.lower) in frames.PREPOSITION), None)


def _below(word: Token) -> Iterator[Token]:
    """Yield whatever hangs on a word."""
    for c in word.children:
        yield c
        yield from _below(c)


def _gerund(t: Token, frame: Frame, holder: Token) -> Iterator[Hit]:
    """Read "backs lifting the curfew"."""
    inner = t.child("xcomp", "pcomp")
    if t.lemma in frames.TAKING_BACK:
        return
    if inner is not None and inner.tag == "VBG" and inner.child("nsubj") is None:
        yield Hit(
            "gerund", t, t.text, frame.side, inner, holder, t, clause=True, strength=frame.strength, act=frame.act
        )


def _shared_object(verb: Token) -> Token | None:
    """Return the object in "welcomes and appreciates it" for the first verb."""
    for c in verb.children:
        if c.dep == "conj" and c.is_verb and c.i - verb.i == 2:
            return c.child("dobj")
    return None


def read_preposition(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "voted against the curfew"."""
    if parse.clause(t).passive:
        return
    dobj = t.child("dobj")
    behind = laid_on(t, dobj) if dobj is not None else None
    for c in (*t.children, *((behind,) if behind is not None and behind.head is not t else ())):
        frame = frames.PREPOSITION.get((t.lemma.lower(), c.lower)) if c.dep in ("prep", "prt", "advmod") else None
        if frame is None or c.lower == "for" and t.lemma in frames.DIRECTIVE and directed(t) is not None:
            continue  # "called for the sailors to be barred"
        inner = c.child("pobj", "pcomp") or (p.child("pobj") if (p := c.child("prep")) is not None else None)
        holder = parse.clause(t).subject
        if inner is not None and c.dep == "prep" and c.child("pcomp") is inner and t.lemma in frames.WITH_OBJECT:
            continue  # "blames the loss on backing the toll"
        ahead = c.i < t.i and inner is not None and inner.tag not in ("WDT", "WP")  # "On the toll, she insisted that …"
        if inner is not None and holder is not None and not ahead:
            yield Hit("preposition", t, f"{t.text} {c.text}", frame.side, inner, holder, t,
                      clause=c.child("pcomp") is inner, strength=frame.strength, act=frame.act)  # fmt: skip
