"""How two quantities are known to be of the same thing: by what is counted, the event that it hangs on, who takes part,
and when."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from math import fsum, log
from typing import NamedTuple

from components.comparing.likenings import PEOPLE, ROWS, counts_people, may_count_one
from components.comparing.margins import is_margin, margin_of
from components.comparing.needed import Link, needed
from components.comparing.whose import Names, are_of_others, names_of
from components.comparing.words import STOP_WORDS, stem
from components.model import Analysis, FigureKind, Quantity, Span

LONG_AGO = 45  # days from which a time beside a number is not the report's own present
FEWEST = 60  # sentences that a set is taken to have at least: in two sentences every word would be common
MARGIN = "margin"  # marks a number of votes by which something passed
OF = "of "  # marks a number of so many: "three of the seven"
ALIKE = ((0.4, 12.0), (0.55, 8.5))  # of the lighter of two sentences, and what that weighs: they say much the same
LONGEST = 62  # days of a time that a sentence much the same may tell more exactly
SMALL = 12  # whole numbers up to this turn up everywhere
APART = frozenset(
    "other another more additional further extra remaining last next first second third previous former current "
    "initial old new".split()
)
POLLS = frozenset("poll survey margin sampling sample respondent pollster approval favorability".split())
LIGHT = frozenset(
    "say tell be have do make take get give go come put become remain stand reach hit total number include expect "
    "begin start set follow hold call see "
    "find use plan want try need work show keep let know think ask seem appear happen occur add note report write "
    "announce accord "
    "continue end turn bring leave run look move mean face offer people person time day week month year part "
    "president mr. mrs. ms. dr. "
    "percent per cent likely average number percentage point schedule".split()
)


class Sighting(NamedTuple):
    """A quantity in its article, in stems: what it is of (`parts`), what tells it from others of its kind (`marks`),
    its sentence (`context`).

    `times` are those that the sentence names, `past` where the one that it hangs on is long before the article."""

    article: str
    quantity: Quantity
    head: str
    event: str
    marks: frozenset[str]
    parts: frozenset[str]
    context: frozenset[str]
    times: tuple[tuple[float, float], ...]
    past: bool
    names: Names


def in_order(s: Sighting) -> tuple[str, str, float, float, str, int]:
    """Return a key that does not know the order of the articles: like values stand side by side."""
    return (
        s.quantity.kind,
        s.quantity.unit if s.quantity.kind != "time" else "",
        s.quantity.value,
        s.quantity.low,
        s.article,
        s.quantity.span.start,
    )


def bounds_of(s: Sighting) -> tuple[float, float]:
    """Return what the quantity can mean."""
    return s.quantity.low, s.quantity.high


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(
        _stem(w.strip(".’'").removesuffix("’s").removesuffix("'s"))
        for w in words
        if w.lower() not in STOP_WORDS and len(w) > 1
    )


def _stem(word: str) -> str:
    """Return what stands for a word and for those that reports use in turn with it: "crash" for an accident.

    Where that is a word that tells nothing, as "leave" for "resign", it is kept apart from that word itself."""
    found = stem(word)
    kept = ROWS.get(found, found)
    return kept if found in _EMPTY or kept not in _EMPTY else f"{kept}+"


_EMPTY = frozenset(map(stem, LIGHT))


def sightings_of(analysis: Analysis) -> Iterator[Sighting]:
    """Yield the quantities of an article as they are compared, and what two of them come to together:

    "five men and two women" are seven people."""
    rows = list(_each(analysis))
    yield from (s._replace(quantity=m, head=_stem(m.head), marks=s.marks | {MARGIN}) for s in rows if (m := margin_of(s.quantity)))
    for n, (a, b) in enumerate(pairwise(rows)):
        if _are_added(a, b, analysis.article.text):
            x, y = a.quantity, b.quantity
            total = replace(x, span=Span(x.span.start, y.span.end), unit="dead" if a.event in _DYING else y.unit,
                            value=x.value + y.value, low=x.low + y.low, high=x.high + y.high, step=1.0)  # fmt: skip
            yield a._replace(quantity=total, head=PEOPLE, parts=a.parts | b.parts, marks=a.marks | b.marks)
            rows[n], rows[n + 1] = (s._replace(marks=s.marks | {"some of"}) for s in (a, b))
        elif _is_of(a, b, analysis.article.text):
            rows[n], rows[n + 1] = (
                a._replace(marks=rows[n].marks | {f"{OF}{b.quantity.value:g}"}),
                b._replace(marks=b.marks | {"in all"}),
            )
    yield from rows


_DYING = _stems(["die", "kill", "death"])


_OF = re.compile(r"[\w-]+(?: out)? of (?:(?:the|its|his|her|their|our|these|those) )?(?:last |past |first |other )?")


def _is_of(a: Sighting, b: Sighting, text: str) -> bool:
    """Tell "three of the seven ferries": both numbers count ferries, and what is told is the three."""
    return (
        a.quantity.kind == b.quantity.kind == "count"
        and _OF.fullmatch(text, a.quantity.span.start, b.quantity.span.start) is not None
    )


def _are_added(a: Sighting, b: Sighting, text: str) -> bool:
    """Tell two numbers of people that are listed together."""
    x, y = a.quantity, b.quantity
    alike = (
        x.kind == y.kind == "count" and x.unit == y.unit and x.hedge == y.hedge == "exact" and x.sentence == y.sentence
    )
    return (
        alike
        and a.head != b.head
        and counts_people(a.head)
        and counts_people(b.head)
        and text[x.span.end : y.span.start] == " and "
    )


def _each(analysis: Analysis) -> Iterator[Sighting]:
    times: dict[int, list[Quantity]] = defaultdict(list)
    for q in analysis.quantities:
        if q.kind == "time":
            times[q.sentence].append(q)
    try:
        today = float(date.fromisoformat(analysis.article.date).toordinal())
    except ValueError:
        today = 0.0
    contexts: dict[int, frozenset[str]] = {}
    names = names_of(analysis.words, _stems)
    alone = Counter((q.sentence, q.unit) for q in analysis.quantities)
    voted = sum(q.kind == "votes" for q in analysis.quantities)
    for q in analysis.quantities:
        if q.sentence not in contexts:
            contexts[q.sentence] = _stems(w.lower() for w in analysis.words[q.sentence] if not w[:1].isdigit())
        words = _stems(w for w in (*q.about, *q.others, q.event) if stem(w) not in _EMPTY)
        if q.unit in ("dead", "hurt") or q.kind == "votes":
            only = voted == 1 if q.kind == "votes" else alone[q.sentence, q.unit] == 1
            words |= contexts[q.sentence] - _EMPTY if only else frozenset()
        near = (
            [q]
            if q.kind == "time"
            else [t for t in times[q.sentence] if t.event == q.event or t.event in q.others or q.event in t.others]
        )
        past = today > 0 and any((t.low + t.high) / 2 < today - LONG_AGO for t in near)
        marks = APART & {*q.about, *(q.others if q.kind == "time" else ())} | (
            {f"{q.value:g}"} if q.unit == "named" else {MARGIN} if is_margin(q) else set()
        )
        told = tuple((t.low, t.high) for t in times[q.sentence])
        yield Sighting(
            analysis.article.id,
            q,
            _stem(q.head),
            _stem(q.event),
            marks,
            words,
            contexts[q.sentence],
            told,
            past,
            names[q.sentence],
        )


class Known:
    """What the whole set knows: how rare a word is in its sentences, and which values an article gives anywhere."""

    def __init__(self, analyses: tuple[Analysis, ...], seen: list[Sighting]) -> None:
        spread: Counter[str] = Counter()
        sentences = 1
        for analysis in analyses:
            for words in analysis.words:
                spread.update(_stems(w.lower() for w in words))
                sentences += 1
        self._weights = {word: log(max(FEWEST, sentences) / n) for word, n in spread.items()}
        self._values = {_value_key(s) for s in seen}
        self._votes = {(s.article, s.quantity.span) for s in seen if s.quantity.kind == "votes"}

    def weigh(self, words: frozenset[str]) -> float:
        """Return what some stems are worth together: the fewer sentences have one, the more."""
        return fsum(self._weights.get(w, 1.0) for w in words)

    def is_vote(self, s: Sighting) -> bool:
        """Tell a sighting that gives a vote in full, or the margin that follows from one."""
        return (s.article, s.quantity.span) in self._votes

    def elsewhere(self, a: Sighting, b: Sighting) -> bool:
        """Tell whether the article of `b` gives the value of `a` too: then `b` is something else."""
        if a.quantity.kind == "time":
            return bounds_of(a) in b.times
        return _value_key(a)[1:] in {k[1:] for k in (_value_key(a, b.article),) if k in self._values}


def _value_key(s: Sighting, article: str = "") -> tuple[str, str, str, float, str]:
    q = s.quantity
    return (
        article or s.article,
        q.kind,
        q.unit,
        q.value,
        s.head if q.kind in ("count", "duration") and q.value <= SMALL else "",
    )


def are_apart(a: Sighting, b: Sighting, kind: FigureKind) -> bool:
    """Tell two things by what they say of themselves: another noun, other modifiers, another role, another time."""
    x, y = a.quantity, b.quantity
    if kind == "clash" and (x.wanted != y.wanted or "share" in (x.kind, y.kind) and (a.context | b.context) & _POLLS):
        return True
    if kind == "clash" and x.kind != "time" and are_of_others(a.parts, a.names, b.parts, b.names):
        return True
    if {x.role, y.role} == {"from", "to"} or kind != "same" and _are_marked_apart(a, b):
        return True
    if (
        x.kind != "time"
        and a.head
        and b.head
        and not may_count_one(a.head, b.head)
        and not (x.unit == y.unit and x.unit in ("dead", "hurt"))
    ):
        return True
    if x.kind == "time":
        return {x.turn, y.turn} == {"ahead", "past"}
    return (
        a.past != b.past
        or bool(a.times and b.times)
        and not any(p[0] <= q[1] and q[0] <= p[1] for p in a.times for q in b.times)
    )


def _are_marked_apart(a: Sighting, b: Sighting) -> bool:
    """Tell "the other ferries" from "the ferries", "three of the seven" from "four of the nine"; "four of the seven"
    may be "four"."""
    (of, mine), (other, theirs) = ((frozenset(m for m in s.marks if m.startswith(OF)), s.marks) for s in (a, b))
    if of and other and of != other:
        return True
    return mine - of != theirs - other and (a.quantity.kind != "time" or bool(mine and theirs))


_POLLS = _stems(POLLS)


def likeness(a: Sighting, b: Sighting, kind: FigureKind, known: Known) -> float:
    """Return how sure two quantities are of one thing, 0 where they are not taken to be."""
    if a.quantity.kind == "age":
        given = a.quantity.about and b.quantity.about
        return 0.0 if given and not set(a.quantity.about) & set(b.quantity.about) else 2.0
    shared = a.parts & b.parts
    worth = known.weigh(shared)
    cover = worth / max(1.0, min(known.weigh(a.parts), known.weigh(b.parts)))
    weight = known.weigh(a.context & b.context)
    around = weight / max(1.0, min(known.weigh(a.context), known.weigh(b.context)))
    score = cover + around
    headed = bool(a.head) and a.head == b.head
    count, link, group = len(shared) + headed, _link(a, b), _class_of(a, b)
    if group == "equal" and headed:
        worth += known.weigh(frozenset([a.head]))
    ours = (count, worth, score, around, weight)
    met = any(all(x >= y for x, y in zip(ours, n, strict=True)) for n in needed(group, kind, link))
    alike = kind == "precision" and any(around >= share and weight >= least for share, least in ALIKE)
    if not met and not (alike and _is_one_passage(a, b, known)):
        return 0.0
    return score + {"same": 0.3, "part": 0.1, "none": 0.0}[link] + 0.2 * (kind == "same")


def _is_one_passage(a: Sighting, b: Sighting, known: Known) -> bool:
    """Tell two sentences, much the same, of which each has one time, or a number of the same noun."""
    if known.elsewhere(a, b) or known.elsewhere(b, a):
        return False
    if a.quantity.kind == "time":
        lengths = (a.quantity.high - a.quantity.low, b.quantity.high - b.quantity.low)
        if len(a.times) > 1 or len(b.times) > 1 or max(lengths) > LONGEST and not (a.past and b.past):
            return False
        return True
    return a.head == b.head


def _link(a: Sighting, b: Sighting) -> Link:
    """Tell two sightings on the same event from one whose event takes part in the other's ("the vote" and "voted on")."""
    if a.event and a.event == b.event and a.event not in _EMPTY:
        return "same"
    if a.quantity.kind != "time" and a.quantity.turn and b.quantity.turn:
        return "same"
    return "part" if a.event in b.parts or b.event in a.parts else "none"


def _class_of(a: Sighting, b: Sighting) -> str:
    if a.quantity.kind == "time":
        return "past" if a.past and b.past else "ahead" if a.quantity.turn == b.quantity.turn == "ahead" else "time"
    if "vague" in (a.quantity.hedge, b.quantity.hedge) and a.quantity.kind != "votes":
        return "vague"
    if a.quantity.value == b.quantity.value:
        return "equal"
    return "share" if a.quantity.kind == "share" or a.head == "point" else "number"
