"""The title over a chart: in one line where the page has the room, in lines that fit a phone where not.

As names on axes, its words reach the chart as the value of a parameter, as data, and never as part of an expression."""

from __future__ import annotations

import altair as alt

from components.charts.axes import wrap

LINE, WIDE_LINE = 42, 100  # characters of a line on a phone, and at most
SIGN = 9  # pixels that a character takes at most, of all that are in a line


def headline(title: str) -> tuple[alt.Title, alt.Parameter]:
    """Return a title and the parameter that holds its lines."""
    whole = wrap(title, WIDE_LINE)
    lines = alt.param(name="headline", value={"wide": whole, "narrow": wrap(title, LINE)})
    text = alt.expr(f"width > {SIGN * max(map(len, whole))} ? headline.wide : headline.narrow")
    return alt.Title(text=text), lines
