"""Axes of names: marks are grouped by an id, and the whole name is shown beside it, in lines that fit a phone.

A name is never part of the value that a chart groups by, so that two bodies whose names begin alike are two rows. It
reaches the chart as the value of a parameter, as data, and never as part of an expression."""

from __future__ import annotations

import textwrap
from typing import Any, NamedTuple

import altair as alt

from components.charts.rows import Rows

SIDE, TOP = 20, 11  # characters of a line beside the rows, and above the columns
WIDE, ROOM = 26, 170  # characters of a line above a column that has so many pixels
MOST_UPRIGHT = 4  # columns whose names stand level; more stand on end
LINE, CELL = 14, 34  # pixels a line of a name, and a row at least
COLUMN = 26  # pixels of a column at least
LONGEST = 48  # characters of a line of a name that stands on end: a chart must keep its height


class Named(NamedTuple):
    """An axis of names: the parameters that hold them, its encoding, and how many lines the longest takes."""

    names: tuple[alt.Parameter, ...]
    axis: alt.Axis
    order: list[str]
    lines: int


def wrap(name: str, width: int) -> list[str]:
    """Return a name in lines of some width; nothing of it is left out,
    and a word that is longer than a line is broken."""
    return textwrap.wrap(" ".join(name.split()), width, break_on_hyphens=True) or [name]


def axis_look(dark: bool, **more: Any) -> alt.Axis:
    """Return an axis whose words can be read: the theme's own grey has less than 4.5:1."""
    colour = "#D5DAE2" if dark else "#3F444D"
    return alt.Axis(title=None, labelLimit=0, labelOverlap=False, labelFlush=False, domain=False, ticks=False,
                    labelColor=colour, **more)  # fmt: skip


def row_axis(rows: Rows, field: str, dark: bool) -> Named:
    """Return the axis beside the rows: `field` names, `<field>_id` groups."""
    axis = axis_look(dark, labelExpr=_look_up(field), labelLineHeight=LINE, labelBaseline="middle",
                     labelOffset=_middle(field))  # fmt: skip
    return _named(rows, field, SIDE, axis)


def column_axis(rows: Rows, field: str, dark: bool) -> Named:
    """Return the axis above the columns: level where they are few, on end where they are many."""
    count = len(_order(rows, field))
    if count > MOST_UPRIGHT:
        axis = axis_look(dark, orient="top", labelExpr=_look_up(field), labelAngle=-90, labelLineHeight=LINE,
                         labelOffset=_middle(field))  # fmt: skip
        return _named(rows, field, LONGEST, axis)
    wide, padding = (
        f"width > {ROOM * count}",
        alt.expr(f"width > {ROOM * count} ? {_padding(rows, field, WIDE)} : {_padding(rows, field, TOP)}"),
    )
    axis = axis_look(dark, orient="top", labelExpr=f"{wide} ? wide_{_look_up(field)} : {_look_up(field)}", labelAngle=0,
                     labelAlign="center", labelLineHeight=LINE, labelPadding=padding)  # fmt: skip
    named = _named(rows, field, TOP, axis)
    lines = alt.param(name=f"wide_names_of_{field}", value={r[f"{field}_id"]: wrap(r[field], WIDE) for r in rows})
    return named._replace(names=(*named.names, lines))


def _padding(rows: Rows, field: str, width: int) -> int:
    """Return the pixels between names of a width and the columns beneath, so that the longest has room."""
    return 4 + LINE * (max((len(wrap(r[field], width)) for r in rows), default=1) - 1)


def column_width(rows: Rows, field: str) -> int:
    """Return the pixels that a column needs at least: names that stand on end in several lines need more."""
    if len(_order(rows, field)) <= MOST_UPRIGHT:
        return COLUMN
    return max(COLUMN, LINE * max((len(wrap(r[field], LONGEST)) for r in rows), default=1))


def row_height(axis: Named) -> int:
    """Return the pixels that a row needs."""
    return max(CELL, axis.lines * LINE + 8)


def _named(rows: Rows, field: str, width: int, axis: alt.Axis) -> Named:
    names = {r[f"{field}_id"]: wrap(r[field], width) for r in rows}
    return Named(
        (alt.param(name=f"names_of_{field}", value=names),), axis, list(names), max(map(len, names.values()), default=1)
    )


def _middle(field: str) -> alt.Expr:
    """Return how far the first line of a name stands before its middle, in pixels."""
    return alt.expr(f"{-LINE / 2} * ({_look_up(field)}.length - 1)")


def _order(rows: Rows, field: str) -> list[str]:
    return list(dict.fromkeys(r[f"{field}_id"] for r in rows))


def _look_up(field: str) -> str:
    return f"names_of_{field}[datum.value]"
