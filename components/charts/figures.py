"""The four charts. Each says in its title what it shows, counts on its marks, and carries its words for those who hear it."""

from __future__ import annotations

from typing import Any, NamedTuple

import altair as alt

from components.charts.looks import LOOKS

Rows = list[dict[str, Any]]
PICK = "pick"  # the name of every chart's selection
CELL = 34  # pixels a row
FIT = alt.AutoSizeParams(type="fit-x", contains="padding")  # the width follows the page, the rows keep their height


class Figure(NamedTuple):
    """A chart, its title, and what it says in words."""

    chart: alt.TopLevelMixin
    title: str
    alt: str


def spec_of(figure: Figure) -> dict[str, Any]:
    """Return a chart as Vega-Lite, checked once: drawing it again costs nothing."""
    spec: dict[str, Any] = figure.chart.to_dict()
    return spec


def _scale(dark: bool, fill: bool = False) -> alt.Scale:
    colours = [look.fill if fill else look.dark if dark else look.light for look in LOOKS.values()]
    return alt.Scale(domain=list(LOOKS), range=colours)


def _values(rows: Rows) -> alt.Data:
    plain = [{k: v for k, v in row.items() if not isinstance(v, list)} for row in rows]
    return alt.Data(values=plain)


def _order(rows: Rows, field: str) -> list[str]:
    return list(dict.fromkeys(r[field] for r in rows))


def _axis(dark: bool, **more: Any) -> alt.Axis:
    """Return an axis whose words can be read: the theme's own grey has less than 4.5:1."""
    return alt.Axis(title=None, labelLimit=240, domain=False, ticks=False, labelColor="#D5DAE2" if dark else "#3F444D", **more)


def _text(size: int = 14) -> dict[str, Any]:
    return {"fontSize": size, "fontWeight": 600, "baseline": "middle"}


def grid_chart(rows: Rows, where: str, dark: bool = False) -> Figure:
    """Draw actor by issue; each cell a position with the number of passages behind it."""
    title = f"Who stands where: {where}"
    pick = alt.selection_point(name=PICK, fields=["actor_id", "issue_id"], on="click", clear="dblclick")
    base = alt.Chart(_values(rows)).encode(
        x=alt.X("issue:N", sort=_order(rows, "issue"), axis=_axis(dark, orient="top", labelAngle=-28)),
        y=alt.Y("actor:N", sort=_order(rows, "actor"), axis=_axis(dark)),
    )
    cells = base.mark_rect(stroke="#8A8F98", strokeOpacity=0.35, cursor="pointer").encode(
        color=alt.Color("position:N", scale=_scale(dark, fill=True), legend=None),
        fillOpacity=alt.condition("datum.count > 0 && datum.position != 'quoted'", alt.value(0.2), alt.value(0.0)),
        tooltip=[alt.Tooltip("actor:N"), alt.Tooltip("issue:N"), alt.Tooltip("label:N", title="position"), alt.Tooltip("count:Q", title="passages")],
    )
    words = base.mark_text(fontWeight=600, baseline="middle").encode(
        text="mark:N", color=alt.Color("position:N", scale=_scale(dark), legend=None),
        size=alt.condition("datum.position == 'mentioned'", alt.value(26), alt.value(14)),
    )  # fmt: skip
    size = CELL * max(1, len(_order(rows, "actor")))
    chart = alt.layer(cells.add_params(pick), words).resolve_scale(color="independent").properties(height=size, width="container", autosize=FIT, title=title)
    said = [f"{r['actor']} on {r['issue']}: {r['label']}" for r in rows if r["count"]]
    return Figure(chart, title, f"{title}. {'; '.join(said[:40])}." if said else f"{title}. No positions.")


