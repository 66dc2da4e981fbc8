"""What was said of articles that are joined, split or read another way, carried over to those that take their place:
it holds there wherever its words stand unchanged."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import accumulate
from typing import NamedTuple

from components.model import Analysis, Article, Instance, Span
from components.review.facts import ROWS, Fact, Log, dismissed, has_key, position_key, statement_key

# lines, sentences, words: each with what parts it from the next as a piece of its own
PIECES = (re.compile(r"[^\n]+|\n+"), re.compile(r"\s+|\S.*?(?:[.!?](?=\s)|$)", re.DOTALL), re.compile(r"\w+|\W"))
MOST = 4_000_000  # pairs of words that are held against each other
ALIKE = 0.5  # of the words of two stretches, from which on one is the other with some words changed
NONE = "0-0"  # in a row's key: it has no such words
BETWEEN = "\n\n"  # articles that are held against others as one text
PLACE = re.compile(r"(\d{1,9})-(\d{1,9})")


Ends = tuple[int, int]


class Stretch(NamedTuple):
    """A part of a text that stands unchanged in another article, `shift` characters further on."""

    place: Span
    article: str
    shift: int


Stretches = Mapping[str, Sequence[Stretch]]


def find_stretches(before: Iterable[Article], after: Iterable[Article]) -> dict[str, tuple[Stretch, ...]]:
    """Return article that is no longer there -> the parts of it that stand in the articles that are new."""
    old, new = {a.id: a for a in before}, {a.id: a for a in after}
    gone, fresh = [a for a in old.values() if a.id not in new], [a for a in new.values() if a.id not in old]
    in_order = _in_order(gone, fresh) if len(gone) + len(fresh) > 2 else []
    return {
        a.id: (*(s for name, s in in_order if name == a.id), *(s for b in fresh for s in _stretches(a, b)))
        for a in gone
    }


def _in_order(gone: Sequence[Article], fresh: Sequence[Article]) -> list[tuple[str, Stretch]]:
    """Return the parts of all that is gone, as one text, that stand in all that is new in the same order: of the same
    words twice, each has its own place."""
    ours, theirs = _places(gone), _places(fresh)
    found: list[tuple[str, Stretch]] = []
    both = BETWEEN.join(a.text for a in gone), BETWEEN.join(a.text for a in fresh)
    for here, there, size in _alike(*both):
        for old, at in ours:
            for new, to in theirs:
                shift = there - here
                start = max(here, at.start, to.start - shift)
                end = min(here + size, at.end, to.end - shift)
                if start < end:
                    place = Span(start - at.start, end - at.start)
                    found.append((old, Stretch(place, new, shift + at.start - to.start)))
    return found


def _places(articles: Sequence[Article]) -> list[tuple[str, Span]]:
    """Return where each article stands in the text of all."""
    starts = accumulate((len(a.text) + len(BETWEEN) for a in articles), initial=0)
    return [(a.id, Span(start, start + len(a.text))) for a, start in zip(articles, starts, strict=False)]


def _stretches(old: Article, new: Article) -> list[Stretch]:
    found: list[Stretch] = []
    for here, there, size in _alike(old.text, new.text):
        last = found[-1] if found else None
        if last is not None and (last.place.end, last.shift) == (here, there - here):
            found[-1] = Stretch(Span(last.place.start, here + size), new.id, last.shift)
        else:
            found.append(Stretch(Span(here, here + size), new.id, there - here))
    return found


def _alike(one: str, other: str, level: int = 0, at: tuple[int, int] = (0, 0)) -> Iterator[tuple[int, int, int]]:
    """Yield where the same stands in two texts and how long it is, in order: line by line, where lines differ sentence
    by sentence, where those differ word by word."""
    ours, theirs = ([m.span() for m in PIECES[level].finditer(text)] for text in (one, other))
    words = level == len(PIECES) - 1
    if words and len(ours) * len(theirs) > MOST:
        return
    blocks = SequenceMatcher(None, [one[slice(*p)] for p in ours], [other[slice(*p)] for p in theirs])
    if words and blocks.ratio() < ALIKE:
        return
    for what, a, b, c, d in blocks.get_opcodes():
        if what == "equal":
            yield at[0] + ours[a][0], at[1] + theirs[c][0], ours[b - 1][1] - ours[a][0]
        elif what == "replace" and not words:
            for x, y in _pairs(ours[a:b], theirs[c:d]):
                yield from _alike(one[slice(*x)], other[slice(*y)], level + 1, (at[0] + x[0], at[1] + y[0]))


def _pairs(ours: Sequence[Ends], theirs: Sequence[Ends]) -> Iterable[tuple[Ends, Ends]]:
    """Return the pieces that stand for each other: each for one where there are as many, else all for all."""
    if len(ours) == len(theirs):
        return zip(ours, theirs, strict=True)
    return [((ours[0][0], ours[-1][1]), (theirs[0][0], theirs[-1][1]))]


def moved(place: Span, stretches: Iterable[Stretch]) -> tuple[str, Span] | None:
    """Return in which new article a place is, and where; None where its words are in none as they were."""
    found = next((s for s in stretches if s.place.contains(place)), None)
    return None if found is None else (found.article, Span(place.start + found.shift, place.end + found.shift))


def carry(
    facts: Iterable[Fact], stretches: Stretches, texts: Mapping[str, str], findings: Mapping[Fact, Sequence[Instance]]
) -> dict[Fact, tuple[Fact, ...]]:
    """Return fact of an article that is no longer there -> what it says of new ones: nothing where its words do not
    stand there.

    `texts` are those of the new articles; `findings` are the places of findings that were taken out."""
    facts = tuple(dict.fromkeys(facts))
    added = {f.key for f in facts if f.what == "add"}
    found: dict[Fact, tuple[Fact, ...]] = {}
    for fact in facts:
        if fact.about == "finding":
            if {fact.article, *(i.article for i in findings.get(fact, ()))} & stretches.keys():
                found[fact] = _finding(fact, stretches, findings.get(fact, ()))
        elif fact.article in stretches and fact.about in ROWS:
            found[fact] = _row(fact, stretches[fact.article], fact.key in added)
        elif fact.article in stretches:
            found[fact] = _actor(fact, stretches[fact.article], texts)
    return found


def _row(fact: Fact, stretches: Sequence[Stretch], added: bool) -> tuple[Fact, ...]:
    """Return a fact on a row with all its words in one new article. What follows the words in the key of a row that was
    `added` are no places."""
    parts = fact.key.split(":")
    count = 1 if added else len(parts)
    told = [PLACE.fullmatch(part) for part in parts[:count] if part != NONE]
    spans = [Span(int(m[1]), int(m[2])) for m in told if m]
    places = [moved(place, stretches) for place in (*spans, *fact.spans)]
    articles = {place[0] for place in places if place is not None}
    if len(articles) != 1 or None in places or None in told:
        return ()
    spans = [place[1] for place in places if place is not None]
    keys = iter(spans[: len(told)])
    key = [part if part == NONE else _written(next(keys)) for part in parts[:count]]
    return (replace(fact, article=articles.pop(), key=":".join([*key, *parts[count:]]),
                    spans=tuple(spans[len(told) :])),)  # fmt: skip


def _actor(fact: Fact, stretches: Sequence[Stretch], texts: Mapping[str, str]) -> tuple[Fact, ...]:
    """Return a fact on an actor of one article for each new one that has the words it is on, or else names it."""
    if fact.spans:
        places = [p for p in (moved(s, stretches) for s in fact.spans) if p is not None]
        articles = dict.fromkeys(article for article, _ in places)
        return tuple(replace(fact, article=a, spans=tuple(s for x, s in places if x == a)) for a in articles)
    articles = dict.fromkeys(s.article for s in stretches)
    naming = [a for a in articles if any(name in texts[a] for name in (fact.key, *fact.names) if name)]
    return tuple(replace(fact, article=a) for a in naming or articles)


def _finding(fact: Fact, stretches: Stretches, instances: Sequence[Instance]) -> tuple[Fact, ...]:
    places = [moved(i.span, stretches[i.article]) if i.article in stretches else (i.article, i.span)
              for i in instances]  # fmt: skip
    told = sorted(p for p in places if p is not None)
    if not told or len(told) < len(places):
        return ()
    (article, first), (_, last) = told[0], told[-1]
    return (dismissed(article, f"{_written(first)}:{_written(last)}", fact.key.partition(" ")[2]),)


def on_rows(facts: Iterable[Fact], analyses: Iterable[Analysis]) -> dict[Fact, tuple[Fact, ...]]:
    """Return fact on a row that was read with another target or cue -> the same fact on the only row that stands on
    these words now, of the same holder: a verdict on one is none on another."""
    facts = tuple(dict.fromkeys(f for f in facts if f.about in ROWS))
    added = {f.key for f in facts if f.what == "add"}
    found: dict[Fact, tuple[Fact, ...]] = {}
    for analysis in analyses:
        keys = {"position": [position_key(s) for s in analysis.stances],
                "statement": [statement_key(s) for s in analysis.statements]}  # fmt: skip
        for fact in facts:
            if fact.article != analysis.article.id or fact.key in added:
                continue
            own, words = keys[fact.about], f"{fact.key.partition(':')[0]}:"
            near = [key for key in own if key.startswith(words)]
            whose = [key.rpartition(":")[2] for key in (fact.key, *near)]
            if len(near) == 1 and whose[0] == whose[1] and not has_key(fact.key, near[0]):
                found[fact] = (replace(fact, key=near[0]),)
    return found


def _written(place: Span) -> str:
    return f"{place.start}-{place.end}"


def laid_anew(log: Log, instead: Mapping[Fact, tuple[Fact, ...]]) -> Log:
    """Return a log with facts in the place of those that were carried over; those that could not be wait as they
    are."""
    steps = (replace(s, facts=tuple(n for f in s.facts for n in instead.get(f) or (f,))) for s in log.steps)
    return replace(log, steps=tuple(steps))
