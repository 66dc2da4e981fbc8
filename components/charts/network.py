"""Who agrees and who is in conflict, drawn as a network that stands upright."""

from __future__ import annotations

from typing import Any

import altair as alt

from components.charts.by_hand import SIGN, hand_legend, hand_tip, hand_words
from components.charts.figures import PICK, Figure, told
from components.charts.rows import Placed, Tied
from components.charts.titles import headline
from components.wording import tr

ACROSS, LEAST = 190, 240  # pixels that it is wide, and high at least
HEIGHT = 46  # pixels for each actor, so that no two names cover each other
LOOK = {"agree": "#0072B2", "conflict": "#D55E00"}
COUNTED = {  # `discourse.NORMS` in plain words
    "count": "how often", "average activity": "how often, set against how much both say (average activity)",
    "Jaccard": "share of all that either takes a side on (Jaccard)",
    "cosine": "how alike all their sides are (cosine)",
}  # fmt: skip
LEGEND = (
    "—— agree on an issue,  - - - in conflict on one. The thicker, the more often. Nearer is no nearer in "
    "politics: above, below and beside mean nothing."
)


def _tie_words(tie: Tied) -> str:
    words = "{who} agree on {issues}" if tie["kind"] == "agree" else "{who} are in conflict on {issues}"
    return tr(words, who=tie["who"], issues=tie["on"]) + hand_words(tie)


def network_chart(rows: list[Tied | Placed], norm: str, dark: bool = False) -> Figure:
    """Draw the ties as lines between names."""
    title = tr("Who agrees with whom, and who is in conflict")
    ties, actors = [r for r in rows if "tie" in r], [r for r in rows if "tie" not in r]
    plain = [{**{k: v for k, v in r.items() if k not in ("stances", "statements")}, "said": _tie_words(r),
              "tie_kind": tr(r["kind"])} for r in ties]  # fmt: skip
    pick = alt.selection_point(name=PICK, fields=["tie"], on="click", clear="dblclick")
    # the same on a wide page: else it would lie down
    half = [alt.expr(f"width / 2 {sign} {ACROSS / 2}") for sign in "-+"]
    scale = alt.Scale(domain=[0, 1], range=half)
    x, y = alt.X("x:Q", axis=None, scale=scale), alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[0, 1]))
    lines = alt.Chart(alt.Data(values=plain)).mark_rule(cursor="pointer", opacity=0.75).encode(
        x=x, y=y, x2="x2:Q", y2="y2:Q",
        color=alt.Color("kind:N", scale=alt.Scale(domain=list(LOOK), range=list(LOOK.values())), legend=None),
        strokeDash=alt.StrokeDash("kind:N", scale=alt.Scale(domain=list(LOOK), range=[[1, 0], [5, 4]]), legend=None),
        strokeWidth=alt.StrokeWidth("weight:Q", scale=alt.Scale(range=[2, 6], zero=True), legend=None),
        tooltip=[alt.Tooltip("who:N", title=tr("who")), alt.Tooltip("tie_kind:N", title=tr("kind")),
                 alt.Tooltip("on:N", title=tr("on")),
                 alt.Tooltip("weight:Q", title=norm), *hand_tip(ties)],
        description="said:N",
    ).add_params(pick)  # fmt: skip
    look: dict[str, Any] = {"fontSize": 13, "fontWeight": 600, "lineHeight": 15, "baseline": "middle"}
    named = alt.Chart(alt.Data(values=actors)).encode(x=x, y=y, text="lines:N")
    under = named.mark_text(stroke="#12151A" if dark else "#FFFFFF", strokeWidth=5, strokeJoin="round", **look)
    look_of_names = "#ECEFF3" if dark else "#16181D"
    names = named.mark_text(color=look_of_names, **look)
    size = max(LEAST, HEIGHT * len(actors))
    middle = [{"x": (r["x"] + r["x2"]) / 2, "y": (r["y"] + r["y2"]) / 2} for r in ties if r.get("hand")]
    signs = alt.Chart(alt.Data(values=middle)).mark_text(color=look_of_names, text=SIGN, **look).encode(x=x, y=y)
    head, in_lines = headline(title)
    chart = alt.layer(lines, *([signs] if middle else []), under, names).properties(
        height=size, width="container", title=head, view=alt.ViewConfig(stroke=None)
    ).add_params(in_lines)  # fmt: skip
    said = [_tie_words(r) for r in ties]
    return Figure(chart, title, told(title, said), tr(LEGEND) + hand_legend(ties))
