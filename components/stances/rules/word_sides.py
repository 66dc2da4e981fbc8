"""The side that a word takes by itself, and what undoes it: the contrary beside it, nobody against it."""

from __future__ import annotations

from components.language import Token
from components.language.references import PERSON_NOUNS
from components.language.verbs import negation
from components.lexicon import words
from components.stances.rules.frames import BETWEEN, DENYING, EVALUATION, LAID_TO, OBJECT, PREPOSITION, Side

LETTING_GO = words("verbs", "letting go")
DISAPPROVAL, APPROVAL = words("nouns", "let go", side="oppose"), words("nouns", "let go", side="support")
BY_OTHERS = words("verbs", "ending")
ANY_ONE = frozenset("a an any".split())

ENDED = words("adjectives", "ended")
SIDE_WORDS: dict[str, Side] = {"against": "oppose", "opposed": "oppose", "for": "support", "favor": "support",
                               "favour": "support"}  # fmt: skip
FEARING = words("verbs", "fearing")
KILLING = words("verbs", "killing")
LEVIES = words("nouns", "levy")
LEVYING = words("verbs", "levying")
PUTTING_TO = words("verbs", "putting to")
WHOM = frozenset("him her me us you whom".split())
NEAR = 3  # words between a negation and what it negates


def side_of_word(word: Token) -> Side | None:
    """Return the side that a word takes by itself, "backs", "against"; None for any other word."""
    frame = OBJECT.get(word.lemma.lower())
    return frame.side if frame is not None else SIDE_WORDS.get(word.lower)


def side_of_preposition(verb: Token) -> Side | None:
    """Return the side that a verb takes with a preposition of its own: "objected to", "lashed out at"."""
    frames = (PREPOSITION.get((verb.lemma.lower(), c.lower)) for c in verb.children if c.dep in ("prep", "prt"))
    return next((f.side for f in frames if f is not None), None)


def is_heightened(word: Token) -> bool:
    """Tell "could not agree more", "couldn't be happier": the contrary of what the negation says."""
    verb = word if word.is_verb or word.pos == "AUX" else word.head
    able = any(c.dep == "aux" and c.lower in ("could", "can", "ca") for c in verb.children)
    more = any(c.tag in ("JJR", "RBR") and c.dep in ("advmod", "acomp", "dobj") for c in verb.children)
    return able and more and negation(verb) is not None


def _is_nothing_against(word: Token) -> bool:
    """Tell "has nothing against it", by either word."""
    place = word if word.lower == "against" else word.child("prep")
    return place is not None and place.lower == "against" and place.head.lower == "nothing"


def _is_nothing_bad(word: Token) -> bool:
    """Tell "there is nothing wrong with it", by either word; "nothing more unfair than it" says the contrary."""
    said = word if word.head.lower == "nothing" else word.child("amod", "acomp") if word.lower == "nothing" else None
    if said is None or said.tag == "JJR" or any(c.lower in ("more", "as", "so") for c in said.children):
        return False
    return EVALUATION.get(said.lower) == "oppose"


def is_put_to(verb: Token, goal: Token | None) -> bool:
    """Tell "questioned the lawyers", "was quizzed": who asks somebody is against neither; "questioned her motives" is
    against them."""
    if goal is None or goal.head is not verb or goal.dep not in ("dobj", "nsubjpass") or verb.lemma not in PUTTING_TO:
        return False
    if any(c.dep == "prep" and c.lower in ("for", "as") for c in verb.children):
        return False  # "questioned Holt for backing it"
    return goal.ent == "PERSON" or bool({goal.lower, goal.lemma.lower()} & (PERSON_NOUNS | WHOM))


def is_hostile(verb: Token) -> bool:
    """Tell a deed against its object: who did not do it is not against whom it was not done to."""
    frame = OBJECT.get(verb.lemma.lower()) or BETWEEN.get(verb.lemma.lower())
    return verb.is_verb and (verb.lemma in KILLING or frame is not None and frame.side == "oppose")


