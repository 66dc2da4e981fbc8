"""What a number is of, read from the tree: the noun that it counts and its modifiers, the event that it hangs on and
who else takes part."""

from __future__ import annotations

from typing import NamedTuple

from components.language.actors.nouns import names_people
from components.language.parsing.tokens import Token
from components.quantities.parts import DEEPEST, NAMING, NEAR, antecedent_of, gather_parts, gather_words, subject_of

_LIGHT = frozenset(
    "be have do make take get give go come put become remain stand reach hit total number include".split()
)
_STAGING = frozenset("begin start expect schedule set plan open hold end due launch take follow occur happen".split())
_WILL = frozenset("will shall may might wo 'll ’ll would should could".split())
_AHEAD = frozenset(
    "expect plan schedule due set slate intend hope go prepare plan likely adjourn need forecast predict".split()
)
_WANTING = frozenset(
    "need require seek strive aim hope want demand ask try target goal request urge call propose offer "
    "threshold if".split()
)
# what is "found to need" repair needs it
_RAISING = frozenset("find determine believe think report estimate know say presume fear".split())
# "a crowd of 300" counts the crowd
_GATHERED = frozenset("crowd group audience gathering total party delegation congregation".split())


class Thing(NamedTuple):
    """Lemmas: see `Quantity`; `noun` is what is counted and `said` the event's verb or noun as the text has it, for the
    label; `happens` where that is a verb."""

    noun: Token | None
    about: tuple[str, ...]
    event: str
    others: tuple[str, ...]
    role: str
    tense: str
    wanted: bool = False
    said: str = ""
    happens: bool = False


def find_thing(tokens: list[Token]) -> Thing:
    """Return what the words of a number are of."""
    inside = {t.i for t in tokens}
    top = _top(tokens, inside)
    noun = _counted(top, inside)
    if noun is None and tokens[-1] is not top and tokens[-1].dep == "nummod" and tokens[-1].head.i > tokens[-1].i:
        noun = tokens[-1].head  # "one in three tenants"
    start = noun if noun is not None and noun.i < top.i or noun is top.head else top
    governor, role = _climb(start or top, inside)
    mine = inside | ({noun.i} if noun is not None else set())
    about = gather_words(noun if noun is not None else top, mine, DEEPEST)
    if governor is None:
        return Thing(noun, tuple(about), "", (), role, "")
    governor, role = _carried_out(governor, role)
    event, others = _event(governor, mine, noun if noun is not None else top, _LIGHT, DEEPEST)
    above = governor.head.head if governor.dep == "pobj" else governor.head  # who "paid a fine of $5 million"
    if role == "of" and above.is_verb and governor.dep in ("dobj", "nsubj", "nsubjpass", "pobj"):
        others = [*others, above.lemma.lower(), *gather_parts(above, mine | {governor.i}, governor, DEEPEST)]
    apart = tuple(dict.fromkeys(w for w in others if w not in about and w != event))
    return Thing(
        noun, tuple(about), event, apart, role, _tense(governor), _is_wanted(governor, noun or top), _said(governor)
    )


def _carried_out(governor: Token, role: str) -> tuple[Token, str]:
    """Return what is done where the number hangs on "were found to", or on the margin by which it is done."""
    if governor.is_verb and governor.lemma in _RAISING and governor.child("auxpass") is not None:
        return governor.child("xcomp") or governor, role
    if governor.lemma == "margin" and governor.dep == "pobj" and governor.head.head.is_verb:
        return governor.head.head, governor.head.lower
    return governor, role


def find_happening(tokens: list[Token], beside: Token | None = None) -> Thing:
    """Return what happens at a time: the noun it stands before ("Friday's vote") or right behind (`beside`), the verb
    of its "when", or the verb or noun that it hangs on."""
    inside = {t.i for t in tokens}
    top = _top(tokens, inside)
    own = next(
        (c for t in tokens for c in t.children if c.dep in ("relcl", "advcl") and c.is_verb and c.i not in inside), None
    )
    governor, role = _climb(top, inside, top.head.pos in NAMING) if beside is None else (beside, "")
    while governor is not None and role not in ("", "of") and governor.dep == "pobj" and _is_bystander(governor):
        governor, _ = _climb(governor, inside)
    governor = governor or own
    if governor is None:
        return Thing(None, (), "", (), role, "")
    while governor.lemma in _AHEAD and (verb := governor.child("xcomp")) is not None:
        governor = verb
    event, others = _event(governor, inside, top, _LIGHT | _STAGING, NEAR)
    if own is not None:
        clauses = [own, *(c for c in own.children if c.dep == "conj")]
        others = list(
            dict.fromkeys(
                [*others, *(w for c in clauses for w in (c.lemma.lower(), *gather_parts(c, inside, top, NEAR)))]
            )
        )
    said, happens = _said(governor), governor.is_verb
    return Thing(None, (), event, tuple(others), role, _tense(governor), said=said, happens=happens)


def _is_bystander(noun: Token) -> bool:
    """Tell a person or a place, on which the parser may hang the day of what they take part in: "will appear before
    **magistrates** in **Marl** on Friday"."""
    return noun.pos == "PROPN" or noun.tag in ("NN", "NNS") and names_people(noun)


