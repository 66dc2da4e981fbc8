"""Tell words by which no side is meant, though the trained reader may take them for one: sorrow, silence, what nobody
is for, what has not been done so far."""

from __future__ import annotations

from components.language import Token
from components.language.verbs import is_passive, negation
from components.lexicon import words
from components.stances.rules.conditions import ASKING
from components.stances.rules.frames import DIRECTIVE, ILLS, LAID_TO, OBJECT, Side
from components.stances.rules.linked import is_left_alone
from components.stances.rules.word_sides import KILLING, is_put_to, side_of_word

SORROW = words("verbs", "sorrow") | words("nouns", "sorrow") | words("adjectives", "sorrow")
TO_WHOM = frozenset("to with".split())
COMMENTING = words("verbs", "commenting")
STANDS = words("nouns", "stand")
FATE = words("nouns", "fate")  # a storm, an illness: nobody is for it
BESET = frozenset("under in at".split())
DANGERS = words("nouns", "danger")
PERFECT = frozenset(["have"])
ABILITIES = words("nouns", "ability")
SUING = words("verbs", "suing")
PUTTING_FORWARD = words("verbs", "putting forward")
STOPPING = words("verbs", "stopping")
TRYING = words("verbs", "trying")
UNREAL = frozenset("would could might".split())


def is_unmeant(word: Token, goal: Token | None, side: Side, of_actor: bool) -> bool:
    """Tell a word that takes no side towards the goal; `of_actor` where the goal is somebody."""
    if side == "oppose" and (_is_sorry(word, goal, of_actor) or _is_untold(word, goal) or _is_not_yet(word)):
        return True
    if side == "oppose" and (
        _is_proposed(goal)
        or _is_killed(word, goal)
        or _is_in_danger(word, goal)
        or _is_given_up(word)
        or _is_stopped(word, goal)
        or _is_disputed(word, goal)
        or is_put_to(word, goal)
    ):
        return True
    if side == "support" and goal is not None and goal.lemma in ILLS and side_of_word(word) is None:
        return True
    if _is_only_able(word) or goal is not None and _is_only_able(goal) or _is_advised(word, goal):
        return True
    return goal is not None and goal.lemma in FATE or _has_no_stand(word) or _is_unreal(word) or _is_asked(word)


def _is_in_danger(word: Token, goal: Token | None) -> bool:
    """Tell "free speech is under threat", "our schools are at risk": who says so is not against them."""
    place = word.head if word.dep == "pobj" else word
    danger = place.child("pobj") if place.dep == "prep" and place.lower in BESET else None
    if danger is None or danger.lemma not in DANGERS or goal is None:
        return False
    return goal.dep in ("nsubj", "nsubjpass") and goal.head is place.head


def _is_sorry(word: Token, goal: Token | None, of_actor: bool) -> bool:
    """Tell "apologised to the family", "is sorry for the tenants": not against whom it is said to."""
    if goal is None or not {word.lemma, word.lower} & SORROW or goal.i < word.i:
        return False
    return of_actor or goal.dep == "pobj" and goal.head.lower in TO_WHOM


def _is_untold(word: Token, goal: Token | None) -> bool:
    """Tell "would not comment on the toll", by the negation."""
    verb = word.head if word.dep == "neg" else word
    return verb.lemma in COMMENTING and negation(verb) is not None and goal is not None and verb in goal.ancestors()


def _is_not_yet(word: Token) -> bool:
    """Tell "has not issued any permits", "was never urging them on", by the negation: what was not done so far takes no
    side, unless the verb has one."""
    verb = word.head
    if word.dep != "neg" or side_of_word(verb) is not None or verb.lemma in OBJECT:
        return False
    if verb.tag == "VBG":
        return any(c.dep == "aux" and c.lower in ("was", "were") for c in verb.children)
    return verb.tag == "VBN" and any(c.dep == "aux" and c.lemma in PERFECT for c in verb.children)


