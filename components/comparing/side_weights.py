"""What a side weighs on each of the nouns that its target holds, and who takes them in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from math import fsum

from components.comparing.namings import LAW, UNDOING
from components.comparing.sides import Side
from components.comparing.words import find_words, stem


def heads_of(side: Side) -> dict[str, float]:
    """Return what a target is headed by, and how surely: "the repeal of the tax" by the tax."""
    core = side.core
    if not core:
        return {}
    if core[-1] not in UNDOING or core[-1] == stem("veto"):
        return {core[0]: 0.5, core[-1]: 1.0}
    inner = core[-2:-1] or ((side.behind,) if side.behind else side.rest[:1])
    return {core[-1]: 0.3 if inner else 1.0, **dict.fromkeys(inner, 1.0)}


def share_undoing(sides: Iterable[Side]) -> float:
    """Return the share of positions on a bill, or on what undoes the thing:

    "the bill", "the repeal of the tax" beside "the tax"."""
    taken = [s for s in sides if s.holds and not s.about]
    return sum(LAW in s.core or has_undoing(s.text) for s in taken) / max(1, len(taken))


def has_undoing(text: str) -> bool:
    """Tell a text that undoes a thing: "scrapping the tax", "the tax ban"."""
    return any(stem(w.text) in UNDOING for w in find_words(text))


def weigh(sides: list[Side], heads_only: bool = False) -> dict[str, float]:
    """Return the weight of the sides taken on each concept: the surest of each holder in each article; a single
    holder's count less."""
    best: defaultdict[str, dict[tuple[str, str], float]] = defaultdict(dict)
    for side in sides:
        key = (side.article, side.holder)
        for c, share in _parts(side, heads_only).items():
            best[c][key] = max(best[c].get(key, 0.0), share * side.weight)
    return {c: fsum(found.values()) * (1.0 if len({h for _, h in found}) > 1 else 0.7) for c, found in best.items()}


def _parts(side: Side, heads_only: bool) -> dict[str, float]:
    if heads_only:
        return {} if side.about else {c: x for c, x in heads_of(side).items() if x == 1.0}
    if side.about:
        return {side.about: 1.0}
    heads = {c: x if x != 0.5 else 0.7 for c, x in heads_of(side).items()}
    return dict.fromkeys(side.rest, 0.4) | dict.fromkeys(side.core, 0.7) | heads


def takers(sides: list[Side]) -> dict[str, set[tuple[str, str]]]:
    """Return for each concept the articles and holders of the positions that count and hold it."""
    found: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for side in sides:
        if side.holds:
            for c in [side.about] if side.about else {*side.core, *side.rest}:
                found[c].add((side.article, side.holder))
    return found
