"""What a draft has somebody say in its own words, against what the articles have the same actor say, another one, or
nobody."""

from __future__ import annotations

import math
from collections import Counter
from typing import NamedTuple

from components.comparing.actors import bearers
from components.comparing.draft import Checked
from components.comparing.remarks import find_quoted
from components.comparing.words import content_stems, stem
from components.model import Analysis, CorpusActor, Instance, Span

COVERED = 0.6  # of the weight of a claim, from which a passage says the same
FEWEST = 2  # stems in common that are no names, or all that a claim has
MOST_PLACES = 2


class _Passage(NamedTuple):
    article: str
    span: Span
    stems: frozenset[str]
    actor: str


def check_claims(
    draft: Analysis, analyses: tuple[Analysis, ...], actors: tuple[CorpusActor, ...], names: dict[str, str]
) -> list[Checked]:
    """Return each indirect statement of the draft with the passages that say the same; no claim is turned round, so
    read them."""
    of = {key: a.id for key, a in bearers(actors).items()}
    said = [p for a in analyses for p in _statements(a, of)]
    told = [_Passage(a.article.id, s, content_stems(s.of(a.article.text)), "") for a in analyses for s in a.sentences]
    weights = _weights([p.stems for p in told])
    common = frozenset(stem(w.lower()) for a in actors for w in a.name.split())
    marked = [q.span for q in find_quoted(draft.article.text)]  # what stands in marks is checked as a quotation
    claims = [
        p
        for p in _statements(draft, of, indirect=True)
        if p.stems - common and len(p.stems) >= FEWEST and not any(m.overlaps(p.span) for m in marked)
    ]
    return [_check(c, said, told, weights, common, names) for c in claims]


def _statements(analysis: Analysis, of: dict[tuple[str, str], str], indirect: bool = False) -> list[_Passage]:
    """Return the statements whose source is known, by several once for each; if `indirect` those without marks alone,
    by the first."""
    text, article = analysis.article.text, analysis.article.id
    return [
        _Passage(article, Span(s.content[0].start, s.content[-1].end),
                 frozenset().union(*(content_stems(c.of(text)) for c in s.content)),
                 of[article, v])
        for s in analysis.statements if s.content and (not indirect or s.kind == "indirect" and s.parent is None)
        for v in s.voices[: 1 if indirect else None] if (article, v) in of
    ]  # fmt: skip


def _weights(passages: list[frozenset[str]]) -> dict[str, float]:
    """Return how much each stem says: the fewer sentences have it, the more."""
    counts = Counter(s for stems in passages for s in stems)
    return {s: math.log((2 + len(passages)) / n) for s, n in counts.items()}


def _check(
    claim: _Passage,
    said: list[_Passage],
    told: list[_Passage],
    weights: dict[str, float],
    names: frozenset[str],
    called: dict[str, str],
) -> Checked:
    who = called.get(claim.actor, "")
    by_one = _alike(claim, [p for p in said if p.actor == claim.actor], weights, names)
    if by_one:
        return Checked("claim", "found", claim.span, _places(by_one), who=who)
    by_another = _alike(claim, [p for p in said if p.actor != claim.actor], weights, names)
    if by_another:
        return Checked("claim", "another speaker's", claim.span, _places(by_another), who=who,
                       there=called.get(by_another[0].actor, ""))  # fmt: skip
    by_nobody = _alike(claim, told, weights, names)
    if by_nobody:
        return Checked("claim", "unattributed there", claim.span, _places(by_nobody), who=who)
    return Checked("claim", "not found", claim.span, who=who)


def _places(passages: list[_Passage]) -> tuple[Instance, ...]:
    return tuple(Instance(p.article, p.span) for p in passages[:MOST_PLACES])


def _alike(
    claim: _Passage, passages: list[_Passage], weights: dict[str, float], names: frozenset[str]
) -> list[_Passage]:
    """Return the passages that hold most of what the claim says, the closest first."""
    most = max(weights.values(), default=1.0)

    def weigh(stems: frozenset[str]) -> float:
        return sum(weights.get(s, most) for s in sorted(stems))

    whole, least = weigh(claim.stems) or 1.0, min(FEWEST, len(claim.stems - names))
    scored = [
        (weigh(claim.stems & p.stems) / whole, p) for p in passages if len((claim.stems & p.stems) - names) >= least
    ]
    return [p for share, p in sorted(scored, key=lambda s: (-s[0], s[1].article, s[1].span)) if share >= COVERED]
