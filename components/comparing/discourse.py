"""Agreement and conflict between actors over shared issues, as Discourse Network Analyzer counts them (Leifeld, 2017).

Two actors *agree* once for each issue on which both have the same side, and are in *conflict* once where they have
opposite ones (its `congruence` and `conflict`); `subtract` is the one less the other. Who speaks of many things meets
others by chance, so that a tie can be normalised: by the average activity of the two, by Jaccard's share of what either
holds, or as a cosine. A side counts once for each article that has it. Leifeld, P. (2017): Discourse Network Analysis:
Policy Debates as Dynamic Networks, in The Oxford Handbook of Political Networks; Leifeld, Gruber and Bossner (2019):
Discourse Network Analyzer Manual."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import combinations
from math import sqrt
from typing import Literal, NamedTuple

from components.model import Corpus

Sign = Literal["+", "-"]
Activity = Counter[tuple[str, Sign]]
SIGNS: dict[str, Sign] = {"support": "+", "conditional": "+", "oppose": "-"}  # mixed takes neither side


class Tie(NamedTuple):
    """Two actors, by how much they agree and conflict, and the issues of each."""

    one: str
    other: str
    agreement: float
    conflict: float
    agreed: tuple[str, ...]
    disputed: tuple[str, ...]

    @property
    def net(self) -> float:
        """Return agreement less conflict."""
        return self.agreement - self.conflict


def _count(_one: Activity, _other: Activity) -> float:
    return 1.0


def _average(a: Activity, b: Activity) -> float:
    return (a.total() + b.total()) / 2


def _jaccard(a: Activity, b: Activity) -> float:
    """Return what only the one holds, what only the other holds, and the products of what both hold."""
    alone = sum(n for key, n in a.items() if key not in b) + sum(n for key, n in b.items() if key not in a)
    return alone + sum(a[key] * b[key] for key in a.keys() & b.keys())


def _cosine(a: Activity, b: Activity) -> float:
    return sqrt(sum(n * n for n in a.values())) * sqrt(sum(n * n for n in b.values()))


# Name -> what a tie is divided by. The cosine is that of the manual; the program divides by the product of the two
# activities.
NORMS: dict[str, Callable[[Activity, Activity], float]] = {
    "count": _count, "average activity": _average, "Jaccard": _jaccard, "cosine": _cosine,
}  # fmt: skip


def find_ties(corpus: Corpus, norm: str = "count") -> tuple[Tie, ...]:
    """Return the ties of all actors that take a side on an issue that another one takes a side on,
    the strongest first."""
    activity = _activities(corpus)
    divide = NORMS[norm]
    found = []
    for one, other in combinations(sorted(activity), 2):
        a, b = activity[one], activity[other]
        agree, conflict = _products(a, b)
        if agree or conflict:
            by = divide(a, b) or 1.0
            found.append(Tie(one, other, sum(agree.values()) / by, sum(conflict.values()) / by, tuple(sorted(agree)),
                             tuple(sorted(conflict))))  # fmt: skip
    return tuple(sorted(found, key=lambda t: (-(t.agreement + t.conflict), t.one, t.other)))


def _activities(corpus: Corpus) -> dict[str, Activity]:
    found: defaultdict[str, Activity] = defaultdict(Counter)
    for p in corpus.positions:
        if p.stances and p.label in SIGNS:
            found[p.actor][p.issue, SIGNS[p.label]] += 1
    return found


def _products(a: Activity, b: Activity) -> tuple[dict[str, float], dict[str, float]]:
    """Return, by issue, the product of both actors' counts on the same side, and on opposite sides."""
    agree: Counter[str] = Counter()
    conflict: Counter[str] = Counter()
    for (issue, sign), n in a.items():
        agree[issue] += n * b.get((issue, sign), 0)
        conflict[issue] += n * b.get((issue, "-" if sign == "+" else "+"), 0)
    return dict(+agree), dict(+conflict)
