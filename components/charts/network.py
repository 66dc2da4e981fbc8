"""Who agrees and who is in conflict, as a network that stands upright: no camp is drawn to the left or the right of the
other.

The places are networkx's spring layout (Fruchterman and Reingold, 1991), the same each time; they are then turned until
their longest axis stands upright, and the actor who comes first in the alphabet of the two ends is on top."""

from __future__ import annotations

from typing import Any

import altair as alt
import numpy

from components.charts.axes import wrap
from components.charts.figures import PICK, Figure, headline, told
from components.charts.rows import Placed, Tied
from components.comparing.discourse import Tie, find_ties
from components.model import Corpus
from components.wording import tr

SEED = 7
MOST_ACTORS, MOST_TIES = 14, 40
ACROSS, LEAST = 190, 240  # pixels that it is wide, and high at least
HEIGHT = 46  # pixels for each actor, so that no two names cover each other
LOOK = {"agree": "#0072B2", "conflict": "#D55E00"}
LEGEND = (
    "—— agree on an issue,  - - - in conflict on one. The thicker, the more often. Nearer is no nearer in "
    "politics: above, below and beside mean nothing."
)


def network_rows(corpus: Corpus, norm: str = "count") -> list[Tied | Placed]:
    """Return a row a tie with the places of both ends, and a row an actor; what stands behind a tie are the stances of
    both on its issues."""
    ties = _strongest(find_ties(corpus, norm))
    places = place_upright(ties)
    names = {a.id: a.name for a in corpus.actors}
    issues = {i.id: i.name for i in corpus.issues}
    rows: list[Tied | Placed] = []
    for t in ties:
        for kind, weight, on in (("agree", t.agreement, t.agreed), ("conflict", t.conflict, t.disputed)):
            if weight:
                (x, y), (x2, y2) = places[t.one], places[t.other]
                behind = [
                    s for p in corpus.positions if p.actor in (t.one, t.other) and p.issue in on for s in p.stances
                ]
                rows.append({"tie": f"{t.one}-{t.other}-{kind}", "kind": kind, "weight": round(weight, 2), "x": x,
                             "y": y, "x2": x2, "y2": y2,
                             "who": tr("{one} and {other}", one=names[t.one], other=names[t.other]),
                             "on": "; ".join(issues[i] for i in on), "stances": behind,
                             "statements": []})  # fmt: skip
    rows += [Placed(actor=names[a], actor_id=a, x=x, y=y, lines=wrap(names[a], 16)) for a, (x, y) in places.items()]
    return rows


def _strongest(ties: tuple[Tie, ...]) -> list[Tie]:
    """Return the ties among the actors that have the strongest ones."""
    kept: dict[str, None] = {}
    for t in ties:
        if len(kept.keys() | {t.one, t.other}) <= MOST_ACTORS:
            kept |= {t.one: None, t.other: None}
    return [t for t in ties if t.one in kept and t.other in kept][:MOST_TIES]


def place_upright(ties: list[Tie]) -> dict[str, tuple[float, float]]:
    """Return actor -> place in a square from 0 to 1: agreement draws together, and the longest axis of all stands
    upright."""
    import networkx

    graph = networkx.Graph()
    for t in ties:
        graph.add_edge(t.one, t.other, weight=max(0.05, t.net) if t.net > 0 else 0.05)
    if not graph:
        return {}
    names = sorted(graph)
    ordered = networkx.Graph()
    ordered.add_nodes_from(names)
    ordered.add_edges_from(graph.edges(data=True))
    found = networkx.spring_layout(ordered, seed=SEED, weight="weight", iterations=120)
    turned = turn_upright(numpy.array([found[n] for n in names]))
    return {n: (float(x), float(y)) for n, (x, y) in zip(names, turned, strict=True)}


