"""How far confidence can be believed: the share of right rows against what their confidence says."""

from __future__ import annotations

import altair as alt

from components.charts.figures import Figure

Bin = tuple[float, float, int, float]


def reliability_chart(bins: list[Bin]) -> Figure:
    """Draw bins of (low, high, rows, percent right); on the broken line, confidence is the share that is right."""
    rows = [{"confidence": 50 * (low + high), "right": right, "rows": n} for low, high, n, right in bins]
    x = alt.X(
        "confidence:Q", title="Confidence of a row, percent (middle of its bin)", scale=alt.Scale(domain=[0, 100])
    )
    y = alt.Y("right:Q", title="Right, percent", scale=alt.Scale(domain=[0, 100]))
    line = alt.Chart(alt.Data(values=[{"confidence": 0, "right": 0}, {"confidence": 100, "right": 100}]))
    ideal = line.mark_line(color="#8A8F98", strokeDash=[4, 4]).encode(x=x, y=y)
    marks = alt.Chart(alt.Data(values=rows)).encode(x=x, y=y)
    points = marks.mark_line(color="#005A8C", point={"size": 70, "filled": True, "color": "#005A8C"})
    counts = marks.mark_text(dy=16, color="#3F444D", fontSize=12).encode(text="rows:Q")
    words = "; ".join(f"{low:.1f} to {high:.1f}: {right:.0f} percent of {n} rows right" for low, high, n, right in bins)
    return Figure(
        (ideal + points + counts).properties(width=420, height=320),
        "Confidence against what is right, with the number of rows",
        words,
    )
