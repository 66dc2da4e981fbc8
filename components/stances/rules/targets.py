"""What a word names that a stance is towards: a noun phrase trimmed to it, a verb with what hangs on it, an actor."""

from __future__ import annotations

from typing import NamedTuple

from components.language import ActorIndex, Parse, Token
from components.language.undoing import DEPARTING_NOUNS, UNDOING_NOUNS
from components.lexicon import words
from components.model import Span, Target
from components.stances.rules.frames import Side
from components.stances.rules.linked import antecedent, is_charge

LONGEST_TARGET = 12  # words
EMPTY_TARGETS = words("nouns", "empty") | frozenset(
    "it this that what which who whom they them he she him her there something anything everything nothing one himself "
    "herself themselves itself i me we us you myself ourselves yourself same each other another those these someone "
    "somebody anyone anybody".split()
)
POINTING, POINTED = frozenset("it this that them".split()), frozenset("PRP DT".split())
ONE_OF_A_KIND = frozenset("a an".split())  # "is a good idea"; "is the council's plan" names the plan
DENYING = words("verbs", "denied")  # that something is so: the claim is what is opposed
OWNERS = frozenset("his her hers its their theirs".split())
TIMES = frozenset("DATE TIME".split())
PREFERRING = words("verbs", "preferring")  # X over Y: Y is not part of what is favoured
WITH_NOUNS = words("nouns", "with somebody")
MANNERS = words("nouns", "manner")
ASKING_WORDS = {"how": ("pcomp", "ccomp"), "what": ("pcomp",), "why": ("pcomp",)}
FLIPPING_NOUNS = UNDOING_NOUNS | DEPARTING_NOUNS
BECOMING = words("verbs", "becoming")
NAMING = words("verbs", "naming")  # one thing another: "called it a sham", "described it as a success"


class Aim(NamedTuple):
    """A target with the side it puts the holder on, and what was passed on the way; `beside` for one that stands in a
    list behind another."""

    side: Side
    target: Target
    turned: Span | None = None
    trigger: Span | None = None
    beside: bool = False


def other(side: Side) -> Side:
    """Return the opposite side."""
    return "oppose" if side == "support" else "support"


def aim_at(text: str, side: Side, place: Span | None) -> Aim | None:
    """Return the words at a place of a text as what is aimed at, None where there are none."""
    return Aim(side, Target(place.flat(text), place)) if place is not None else None


def target_of_noun(parse: Parse, index: ActorIndex, head: Token, side: Side) -> list[Aim]:
    """Return the target that a noun phrase names; of a list each where all are actors."""
    aims, head = [], antecedent(head)
    if (told := aim_at(parse.text, side, manner(parse, head))) is not None:
        return [told]
    members = _members(head)
    apart = len(members) > 1 and all(index.name_at(m) is not None for m in members)
    for noun in members if apart else members[:1]:
        if noun.lower in POINTING and noun.tag in POINTED and index.name_at(noun) is None:
            aims.append(Aim(side, Target("", noun.span), beside=noun is not head))
            continue
        if noun.lower in EMPTY_TARGETS and index.name_at(noun) is None or noun.ent in TIMES:
            continue
        if len(noun.text) < 3 and index.name_at(noun) is None or noun.ent == "MONEY":
            continue
        if noun.pos not in ("NOUN", "PROPN", "PRON", "ADJ", "DET", "NUM", "VERB"):
            continue
        flip = noun.lemma in FLIPPING_NOUNS and (of := _prep_object(noun, "of", "to", "from")) is not None
        if flip:
            assert of is not None
            aims += [Aim(other(a.side), a.target, noun.span) for a in target_of_noun(parse, index, of, side)]
            continue
        span = trim_phrase(parse, noun, several=not apart)
        actor = actor_of(parse, index, noun)
        if noun.pos == "PRON" and actor is None and noun.lower in OWNERS:
            continue
        # "his critics" are somebody's
        words = index.name_of(actor) if noun.lower in OWNERS else " ".join(span.of(parse.text).split())
        aims.append(Aim(side, Target(words, span, actor), beside=noun is not head))
    return aims


