"""Indirect speech: cues with a clause, an infinitive, an object or a preposition, nominal and adjectival ones."""

from __future__ import annotations

from components.language import Parse, Token
from components.model import Span
from components.statements import cues
from components.statements.grammar import cue_span, find_subject, is_passive, noun_phrase, subtract, subtree_span
from components.statements.nominal import THINGS, read_adjective, read_noun
from components.statements.rows import Found


def find_reported(parse: Parse) -> list[Found]:
    """Return the indirect attributions of a parse in text order of their cues; at most one a cue."""
    found: list[Found] = []
    for t in parse.tokens:
        hit = None
        if t.lower in cues.ACCORDING:
            hit = _from_according(parse, t)
        elif t.pos == "VERB":
            hit = _from_verb(parse, t)
        elif t.pos == "NOUN" and t.lemma in cues.NOMINAL_CUES:
            hit = read_noun(parse, t)
        elif t.pos in ("ADJ", "VERB") and t.lower in cues.ADJECTIVE_CUES and t.dep in ("acomp", "conj", "ROOT"):
            hit = read_adjective(parse, t)
        if hit is not None:
            found.append(hit)
    return found


def _from_verb(parse: Parse, verb: Token) -> Found | None:
    lemma = verb.lemma.lower()
    frames = cues.FRAMES.get(lemma)
    if frames is None:
        return read_adjective(parse, verb) if verb.lower in cues.ADJECTIVE_CUES else None
    if is_passive(verb) and verb.child("agent") is None:
        return read_adjective(parse, verb) if verb.lower in cues.ADJECTIVE_CUES else None
    subject, far = find_subject(verb)
    if subject is None and lemma not in cues.SAY_AGAIN:
        return None
    speaks = subject is not None and subject.lower == "it" and lemma in ("say", "add", "announce", "report", "warn", "note")
    if subject is not None and not speaks and (subject.lower in THINGS and subject.tag != "WDT" or subject.dep == "csubj"):
        return None
    content = _clause(parse, verb, frames) or _infinitive(verb, frames) or _naming(verb, frames)
    rule, clause = "clause", bool(content)
    if not content:
        content, rule = _preposition(verb, frames), "preposition"
    if not content:
        content, rule = _object(verb, frames), "object"
    if not content:
        return None
    if verb.dep in ("aux", "amod") or rule == "object" and verb.dep in ("acl", "advcl", "pcomp", "amod") and far and lemma in ("show",):
        return None
    spans = _spans(parse, verb, content)
    if not spans:
        return None
    return Found(verb, subject, noun_phrase(parse, subject) if subject is not None else None, cue_span(parse, verb),
                 tuple(spans), rule, far, clause)  # fmt: skip


def _clause(parse: Parse, verb: Token, frames: str) -> list[Token]:
    if not set(frames) & set("tq"):
        return []
    for c in verb.children:
        if c.dep == "ccomp" and c.i != verb.i:
            if any(g.lower == "to" and g.dep == "aux" for g in c.children) and "i" not in frames and c.child("nsubj") is None:
                return []
            return [c]
    if verb.dep in ("parataxis", "ccomp", "dep") and verb.head is not verb and verb.lemma in cues.SAY_AGAIN:
        inside = verb.head.left < verb.left or verb.head.i < verb.i
        if verb.child("nsubj") is not None and inside and verb.child("ccomp", "dobj", "mark") is None and _set_off(parse, verb):
            return [verb.head]
    if verb.child("nsubj") is None and verb.dep in ("advcl", "acl", "conj"):
        return []
    return []


def _set_off(parse: Parse, verb: Token) -> bool:
    """Tell a clause that stands between commas or at the end: ", he said,"."""
    before = parse.tokens[verb.left - 1] if verb.left else None
    return before is None or before.text in (",", "—", "–", "-", "--", "”", '"') or parse.tokens[verb.left].text == ","


def _infinitive(verb: Token, frames: str) -> list[Token]:
    if "i" not in frames:
        return []
    for c in verb.children:
        if c.dep in ("xcomp", "ccomp") and any(g.lower == "to" for g in c.children):
            addressee = verb.child("dobj")
            return [addressee, c] if addressee is not None and addressee.i < c.i else [c]
        if c.dep == "advcl" and any(g.lower == "to" and g.dep == "aux" for g in c.children) and c.i > verb.i and verb.child("dobj") is None:
            return [c]
    dobj = verb.child("dobj")
    if dobj is not None:
        for c in dobj.children:
            if c.dep in ("acl", "relcl") and any(g.lower == "to" for g in c.children):
                return [dobj]
    return []


