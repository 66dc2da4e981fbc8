"""Read what one word says, with what hangs on it: a verb and its object, a verb with a preposition, an adjective, a
noun."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import ActorIndex, Parse, Token
from components.language.verbs import find_subject, is_passive
from components.lexicon import rows, words
from components.stances.rules import frames, phrases
from components.stances.rules.frames import Frame
from components.stances.rules.hits import FIRST_PERSON, Hit, Rule

SPOKEN = words("verbs", "declined")  # who declines to do these takes no side
SMALL_CLAUSES = words("verbs", "wanted done")  # "want it done"
AWAY = frozenset("out away gone".split())
REMOVING = words("verbs", "removing")  # done to somebody whom one does not want
SHOWN_BY = words("verbs", "showing")
OWN_WORDS = frozenset(row.word for row in rows("nouns", "infinitive") if row.takes_side)


def read_directing(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "urged A to B", "called on A to B"."""
    goal = _directed(t) if t.lemma.lower() in frames.DIRECTIVE else None
    if goal is None or t.lemma.lower() in frames.MILD and not phrases.takes_side(goal.lemma):
        return
    if (holder := find_subject(t)[0]) is not None:
        yield Hit("directing", t, t.text, "support", goal, holder, t, clause=True)


def _directed(verb: Token) -> Token | None:
    """Return what someone is to do in "urged A to B", "called on A to B"."""
    for c in verb.children:
        if c.dep in ("xcomp", "ccomp", "advcl") and c.i > verb.i and _is_infinitive(c):
            has_addressee = verb.child("dobj") is not None or c.child("nsubj") is not None or any(
                p.dep == "prep" and p.lower in ("on", "upon", "for") and p.i < c.i for p in verb.children)  # fmt: skip
            return c if has_addressee else None
    return None


def _is_infinitive(verb: Token) -> bool:
    return any(c.lower == "to" and c.dep == "aux" for c in verb.children)


