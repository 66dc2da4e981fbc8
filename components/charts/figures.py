"""The charts of positions and voices.

Each says in its title what it shows, counts on its marks, and carries its words for those who hear it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import altair as alt

from components.charts.axes import COLUMN, Named, axis_look, column_axis, column_width, row_axis, row_height
from components.charts.by_hand import hand_legend, hand_tip, hand_words
from components.charts.looks import LOOKS, signs
from components.charts.rows import ActorInArticle, ActorOnIssue, Dated, Heard, Rows, SideOfIssue
from components.charts.titles import headline
from components.wording import tr, trn

PICK = "pick"  # the name of every chart's selection
NARROW = 7  # columns from which a cell is too narrow for a number beside its sign: the number stands in the tooltip
NAMES = 140  # pixels of the names beside the rows
FIT = alt.AutoSizeParams(type="fit-x", contains="padding")  # the width follows the page, the rows keep their height


class Figure(NamedTuple):
    """A chart, its title, what it says in words, what its signs mean (also on a picture), notes, the least width.

    A page that is narrower than so many pixels scrolls the chart in a box of its own: a finger must hit a column.
    """

    chart: alt.TopLevelMixin
    title: str
    alt: str
    legend: str = ""
    notes: tuple[str, ...] = ()
    least: int = 0


def spec_of(figure: Figure) -> dict[str, Any]:
    """Return a chart as Vega-Lite; that it is right by the schema is asked in tests, where it takes nobody's time."""
    spec: dict[str, Any] = figure.chart.to_dict(validate=False)
    return spec


def _scale(dark: bool, fill: bool = False) -> alt.Scale:
    colours = [look.fill if fill else look.dark if dark else look.light for look in LOOKS.values()]
    return alt.Scale(domain=list(LOOKS), range=colours)


def _values(rows: Rows) -> alt.Data:
    plain = [{k: v for k, v in row.items() if not isinstance(v, list)} for row in rows]
    return alt.Data(values=plain)


def _text(size: int = 14) -> dict[str, Any]:
    return {"fontSize": size, "fontWeight": 600, "baseline": "middle"}


def _cells(
    rows: Rows, row: str, column: str, dark: bool, tips: list[alt.Tooltip]
) -> tuple[alt.Chart, tuple[Named, Named], alt.Parameter]:
    """Return the base of a chart of cells, `row` beside it and `column` above it, these two axes, and its selection."""
    pick = alt.selection_point(name=PICK, fields=[f"{row}_id", f"{column}_id"], on="click", clear="dblclick")
    beside, above = row_axis(rows, row, dark), column_axis(rows, column, dark)
    said = [{**r, "said": f"{r[row]}, {r[column]}: {_words(r)}"} for r in rows]
    base = alt.Chart(_values(said)).encode(
        description="said:N",
        x=alt.X(f"{column}_id:N", sort=above.order, axis=above.axis),
        y=alt.Y(f"{row}_id:N", sort=beside.order, axis=beside.axis),
        tooltip=[
            alt.Tooltip(f"{row}:N", title=tr(row)),
            alt.Tooltip(f"{column}:N", title=tr(column)),
            *tips,
            *hand_tip(rows),
        ],
    )
    return base, (beside, above), pick


def _words(row: Mapping[str, Any]) -> str:
    """Return a mark in words, for those who hear it."""
    has_label = "label" in row
    count = (
        trn("{count} passage", "{count} passages", row["count"]) if has_label else str(row["count"] or tr("nothing"))
    )
    told = ", ".join(x for x in (row.get("label", ""), count if row["count"] or not has_label else "") if x)
    return told + hand_words(row)


def least_width(rows: Rows, column: str) -> int:
    """Return the pixels that the columns of a chart need."""
    return NAMES + column_width(rows, column) * len({r[f"{column}_id"] for r in rows})


def _finish(layers: alt.LayerChart, axes: tuple[Named, ...], title: str) -> alt.LayerChart:
    """Give a chart its names and its size; the first axis is that of the rows."""
    size, (head, lines) = row_height(axes[0]) * max(1, len(axes[0].order)), headline(title)
    chart = layers.resolve_scale(color="independent").properties(
        height=size, width="container", autosize=FIT, title=head
    )
    found: alt.LayerChart = chart.add_params(lines, *(n for a in axes for n in a.names))
    return found


