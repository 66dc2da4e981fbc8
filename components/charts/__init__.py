"""Charts: one function a chart, a table of rows in, a `Figure` (chart, title, alt text) out. No streamlit here."""

from components.charts.figures import Figure, count_chart, grid_chart, spec_of, statement_chart, time_chart
from components.charts.looks import LOOKS, Look, look_of
from components.charts.reliability import reliability_chart
from components.charts.tables import count_rows, grid_rows, short_names, statement_rows, time_rows

__all__ = [
    "LOOKS",
    "Figure",
    "Look",
    "count_chart",
    "count_rows",
    "grid_chart",
    "grid_rows",
    "look_of",
    "reliability_chart",
    "short_names",
    "spec_of",
    "statement_chart",
    "statement_rows",
    "time_chart",
    "time_rows",
]
