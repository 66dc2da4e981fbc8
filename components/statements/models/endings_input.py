"""The places where a content may end, and what the choice looks at: the phrase behind each and how it hangs."""

from __future__ import annotations

from typing import NamedTuple

from components.language import Parse, Token
from components.statements.candidates import Candidate
from components.statements.rules.cues import FRAMES, SAY_AGAIN

# Relations of a phrase before which a content may be cut.
CUTTABLE = frozenset(
    "prep conj cc advcl relcl acl parataxis npadvmod advmod ccomp xcomp appos dep nsubj dative agent mark punct prt "
    "oprd ROOT dobj".split()
)
# Words that the choice knows by themselves; of others it sees the part of speech.
WORDS = frozenset(
    "and but or who which that as while after when because in on at to for of with by from if since although though "
    "before during about over until unless where whose so than not to just like including against".split()
)
SIZES = (1, 2, 3, 5, 8, 12, 18, 26, 40)  # words, upper bounds
DASHES = ("—", "–", "--", "-")
COMMAS = (",", *DASHES, ";", ":", "(")
CLOSING = ("”", '"', "’", "%", ")", "]", "''")  # marks with which a content may end
TIMES, PLACES = ("DATE", "TIME"), ("GPE", "FAC")
PAST = ("VBD", "VBN")
LONGEST_TAIL = 9  # words to the end of the sentence; more are as many


class Ending(NamedTuple):
    """A place where a content may end: after token `last`; `features` are what the choice looks at."""

    last: int
    features: tuple[str, ...]


class Stretch(NamedTuple):
    """A content whose end is open.

    It begins at token `first`, ends by the parse at `natural`, with its sentence at `final`. `heads` are the tokens
    in it that hang outside; `above` those over the cue, and the cue.
    """

    parse: Parse
    cue: Token
    rule: str
    first: int
    natural: int
    final: int
    heads: frozenset[int]
    above: frozenset[int]


def endings_of(parse: Parse, report: Candidate) -> list[Ending]:
    """Return the possible ends of an open content, in text order."""
    cue, place = report.cue_token, report.content[0]
    assert cue is not None
    start, stop = parse.sentence_tokens[cue.sent]
    inside = [t for t in parse.tokens[start:stop] if t.end > place.start and t.start < place.end]
    first, last = inside[0].i, inside[-1].i
    heads = frozenset(t.i for t in inside if not first <= t.head.i <= last)
    natural, final = (_step_back(parse.tokens, first, n) for n in (last, stop - 1))
    stretch = Stretch(
        parse, cue, report.rule, first, natural, final, heads, frozenset([cue.i, *(a.i for a in cue.ancestors())])
    )
    tops = _tops_of(parse.tokens[start:stop])
    ends: dict[int, Ending] = {}
    for n in range(first + 1, stop):
        top = tops.get(n)
        if top is None or not _is_cut(top, parse.tokens[n], start):
            continue
        at = _step_back(parse.tokens, first, n - 1)
        if at not in ends and at >= first:
            ends[at] = Ending(at, _features(stretch, at) + _phrase_features(stretch, top, n, at))
    for at in (natural, final):
        if at not in ends:
            ends[at] = Ending(at, (*_features(stretch, at), f"top=none,{_side(stretch, at)},{report.rule}"))
    return [ends[k] for k in sorted(ends)]


def _tops_of(sentence: list[Token]) -> dict[int, Token]:
    """Return, by the token where it begins, the largest phrase of a sentence that begins there."""
    tops: dict[int, Token] = {}
    for t in sentence:
        if t.left not in tops or t.right > tops[t.left].right:
            tops[t.left] = t
    return tops


def _is_cut(top: Token, first: Token, start: int) -> bool:
    """Tell a phrase, by its first word, that hangs on something before it: it may be no part of the content."""
    hangs = start <= top.head.i < first.i and top.dep in CUTTABLE
    return hangs and (top.dep != "punct" or first.text in ("(", *DASHES))


