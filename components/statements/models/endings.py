"""Where a content ends: which of the phrases that follow a cue still belong to what is said.

The parse hangs "in Ohio", ", which …" and "and the mayor said …" on the nearest head, right or wrong. A log-linear choice
(a softmax over the possible ends, weights in `endings.json`) takes the end that annotators take; see MODEL_CARD.md.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from components.encoding.manifest import read_verified
from components.language import Parse, Token
from components.model import Span
from components.sharing import load_once
from components.statements.candidates import Candidate
from components.statements.rules.cues import FRAMES, SAY_AGAIN
from components.statements.rules.proposing import Proposed

WEIGHTS = Path(__file__).with_name("endings.json")
RULES = ("clause", "object", "preposition", "noun", "adjective", "phrase")
CUTTABLE = frozenset("prep conj cc advcl relcl acl parataxis npadvmod advmod ccomp xcomp appos dep nsubj dative agent mark punct prt oprd ROOT "
                     "dobj".split())  # fmt: skip
WORDS = frozenset("and but or who which that as while after when because in on at to for of with by from if since although though before "
                  "during about over until unless where whose so than not to just like including against".split())  # fmt: skip


class Ending(NamedTuple):
    """A place where a content may end: after token `last`; `features` are what the choice looks at."""

    last: int
    features: tuple[str, ...]


@load_once
def _weights() -> dict[str, float]:
    found: dict[str, float] = json.loads(read_verified(WEIGHTS))
    return found


def tops_of(parse: Parse, sentence: int) -> dict[int, Token]:
    """Return, by the token where it begins, the largest phrase of a sentence that begins there."""
    tops: dict[int, Token] = {}
    for t in parse.sentence(sentence):
        if t.left not in tops or t.right > tops[t.left].right:
            tops[t.left] = t
    return tops


def find_endings(parse: Parse, cue: Token, heads: list[Token], first: int, natural: int, rule: str) -> list[Ending]:
    """Return the possible ends of a content that begins at token `first` and by the parse ends at `natural`."""
    tokens = parse.tokens
    start, stop = parse.sentence_tokens[cue.sent]
    tops = tops_of(parse, cue.sent)
    above = {cue.i, *(a.i for a in cue.ancestors())}
    head_ids = {h.i for h in heads}
    final = _step_back(parse, first, stop - 1)
    natural = _step_back(parse, first, natural)
    ends: dict[int, Ending] = {}
    for n in range(first + 1, stop):
        top = tops.get(n)
        if top is None or top.head.i >= n or top.dep not in CUTTABLE or top.head.i < start:
            continue
        if top.dep == "punct" and tokens[n].text not in ("(", "—", "–", "--", "-"):
            continue
        last = _step_back(parse, first, n - 1)
        if last in ends or last < first:
            continue
        ends[last] = Ending(last, _features(parse, cue, top, n, last, (first, natural, final), above, head_ids, rule))
    for last in (natural, final):
        if last not in ends:
            ends[last] = Ending(last, _features(parse, cue, None, last + 1, last, (first, natural, final), above, head_ids, rule))
    return [ends[k] for k in sorted(ends)]


def _step_back(parse: Parse, first: int, last: int) -> int:
    tokens = parse.tokens
    while last > first and not tokens[last].text[-1:].isalnum() and tokens[last].text not in ("”", '"', "’", "%", ")", "]", "''"):
        last -= 1
    return last


def _features(parse: Parse, cue: Token, top: Token | None, n: int, last: int, places: tuple[int, int, int], above: set[int],
              heads: set[int], rule: str) -> tuple[str, ...]:  # fmt: skip
    first, natural, final = places
    tokens = parse.tokens
    side = "=" if last == natural else "<" if last < natural else ">"
    words = last - first + 1
    size = next((str(b) for b in (1, 2, 3, 5, 8, 12, 18, 26, 40) if words <= b), "more")
    found = [f"side={side},{rule}", f"size={size},{rule}", f"size={size},{side}"]
    found.append(f"whole={all(last >= h for h in heads)},{rule}")
    if last == final:
        found.append(f"final,{rule},{side}")
    if top is None:
        return (*found, f"top=none,{side},{rule}")
    head = top.head
    where = "cue" if head is cue else "head" if head.i in heads else "above" if head.i in above else "in" if head.i >= first else "out"
    comma = tokens[n - 1].text in (",", "—", "–", "--", "-", ";", ":", "(")
    word = tokens[n].lower if tokens[n].lower in WORDS else tokens[n].pos
    thing = top if top.dep != "cc" else next((c for c in head.children if c.dep == "conj" and c.i > top.i), top)
    speaks = thing.is_verb and thing.child("nsubj") is not None
    cites = speaks and thing.lemma.lower() in SAY_AGAIN
    known = thing.is_verb and thing.lemma.lower() in FRAMES
    inner = thing.child("pobj")
    kind = inner.ent if inner is not None else thing.ent
    time = kind if kind in ("DATE", "TIME") else "place" if kind in ("GPE", "FAC") else ""
    quoted = parse.in_quotation[n] >= 0 and parse.in_quotation[last] == parse.in_quotation[n]
    dep = f"{top.dep}+{thing.dep}" if thing is not top else top.dep
    found += [
        f"dep={dep},{where},{comma}", f"dep={dep},{where},{comma},{side}", f"dep={dep},{where},{rule},{side}", f"word={word},{dep},{where}",
        f"word={word},{side},{comma}", f"word={word},{dep},{where},{rule}", f"speaks={speaks},{dep},{side}", f"cites={cites},{dep}", f"known={known},{dep}",
        f"time={time},{dep},{where}", f"quoted={quoted},{dep}", f"headpos={head.pos},{dep},{rule}", f"top={thing.pos},{dep},{side}",
        f"tail={min(final - last, 9)},{dep}", f"comma={comma},{rule},{side}", f"tag={thing.tag},{dep},{where}",
        f"lemma={cue.lemma.lower()},{dep},{where}", f"agree={thing.tag == cue.tag},{thing.tag == head.tag},{known},{dep}",
        f"kin={_kin(cue, thing)},{dep},{speaks}", f"inner={thing.child('aux') is not None},{thing.tag},{cue.tag},{dep}",
    ]  # fmt: skip
    return tuple(found)


def _kin(cue: Token, thing: Token) -> str:
    """Tell whether a verb is in the cue's tense family: a finite verb beside a finite cue can share its subject."""
    past = ("VBD", "VBN")
    if thing.tag in past and cue.tag in past:
        return "past"
    return "same" if thing.tag == cue.tag else thing.tag