def _is_given_up(word: Token) -> bool:
    """Tell "will no longer try to force her", "did not try to stop it", by the negation or the trying: who does not try
    is not against it."""
    verb = next((t for t in (word, *word.ancestors()) if t.is_verb), None)
    if verb is not None and verb.dep == "xcomp" and verb.head.lemma in TRYING:
        verb = verb.head
    if verb is None or verb.lemma not in TRYING:
        return False
    ended = any(c.lower == "longer" and c.dep == "advmod" for c in verb.children)
    return ended or negation(verb) is not None


def _is_stopped(word: Token, goal: Token | None) -> bool:
    """Tell "will stop opposing the release", by the stopping: who stops fighting it is not against the fight."""
    fight = goal.head if goal is not None and goal.dep == "dobj" else goal
    if fight is None or not fight.is_verb or fight.head is not word:
        return False
    return word.lemma in STOPPING and side_of_word(fight) == "oppose"


def _is_disputed(word: Token, goal: Token | None) -> bool:
    """Tell "sued the town over access to the polls": the access may be just what is wanted."""
    link = goal.head if goal is not None and goal.dep == "pobj" else None
    return link is not None and link.lower == "over" and link.head is word and word.lemma in SUING


def _is_proposed(goal: Token | None) -> bool:
    """Tell "launched the initiative": who puts something forward is not against it."""
    verb = goal.head if goal is not None and goal.dep == "dobj" else None
    return verb is not None and verb.lemma in PUTTING_FORWARD and negation(verb) is None


def _is_killed(word: Token, goal: Token | None) -> bool:
    """Tell "shot him", which is a deed and no position, and "leave him alone"."""
    return goal is not None and goal.head is word and (word.lemma in KILLING or is_left_alone(word, goal))


def _is_only_able(word: Token) -> bool:
    """Tell "the power to challenge the law", "an opportunity to raise it": that it is done it does not say."""
    whose = word.head.head.head if word.head.dep == "pobj" and word.head.head.lower == "of" else word.head
    return word.is_verb and word.dep == "acl" and word.tag == "VB" and whose.lemma in ABILITIES


def _is_advised(word: Token, goal: Token | None) -> bool:
    """Tell "was advised to find a deputy", by the advising: it is the side of who advises."""
    return goal is not None and goal.head is word and word.lemma in DIRECTIVE and is_passive(word)


def _has_no_stand(word: Token) -> bool:
    """Tell "has no position on the toll", "played no role in it", by the noun or the negation."""
    verb = word.head
    noun = word if word.dep == "dobj" else verb.child("dobj") if word.dep == "neg" else None
    if word.dep == "det" and word.lower == "no":
        noun, verb = word.head, word.head.head
    return noun is not None and noun.lemma in STANDS | LAID_TO and negation(verb) is not None


def _is_asked(word: Token) -> bool:
    """Tell "asked if she was worried about the toll", "considering whether to back it": what the answer is, it does not
    say."""
    verb = next((t for t in (word, *word.ancestors()) if t.is_verb or t.pos == "AUX"), None)
    while verb is not None and verb.dep in ("xcomp", "conj"):
        verb = verb.head
    if verb is None or verb.dep not in ("ccomp", "advcl") or verb.head.lemma not in ASKING or verb.head.i > verb.i:
        return False
    return any(c.dep == "mark" and c.lower in ("if", "whether") and c.i > verb.head.i for c in verb.children)


def _is_unreal(word: Token) -> bool:
    """Tell what would have been done, had another thing been so: "would have backed the merger had it saved jobs"."""
    verb = word if word.is_verb else word.head
    auxiliaries = {c.lower for c in verb.children if c.dep == "aux"}
    if not verb.is_verb or "have" not in auxiliaries or not auxiliaries & UNREAL:
        return False
    return any(_is_unreal_condition(c) for c in verb.children if c.dep == "advcl")


def _is_unreal_condition(clause: Token) -> bool:
    """Tell "if it had …" and "had it …"."""
    had, subject = clause.child("aux"), clause.child("nsubj", "nsubjpass")
    marked = any(c.dep == "mark" and c.lower == "if" for c in clause.children)
    return marked or had is not None and had.lower == "had" and subject is not None and had.i < subject.i
