"""What keeps words from taking the side that they seem to take: few of them do, it was once so, it is untrue, she was
only urged to.

Each is a construction of the clause round a word. It holds for what a rule reads and for what the trained reader sees
alike: neither asks who or when."""

from __future__ import annotations

from components.language import Token
from components.language.verbs import is_passive, negation
from components.lexicon import rows, words
from components.stances.rules.felt import is_feared, is_for_their_good
from components.stances.rules.few import is_by_few, is_none, is_not_of_all
from components.stances.rules.frames import DIRECTIVE, ENDING, HOLDER_NOUNS, NO_SUCH, OBJECT, REFUSING, is_deed
from components.stances.rules.untrue import is_said_of_saying, is_untrue
from components.stances.rules.whose import HOPING, is_asked_openly
from components.stances.rules.word_sides import APPROVAL, DISAPPROVAL, LETTING_GO, is_ruling_out, side_of_word

REGRETTING = words("verbs", "regretting")
INVERTED, HAD = frozenset("had should were".split()), frozenset(["had"])
FORMER = frozenset("once formerly previously initially originally".split())
OF_THE_PAST = FORMER | words("adjectives", "of the past")
NOT_DOING, STOPPING = words("verbs", "not doing"), words("verbs", "stopping")
GIVING_UP = frozenset((r.word, r.link) for r in rows("verbs", "giving up"))
OUGHT, NEEDING = (
    frozenset("must should ought can may might could need".split()),
    frozenset("have need require ought".split()),
)
UNLIKE = frozenset([("but", "anything"), ("from", "far")])
ABLE = frozenset("can could".split())
OWN_WORDS = frozenset(row.word for row in rows("nouns", "infinitive"))
PLANS = words("nouns", "plan")
STEPS_UP = 4  # governors looked at


def is_silenced(word: Token) -> bool:
    """Tell a word whose clause, or one that it hangs on, says that the side is not taken, or
    not now, or not by these."""
    if any(test(word) for test in WORDS):
        return True
    verb, steps = _verb_of(word), 0
    while verb is not None and steps < STEPS_UP:
        if any(test(verb) for test in CLAUSES):
            return True
        if verb.dep not in ("xcomp", "pcomp", "ccomp", "conj", "dobj") or verb.head is verb:
            return False
        verb, steps = _verb_of(verb.head), steps + 1
    return False


def _verb_of(word: Token) -> Token | None:
    acts = word.is_verb or word.dep == "ROOT" and word.child("nsubj") is not None  # "back" may be tagged as an adverb
    return word if acts else next((a for a in word.ancestors() if a.is_verb), None)


def _is_inverted(verb: Token) -> bool:
    """Tell "had she backed it", "should they support it": a condition without an if."""
    if verb.dep == "xcomp" and verb.head.lower == "were":  # "were she to back it"
        subject = verb.head.child("nsubj")
        return subject is not None and verb.head.i < subject.i
    subject = verb.child("nsubj", "nsubjpass")
    words = INVERTED if verb.dep != "ROOT" else HAD  # "she will sign should the bank agree" may hang on "agree"
    return subject is not None and any(
        c.dep in ("aux", "auxpass") and c.lower in words and c.i < subject.i for c in verb.children
    )


def _is_supposed(verb: Token) -> bool:
    """Tell "if she had backed it", "if they back it": what is only supposed, where the supposing word itself takes the
    side."""
    return (
        verb.dep == "advcl"
        and side_of_word(verb) is not None
        and any(c.dep == "mark" and c.lower == "if" for c in verb.children)
    )


def is_former(verb: Token) -> bool:
    """Tell a side of the past: "used to support", "who once opposed"."""
    if verb.dep == "xcomp" and verb.head.lemma == "use" and verb.head.tag == "VBD":
        return True
    if verb.tag == "VBN" and any(c.dep == "aux" and c.lower == "had" for c in verb.children):
        if any(c.dep in ("prep", "mark") and c.lower == "until" for c in verb.children):
            return True  # "until Friday she had opposed it"
    latest = verb.i + 1 if verb.lemma == "be" else verb.i - 1  # "were once against it"
    return verb.tag in ("VBD", "VBN") and any(
        c.lower in FORMER and c.dep == "advmod" and c.i <= latest for c in verb.children
    )


