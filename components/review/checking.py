"""What is checked and what is next: rows least sure and most consequential first, and how right the app was on this
set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import sqrt
from typing import Literal, NamedTuple

from components.model import Analysis, Corpus
from components.review.facts import ROWS, About, Fact, has_key, position_key, statement_key

Verdict = Literal["right", "wrong", "edited"]
CERTAIN = 1.05  # less a row's confidence: how doubtful it is
DECIDES = 1.0  # what it adds to a row's weight that a cell of "who stands where" reads otherwise without it
AGAIN = 0.1  # and each further passage
BEARS = 0.5  # what it adds to a statement's weight that a position stands on it
ALONE = 0.5  # and that its speaker says nothing else in the article


class Item(NamedTuple):
    """A row or a finding to check: where it is, its worth (doubt times weight), and what a person said of it, if
    anything."""

    about: About
    article: str
    row: str
    key: str
    worth: float
    verdict: Verdict | None


class Record(NamedTuple):
    """How right the app was on what was checked of a set; `low` to `high` is where its share lies, 95 of 100
    times (Wilson, 1927)."""

    checked: int
    rows: int
    right: int
    edited: int
    wrong: int
    low: float
    high: float


def verdicts(facts: Iterable[Fact], of: Sequence[About] = ROWS) -> dict[tuple[str, str, str], Verdict]:
    """Return (about, article, key) -> what a person said of a row that the app read, or of a finding."""
    found: dict[tuple[str, str, str], Verdict] = {}
    for fact in facts:
        place = (fact.about, fact.article, fact.key)
        if fact.about not in of:
            continue
        if fact.what == "reject":
            found[place] = "wrong"
        elif fact.what == "set":
            found[place] = "edited"
        elif fact.what == "accept" and found.get(place) != "edited":
            found[place] = "right"
        elif fact.what == "reopen":
            found.pop(place, None)
    return found


def queue(
    analyses: Iterable[Analysis], corpus: Corpus | None, facts: Iterable[Fact], of: Sequence[About] = ROWS
) -> tuple[Item, ...]:
    """Return the rows to check, as the app read them, those first whose mistake would weigh most; leads are left out.

    Without a comparison no position weighs more for deciding a cell."""
    said = verdicts(facts, of)
    deciding = _deciding(corpus) if corpus is not None and "position" in of else set()
    own: dict[tuple[str, str], list[tuple[str, Verdict]]] = {}
    for (kind, where, key), told in said.items():
        own.setdefault((kind, where), []).append((key, told))
    items = []
    for analysis in analyses:
        article = analysis.article.id
        rows = [*(_positions(analysis, deciding) if "position" in of else ()),
                *(_statements(analysis) if "statement" in of else ())]  # fmt: skip
        for about, row, key, worth in rows:
            verdict = next((v for k, v in own.get((about, article), ()) if has_key(k, key)), None)
            items.append(Item(about, article, row, key, worth, verdict))
    return tuple(sorted(items, key=lambda i: -i.worth))


def _positions(analysis: Analysis, deciding: set[str]) -> Iterable[tuple[About, str, str, float]]:
    """Yield kind, id, passage and worth of the positions that count, each at its surest passage."""
    again = Counter(s.same_as for s in analysis.stances)
    for s in analysis.stances:
        if s.same_as is None and s.counts:
            weight = 1.0 + DECIDES * (f"{analysis.article.id}/{s.id}" in deciding) + AGAIN * again[s.id]
            yield "position", s.id, position_key(s), (CERTAIN - s.confidence) * weight


def _statements(analysis: Analysis) -> Iterable[tuple[About, str, str, float]]:
    """Yield the same of the statements."""
    bearing = {s.statement for s in analysis.stances if s.counts}
    said = Counter(v for s in analysis.statements for v in s.voices)
    for s in analysis.statements:
        weight = 1.0 + BEARS * (s.id in bearing) + ALONE * any(said[v] == 1 for v in s.voices)
        yield "statement", s.id, statement_key(s), (CERTAIN - s.confidence) * weight


def _deciding(corpus: Corpus) -> set[str]:
    """Return the positions without which a cell of the grid would read otherwise."""
    # here: the first screen is drawn without the parser
    from components.comparing.grid import labels_on_issues, settle
    from components.comparing.taking import weigh_side

    labels = labels_on_issues(corpus)
    stances = {f"{a.article.id}/{s.id}": s for a in corpus.analyses for s in a.stances}
    found = set()
    for cell in corpus.positions:
        for stance in cell.stances:
            rest = [(labels[s], weigh_side(stances[s], labels[s])) for s in cell.stances if s != stance and s in labels]
            if not rest or settle(rest) != cell.label:
                found.add(stance)
    return found


def record(items: Iterable[Item]) -> Record:
    """Return how right the app was on what was checked; an edited row is one that it did not read right."""
    items = tuple(items)
    count = {v: sum(i.verdict == v for i in items) for v in ("right", "edited", "wrong")}
    checked = sum(count.values())
    low, high = wilson(count["right"], checked)
    return Record(checked, len(items), count["right"], count["edited"], count["wrong"], low, high)


def wilson(right: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """Return the interval of a share."""
    if not of:
        return 0.0, 1.0
    share, wide = right / of, z * z / of
    middle, reach = share + wide / 2, z * sqrt(share * (1 - share) / of + wide / of / 4)
    return max(0.0, (middle - reach) / (1 + wide)), min(1.0, (middle + reach) / (1 + wide))