def _stands(rows: Rows, column: str, title: str, dark: bool) -> alt.LayerChart:
    """Draw cells with a position's sign and the number of passages behind it; a mere mention is blank."""
    tips = [alt.Tooltip("label:N", title=tr("position")), alt.Tooltip("count:Q", title=tr("passages"))]
    base, axes, pick = _cells(rows, "actor", column, dark, tips)
    plain = base.mark_rect(stroke="#8A8F98", strokeOpacity=0.35, cursor="pointer").encode(
        color=alt.Color("position:N", scale=_scale(dark, fill=True), legend=None),
        fillOpacity=alt.condition("datum.count > 0 && datum.position != 'quoted'", alt.value(0.2), alt.value(0.0)),
    )
    columns = len({r[f"{column}_id"] for r in rows})
    words = base.mark_text(**_text(14)).encode(
        text="mark:N" if columns < NARROW else "sign:N", color=alt.Color("position:N", scale=_scale(dark), legend=None)
    )
    return _finish(alt.layer(plain.add_params(pick), words), axes, title)


def grid_chart(rows: list[ActorOnIssue], where: str, dark: bool = False) -> Figure:
    """Draw actor by issue; each cell a position with the number of passages behind it."""
    return _stands_figure(rows, "issue", "{actor} on {issue}: {side}", tr("Who stands where: {what}", what=where), dark)


def outlet_chart(rows: list[ActorInArticle], issue: str, dark: bool = False) -> Figure:
    """Draw actor by article for one issue: each row is one actor as the outlets have it, side by side."""
    return _stands_figure(
        rows, "article", "{actor} in {article}: {side}", tr("Who stands where on: {issue}", issue=issue), dark
    )


def _stands_figure(rows: Rows, column: str, cell: str, title: str, dark: bool) -> Figure:
    """Return actor by `column` with its words: "Ada Pell on the toll", "Ada Pell in the Courier"."""
    said = [
        tr(cell, actor=r["actor"], side=r["label"], **{column: r[column]}) + hand_words(r) for r in rows if r["count"]
    ]
    words, least = told(title, said, tr("No positions")), least_width(rows, column)
    return Figure(_stands(rows, column, title, dark), title, words, signs() + hand_legend(rows), least=least)


def told(title: str, said: list[str], nothing: str = "") -> str:
    """Return a chart in words: its title, then what it shows."""
    return f"{title}. {'; '.join(said[:60])}." if said else f"{title}. {nothing or tr('None')}."


def count_chart(rows: list[SideOfIssue], dark: bool = False) -> Figure:
    """Draw for each issue the passages against (left of zero) and for it (right), and at the end of the row how many
    take no plain side."""
    title = tr("Passages for and against, by issue")
    pick = alt.selection_point(name=PICK, fields=["issue_id", "position"], on="click", clear="dblclick")
    beside = row_axis(rows, "issue", dark)
    sides = [r for r in rows if r["position"] in ("support", "oppose")]
    most = max([r["count"] for r in sides] or [1]) or 1
    y = alt.Y("issue_id:N", sort=beside.order, axis=beside.axis)
    tip = [
        alt.Tooltip("issue:N", title=tr("issue")),
        alt.Tooltip("label:N", title=tr("position")),
        alt.Tooltip("count:Q", title=tr("passages")),
        *hand_tip(rows),
    ]
    spoken = [{**r, "said": f"{r['issue']}: {_words(r)}"} for r in sides]
    x = alt.X("signed:Q", axis=None, scale=alt.Scale(domain=[-most * 1.6, most * 3]))
    base = alt.Chart(_values(spoken)).encode(y=y, x=x, tooltip=tip, description="said:N")
    bars = base.mark_bar(height=18, cursor="pointer").encode(
        color=alt.Color("position:N", scale=_scale(dark, fill=True), legend=None)
    )
    words = {"text": "mark:N", "color": alt.Color("position:N", scale=_scale(dark), legend=None)}
    right_words = base.transform_filter("datum.signed > 0").mark_text(align="left", dx=5, **_text(13)).encode(**words)
    left_words = base.transform_filter("datum.signed < 0").mark_text(align="right", dx=-5, **_text(13)).encode(**words)
    others = [r for r in rows if r["count"] and r["position"] in ("conditional", "mixed", "quoted")]
    rest = {r["issue_id"]: {"issue_id": r["issue_id"], "signed": most * 2.95,
                            "rest": "  ".join(o["mark"] for o in others if o["issue_id"] == r["issue_id"])}
            for r in others}  # fmt: skip
    ends = alt.Chart(alt.Data(values=list(rest.values()))).encode(y=y, x="signed:Q", text="rest:N")
    end_words = ends.mark_text(align="right", color="#D5DAE2" if dark else "#3F444D", **_text(13))
    zero = alt.Chart(alt.Data(values=[{"signed": 0}])).mark_rule(color="#8A8F98", aria=False).encode(x="signed:Q")
    chart = _finish(
        alt.layer(bars.add_params(pick), alt.layer(left_words, right_words), end_words, zero), (beside,), title
    )
    said = [f"{r['issue']}: {r['count']} {r['label']}{hand_words(r)}" for r in rows if r["count"]]
    legend = tr("Left of the line: against; right: for; at the end of a row: without a plain side.")
    return Figure(chart, title, told(title, said), f"{legend} {signs()}{hand_legend(rows)}")