def turn_upright(places: numpy.ndarray) -> numpy.ndarray:
    """Turn places so that their longest axis is vertical, spread them evenly from bottom to top, and fit them into 0 to
    1."""
    centred = places - places.mean(axis=0)
    _, vectors = numpy.linalg.eigh(centred.T @ centred)
    turned: numpy.ndarray = centred @ vectors  # the last column is the longest axis
    if turned[numpy.argmax(numpy.abs(turned[:, 1])), 1] < 0:
        turned[:, 1] *= -1
    if turned[0, 1] < 0:  # the first of the alphabet stands above the middle
        turned[:, 1] *= -1
    turned[:, 0] *= -1 if turned[numpy.argmax(numpy.abs(turned[:, 0])), 0] < 0 else 1
    order = numpy.argsort(numpy.argsort(turned[:, 1], kind="stable"), kind="stable")
    rank = (order + 0.5) / len(turned)
    across = turned[:, 0] / (numpy.ptp(turned[:, 1]) or 1.0)  # as wide as the layout has it beside its height
    level = rank - rank.mean()
    across = across - level * (across @ level) / (level @ level or 1.0)  # the even steps must not lean it again
    across = numpy.clip(0.5 + 1.4 * across, 0, 1)
    return numpy.round(numpy.column_stack([across, rank]), 4)


def _tie_words(tie: Tied) -> str:
    words = "{who} agree on {issues}" if tie["kind"] == "agree" else "{who} are in conflict on {issues}"
    return tr(words, who=tie["who"], issues=tie["on"])


def network_chart(rows: list[Tied | Placed], norm: str, dark: bool = False) -> Figure:
    """Draw the ties as lines between names."""
    title = tr("Who agrees with whom, and who is in conflict")
    ties, actors = [r for r in rows if "tie" in r], [r for r in rows if "tie" not in r]
    plain = [
        {
            **{k: v for k, v in r.items() if k not in ("stances", "statements")},
            "said": _tie_words(r),
            "tie_kind": tr(r["kind"]),
        }
        for r in ties
    ]
    pick = alt.selection_point(name=PICK, fields=["tie"], on="click", clear="dblclick")
    half = [
        alt.expr(f"width / 2 {sign} {ACROSS / 2}") for sign in "-+"
    ]  # the same on a wide page: else it would lie down
    scale = alt.Scale(domain=[0, 1], range=half)
    x, y = alt.X("x:Q", axis=None, scale=scale), alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[0, 1]))
    lines = alt.Chart(alt.Data(values=plain)).mark_rule(cursor="pointer", opacity=0.75).encode(
        x=x, y=y, x2="x2:Q", y2="y2:Q",
        color=alt.Color("kind:N", scale=alt.Scale(domain=list(LOOK), range=list(LOOK.values())), legend=None),
        strokeDash=alt.StrokeDash("kind:N", scale=alt.Scale(domain=list(LOOK), range=[[1, 0], [5, 4]]), legend=None),
        strokeWidth=alt.StrokeWidth("weight:Q", scale=alt.Scale(range=[2, 6], zero=True), legend=None),
        tooltip=[alt.Tooltip("who:N", title=tr("who")), alt.Tooltip("tie_kind:N", title=tr("kind")),
                 alt.Tooltip("on:N", title=tr("on")),
                 alt.Tooltip("weight:Q", title=norm)],
        description="said:N",
    ).add_params(pick)  # fmt: skip
    look: dict[str, Any] = {"fontSize": 13, "fontWeight": 600, "lineHeight": 15, "baseline": "middle"}
    named = alt.Chart(alt.Data(values=actors)).encode(x=x, y=y, text="lines:N")
    under = named.mark_text(stroke="#12151A" if dark else "#FFFFFF", strokeWidth=5, strokeJoin="round", **look)
    names = named.mark_text(color="#ECEFF3" if dark else "#16181D", **look)
    size = max(LEAST, HEIGHT * len(actors))
    chart = alt.layer(lines, under, names).properties(
        height=size, width="container", title=headline(title), view=alt.ViewConfig(stroke=None)
    )
    said = [_tie_words(r) for r in ties]
    return Figure(chart, title, told(title, said), tr(LEGEND))
