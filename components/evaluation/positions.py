"""Who stands where in an article, against what a careful reader wrote down from its text alone.

A row is right if it has the holder and the side, and its target shares a word with the reader's or is the same actor;
opposite if only the side is turned. Further rows that are right for a position already found are repeats, which count
neither way. Recall is over the positions that the reader thought could not be left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from components.evaluation.names import content_words, same_holder
from components.evaluation.rows import Row
from components.evaluation.scores import score
from components.model import Analysis, Stance

BINS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.01)
FEWEST = 5  # rows, from which a rule's figure is printed


class Verdict(NamedTuple):
    """What becomes of a row:

    "right", "repeat", "opposite" or "wrong"; `hit` is the number of the position that it is."""

    stance: Stance
    verdict: str
    hit: int | None


def judge(positions: list[dict[str, Any]], analysis: Analysis, stances: list[Stance]) -> list[Verdict]:
    """Return a verdict a stance, in their order."""
    text = analysis.article.text
    found: set[int] = set()
    verdicts = []
    for stance in stances:
        holder, aimed = analysis.actor(stance.holder), analysis.actor(stance.target.actor)
        keys = ([holder.name, *holder.aliases] if holder else []) + (
            [stance.holder_span.of(text)] if stance.holder_span else []
        )
        aim = content_words(f"{stance.target.text} {aimed.name if aimed else ''}")
        near = [
            n
            for n, p in enumerate(positions)
            if same_holder(keys, p["holder"]) and aim & content_words(" ".join([p["target"], *p["terms"]]))
        ]
        right = [n for n in near if positions[n]["label"] == stance.label]
        new = [n for n in right if n not in found]
        if new:
            found.add(new[0])
            verdicts.append(Verdict(stance, "right", new[0]))
        elif right:
            verdicts.append(Verdict(stance, "repeat", right[0]))
        else:
            turned = any({positions[n]["label"], stance.label} == {"support", "oppose"} for n in near)
            verdicts.append(Verdict(stance, "opposite" if turned else "wrong", None))
    return verdicts


def score_positions(gold: list[dict[str, Any]], analyses: list[Analysis]) -> list[Row]:
    """Return the figures for articles with `positions`."""
    rows = []
    for name, shown in (("positions in the table", is_counted), ("leads too", is_shown)):
        n: Counter[str] = Counter()
        for positions, _, verdicts in _judged(gold, analyses, shown):
            core = {k for k, p in enumerate(positions) if p.get("core", True)}
            n.update(v.verdict for v in verdicts)
            n["core"] += len(core)
            n["core found"] += len(core & {v.hit for v in verdicts if v.hit is not None})
        judged = n["right"] + n["opposite"] + n["wrong"]
        rows += [
            Row(name, _both(n, judged), "two readings with each other 85.0"),
            Row("  opposite rows", 100 * n["opposite"] / max(1, judged)),
        ]
    return rows + _by_confidence(gold, analyses) + _by_decider(gold, analyses)


def _both(n: Counter[str], judged: int) -> Any:
    """Return precision over the rows and recall over the core positions as one score."""
    exact = score(n["right"], judged, max(1, judged))
    recall = n["core found"] / max(1, n["core"])
    precision = exact.precision / 100
    f = 200 * precision * recall / (precision + recall) if precision + recall else 0.0
    return exact._replace(recall=100 * recall, f=f)


def is_counted(stance: Stance) -> bool:
    """Tell a row of the table."""
    return stance.counts and stance.same_as is None


def is_shown(stance: Stance) -> bool:
    """Tell a row of the table or a lead."""
    return stance.same_as is None


def _judged(
    gold: list[dict[str, Any]], analyses: list[Analysis], shown: Callable[[Stance], bool]
) -> Iterator[tuple[list[dict[str, Any]], Analysis, list[Verdict]]]:
    for row, analysis in zip(gold, analyses, strict=True):
        yield row["positions"], analysis, judge(row["positions"], analysis, [s for s in analysis.stances if shown(s)])


def _by_confidence(gold: list[dict[str, Any]], analyses: list[Analysis]) -> list[Row]:
    verdicts = [v for _, _, found in _judged(gold, analyses, is_shown) for v in found]
    rows = []
    for low, high in pairwise(BINS):
        within = [v.verdict in ("right", "repeat") for v in verdicts if low <= v.stance.confidence < high]
        if within:
            rows.append(Row(f"  right, confidence {low:.1f} to {min(high, 1.0):.1f}, {len(within)} rows",
                            100 * sum(within) / len(within), "",
                            (low, min(high, 1.0), len(within))))  # fmt: skip
    return rows


def _by_decider(gold: list[dict[str, Any]], analyses: list[Analysis]) -> list[Row]:
    verdicts = [v for _, _, found in _judged(gold, analyses, is_counted) for v in found]
    rows = []
    for decider in ("rule", "reader", "both"):
        within = [v.verdict in ("right", "repeat") for v in verdicts if v.stance.decider == decider]
        if within:
            rows.append(Row(f"  right, decided by {decider}, {len(within)} rows", 100 * sum(within) / len(within)))
    return rows


def rule_rows(gold: list[dict[str, Any]], analyses: list[Analysis]) -> list[tuple[str, int, int]]:
    """Return (the words of a rule, rows right, rows) for each rule that reads often enough, the worst first."""
    right: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for _, _, verdicts in _judged(gold, analyses, is_shown):
        for v in verdicts:
            if v.stance.decider in ("rule", "both"):
                rule = v.stance.rule.split(";")[0]
                every[rule] += 1
                right[rule] += v.verdict in ("right", "repeat")
    return sorted(
        ((r, right[r], n) for r, n in every.items() if n >= FEWEST), key=lambda row: (row[1] / row[2], -row[2])
    )
