"""Who holds a position that a rule reads: the word for them, whoever speaks, or whom a thing
belongs to; never a thing."""

from __future__ import annotations

import re
from typing import NamedTuple

from components.language import ActorIndex, Parse, Token
from components.language.actors.people import is_people, stand_for_people
from components.language.phrases import noun_phrase, root_of
from components.language.undoing import UNDOING_NOUNS
from components.language.verbs import find_subject
from components.lexicon import words
from components.model import Span, Statement
from components.stances.rules.frames import HOLDER_NOUNS, OBJECT, PREPOSITION
from components.stances.rules.hits import FIRST_PERSON

THIRD_PERSON = frozenset("he she they it".split())
NOBODY = frozenset("you this that it there one which".split())
SOMEBODY = words("nouns", "anybody")
COUNTED = frozenset("DATE TIME MONEY PERCENT CARDINAL QUANTITY ORDINAL".split())  # what these name holds nothing
LAYING = frozenset("for over".split())  # what is laid to somebody follows; "of" is read with the subject
NO_BODIES = UNDOING_NOUNS | words("nouns", "overridden") | words("nouns", "plan") | words("nouns", "refused")
_SOME_OF = re.compile(
    r"(?:\w+ of (?:them|us|you|whom|these)|(?:some|many|most|all|none) of those|any of .*)$", re.IGNORECASE
)
THINGS = words("nouns", "no holder")  # at the head of a sentence they look like names


SHARES = words("nouns", "share")
PAPERS = words("nouns", "paper") | words("nouns", "told in")
SENDING = words("verbs", "sending")
SPOKEN_FOR = words("nouns", "spoken for") | words("nouns", "of one's own")


class Held(NamedTuple):
    """Who holds it: the actor if known, the words for them, and whether it is their own speech."""

    actor: str | None
    span: Span | None
    said: bool


def statement_round(statements: tuple[Statement, ...], place: Span) -> Statement | None:
    """Return the innermost statement whose content or cue holds a place."""
    best: tuple[int, Statement] | None = None
    for s in statements:
        if any(c.contains(place) for c in (*s.content, *s.cue)):
            size = sum(c.end - c.start for c in s.content)
            if best is None or size < best[0]:
                best = (size, s)
    return best[1] if best else None


def speaker_of(statement: Statement | None, trigger: Span, word: Token | None) -> Held | None:
    """Return who speaks the words at `trigger`; `word` is the "I" or "we" in them, None where they have none."""
    if statement is None or not any(c.contains(trigger) for c in statement.content):
        return None
    if word is None and statement.kind == "indirect" and statement.rule not in ("clause", "according to"):
        return None
    span = statement.source[0] if statement.source else (word.span if word is not None else None)
    return Held(statement.actor, span, statement.actor is not None)


def names_holder(index: ActorIndex, holder: str, aimed: list[Token]) -> bool:
    """Tell "Holt's offer" as what Holt rejects: of one's own offer nobody speaks by one's name, so that the holder is
    somebody else; `aimed` are the words of the target."""
    named = (t for t in aimed if t.dep == "poss" and t.pos == "PROPN")
    return index.kind_of(holder) == "person" and any(index.name_at(t) == holder for t in named)


def is_nobody(index: ActorIndex, holder: str) -> bool:
    """Tell "those", "others", "any of them", "some of us", the veto of "a veto that …": nobody who holds a position."""
    name = index.name_of(holder)
    return name in NO_BODIES or name.lower() in SOMEBODY or _SOME_OF.match(name) is not None


