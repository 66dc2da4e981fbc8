"""Who hears and does not speak: "the jury heard that Bell had told …", "jurors were told Bell admitted that …".

A court, a jury or an inquest that hears, is told or is shown something is its audience. The statement has no source
there; whose words they are is read from the inner verb. Nor has one whom it is only put to: "asked about the toll,
Holt …", "Holt faced criticism for …".
"""

from __future__ import annotations

from dataclasses import replace

from components.language import ActorIndex, Parse, Token, is_person_noun
from components.lexicon import words
from components.statements.candidates import Candidate
from components.statements.rules.cues import GROUPS, SAY_AGAIN

AUDIENCES = words("nouns", "audience")
TELLING = words("verbs", "telling")
ASKING = words("verbs", "putting to")
PERCEIVING = frozenset("hear watch view".split())
BARE = frozenset("VB VBP".split())  # tags of an infinitive without "to"
# Verbs whose subject gets the judgement that is their object: "faced criticism for", "drew praise for".
UNDERGOING = words("verbs", "undergoing")
JUDGEMENTS = words("nouns", "judgement")


def is_audience_verb(verb: Token) -> bool:
    """Tell "the court heard", "jurors were told", "the inquest was shown"."""
    if verb.lemma.lower() in PERCEIVING:
        subject = verb.child("nsubj")
        if any(c.dep == "ccomp" and c.tag in BARE and _is_bare(c) for c in verb.children):
            return subject is not None  # "reporters heard the mayor say that …": whoever hears says nothing
    elif verb.lemma.lower() in TELLING:
        # "told by Ida Holt that …" has its source
        subject = verb.child("nsubjpass") if verb.child("agent") is None else None
    else:
        return False
    return subject is not None and subject.lower.removesuffix("s") in AUDIENCES


def _is_bare(verb: Token) -> bool:
    """Tell "heard **Holt say** that …"; who "heard that it would close" may tell it."""
    return verb.child("nsubj") is not None and verb.child("aux", "mark") is None


def silence(candidate: Candidate) -> Candidate:
    """Return a candidate without its source where that is an audience, is asked, or is judged."""
    cue = candidate.cue_token
    if cue is None or not (is_audience_verb(cue) or _is_put_to(cue, candidate.source)):
        return candidate
    return replace(candidate, source=None, source_span=None, actor=None, inferred=True)


def _is_put_to(cue: Token, source: Token | None) -> bool:
    """Tell who is asked ("**asked** about the toll, Holt …") or judged ("Holt faced **criticism** for …")."""
    if source is None:
        return False
    if cue.is_verb:
        alone = cue.child("nsubj", "aux", "agent", "dobj") is None
        participle = cue.tag == "VBN" and (cue.child("auxpass") is not None or cue.dep == "advcl" and alone)
        return cue.lemma.lower() in ASKING and participle and cue.child("agent") is None
    if cue.lemma.lower() not in JUDGEMENTS or cue.dep not in ("dobj", "pobj"):
        return False
    under = next((a for a in cue.ancestors() if a.lower == "under"), None)  # "came under withering criticism"
    verb = under.head if under is not None else cue.head
    undergoes = verb.lemma.lower() == "come" if under is not None else verb.lemma.lower() in UNDERGOING
    judged = verb.child("nsubj")
    return undergoes and judged is not None and source in (judged, *judged.children)


def hear_within(parse: Parse, index: ActorIndex, rows: list[Candidate]) -> list[Candidate]:
    """Return the rows; those that are heard have the source of their own verb, and are marked if that says it."""
    cues = [row.cue_token for row in rows if row.cue_token is not None]
    above = (verb for cue in cues if cue.tag == "VBG" for verb in cue.ancestors())  # "was read a letter, saying …"
    verbs = {verb for verb in (*cues, *above) if is_audience_verb(verb)}
    hearers = {c.i for verb in verbs for c in verb.children if c.dep in ("nsubj", "nsubjpass")}
    return [_heard(parse, index, row, hearers) for row in rows]


def _heard(parse: Parse, index: ActorIndex, row: Candidate, hearers: set[int]) -> Candidate:
    cue = row.cue_token
    if cue is not None and is_audience_verb(cue) and (teller := _teller(cue)) is not None:
        actor, inferred = index.resolve(teller)
        who = parse.noun_phrase(teller)
        return replace(row, source=teller, source_span=who, actor=actor, inferred=inferred, heard=False)
    if cue is None or is_audience_verb(cue) or not _follows_audience(parse, cue):
        return replace(row, heard=False) if row.heard else row
    if row.source is not None and row.source.i in hearers:
        own = _own_subject(parse, cue, hearers)
        place = parse.noun_phrase(own) if own is not None else None
        actor, inferred = index.resolve(own)
        row = replace(row, source=own, source_span=place, actor=actor, inferred=inferred)
    lemma = cue.lemma.lower()
    says = row.kind != "indirect" or GROUPS.get(lemma) == "saying" and lemma in SAY_AGAIN
    return replace(row, heard=row.source is not None and says)


def _teller(verb: Token) -> Token | None:
    """Return who tells what is heard: "heard from **Ida Holt** that …", "heard evidence from **a nurse** that …"."""
    for place in (verb, verb.child("dobj")):
        link = next((c for c in place.children if c.dep == "prep" and c.lower == "from"), None) if place else None
        teller = link.child("pobj") if link is not None else None
        if teller is not None and (teller.pos == "PROPN" or is_person_noun(teller)):
            return teller
    return None


def _follows_audience(parse: Parse, cue: Token) -> bool:
    """Tell a cue that stands under an audience's verb, or after one in its sentence."""
    first, _ = parse.sentence_tokens[cue.sent]
    before = (t for t in parse.tokens[first : cue.i] if t.is_verb)
    return any(a.sent == cue.sent and is_audience_verb(a) for verbs in (cue.ancestors(), before) for a in verbs)


def _own_subject(parse: Parse, cue: Token, hearers: set[int]) -> Token | None:
    """Return the noun before a cue that the parser hung elsewhere: "Jurors were told **Bell**, 41, admitted …"."""
    for t in reversed(parse.tokens[parse.sentence_tokens[cue.sent][0] : cue.i]):
        if t.is_verb and t.dep == "ccomp" and is_audience_verb(t.head):
            return parse.clause(t).subject  # "was told that **Holt** rang twice and said …"
        if t.is_verb or t.i in hearers:
            return None
        if t.pos in ("PROPN", "PRON") or t.pos == "NOUN" and t.dep not in ("pobj", "compound"):
            return t
    return None
