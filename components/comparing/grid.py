"""The grid: for each actor, issue and article one position, with the stances and statements behind it."""

from __future__ import annotations

from collections.abc import Iterable

from components.comparing.issues import belongs, choose_issue
from components.comparing.sides import is_about
from components.comparing.signs import label_on
from components.model import Analysis, Corpus, CorpusActor, Issue, Position, PositionLabel, Stance, StanceLabel


def join_labels(labels: Iterable[StanceLabel]) -> StanceLabel:
    """Return one label for several: support and opposition together are mixed, a condition binds plain support."""
    found = set(labels)
    if "mixed" in found or {"support", "oppose"} <= found or {"conditional", "oppose"} <= found:
        return "mixed"
    return "conditional" if "conditional" in found else "oppose" if "oppose" in found else "support"


def find_positions(
    analyses: tuple[Analysis, ...], actors: tuple[CorpusActor, ...], issues: tuple[Issue, ...]
) -> tuple[Position, ...]:
    """Return the positions of every actor that takes or voices one on an issue in any article, absences included."""
    names = {(article, i): a.name for a in actors for article, ids in a.members.items() for i in ids}
    taken = {a.article.id: take_sides(a, issues, names) for a in analyses}
    named = {a.article.id: _named(a, issues) for a in analyses}
    positions: list[Position] = []
    for actor in actors:
        for issue in issues:
            cells = [_cell(a, actor, issue, taken[a.article.id], named[a.article.id][issue.id]) for a in analyses]
            if any(c.label not in ("absent", "mentioned") for c in cells):
                positions += cells
    return tuple(positions)


def take_sides(analysis: Analysis, issues: tuple[Issue, ...], names: dict[tuple[str, str], str]) -> list[tuple[Stance, str, StanceLabel]]:
    """Return each position that counts and is on an issue, with the issue's id and the label towards what it proposes.

    A position is on one issue: that of its target's words, for "him" or "the mayor" that of the actor's name.
    """
    actors = {a.id: a for a in analysis.actors}
    found = []
    for stance in analysis.stances:
        if not stance.counts:
            continue
        actor = actors.get(stance.target.actor or "")
        name = names.get((analysis.article.id, actor.id), "") if actor is not None and is_about(actor, analysis, stance) else ""
        text = stance.target.text
        issue = choose_issue(issues, name) if name else None
        if issue is not None:
            found.append((stance, issue.id, stance.label))
        elif (issue := choose_issue(issues, text)) is not None:
            found.append((stance, issue.id, label_on(issue, text, stance.label)))
    return found


def labels_on_issues(corpus: Corpus) -> dict[str, StanceLabel]:
    """Return for each position that is on an issue its label towards what the issue proposes, by article and id as in `Position.stances`."""
    names = {(article, i): a.name for a in corpus.actors for article, ids in a.members.items() for i in ids}
    return {f"{a.article.id}/{s.id}": label for a in corpus.analyses for s, _, label in take_sides(a, corpus.issues, names)}


def _named(analysis: Analysis, issues: tuple[Issue, ...]) -> dict[str, set[str]]:
    """Return by issue the ids of the statements that name it."""
    said = {s.id: " ".join(c.of(analysis.article.text) for c in s.content) for s in analysis.statements}
    return {issue.id: {i for i, text in said.items() if belongs(issue, text)} for issue in issues}


def _cell(analysis: Analysis, actor: CorpusActor, issue: Issue, taken: list[tuple[Stance, str, StanceLabel]], named: set[str]) -> Position:
    ids, article = actor.members.get(analysis.article.id, ()), analysis.article.id
    sides = [(s, label) for s, on, label in taken if on == issue.id and s.holder in ids]
    statements = tuple(f"{article}/{s.id}" for s in analysis.statements if s.id in named and s.actor in ids)
    label: PositionLabel = "absent" if not ids else "quoted" if statements else "mentioned"
    if sides:
        label = join_labels(found for _, found in sides)
    return Position(actor.id, issue.id, article, label, tuple(f"{article}/{s.id}" for s, _ in sides), statements)