def _prep_object(noun: Token, *words: str) -> Token | None:
    for c in noun.children:
        if c.dep == "prep" and c.lower in words:
            return c.child("pobj")
    return None


def actor_of(parse: Parse, index: ActorIndex, noun: Token) -> str | None:
    """Return the actor a phrase is about: the one it names, its owner, or whom it is "of", "by" or "with"."""
    named = index.name_at(noun)
    if named is not None:
        return named
    owner = noun.child("poss")
    if (
        owner is not None
        and index.name_at(owner) is not None
        and not (noun.lemma in WITH_NOUNS and _prep_object(noun, "with", "against"))
    ):
        return index.name_at(owner)
    words = (
        ("with", "against", "on", "for", "of") if noun.lemma in WITH_NOUNS or noun.lower in WITH_NOUNS else ("of", "by")
    )
    inner = _prep_object(noun, *words)
    if inner is None and noun.dep == "dobj" and noun.lemma in WITH_NOUNS:
        inner = next(
            (c.child("pobj") for c in noun.head.children if c.dep == "prep" and c.lower in words and c.i == noun.i + 1),
            None,
        )
    if inner is not None:
        return index.name_at(inner) or (
            actor_of(parse, index, inner) if inner.dep == "pobj" and inner.head.head is noun else None
        )
    for c in noun.children:
        if c.dep in ("compound", "amod", "nmod", "appos") and index.name_at(c) is not None:
            return index.name_at(c)
    return None


def _members(noun: Token) -> list[Token]:
    """Return a noun and those it is listed with."""
    further = [c for c in noun.children if c.pos in ("NOUN", "PROPN", "PRON") and (c.dep == "conj" or _is_listed(c))]
    return [noun, *(m for c in further for m in _members(c))]


def _is_listed(t: Token) -> bool:
    """Tell one of a list, also where the parser takes it for an apposition: "the toll, the tunnel and the ferry"."""
    if t.dep in ("cc", "conj"):
        return t.pos != "PRON"  # "the act and all that goes with it"
    other_one = t.child("conj") if t.dep == "appos" and t.child("cc") is not None else None
    return other_one is not None and other_one.pos == t.pos and _article(other_one) == _article(t)


def _article(noun: Token) -> str:
    determiner = noun.child("det", "poss")
    return determiner.lower if determiner is not None else ""


def trim_phrase(parse: Parse, noun: Token, several: bool) -> Span:
    """Cut relative clauses, appositions, times and overlong tails off a noun phrase."""
    start, end = noun.left, noun.right
    if not several or any(c.dep == "conj" for c in noun.children):
        conjunct = [c for c in noun.children if c.dep in ("cc", "conj")]
        if conjunct and not several:
            end = min(end, conjunct[0].left - 1)
    listed = max((c.right for c in noun.children if several and c.dep != "cc" and _is_listed(c)), default=noun.i)
    for c in noun.children:
        if c.dep == "prep" and c.lower in ("over", "to") and noun.dep == "dobj" and noun.head.lemma in PREFERRING:
            end = min(end, max(noun.i, c.left - 1))
        if (
            c.i > noun.i
            and c.right > listed
            and (
                c.dep in ("relcl", "appos", "advcl", "npadvmod", "parataxis", "acl", "punct", "ccomp") or c.ent in TIMES
            )
        ):
            end = min(end, max(noun.i, c.left - 1))
    for t in parse.tokens[noun.i + 1 : end + 1]:
        if t.dep in ("relcl", "appos") and t.head.i >= noun.i and t.left > noun.i and not _is_listed(t):
            end = min(end, t.left - 1)
    charge = next((t.i for t in parse.tokens[noun.i + 1 : end + 1] if is_charge(t)), end + 1)
    end = min(end, charge - 1)
    if end - noun.i > LONGEST_TARGET:
        preps = [c for c in noun.children if c.dep == "prep" and c.i > noun.i]
        end = preps[1].left - 1 if len(preps) > 1 else min(end, noun.i + LONGEST_TARGET)
    tokens = parse.tokens
    if end == noun.i and noun.lemma in WITH_NOUNS and noun.dep == "dobj":
        for c in (
            noun.head.children
        ):  # the parser hangs "with Ukraine" on the verb in "welcome your solidarity with Ukraine"
            if c.dep == "prep" and c.lower in ("with", "for", "against") and c.i == end + 1:
                end = c.right
    while end > noun.i and (not tokens[end].text[:1].isalnum() or tokens[end].dep in ("cc", "prep", "mark")):
        end -= 1
    while start < noun.i and not tokens[start].text[:1].isalnum() and tokens[start].text != "$":
        start += 1
    return Span(tokens[start].start, tokens[end].end)


