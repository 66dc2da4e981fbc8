"""Whose a side is that the trained reader sees: of who is blamed or praised for it, of whom it is asked, of who does
the deed that is told."""

from __future__ import annotations

from components.language import ActorIndex, Token
from components.language.actors.people import is_people
from components.language.verbs import find_subject, is_passive, negation
from components.lexicon import words
from components.model import Statement
from components.stances.rules.frames import DIRECTIVE, REFUSING, WANTING, Side, is_deed
from components.stances.rules.linked import ACCUSING, is_left_to
from components.stances.rules.word_sides import SIDE_WORDS, side_of_preposition, side_of_word

SAYING = words("verbs", "clause", cue="saying") | words("verbs", "thinking")
MANY = frozenset(["they"])  # among whom may be who speaks
THIRD_PERSON = frozenset("he she it they".split())
NAMES = frozenset("NNP NNPS NNS".split())  # "the senator says" may be the same one
SPEAKING = frozenset("i we".split())  # "I oppose this," she told them
HOPING = words("verbs", "hoping")  # "hoped" may come as a form of "hop"
PROMISED = frozenset("would will".split())
WISHED = PROMISED | {"should"}
OUGHT = frozenset("must should ought".split())


def is_asked_of(word: Token, subject: Token | None) -> bool:
    """Tell "they demanded that he halt it", where he is the subject of the word: what others ask of him he has not
    done."""
    verb = word if word.is_verb else None
    if verb is None or subject is None or subject.lower in SPEAKING:
        return False
    if is_left_to(verb):
        return verb.child("nsubj") is subject
    if verb.dep not in ("ccomp", "xcomp") or verb.tag not in ("VB", "VBP") or not _is_of_others(verb):
        return False
    asking, _ = find_subject(verb.head)
    return find_subject(verb)[0] is subject and asking is not None and asking is not subject


def is_asked_openly(verb: Token) -> bool:
    """Tell "does she support it?"; "why does she support it?" takes for granted that she does."""
    subject = verb.child("nsubj")
    if subject is None or not any(c.text == "?" for c in verb.children):
        return False
    inverted = any(c.dep == "aux" and c.i < subject.i for c in verb.children)
    return inverted and not any(c.tag in ("WRB", "WP", "WDT") for c in verb.children) and negation(verb) is None


def _is_of_others(verb: Token) -> bool:
    """Tell what is demanded, or hoped for as "would" or "will", from what is told."""
    auxiliaries = {c.lower for c in verb.children if c.dep == "aux"}
    if verb.head.lemma in HOPING:
        return bool(auxiliaries & WISHED)
    return verb.head.lemma in DIRECTIVE and not auxiliaries & PROMISED  # "told them that he would halt it"


def is_blamed_for(word: Token, goal: Token | None, side: Side) -> bool:
    """Tell "attacked them for opposing the toll" read as against the toll: who blames others for a side stands on the
    other one.

    So does who "dismissed those who oppose it"; "accused her of ignoring the dockers" is not against the dockers."""
    inner = goal.head if goal is not None else None
    if goal is None or inner is None:
        return False
    reason = next((a for a in inner.ancestors() if a.dep == "pcomp" and _is_blaming(a.head)), None)
    if reason is not None and word is reason.head.head and side == "oppose" and side_of_word(word) == "oppose":
        return True  # "criticised them for chastising women who support Holt"
    refusing = inner.head if inner.dep == "xcomp" and inner.head.lemma in REFUSING else None
    if refusing is not None and refusing.dep == "pcomp" and _is_blaming(refusing.head):
        return word is not refusing.head and side == "oppose" and side_of_word(inner) != "oppose"
    behind = inner.dep == "pcomp" and _is_blaming(inner.head)
    if behind:
        blamer = next((a for a in inner.head.ancestors() if a.is_verb), None)
    else:
        blamer = inner.head.head if inner.dep == "relcl" and inner.head.dep == "dobj" else None
    if blamer is None or word not in (blamer, inner) and not (word.dep == "prep" and word.head is blamer):
        return False
    outer, done = _side_of_blame(blamer), side_of_word(inner)
    if behind and inner.head.lower == "of" and done is None and side == "oppose":
        return True
    if outer is None:
        return behind and word is inner  # "went after them for backing it": they back it
    return done is not None and side != (done if outer == "support" else "oppose" if done == "support" else "support")


