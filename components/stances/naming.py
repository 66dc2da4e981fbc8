"""Name what a position is towards so that it reads: the issue's name, or the noun phrase with the clause that says
which one.

No pronoun, no bare predicate, nothing that only repeats the holder, at most twelve words, cut where a phrase ends. What
cannot be named is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from components.issues import Chains
from components.language import ActorIndex, Parse, Token
from components.language.actors.nouns import names_people
from components.language.phrases import root_of
from components.language.verbs import is_told
from components.model import Span, Target
from components.stances.mentions import fuller_mention
from components.stances.models.combining import Candidate, head_of
from components.stances.phrases import is_undergone, reach_of_deed, reach_of_noun
from components.stances.rules.frames import HOLDER_NOUNS, NOUNS
from components.stances.rules.linked import is_charge
from components.stances.rules.targets import DENYING, EMPTY_TARGETS, asking_word, goal_span, predicate_of, undone_by
from components.stances.rules.word_sides import APPROVAL, DISAPPROVAL
from components.stances.undone import through_deed

BACK = 3  # sentences to what was last taken a side on
NAMING, POINTED = frozenset("NOUN PROPN".split()), frozenset("PRON DET".split())
POINTING, NEAR_BY = frozenset("those these".split()), frozenset("it this that".split())
# Nobody calls the fury "the ruling"; a campaign or a lawsuit is something that may be called so.
FEELINGS = frozenset(noun for noun, _ in NOUNS) - APPROVAL - DISAPPROVAL
UNTOLD = frozenset("det amod punct advmod".split())
SEVERAL, PLURAL = POINTING | {"they", "them"}, frozenset(["NNS", "NNPS"])


def name_targets(parse: Parse, index: ActorIndex, chains: Chains, candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates whose target can be named, named.

    A word that stands for an issue takes the issue's name; what is only understood is what was last taken a side on, at
    most three sentences before."""
    spans = [c.stance.target.span for c in candidates]
    heads = [head_of(c, parse.tokens_in(s) if s is not None else []) for c, s in zip(candidates, spans, strict=True)]
    named = [(n, h) for c, h in zip(candidates, heads, strict=True) if (n := _with_name(parse, index, chains, c, h))]
    readable = [(n, h) for n, h in named if n.stance.target.text]
    return [m for n, h in named if (m := n if n.stance.target.text else _understood(n, h, readable)) is not None]


def _with_name(parse: Parse, index: ActorIndex, chains: Chains, c: Candidate, head: Token | None) -> Candidate | None:
    """Return a candidate with its target named; without words where it is only understood, None where nothing reads."""
    subject = predicate_of(head) if head is not None else None
    span = goal_span(parse, subject) if subject is not None and subject.pos in NAMING else None
    if subject is not None and span is not None:  # "is a good idea, approved by all"
        head, c = subject, _towards(c, Target(span.flat(parse.text), span, index.name_at(subject)))
    pointed = subject if subject is not None and subject.pos in POINTED else head  # "called it a sham"
    meant = chains.meant_by(pointed) if pointed is not None and c.stance.target.actor is None else None
    judged = head is not None and head.dep == "attr" and pointed is not None and pointed.lower in NEAR_BY
    if meant is not None and pointed is not None and not _may_mean(pointed, root_of(parse.tokens_in(meant))):
        meant = None
    if meant is None and judged and pointed is not head:
        return None  # "it was a good move"
    if meant is not None and pointed is not None:
        told = through_deed(chains, c.stance, pointed, Target(meant.flat(parse.text), meant))
        if told is not None:
            return c._replace(stance=told)
    if not c.stance.target.text:
        return c
    target = _named(parse, index, c, head)
    return _towards(c, target) if target is not None and not _repeats_holder(index, c, target) else None


def _may_mean(pointed: Token, named: Token | None) -> bool:
    """Tell "the ruling" from what it never stands for: the visitors or the fury named before it."""
    if pointed.pos not in NAMING or named is None or named.pos != "NOUN" or pointed.lemma == named.lemma:
        return True
    return named.lemma not in FEELINGS and (not names_people(named) or names_people(pointed))


def _towards(c: Candidate, target: Target) -> Candidate:
    return c._replace(stance=replace(c.stance, target=target))


def _understood(
    c: Candidate, pointed: Token | None, named: Sequence[tuple[Candidate, Token | None]]
) -> Candidate | None:
    """Return it towards what was last taken a side on before a target that is only pointed to, None if nothing near
    was; "they" points to several."""
    several = pointed is not None and pointed.lower in SEVERAL
    before = [n for n, head in named if not several or head is not None and head.tag in PLURAL]
    at = c.stance.target.span.start if c.stance.target.span is not None else c.stance.trigger.start
    near = [n.stance.target for n in before if 0 <= c.stance.sentence - n.stance.sentence <= BACK
            and n.stance.target.actor != (c.stance.holder or "")
            and n.stance.target.span is not None and n.stance.target.span.start < at]  # fmt: skip
    return _towards(c, max(near, key=lambda t: t.span or Span(0, 0))) if near else None


