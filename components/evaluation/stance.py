"""Who is for or against whom: per article between listed entities, and per sentence between two marked mentions."""

from __future__ import annotations

from collections import Counter
from typing import Any

from components.evaluation.names import name_words
from components.evaluation.rows import Row
from components.evaluation.scores import score
from components.model import Analysis, Span, Stance

POLARITY = {"support": "POS", "conditional": "POS", "oppose": "NEG"}


def _listed(entities: dict[str, frozenset[str]], keys: list[frozenset[str]]) -> str | None:
    hits = [n for n, k in entities.items() if any(k and key and (k <= key or key <= k) for key in keys)]
    return min(hits, key=lambda h: min(len(entities[h] ^ key) for key in keys)) if hits else None


def score_triples(gold: list[dict[str, Any]], analyses: list[Analysis]) -> list[Row]:
    """Return the figures for articles with `entities` and `stances`: distinct (holder, target) pairs of an article."""
    n: Counter[str] = Counter()
    for article, analysis in zip(gold, analyses, strict=True):
        entities = {name: name_words(name) for name in dict.fromkeys(e["name"] for e in article["entities"])}
        want: dict[tuple[str, str], Counter[str]] = {}
        for row in article["stances"]:
            if row["source"] in entities and row["target"] in entities:
                want.setdefault((row["source"], row["target"]), Counter())[row["label"]] += 1
        names = {a.id: [name_words(x) for x in (a.name, *a.aliases)] for a in analysis.actors}
        got: dict[tuple[str, str], Counter[str]] = {}
        for stance in analysis.stances:
            holder = _listed(entities, names.get(stance.holder or "", []))
            aim = _listed(entities, names.get(stance.target.actor or "", []) or [name_words(stance.target.text)])
            label = POLARITY.get(stance.label)
            if holder and aim and holder != aim and label:
                got.setdefault((holder, aim), Counter())[label] += 1
        found = want.keys() & got.keys()
        n["want"] += len(want)
        n["got"] += len(got)
        n["pair"] += len(found)
        n["right"] += sum(want[p].most_common(1)[0][0] == got[p].most_common(1)[0][0] for p in found)
    return [
        Row(
            "holder, target and side",
            score(n["right"], n["got"], n["want"]),
            "every pair of one sentence, all against 20.0",
        ),
        Row("holder and target", score(n["pair"], n["got"], n["want"])),
        Row(
            "side of found pairs",
            100 * n["right"] / max(1, n["pair"]),
            "pair given: always against 62.8, best published 84.1",
        ),
    ]


def _code(stance: Stance, a: Span, b: Span) -> int:
    """Return 1 a for b, 2 b for a, 3 a against b, 4 b against a, 0 none of these."""
    label = POLARITY.get(stance.label)
    for code, (x, y) in ((1, (a, b)), (2, (b, a))):
        holds, aims = stance.holder_span, stance.target.span
        if label and holds is not None and aims is not None and holds.overlaps(x) and aims.overlaps(y):
            return code if label == "POS" else code + 2
    return 0


def score_pairs(gold: list[dict[str, Any]], analyses: list[Analysis]) -> list[Row]:
    """Return the figures for sentences with `entity_a`, `entity_b` and one of five classes as `label`."""
    cells: Counter[tuple[int, int]] = Counter()
    for row, analysis in zip(gold, analyses, strict=True):
        chances: dict[int, float] = {}
        for stance in analysis.stances:
            code = _code(stance, Span(*row["entity_a"]), Span(*row["entity_b"]))
            if code:
                chances[code] = chances.get(code, 0.0) + stance.confidence
        cells[row["label"], max(chances, key=lambda c: chances[c]) if chances else 0] += 1
    total = sum(cells.values())
    right = sum(cells[c, c] for c in range(5))
    fs = [
        score(cells[c, c], sum(cells[x, c] for x in range(5)), sum(cells[c, x] for x in range(5))).f for c in range(5)
    ]
    polar = score(
        sum(cells[c, c] for c in range(1, 5)),
        sum(v for (_, p), v in cells.items() if p),
        sum(v for (w, _), v in cells.items() if w),
    )
    return [
        Row("five classes, micro F", 100 * right / max(1, total), "always none 65.3; DSE2QA 79.7; RoBERTa 83.8"),
        Row("five classes, macro F", sum(fs) / 5, "always none 15.8; DSE2QA 67.7; RoBERTa 70.6"),
        Row("for or against, with direction", polar),
    ]
