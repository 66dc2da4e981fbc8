"""The grid: for each actor, issue and article one position, with the stances and statements behind it."""

from __future__ import annotations

from collections.abc import Iterable

from components.comparing.issues import belongs
from components.model import Analysis, CorpusActor, Issue, Position, PositionLabel, StanceLabel


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
    positions: list[Position] = []
    covering = {i.id: _coverage(analyses, i) for i in issues}
    for actor in actors:
        for issue in issues:
            cells = [_cell(a, actor, issue, covering[issue.id][a.article.id]) for a in analyses]
            if any(c.label not in ("absent", "mentioned") for c in cells):
                positions += cells
    return tuple(positions)


def _coverage(analyses: tuple[Analysis, ...], issue: Issue) -> dict[str, tuple[set[str], set[str]]]:
    """Return by article the ids of the stances on the issue and of the statements that name it."""
    found = {}
    for a in analyses:
        text = a.article.text
        stances = {s.id for s in a.stances if s.counts and belongs(issue, s.target.text)}
        statements = {s.id for s in a.statements if belongs(issue, " ".join(c.of(text) for c in s.content))}
        found[a.article.id] = (stances, statements)
    return found


def _cell(analysis: Analysis, actor: CorpusActor, issue: Issue, covered: tuple[set[str], set[str]]) -> Position:
    ids, article = actor.members.get(analysis.article.id, ()), analysis.article.id
    stances = [s for s in analysis.stances if s.id in covered[0] and s.holder in ids]
    statements = tuple(f"{article}/{s.id}" for s in analysis.statements if s.id in covered[1] and s.actor in ids)
    label: PositionLabel = "absent" if not ids else "quoted" if statements else "mentioned"
    if stances:
        label = join_labels(s.label for s in stances)
    return Position(actor.id, issue.id, article, label, tuple(f"{article}/{s.id}" for s in stances), statements)
