"""What all reports say, what some say, and what only one says: sentences that tell the same, group by group, none
written by us.

Copies count once: a sentence that a wire's twelve copies carry is told by one account. A group may differ in a
quotation or a figure; then the finding that says so stands with it. A group is sure whose sentences are much alike or
quote the same words; of those that are merely each other's best about half are not the same, so they stand apart."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import fsum
from types import MappingProxyType
from typing import NamedTuple

from components.comparing.agreement import agree
from components.comparing.claims import Claim, Weights, find_claims
from components.comparing.findings import Finding, find_differences
from components.comparing.links import SURE, Link, find_links
from components.comparing.remarks import comparable_words
from components.comparing.story_words import is_story
from components.model import Corpus, Instance
from components.summaries.standing import stands_alone

ALONE = 0.12  # likeness to any sentence of another account below which only one tells it
SHORTEST = 8  # words of the sentence that names a fact, where there is one so long
TELLS = 15.0  # weight of what a sentence holds from which it is worth naming as told by one alone
# kinds of findings that are a difference in what is told
QUOTED = frozenset({"altered", "spliced", "truncated"})
DIFFERS = QUOTED | {"figures", "precision"}
_ENDS = re.compile(r"[.!?…,:;][\s\"”’')\]]*$")  # with none of these a line is a heading or a link
Key = tuple[str, int]
Tellers = tuple[dict[Key, set[str]], set[Key]]


class Fact(NamedTuple):
    """Sentences that tell the same, in the order of the articles; `accounts` tell it, `differs` are findings that
    involve them, and `main` is the number of the one that is most like the others."""

    places: tuple[Instance, ...]
    accounts: int
    differs: tuple[Finding, ...] = ()
    main: int = 0


class Ground(NamedTuple):
    """The common ground of `accounts` accounts: what `every` one tells, what `some` tell, and what one tells `alone`,
    most telling first; `likely` are told by several if they are the same at all; `differs` are the findings by each
    sentence that they involve."""

    accounts: int
    every: tuple[Fact, ...] = ()
    some: tuple[Fact, ...] = ()
    alone: tuple[Fact, ...] = ()
    differs: Mapping[Key, list[Finding]] = MappingProxyType({})
    likely: tuple[Fact, ...] = ()


class Beside(NamedTuple):
    """What the other reports have beside one sentence: `also` tells the same, `differs` otherwise, or `only` here."""

    sentence: int
    also: tuple[Instance, ...] = ()
    differs: tuple[tuple[Finding, Instance], ...] = ()
    only: bool = False


def find_ground(corpus: Corpus, findings: Sequence[Finding] | None = None) -> Ground:
    """Return what the reports have in common and what one has alone; nothing of it where there are not two accounts.

    `findings` are all that differs between them, where that is known already."""
    differences = _differences(corpus, find_differences(corpus) if findings is None else findings)
    if len(corpus.accounts) < 2:
        return Ground(len(corpus.accounts), differs=differences)
    claims = find_claims(corpus)
    links, near = find_links(corpus, claims)
    texts = {a.article.id: a.article.text for a in corpus.analyses}
    sentences = [c.span.of(texts[c.article]) for c in claims]
    ended = [_ENDS.search(s) is not None for s in sentences]
    links = tuple(n for n in links if ended[n.first] and ended[n.second])
    sure = _facts(corpus, claims, tuple(n for n in links if n.likeness >= SURE), differences)
    known = {f.places for f in sure}
    likely = tuple(f for f in _facts(corpus, claims, links, differences) if f.places not in known)
    every = tuple(f for f in sure if f.accounts == len(corpus.accounts))
    some = tuple(f for f in sure if f.accounts < len(corpus.accounts))
    alone = (claims[n] for n in _alone(claims, near, differences) if is_story(sentences[n]))
    only = tuple(Fact((Instance(c.article, c.span),), 1) for c in alone)
    return Ground(len(corpus.accounts), every, some, only, differences, likely)


def _facts(
    corpus: Corpus, claims: tuple[Claim, ...], links: tuple[Link, ...], differences: dict[Key, list[Finding]]
) -> list[Fact]:
    """Return the facts that links make, those of most accounts first, then those that come early in their articles."""
    account = {article: n for n, articles in enumerate(corpus.accounts) for article in articles}
    place = {a.article.id: n for n, a in enumerate(corpus.analyses)}
    texts = {a.article.id: a.article.text for a in corpus.analyses}
    likeness = {(n.first, n.second): n.likeness for n in links}
    facts = []
    for group in _groups(claims, links):
        members = sorted(group, key=lambda n: (place[claims[n].article], claims[n].number))
        rows = [claims[n] for n in members]
        accounts = {account[c.article] for c in rows}
        if len(accounts) < 2:
            continue
        found = [f for c in rows for f in differences.get((c.article, c.number), ())]
        shared = dict.fromkeys(f for f in found if _differs_among(corpus, f, rows))
        like = [fsum(likeness.get((min(n, m), max(n, m)), 0.0) for m in group if m != n) for n in members]
        main = max(range(len(members)), key=lambda k: (round(like[k], 6), *_reads(rows[k], texts)))
        places = tuple(Instance(c.article, c.span) for c in rows)
        facts.append(Fact(places, len(accounts), tuple(shared), main))
    return sorted(facts, key=lambda f: (-f.accounts, _depth(f, texts)))


def _differs_among(corpus: Corpus, finding: Finding, claims: Sequence[Claim]) -> bool:
    """Tell a finding of which these sentences of several articles have not all the same version."""
    here = [i for i in finding.instances if any(c.article == i.article and c.span.overlaps(i.span) for c in claims)]
    return len({i.article for i in here}) > 1 and not all(_is_same(corpus, finding, here[0], i) for i in here)


def _is_same(corpus: Corpus, finding: Finding, one: Instance, other: Instance) -> bool:
    """Tell two places of a finding that have the same figure, or the same words, where a third has others."""
    if finding.kind == "figures":
        counted = [corpus.analysis(i.article).quantities for i in (one, other)]
        pairs = product(*([q for q in qs if q.span == i.span] for qs, i in zip(counted, (one, other), strict=True)))
        return one.value == other.value and all(agree(a, b) != "clash" for a, b in pairs)
    texts = (corpus.analysis(i.article).article.text for i in (one, other))
    first, second = (
        [w.text for w in comparable_words(text, i.span)] for text, i in zip(texts, (one, other), strict=True)
    )
    return first == second


def _reads(claim: Claim, texts: Mapping[str, str]) -> tuple[bool, int, str]:
    """Return how well a sentence names a fact: one that is long enough, then the shortest."""
    text = claim.span.of(texts[claim.article])
    return len(text.split()) >= SHORTEST, -len(text), text


def find_tellers(corpus: Corpus) -> Tellers:
    """Return by each sentence the other articles that tell the same, and the sentences that no other account comes near
    to."""
    claims = find_claims(corpus)
    links, near = find_links(corpus, claims)
    keys = [(c.article, c.number) for c in claims]
    tellers: dict[Key, set[str]] = defaultdict(set)
    for link in links:
        if link.likeness >= SURE:
            tellers[keys[link.first]].add(claims[link.second].article)
            tellers[keys[link.second]].add(claims[link.first].article)
    return tellers, {key for key, likeness in zip(keys, near, strict=True) if likeness < ALONE}


def standing(corpus: Corpus, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the facts that one alone tells and whose sentence can be understood by itself."""
    numbers = {a.article.id: (a, {s: n for n, s in enumerate(a.sentences)}) for a in corpus.analyses}
    at = ((f, *numbers[f.places[0].article]) for f in facts)
    return tuple(f for f, analysis, number in at if stands_alone(analysis, number[f.places[0].span]))


