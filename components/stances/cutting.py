"""Where a phrase that is too long for a name may end: behind what its verb needs, never between a verb and its object.

"a bill that would have required pupils to use the hall that …" may end behind "hall", not behind "required"."""

from __future__ import annotations

from collections.abc import Sequence

from components.language import Token
from components.lexicon import words
from components.model import Span
from components.stances.closing import is_open
from components.stances.lengths import MOST_WORDS, count_words, meets
from components.stances.rules.words import is_infinitive

# What a verb needs, so that a name with the verb has it too; a preposition where the verb has nothing else.
NEEDED = frozenset("dobj dative attr acomp oprd xcomp ccomp prt agent".split())
OPTIONAL = frozenset("prep agent advmod npadvmod pcomp cc conj".split())
OF_A_NOUN = frozenset("prep acl relcl cc conj nummod quantmod".split())
INNER = frozenset(["pobj", "pcomp"])
NAMING = frozenset("NOUN PROPN NUM ADJ".split())
WITH_PLACE = words("verbs", "with a place")
LOOSE = frozenset("cc conj punct advcl advmod npadvmod".split())


def longest_end(tokens: Sequence[Token], head: Token, first: int, last: int, avoided: Sequence[Span]) -> int:
    """Return where a name from `first` on may end in the phrase that `head` heads: the last place that twelve words
    hold, behind `last` and without a place of `avoided`; `last` where there is none. "to push for an amendment" is
    better than no name, though the amendment is one to do something."""
    for bare in (False, True) if head.head.is_verb else (False,):
        ends = [e for e in ends_of(head, bare) if e > last and not is_open(tokens[e], e)]
        fits = [e for e in ends if count_words(tokens, first, e) <= MOST_WORDS]
        if found := [e for e in fits if not meets(tokens, last + 1, e, avoided)]:
            return max(found)
    return last


def ends_of(head: Token, bare: bool) -> list[int]:
    """Return the tokens with which a phrase may end that a word heads, the shortest first; none where it has no end.
    `bare` where "an ability" may end it, of "an ability to stop it"."""
    if head.is_verb or head.pos == "AUX":
        return _ends_of_verb(head, bare)
    behind = _behind(head)
    if head.dep in ("prep", "agent") or head.pos == "ADP":
        return next((ends_of(c, bare) for c in behind if c.dep in INNER), [])
    needed = [c for c in behind[:1] if c.lower == "of" or c.dep == "acl" and c.tag == "VB" and not bare]
    return _in_turn(head, behind, needed, bare, OF_A_NOUN if head.pos != "ADJ" else NEEDED | OPTIONAL)


def _ends_of_verb(head: Token, bare: bool) -> list[int]:
    """Return the ends of a clause: behind all that its verb needs, and behind each phrase after that."""
    behind = _behind(head)
    needed = [c for c in behind if c.dep in NEEDED and c.dep != "agent"]
    if all(c.dep == "prt" for c in needed) or head.lemma in WITH_PLACE:
        needed += [c for c in behind if c.dep in ("prep", "agent")][:1]
    return _in_turn(head, behind, needed, bare, NEEDED | OPTIONAL)


def _in_turn(head: Token, behind: list[Token], needed: list[Token], bare: bool, belongs: frozenset[str]) -> list[int]:
    """Return the ends of a phrase, child by child: whole ones before a later one, nothing before what is needed."""
    last_needed = max((c.i for c in needed), default=head.i)
    ends = [head.i] if last_needed == head.i and (head.pos in NAMING or _is_whole(behind)) else []
    for c in behind:
        if c.dep not in belongs and not _is_aim(c):
            break
        if c.i >= last_needed and c.dep != "cc":
            ends += ends_of(c, bare)
    return ends


def _is_whole(behind: list[Token]) -> bool:
    """Tell what stands behind a word to which nothing belongs: not of "anything to do with it", "cut or raise it"."""
    shared = any(c.dep == "conj" and c.child("dobj") is not None for c in behind)
    return not shared and all(c.dep in LOOSE for c in behind)


def _is_aim(c: Token) -> bool:
    """Tell "to find out why" of "a judge be named to find out why"."""
    return c.dep == "advcl" and is_infinitive(c)


def _behind(head: Token) -> list[Token]:
    return sorted((c for c in head.children if c.i > head.i), key=lambda c: c.i)