def end(parse: Parse, proposed: Proposed, weights: dict[str, float] | None = None) -> Proposed:
    """Return what the rules find with the end of each report's content chosen; by other weights than the shipped ones to hold articles out."""
    known = _weights() if weights is None else weights
    return proposed._replace(reports=[_settled(parse, report, known) for report in proposed.reports])


def is_open(report: Candidate) -> bool:
    """Tell a content whose end is to be chosen: one stretch, after its cue. Those before their cue, or in parts, stay as the parse has them."""
    cue = report.cue_token
    return report.rule in RULES and cue is not None and len(report.content) == 1 and report.content[0].start >= cue.end


def _settled(parse: Parse, report: Candidate, weights: dict[str, float]) -> Candidate:
    if not is_open(report):
        return report
    last = choose_end(endings_of(parse, report), weights).last
    start = report.content[0].start
    return replace(report, content=(Span(start, max(parse.tokens[last].end, start + 1)),))


def endings_of(parse: Parse, report: Candidate) -> list[Ending]:
    """Return the possible ends of an open content."""
    place, cue = report.content[0], report.cue_token
    assert cue is not None
    inside = [t for t in parse.sentence(cue.sent) if t.end > place.start and t.start < place.end]
    first, natural = inside[0].i, inside[-1].i
    heads = [t for t in inside if not first <= t.head.i <= natural]
    return find_endings(parse, cue, heads, first, natural, report.rule)


def choose_end(endings: list[Ending], weights: dict[str, float]) -> Ending:
    """Return the most likely end."""
    return max(endings, key=lambda e: sum(weights.get(f, 0.0) for f in e.features))
