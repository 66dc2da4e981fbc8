"""The grid: for each actor, issue and article one position, with the stances and statements behind it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from math import fsum
from typing import NamedTuple

from components.comparing.actors import bearers
from components.comparing.issue_choice import Choice, naming
from components.comparing.owners import Owners
from components.comparing.sides import is_about
from components.comparing.signs import label_on
from components.comparing.spoken_of import find_spoken_of, points_back
from components.model import (
    Analysis,
    Corpus,
    CorpusActor,
    Issue,
    Position,
    PositionLabel,
    Stance,
    StanceLabel,
    Statement,
)

CLEARLY = 2.0  # times the weight of the other side, from which a cell has one label
TURNED = 0.5  # of the weight of a position whose sign was turned


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


def weigh_side(stance: Stance, label: StanceLabel) -> float:
    """Return what a position weighs in its cell: less where it is on what undoes the issue, or on what the issue
    undoes."""
    return stance.likely * (TURNED if label != stance.label else 1.0)


def find_positions(
    analyses: tuple[Analysis, ...], actors: tuple[CorpusActor, ...], issues: tuple[Issue, ...]
) -> tuple[Position, ...]:
    """Return the positions of every actor that takes or voices one on an issue in any article, absences included."""
    of = bearers(actors)
    names = {key: a.name for key, a in of.items()}
    sides: defaultdict[tuple[str, str], dict[str, list[Taken]]] = defaultdict(dict)
    said: defaultdict[tuple[str, str], dict[str, list[str]]] = defaultdict(dict)
    choice, named = Choice(issues), naming(issues)
    for a in analyses:
        article = a.article.id
        for stance, issue, label in take_sides(a, issues, names, choice):
            if (actor := of.get((article, stance.holder or ""))) is not None:
                sides[actor.id, issue].setdefault(article, []).append(
                    Taken(f"{article}/{stance.id}", label, weigh_side(stance, label))
                )
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


def take_sides(
    analysis: Analysis, issues: tuple[Issue, ...], names: dict[tuple[str, str], str], choice: Choice | None = None
) -> list[tuple[Stance, str, StanceLabel]]:
    """Return each position that holds and is on an issue, with the issue's id and the label towards what it proposes.

    A position is on one issue, and nobody takes one on themselves: "Lund defended her record" is on no Lund. `choice`
    among these issues is made where none is given.
    """
    article, owners, choice = analysis.article.id, Owners(analysis), choice or Choice(issues)
    actors = {a.id: a for a in analysis.actors}
    found = []
    for stance in analysis.stances:
        if not stance.holds:
            continue
        if stance.issue:  # as a person set it
            found += [(stance, i.id, stance.label) for i in issues if i.name == stance.issue]
            continue
        actor = actors.get(stance.target.actor or "")
        is_on = actor is not None and is_about(actor, analysis, stance)
        about = names.get((article, actor.id), "") if actor is not None and is_on else ""
        elsewhere = (
            () if about else (_called(analysis, stance), names.get((article, owners.of(stance.target.span) or ""), ""))
        )
        issue, label = _choose(choice, stance, about, elsewhere)
        if issue is None and stance.target.span is not None and points_back(stance.target.text):
            issue = find_spoken_of(analysis, stance.target.span, choice)
        if issue is not None and issue.name != names.get((article, stance.holder or "")):
            found.append((stance, issue.id, label))
    return found


def _choose(choice: Choice, stance: Stance, about: str, elsewhere: tuple[str, ...]) -> tuple[Issue | None, StanceLabel]:
    """Return the issue of the actor that a target is about, else of its words, else of what it is called elsewhere or
    whose it is; and the label towards what it proposes."""
    text = stance.target.text
    if about and (issue := choice.of(about)) is not None:
        return issue, stance.label
    if (issue := choice.of(text)) is not None:
        return issue, label_on(issue, text, stance.label)
    return next((i for i in map(choice.of, elsewhere) if i is not None), None), stance.label


def _called(analysis: Analysis, stance: Stance) -> str:
    """Return what the article calls a target elsewhere: "the move" by the chain of mentions that it is one of."""
    number = analysis.chain_at(stance.target.span) if stance.target.span is not None else None
    return analysis.chains[number].name.flat(analysis.article.text) if number is not None else ""


def labels_on_issues(corpus: Corpus) -> dict[str, StanceLabel]:
    """Return for each position that is on an issue its label towards what the issue proposes, by article and id as in
    `Position.stances`."""
    names = {key: a.name for key, a in bearers(corpus.actors).items()}
    choice = Choice(corpus.issues)
    return {
        f"{a.article.id}/{s.id}": label
        for a in corpus.analyses
        for s, _, label in take_sides(a, corpus.issues, names, choice)
    }


def positions_elsewhere(corpus: Corpus) -> tuple[str, ...]:
    """Return the positions that hold and are on none of the issues, by article and id as in `Position.stances`."""
    on = labels_on_issues(corpus)
    found = (f"{a.article.id}/{s.id}" for a in corpus.analyses for s in a.stances if s.holds and s.holder)
    return tuple(key for key in found if key not in on)


def _name_issues(analysis: Analysis, named: Callable[[str], list[Issue]]) -> list[tuple[Statement, str]]:
    """Return the statements that name an issue, with the issue's id."""
    found = []
    for statement in analysis.statements:
        text = " ".join(c.of(analysis.article.text) for c in statement.content)
        found += [(statement, issue.id) for issue in named(text)]
    return found


def _cell(actor: CorpusActor, issue: str, article: str, sides: list[Taken], said: list[str]) -> Position:
    label: PositionLabel = "absent" if article not in actor.members else "quoted" if said else "mentioned"
    if sides:
        label = settle((s.label, s.weight) for s in sides)
    return Position(actor.id, issue, article, label, tuple(s.stance for s in sides), tuple(said))
