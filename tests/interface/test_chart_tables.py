"""A chart is sent with its rows and, before them, with what "Show data" lists."""

from __future__ import annotations

import pytest

from components.charts import listed
from components.interface.chart_tables import with_tables
from tests.charts.test_listed import COLUMNS, chart_of, rows_of


@pytest.mark.parametrize("key", list(COLUMNS))
def test_what_is_listed_is_the_first_table_and_a_layer_has_it(key: str) -> None:
    rows = rows_of(key)
    spec = chart_of(key).draw(rows, "x", False).chart.to_dict()
    sent = with_tables(spec, listed(rows))
    tables = [(name, table.num_rows, table.column_names) for name, table in sent["datasets"].items()]
    drawn = spec.get("data", {}).get("values", [])
    assert tables[0] == ("listed", len(listed(rows)), COLUMNS[key])
    assert [(name, count) for name, count, _ in tables[1:]] == ([("drawn", len(drawn))] if drawn else [])
    assert sent.get("data") == ({"name": "drawn"} if drawn else None)
    assert [layer["data"] for layer in sent["layer"] if layer not in spec["layer"]] == [{"name": "listed"}]