def notes_beside(corpus: Corpus, ground: Ground, article: str) -> tuple[Beside, ...]:
    """Return what the other reports have beside the sentences of one article, in text order; none for a sentence of
    which nothing is known."""
    if article not in {a.article.id for a in corpus.analyses} or len(corpus.analyses) < 2:
        return ()
    sentences = {s: n for n, s in enumerate(corpus.analysis(article).sentences)}
    also: dict[int, dict[Instance, None]] = defaultdict(dict)
    for fact in (*ground.every, *ground.some):
        for own in (i for i in fact.places if i.article == article):
            also[sentences[own.span]].update(dict.fromkeys(i for i in fact.places if i.article != article))
    differs: dict[int, tuple[tuple[Finding, Instance], ...]] = {}
    for number, finding, other, same in _others(corpus, ground, article):
        if not same:
            differs[number] = (*differs.get(number, ()), (finding, other))
        elif finding.kind in QUOTED:
            also[number][other] = None
    only = {sentences[f.places[0].span] for f in ground.alone if f.places[0].article == article}
    return tuple(
        Beside(n, tuple(also.get(n, ())), differs.get(n, ()), n in only) for n in sorted({*also, *differs, *only})
    )


def _others(corpus: Corpus, ground: Ground, article: str) -> Iterator[tuple[int, Finding, Instance, bool]]:
    """Yield by each sentence of an article the other articles' places of a finding that involves it, and whether they
    have the same version."""
    sentences = corpus.analysis(article).sentences
    for (name, number), found in ground.differs.items():
        for finding in found if name == article else ():
            own = [i for i in finding.instances if i.article == article and i.span.overlaps(sentences[number])]
            for other in (i for i in finding.instances if i.article != article):
                yield number, finding, other, any(_is_same(corpus, finding, i, other) for i in own)