def count_chart(rows: Rows, dark: bool = False) -> Figure:
    """Draw for each issue the passages against (left of zero) and for it (right), those without a side apart."""
    title = "Passages for and against, by issue"
    pick = alt.selection_point(name=PICK, fields=["issue_id", "position"], on="click", clear="dblclick")
    order = _order(rows, "issue")
    sides = [r for r in rows if r["position"] in ("support", "oppose")]
    others = [r for r in rows if r["position"] in ("conditional", "mixed", "quoted")]
    most = max([r["count"] for r in rows] or [1]) or 1
    height = CELL * max(1, len(order))
    y = alt.Y("issue:N", sort=order, axis=_axis(dark))
    colour = alt.Color("position:N", scale=_scale(dark, fill=True), legend=None)
    tip = [alt.Tooltip("issue:N"), alt.Tooltip("label:N", title="position"), alt.Tooltip("count:Q", title="passages")]
    left = alt.Chart(_values(sides)).encode(y=y, x=alt.X("signed:Q", axis=None, scale=alt.Scale(domain=[-most * 1.35, most * 1.35])))
    bars = left.mark_bar(height=18, cursor="pointer").encode(color=colour, tooltip=tip).add_params(pick)
    words = {"text": "mark:N", "color": alt.Color("position:N", scale=_scale(dark), legend=None)}
    right_words = left.transform_filter("datum.signed > 0").mark_text(align="left", dx=5, **_text(13)).encode(**words)
    left_words = left.transform_filter("datum.signed < 0").mark_text(align="right", dx=-5, **_text(13)).encode(**words)
    zero = alt.Chart(alt.Data(values=[{"zero": 0}])).mark_rule(color="#8A8F98").encode(x="zero:Q")
    divided = alt.layer(bars, alt.layer(left_words, right_words), zero).resolve_scale(color="independent")
    divided = divided.properties(height=height, width=300, title="against ← → for")
    apart_base = alt.Chart(_values(others)).encode(
        y=alt.Y("issue:N", sort=order, axis=None),
        x=alt.X("label:N", sort=["conditional", "mixed", LOOKS["quoted"].word], axis=_axis(dark, orient="top", labelAngle=0, labelFontSize=11)),
    )
    apart = apart_base.mark_text(**_text(13)).encode(**words, tooltip=tip)
    chart = alt.hconcat(divided, apart.properties(height=height, width=270), spacing=24).properties(title=title)
    said = [f"{r['issue']}: {r['count']} {r['label']}" for r in rows if r["count"]]
    return Figure(chart, title, f"{title}. {'; '.join(said[:40])}." if said else f"{title}. None.")


def statement_chart(rows: Rows, dark: bool = False) -> Figure:
    """Draw actor by article; each cell the number of statements."""
    title = "Who is heard where: statements by actor and article"
    pick = alt.selection_point(name=PICK, fields=["actor_id", "article_id"], on="click", clear="dblclick")
    base = alt.Chart(_values(rows)).encode(
        x=alt.X("article:N", sort=_order(rows, "article"), axis=_axis(dark, orient="top", labelAngle=-28)),
        y=alt.Y("actor:N", sort=_order(rows, "actor"), axis=_axis(dark)),
    )
    most = max([r["count"] for r in rows] or [1]) or 1
    cells = base.mark_rect(stroke="#8A8F98", strokeOpacity=0.35, color="#6B7F99", cursor="pointer").encode(
        fillOpacity=alt.FillOpacity("count:Q", scale=alt.Scale(domain=[0, most], range=[0, 0.4]), legend=None),
        tooltip=[alt.Tooltip("actor:N"), alt.Tooltip("article:N"), alt.Tooltip("count:Q", title="statements")],
    )
    words = base.mark_text(color="#F2F4F7" if dark else "#16181D", **_text(13)).encode(text="mark:N")
    size = CELL * max(1, len(_order(rows, "actor")))
    chart = alt.layer(cells.add_params(pick), words).resolve_scale(color="independent").properties(height=size, width="container", autosize=FIT, title=title)
    said = [f"{r['actor']} in {r['article']}: {r['count']}" for r in rows if r["count"]]
    return Figure(chart, title, f"{title}. {'; '.join(said[:60])}." if said else f"{title}. None.")


def time_chart(rows: Rows, issue: str, dark: bool = False) -> Figure:
    """Draw the positions on one issue by the date of the article."""
    title = f"Positions over time: {issue}"
    pick = alt.selection_point(name=PICK, fields=["actor_id", "article_id"], on="click", clear="dblclick")
    base = alt.Chart(_values(rows)).encode(
        x=alt.X("date:T", axis=_axis(dark, format="%-d %b %Y", labelAngle=0, tickCount=min(6, len(_order(rows, "date")) or 1), grid=True),
                scale=alt.Scale(padding=40)),
        y=alt.Y("actor:N", sort=_order(rows, "actor"), axis=_axis(dark)),
    )  # fmt: skip
    tip = [alt.Tooltip("actor:N"), alt.Tooltip("date:T", format="%-d %B %Y"), alt.Tooltip("article:N"), alt.Tooltip("label:N", title="position")]
    lines = base.mark_line(color="#8A8F98", strokeDash=[2, 3], strokeWidth=1).encode(detail="actor:N")
    spots = base.mark_circle(size=500, fillOpacity=0.18, cursor="pointer").encode(
        color=alt.Color("position:N", scale=_scale(dark, fill=True), legend=None), tooltip=tip
    )
    words = base.mark_text(**_text(16)).encode(text="mark:N", color=alt.Color("position:N", scale=_scale(dark), legend=None))
    size = (CELL + 8) * max(1, len(_order(rows, "actor")))
    chart = alt.layer(lines, spots.add_params(pick), words).resolve_scale(color="independent")
    chart = chart.properties(height=size, width="container", autosize=FIT, title=title)
    said = [f"{r['actor']}, {r['date']}, {r['article']}: {r['label']}" for r in rows]
    return Figure(chart, title, f"{title}. {'; '.join(said[:40])}." if said else f"{title}. None.")