def holder_of(
    parse: Parse, index: ActorIndex, statement: Statement | None, trigger: Token, word: Token, aimed: Span | None
) -> Held | None:
    """Return whom a word names that can hold a position, None if it names none; `aimed` is the place of the target."""
    if word.lower in FIRST_PERSON:
        return speaker_of(statement, trigger.span, word)
    if word.lower == "it" and _is_speaking_body(parse, index, statement, word):
        assert statement is not None
        return Held(statement.actor, word.span, True)  # "the union said it would not sign"
    if word.lower in NOBODY and index.name_at(word) is None and word.tag not in ("WDT", "WP"):
        return None
    word = _of_whom(_author(parse, word))
    named = word
    word = _spokesman(index, statement, _bearer(index, word))
    holder, _ = index.resolve(word)
    if holder is None and word.lower in THIRD_PERSON and statement is not None and statement.actor is not None:
        if statement.kind == "indirect" and any(c.contains(word.span) for c in statement.content):
            return Held(statement.actor, word.span, True)  # "Ruiz said he was ready": who else
    kind = index.kind_of(holder)
    if holder is not None and is_nobody(index, holder):
        return None
    if kind in ("", "document") or kind in ("group", "unnamed") and not _can_hold(word):
        return None
    span = noun_phrase(parse, word)
    if named is trigger and named is word and aimed is not None and span.overlaps(aimed):
        span = word.span  # "critics of the stadium": the critics hold it
    elif trigger.dep == "appos" and trigger.head is word:
        span = Span(parse.tokens[word.left].start, word.end)  # "Holt, a critic of the toll": Holt holds it
    return Held(holder, span, statement is not None and statement.actor == holder)


def doer_of(verb: Token) -> Token | None:
    """Return who does it; in "criticised Amsel for attacking it", "attacked Amsel over refusing it", "lashed out at
    Amsel for attacking it" that is Amsel."""
    link, governor = verb.head, verb.head.head
    if verb.dep == "pcomp" and link.lower in LAYING and governor.lemma in OBJECT:
        judged = governor.child("dobj")
    elif verb.dep == "pcomp" and link.lower == "for":
        aimed = [c for c in governor.children if c.i < link.i and (governor.lemma.lower(), c.lower) in PREPOSITION]
        judged = next(
            (p for c in (*aimed, *(g for c in aimed for g in c.children)) if (p := c.child("pobj")) is not None), None
        )
    else:
        judged = None
    return judged or find_subject(verb)[0]


def _can_hold(head: Token) -> bool:
    """Tell people and bodies from rain, years and failures: only who can take a position holds one."""
    return (
        stand_for_people(head)
        or head.ent not in COUNTED
        and (is_people(head) or head.pos == "PRON" or head.text[:1].isupper() and head.lower not in THINGS)
    )


def _bearer(index: ActorIndex, head: Token) -> Token:
    """Take "Brink's efforts to stop it" as Brink's: what cannot hold a stance is held by whom it belongs to."""
    if head.pos == "NOUN" and index.name_at(head) is None and not is_people(head) and head.lemma not in HOLDER_NOUNS:
        for c in head.children:
            if c.dep in ("poss", "amod", "compound") and index.name_at(c) is not None:
                return c
    return head


def _of_whom(word: Token) -> Token:
    """Take "two thirds of the members", "nine of the judges" as the members and the judges."""
    of = next((c for c in word.children if c.dep == "prep" and c.lower == "of"), None)
    shared = word.pos == "NUM" or word.lemma.lower() in SHARES
    return of.child("pobj") or word if of is not None and shared else word


def _is_speaking_body(parse: Parse, index: ActorIndex, statement: Statement | None, word: Token) -> bool:
    """Tell "it" in what a body says of itself."""
    if statement is None or statement.actor is None or index.name_at(word) is not None or not statement.source:
        return False
    source = root_of(parse.tokens_in(statement.source[0]))
    if source is None or source.tag in ("NNS", "NNPS"):
        return False  # "supporters of the law say it protects them"
    body = index.kind_of(statement.actor) not in ("person", "", "document")
    return body and statement.kind == "indirect" and any(c.contains(word.span) for c in statement.content)


def _author(parse: Parse, word: Token) -> Token:
    """Take "a letter urging them to veto it" as by whoever signed or sent it, or whose it is."""
    if word.lemma.lower() not in PAPERS or word.pos != "NOUN":
        return word
    by = next((p for c in word.children if c.dep == "prep" and c.lower in ("from", "by")
               and (p := c.child("pobj")) is not None), None)  # fmt: skip
    sent = parse.clause(word.head).subject if word.dep == "dobj" and word.head.lemma in SENDING else None
    return word.child("poss") or by or sent or word


def _spokesman(index: ActorIndex, statement: Statement | None, word: Token) -> Token:
    """Take "his men will respect it", as he says himself, as his."""
    owner = word.child("poss") if word.lemma.lower() in SPOKEN_FOR else None
    if (
        owner is None
        or owner.pos != "PRON"
        or owner.lower in FIRST_PERSON
        or statement is None
        or statement.actor is None
    ):
        return word
    return owner if index.resolve(owner)[0] == statement.actor else word
