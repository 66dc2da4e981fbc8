"""The grid: for each actor, issue and article one position, with the stances and statements behind it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from math import fsum
from typing import NamedTuple

from components.comparing.actors import bearers
from components.comparing.issue_choice import naming
from components.comparing.taking import weigh_side
from components.comparing.telling import is_worded
from components.comparing.together import CLEARLY, find_sides
from components.model import (
    Analysis,
    Corpus,
    CorpusActor,
    Issue,
    Position,
    PositionLabel,
    StanceLabel,
    Statement,
)
from components.sharing import last_a_thread


def join_labels(labels: Iterable[StanceLabel]) -> StanceLabel:
    """Return one label for several: support and opposition together are mixed, a condition binds plain support."""
    found = set(labels)
    if "mixed" in found or {"support", "oppose"} <= found or {"conditional", "oppose"} <= found:
        return "mixed"
    return "conditional" if "conditional" in found else "oppose" if "oppose" in found else "support"


class Taken(NamedTuple):
    """A position on an issue: its stance as `article/id`, its label towards the issue, and what it weighs."""

    stance: str
    label: StanceLabel
    weight: float


def settle(taken: Iterable[tuple[StanceLabel, float]]) -> StanceLabel:
    """Return one label for what somebody says of an issue in an article: mixed only where neither side weighs `CLEARLY`
    as much as the rest."""
    weights: Counter[StanceLabel] = Counter()
    for label, weight in taken:
        weights[label] += weight  # type: ignore[assignment]  # a counter of floats
    joined = join_labels(weights)
    (first, most), *rest = weights.most_common()
    return first if joined == "mixed" and most >= CLEARLY * fsum(w for _, w in rest) else joined


def find_positions(
    analyses: tuple[Analysis, ...], actors: tuple[CorpusActor, ...], issues: tuple[Issue, ...]
) -> tuple[Position, ...]:
    """Return the positions of every actor that takes or voices one on an issue in any article, absences included."""
    of = bearers(actors)
    sides: defaultdict[tuple[str, str], dict[str, list[Taken]]] = defaultdict(dict)
    said: defaultdict[tuple[str, str], dict[str, list[str]]] = defaultdict(dict)
    for article, stance, actor, issue, label in find_sides(analyses, actors, issues):
        if actor is not None:
            sides[actor.id, issue].setdefault(article, []).append(
                Taken(f"{article}/{stance.id}", label, weigh_side(stance, label))
            )
    named = naming(issues)
    for a in analyses:
        article = a.article.id
        for statement, issue in _name_issues(a, named):
            for actor_id in dict.fromkeys(of[article, v].id for v in statement.voices if (article, v) in of):
                said[actor_id, issue].setdefault(article, []).append(f"{article}/{statement.id}")
    articles = [a.article.id for a in analyses]
    pairs = [(a, i.id) for a in actors for i in issues if (a.id, i.id) in sides or (a.id, i.id) in said]
    return tuple(
        _cell(a, i, article, sides.get((a.id, i), {}).get(article, []), said.get((a.id, i), {}).get(article, []))
        for a, i in pairs
        for article in articles
    )


@last_a_thread
def labels_on_issues(corpus: Corpus) -> dict[str, StanceLabel]:
    """Return for each position that is on an issue its label towards what the issue proposes, by article and id as in
    `Position.stances`."""
    sides = find_sides(corpus.analyses, corpus.actors, corpus.issues)
    return {f"{s.article}/{s.stance.id}": s.label for s in sides}


def positions_elsewhere(corpus: Corpus) -> tuple[str, ...]:
    """Return the positions that hold and are on none of the issues, by article and id as in `Position.stances`."""
    on = labels_on_issues(corpus)
    found = (f"{a.article.id}/{s.id}" for a in corpus.analyses for s in a.stances if s.holds and s.holder)
    return tuple(key for key in found if key not in on)


def _name_issues(analysis: Analysis, named: Callable[[str], list[Issue]]) -> list[tuple[Statement, str]]:
    """Return the statements in words that name an issue, with the issue's id."""
    found = []
    for statement in analysis.statements:
        text = " ".join(c.of(analysis.article.text) for c in statement.content)
        issues = named(text)
        if issues and is_worded(analysis, statement):
            found += [(statement, issue.id) for issue in issues]
    return found


def _cell(actor: CorpusActor, issue: str, article: str, sides: list[Taken], said: list[str]) -> Position:
    label: PositionLabel = "absent" if article not in actor.members else "quoted" if said else "mentioned"
    if sides:
        label = settle((s.label, s.weight) for s in sides)
    return Position(actor.id, issue, article, label, tuple(s.stance for s in sides), tuple(said))
