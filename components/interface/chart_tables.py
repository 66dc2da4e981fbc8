"""The rows of a chart as the tables that are sent with it, which Streamlit else makes of them at every redraw."""

from __future__ import annotations

from typing import Any

from pyarrow import Table
from streamlit.dataframe_util import convert_anything_to_pandas_df, convert_pandas_df_to_arrow_table

LISTED, DRAWN = "listed", "drawn"


def with_tables(spec: dict[str, Any], listed: list[dict[str, Any]]) -> dict[str, Any]:
    """Return a chart with its rows, and with those that "Show data" lists: the first table that has a name.

    A layer that draws nothing has that table, since one that no layer has could not be changed."""
    tables = {LISTED: Table.from_pylist(listed)}
    empty = {"data": {"name": LISTED}, "transform": [{"filter": "false"}], "mark": {"type": "point", "aria": False}}
    sent = spec | {"datasets": tables, "layer": [*spec["layer"], empty]}
    values = spec.get("data", {}).get("values")
    if values:
        tables[DRAWN] = convert_pandas_df_to_arrow_table(convert_anything_to_pandas_df(values))
        sent["data"] = {"name": DRAWN}
    return sent
