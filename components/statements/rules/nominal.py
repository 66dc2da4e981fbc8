"""Attributions whose cue is a noun or an adjective: "his belief that …", "is confident that …"."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import Parse, Token
from components.lexicon import links, rows, words
from components.model import Span
from components.statements.candidates import Candidate, Rule
from components.statements.rules import cues

BEARERS = words("nouns", "bearer", cue="bearer")
THINGS = frozenset("it this that there which what".split())


def read_noun(parse: Parse, noun: Token) -> Iterator[Candidate]:
    """Read "his belief that …", "the claim by X that …", "drew criticism of …".

    "A statement saying …" is the participle's own. Where nobody owns the noun ("amid criticism of the plan") the
    source is none; a verb's preposition after it counts ("threw its support behind …").
    """
    if noun.lemma not in cues.NOMINAL_CUES and noun.lemma not in NOMINAL_PREPOSITIONS and noun.lemma not in UNOWNED:
        return
    content, linked = _noun_content(noun)
    if content is None:
        return
    source, far = _noun_source(parse, noun)
    alone = linked == "that" and noun.lemma in cues.NOMINAL_CUES or linked in UNOWNED.get(noun.lemma, "").split()
    if source is None and not alone:
        return
    span = parse.trim(*parse.span_of(content))
    if span is not None:
        rule: Rule = "noun" if source is not None else "noun alone"
        yield Candidate(rule, noun, source, (noun.span,), (span,), inferred=far)


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
    noun: " ".join(sorted(those))
    for noun, those in links(row for row in rows("nouns", "preposition") if row.cue).items()
}
# Nouns that attribute even where nobody owns them, with the words that link what is said.
UNOWNED = {
    noun: " ".join(sorted(those))
    for noun, those in links(
        row for name in ("clause", "infinitive", "preposition") for row in rows("nouns", name, cue="alone")
    ).items()
}


def _noun_source(parse: Parse, noun: Token) -> tuple[Token | None, bool]:
    """Return (whose a noun is, whether it was looked for outside of the clause)."""
    owner = noun.child("poss")
    if owner is not None:
        return owner, False
    for c in noun.children:
        if c.dep == "prep" and c.lower in ("by", "from"):
            return c.child("pobj"), False
    verb = noun.head
    if noun.dep == "dobj" and verb.is_verb or noun.dep == "attr" and verb.lemma == "be" and noun.lemma in BEARERS:
        clause = parse.clause(verb)
        return clause.subject, clause.outer
    # "came to the conclusion that", "is of the view that"
    if noun.dep == "pobj" and (verb.head.lemma, verb.lower) in HELD_BY:
        clause = parse.clause(verb.head)
        return clause.subject, clause.outer
    return None, False


HELD_BY = {(row.word, row.link) for row in rows("verbs", "held by")}
BEING = frozenset("be feel become remain seem sound stay".split())
PREPOSITIONS = frozenset("about of to with in by for over".split())
FEW = frozenset("in by for to".split())  # prepositions that say what one thinks of after four adjectives only
THOUGHT_IN = words("adjectives", "content in")


def read_adjective(parse: Parse, word: Token) -> Iterator[Candidate]:
    """Read "is confident that …", "is worried about …", a participle too where it is no verb of saying."""
    if word.lower not in cues.ADJECTIVE_CUES or not _is_said_of(parse, word):
        return
    verb = word.head if word.dep == "acomp" else word
    subject = verb.child("nsubj", "nsubjpass") or parse.clause(verb).subject
    if subject is None or subject.lower in THINGS or word.dep == "acomp" and verb.lemma not in BEING:
        return
    for c in word.children:
        clause = c.dep in ("ccomp", "xcomp", "advcl") and c.i > word.i
        if not clause and not (c.dep == "prep" and c.lower in PREPOSITIONS):
            continue
        body = c if clause else c.child("pobj", "pcomp")
        span = parse.trim(*parse.span_of(body)) if body is not None else None
        if span is not None and (c.lower not in FEW or word.lower in THOUGHT_IN):
            yield Candidate("adjective", word, subject, (Span(min(verb.start, word.start), word.end),), (span,))
            return


def _is_said_of(parse: Parse, word: Token) -> bool:
    if word.pos == "ADJ":
        return word.dep in ("acomp", "conj", "ROOT")
    return word.lemma.lower() not in cues.FRAMES or parse.clause(word).agentless
