"""Who hears and does not speak: "the jury heard that Bell had told his neighbour: …", "jurors were told Bell admitted that …".

A court, a jury or an inquest that hears, is told or is shown something is its audience. The statement has no source there; whose words they
are is read from the inner verb.
"""

from __future__ import annotations

from components.language import ActorIndex, Parse, Token
from components.statements.rows import Row
from components.statements.rules.cues import GROUPS, SAY_AGAIN
from components.statements.rules.grammar import noun_phrase

AUDIENCES = frozenset(
    "court jury juror inquest tribunal hearing inquiry trial magistrate coroner panel committee commission judge sheriff meeting council mp peer".split()
)
LEAST_SURE = 0.7  # of a quotation whose inner verb names its speaker


def is_audience_verb(verb: Token) -> bool:
    """Tell "the court heard", "jurors were told", "the inquest was shown"."""
    if verb.lemma.lower() == "hear":
        subject = verb.child("nsubj")
    elif verb.lemma.lower() in ("tell", "show", "read", "remind", "inform"):
        subject = verb.child("nsubjpass") if verb.child("agent") is None else None  # "told by Ida Holt that …" has its source
    else:
        return False
    return subject is not None and subject.lower.removesuffix("s") in AUDIENCES


def silence_audiences(rows: list[Row]) -> None:
    """Take the audience off the rows whose source it is."""
    for row in rows:
        if row.cue_token is not None and is_audience_verb(row.cue_token):
            row.source = row.source_span = row.actor = None
            row.inferred = True


def find_inner(parse: Parse, index: ActorIndex, rows: list[Row]) -> set[int]:
    """Return the places of the rows whose words are heard, each with the source that its own verb has."""
    heard = [row for row in rows if row.cue_token is not None and is_audience_verb(row.cue_token)]
    hearers = {c.i for row in heard if row.cue_token is not None for c in row.cue_token.children if c.dep in ("nsubj", "nsubjpass")}
    inner = set()
    for n, row in enumerate(rows):
        cue = row.cue_token
        if cue is None or row in heard or not any(a.sent == cue.sent and is_audience_verb(a) for a in (*cue.ancestors(), *_before(parse, cue))):
            continue
        if row.source is not None and row.source.i in hearers:
            own = _own_subject(parse, cue, hearers)
            row.source, row.source_span = own, noun_phrase(parse, own) if own is not None else None
            row.actor, row.inferred = index.resolve(own)
        if row.source is not None and (row.kind == "direct" or GROUPS.get(cue.lemma.lower()) == "saying" and cue.lemma.lower() in SAY_AGAIN):
            inner.add(n)
    return inner


def _before(parse: Parse, cue: Token) -> list[Token]:
    return [t for t in parse.tokens[parse.sentence_tokens[cue.sent][0] : cue.i] if t.is_verb]


def _own_subject(parse: Parse, cue: Token, hearers: set[int]) -> Token | None:
    """Return the name or noun before a cue that the parser hung elsewhere: "Jurors were told **Bell**, 41, admitted …"."""
    for t in reversed(parse.tokens[parse.sentence_tokens[cue.sent][0] : cue.i]):
        if t.is_verb or t.i in hearers:
            return None
        if t.pos in ("PROPN", "PRON") or t.pos == "NOUN" and t.dep not in ("pobj", "compound"):
            return t
    return None
