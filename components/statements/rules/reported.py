"""Indirect speech: cues with a clause, an infinitive, an object or a preposition, nominal and adjectival ones."""

from __future__ import annotations

from components.language import Parse, Token
from components.model import Span
from components.statements.models.extents import settle_end
from components.statements.rows import Found
from components.statements.rules import cues
from components.statements.rules.framing import VIEW_NOUNS, read_according, read_for, read_lines, read_view
from components.statements.rules.grammar import cue_span, find_subject, is_passive, noun_phrase, subtract, subtree_span
from components.statements.rules.nominal import NOMINAL_PREPOSITIONS, THINGS, UNOWNED, read_adjective, read_noun
from components.statements.rules.phrases import read_phrase


def find_reported(parse: Parse) -> list[Found]:
    """Return the indirect attributions of a parse in text order of their cues; at most one a cue."""
    return [settle_end(parse, hit) for hit in propose_reported(parse)]


def propose_reported(parse: Parse) -> list[Found]:
    """Return the indirect attributions with their contents as the parse has them."""
    found: list[Found] = []
    for t in parse.tokens:
        hit = None
        if t.lower in cues.ACCORDING:
            hit = read_according(parse, t)
        elif t.lower in VIEW_NOUNS and (view := read_view(parse, t)) is not None:
            hit = view
        elif t.lower == "for" and (view := read_for(parse, t)) is not None:
            hit = view
        elif t.lemma == "make" and t.pos == "VERB" and (made := _from_made_clear(parse, t)) is not None:
            hit = made
        elif t.pos == "VERB":
            hit = _from_verb(parse, t)
            hit = hit if hit is not None and hit.clause else read_phrase(parse, t) or hit
        elif t.dep == "dobj" and found and found[-1].rule == "phrase" and found[-1].cue_token is t.head:
            continue  # the noun of a phrase
        elif t.pos == "NOUN" and (t.lemma in cues.NOMINAL_CUES or t.lemma in NOMINAL_PREPOSITIONS or t.lemma in UNOWNED):
            hit = read_noun(parse, t)
        elif t.pos in ("ADJ", "VERB") and t.lower in cues.ADJECTIVE_CUES and t.dep in ("acomp", "conj", "ROOT"):
            hit = read_adjective(parse, t)
        if hit is not None:
            found.append(hit)
    return sorted([*found, *read_lines(parse)], key=lambda f: f.cue_token.i)


def _from_verb(parse: Parse, verb: Token) -> Found | None:
    lemma = verb.lemma.lower()
    nobody = _from_nobody(parse, verb)
    if nobody is not None:
        return nobody
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


def _from_nobody(parse: Parse, verb: Token) -> Found | None:
    """Read what nobody in particular says: "is expected to win", "was widely condemned", "appears to have left"."""
    lemma = verb.lemma.lower()
    if lemma in ("seem", "appear"):
        subject, rest = verb.child("nsubj"), verb.child("xcomp", "oprd", "acomp", "ccomp", "advcl")
        rule = "seems"
    elif is_passive(verb) and verb.child("agent") is None:
        subject, rest = verb.child("nsubjpass"), verb.child("xcomp", "ccomp", "oprd")
        rule = "passive" if rest is not None else "passive object"
        if lemma not in (cues.PASSIVE_CLAUSE if rest is not None else cues.PASSIVE_OBJECT):
            return None
    else:
        return None
    if subject is None or rule == "seems" and rest is None or rest is not None and rest.i < verb.i:
        return None
    empty = subject.lower == "it"
    if rest is not None and rest.dep == "ccomp" and not empty and rest.child("nsubj") is not None:
        return None
    places = [subtree_span(parse, x) for x in (None if empty and rest is not None else subject, rest) if x is not None]
    spans = [s for s in (parse.trim(*p) for p in places) if s is not None]
    return Found(verb, None, None, cue_span(parse, verb), tuple(spans), rule) if spans else None


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
        if c.dep in ("prep", "prt") and c.lower in wanted and c.i > verb.i:
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
    if dobj is None:  # "denied holding the workers"
        dobj = next((c for c in verb.children if c.dep in ("xcomp", "ccomp") and c.tag == "VBG" and c.i > verb.i and c.child("nsubj") is None), None)
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


def _from_made_clear(parse: Parse, verb: Token) -> Found | None:
    """Read "made clear that …", "made it plain that …"."""
    clear = next((t for t in parse.tokens[verb.i + 1 : verb.i + 3] if t.lower in ("clear", "plain")), None)
    subject, far = find_subject(verb)
    if clear is None or subject is None:
        return None
    clause = next((c for t in (verb, clear, *verb.children) for c in t.children if c.dep in ("ccomp", "advcl") and c.i > clear.i), None)
    if clause is None:
        return None
    span = parse.trim(*subtree_span(parse, clause))
    return Found(verb, subject, noun_phrase(parse, subject), Span(verb.start, clear.end), (span,), "clause", far, True) if span else None