def _is_blaming(link: Token) -> bool:
    """Tell "criticised them for", "accused them of" from "the step of"."""
    return link.lower == "for" or link.lower == "of" and link.head.lemma in ACCUSING


def _side_of_blame(verb: Token) -> Side | None:
    """Return the side that a verb takes by itself or with its preposition: "criticised", "lashed out at"."""
    return side_of_word(verb) or side_of_preposition(verb)


def is_told_of_another(index: ActorIndex, word: Token, goal: Token | None, side: Side, actor: str) -> bool:
    """Tell "he is against the toll", "drivers back the toll", which are their sides: who says so may not share them."""
    verb = _verb_of(word)
    own = side_of_word(word) or side_of_preposition(word)
    if verb is None or goal is None or own is None or is_passive(verb) or own != side and negation(verb) is None:
        return False
    if any(c.dep == "aux" and c.lower in OUGHT for c in verb.children):
        return False  # "the council must reject it" is the side of who says so
    attitude = verb.lemma == "be" if word.lower in SIDE_WORDS else word is verb and not is_deed(verb)
    governor = goal.head.head if goal.dep == "pobj" else goal.head
    subject = _doer_of(verb)
    wanted = verb.lemma in WANTING and goal.dep in ("xcomp", "ccomp")  # "the agency did not want the authors to sign"
    if subject is None or not attitude or not wanted and goal.dep not in ("dobj", "pobj") or governor is not verb:
        return False
    if subject.pos == "PRON" and verb.dep == "ccomp" and verb.head.i < subject.i:
        return False  # "said he could not accept it": who else
    return subject.lower not in SPEAKING | MANY and index.name_at(subject) not in (None, actor)


def is_said_by_another(index: ActorIndex, word: Token, statement: Statement) -> bool:
    """Tell "many drivers say it is a disgrace" within somebody's words, and "who he claims has been unfair": theirs who
    say so; "you know that it is" and "I say it is" are the speaker's."""
    inner = word
    for verb in word.ancestors():
        if not any(c.contains(verb.span) for c in statement.content):
            return False
        if verb.lemma in SAYING and inner.dep in ("ccomp", "parataxis"):
            said_by = find_subject(verb)[0]
            if said_by is None or said_by.lower in SPEAKING or verb.dep == "acl":  # "a statement saying …"
                return False
            named = index.name_at(said_by)
            return named not in statement.voices and (named is not None or _are_others(said_by))
        inner = verb
    return False


def is_in_anothers_words(index: ActorIndex, word: Token, actor: str, name: Token) -> bool:
    """Tell "Holt answered drivers who say it is unfair", which says no side of Holt; `name` is the word for her, who is
    not in what they say."""
    inner = word
    for verb in word.ancestors():
        if name.lower in SPEAKING or inner is name or inner in name.ancestors():
            return False
        if verb.lemma in SAYING and inner.dep in ("ccomp", "parataxis") and verb.dep != "acl":
            said_by = _antecedent(find_subject(verb)[0])
            if said_by is None or said_by.lower in SPEAKING | THIRD_PERSON or is_passive(verb):
                return False
            if name is said_by or name in said_by.ancestors() or said_by in name.ancestors():
                return False
            named = index.name_at(said_by)
            return named != actor and (named is not None and said_by.tag in NAMES or _are_others(said_by))
        inner = verb
    return False


def _are_others(subject: Token) -> bool:
    """Tell "many", "a lot of drivers", who say so, from "they", "it" and "the story", by which the speaker does."""
    if subject.pos in ("PRON", "ADJ", "DET"):
        return subject.lower not in THIRD_PERSON
    inner = [n for c in subject.children if c.lower == "of" and (n := c.child("pobj")) is not None]
    return any(is_people(t) for t in (subject, *inner))