def _repeats_holder(index: ActorIndex, c: Candidate, target: Target) -> bool:
    """Tell a target that has no word but the holder's own."""
    names = index.name_of(c.stance.holder).lower().split() if c.stance.holder else []
    words = [w.strip(".,'’").removesuffix("’s").removesuffix("'s") for w in target.text.lower().split()]
    return bool(names) and target.actor is None and set(words) <= {*names, "the"}


def _named(parse: Parse, index: ActorIndex, c: Candidate, head: Token | None) -> Target | None:
    """Return the target in words that read, None where there are none."""
    target, text = c.stance.target, parse.text
    if head is not None and head.lower in POINTING:  # "those who back the toll": nobody without what follows
        span = reach_of_noun(parse, head, head.span, [s for s in (c.stance.holder_span,) if s is not None])
        return Target(span.flat(text), span, target.actor) if span is not None and " " in span.flat(text) else None
    if head is None or target.span is None or target.span.flat(text) != target.text:
        return target  # the words are the actor's name, or a clause that was put together
    if head.pos == "PRON" and target.actor is not None:
        name = index.name_of(target.actor)
        return replace(target, text=name) if name else None
    if target.actor is not None and target.span.contains(head.span) and _is_person(index, head, target.actor):
        behind = min([t.left for t in head.children if t.i > head.i], default=head.i + 1)
        first = next((t for t in parse.tokens_in(target.span) if t.text[:1].isalnum()), head)
        span = Span(first.start, parse.tokens[max(behind - 1, head.i)].end)
        return Target(span.flat(text), span, target.actor)  # not "Ada Pell in Lindow"
    fuller = fuller_mention(parse.tokens, head)
    taken = target.span if fuller is None else Span(parse.tokens[fuller.left].start, fuller.end)
    span = _reach(parse, c, fuller or head, taken)
    return Target(span.flat(text), span, target.actor) if span is not None else None


def _is_person(index: ActorIndex, head: Token, actor: str) -> bool:
    """Tell a name that says by itself who is meant, unless it only says whose something is."""
    return (
        head.pos == "PROPN" and head.dep != "poss" and index.name_at(head) == actor and index.kind_of(actor) == "person"
    )


def _reach(parse: Parse, c: Candidate, head: Token, taken: Span) -> Span | None:
    """Return how far a name goes that a word heads, None where it names nothing."""
    stance, unruled, nobody = c.stance, c.ruled is None, c.stance.target.actor is None
    empty = _is_bare(head) or head.lower in EMPTY_TARGETS and len(stance.target.text.split()) == 1
    absent = unruled and any(d.dep == "det" and d.lower == "no" for d in head.children)  # "there is no crisis"
    if empty or nobody and head.pos in ("ADV", "ADP"):
        return None
    # the reader's may be a word of the name: "the push for impeachment"
    own = stance.holder_span
    if own is not None and all(t.dep == "poss" and t.pos == "PRON" for t in parse.tokens_in(own)):
        own = None  # "our country", said by whose it is
    places = (own, None if unruled else stance.trigger, stance.condition)
    avoided = [s for s in places if s is not None and not s.contains(head.span)]
    if head.pos in ("VERB", "AUX") and (nobody or is_undergone(head)):
        negations = [n for n in head.children if n.dep == "neg" and _shows(n, stance.trigger)]
        span = reach_of_deed(
            parse,
            head,
            taken,
            avoided,
            bool(negations) and (unruled and stance.label == "oppose" or stance.label == "conditional"),
        )
        if span is None or unruled and span.start < head.start and _is_told_of(head):
            return None
        undone = _undone(c, head)
        return span if undone is None else Span(undone.start, span.end)
    return reach_of_noun(parse, head, taken, avoided) if not absent else None


def _undone(c: Candidate, head: Token) -> Token | None:
    """Return "not" of "complained of not being heard"; None where the "not" is what shows the side."""
    stance = c.stance
    undone = undone_by(head) if c.ruled is None and not stance.trigger.overlaps(head.span) else None
    return undone if undone is not None and not _shows(undone, stance.trigger) else None


def _is_told_of(head: Token) -> bool:
    """Tell "the council has paid no rent", which is told as so: nobody is for or against that by saying it."""
    if head.pos not in ("VERB", "AUX") or asking_word(head) is not None or head.child("nsubj", "nsubjpass") is None:
        return False
    if head.dep == "ccomp" and head.head.lemma in DENYING:
        return False  # "denied that the project was late": the claim
    return is_told(head)


def _is_bare(head: Token) -> bool:
    """Tell "critics" and "some opponents", who are against nobody knows what."""
    return head.lemma in HOLDER_NOUNS and all(c.dep in UNTOLD or is_charge(c) for c in head.children)


def _shows(negation: Token, trigger: Span) -> bool:
    """Tell a negation that is what shows the side; of "shouldn't" the trigger may have the verb with it or alone."""
    return negation.span.overlaps(trigger) or any(
        c.dep == "aux" and c.end == negation.start and c.span.overlaps(trigger) for c in negation.head.children
    )