def read_object(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "backs the curfew", "the curfew was condemned by Holt", "backs lifting the curfew"."""
    lemma = t.lemma.lower()
    frame = frames.OBJECT.get(lemma) or frames.BETWEEN.get(lemma) or frames.BY_NAME.get(lemma)
    if frame is None or lemma in frames.DIRECTIVE and _directed(t) is not None:
        return
    if t.lemma == "warn" and t.child("ccomp") is not None:
        return  # "warned voters that …" is not against the voters
    passive = is_passive(t)
    dobj = t.child("nsubjpass") if passive else t.child("dobj") or _shared_object(t)
    if passive and t.dep == "acl":
        dobj = t.head
    holder = _doer(t)
    if holder is None:
        return
    if lemma not in frames.OBJECT or frame.act and t.dep not in frames.MAIN:
        if (
            dobj is not None
            and dobj.lemma.lower() not in frames.IN_A_MANNER
            and t.dep in frames.TOLD
            and index.name_at(holder) is not None
        ):
            yield Hit(
                "deed to another",
                t,
                t.text,
                frame.side,
                dobj,
                holder,
                t,
                act=True,
                actors_only=lemma in frames.BETWEEN or lemma in frames.ACTORS_ONLY,
            )
    elif dobj is None:
        yield from _gerund(t, frame, holder)
    elif lemma == "sign" and dobj.lemma.lower() in frames.PAPERS:
        return  # a petition may be for or against
    else:
        yield Hit(
            "object",
            t,
            t.text,
            frame.side,
            dobj,
            holder,
            t,
            strength=frame.strength,
            act=frame.act,
            actors_only=t.lemma in frames.ACTORS_ONLY,
        )


def _doer(verb: Token) -> Token | None:
    """Return who does it; in "criticised Amsel for attacking it", "lashed out at Amsel for attacking it" that is Amsel."""
    link, governor = verb.head, verb.head.head
    if verb.dep == "pcomp" and link.lower in ("for", "of") and governor.lemma in frames.OBJECT:
        judged = governor.child("dobj")
    elif verb.dep == "pcomp" and link.lower == "for":
        aimed = [
            c for c in governor.children if c.i < link.i and (governor.lemma.lower(), c.lower) in frames.PREPOSITION
        ]
        judged = next(
            (p for c in (*aimed, *(g for c in aimed for g in c.children)) if (p := c.child("pobj")) is not None), None
        )
    else:
        judged = None
    return judged or find_subject(verb)[0]


def _gerund(t: Token, frame: Frame, holder: Token) -> Iterator[Hit]:
    """Read "backs lifting the curfew"."""
    inner = t.child("xcomp", "pcomp")
    if t.lemma in ("deny", "regret"):  # "denied supporting it" says what was not done
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
    if is_passive(t):
        return
    dobj = t.child("dobj")
    for c in (
        *t.children,
        *(dobj.children if dobj is not None and t.lemma in ("advise", "warn", "caution", "blame") else ()),
    ):
        frame = frames.PREPOSITION.get((t.lemma.lower(), c.lower)) if c.dep in ("prep", "prt", "advmod") else None
        if frame is None:
            continue
        inner = c.child("pobj", "pcomp") or (p.child("pobj") if (p := c.child("prep")) is not None else None)
        holder = find_subject(t)[0]
        if inner is not None and holder is not None:
            yield Hit("preposition", t, f"{t.text} {c.text}", frame.side, inner, holder, t, clause=c.child("pcomp") is inner,
                      strength=frame.strength, act=frame.act)  # fmt: skip


def read_wanting(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "wants to lift the curfew", "refused to lift it"."""
    lemma = t.lemma.lower()
    refusing = lemma in frames.REFUSING
    if not (refusing or lemma in frames.WANTING) or is_passive(t):
        return
    goal = next((c for c in t.children if c.dep in ("xcomp", "ccomp") and c.i > t.i and _is_infinitive(c)), None)
    holder = find_subject(t)[0]
    if (
        goal is not None
        and holder is not None
        and not (refusing and goal.lemma in SPOKEN)
        and (lemma not in frames.PLANNING or phrases.takes_side(goal.lemma))
    ):
        rule: Rule = "refusing" if refusing else "wanting"
        yield Hit(
            rule,
            t,
            t.text,
            "oppose" if refusing else "support",
            goal,
            holder,
            t,
            clause=True,
            ready=t.lemma in frames.READINESS,
        )


def read_wanted(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "demanded a ceasefire"; what is wanted of support is support for its own object."""
    lemma, dobj = t.lemma.lower(), t.child("dobj")
    if lemma in SMALL_CLAUSES and not is_passive(t):
        yield from _wanted_done(t)
    if lemma not in frames.WANTED or dobj is None or lemma in frames.DIRECTIVE and _directed(t) or is_passive(t):
        return
    holder = find_subject(t)[0]
    if holder is None:
        return
    for (noun, preposition), frame in frames.NOUNS.items():
        if dobj.lemma == noun:
            for c in dobj.children:
                if c.dep == "prep" and c.lower == preposition and (inner := c.child("pobj")) is not None:
                    yield Hit("wanted noun", t, f"{t.text} {dobj.text} {c.text}", frame.side, inner, holder, t)
                    return
    if t.lemma in ("expect", "need", "recommend") or t.child("xcomp", "ccomp") is not None:
        return
    for c in t.children:  # "We expect the firm support of …, for the peace process": the parser hangs "for" on the verb
        if dobj.lemma == "support" and c.dep == "prep" and c.lower == "for" and (inner := c.child("pobj")) is not None:
            dobj = inner
    away = any(c.dep in ("advmod", "prt") and c.lower in AWAY for c in (*t.children, *dobj.children))
    yield Hit("wanted", t, t.text, "oppose" if away else "support", dobj, holder, t)


def _wanted_done(t: Token) -> Iterator[Hit]:
    """Read "wants the mayor gone", "want the law repealed", "would like it passed"."""
    inner, holder = t.child("ccomp"), find_subject(t)[0]
    if inner is None or holder is None or inner.tag != "VBN" or inner.child("aux", "auxpass", "mark") is not None:
        return
    whom, lemma = inner.child("nsubj", "nsubjpass"), inner.lemma.lower()
    frame = frames.OBJECT.get(lemma)
    side = "oppose" if lemma in frames.ENDING | REMOVING else frame.side if frame is not None else None
    if whom is not None and side is not None:
        yield Hit("wanted", t, f"{t.text} … {inner.text}", side, whom, holder, t)


def read_adjective(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "is opposed to the curfew", "is ready to lift it"."""
    if t.dep not in ("acomp", "ROOT", "conj", "ccomp", "relcl", "advcl", "attr", "pcomp"):
        return
    verb = t.head if t.dep == "acomp" else t
    holder = verb.child("nsubj", "nsubjpass") or find_subject(verb)[0]
    if holder is None or t.dep == "acomp" and verb.lemma not in ("be", "feel", "become", "remain", "stay", "seem"):
        return
    word = t.lower
    for c in t.children:
        if (
            c.dep in ("prep", "agent")
            and (word, c.lower) in frames.ADJECTIVES
            and (inner := c.child("pobj", "pcomp")) is not None
        ):
            side = frames.ADJECTIVES[word, c.lower].side
            yield Hit(
                "adjective",
                t,
                f"{t.text} {c.text}",
                side,
                inner,
                holder,
                verb,
                clause=inner.dep == "pcomp",
                ready=word in frames.READINESS,
            )
        if c.dep in ("xcomp", "advcl") and c.i > t.i and word in frames.WILLING | frames.UNWILLING:
            willing = word in frames.WILLING
            sided = not willing or phrases.takes_side(c.lemma)
            if not sided and word not in frames.CONSENTING:
                continue
            rule: Rule = "ready" if sided and willing else "consenting" if willing else "unready"
            yield Hit(rule, t, t.text, "support" if willing else "oppose", c, holder, verb, clause=True, bound=c,
                      own=not sided and index.name_at(holder) is None)  # fmt: skip


def read_adherent(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "Doyle is a supporter of it", "Holt, a critic of the curfew", and, though it says little, "critics of the
    curfew"."""
    side = frames.HOLDER_NOUNS.get(t.lemma)
    if side is None:
        return
    of = next((c.child("pobj") for c in t.children if c.dep == "prep" and c.lower == "of"), None)
    target = of or t.child("poss")  # "the party's first advocate of the toll" is for the toll
    holder = (
        find_subject(t.head)[0] if t.dep == "attr" and t.head.lemma == "be" else t.head if t.dep == "appos" else None
    )
    if target is not None and target.lower not in FIRST_PERSON and holder is not None:
        yield Hit("adherent", t, t.text, side, target, holder, None)
    elif target is not None and t.tag == "NNS" and t.dep == "nsubj" and t.head.dep in frames.MAIN:
        yield Hit("adherents", t, t.text, side, target, t, None)


def read_readiness(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "her willingness to lift the curfew", "his refusal to lift it"."""
    if t.lower not in OWN_WORDS:
        return
    goal = next((c for c in t.children if c.dep in ("acl", "relcl", "xcomp") and c.i > t.i), None)
    owner = _owner(t)
    if goal is not None and owner is not None:
        refusing = t.lower in ("refusal", "unwillingness")
        yield Hit(
            "unreadiness" if refusing else "readiness",
            t,
            t.text,
            "oppose" if refusing else "support",
            goal,
            owner,
            goal,
            clause=True,
        )


def read_noun(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "Holt's opposition to the curfew"."""
    for c in t.children:
        frame = frames.NOUNS.get((t.lemma, c.lower)) if c.dep == "prep" else None
        if frame is not None and (inner := c.child("pobj")) is not None and (owner := _owner(t)) is not None:
            yield Hit("noun", t, f"{t.text} {c.text}", frame.side, inner, owner, t.head if t.head.is_verb else None)


def _owner(noun: Token) -> Token | None:
    owner, verb = noun.child("poss"), noun.head
    shown = noun.dep == "dobj" and verb.lemma in SHOWN_BY
    if owner is not None and not (shown and owner.tag == "PRP$"):  # "reaffirmed their backing" is the subject's
        return _spokesperson(owner)
    for c in noun.children:
        if (
            c.dep == "prep"
            and c.lower in ("from", "by", "among")
            and c.child("pobj") is not None
            and noun.lemma != "endorsement"
        ):
            return c.child("pobj")
    return find_subject(verb)[0] if shown else None


def _spokesperson(owner: Token) -> Token:
    """Take "his country's willingness" as his: who speaks for a country by office speaks of "his country"."""
    if (
        owner.lower in ("country", "government", "nation", "party", "administration", "side")
        and (poss := owner.child("poss")) is not None
    ):
        return poss
    return owner
