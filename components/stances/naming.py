"""Name what a position is towards so that it reads: the issue's name, or the noun phrase with the clause that says
which one.

No pronoun, no bare predicate, nothing that only repeats the holder, at most twelve words, cut where a phrase ends. What
cannot be named is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from components.issues import Chains
from components.language import ActorIndex, Parse, Token
from components.model import Span, Target
from components.stances.models.combining import Candidate
from components.stances.phrases import MOST_WORDS, OF_NOUNS, OF_VERBS, close_marks, count_words, grow, is_channel, meets
from components.stances.rules.frames import ENDING
from components.stances.rules.targets import DENYING, EMPTY_TARGETS, goal_span, predicate_of

BACK = 3  # sentences to what was last taken a side on
LEADING = frozenset("preconj cc punct".split())
POINTING = frozenset("those these".split())


def name_targets(parse: Parse, index: ActorIndex, chains: Chains, candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates whose target can be named, named.

    A word that stands for an issue takes the issue's name; what is only understood is what was last taken a side on, at
    most three sentences before."""
    found: list[Candidate] = []
    readable: list[Candidate] = []
    pending: list[tuple[int, Candidate]] = []
    for c in candidates:
        head = head_of(parse, c)
        subject = predicate_of(head) if c.ruled is not None and head is not None else None
        if (
            subject is not None and subject.pos in ("NOUN", "PROPN") and (span := goal_span(parse, subject)) is not None
        ):  # "is a good idea, approved by all"
            head = subject
            c = c._replace(stance=replace(c.stance, target=Target(_flat(parse, span), span, index.name_at(subject))))
        meant = chains.meant_by(head) if head is not None else None
        target: Target | None = None
        if meant is not None and c.stance.target.actor is None:
            target = Target(_flat(parse, meant), meant, None)
        elif c.stance.target.text:
            target = _named(parse, index, c, head)
            if target is None or _repeats_holder(index, c, target):
                continue
        if target is None:
            pending.append((len(found), c))
            found.append(c)
            continue
        named = c._replace(stance=replace(c.stance, target=target))
        found.append(named)
        readable.append(named)
    left_out = set()
    for at, c in pending:
        understood = _understood(c, readable)
        if understood is None:
            left_out.add(at)
        else:
            found[at] = c._replace(stance=replace(c.stance, target=understood))
    return [c for at, c in enumerate(found) if at not in left_out]


def _flat(parse: Parse, span: Span) -> str:
    return " ".join(span.of(parse.text).split())


def _understood(c: Candidate, named: Sequence[Candidate]) -> Target | None:
    """Return what was last taken a side on before a target that is only pointed to, None if nothing near was."""
    at = c.stance.target.span.start if c.stance.target.span is not None else c.stance.trigger.start
    near = [n.stance.target for n in named if 0 <= c.stance.sentence - n.stance.sentence <= BACK
            and n.stance.target.actor != (c.stance.holder or "")
            and n.stance.target.span is not None and n.stance.target.span.start < at]  # fmt: skip
    return max(near, key=lambda t: t.span or Span(0, 0)) if near else None


def head_of(parse: Parse, c: Candidate) -> Token | None:
    """Return the word that a target hangs on."""
    if c.ruled is None and c.seen is not None:
        return c.seen.goal.head
    span = c.stance.target.span
    within = parse.tokens_in(span) if span is not None else []
    return next((t for t in within if not any(t.head is o and o is not t for o in within)), None)


def _repeats_holder(index: ActorIndex, c: Candidate, target: Target) -> bool:
    """Tell a target that has no word but the holder's own."""
    names = index.name_of(c.stance.holder).lower().split() if c.stance.holder else []
    words = [w.strip(".,'’").removesuffix("’s").removesuffix("'s") for w in target.text.lower().split()]
    return bool(names) and target.actor is None and set(words) <= {*names, "the"}