def _verb_of(word: Token) -> Token | None:
    """Return the verb in whose clause a word stands."""
    return word if word.is_verb else next((a for a in word.ancestors() if a.is_verb and a.dep != "prep"), None)


def _doer_of(verb: Token) -> Token | None:
    """Return who does it in the verb's own clause, for a relative pronoun whom it stands for."""
    own = verb.child("nsubj", "nsubjpass")
    return verb.head if own is not None and own.tag in ("WDT", "WP") and verb.dep == "relcl" else own


def is_anothers(index: ActorIndex, word: Token, actor: str, name: Token | None, goal: Token | None) -> bool:
    """Tell a side that somebody else takes in the very clause: "unlike Holt, Marr insists on the toll" says nothing of
    Holt; `name` is the holder's word.

    What hangs on the holder's own clause ("Holt wants Marr to back it") is another matter, but for a relative clause
    and for what she accuses others of; so is who belongs to those others: "Holt, one of six who oppose it"."""
    verb = _sided(word)
    if verb is None or is_passive(verb) or sum(c.dep == "nsubj" for c in verb.children) > 1:
        return False  # a place before the story ("LINDOW — Holt …") may be read as a second subject
    subject = _antecedent(find_subject(verb)[0])
    owner = index.name_at(subject) if subject is not None else None
    if subject is None or owner in (None, actor) or subject.lower in SPEAKING | MANY:
        return False
    if index.kind_of(owner) in ("", "document", "unnamed") or goal is not None and index.name_at(goal) == owner:
        return False  # "issued a statement condemning it"; who says that the council trashed it is against the council
    if name is None or _is_of_clause(subject, name) or _is_said_of(subject, name):
        return False
    if subject in name.ancestors() and not (name.dep == "poss" and index.kind_of(owner) == "person"):
        return False  # but "Holt's rival rejected it" is the rival's side
    return not _governs(index, actor, verb)


def _sided(word: Token) -> Token | None:
    """Return the verb by which a clause takes its side: "insists" for "insists on raising it", "voted" for the
    "against" of "voted against it"."""
    if word.dep == "prep" and word.head.is_verb and side_of_word(word) is not None:
        return word.head
    verb = word
    while not (verb.lemma in REFUSING | WANTING or side_of_word(verb) or side_of_preposition(verb)):
        if verb.dep not in ("pcomp", "xcomp"):
            return None
        verb = verb.head.head if verb.dep == "pcomp" else verb.head
    return verb if verb.is_verb else None


def _antecedent(subject: Token | None) -> Token | None:
    """Return whom a relative pronoun stands for, any other subject itself."""
    if subject is None or subject.tag not in ("WDT", "WP"):
        return subject
    clause = next((a for a in subject.ancestors() if a.dep == "relcl"), None)
    return clause.head if clause is not None else subject


def _is_said_of(one: Token, other: Token) -> bool:
    """Tell "a liar who vowed it" in "Holt is a liar who vowed it": one is said of the other."""
    while one.dep in ("conj", "appos"):
        one = one.head
    return one.head.lemma == "be" and one.head in other.ancestors()


def _is_of_clause(subject: Token, name: Token) -> bool:
    """Tell "Holt, whose party opposes it"; not "Holt, who repeated her claim that Marr opposes it"."""
    for t in subject.ancestors():
        if t is name:
            return True
        if t.dep in ("acl", "ccomp") and t.is_verb and t.child("mark") is not None:
            return False
    return False


def _governs(index: ActorIndex, actor: str, verb: Token) -> bool:
    """Tell whether a clause hangs on one of an actor's own, other than as a relative clause or an accusation."""
    for t in (verb, *verb.ancestors()):
        if t.dep in ("relcl", "acl"):
            return index.name_at(t.head) == actor
        if t.dep == "pcomp" and _is_blaming(t.head):
            return False
        subject = t.head.child("nsubj") if t.head is not t else None
        if subject is not None and index.name_at(subject) == actor:
            return True
    return False
