"""Charts: one function a chart, a table of rows in, a `Figure` (chart, title, alt text) out. No streamlit here."""

import pandas  # noqa: F401 - whole before altair, which asks a module that another thread may only have begun to load

from components.charts.catalogue import CHARTS, TABS, Kind, choices_of, has_marks, picked
from components.charts.figures import (
    Figure,
    count_chart,
    grid_chart,
    outlet_chart,
    spec_of,
    statement_chart,
    time_chart,
)
from components.charts.listed import listed
from components.charts.looks import LOOKS, Look, look_of
from components.charts.names import short_names
from components.charts.network import network_chart
from components.charts.network_rows import network_rows
from components.charts.reliability import reliability_chart
from components.charts.tables import count_rows, grid_rows, outlet_rows, statement_rows, time_rows
from components.charts.verbs import verb_chart, verb_rows

__all__ = ["CHARTS", "LOOKS", "TABS", "Figure", "Kind", "Look", "choices_of", "count_chart", "count_rows", "grid_chart",
           "grid_rows", "has_marks", "listed", "look_of", "network_chart", "network_rows", "outlet_chart",
           "outlet_rows", "picked", "reliability_chart", "short_names", "spec_of", "statement_chart", "statement_rows",
           "time_chart", "time_rows", "verb_chart", "verb_rows"]  # fmt: skip
