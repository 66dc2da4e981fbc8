"""A word or three that one article has in marks, out of what another quotes in full: the rest of the sentence is told
in the article's own words.

Such a fragment is a sign where its words are rare in the set and the sentences round both tell more of the same."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from components.comparing.remarks import Quoted, comparable_words, find_quoted, is_name, tells
from components.comparing.reported import weigh_stems, weights_of
from components.comparing.words import content_stems, stem
from components.model import Analysis, CorpusActor, Instance, QuoteKind, QuoteMatch, Span

LONGEST = 3  # words; what is longer is aligned as a remark
RARE = 3.4  # weight of a fragment's words, from which that another article quotes them is no chance
MUCH = 3  # words of a remark that neither a fragment nor the sentence round it has, from which it is cut short
WORTH = 1.5  # of what both sentences hold beside the fragment


class _Fragment(NamedTuple):
    article: str
    keys: tuple[str, ...]
    span: Span
    sentence: Span
    stems: frozenset[str]
    around: frozenset[str]
    speakers: frozenset[str]


def find_fragments(
    analyses: tuple[Analysis, ...], actors: tuple[CorpusActor, ...], quoted: Iterable[Quoted], known: list[QuoteMatch]
) -> list[QuoteMatch]:
    """Return the remarks of which another article has a fragment in marks, without those that are `known` to be in both
    there."""
    texts = {a.article.id: a.article.text for a in analyses}
    sentences = {a.article.id: a.sentences for a in analyses}
    weights = weights_of(analyses)
    names = {stem(w.lower()) for a in actors for w in a.name.split() if w[:1].isupper()}
    people = {a.id for a in actors if a.kind == "person"}
    ids = {(article, i): a.id for a in actors for article, own in a.members.items() for i in own}
    by_keys: dict[tuple[str, ...], list[_Fragment]] = defaultdict(list)
    for analysis in sorted(analyses, key=lambda a: a.article.id):
        for fragment in _fragments_of(analysis, ids):
            if weigh_stems(fragment.stems, weights) >= RARE:
                by_keys[fragment.keys].append(fragment)
    rows = sorted(quoted, key=lambda q: (q.article, q.number))
    best: dict[tuple[_Fragment, str], tuple[float, Quoted]] = {}
    for q in rows:
        for fragment in _held_in(q, by_keys):
            both = (content_stems(_whole(q, sentences).of(texts[q.article])) & fragment.around) - fragment.stems
            worth = weigh_stems(both, weights)
            apart = q.speaker in people and bool(fragment.speakers & people) and q.speaker not in fragment.speakers
            if both - names and worth >= WORTH and not apart:
                key = fragment, q.article
                best[key] = max(best.get(key, (0.0, q)), (worth, q), key=lambda b: b[0])
    found = [
        QuoteMatch(q.speaker, _kind(q, f), (Instance(q.article, q.span), Instance(f.article, f.sentence)))
        for (f, _), (_, q) in best.items()
    ]
    return [m for n, m in enumerate(found) if not any(_meets(m, other) for other in (*known, *found[:n]))]


def _kind(quoted: Quoted, fragment: _Fragment) -> QuoteKind:
    """Return whether a fragment cuts a remark short: the sentence round it tells little of the rest either."""
    lacking = {root for w in tells(quoted.keys) if (root := stem(w)) not in fragment.around}
    return "truncated" if len(lacking) >= MUCH else "reported"


def _fragments_of(analysis: Analysis, ids: dict[tuple[str, str], str]) -> Iterator[_Fragment]:
    """Yield what an article has in marks that is too short to be a remark and no name."""
    text = analysis.article.text
    starts = [s.start for s in analysis.sentences]
    for quotation in find_quoted(text):
        words = tuple(comparable_words(text, quotation.inner))
        number = bisect_right(starts, quotation.span.start) - 1
        keys = tuple(w.text for w in words)
        if 0 < len(words) <= LONGEST and number >= 0 and tells(keys) and not is_name(text, words):
            sentence = analysis.sentences[number]
            stems = content_stems(quotation.inner.of(text))
            around = content_stems(sentence.of(text))
            speakers = frozenset(
                found
                for s in analysis.statements
                if any(c.overlaps(quotation.span) for c in s.content)
                for v in s.voices
                if (found := ids.get((analysis.article.id, v)))
            )
            yield _Fragment(analysis.article.id, keys, quotation.span, sentence, stems, around, speakers)


def _held_in(quoted: Quoted, by_keys: dict[tuple[str, ...], list[_Fragment]]) -> Iterator[_Fragment]:
    """Yield the fragments of other articles whose words a longer quotation has in a row."""
    for length in range(1, LONGEST + 1):
        for n in range(len(quoted.keys) - length + 1):
            for fragment in by_keys.get(quoted.keys[n : n + length], ()):
                if fragment.article != quoted.article and len(quoted.keys) > length + 1:
                    yield fragment


def _whole(quoted: Quoted, sentences: dict[str, tuple[Span, ...]]) -> Span:
    """Return the sentence that a quotation begins in, up to the quotation's end."""
    rows = sentences[quoted.article]
    number = max(0, bisect_right(rows, quoted.span.start, key=lambda s: s.start) - 1)
    return Span(min(rows[number].start, quoted.span.start), max(rows[number].end, quoted.span.end))


def _meets(match: QuoteMatch, known: QuoteMatch) -> bool:
    """Tell a remark that is known in both articles already."""
    return all(any(i.article == k.article and i.span.overlaps(k.span) for k in known.instances)
               for i in match.instances)  # fmt: skip