def _step_back(tokens: list[Token], first: int, last: int) -> int:
    while last > first and not tokens[last].text[-1:].isalnum() and tokens[last].text not in CLOSING:
        last -= 1
    return last


def _side(stretch: Stretch, last: int) -> str:
    return "=" if last == stretch.natural else "<" if last < stretch.natural else ">"


def _features(stretch: Stretch, last: int) -> tuple[str, ...]:
    """Return what is seen of an end by itself: its side of the parse's, the length, whether the content is whole."""
    side, rule, words = _side(stretch, last), stretch.rule, last - stretch.first + 1
    size = next((str(b) for b in SIZES if words <= b), "more")
    found = (
        f"side={side},{rule}",
        f"size={size},{rule}",
        f"size={size},{side}",
        f"whole={all(last >= h for h in stretch.heads)},{rule}",
    )
    return (*found, f"final,{rule},{side}") if last == stretch.final else found


def _phrase_features(stretch: Stretch, top: Token, n: int, last: int) -> tuple[str, ...]:
    """Return what is seen of the phrase that begins at token `n` behind an end."""
    parse, cue, rule, side = stretch.parse, stretch.cue, stretch.rule, _side(stretch, last)
    head, word = top.head, parse.tokens[n]
    thing = top if top.dep != "cc" else next((c for c in head.children if c.dep == "conj" and c.i > top.i), top)
    speaks = thing.is_verb and thing.child("nsubj") is not None
    known = thing.is_verb and thing.lemma.lower() in FRAMES
    cites = speaks and thing.lemma.lower() in SAY_AGAIN
    where, dep = _where(stretch, head), f"{top.dep}+{thing.dep}" if thing is not top else top.dep
    comma = parse.tokens[n - 1].text in COMMAS
    seen = word.lower if word.lower in WORDS else word.pos
    quoted = parse.in_quotation[n] >= 0 and parse.in_quotation[last] == parse.in_quotation[n]
    return (
        f"dep={dep},{where},{comma}", f"dep={dep},{where},{comma},{side}", f"dep={dep},{where},{rule},{side}",
        f"word={seen},{dep},{where}", f"word={seen},{side},{comma}", f"word={seen},{dep},{where},{rule}",
        f"speaks={speaks},{dep},{side}", f"cites={cites},{dep}", f"known={known},{dep}",
        f"time={_time(thing)},{dep},{where}", f"quoted={quoted},{dep}", f"headpos={head.pos},{dep},{rule}",
        f"top={thing.pos},{dep},{side}", f"tail={min(stretch.final - last, LONGEST_TAIL)},{dep}",
        f"comma={comma},{rule},{side}",
        f"tag={thing.tag},{dep},{where}", f"lemma={cue.lemma.lower()},{dep},{where}",
        f"agree={thing.tag == cue.tag},{thing.tag == head.tag},{known},{dep}", f"kin={_kin(cue, thing)},{dep},{speaks}",
        f"inner={thing.child('aux') is not None},{thing.tag},{cue.tag},{dep}",
    )  # fmt: skip


def _where(stretch: Stretch, head: Token) -> str:
    """Return on what a phrase hangs: the cue, a head of the content, a word above, another in it or outside."""
    if head is stretch.cue:
        return "cue"
    inside = "in" if head.i >= stretch.first else "out"
    return "head" if head.i in stretch.heads else "above" if head.i in stretch.above else inside


def _time(thing: Token) -> str:
    inner = thing.child("pobj")
    kind = inner.ent if inner is not None else thing.ent
    return kind if kind in TIMES else "place" if kind in PLACES else ""


def _kin(cue: Token, thing: Token) -> str:
    """Tell whether a verb is in the cue's tense family: a finite verb beside a finite cue can share its subject."""
    if thing.tag in PAST and cue.tag in PAST:
        return "past"
    return "same" if thing.tag == cue.tag else thing.tag
