"""Several who say one thing: "Ida Holt, Leo Marr and the Greens condemned the toll"."""

from __future__ import annotations

from collections.abc import Sequence

from components.language import ActorIndex, Token
from components.language.actors.nouns import BODIES, PEOPLE_ENDINGS, names_people
from components.language.actors.salience import SUBJECTS
from components.language.references import TITLES
from components.statements.candidates import Candidate

_BODIES = frozenset(["group", "organisation", "document"])


def find_partners(index: ActorIndex, row: Candidate) -> tuple[str, ...]:
    """Return the actors that a row's source names beside the first, in text order; none where it names one."""
    head = row.source
    if head is None or row.actor is None or row.source_span is None or head.pos == "PRON":
        return ()
    while head.dep == "conj" and head.head.pos in ("NOUN", "PROPN") and row.source_span.contains(head.head.span):
        head = head.head
    found = [row.actor]
    for noun in (head, *_beside(head)):
        if row.source_span.contains(noun.span) and (noun is head or _can_speak(index, noun)):
            actor, _ = index.resolve_speaker(noun)
            if actor is not None and actor not in found:
                found.append(actor)
    return tuple(found[1:])


def takes_up(in_quotation: Sequence[int], pronoun: Token) -> bool:
    """Tell a pronoun that may take up who acts or speaks before it: within somebody's words it is theirs to say whom it
    means. `in_quotation` says of each token in which quotation it stands, below nought in none."""
    return in_quotation[pronoun.i] < 0


def find_several(before: Sequence[Token], index: ActorIndex) -> tuple[str, ...]:
    """Return the several whom "they" takes up, by the words before it: the subject of its sentence or of the one
    before.

    "Ida Holt and Leo Marr left. **They** said …"; none where one of them is no person and no body."""
    for head in reversed(before):
        if head.dep in SUBJECTS and head.pos == "PROPN":
            found = dict.fromkeys(index.name_at(t) for t in (head, *_beside(head)))
            known = [actor for actor in found if actor is not None]
            if len(known) == len(found) > 1 and all(index.kind_of(a) in ("person", "organisation") for a in known):
                return tuple(known)
    return ()


def speaks_before(index: ActorIndex, it: Token, source: Token | None, actor: str | None) -> bool:
    """Tell who spoke last where "it" takes that up: a document in the sentence before, a body in its own.

    "**The report** said the weir leaked. It said …", "Exports fell, **the ministry** said; imports, it said, …"."""
    if source is None or source.dep not in SUBJECTS or it.dep not in SUBJECTS:
        return False
    document = source.sent == it.sent - 1 and index.kind_of(actor) == "document"
    body = source.sent == it.sent and source.tag in ("NN", "NNP") and index.kind_of(actor) in _BODIES
    return document or body and source.i < it.i


def _beside(head: Token) -> list[Token]:
    """Return the nouns joined to one: each hangs on the one before it, or on an apposition of that."""
    found = []
    joined = head.child("conj")
    for c in head.children:
        if c.dep == "conj" and c.pos in ("NOUN", "PROPN") and c.child("neg") is None:
            found += [c, *_beside(c)]
        elif c.dep == "appos" and c.i > head.i:
            if _is_listed(head, c) or joined is not None and joined.i < c.i and c.pos == "PROPN":
                found += [c, *_beside(c)]
            else:  # "Holt, an editor and critic," is one
                found += [x for x in _beside(c) if not c.pos == x.pos == "NOUN" or x.tag == "NNS"]
        elif c.lower in ("with", "along", "alongside") and (noun := _company(c)) is not None:
            found += [noun, *_beside(noun)]
    return found


def _is_listed(head: Token, second: Token) -> bool:
    """Tell the second of several from another word for the first: "Holt, Marr and Lund", "the bishop, the imam and the
    rabbi"."""
    third = second.child("conj")
    if third is None:
        return False
    if second.child("det") is not None and third.tag == "NNS" and second.tag in ("NN", "NNP"):
        return True  # "Holt, the bishop and two mayors"
    if all(t.child("det") is not None and t.pos in ("NOUN", "PROPN") for t in (head, second, third)):
        return second.child("prep", "poss") is None
    return second.pos == head.pos == "PROPN" and (second.child("det") is None or head.child("det") is not None)


def _company(preposition: Token) -> Token | None:
    """Return with whom somebody does a thing: "Holt, along with **the Greens**", "together with", "alongside"."""
    inner = preposition.child("prep") if preposition.lower == "along" else None
    together = any(c.lower in ("together", "along", "jointly") for c in preposition.children)
    if preposition.lower == "with" and not together:
        return None
    return (inner or preposition).child("pobj") if preposition.lower != "along" or inner is not None else None


def _can_speak(index: ActorIndex, noun: Token) -> bool:
    named = index.name_at(noun) is not None
    beside = noun.child("appos")
    named = named or beside is not None and index.name_at(beside) is not None
    several = noun.tag == "NNS" and noun.lower.endswith(PEOPLE_ENDINGS)
    return named or names_people(noun) or noun.lower in BODIES | TITLES or several
