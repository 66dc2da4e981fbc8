"""What "Show data" lists: columns as a newsroom names them, the marks that count something, nothing of the drawing."""

from __future__ import annotations

from typing import Any

import pytest

from components.charts import CHARTS, Kind, choices_of, listed
from components.charts.rows import Rows
from components.wording import in_language
from tests.charts.test_axes import GREENS, PONDS, sample, two_bodies

COLUMNS = {
    "outlets": ["Actor", "Article", "Position", "Passages"], "grid": ["Actor", "Issue", "Position", "Passages"],
    "counts": ["Issue", "Position", "Passages"], "voices": ["Actor", "Article", "Statements"],
    "verbs": ["Kind", "Article", "Statements", "Verbs", "Implies"], "network": ["Who", "Kind", "On", "Strength"],
    "time": ["Actor", "Article", "Day", "Position", "Passages"],
}  # fmt: skip


def chart_of(key: str) -> Kind[Any]:
    return next(k for k in CHARTS if k.key == key)


def rows_of(key: str) -> Rows:
    kind = chart_of(key)
    return kind.rows(sample(), next(iter(choices_of(kind, sample()))))


@pytest.mark.parametrize("key", list(COLUMNS))
def test_columns_are_named_as_a_newsroom_names_them(key: str) -> None:
    found = listed(rows_of(key))
    assert found
    assert [list(row) for row in found] == [COLUMNS[key]] * len(found)
    assert not [v for row in found for v in row.values() if v is None or isinstance(v, list)]
    assert {k.key for k in CHARTS} == set(COLUMNS)


def test_names_are_whole_and_empty_cells_are_left_out() -> None:
    kind = CHARTS[0]
    rows = kind.rows(two_bodies(), "i1")
    assert [(r["Actor"], r["Article"], r["Position"], r["Passages"]) for r in listed(rows)] == [
        (GREENS, "Post x", "support", 1), (GREENS, "Post y", "support", 1), (PONDS, "Post x", "oppose", 1),
    ]  # fmt: skip
    assert len(rows) == 4


def test_words_are_those_of_the_language() -> None:
    with in_language("de"):
        ties = listed(rows_of("network"))
    assert list(ties[0]) == ["Wer", "Art", "Zu", "Stärke"]
    assert {t["Art"] for t in ties} == {"einig", "im Streit"}
