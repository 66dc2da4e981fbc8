"""Attributions whose cue is a noun or an adjective: "his belief that …", "is confident that …"."""

from __future__ import annotations

from components.language import Parse, Token
from components.lexicon import links, rows, words
from components.model import Span
from components.statements.rows import Found
from components.statements.rules import cues
from components.statements.rules.grammar import find_subject, noun_phrase, subtree_span

BEARERS = words("nouns", "bearer", cue="bearer")
THINGS = frozenset("it this that there which what".split())


def read_noun(parse: Parse, noun: Token) -> Found | None:
    """Read "his belief that …", "the claim by X that …", "drew criticism of …"; "a statement saying …" is the participle's own.

    Where nobody owns the noun ("amid criticism of the plan") the source is none; a verb's preposition after it counts
    ("threw its support behind …").
    """
    content, linked = _noun_content(noun)
    if content is None:
        return None
    source, far = _noun_source(noun)
    if source is None and not (linked == "that" and noun.lemma in cues.NOMINAL_CUES or linked in UNOWNED.get(noun.lemma, "").split()):
        return None
    span = parse.trim(*subtree_span(parse, content))
    if span is None:
        return None
    place = noun_phrase(parse, source) if source is not None else None
    return Found(noun, source, place, Span(noun.start, noun.end), (span,), "noun" if source is not None else "noun alone", far)


def _noun_content(noun: Token) -> tuple[Token | None, str]:
    """Return (what a cue noun introduces, the word that links it)."""
    wanted = frozenset(NOMINAL_PREPOSITIONS.get(noun.lemma, "").split())
    found: tuple[Token | None, str] = (None, "")
    for c in noun.children:
        if c.i < noun.i:
            continue
        mark = c.child("mark")
        if c.dep in ("acl", "ccomp", "relcl") and mark is not None and mark.lower == "that":
            found = c, "that"
        elif c.dep == "acl" and any(g.lower == "to" and g.dep == "aux" for g in c.children):
            found = c, "to"
        elif c.dep == "prep" and found[0] is None and c.lower in wanted:
            found = c.child("pobj", "pcomp"), c.lower
    if found[0] is None and noun.dep == "dobj":
        after = next((c for c in noun.head.children if c.dep == "prep" and c.i > noun.i and c.lower in wanted), None)
        if after is not None:
            found = after.child("pobj", "pcomp"), after.lower
    return found


NOMINAL_PREPOSITIONS = {
    noun: " ".join(sorted(those)) for noun, those in links(row for row in rows("nouns", "preposition") if row.cue).items()
}
# Nouns that attribute even where nobody owns them, with the words that link what is said.
UNOWNED = {
    noun: " ".join(sorted(those))
    for noun, those in links(
        row for name in ("clause", "infinitive", "preposition") for row in rows("nouns", name, cue="alone")
    ).items()
}


def _noun_source(noun: Token) -> tuple[Token | None, bool]:
    owner = noun.child("poss")
    if owner is not None:
        return owner, False
    for c in noun.children:
        if c.dep == "prep" and c.lower in ("by", "from"):
            return c.child("pobj"), False
    if noun.dep == "dobj" and noun.head.is_verb:
        return find_subject(noun.head)
    if noun.dep == "attr" and noun.head.lemma == "be" and noun.lemma in BEARERS:
        return find_subject(noun.head)
    return None, False


def read_adjective(parse: Parse, adjective: Token) -> Found | None:
    """Read "is confident that …", "is worried about …"."""
    verb = adjective.head if adjective.dep == "acomp" else adjective
    if adjective.dep == "acomp" and verb.lemma not in ("be", "feel", "become", "remain", "seem", "sound", "stay"):
        return None
    subject = verb.child("nsubj", "nsubjpass") or find_subject(verb)[0]
    if subject is None or subject.lower in THINGS:
        return None
    for c in adjective.children:
        clause = c.dep in ("ccomp", "xcomp", "advcl") and c.i > adjective.i
        if clause or c.dep == "prep" and c.lower in ("about", "of", "to", "with", "in", "by", "for", "over"):
            body = c if clause else c.child("pobj", "pcomp")
            span = parse.trim(*subtree_span(parse, body)) if body is not None else None
            if span is None or c.lower in ("in", "by", "for", "to") and adjective.lower not in ("interested", "opposed", "committed", "open"):
                continue
            cue = Span(min(verb.start, adjective.start), adjective.end)
            return Found(adjective, subject, noun_phrase(parse, subject), cue, (span,), "adjective")
    return None