def _was_once(word: Token) -> bool:
    """Tell "formerly in favour of it", "once against it", of somebody and not of a deed."""
    place = word.head if word.dep == "pobj" else word
    return place.dep == "prep" and any(c.lower in FORMER and c.dep == "advmod" for c in place.children)


def _is_only_asked(verb: Token) -> bool:
    """Tell "was urged to support it", "is under pressure to", "it puts pressure on her to": nothing is done."""
    outer = verb.head
    pressed = outer.child("dobj") if verb.dep in ("advcl", "xcomp") else outer
    if verb.dep in ("acl", "advcl", "xcomp") and pressed is not None and pressed.lemma == "pressure":
        return any(c.lower == "to" and c.dep == "aux" for c in verb.children)
    return (
        verb.dep in ("xcomp", "ccomp", "advcl") and outer.lemma in DIRECTIVE | {"expect", "tip"} and is_passive(outer)
    )


def _is_asked_whether(word: Token) -> bool:
    """Tell "whether to support it", and the deciding in "will decide whether to"."""
    inner = [g for c in word.children if c.dep in ("xcomp", "ccomp") for g in c.children]
    return any(c.lower == "whether" for c in (*word.children, *inner))


def _is_still_needed(verb: Token) -> bool:
    """Tell "must be approved by the Senate", "would have to be signed by her": what somebody has yet to do takes no
    side."""
    if not is_passive(verb) or verb.child("agent") is None or side_of_word(verb) is None:
        return False
    needed = verb.dep == "xcomp" and verb.head.lemma in NEEDING
    return needed or any(c.dep == "aux" and c.lower in OUGHT for c in verb.children)


def _is_without(verb: Token) -> bool:
    return verb.dep == "pcomp" and verb.head.lower == "without"


def _is_not_ruled_out(verb: Token) -> bool:
    """Tell "did not rule out backing it"; who ruled it out is against it."""
    outer = verb.head
    if is_ruling_out(outer) and negation(outer) is not None and outer is not verb:
        return True
    inner = verb.child("xcomp")
    refused = (
        inner
        if verb.lemma in REFUSING and inner is not None
        else verb
        if verb.dep == "xcomp" and outer.lemma in REFUSING
        else None
    )
    return refused is not None and is_ruling_out(refused)  # "refused to rule out a strike"


def _is_not_fought(verb: Token) -> bool:
    """Tell "ruled out opposing it": who will not fight it is not yet for it."""
    return verb.dep in ("xcomp", "advcl") and is_ruling_out(verb.head) and side_of_word(verb) == "oppose"


def _is_regretted(verb: Token) -> bool:
    """Tell "apologised for opposing it", "regrets backing it"."""
    outer = verb.head.head if verb.dep == "pcomp" and verb.head.lower == "for" else verb.head
    return verb.dep in ("pcomp", "xcomp") and outer.lemma in REGRETTING


def is_only_hoped(verb: Token) -> bool:
    """Tell "I hope I can support it": who hopes to be able to does not yet; "I hope we can scrap it" is against it."""
    able = any(c.dep == "aux" and c.lower in ABLE for c in verb.children)
    return able and verb.dep == "ccomp" and verb.head.lemma in HOPING and verb.lemma in OBJECT and not is_deed(verb)


def _is_neither(verb: Token) -> bool:
    """Tell "has neither praised nor rejected it", "backs neither the toll nor the tram"."""
    taken = [c for c in (verb.child("dobj"),) if c is not None]
    verbs = (verb, verb.head, *taken) if verb.dep == "conj" else (verb, *taken)
    return any(c.lower == "neither" and c.dep in ("preconj", "advmod", "cc", "dep") for v in verbs for c in v.children)


