"""Who agrees and who is in conflict, as rows with places: no camp is to the left or the right of the other.

The places are networkx's spring layout (Fruchterman and Reingold, 1991), the same each time; they are then turned until
their longest axis stands upright, and the actor who comes first in the alphabet of the two ends is on top."""

from __future__ import annotations

import numpy

from components.charts.axes import wrap
from components.charts.rows import Placed, Tied
from components.comparing.discourse import Tie, find_ties
from components.model import Corpus
from components.wording import tr

SEED = 7
MOST_ACTORS, MOST_TIES = 14, 40
STRAIGHT = 0.01  # of its height, to which places stand in one line


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
    level = rank - rank.mean()
    across = turned[:, 0] - level * (turned[:, 0] @ level) / (level @ level or 1.0)  # even steps must not lean it again
    width = numpy.ptp(across)
    if width > STRAIGHT * numpy.ptp(turned[:, 1]):  # across as far as there is room: else lines run along each other
        across = (across - across.min()) / width
    else:
        across = numpy.full(len(across), 0.5)
    return numpy.round(numpy.column_stack([across, rank]), 4)