def _top(tokens: list[Token], inside: set[int]) -> Token:
    return next((t for t in tokens if t.head.i not in inside or t.head is t), tokens[-1])


def _counted(top: Token, inside: set[int]) -> Token | None:
    """Return the noun that a number counts: its head ("12 people"), or what "of" leads to ("12 of the people")."""
    if (
        top.head.i not in inside
        and top.dep in ("nummod", "compound", "amod", "quantmod", "nmod", "npadvmod", "poss", "det")
        and top.head.pos in NAMING
    ):
        return top.head
    for child in top.children:
        if child.dep == "prep" and child.lower in ("of", "in", "for"):
            found = child.child("pobj")
            if found is not None and found.pos in NAMING and found.i not in inside and child.lower == "of":
                return found
    if top.dep == "pobj" and top.head.lower == "of" and top.head.head.lemma in _GATHERED:
        return top.head.head
    return None


def _climb(start: Token, inside: set[int], names: bool = False) -> tuple[Token | None, str]:
    """Walk up to the verb or noun that a number hangs on; return it and the preposition between."""
    node, role = start, ""
    if names and start.head.i not in inside:
        return start.head, role
    for _ in range(8):
        head = node.head
        if head is node:
            return (node if node.is_verb or node.pos in NAMING and node.i not in inside else None), role
        if head.is_verb:
            return head, role or (node.lower if node.dep == "prep" else "")
        if node.dep in ("pobj", "pcomp"):
            role = role or head.lower
        elif head.pos in NAMING and node.dep not in ("conj", "appos") and head.i not in inside:
            return head, role
        node = head
    return None, role


def _event(governor: Token, mine: set[int], thing: Token, light: frozenset[str], depth: int) -> tuple[str, list[str]]:
    """Return the event's lemma and those of its other parts.

    A verb that says nothing gives its place to its subject or object."""
    parts = gather_parts(governor, mine, thing, depth)
    if governor.is_verb and governor.lemma in light:
        order = (
            ("dobj", "nsubj", "nsubjpass", "attr")
            if governor.lemma in _STAGING or light is not _LIGHT
            else ("nsubj", "nsubjpass", "dobj", "attr")
        )
        near = [antecedent_of(c) for relation in order for c in governor.children if c.dep == relation] or [
            antecedent_of(subject_of(governor) or governor)
        ]
        other = next((c for c in near if c.i not in mine and c is not thing and c.pos in NAMING), None)
        if other is not None:
            return _whole(other), [w for w in parts if w != other.lemma.lower()]
        return (governor.lemma.lower() if governor.lemma != "be" else ""), parts
    return _whole(governor), parts


def _whole(word: Token) -> str:
    """Return a word's lemma, with what belongs to it: "cyber-attack" is "cyberattack", "broke out" is "breakout"."""
    particle = word.child("prt") if word.is_verb else None
    if particle is not None:
        return word.lemma.lower() + particle.lower
    for child in word.children:
        if (
            child.dep in ("compound", "amod")
            and child.end + 1 == word.start
            and any(c.text == "-" and c.start == child.end for c in word.children)
        ):
            return child.lower + word.lemma.lower()
    return word.lemma.lower()


def _said(governor: Token) -> str:
    """Return the event's word as the text has it, with its particle: "broke out"."""
    particle = governor.child("prt") if governor.is_verb else None
    return governor.text if particle is None else f"{governor.text} {particle.text}"


def _tense(governor: Token) -> str:
    """Return "ahead" or "past" of a verb, nothing of a noun or a participle: by its auxiliaries, by what it hangs on,
    by a simple present."""
    if not governor.is_verb:
        if governor.dep == "pobj" and governor.head.lower == "since":
            return "past"
        return "ahead" if governor.head is not governor and governor.head.is_verb and _has_will(governor.head) else ""
    if governor.tag == "VBN" and governor.dep == "advcl" and _has_will(governor.head):
        return "ahead"  # "is set for Friday, followed by a vote on Monday"
    plain = governor.tag in ("VBP", "VBZ") and not any(c.dep in ("aux", "auxpass") for c in governor.children)
    if _has_will(governor) or plain:
        return "ahead"
    return "" if governor.tag in ("VB", "VBG") else "past"


def _is_wanted(governor: Token, thing: Token) -> bool:
    """Tell what is needed, asked for or aimed at:

    "need to gain six seats", "a demand for $5 million", "must raise"; "six people ask" are there."""
    wanting = thing.head is governor and thing.dep == "nsubj"
    above = [*([] if wanting else [governor]), *(t for t, _ in zip(governor.ancestors(), range(3), strict=False))]
    return any(t.lemma in _WANTING for t in above) or any(
        c.dep == "aux" and c.lower in ("must", "should") for c in governor.children
    )


def _has_will(verb: Token) -> bool:
    """Tell what is to come: "will open", "is expected to open", "the first to open"."""
    if any(c.dep in ("aux", "auxpass") and c.lower in _WILL for c in verb.children) and not any(
        c.lower == "have" for c in verb.children
    ):
        return True
    if verb.lemma in _AHEAD and verb.tag in ("VBN", "VBP", "VBZ", "VBG"):
        return True
    return any(c.lower == "to" and c.dep == "aux" for c in verb.children)
