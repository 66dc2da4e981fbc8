"""What a verb of saying says, by its clause: the heads of its content in one of its constructions (`cues.FRAMES`)."""

from __future__ import annotations

from components.language import Token
from components.language.clauses import Clause
from components.lexicon import words
from components.statements.rules import cues
from components.statements.rules.nominal import THINGS

IT_SAYS = words("verbs", "told by it")  # verbs of saying whose "it" is a body
INSERTED = frozenset("parataxis ccomp dep".split())  # how a cue hangs on what is said: "The bridge, he said, is safe"
NO_CONTENT = frozenset("itself himself herself themselves us me reporters so".split())  # whom one tells, not what


def frames_of(clause: Clause) -> str:
    """Return the constructions, a letter each, in which a verb's content may stand; none where nobody speaks."""
    subject, lemma = clause.subject, clause.verb.lemma.lower()
    frames = cues.FRAMES.get(lemma, "")
    if not frames or clause.agentless:
        return ""
    if subject is None:
        return frames if lemma in cues.SAY_AGAIN else ""
    thing = subject.lower in THINGS and subject.tag != "WDT" or subject.dep == "csubj"
    speaks = subject.lower == "it" and lemma in IT_SAYS
    return "" if thing and not speaks else frames


def clausal(clause: Clause, frames: str) -> list[Token]:
    """Return the heads of a clause, an infinitive or a predicate: "said that …", "vowed to …", "called it theft"."""
    return _clause(clause, frames) or _infinitive(clause, frames) or _naming(clause, frames)


def _clause(clause: Clause, frames: str) -> list[Token]:
    if not set(frames) & set("tq"):
        return []
    verb, body = clause.verb, clause.complement("ccomp")
    if body is not None:
        if _is_apart(body, clause):
            return []
        bare = _is_infinitive(body) and body.child("nsubj") is None
        return [] if bare and "i" not in frames else [body]
    if verb.dep not in INSERTED or verb.head is verb or verb.lemma not in cues.SAY_AGAIN and not _is_aside(clause):
        return []
    inside = verb.head.left < verb.left or verb.head.i < verb.i
    alone = clause.object is None and verb.child("mark") is None
    return [verb.head] if clause.own is not None and inside and alone and clause.set_off else []


def _is_apart(body: Token, clause: Clause) -> bool:
    """Tell a clause that a semicolon parts from a verb with its own subject or object behind it:

    "It is dead; Marr doubts it", "Holt says it is dead; the maker would not comment"."""
    stop = next((c.i for c in clause.verb.children if c.text == ";" and body.right < c.i < clause.verb.i), None)
    own = clause.own is not None and stop is not None and stop < clause.own.i < clause.verb.i
    return stop is not None and (clause.object is not None or own)


def _is_aside(clause: Clause) -> bool:
    """Tell nothing but who thinks so, between commas: "by then, **Holt fears**, it is lost"."""
    verb, own = clause.verb, clause.own
    alone = own is not None and own.left == verb.left and verb.right <= verb.i + 1
    return verb.dep == "parataxis" and alone and clause.set_off and any(c.text == "," for c in verb.children)


def _is_infinitive(verb: Token) -> bool:
    return any(c.lower == "to" and c.dep == "aux" for c in verb.children)


def _infinitive(clause: Clause, frames: str) -> list[Token]:
    if "i" not in frames:
        return []
    verb, thing = clause.verb, clause.object
    for c in clause.complements:
        if c.dep in ("xcomp", "ccomp") and any(g.lower == "to" for g in c.children):
            return [thing, c] if thing is not None and thing.i < c.i else [c]
        if c.dep == "advcl" and c.i > verb.i and thing is None and _is_infinitive(c):
            return [c]
    owned = thing.children if thing is not None else ()
    goes_on = any(c.dep in ("acl", "relcl") and any(g.lower == "to" for g in c.children) for c in owned)
    return [thing] if thing is not None and goes_on else []


def _naming(clause: Clause, frames: str) -> list[Token]:
    """Return object and predicate of "called it a disgrace"."""
    if "n" not in frames:
        return []
    predicate = clause.complement("oprd", "ccomp", "xcomp")
    if predicate is None and clause.object is not None:
        predicate = next((c for c in clause.verb.children if c.dep == "prep" and c.lower in ("as", "to")), None)
    return [t for t in (clause.object, predicate) if t is not None] if predicate is not None else []


def prepositional(clause: Clause, frames: str) -> list[Token]:
    """Return the heads behind one of the verb's prepositions: "called for a strike", "accused the mayor of fraud"."""
    if "p" not in frames:
        return []
    verb, thing = clause.verb, clause.object
    wanted = cues.PREPOSITIONS.get(verb.lemma.lower(), frozenset())
    if thing is not None and any(
        c.dep == "prep" and c.lower in wanted and c.child("pcomp", "pobj") for c in thing.children
    ):
        return [thing]  # the parser hangs "of fraud" on the accused
    for c in verb.children:
        inner = c.child("pobj", "pcomp") if c.dep in ("prep", "prt") and c.lower in wanted and c.i > verb.i else None
        if inner is not None:
            tail = [x for x in clause.complements if x.dep == "xcomp" and x.i > c.i]
            return [thing, c, *tail] if thing is not None else [inner, *tail]
    return []


def objective(clause: Clause, frames: str) -> list[Token]:
    """Return the head of an object, a passive's subject or a gerund: "rejected the plan", "denied hiding it"."""
    if "o" not in frames:
        return []
    thing = clause.object
    if thing is None and clause.agent is not None:
        thing = clause.undergoer
    if thing is None:
        thing = next(
            (c for c in clause.complements if c.dep in ("xcomp", "ccomp") and _is_gerund(c, clause.verb)), None
        )
    return [thing] if thing is not None and thing.lower not in NO_CONTENT else []


def _is_gerund(word: Token, verb: Token) -> bool:
    return word.tag == "VBG" and word.i > verb.i and word.child("nsubj") is None
