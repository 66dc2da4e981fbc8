"""Who and what takes part in an event that a number hangs on, read from the tree."""

from __future__ import annotations

from components.language.parsing.tokens import Token

NAMING = frozenset(["NOUN", "PROPN"])
_INSIDE = frozenset("compound amod nmod poss appos nummod".split())
# what they lead to is another event
_OTHER_TIMES = frozenset("after following before since amid despite until ahead because given unlike".split())

_PARTS = frozenset(
    "nsubj nsubjpass dobj attr dative oprd agent prep compound poss nmod amod npadvmod acomp advmod".split()
)
_TELLING = frozenset("announce declare use decide agree vote".split())  # what they lead to says which one it was
# steps down the tree, of which a preposition and its noun are two: from what is counted, and from what happens
DEEPEST, NEAR = 6, 3


def gather_parts(governor: Token, mine: set[int], thing: Token, depth: int) -> list[str]:
    """Return the words of who and what takes part in an event, the thing that is counted left out."""
    found: list[str] = []
    for child in governor.children:
        if child.dep in _PARTS and child is not thing:
            found += _gather_one(child, mine, depth)
        elif child.dep in ("ccomp", "xcomp") and governor.lemma in _TELLING and child.i > governor.i:
            found += [
                child.lemma.lower(),
                *(w for c in child.children if c.dep in _PARTS for w in _gather_one(c, mine, NEAR)),
            ]
    if governor.dep in ("relcl", "acl"):
        found += _gather_one(governor.head, mine | {governor.i}, 1)
    elif governor.child("nsubj", "nsubjpass") is None and (subject := subject_of(governor)) is not None:
        found += _gather_one(antecedent_of(subject), mine, 1)
    for clause in governor.children if governor.pos in NAMING else []:
        if clause.dep == "relcl":
            found += [
                clause.lemma.lower(),
                *(w for c in clause.children if c.dep in _PARTS for w in _gather_one(c, mine, NEAR)),
            ]
    return list(dict.fromkeys(found))


def subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb, or of the verb that it shares it with ("is expected to begin")."""
    node = verb
    for _ in range(4):
        found = node.child("nsubj", "nsubjpass")
        if found is not None or node.dep not in ("xcomp", "conj", "advcl", "acomp"):
            return found
        node = node.head
    return None


def antecedent_of(word: Token) -> Token:
    """Return the noun that a relative pronoun stands for."""
    clause = word.head
    if word.lower not in ("which", "that", "who"):
        return word
    for _ in range(3):
        if clause.dep == "relcl":
            return clause.head
        clause = clause.head
    return word


def gather_words(node: Token, mine: set[int], depth: int) -> list[str]:
    """Return the lemmas of what modifies a word."""
    found = []
    for child in node.children:
        if child.dep in _INSIDE or child.dep == "prep":
            found += _gather_one(child, mine, depth)
        elif child.dep in ("acl", "relcl") and child.i not in mine:
            found.append(child.lemma.lower())
            found += [
                w
                for c in child.children
                if c.dep in ("prep", "agent", "dobj", "nsubj")
                for w in _gather_one(c, mine, depth - 1)
            ]
    return list(dict.fromkeys(found))


def _gather_one(node: Token, mine: set[int], depth: int) -> list[str]:
    if depth < 0 or node.i in mine or node.lower in _OTHER_TIMES:
        return []
    own = (
        [node.lemma.lower()]
        if node.pos in NAMING or node.pos in ("ADJ", "VERB") and node.dep in ("amod", "acomp", "pcomp")
        else []
    )
    inner = [
        w
        for c in node.children
        if c.dep in _INSIDE or c.dep in ("prep", "pobj", "conj")
        for w in _gather_one(c, mine, depth - 1)
    ]
    for clause in (
        c for c in node.children if c.dep == "acl" and c.tag == "VB" and c.i not in mine
    ):  # "the bill to delay the ferry"
        inner += [
            clause.lemma.lower(),
            *(w for c in clause.children if c.dep == "dobj" for w in _gather_one(c, mine, depth - 1)),
        ]
    return own + inner
