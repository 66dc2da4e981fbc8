"""The same remark as several articles quote it: identical, cut short, altered or sewn together; or quoted here,
reported there.

The words in marks decide, sentence by sentence. An index of runs of words finds what may be one remark, an alignment
word by word says whether it is and what differs (as passim does for reprints and QUOTUS for quotations). Who speaks
only confirms a short run."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from components.comparing.alignment import RUN, Difference, compare_versions, is_spliced, kind_in, lacking_in
from components.comparing.fragments import find_fragments
from components.comparing.remarks import Quoted, find_remarks, tells
from components.comparing.reported import find_reported
from components.model import Analysis, CorpusActor, Instance, QuoteKind, QuoteMatch, Span

SHORT = 6  # words of a sentence that is looked for by fewer
MOST_SHORT = 2 * SHORT  # words of a sentence of which a shorter run than `RUN` may be a version
LONG_RUN = 7  # that are no chance, whoever is said to speak
STRIKING = 5  # letters of a word by which two words in marks are one remark
COVERED = 0.5  # of the shorter version, from which two are one remark
WHOLE = 0.8  # of a sentence that two articles have alike, from which it is a version of a longer one
TELLING = 3  # words that tell something, by which a fragment inside another quotation is no chance
BETWEEN = 160  # code points of "he said" between two sentences of one remark
FOLLOWING = 3  # words in a row by which the next sentences of one remark are one too
MOST_COMPARED = 6  # remarks that one sentence is aligned with


class _Remark(NamedTuple):
    """All the sentences that are one remark; the first is the longest."""

    versions: list[Quoted]


def match_quotes(analyses: tuple[Analysis, ...], actors: tuple[CorpusActor, ...]) -> tuple[QuoteMatch, ...]:
    """Return the remarks that two or more articles have in marks; the fullest version of each is its first instance."""
    quoted = [q for a in analyses for q in find_remarks(a, actors)]
    remarks = _gather(quoted)
    shared = [r for r in remarks if len({q.article for q in r.versions}) > 1]
    alone = [r.versions[0] for r in remarks if len({q.article for q in r.versions}) == 1]
    matches = [*(_match(r.versions) for r in _joined(shared)), *find_reported(analyses, actors, alone)]
    matches += find_fragments(analyses, actors, quoted, matches)
    ends = {a.article.id: len(a.article.text) for a in analyses}
    return tuple(sorted(matches, key=lambda m: _place(m, ends)))


def _place(match: QuoteMatch, ends: dict[str, int]) -> tuple[int, float, str]:
    """Return what orders the remarks: how many articles have it, how early it comes, and where."""
    articles = {i.article for i in match.instances}
    first = min(i.span.start / ends[i.article] for i in match.instances)
    return -len(articles), first, str(match.instances[0])


def _gather(quoted: list[Quoted]) -> list[_Remark]:
    """Put sentences together that are one remark, the longest first,
    so that any order of the articles gives the same."""
    remarks: list[_Remark] = []
    articles: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in quoted:
        articles[one.keys].add(one.article)
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for one in sorted(quoted, key=_fullest_first):
        shared = Counter(
            n
            for run in _runs(one.keys, (RUN,) if len(one.words) > SHORT else (min(3, len(one.words)),))
            for n in index.get(run, ())
        )
        near = sorted(shared, key=lambda n: (-shared[n], n))[:MOST_COMPARED]
        number = next(
            (n for n in near if _is_same(remarks[n].versions, one, len(articles[one.keys]) > 1)), len(remarks)
        )
        if number == len(remarks):
            remarks.append(_Remark([]))
        remarks[number].versions.append(one)
        for run in _runs(one.keys, (2, 3, RUN)):
            if number not in index[run]:
                index[run].append(number)
    return _fill(remarks)


def _fill(remarks: list[_Remark]) -> list[_Remark]:
    """Join the sentences that follow one remark in several articles and that nothing else would tell: short ones
    ("I'm sorry."), and those that share a run and half of the shorter one."""
    at = {(v.article, v.number): (n, v) for n, r in enumerate(remarks) for v in r.versions}
    for key in sorted(at):
        number, one = at[key]
        before = at.get((one.article, one.number - 1))
        if before is None or len({v.article for v in remarks[number].versions}) > 1:
            continue
        for v in [v for v in remarks[before[0]].versions if v.article != one.article][:MOST_COMPARED]:
            other = at.get((v.article, v.number + 1))
            if other is not None and other[0] != number and _goes_on_alike(one, other[1]):
                remarks[other[0]].versions.extend(remarks[number].versions)
                at |= {(w.article, w.number): (other[0], w) for w in remarks[number].versions}
                remarks[number].versions.clear()
                break
    return [r for r in remarks if r.versions]


def _goes_on_alike(one: Quoted, other: Quoted) -> bool:
    """Tell two sentences behind one remark that are its next one."""
    if one.keys == other.keys:
        return True
    blocks = SequenceMatcher(None, one.keys, other.keys, autojunk=False).get_matching_blocks()
    longest = max(blocks, key=lambda b: b.size)
    shorter = min(len(one.words), len(other.words))
    run = one.keys[longest.a : longest.a + longest.size]
    return longest.size >= FOLLOWING and longest.size >= COVERED * shorter and bool(tells(run))


def _runs(words: tuple[str, ...], lengths: Iterable[int]) -> Iterator[tuple[str, ...]]:
    """Return every run of these lengths once."""
    return iter(dict.fromkeys(words[i : i + n] for n in lengths for i in range(len(words) - n + 1)))


def _is_same(versions: list[Quoted], one: Quoted, has_twin: bool) -> bool:
    """Tell whether a sentence is a version of a remark.

    One that another article has word for word (`has_twin`) is no version of a sentence that shares half of it."""
    full = versions[0]
    blocks = SequenceMatcher(None, full.keys, one.keys, autojunk=False).get_matching_blocks()
    longest = max(b.size for b in blocks)
    common = sum(b.size for b in blocks if b.size > 1 or longest >= RUN)
    run = max((one.keys[b.b : b.b + b.size] for b in blocks), key=len)
    if longest < len(one.words) and all(v.article == one.article for v in versions):
        return False  # a speaker who repeats half a sentence
    if has_twin and common < WHOLE * len(one.words):
        return False
    if longest == len(one.words) and len(tells(run)) >= TELLING:
        return True
    if (
        full.keys == one.keys
        and len(one.words) < RUN
        and any(len(w) > STRIKING for w in tells(run))
        and full.article != one.article
    ):
        return any(v.voices & one.voices for v in versions)  # "an invasion", of one speaker in both
    if common < COVERED * len(one.words) or len(tells(run)) < (2 if longest < RUN else 1):
        return False
    if longest >= LONG_RUN or longest >= RUN and len(tells(run)) > 2:
        return True
    if longest >= RUN and len(tells(run)) > 1 and not (full.speaker and one.speaker):
        return True
    if longest < min(RUN, len(one.words)) and len(full.words) > MOST_SHORT:
        return False  # three words out of the midst of a long sentence are what anybody says again
    return any(v.voices & one.voices for v in versions)


def _match(quoted: list[Quoted]) -> QuoteMatch:
    versions = sorted(_whole(quoted), key=_fullest_first)
    full = versions[0]
    found = [Difference("identical"), *(compare_versions(full, v) for v in versions[1:])]
    by_article: dict[str, list[tuple[Quoted, Difference]]] = defaultdict(list)
    for version, difference in zip(versions, found, strict=True):
        by_article[version.article].append((version, difference))
    lacking = {n for rows in by_article.values() for n in lacking_in(rows)}
    marked = (_places(full, lacking), *(_places(v, d.in_other) for v, d in zip(versions[1:], found[1:], strict=True)))
    speakers = Counter(v.speaker for v in versions if v.speaker)
    speaker = min(speakers, key=lambda s: (-speakers[s], s), default=None)
    kinds = {kind_in(rows, full) for rows in by_article.values()}
    kind: QuoteKind = "altered" if "altered" in kinds else "truncated" if "truncated" in kinds else "identical"
    return QuoteMatch(
        speaker,
        "spliced" if is_spliced(versions) else kind,
        tuple(Instance(v.article, v.span) for v in versions),
        marked,
    )


def _fullest_first(quoted: Quoted) -> tuple[int, tuple[str, ...], str, int]:
    return -len(quoted.words), quoted.keys, quoted.article, quoted.number


def _whole(quoted: list[Quoted]) -> list[Quoted]:
    """Put together the sentences of a remark that follow each other in an article as they do in the fullest version."""
    full = min(quoted, key=_fullest_first)
    whole: list[Quoted] = []
    last = end = 0
    for one in sorted(quoted, key=lambda q: (q.article, q.number)):
        block = SequenceMatcher(None, full.keys, one.keys, autojunk=False).find_longest_match()
        if (
            whole
            and whole[-1].article == one.article
            and one.number == last + 1
            and end <= block.a
            and _is_next(whole[-1], one)
        ):
            whole[-1] = _sum(whole[-1], one)
        else:
            whole.append(one)
        last, end = one.number, block.a + block.size
    return whole


def _places(version: Quoted, numbers: Iterable[int]) -> tuple[Span, ...]:
    """Return the places of some words of a version, those beside each other as one."""
    places: list[Span] = []
    last = -2
    for n in sorted(numbers):
        span = version.words[n].span
        if n == last + 1:
            places[-1] = Span(places[-1].start, span.end)
        else:
            places.append(span)
        last = n
    return tuple(places)


def _joined(remarks: list[_Remark]) -> list[_Remark]:
    """Join remarks that follow each other sentence upon sentence in the same articles and in the same words."""
    same = {frozenset((v.article, v.number) for v in r.versions): r for r in remarks if _is_plain(r.versions)}
    follows: dict[frozenset[tuple[str, int]], frozenset[tuple[str, int]]] = {}
    for key, remark in same.items():
        after = frozenset((article, number + 1) for article, number in key)
        if after in same and all(_is_next(v, w) for v, w in _side_by_side(remark, same[after])):
            follows[key] = after
    joined = [r for r in remarks if not _is_plain(r.versions)]
    for key in same.keys() - set(follows.values()):
        remark = same[key]
        while key in follows:
            key = follows[key]
            remark = _Remark([_sum(v, w) for v, w in _side_by_side(remark, same[key])])
        joined.append(remark)
    return joined


def _is_plain(versions: list[Quoted]) -> bool:
    """Tell a remark that each of its articles has once, in the same words."""
    return len({v.article for v in versions}) == len(versions) and len({v.keys for v in versions}) == 1


def _side_by_side(a: _Remark, b: _Remark) -> Iterator[tuple[Quoted, Quoted]]:
    return zip(sorted(a.versions, key=lambda v: v.article), sorted(b.versions, key=lambda v: v.article), strict=True)


def _is_next(a: Quoted, b: Quoted) -> bool:
    return 0 <= b.span.start - a.span.end <= BETWEEN


def _sum(a: Quoted, b: Quoted) -> Quoted:
    """Return two sentences of one article as one."""
    n = len(a.words)
    return a._replace(words=a.words + b.words, span=Span(a.span.start, b.span.end),
                      skips=a.skips | {n} | {n + k for k in b.skips}, speaker=a.speaker or b.speaker,
                      around=a.around | b.around)  # fmt: skip