def _named(parse: Parse, index: ActorIndex, c: Candidate, head: Token | None) -> Target | None:
    """Return the target in words that read, None where there are none."""
    target = c.stance.target
    if head is not None and head.lower in POINTING:  # "those who back the toll": nobody without what follows
        span = _noun_span(parse, head, head.span, [s for s in (c.stance.holder_span,) if s is not None])
        several = span is not None and " " in _flat(parse, span)
        return Target(_flat(parse, span), span, target.actor) if span is not None and several else None
    if head is None or target.span is None or _flat(parse, target.span) != target.text:
        return target  # the words are the actor's name, or a clause that was put together
    if head.pos == "PRON" and target.actor is not None:
        name = index.name_of(target.actor)
        return replace(target, text=name) if name else None
    empty = head.lower in EMPTY_TARGETS and len(target.text.split()) == 1
    if empty or target.actor is None and head.pos in ("ADV", "ADP"):
        return None
    # the reader's may be a word of the name: "the push for impeachment"
    trigger = c.stance.trigger if c.ruled is not None else None
    places = (c.stance.holder_span, trigger, c.stance.condition)
    avoided = [s for s in places if s is not None and not s.contains(head.span)]
    if head.pos in ("VERB", "AUX") and target.actor is None:
        negations = [n for n in head.children if n.dep == "neg" and n.span == c.stance.trigger]
        negated = c.ruled is None and c.stance.label == "oppose" and bool(negations)
        denied = head.dep == "ccomp" and head.head.lemma in DENYING  # "denied that he had made light of it"
        span = _verb_span(parse, head, avoided, negated)
        if span is None and not denied:
            span = _done_to(parse, head, target.span, avoided)
    else:
        absent = any(d.dep == "det" and d.lower == "no" for d in head.children)  # "there is no crisis" names none
        span = None if absent and c.ruled is None else _noun_span(parse, head, target.span, avoided)
    return Target(_flat(parse, span), span, target.actor) if span is not None else None


def _noun_span(parse: Parse, head: Token, taken: Span, avoided: Sequence[Span]) -> Span | None:
    """Return a noun with what stands before it and as much of what hangs on it as twelve words hold; `taken` is what it
    had."""
    tokens = parse.tokens
    first = max(head.left, next((t.i for t in parse.tokens_in(taken)), head.left))
    while first < head.i and (tokens[first].dep in LEADING or any(s.overlaps(tokens[first].span) for s in avoided)):
        first += 1
    if head.i - first >= MOST_WORDS:
        return None
    conjuncts = [c for c in head.children if c.dep in ("conj", "appos") and taken.contains(c.span)]
    last = grow(
        parse, head, first, OF_NOUNS | ({"cc", "conj"} if any(c.dep == "conj" for c in conjuncts) else set()), avoided
    )
    had = max(t.i for t in parse.tokens_in(taken))
    if (
        had > last
        and not any(is_channel(c) for c in head.children)
        and count_words(parse, first, had) <= MOST_WORDS
        and not meets(parse, last + 1, had, avoided)
    ):
        last = had
    return close_marks(parse, first, last, head.i)


def _verb_span(parse: Parse, head: Token, avoided: Sequence[Span], negated: bool = False) -> Span | None:
    """Return "to scrap the tax", "scrapping the tax" or "the council scraps the tax"; None for a predicate without who
    does it."""
    particle = next((c for c in head.children if c.dep == "aux" and c.lower == "to" and c.i < head.i), None)
    subject = head.child("nsubj", "nsubjpass")
    if particle is not None:
        first = particle.i
    elif negated:  # who is against it says that it "should not close the harbour"
        first = head.i
    elif head.tag == "VBG" and not any(c.dep == "aux" for c in head.children):
        first = head.i
    elif (
        subject is not None
        and subject.pos in ("NOUN", "PROPN")
        and subject.i < head.i
        and not any(s.overlaps(parse.span_of(subject)) for s in avoided)
    ):
        first = subject.left
    else:
        return None
    last = grow(parse, head, first, OF_VERBS, avoided)
    return close_marks(parse, first, last, head.i) if last > head.i else None


def _done_to(parse: Parse, head: Token, taken: Span, avoided: Sequence[Span]) -> Span | None:
    """Return "aid to the port" in "is sending aid to the port", where no name for the deed stands in the text; None for
    what is undone."""
    inner = head.child("ccomp")
    allowed = inner.child("nsubj") if inner is not None and inner.tag == "VB" else None
    done_to = head.child("dobj") or allowed
    if (
        done_to is None
        or done_to.pos not in ("NOUN", "PROPN")
        or head.lemma.lower() in ENDING
        or not taken.contains(done_to.span)
    ):
        return None
    if done_to is allowed and inner is not None and not any(s.overlaps(done_to.span) for s in avoided):
        return close_marks(parse, done_to.left, grow(parse, inner, done_to.left, OF_VERBS, avoided), inner.i)
    return _noun_span(parse, done_to, done_to.span, avoided)
