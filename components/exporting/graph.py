"""The network of actors and issues as GraphML, for Gephi, visone, Cytoscape or networkx: an edge a side, with its
passages."""

from __future__ import annotations

from components.charts.names import article_names
from components.comparing.grid import join_labels, labels_on_issues
from components.exporting.plain_xml import plain
from components.model import Corpus
from components.review import is_by_hand


def to_graphml(corpus: Corpus, holds: str = "") -> bytes:
    """Return the network; `holds` says which rows stand in it.

    Nodes have `kind` ("issue", or an actor's), `name` and `role`, edges `side`, `passages` (how many),
    `by_hand` (how many of them a person set) and `articles`.
    """
    import networkx

    graph = networkx.Graph(name="Actors and issues, by Standpoint", holds=plain(holds))
    set_by_hand = {f"{a.article.id}/{s.id}" for a in corpus.analyses for s in a.stances if is_by_hand(s)}
    labels, outlets = labels_on_issues(corpus), article_names([a.article for a in corpus.analyses])
    actors, issues = {a.id: a for a in corpus.actors}, {i.id: i for i in corpus.issues}
    behind: dict[tuple[str, str], list[str]] = {}
    where: dict[tuple[str, str], list[str]] = {}
    for p in corpus.positions:
        if p.stances:
            behind.setdefault((p.actor, p.issue), []).extend(p.stances)
            where.setdefault((p.actor, p.issue), []).append(outlets[p.article])
    for (actor, issue), stances in behind.items():
        who = actors[actor]
        graph.add_node(
            f"actor {actor}", name=plain(who.name), label=plain(who.name), kind=who.kind, role=plain(who.role)
        )
        graph.add_node(
            f"issue {issue}", name=plain(issues[issue].name), label=plain(issues[issue].name), kind="issue", role=""
        )
        graph.add_edge(f"actor {actor}", f"issue {issue}", side=join_labels(labels[s] for s in stances),
                       passages=len(stances), by_hand=len(set_by_hand.intersection(stances)),
                       articles=plain("; ".join(where[actor, issue])))  # fmt: skip
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + "\n".join(networkx.generate_graphml(graph)).encode("utf-8")