def _groups(claims: tuple[Claim, ...], links: tuple[Link, ...]) -> list[list[int]]:
    """Join the links, surest first, so that what a group holds of one article stands together there."""
    of: dict[int, list[int]] = {}
    for link in links:
        small, large = sorted((of.setdefault(n, [n]) for n in (link.first, link.second)), key=lambda g: (len(g), g[0]))
        if small is not large and _stands_together([claims[n] for n in (*small, *large)]):
            large += small
            of.update(dict.fromkeys(small, large))
    return [sorted(g) for g in {id(g): g for g in of.values()}.values() if len(g) > 1]


def _stands_together(claims: list[Claim]) -> bool:
    numbers: dict[str, list[int]] = defaultdict(list)
    for claim in claims:
        numbers[claim.article].append(claim.number)
    return all(max(n) - min(n) == len(n) - 1 for n in numbers.values())


def _alone(claims: tuple[Claim, ...], near: tuple[float, ...], differences: dict[Key, list[Finding]]) -> list[int]:
    """Return the sentences that no other account comes near to, those that tell most first."""
    weights = Weights(claims)
    found = [
        (weights.weigh(c.holds), n)
        for n, c in enumerate(claims)
        if near[n] < ALONE and (c.article, c.number) not in differences
    ]
    return [n for weight, n in sorted(found, key=lambda row: (-round(row[0], 6), row[1])) if weight >= TELLS]


def _differences(corpus: Corpus, findings: Sequence[Finding]) -> dict[Key, list[Finding]]:
    """Return those of the findings that are a difference in what is told, by each sentence that they involve."""
    sentences = {a.article.id: a.sentences for a in corpus.analyses}
    rows: dict[Key, list[Finding]] = defaultdict(list)
    for finding in (f for f in findings if f.kind in DIFFERS):
        for instance in finding.instances:
            cut = sentences[instance.article]
            for number in range(bisect_right(cut, instance.span.start, key=lambda s: s.end), len(cut)):
                if cut[number].start >= instance.span.end:
                    break
                if finding not in rows[instance.article, number]:
                    rows[instance.article, number].append(finding)
    return rows


def _depth(fact: Fact, texts: dict[str, str]) -> tuple[float, str]:
    """Return how deep in its articles a fact stands, on the whole: what comes early in all of them comes first."""
    depth = sum(p.span.start / max(1, len(texts[p.article])) for p in fact.places) / len(fact.places)
    return round(depth, 6), min(p.span.of(texts[p.article]) for p in fact.places)