def _naming(verb: Token, frames: str) -> list[Token]:
    """Return object and predicate of "called it a disgrace"."""
    if "n" not in frames:
        return []
    predicate = verb.child("oprd", "ccomp", "xcomp")
    dobj = verb.child("dobj")
    if predicate is not None:
        return [dobj, predicate] if dobj is not None else [predicate]
    for c in verb.children:
        if c.dep == "prep" and c.lower in ("as", "to") and dobj is not None:
            return [dobj, c]
    return []


def _preposition(verb: Token, frames: str) -> list[Token]:
    if "p" not in frames:
        return []
    wanted = cues.PREPOSITIONS.get(verb.lemma.lower(), frozenset())
    thing = verb.child("dobj")
    if thing is not None and any(c.dep == "prep" and c.lower in wanted and c.child("pcomp", "pobj") is not None for c in thing.children):
        return [thing]  # the parser hangs "of fraud" on the accused
    for c in verb.children:
        if c.dep in ("prep", "prt") and c.lower in wanted:
            inner = c.child("pobj", "pcomp")
            if inner is None:
                continue
            dobj = verb.child("dobj")
            tail = [x for x in verb.children if x.dep == "xcomp" and x.i > c.i]
            return [*([dobj] if dobj is not None else []), inner if dobj is None else c, *tail]
    return []


def _object(verb: Token, frames: str) -> list[Token]:
    if "o" not in frames:
        return []
    dobj = verb.child("dobj")
    if dobj is None and verb.child("agent") is not None:
        dobj = verb.child("nsubjpass")
    if dobj is None or dobj.lower in ("itself", "himself", "herself", "themselves", "us", "me", "reporters", "so"):
        return []
    return [dobj]


def _spans(parse: Parse, verb: Token, content: list[Token]) -> list[Span]:
    """Return the content's places, without the cue clause where that stands inside of it."""
    head = content[0]
    if head is verb.head and verb.dep in ("parataxis", "ccomp", "dep"):
        whole, hole = subtree_span(parse, head), subtree_span(parse, verb)
        parts = subtract(whole, [hole])
    else:
        start = min(t.left for t in content)
        end = max(t.right for t in content)
        if end >= verb.i > start and len(content) == 1:
            own = [c for c in head.children if c.left <= verb.i <= c.right]
            hole = subtree_span(parse, own[0]) if own else Span(verb.start, verb.end)
            parts = subtract(Span(parse.tokens[start].start, parse.tokens[end].end), [hole])
        else:
            parts = [Span(parse.tokens[start].start, parse.tokens[end].end)]
    return [s for s in (parse.trim(p.start, p.end) for p in parts) if s is not None and any(c.isalnum() for c in s.of(parse.text))]


def _from_according(parse: Parse, token: Token) -> Found | None:
    prep = token.child("prep") or (parse.tokens[token.i + 1] if token.i + 1 < len(parse.tokens) else None)
    if prep is None or prep.lower != "to":
        return None
    source = prep.child("pobj") or token.child("pobj")
    if source is None:
        return None
    sentence = parse.sentence(token.sent)
    clause = Span(parse.tokens[token.left].start, parse.tokens[max(source.right, token.right)].end)
    clause = Span(token.start, max(parse.tokens[source.right].end, clause.end if token.left == token.i else 0))
    anchor = token.head if token.head is not token else None
    scope = next((a for a in (anchor, *(anchor.ancestors() if anchor else ())) if a is not None and a.is_verb), None)
    first, last = sentence[0].start, sentence[-1].end
    if scope is not None and scope.dep not in ("ROOT", "ccomp", "parataxis") and scope.left > sentence[0].i:
        first, last = parse.tokens[scope.left].start, parse.tokens[scope.right].end
    if parse.text[last - 1] == ".":
        last -= 1
    parts = [parse.trim(p.start, p.end) for p in subtract(Span(first, last), [clause])]
    spans = tuple(s for s in parts if s is not None and len(s.of(parse.text).strip(" .,;”\"")) > 1)
    return Found(token, source, noun_phrase(parse, source), Span(token.start, prep.end), spans, "according to") if spans else None


