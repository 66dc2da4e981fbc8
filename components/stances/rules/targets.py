"""What a stance is towards: a noun phrase trimmed to what it names, or the aim of an infinitive, followed inwards."""

from __future__ import annotations

from typing import NamedTuple

from components.language import ActorIndex, Parse, Token
from components.language.undoing import DEPARTING_NOUNS, UNDOING_NOUNS
from components.language.verbs import negation
from components.lexicon import words
from components.model import Span, Target
from components.stances.rules.frames import CARRYING, ENDING, ENSURING, OBJECT, Side

LONGEST_TARGET = 12  # words
DEEPEST = 6  # verbs that are followed, one hanging on the other
SAYING_NOTHING = frozenset("be have do say".split())
EMPTY_TARGETS = frozenset(
    "it this that what which who whom they them he she him her there something anything everything nothing one himself "
    "herself themselves itself i me we us you myself ourselves yourself same proof each other another "
    "those these someone somebody anyone anybody people others way time thing things lot people year week month day".split()
)
ONE_OF_A_KIND = frozenset("a an".split())  # "is a good idea"; "is the council's plan" names the plan
DENYING = words("verbs", "denied")  # that something is so: the claim is what is opposed
OWNERS = frozenset("his her hers its their theirs".split())
STOPPING = words("verbs", "stopping")  # doing something
TIMES = frozenset("DATE TIME".split())
PREFERRING = words("verbs", "preferring")  # X over Y: Y is not part of what is favoured
WITH_NOUNS = frozenset("solidarity dialogue relation relations ties partnership deal agreement peace war talks "
                       "cooperation friendship "
                       "aid support sympathy sanction sanctions allegation attack attacks war invasion annexation".split())  # fmt: skip
FLIPPING_NOUNS = UNDOING_NOUNS | DEPARTING_NOUNS


class Aim(NamedTuple):
    """A target with the side it puts the holder on, and what was passed on the way."""

    side: Side
    target: Target
    turned: Span | None = None
    trigger: Span | None = None


def other(side: Side) -> Side:
    """Return the opposite side."""
    return "oppose" if side == "support" else "support"


def target_of_noun(parse: Parse, index: ActorIndex, head: Token, side: Side) -> list[Aim]:
    """Return the target that a noun phrase names; conjoined phrases give one each where both name actors."""
    aims = []
    for noun in [head, *[c for c in head.children if c.dep == "conj" and c.pos in ("NOUN", "PROPN", "PRON")]]:
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
        span = _trim_phrase(parse, noun, several=noun is head)
        actor = actor_of(parse, index, noun)
        if noun.pos == "PRON" and actor is None and noun.lower in OWNERS:
            continue
        words = (
            index.name_of(actor) if noun.lower in OWNERS else " ".join(span.of(parse.text).split())
        )  # "his critics" are somebody's
        aims.append(Aim(side, Target(words, span, actor)))
        if noun is head and not _conjuncts_are_actors(index, head):
            break
    return aims


def _conjuncts_are_actors(index: ActorIndex, head: Token) -> bool:
    conjuncts = [c for c in head.children if c.dep == "conj"]
    return bool(conjuncts) and all(index.name_at(c) is not None for c in (head, *conjuncts))


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


def _trim_phrase(parse: Parse, noun: Token, several: bool) -> Span:
    """Cut relative clauses, appositions, times and overlong tails off a noun phrase."""
    start, end = noun.left, noun.right
    if not several or any(c.dep == "conj" for c in noun.children):
        conjunct = [c for c in noun.children if c.dep in ("cc", "conj")]
        if conjunct and not several:
            end = min(end, conjunct[0].left - 1)
    for c in noun.children:
        if c.dep == "prep" and c.lower in ("over", "to") and noun.dep == "dobj" and noun.head.lemma in PREFERRING:
            end = min(end, max(noun.i, c.left - 1))
        if c.i > noun.i and (
            c.dep in ("relcl", "appos", "advcl", "npadvmod", "parataxis", "acl", "punct", "ccomp") or c.ent in TIMES
        ):
            end = min(end, max(noun.i, c.left - 1))
    for t in parse.tokens[noun.i + 1 : end + 1]:
        if t.dep in ("relcl", "appos") and t.head.i >= noun.i and t.left > noun.i:
            end = min(end, t.left - 1)
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


def target_of_clause(parse: Parse, verb: Token) -> Target | None:
    """Return a whole clause as target, from its subject on: "Putin … win his war"."""
    inner = [c for c in verb.children if c.dep not in ("mark", "advcl", "cc", "conj", "punct", "relcl")]
    start = min([c.left for c in inner if c.i < verb.i] + [verb.i])
    end = max([c.right for c in inner if c.i > verb.i] + [verb.i])
    if end - start > 2 * LONGEST_TARGET:
        end = max([c.right for c in inner if c.i > verb.i and c.dep in ("dobj", "prt", "acomp", "attr")] + [verb.i])
    span = parse.trim(parse.tokens[start].start, parse.tokens[end].end)
    return Target(" ".join(span.of(parse.text).split()), span) if span is not None else None