def _is_unconnected(word: Token) -> bool:
    """Tell "had nothing to do with the fire"; who wants nothing to do with it is another matter."""
    nothing = word if word.lower == "nothing" else word.child("dobj")
    if nothing is None or nothing.lower != "nothing" or nothing.head.lemma != "have":
        return False
    return any(c.lemma == "do" and any(p.lower == "with" for p in c.children) for c in nothing.children)


def is_denied_of_oneself(verb: Token) -> bool:
    """Tell "denied any role in the fire", "denied any collusion": nothing that somebody said is denied."""
    denied = verb.child("dobj") if verb.lemma in DENYING else None
    if denied is None:
        return False
    return denied.lemma.lower() in LAID_TO or any(c.lower == "any" and c.dep == "det" for c in denied.children)


def is_contradicted(word: Token, side: Side) -> bool:
    """Tell a word of a known side that is negated, "not against it", where the side that is seen is the word's own."""
    if word.dep == "neg" and side == "oppose":  # "is not dead", "is not unfair", "did not kill her"
        said = word.head.child("acomp") if word.head.lemma == "be" else None
        unsaid = said is not None and (said.lower in ENDED or EVALUATION.get(said.lower) == "oppose")
        return unsaid or is_hostile(word.head)
    if side == "oppose" and (
        is_hostile(word) and negation(word) is not None or _is_unconnected(word) or is_denied_of_oneself(word)
    ):
        return True
    if word.lemma in APPROVAL and word.dep == "dobj" and word.head.lemma in LETTING_GO:  # "did not end her support"
        return side == "oppose" and negation(word.head) is not None
    if side == "oppose" and word.is_verb and is_letting_go(word) and negation(word) is None:
        return True  # "dropped the charges against her"
    if side == "oppose" and (is_heightened(word) or _is_nothing_against(word) or _is_nothing_bad(word)):
        return True
    if word.is_verb and word.lemma in FEARING:
        return side == "support"  # "fears the toll will cost jobs"
    if (side_of_word(word) or side_of_preposition(word)) != side:
        return False
    negated = word.is_verb and negation(word) is not None
    beside = any(
        c.dep == "neg" and c.i < word.i and word.i - c.i <= NEAR for c in (*word.children, *word.head.children)
    )
    return negated or beside and word.head.pos in ("AUX", "VERB")


def is_against_none(goal: Token | None) -> bool:
    """Tell "has not endorsed a candidate", by the candidate or by the endorsing: who backs none is against none."""
    noun = goal.child("dobj") if goal is not None and goal.is_verb else goal
    if noun is None or not any(c.dep == "det" and c.lower in ANY_ONE for c in noun.children):
        return False
    return negation(noun.head) is not None and side_of_word(noun.head) == "support"


def is_levied(goal: Token | None) -> bool:
    """Tell "imposed a tariff on steel", by the steel or by the tariff: who levies is against neither.

    A levy on a country is another matter: "imposed a tariff on Norvania"."""
    if goal is None or goal.pos == "PROPN":
        return False
    if goal.lemma in LEVYING and (levy := goal.child("dobj")) is not None:  # by the deed itself
        return levy.lemma in LEVIES
    on = goal.head if goal.dep == "pobj" and goal.head.lower == "on" else None
    if on is not None:
        levy = on.head.child("dobj") if on.head.lemma in LEVYING else on.head
        return levy is not None and levy.lemma in LEVIES
    return goal.lemma in LEVIES and goal.dep == "dobj" and goal.head.lemma in LEVYING


def is_letting_go(verb: Token) -> bool:
    """Tell "withdraw its backing for it", "drop the lawsuit", whose side is that of the noun; "the police ended the
    protest" is another matter."""
    noun = verb.child("dobj")
    if noun is None or verb.lemma not in LETTING_GO:
        return False
    theirs = verb.lemma in BY_OTHERS and noun.child("poss") is None
    return noun.lemma in APPROVAL or noun.lemma in DISAPPROVAL and not theirs


def is_ruling_out(verb: Token) -> bool:
    """Tell "ruled out"."""
    return verb.lemma == "rule" and any(c.lower == "out" for c in verb.children)
