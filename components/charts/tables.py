"""The rows behind each chart, as plain dicts: what the chart draws and what its download holds."""

from __future__ import annotations

from collections import Counter
from typing import Any

from components.charts.looks import LOOKS
from components.comparing.grid import join_labels, labels_on_issues
from components.model import Article, Corpus, Position, PositionLabel, StanceLabel

LONGEST_LABEL = 34
TAKEN: tuple[StanceLabel, ...] = ("support", "oppose", "conditional", "mixed")


def short(text: str, length: int = LONGEST_LABEL) -> str:
    """Cut a label at a word with an ellipsis."""
    return text if len(text) <= length else text[: length - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def short_names(articles: list[Article]) -> dict[str, str]:
    """Return article id -> a short name that no two articles share: outlet, else title, with the date where needed."""
    names = {a.id: short(a.outlet or a.title or a.origin) for a in articles}
    counts = Counter(names.values())
    for a in articles:
        if counts[names[a.id]] > 1 and a.date:
            names[a.id] = f"{names[a.id]} {a.date}"
    counts, seen = Counter(names.values()), Counter[str]()
    for a in articles:
        if counts[names[a.id]] > 1:
            seen[names[a.id]] += 1
            names[a.id] = f"{names[a.id]} ({seen[names[a.id]]})"
    return names


def main_actors(corpus: Corpus, most: int) -> list[str]:
    """Return the ids of the actors with most stances and statements, most first."""
    worth: Counter[str] = Counter()
    for p in corpus.positions:
        worth[p.actor] += 3 * len(p.stances) + len(p.statements)
    return [a for a, _ in worth.most_common(most)]


def grid_rows(corpus: Corpus, article: str = "", most_actors: int = 12, most_issues: int = 8) -> list[dict[str, Any]]:
    """Return a row a cell: actor, issue, label, symbol, count of stances behind it and their ids."""
    names = {a.id: a.name for a in corpus.actors}
    members = {a.id: a.members for a in corpus.actors}
    issues = corpus.issues[:most_issues]
    rows = []
    for actor in main_actors(corpus, most_actors):
        for issue in issues:
            cells = [p for p in corpus.positions if p.actor == actor and p.issue == issue.id and article in ("", p.article)]
            label = _join(cells)
            if label == "absent" and any(article in ("", m) for m in members[actor]):
                label = "mentioned"
            stances = [s for c in cells for s in c.stances]
            statements = [s for c in cells for s in c.statements]
            count = len(stances) or (len(statements) if label == "quoted" else 0)
            rows.append({
                "actor": short(names[actor]), "issue": short(issue.name, 28), "label": LOOKS[label].word, "position": label,
                "mark": f"{LOOKS[label].symbol} {count}" if count else LOOKS[label].symbol, "count": count,
                "actor_id": actor, "issue_id": issue.id, "stances": stances, "statements": statements,
            })  # fmt: skip
    return rows


def _join(cells: list[Position]) -> PositionLabel:
    taken = [c.label for c in cells if c.stances]
    if taken:
        return join_labels(label for label in taken if label in TAKEN)  # type: ignore[misc]
    for label in ("quoted", "mentioned"):
        if any(c.label == label for c in cells):
            return label  # type: ignore[return-value]
    return "absent"


def count_rows(corpus: Corpus, most_issues: int = 10) -> list[dict[str, Any]]:
    """Return a row an issue and label: how many stances, and the signed count that the diverging bar draws."""
    labels = labels_on_issues(corpus)
    rows = []
    for issue in corpus.issues[:most_issues]:
        ids = {s for p in corpus.positions if p.issue == issue.id for s in p.stances}
        quoted = sum(p.label == "quoted" for p in corpus.positions if p.issue == issue.id)
        found = Counter(labels[i] for i in ids)
        for label in TAKEN:
            count = found[label]
            signed = -count if label == "oppose" else count
            rows.append({"issue": short(issue.name, 28), "issue_id": issue.id, "position": label, "label": LOOKS[label].word,
                         "count": count, "signed": signed, "mark": f"{LOOKS[label].symbol} {count}" if count else "",
                         "stances": sorted(i for i in ids if labels[i] == label)})  # fmt: skip
        rows.append({"issue": short(issue.name, 28), "issue_id": issue.id, "position": "quoted", "label": LOOKS["quoted"].word, "count": quoted,
                     "signed": quoted, "mark": f"{LOOKS['quoted'].symbol} {quoted}" if quoted else "", "stances": []})  # fmt: skip
    return rows


def statement_rows(corpus: Corpus, most_actors: int = 15) -> list[dict[str, Any]]:
    """Return a row an actor and article: how many statements."""
    outlets = short_names([a.article for a in corpus.analyses])
    totals: Counter[str] = Counter()
    counts: Counter[tuple[str, str]] = Counter()
    for actor in corpus.actors:
        for article, ids in actor.members.items():
            number = sum(s.is_by(ids) for s in corpus.analysis(article).statements)
            counts[actor.id, article] += number
            totals[actor.id] += number
    names = {a.id: a.name for a in corpus.actors}
    return [
        {"actor": short(names[actor]), "actor_id": actor, "article": outlets[a.article.id], "article_id": a.article.id,
         "count": counts[actor, a.article.id], "mark": str(counts[actor, a.article.id] or "")}
        for actor, total in totals.most_common(most_actors) if total
        for a in corpus.analyses
    ]  # fmt: skip


def time_rows(corpus: Corpus, issue: str, most_actors: int = 10) -> list[dict[str, Any]]:
    """Return a row an actor and dated article with a position on the issue."""
    dates = {a.article.id: a.article.date for a in corpus.analyses}
    outlets = short_names([a.article for a in corpus.analyses])
    names = {a.id: a.name for a in corpus.actors}
    rows = [
        {"actor": short(names[p.actor]), "actor_id": p.actor, "date": dates[p.article], "article": outlets[p.article], "article_id": p.article,
         "position": p.label, "label": LOOKS[p.label].word, "mark": LOOKS[p.label].symbol, "count": len(p.stances), "stances": list(p.stances)}
        for p in corpus.positions if p.issue == issue and p.stances and dates[p.article]
    ]  # fmt: skip
    keep = [a for a, _ in Counter(r["actor"] for r in rows).most_common(most_actors)]
    return [r for r in rows if r["actor"] in keep]