def aims_of(parse: Parse, index: ActorIndex, verb: Token, side: Side, depth: int = 0) -> list[Aim]:
    """Follow an infinitive to what it is for or against: "to reach an agreement", "to ensure he doesn't win"."""
    if depth > DEEPEST:
        return []
    if negation(verb) is not None:
        side = other(side)
    further: list[Aim] = []
    for c in verb.children:
        if c.dep == "conj" and c.is_verb and c.child("nsubj") is None and depth < 3:
            further += aims_of(parse, index, c, side, depth + 1)
    if verb.lemma in ENSURING and (clause := verb.child("ccomp")) is not None:
        return _ensured(parse, index, verb, clause, side) + further
    dobj = verb.child("dobj")
    done = verb.child("xcomp") if verb.lemma in STOPPING and dobj is None else None
    if done is not None and done.tag == "VBG":  # "to stop attacking her": against what attacks her
        return [a._replace(turned=verb.span) for a in aims_of(parse, index, done, other(side), depth + 1)] + further
    if verb.lemma in CARRYING and (inner := _carried(verb, dobj)) is not None:
        return [a for v in inner for a in aims_of(parse, index, v, side, depth + 1)] + further
    return (
        _of_object(parse, index, verb, dobj, side) if dobj is not None else _of_itself(parse, index, verb, side)
    ) + further


def _ensured(parse: Parse, index: ActorIndex, verb: Token, clause: Token, side: Side) -> list[Aim]:
    """Return the clause of "to ensure that he doesn't win"."""
    inner = target_of_clause(parse, clause)
    if inner is None:
        return []
    turned, subject = negation(clause), clause.child("nsubj")
    actor = index.name_at(subject) if subject is not None else None
    text = inner.text if turned is None else _without_negation(parse, clause, inner)
    return [Aim(other(side) if turned is not None else side, Target(text, inner.span, actor), turned.span if turned else None,
                Span(verb.start, clause.end))]  # fmt: skip


def _carried(verb: Token, dobj: Token | None) -> list[Token] | None:
    """Return the verb that "continue", "try", "do everything" only carry; None where the verb says something itself."""
    if dobj is None or dobj.lower in EMPTY_TARGETS:
        following = [
            c
            for c in verb.children
            if c.dep in ("xcomp", "ccomp", "advcl", "pcomp") and c.i > verb.i and c.tag in ("VB", "VBG")
        ]
        if following:
            return following[:1]
    if dobj is None or dobj.lower not in EMPTY_TARGETS:
        return None
    inner = next((c for c in dobj.children if c.dep in ("relcl", "acl")), None)
    return [c for c in inner.children if c.dep in ("advcl", "xcomp")][:1] if inner is not None else []


def _of_object(parse: Parse, index: ActorIndex, verb: Token, dobj: Token, side: Side) -> list[Aim]:
    """Return what the verb's object names, turned where the verb ends or hinders it."""
    against = verb.lemma in ENDING or (verb.lemma in OBJECT and OBJECT[verb.lemma].side == "oppose")
    aims = target_of_noun(parse, index, dobj, other(side) if against else side)
    return [a._replace(turned=verb.span) for a in aims] if against else aims


def _of_itself(parse: Parse, index: ActorIndex, verb: Token, side: Side) -> list[Aim]:
    """Return the verb with what follows it, where it has no object."""
    phrase = _verb_phrase(parse, verb)
    if phrase is None:
        return []
    words = " ".join(phrase.of(parse.text).split())
    for c in verb.children:
        if c.dep == "prep" and c.i > verb.i and (noun := c.child("pobj")) is not None and noun.ent not in TIMES:
            if noun.lower in EMPTY_TARGETS and index.name_at(noun) is None:
                return []
            return [Aim(side, Target(words, phrase, actor_of(parse, index, noun)))]
    return [Aim(side, Target(words, phrase))] if verb.lemma not in SAYING_NOTHING and len(words.split()) > 2 else []


def _without_negation(parse: Parse, verb: Token, target: Target) -> str:
    """Return a clause's words with its negation marked as left out: "Putin … win his war"."""
    auxiliaries = [c for c in verb.children if c.dep in ("aux", "neg") and c.i < verb.i]
    if not auxiliaries or target.span is None:
        return target.text
    first = auxiliaries[0]
    return f"{parse.text[target.span.start : first.start].rstrip()} … {parse.text[verb.start : target.span.end]}"


def _verb_phrase(parse: Parse, verb: Token) -> Span | None:
    span = parse.span_of(verb)
    end = min(span.end, parse.tokens[min(verb.right, verb.i + LONGEST_TARGET)].end)
    return parse.trim(verb.start, end)


def deed_of(parse: Parse, verb: Token, side: Side) -> list[Aim]:
    """Return the deed itself, "to disavow the endorsement", where it ends what its object names: who refuses it is
    against the deed."""
    phrase = _verb_phrase(parse, verb)
    return [Aim(side, Target(" ".join(phrase.of(parse.text).split()), phrase))] if phrase is not None else []


def predicate_of(head: Token) -> Token | None:
    """Return what "a good idea" is said of in "the plan is a good idea", None for what is no predicate: it is no target
    by itself."""
    verb = head.head
    if head.dep != "attr" or verb.pos != "AUX" or not any(c.lower in ONE_OF_A_KIND for c in head.children):
        return None
    return verb.child("nsubj")


def goal_span(parse: Parse, head: Token) -> Span | None:
    """Return the place of what a word heads: a noun phrase, or a verb with what belongs to it."""
    return _verb_phrase(parse, head) if head.pos == "VERB" else _trim_phrase(parse, head, several=False)
