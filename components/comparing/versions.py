"""Two versions of one article: what the later one dropped, altered and added, sentence by sentence.

Versions are articles of one outlet with nearly the same headline, or that share much of their own words. The sentences
are aligned by `difflib`; where runs of sentences stand in for one another, those that share most of their words are the
same sentence, altered."""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from itertools import combinations
from typing import Literal, NamedTuple

from components.comparing.remarks import comparable_words
from components.comparing.words import Word, content_stems
from components.model import Analysis, Corpus, Instance, Span

SAME_TITLE = 0.6  # share of the words of two headlines that both have
SAME_SENTENCE = 0.5  # likeness of two sentences, word by word, from which one is the other, altered
ChangeKind = Literal["dropped", "altered", "added"]


class Change(NamedTuple):
    """One sentence that the later version has otherwise: its place in the earlier and the later, and the words that
    differ in each."""

    kind: ChangeKind
    before: Instance | None
    after: Instance | None
    words_before: tuple[Span, ...] = ()
    words_after: tuple[Span, ...] = ()


class Versions(NamedTuple):
    """An earlier and a later version: the sentences that are the same in both, by number, and what changed, in the
    order of the later text."""

    earlier: str
    later: str
    same: int
    changes: tuple[Change, ...]


def find_versions(corpus: Corpus) -> tuple[Versions, ...]:
    """Return the versions of one article that the set holds, each with the next one."""
    account = {article: n for n, articles in enumerate(corpus.accounts) for article in articles}
    outlets: dict[str, list[Analysis]] = defaultdict(list)
    for analysis in sorted(corpus.analyses, key=lambda a: (a.article.date, a.article.text)):
        if analysis.article.outlet.strip():
            outlets[analysis.article.outlet.strip().casefold()].append(analysis)
    found: list[Versions] = []
    followed: set[str] = set()
    for rows in outlets.values():
        for earlier, later in combinations(rows, 2):
            one, other = earlier.article, later.article
            if one.id not in followed and (
                account.get(one.id) == account.get(other.id) or _same_title(one.title, other.title)
            ):
                followed.add(one.id)
                found.append(compare_texts(earlier, later))
    return tuple(found)


def compare_texts(earlier: Analysis, later: Analysis) -> Versions:
    """Return what changed from one version to the next."""
    old, new = ([comparable_words(a.article.text, s) for s in a.sentences] for a in (earlier, later))
    keys = [[tuple(w.text for w in words) for words in rows] for rows in (old, new)]
    changes: list[Change] = []
    same = 0
    for tag, a, b, c, d in SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_opcodes():
        if tag == "equal":
            same += b - a
            continue
        pairs = _altered(old[a:b], new[c:d])
        changes += [Change("dropped", _place(earlier, n), None) for n in range(a, b) if n - a not in pairs]
        back = {m: n for n, m in pairs.items()}
        for m in range(d - c):
            if m in back:
                words = _differing(old[a + back[m]], new[c + m])
                changes.append(Change("altered", _place(earlier, a + back[m]), _place(later, c + m), *words))
            else:
                changes.append(Change("added", None, _place(later, c + m)))
    return Versions(earlier.article.id, later.article.id, same, tuple(changes))


def _same_title(one: str, other: str) -> bool:
    a, b = content_stems(one), content_stems(other)
    return min(len(a), len(b)) > 1 and len(a & b) >= SAME_TITLE * max(len(a), len(b))


def _altered(old: list[list[Word]], new: list[list[Word]]) -> dict[int, int]:
    """Pair the sentences that are one, in order, the likest first."""
    rows = sorted(((_ratio(x, y), -n, -m) for n, x in enumerate(old) for m, y in enumerate(new)), reverse=True)
    pairs: dict[int, int] = {}
    for ratio, n, m in ((r, -n, -m) for r, n, m in rows):
        crosses = any((n < k) != (m < j) or n == k or m == j for k, j in pairs.items())
        if ratio >= SAME_SENTENCE and not crosses:
            pairs[n] = m
    return pairs


def _ratio(one: list[Word], other: list[Word]) -> float:
    a, b = [w.text for w in one], [w.text for w in other]
    if 2 * len(set(a) & set(b)) < SAME_SENTENCE * min(
        len(set(a)), len(set(b))
    ):  # far from it, without the alignment's cost
        return 0.0
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def _differing(old: list[Word], new: list[Word]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    steps = [
        s
        for s in SequenceMatcher(None, [w.text for w in old], [w.text for w in new], autojunk=False).get_opcodes()
        if s[0] != "equal"
    ]
    return tuple(_run(old[a:b]) for _, a, b, _, _ in steps if a < b), tuple(
        _run(new[c:d]) for _, _, _, c, d in steps if c < d
    )


def _run(words: list[Word]) -> Span:
    return Span(words[0].span.start, words[-1].span.end)


def _place(analysis: Analysis, number: int) -> Instance:
    return Instance(analysis.article.id, analysis.sentences[number])
