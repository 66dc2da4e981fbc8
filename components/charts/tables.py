"""The rows behind each chart: what the chart draws and what its download holds."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict

from components.charts.looks import LOOKS, SHOWN
from components.charts.names import article_names
from components.charts.rows import ActorInArticle, ActorOnIssue, Dated, Heard, SideOfIssue, Stand
from components.comparing.grid import join_labels, labels_on_issues
from components.comparing.telling import is_worded
from components.model import Corpus, Position, PositionLabel, StanceLabel
from components.wording import month, tr

ASIDE = 22  # pixels between two marks of one day
TAKEN: tuple[StanceLabel, ...] = ("support", "oppose", "conditional", "mixed")


def main_actors(corpus: Corpus, most: int) -> list[str]:
    """Return the ids of the actors with most stances and statements, most first."""
    worth: Counter[str] = Counter()
    for p in corpus.positions:
        worth[p.actor] += 3 * len(p.stances) + len(p.statements)
    return [a for a, n in worth.most_common(most) if n]


def grid_rows(corpus: Corpus, article: str = "", most_actors: int = 12, most_issues: int = 8) -> list[ActorOnIssue]:
    """Return a row a cell: actor, issue, label, symbol, count of stances behind it and their ids."""
    names = {a.id: a.name for a in corpus.actors}
    issues = corpus.issues[:most_issues]
    by: dict[tuple[str, str], list[Position]] = defaultdict(list)
    for p in corpus.positions:
        if article in ("", p.article):
            by[p.actor, p.issue].append(p)
    return [
        {
            "actor": names[actor],
            "actor_id": actor,
            "issue": issue.name,
            "issue_id": issue.id,
            **_cell(by[actor, issue.id]),
        }
        for actor in main_actors(corpus, most_actors)
        for issue in issues
    ]


def outlet_rows(corpus: Corpus, issue: str, most_actors: int = 14, most_articles: int = 16) -> list[ActorInArticle]:
    """Return a row an actor and article for one issue; who takes a side first, camp by camp, then who only speaks of
    it. Where not all have room, those with most passages have it, whatever their side."""
    names = {a.id: a.name for a in corpus.actors}
    outlets = article_names([a.article for a in corpus.analyses])
    cells = {(p.actor, p.article): _cell([p]) for p in corpus.positions if p.issue == issue}
    total: Counter[str] = Counter()
    for (actor, _), cell in cells.items():
        total[actor] += cell["count"]
    camps = _camps(issue, corpus, {a for a, n in total.items() if n})
    speaking = list(LOOKS).index("quoted")
    most = sorted(camps, key=lambda a: (camps[a] >= speaking, -total[a], camps[a], names[a]))[:most_actors]
    actors = sorted(most, key=lambda a: (camps[a], -total[a], names[a]))
    articles = [
        a for a in outlets if len(outlets) <= most_articles or any(cells[c]["count"] for c in cells if c[1] == a)
    ]
    blank = _cell([])
    return [
        {
            "actor": names[actor],
            "actor_id": actor,
            "article": outlets[a],
            "article_id": a,
            **cells.get((actor, a), blank),
        }
        for actor in actors
        for a in articles[:most_articles]
    ]


def count_heard(corpus: Corpus, issue: str = "", article: str = "") -> int:
    """Return how many actors take a side or speak, on one issue or on any, in one article or in all."""
    return len(
        {
            p.actor
            for p in corpus.positions
            if (p.stances or p.statements) and issue in ("", p.issue) and article in ("", p.article)
        }
    )


def _camps(issue: str, corpus: Corpus, actors: set[str]) -> dict[str, int]:
    """Return actor -> the place of its position on an issue in the order of positions."""
    by: dict[str, list[Position]] = defaultdict(list)
    for p in corpus.positions:
        if p.issue == issue and p.actor in actors:
            by[p.actor].append(p)
    order = list(LOOKS)
    return {actor: order.index(_join(positions)) for actor, positions in by.items()}


def _cell(cells: list[Position]) -> Stand:
    """Return what a cell shows: its position, its sign with the number of passages, and what stands behind it."""
    label = _join(cells)
    stances = [s for c in cells for s in c.stances]
    statements = [s for c in cells for s in c.statements]
    count = len(stances) or (len(statements) if label == "quoted" else 0)
    sign = LOOKS[label].symbol if label in SHOWN else ""
    return {"label": tr(LOOKS[label].word), "position": label, "sign": sign,
            "mark": f"{sign} {count}" if count else sign, "count": count, "stances": stances,
            "statements": statements}  # fmt: skip


def _join(cells: list[Position]) -> PositionLabel:
    taken = [c.label for c in cells if c.stances]
    if taken:
        return join_labels(label for label in taken if label in TAKEN)  # type: ignore[misc]
    for label in ("quoted", "mentioned"):
        if any(c.label == label for c in cells):
            return label  # type: ignore[return-value]
    return "absent"


def count_rows(corpus: Corpus, most_issues: int = 10) -> list[SideOfIssue]:
    """Return a row an issue and label: how many stances, and the signed count that the diverging bar draws."""
    labels = labels_on_issues(corpus)
    rows: list[SideOfIssue] = []
    for issue in corpus.issues[:most_issues]:
        ids = {s for p in corpus.positions if p.issue == issue.id for s in p.stances}
        quoted = sum(p.label == "quoted" for p in corpus.positions if p.issue == issue.id)
        found = Counter(labels[i] for i in ids)
        for label in TAKEN:
            count = found[label]
            signed = -count if label == "oppose" else count
            rows.append({"issue": issue.name, "issue_id": issue.id, "position": label, "label": tr(LOOKS[label].word),
                         "count": count, "signed": signed, "mark": f"{LOOKS[label].symbol} {count}" if count else "",
                         "stances": sorted(i for i in ids if labels[i] == label), "statements": []})  # fmt: skip
        rows.append({"issue": issue.name, "issue_id": issue.id, "position": "quoted", "label": tr(LOOKS["quoted"].word),
                     "count": quoted,
                     "signed": quoted, "mark": f"{LOOKS['quoted'].symbol} {quoted}" if quoted else "", "stances": [],
                     "statements": []})  # fmt: skip
    return rows


def is_anybody_heard(corpus: Corpus) -> bool:
    """Tell whether a statement has a voice: whether `statement_rows` has a row."""
    return any(
        s.is_by(ids) and is_worded(corpus.analysis(article), s)
        for actor in corpus.actors
        for article, ids in actor.members.items()
        for s in corpus.analysis(article).statements
    )


def statement_rows(corpus: Corpus, most_actors: int = 15) -> list[Heard]:
    """Return a row an actor and article: how many statements in words; what somebody wants, thinks or does is none."""
    outlets = article_names([a.article for a in corpus.analyses])
    said: dict[tuple[str, str], list[str]] = {}
    totals: Counter[str] = Counter()
    for actor in corpus.actors:
        for article, ids in actor.members.items():
            analysis = corpus.analysis(article)
            found = [f"{article}/{s.id}" for s in analysis.statements if s.is_by(ids) and is_worded(analysis, s)]
            said[actor.id, article] = found
            totals[actor.id] += len(found)
    names = {a.id: a.name for a in corpus.actors}
    return [
        {"actor": names[actor], "actor_id": actor, "article": outlets[a.article.id], "article_id": a.article.id,
         "count": len(found := said.get((actor, a.article.id), [])), "mark": str(len(found) or ""), "stances": [],
         "statements": found}
        for actor, total in totals.most_common(most_actors) if total
        for a in corpus.analyses
    ]  # fmt: skip


def time_rows(corpus: Corpus, issue: str, most_actors: int = 10) -> list[Dated]:
    """Return a row an actor and dated article with a position on the issue."""
    dates = {a.article.id: a.article.date for a in corpus.analyses}
    outlets = article_names([a.article for a in corpus.analyses])
    names = {a.id: a.name for a in corpus.actors}
    rows: list[Dated] = [
        {"actor": names[p.actor], "actor_id": p.actor, "date": dates[p.article], "day": day_of(dates[p.article]),
         "article": outlets[p.article], "article_id": p.article,
         "position": p.label, "label": tr(LOOKS[p.label].word), "mark": LOOKS[p.label].symbol, "count": len(p.stances),
         "stances": list(p.stances), "statements": [], "aside": 0.0}
        for p in corpus.positions if p.issue == issue and p.stances and dates[p.article]
    ]  # fmt: skip
    keep = [a for a, _ in Counter(r["actor_id"] for r in rows).most_common(most_actors)]
    return _side_by_side([r for r in rows if r["actor_id"] in keep])


def day_of(date: str) -> str:
    """Return an article's date as a chart shows it; a month or a year as it is."""
    try:
        found = datetime.date.fromisoformat(date)
    except ValueError:
        return date
    return tr("{day} {month} {year}", day=found.day, month=month(found.month), year=found.year)


def _side_by_side(rows: list[Dated]) -> list[Dated]:
    """Give each mark the pixels by which it stands beside its day, so that those of one actor and day do not cover each
    other."""
    days = Counter((r["actor_id"], r["date"]) for r in rows)
    seen: Counter[tuple[str, str]] = Counter()
    for r in rows:
        key = r["actor_id"], r["date"]
        r["aside"] = ASIDE * (seen[key] - (days[key] - 1) / 2)
        seen[key] += 1
    return rows