def count_cells(rows: Rows, row: str, title: str, dark: bool) -> alt.LayerChart:
    """Draw cells of counts of statements, `row` by article."""
    more = (
        [alt.Tooltip("verbs:N", title=tr("verbs")), alt.Tooltip("implies:N", title=tr("implies"))]
        if row == "kind"
        else []
    )
    tips = [alt.Tooltip("count:Q", title=tr("statements")), *more]
    base, axes, pick = _cells(rows, row, "article", dark, tips)
    most = max([r["count"] for r in rows] or [1]) or 1
    cells = base.mark_rect(stroke="#8A8F98", strokeOpacity=0.35, color="#6B7F99", cursor="pointer").encode(
        fillOpacity=alt.FillOpacity("count:Q", scale=alt.Scale(domain=[0, most], range=[0, 0.4]), legend=None)
    )
    words = base.mark_text(color="#F2F4F7" if dark else "#16181D", **_text(13)).encode(text="mark:N")
    return _finish(alt.layer(cells.add_params(pick), words), axes, title)


def statement_chart(rows: list[Heard], dark: bool = False) -> Figure:
    """Draw actor by article; each cell the number of statements."""
    title = tr("Who is heard: statements by outlet")
    said = [
        tr("{actor} in {article}: {count}", actor=r["actor"], article=r["article"], count=r["count"]) + hand_words(r)
        for r in rows
        if r["count"]
    ]
    legend = tr("The number counts what an article has an actor say; an empty cell: nothing.") + hand_legend(rows)
    return Figure(
        count_cells(rows, "actor", title, dark), title, told(title, said), legend, least=least_width(rows, "article")
    )


def time_chart(rows: list[Dated], issue: str, dark: bool = False) -> Figure:
    """Draw the positions on one issue by the date of the article; those of one actor and day stand side by side."""
    title = tr("Positions over time: {issue}", issue=issue)
    pick = alt.selection_point(name=PICK, fields=["actor_id", "article_id"], on="click", clear="dblclick")
    beside = row_axis(rows, "actor", dark)
    days = [day for _, day in sorted({(r["date"], r["day"]) for r in rows})]
    x = alt.X("day:N", sort=days, axis=axis_look(dark, labelAngle=-35, grid=True))
    spoken = [{**r, "said": f"{r['actor']}, {r['day']}, {r['article']}: {_words(r)}"} for r in rows]
    base = alt.Chart(_values(spoken)).encode(
        x=x, y=alt.Y("actor_id:N", sort=beside.order, axis=beside.axis), description="said:N"
    )
    tip = [
        *(alt.Tooltip(f"{name}:N", title=tr(name)) for name in ("actor", "day", "article")),
        alt.Tooltip("label:N", title=tr("position")),
        *hand_tip(rows),
    ]
    lines = base.mark_line(color="#8A8F98", strokeDash=[2, 3], strokeWidth=1).encode(
        detail="actor_id:N", order=alt.Order("date:O")
    )
    aside = alt.expr("datum.aside")
    spots = base.mark_circle(size=360, fillOpacity=0.18, cursor="pointer", xOffset=aside).encode(
        color=alt.Color("position:N", scale=_scale(dark, fill=True), legend=None), tooltip=tip
    )
    words = base.mark_text(xOffset=aside, **_text(15)).encode(
        text="mark:N", color=alt.Color("position:N", scale=_scale(dark), legend=None)
    )
    layers = alt.layer(lines, spots.add_params(pick), words)
    said = [f"{r['actor']}, {r['date']}, {r['article']}: {r['label']}{hand_words(r)}" for r in rows]
    legend = f"{signs()} {tr('Days stand in their order, not to scale.')}{hand_legend(rows)}"
    least = NAMES + COLUMN * len(days)
    return Figure(_finish(layers, (beside,), title), title, told(title, said), legend, least=least)
