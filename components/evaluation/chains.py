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
_PRONOUNS = frozenset(
    "i me my he him his she her hers it its we us our they them their you your who whose which that this "
    "these those".split()
)
_OFFICES = frozenset(
    "ceo coo cfo officer president minister chairman chairwoman chief executive secretary governor senator spokesman "
    "spokeswoman".split()
)
_AFTER_HEAD = re.compile(r",| \(| (?:who|which|that|whose|of|in|from|for|with|at|to)\b")


def score_chains(gold: list[dict[str, Any]], analyses: list[Analysis]) -> list[Row]:
    """Return pairwise F and B³ of people and organisations; articles are compared within their `cluster`.

    Across articles, people and bodies each by themselves, pairs of two mentions in different articles alone are
    counted: of every mention, then of those by name."""
    ours, plain = _Sums(), _Sums()
    across = {(kind, named): (_Sums(), _Sums()) for kind in ("PER", "ORG") for named in (False, True)}
    topics: dict[str, list[int]] = defaultdict(list)
    for number, article in enumerate(gold):
        topics[article.get("cluster", "")].append(number)
    for numbers in topics.values():
        actor_of = {(article, member): actor.id for actor in join_actors(tuple(analyses[n] for n in numbers))
                    for article, members in actor.members.items() for member in members}  # fmt: skip
        chains, found, strings, plainly, articles = [], [], [], [], []
        for n in numbers:
            for k, mention in enumerate(gold[n]["mentions"]):
                bearer = _BEARERS.match(mention["chain"])
                if bearer is None:
                    continue
                chains.append(bearer[1])
                member = _actor_at(analyses[n], *_head_of(mention))
                found.append(actor_of.get((analyses[n].article.id, member or ""), f"alone {n} {k}"))
                strings.append(mention["text"].lower())
                plainly.append(_last_word(mention) if bearer[1].startswith("PER") else _bare(mention))
                articles.append((n, _is_named(mention)))
        for (kind, named), sums in across.items():
            chosen = [i for i, c in enumerate(chains) if c.startswith(kind) and (articles[i][1] or not named)]
            for sum_, labels in zip(sums, (found, plainly), strict=True):
                sum_.add_across(
                    [chains[i] for i in chosen], [labels[i] for i in chosen], [articles[i][0] for i in chosen]
                )
        ours.add(chains, found)
        plain.add(chains, strings)
    return [
        Row("mentions in one chain, pairwise", ours.pairs(), f"merge of same strings {plain.pairs().f:.1f}"),
        Row("mentions in one chain, B³", ours.cubes(), f"merge of same strings {plain.cubes().f:.1f}"),
        *_across_rows(across),
    ]


def _across_rows(across: dict[tuple[str, bool], tuple[_Sums, _Sums]]) -> list[Row]:
    kinds = {"PER": ("people", "same last word"), "ORG": ("bodies", "same string")}
    return [
        Row(
            f"{kinds[kind][0]} across articles, {'by name' if named else 'every mention'}",
            ours.pairs(),
            f"{kinds[kind][1]} {plain.pairs().f:.1f}",
        )
        for (kind, named), (ours, plain) in across.items()
    ]


class _Sums:
    def __init__(self) -> None:
        self.pair = [0, 0, 0]
        self.cube = [0.0, 0.0, 0.0]

    def add(self, gold: list[str], found: list[str]) -> None:
        self.pair = [a + b for a, b in zip(self.pair, pairwise(gold, found), strict=True)]
        self.cube = [a + b for a, b in zip(self.cube, b_cubed(gold, found), strict=True)]

    def add_across(self, gold: list[str], found: list[str], articles: list[int]) -> None:
        """Add the pairs of different articles: all pairs without those within an article."""
        within = pairwise(list(zip(articles, gold, strict=True)), list(zip(articles, found, strict=True)))
        self.pair = [a + b - c for a, b, c in zip(self.pair, pairwise(gold, found), within, strict=True)]

    def pairs(self) -> Any:
        return score(*self.pair)

    def cubes(self) -> Any:
        precision, recall, mentions = self.cube
        p, r = precision / max(1, mentions), recall / max(1, mentions)
        return score(p * r, r, p) if p and r else score(0, 1, 1)


def _last_word(mention: dict[str, Any]) -> str:
    """Return the head word of a mention in lower case: "henderson" of "Fritz Henderson, the chief executive"."""
    start, end = _head_of(mention)
    return str(mention["text"])[start - mention["start"] : end - mention["start"]].lower()


def _bare(mention: dict[str, Any]) -> str:
    """Return a mention's words in lower case without an article in front."""
    return re.sub(r"^(?:the|a|an) ", "", mention["text"].lower())


def _is_named(mention: dict[str, Any]) -> bool:
    """Tell a mention whose head word is a name: with a capital, no pronoun, no office."""
    start, end = _head_of(mention)
    word = mention["text"][start - mention["start"] : end - mention["start"]]
    return word[:1].isupper() and word.lower() not in _PRONOUNS | _OFFICES


def _head_of(mention: dict[str, Any]) -> tuple[int, int]:
    """Return the place of a mention's head word: the last before a comma, a preposition or a relative clause."""
    core = _AFTER_HEAD.split(mention["text"], maxsplit=1)[0].rstrip() or mention["text"]
    first = core.rfind(" ") + 1
    return mention["start"] + first, mention["start"] + len(core)


def _actor_at(analysis: Analysis, start: int, end: int) -> str | None:
    """Return the actor with the shortest mention over a place."""
    over = [
        (m.span.end - m.span.start, a.id)
        for a in analysis.actors
        for m in a.mentions
        if m.span.start < end and m.span.end > start
    ]
    return min(over)[1] if over else None
