"""What is checked and what is next: rows least sure and most consequential first, and how right the app was on this
set."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt
from typing import Literal, NamedTuple

from components.model import Analysis, Corpus
from components.review.facts import ROWS, Fact, has_key, position_key

Verdict = Literal["right", "wrong", "edited"]
DECIDES = 1.0  # what it adds to a row's weight that a cell of "who stands where" reads otherwise without it
AGAIN = 0.1  # and each further passage


class Item(NamedTuple):
    """A row to check: where it is, its worth (uncertainty times weight), and what a person said of it, if anything."""

    article: str
    row: str
    key: str
    worth: float
    verdict: Verdict | None


class Record(NamedTuple):
    """How right the app was on the rows of a set that were checked; `low` to `high` is where its share lies, 95 of 100
    times (Wilson, 1927)."""

    checked: int
    rows: int
    right: int
    edited: int
    wrong: int
    low: float
    high: float


def verdicts(facts: Iterable[Fact]) -> dict[tuple[str, str, str], Verdict]:
    """Return (about, article, key) -> what a person said of a row that the app read."""
    found: dict[tuple[str, str, str], Verdict] = {}
    for fact in facts:
        place = (fact.about, fact.article, fact.key)
        if fact.about not in ROWS:
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


def queue(analyses: Iterable[Analysis], corpus: Corpus | None, facts: Iterable[Fact]) -> tuple[Item, ...]:
    """Return the positions to check, as the app read them, those first whose mistake would weigh most; leads are left
    out.

    Without a comparison no row weighs more for deciding a cell."""
    said = verdicts(f for f in facts if f.about == "position")
    deciding = _deciding(corpus) if corpus is not None else set()
    items = []
    for analysis in analyses:
        article = analysis.article.id
        own = [(key, verdict) for (_, where, key), verdict in said.items() if where == article]
        again = [s.same_as for s in analysis.stances if s.same_as]
        for stance in analysis.stances:
            if stance.same_as is None and stance.counts:
                key = position_key(stance)
                verdict = next((v for k, v in own if has_key(k, key)), None)
                weight = 1.0 + DECIDES * (f"{article}/{stance.id}" in deciding) + AGAIN * again.count(stance.id)
                items.append(Item(article, stance.id, key, (1.05 - stance.confidence) * weight, verdict))
    return tuple(sorted(items, key=lambda i: -i.worth))


def _deciding(corpus: Corpus) -> set[str]:
    """Return the positions without which a cell of the grid would read otherwise."""
    # here: the first screen is drawn without the parser
    from components.comparing.grid import labels_on_issues, settle, weigh_side

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
    """Return how right the app was on the rows that were checked; an edited row is one that it did not read right."""
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
