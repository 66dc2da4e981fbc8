"""The quantities of an article as they are compared: what is counted, the event that it hangs on, who takes part, whose
it is, and when, all in stems."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from components.comparing.likenings import PEOPLE, ROWS, counts_people
from components.comparing.margins import is_margin, margin_of
from components.comparing.whose import Names, names_of, without_others
from components.comparing.words import STOP_WORDS, stem
from components.model import Analysis, Quantity, Span

LONG_AGO = 45  # days from which a time beside a number is not the report's own present
MARGIN = "margin"  # marks a number of votes by which something passed
OF = "of "  # marks a number of so many: "three of the seven"
APART = frozenset(
    "other another more additional further extra remaining last next first second third previous former current "
    "initial old new".split()
)
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


def stems_of(words: Iterable[str]) -> frozenset[str]:
    """Return the stems of words, one for those that reports use in turn; none of what carries no meaning."""
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
    return kept if found in EMPTY or kept not in EMPTY else f"{kept}+"


EMPTY = frozenset(map(stem, LIGHT))


def sightings_of(analysis: Analysis) -> Iterator[Sighting]:
    """Yield the quantities of an article as they are compared, and what two of them come to together:

    "five men and two women" are seven people."""
    rows = list(_each(analysis))
    yield from (s._replace(quantity=m, head="", marks=s.marks | {MARGIN}) for s in rows if (m := margin_of(s.quantity)))
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


_DYING = stems_of(["die", "kill", "death"])


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


def _marks(q: Quantity) -> frozenset[str]:
    """Return what tells a quantity from others of its kind."""
    own = {f"{q.value:g}"} if q.unit == "named" else {MARGIN} if is_margin(q) else set()
    told = {"more"} if q.hedge in ("over", "at least") else set()  # "more than 12": the word bounds the number
    return APART & {*q.about, *(q.others if q.kind == "time" else ())} - told | own


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
    names = names_of(analysis.words, _stem)
    alone = Counter((q.sentence, q.unit) for q in analysis.quantities)
    voted = sum(q.kind == "votes" for q in analysis.quantities)
    listed: dict[tuple[int, str, str], list[Quantity]] = defaultdict(list)
    for q in analysis.quantities:
        listed[q.sentence, q.kind, q.unit].append(q)
    for q in analysis.quantities:
        if q.sentence not in contexts:
            contexts[q.sentence] = stems_of(w.lower() for w in analysis.words[q.sentence] if not w[:1].isdigit())
        words = _parts_of(q)
        if q.unit in ("dead", "hurt") or q.kind == "votes":
            only = voted == 1 if q.kind == "votes" else alone[q.sentence, q.unit] == 1
            words |= contexts[q.sentence] - EMPTY if only else frozenset()
        past = today > 0 and any((t.low + t.high) / 2 < today - LONG_AGO for t in _times_of(q, times[q.sentence]))
        told = tuple((t.low, t.high) for t in times[q.sentence])
        yield Sighting(
            analysis.article.id,
            q,
            _stem(q.event if q.head == "time" and q.event else q.head),  # who "voted 35 times" cast 35 votes
            _stem(q.event),
            _marks(q),
            words,
            contexts[q.sentence],
            told,
            past,
            without_others(names[q.sentence], words, _of_others(q, listed[q.sentence, q.kind, q.unit])),
        )


def _times_of(q: Quantity, times: list[Quantity]) -> list[Quantity]:
    """Return the times of a sentence that a quantity hangs on with."""
    if q.kind == "time":
        return [q]
    return [t for t in times if t.event == q.event or t.event in q.others or q.event in t.others]


def _parts_of(q: Quantity) -> frozenset[str]:
    return stems_of(w for w in (*q.about, *q.others, q.event) if stem(w) not in EMPTY)


def _of_others(q: Quantity, listed: list[Quantity]) -> frozenset[str]:
    """Return what the other numbers of a list are of: "22 died in Lindow, where she spoke, and nine in Sarn"."""
    return frozenset[str]().union(*(_parts_of(other) for other in listed if other is not q))
