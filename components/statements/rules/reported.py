"""Indirect speech by a verb: with a clause ("said that …"), an infinitive ("vowed to …") or a predicate ("called it a disgrace")."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import Parse, Token
from components.language.clauses import Clause
from components.language.phrases import subtract
from components.model import Span
from components.statements.candidates import Candidate
from components.statements.rules import cues
from components.statements.rules.nominal import THINGS

IT_SAYS = frozenset("say add announce report warn note".split())  # verbs of saying whose "it" is a body
SET_OFF = frozenset([",", "—", "–", "-", "--", "”", '"'])
INSERTED = frozenset("parataxis ccomp dep".split())  # how a cue hangs on what is said: "The bridge, he said, is safe"


def read_clause(parse: Parse, verb: Token) -> Iterator[Candidate]:
    """Read a verb of saying with a clause, an infinitive or a predicate."""
    frames = frames_of(parse, verb)
    content = clausal(parse, verb, frames)
    spans = spans_of(parse, verb, content) if content and verb.dep not in ("aux", "amod") else ()
    if spans:
        clause = parse.clause(verb)
        yield Candidate("clause", verb, clause.subject, (clause.words,), spans, inferred=clause.outer, clause=True)


def read_made_clear(parse: Parse, verb: Token) -> Iterator[Candidate]:
    """Read "made clear that …", "made it plain that …"."""
    if verb.lemma != "make":
        return
    clear = next((t for t in parse.tokens[verb.i + 1 : verb.i + 3] if t.lower in ("clear", "plain")), None)
    clause = parse.clause(verb)
    if clear is None or clause.subject is None:
        return
    body = next((c for t in (verb, clear, *verb.children) for c in t.children if c.dep in ("ccomp", "advcl") and c.i > clear.i), None)
    span = parse.trim(*parse.span_of(body)) if body is not None else None
    if span is not None:
        yield Candidate("clause", verb, clause.subject, (Span(verb.start, clear.end),), (span,), inferred=clause.outer, clause=True)


def frames_of(parse: Parse, verb: Token) -> str:
    """Return the constructions, a letter each, in which a verb's content may stand here; none where nobody speaks."""
    lemma = verb.lemma.lower()
    frames = cues.FRAMES.get(lemma, "")
    if not frames:
        return ""
    clause = parse.clause(verb)
    subject = clause.subject
    if clause.agentless or subject is None and lemma not in cues.SAY_AGAIN:
        return ""
    thing = subject is not None and (subject.lower in THINGS and subject.tag != "WDT" or subject.dep == "csubj")
    speaks = subject is not None and subject.lower == "it" and lemma in IT_SAYS
    return "" if thing and not speaks else frames


def clausal(parse: Parse, verb: Token, frames: str) -> list[Token]:
    """Return the heads of what a verb says where that is a clause, an infinitive or a predicate."""
    clause = parse.clause(verb)
    return frames and (_clause(parse, clause, frames) or _infinitive(clause, frames) or _naming(clause, frames)) or []


def _clause(parse: Parse, clause: Clause, frames: str) -> list[Token]:
    if not set(frames) & set("tq"):
        return []
    verb, body = clause.verb, clause.complement("ccomp")
    if body is not None:
        bare = _is_infinitive(body) and body.child("nsubj") is None
        return [] if bare and "i" not in frames else [body]
    if verb.dep not in INSERTED or verb.head is verb or verb.lemma not in cues.SAY_AGAIN:
        return []
    inside = verb.head.left < verb.left or verb.head.i < verb.i
    alone = clause.object is None and verb.child("mark") is None
    return [verb.head] if clause.own is not None and inside and alone and _is_set_off(parse, verb) else []


def _is_infinitive(verb: Token) -> bool:
    return any(c.lower == "to" and c.dep == "aux" for c in verb.children)


def _is_set_off(parse: Parse, verb: Token) -> bool:
    """Tell a clause that stands between commas or at the end: ", he said,"."""
    return not verb.left or parse.tokens[verb.left - 1].text in SET_OFF or parse.tokens[verb.left].text == ","


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


def spans_of(parse: Parse, verb: Token, content: list[Token]) -> tuple[Span, ...]:
    """Return the places of what these heads say, without the cue's clause where that stands inside."""
    head = content[0]
    start, end = min(t.left for t in content), max(t.right for t in content)
    whole = Span(parse.tokens[start].start, parse.tokens[end].end)
    holes: list[Span] = []
    if head is verb.head and verb.dep in INSERTED:
        whole, holes = parse.span_of(head), [parse.span_of(verb)]
    elif end >= verb.i > start and len(content) == 1:
        own = next((c for c in head.children if c.left <= verb.i <= c.right), None)
        holes = [parse.span_of(own) if own is not None else verb.span]
    trimmed = (parse.trim(*part) for part in subtract(whole, holes))
    return tuple(s for s in trimmed if s is not None and any(c.isalnum() for c in s.of(parse.text)))
