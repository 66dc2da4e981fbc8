"""Who is who across articles, against annotated chains of mentions, beside the plain merge of same strings."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from components.comparing.actors import join_actors
from components.evaluation.rows import Row
from components.evaluation.scores import b_cubed, pairwise, score
from components.model import Analysis

_BEARERS = re.compile(r"(?:cross_)?(?:intra_)?((?:PER|ORG)\w*)")
_AFTER_HEAD = re.compile(r",| \(| (?:who|which|that|whose|of|in|from|for|with|at|to)\b")


def score_chains(gold: list[dict[str, Any]], analyses: list[Analysis]) -> list[Row]:
    """Return pairwise F and B³ of people and organisations; articles are compared within their `cluster`."""
    ours, plain = _Sums(), _Sums()
    topics: dict[str, list[int]] = defaultdict(list)
    for number, article in enumerate(gold):
        topics[article.get("cluster", "")].append(number)
    for numbers in topics.values():
        actor_of = {(article, member): actor.id for actor in join_actors(tuple(analyses[n] for n in numbers))
                    for article, members in actor.members.items() for member in members}  # fmt: skip
        chains, found, strings = [], [], []
        for n in numbers:
            for k, mention in enumerate(gold[n]["mentions"]):
                bearer = _BEARERS.match(mention["chain"])
                if bearer is None:
                    continue
                chains.append(bearer[1])
                member = _actor_at(analyses[n], *_head_of(mention))
                found.append(actor_of.get((analyses[n].article.id, member or ""), f"alone {n} {k}"))
                strings.append(mention["text"].lower())
        ours.add(chains, found)
        plain.add(chains, strings)
    return [
        Row("mentions in one chain, pairwise", ours.pairs(), f"merge of same strings {plain.pairs().f:.1f}"),
        Row("mentions in one chain, B³", ours.cubes(), f"merge of same strings {plain.cubes().f:.1f}"),
    ]


class _Sums:
    def __init__(self) -> None:
        self.pair = [0, 0, 0]
        self.cube = [0.0, 0.0, 0.0]

    def add(self, gold: list[str], found: list[str]) -> None:
        self.pair = [a + b for a, b in zip(self.pair, pairwise(gold, found), strict=True)]
        self.cube = [a + b for a, b in zip(self.cube, b_cubed(gold, found), strict=True)]

    def pairs(self) -> Any:
        return score(*self.pair)

    def cubes(self) -> Any:
        precision, recall, mentions = self.cube
        p, r = precision / max(1, mentions), recall / max(1, mentions)
        return score(p * r, r, p) if p and r else score(0, 1, 1)


def _head_of(mention: dict[str, Any]) -> tuple[int, int]:
    """Return the place of a mention's head word: the last before a comma, a preposition or a relative clause."""
    core = _AFTER_HEAD.split(mention["text"], maxsplit=1)[0].rstrip() or mention["text"]
    first = core.rfind(" ") + 1
    return mention["start"] + first, mention["start"] + len(core)


def _actor_at(analysis: Analysis, start: int, end: int) -> str | None:
    """Return the actor with the shortest mention over a place."""
    over = [(m.span.end - m.span.start, a.id) for a in analysis.actors for m in a.mentions if m.span.start < end and m.span.end > start]
    return min(over)[1] if over else None
