"""What charts cannot tell: one sentence each, by key."""

from __future__ import annotations

import pytest

from components.charts import CHARTS
from components.charts.limits import LIMITS, limit_of


@pytest.mark.parametrize("key", LIMITS)
def test_one_sentence_that_says_what_it_cannot(key: str) -> None:
    assert LIMITS[key].startswith("It cannot ")
    assert LIMITS[key].count(".") == 1
    assert LIMITS[key].endswith(".")


@pytest.mark.parametrize(
    ("key", "known"), [("grid", "grid"), ("grid-a1", "grid"), ("time-i2", "time"), ("gridlock", ""), ("", "")]
)
def test_a_longer_key_begins_with_the_charts(key: str, known: str) -> None:
    assert limit_of(key) == LIMITS.get(known, "")


def test_every_chart_and_table_says_what_it_cannot_tell() -> None:
    tables = {"reliability", "positions", "findings", "digest", "timeline", "ground", "versions"}
    assert set(LIMITS) == {kind.key for kind in CHARTS} | tables