def verb_phrase(parse: Parse, verb: Token) -> Span | None:
    """Return a verb with what hangs on it, as far as a target may reach."""
    span = parse.span_of(verb)
    end = min(span.end, parse.tokens[min(verb.right, verb.i + LONGEST_TARGET)].end)
    return parse.trim(verb.start, end)


def asking_word(verb: Token) -> Token | None:
    """Return "how" of "angry at how the council treated the tenants"; None for a clause that asks nothing, or that does
    not say who: "disagrees with what he said"."""
    subject = verb.child("nsubj", "nsubjpass")
    if subject is None or subject.pos not in ("NOUN", "PROPN"):
        return None
    return next((c for c in verb.children if c.i < verb.i and verb.dep in ASKING_WORDS.get(c.lower, ())), None)


def asked_clause(parse: Parse, verb: Token) -> Span | None:
    """Return "how the council treated the tenants": who is angry at that is not angry at the tenants."""
    word = asking_word(verb)
    return _within_reach(parse, word.left, verb.right) if word is not None else None


def manner(parse: Parse, noun: Token) -> Span | None:
    """Return "the way the council treated the tenants", None for a noun that is no such way."""
    told = noun.lower in MANNERS and noun.child("relcl", "acl") is not None
    return _within_reach(parse, noun.left, noun.right) if told else None


def _within_reach(parse: Parse, first: int, last: int) -> Span | None:
    return parse.trim(parse.tokens[first].start, parse.tokens[min(last, first + LONGEST_TARGET - 1)].end)


def is_to_be_done(verb: Token) -> bool:
    """Tell "that the pipeline be scrapped", "wants it to be scrapped"."""
    passive = verb.child("auxpass")
    plain = (
        passive is not None and passive.lower == "be" and all(c.lower == "to" for c in verb.children if c.dep == "aux")
    )
    return plain and verb.child("nsubjpass") is not None


def predicate_of(head: Token) -> Token | None:
    """Return what "a good idea" is said of in "the plan is a good idea", "called the plan a good idea", None for what
    is no predicate: it is no target by itself."""
    verb = head.head
    if head.dep == "oprd" or head.dep == "pobj" and verb.lower == "as":
        naming = verb if head.dep == "oprd" else verb.head
        return naming.child("dobj") if naming.lemma in NAMING else None
    one = verb.head if head.dep == "pobj" and verb.lower == "of" and verb.head.lower == "one" else head
    several = one is not head or any(c.lower in ONE_OF_A_KIND for c in head.children)
    if one.dep == "attr" and one.head.lemma in BECOMING:
        return one.head.child("nsubj")  # "has become her backseat driver"
    return one.head.child("nsubj") if one.dep == "attr" and one.head.pos == "AUX" and several else None


def undone_by(verb: Token) -> Token | None:
    """Return "not" of "for not closing it", None where a deed is not left undone."""
    gerund = verb.tag == "VBG" or any(c.dep in ("aux", "auxpass") and c.tag == "VBG" for c in verb.children)
    return next((n for n in verb.children if n.dep == "neg" and n.i < verb.i), None) if gerund else None


def goal_span(parse: Parse, head: Token) -> Span | None:
    """Return the place of what a word heads: a noun phrase, or a verb with what belongs to it."""
    if head.pos == "VERB":
        return asked_clause(parse, head) or verb_phrase(parse, head)
    return manner(parse, head) or trim_phrase(parse, head, several=False)
