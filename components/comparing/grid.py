"""The grid: for each actor, issue and article one position, with the stances and statements behind it."""

from __future__ import annotations

from collections.abc import Iterable

from components.comparing.issues import belongs
from components.model import Analysis, CorpusActor, Issue, Position, PositionLabel, Stance, StanceLabel, Statement


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
            covered = covering[issue.id]
            present = {a: _cell(a, ids, actor, issue, covered[a]) for a, ids in actor.members.items()}
            if any(c.label not in ("absent", "mentioned") for c in present.values()):
                absent = (Position(actor.id, issue.id, a.article.id, "absent") for a in analyses)
                positions += [present.get(c.article, c) for c in absent]
    return tuple(positions)


def _coverage(analyses: tuple[Analysis, ...], issue: Issue) -> dict[str, tuple[list[Stance], list[Statement]]]:
    """Return by article the stances on the issue and the statements that name it."""
    found = {}
    for a in analyses:
        text = a.article.text
        stances = [s for s in a.stances if s.counts and belongs(issue, s.target.text)]
        statements = [s for s in a.statements if belongs(issue, " ".join(c.of(text) for c in s.content))]
        found[a.article.id] = (stances, statements)
    return found


def _cell(article: str, ids: tuple[str, ...], actor: CorpusActor, issue: Issue, covered: tuple[list[Stance], list[Statement]]) -> Position:
    stances = [s for s in covered[0] if s.holder in ids]
    statements = tuple(f"{article}/{s.id}" for s in covered[1] if s.actor in ids)
    label: PositionLabel = "quoted" if statements else "mentioned"
    if stances:
        label = join_labels(s.label for s in stances)
    return Position(actor.id, issue.id, article, label, tuple(f"{article}/{s.id}" for s in stances), statements)
