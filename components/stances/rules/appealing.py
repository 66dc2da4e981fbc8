"""Read what is appealed against: "said his office would appeal", "has lodged an appeal"."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import ActorIndex, Parse, Token
from components.lexicon import words
from components.stances.rules.hits import Hit

APPEALING, RULINGS = words("verbs", "appealing"), words("nouns", "ruling")
LODGING = words("verbs", "lodging")
RULING = words("verbs", "ruling")
FAR = 60  # words to the ruling that is appealed against


def read_appeal(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "his office would appeal", "has lodged an appeal": against what was ruled last."""
    dobj, subject = t.child("dobj"), parse.clause(t).subject
    lodged = dobj is not None and dobj.lemma == "appeal" and t.lemma in LODGING and dobj.child("prep") is None
    plain = t.lemma in APPEALING and dobj is None and t.child("prep", "xcomp") is None
    ruling = _last_ruling(parse, t) if subject is not None and (lodged or plain) else None
    if ruling is not None and subject is not None and not parse.clause(t).passive:
        said = t.text if dobj is None else f"{t.text} … {dobj.text}"
        yield Hit("appeal", t, said, "oppose", ruling, subject, t, clause=ruling.is_verb, whole=True)


def _last_ruling(parse: Parse, t: Token) -> Token | None:
    """Return the ruling, the fine, or the deed of a court, that stands nearest before a word."""
    before = reversed(parse.tokens[max(0, t.i - FAR) : t.left])
    return next((r for r in before if r.pos == "NOUN" and r.lemma in RULINGS or r.is_verb and r.lemma in RULING
                 and r.child("dobj") is not None and r.child("nsubj") is not None), None)  # fmt: skip
