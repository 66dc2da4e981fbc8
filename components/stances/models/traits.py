"""What is known of a proposed position, for the weights of `combining.json`: what rules and reader saw, what stands
round it in the article, and how its target and its clause are built.

A trait has a value; of one kind among several ("target dep=dobj") it is one, and what has no weight counts for
nothing."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from components.issues import Chains
from components.language import ActorIndex, Parse, Token
from components.language.phrases import root_of
from components.model import Stance
from components.stances.mentions import says_too_little
from components.stances.models.combining import (
    FAINT,
    VERIFIED,
    Candidate,
    Near,
    chance_of,
    head_of,
    log_odds,
    rule_chance,
)
from components.stances.models.reader import Seen
from components.stances.models.verifier import Verdict
from components.stances.rules.word_sides import side_of_word

Traits = dict[str, float]
OTHER_SIDE = "verified other side"
NAMING = frozenset("NOUN PROPN VERB".split())


def traits_of(
    parse: Parse, index: ActorIndex, chains: Chains, candidates: Sequence[Candidate], nears: Sequence[Near]
) -> list[Traits]:
    """Return what is known of each candidate: name -> value, those not named being nought; `nears` is what `around`
    says of them."""
    often = Counter(t.lemma for t in parse.tokens if t.pos in NAMING)
    return [_traits(parse, index, chains, c, near, often) for c, near in zip(candidates, nears, strict=True)]


def verified(verdict: Verdict) -> Traits:
    """Return what the verifier says of a row."""
    return {VERIFIED: 1.0, "verified right": log_odds(verdict.right), "verified little": verdict.little,
            OTHER_SIDE: verdict.other_side, "verified wrong": verdict.wrong}  # fmt: skip


def _traits(
    parse: Parse, index: ActorIndex, chains: Chains, candidate: Candidate, near: Near, often: Counter[str]
) -> Traits:
    stance, ruled, seen = candidate
    found = {"bias": 1.0, "side=" + stance.label: 1.0, "holder=" + (index.kind_of(stance.holder) or "none"): 1.0,
             "level=" + stance.level: 1.0,
             "contradicted": float(near.opposite > chance_of(candidate))}  # fmt: skip
    found["same elsewhere"] = log_odds(near.same) - log_odds(FAINT)
    found["target elsewhere"] = near.target
    aimed = parse.tokens_in(stance.target.span) if stance.target.span is not None else []
    head = head_of(candidate, aimed)
    if ruled is not None:
        chance = rule_chance(ruled.rule, ruled.stance.label, ruled.stance.trigger.of(parse.text))
        found |= {"ruled": 1.0, "ruled chance": log_odds(chance)}
    if seen is not None:
        found |= _seen(parse, candidate, seen, head)
    found |= _of_target(parse, index, stance)
    if head is not None:
        found |= _of_head(chains, head, often[head.lemma])
    return found | _of_clause(parse, index, stance, head)


def _seen(parse: Parse, candidate: Candidate, seen: Seen, head: Token | None) -> Traits:
    """Return what the reader saw: of the holder, of its own goal, and of the word that the target hangs on."""
    stance = candidate.stance
    here, there = (_share_of(seen, head, shares) for shares in (seen.shares, seen.opposing))
    found = {"seen": 1.0, "seen chance": log_odds(seen.chance), "seen share": log_odds(seen.share),
             "seen opposite": log_odds(seen.opposite), "seen here": log_odds(here),
             "seen opposite here": log_odds(there)}  # fmt: skip
    if candidate.ruled is None:
        found |= {"speaks": float(seen.holder.speaker is not None), "holders": min(len(seen.window.holders), 6) / 3}
        words = parse.tokens_in(stance.trigger)
        found["trigger agrees"] = float(bool(words) and side_of_word(words[0]) == stance.label)
        place = stance.holder_span if seen.holder.speaker is None else None
        found["holder after"] = float(place is not None and place.start > stance.trigger.start)
    return found


def _share_of(seen: Seen, head: Token | None, shares: dict[int, float]) -> float:
    """Return the chance of a word as a goal; of the goal that the reader took where that word is none."""
    at = [n for n, w in enumerate(seen.window.words) if head is not None and w is not None and w.overlaps(head.span)]
    return sum(shares.get(n, 0.0) for n in at or [seen.goal.position])


def _of_target(parse: Parse, index: ActorIndex, stance: Stance) -> Traits:
    """Return how a target's words are made."""
    target = stance.target
    words, tokens = target.text.split(), parse.tokens_in(target.span) if target.span is not None else []
    parts = [t.pos for t in tokens]
    behind = parse.tokens[tokens[-1].i + 1] if tokens and tokens[-1].i + 1 < len(parse.tokens) else None
    found = {"target words": min(len(words), 12) / 4, "target of one word": float(len(words) == 1),
             "target of two words": float(len(words) == 2),
             "target has name": float(target.text != target.text.lower()),
             "target begins small": float(target.text[:1].islower()), "target has pronoun": float("PRON" in parts),
             "target names": min(parts.count("PROPN"), 4) / 2, "target nouns": min(parts.count("NOUN"), 4) / 2,
             "target verbs": min(parts.count("VERB"), 3), "target is actor": float(target.actor is not None),
             "target says too little": float(says_too_little(target)),
             "target ends=" + (parts[-1] if parts else "none"): 1.0,
             "target before=" + (behind.dep if behind is not None else "none"): 1.0}  # fmt: skip
    if target.actor is not None:
        found["target kind=" + (index.kind_of(target.actor) or "none")] = 1.0
    return found


def _of_head(chains: Chains, head: Token, again: int) -> Traits:
    """Return what the word is that a target hangs on, and how often the article has it."""
    return {"target dep=" + head.dep: 1.0, "target tag=" + head.tag: 1.0, "target entity=" + (head.ent or "none"): 1.0,
            "target again": math.log1p(again),
            "target in chain": float(chains.meant_by(head) is not None)}  # fmt: skip


def _of_clause(parse: Parse, index: ActorIndex, stance: Stance, head: Token | None) -> Traits:
    """Return how holder, trigger and target stand to each other."""
    holder = root_of(parse.tokens_in(stance.holder_span) if stance.holder_span is not None else [])
    trigger = root_of(parse.tokens_in(stance.trigger))
    found: Traits = {}
    if holder is not None:
        found |= {"holder pos=" + holder.pos: 1.0, "holder dep=" + holder.dep: 1.0}
    if trigger is None:
        return found
    verb = next((a for a in (trigger, *trigger.ancestors()) if a.is_verb), trigger)
    subject = verb.child("nsubj", "nsubjpass")
    own = subject is not None and (subject is holder or index.name_at(subject) == stance.holder)
    found |= {"verb dep=" + verb.dep: 1.0, "verb tag=" + verb.tag: 1.0, "subject is holder": float(own),
              "subject=" + (subject.pos if subject is not None else "none"): 1.0,
              "holder of verb": float(holder is not None and holder.head is verb)}  # fmt: skip
    if holder is not None:
        found["holder away"] = math.log1p(abs(holder.i - trigger.i))
    if head is not None:
        found |= {"target away": math.log1p(abs(head.i - trigger.i)), "target after": float(head.i > trigger.i),
                  "target of trigger": float(head.head is trigger)}  # fmt: skip
    return found