def _is_let_go(word: Token) -> bool:
    """Tell "ended her support", "called off the boycott": not for it any more, and not yet against it.

    "Dropped her opposition" is read from its verb, as support.
    """
    verb, noun = (word, word.child("dobj")) if word.is_verb else (word.head, word)
    given_up = any((verb.lemma, c.lower) in GIVING_UP for c in verb.children)
    meant = APPROVAL if word.is_verb and not given_up else APPROVAL | DISAPPROVAL
    return (
        noun is not None
        and noun.lemma in meant
        and noun.dep == "dobj"
        and (verb.lemma in LETTING_GO or given_up)
        and negation(verb) is None
    )


def _is_inner(word: Token) -> bool:
    """Tell the inner verb in "opposes scrapping it": the outer one says for or against."""
    return word.tag == "VBG" and word.dep == "xcomp" and word.head.lemma.lower() in OBJECT


def _is_not_done(word: Token) -> bool:
    """Tell "failed to condemn it", "stopped short of backing it", "denied supporting it": what was not done takes no
    side, nor the other one."""
    inner = [
        g
        for c in word.children
        for g in (c, *c.children, *(h for x in c.children for h in x.children))
        if g.dep in ("xcomp", "pcomp")
    ]
    if word.dep == "xcomp" and word.head.lemma in STOPPING and side_of_word(word) == "oppose":
        return negation(word.head) is None  # "has stopped opposing it"
    for verb in (word, *inner):
        outer = verb.head
        if verb.dep == "xcomp" and outer.lemma in NOT_DOING and side_of_word(verb) == "oppose":
            return True
        short = verb.dep == "pcomp" and outer.lower == "of" and outer.head.lower == "short"
        if short and negation(outer.head.head) is None:
            return True
        if verb.dep in ("xcomp", "ccomp") and outer.lemma == "deny" and side_of_word(verb) is not None:
            return True
    return False


def _is_no_adherent(word: Token) -> bool:
    """Tell "is no supporter of it", "has never been a critic", and "once a critic of it", "a former critic"."""
    if word.lemma not in HOLDER_NOUNS:
        return False
    no = any(c.lower == "no" for c in word.children)
    none = word.dep == "attr" and word.lemma not in NO_SUCH and (negation(word.head) is not None or no)
    return none or any(c.lower in OF_THE_PAST and c.dep in ("advmod", "amod") and c.i < word.i for c in word.children)


def _is_anything_but(word: Token) -> bool:
    """Tell "is anything but a friend of it", "is far from happy with it", by the word that is not so."""
    place = word.head if word.dep in ("pobj", "acomp", "amod") else word
    return (place.lower, place.head.lower) in UNLIKE and place.dep == "prep"


def _ends(verb: Token) -> bool:
    return verb.lemma.lower() in ENDING or side_of_word(verb) == "oppose"


def _is_not_meant(word: Token) -> bool:
    """Tell the plan and the deed of "has no plans to close it", "has no intention of closing it": who does not close it
    is not against it."""
    if word.lemma in PLANS and is_none(word):
        return any(c.dep in ("acl", "relcl") and _ends(c) for c in word.children)
    noun = word.head.head if word.dep == "pcomp" and word.head.lower == "of" else word.head
    undoing = word.is_verb and word.dep in ("acl", "pcomp") and _ends(word)
    return undoing and noun.lemma in PLANS | OWN_WORDS and is_none(noun)


WORDS = (
    _is_not_meant, is_for_their_good, _is_let_go, _was_once, _is_inner, _is_no_adherent, _is_anything_but,
    _is_asked_whether, _is_not_done, is_said_of_saying,
)  # fmt: skip
CLAUSES = (
    is_by_few, is_not_of_all, _is_inverted, is_asked_openly, is_former, is_untrue, _is_only_asked, is_feared,
    _is_asked_whether, _is_still_needed, _is_without, _is_not_ruled_out, _is_neither, _is_supposed, _is_not_fought,
    _is_regretted, is_only_hoped,
)  # fmt: skip
