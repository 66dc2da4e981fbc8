"""Positions by construction: sentences in minimal pairs, labelled before the code saw them, read from a table and scored.

`python -m tests.quality.challenge` prints the figures of `challenge.txt`. A row asks what one holder's position on one
target is; a row with dashes says that nobody in the sentence takes any.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple

from components.analysis import analyse_article
from components.comparing.words import find_words, stem
from components.model import Analysis, Article

LABELS = ("support", "oppose", "conditional", "none")


class Question(NamedTuple):
    """A sentence and the position that `holder` takes on `target` in it; empty names ask for any position at all."""

    construction: str
    label: str
    holder: str
    target: str
    text: str


def read_questions(name: str = "challenge.txt") -> list[Question]:
    """Return the rows in order."""
    construction, rows = "", []
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            construction = line[2:]
        elif construction and line.strip():
            label, holder, target, text = (part.strip() for part in line.split(" | "))
            assert label in LABELS, line
            rows.append(Question(construction, label, holder.strip("-"), target.strip("-"), text))
    return rows


def answer(question: Question, analysis: Analysis) -> str:
    """Return the label that the analysis gives: the surest stance of that holder whose target names that target."""
    names = {a.id: " ".join((a.name, *a.aliases)).lower() for a in analysis.actors}
    chosen = sorted(analysis.stances, key=lambda s: -s.confidence)
    if not question.holder:
        return chosen[0].label if chosen else "none"
    for stance in chosen:
        held = stance.holder_span.of(question.text).lower() if stance.holder_span else ""
        aimed = f"{stance.target.text} {names.get(stance.target.actor or '', '')}"
        if question.holder.lower() in f"{names.get(stance.holder or '', '')} {held}" and _stems(question.target) <= _stems(aimed):
            return stance.label
    return "none"


def _stems(text: str) -> set[str]:
    return {stem(w.text) for w in find_words(text)}


class Report(NamedTuple):
    """Percent: macro F over the four labels, false positions on sentences without any; (right, all) by construction."""

    macro_f: float
    false_positions: float
    by_label: dict[str, float]
    by_construction: dict[str, tuple[int, int]]
    missed: list[str]


def report(name: str = "challenge.txt") -> Report:
    """Analyse each sentence as an article of its own, and score."""
    questions = read_questions(name)
    analyses = {text: analyse_article(Article("x", text)) for text in dict.fromkeys(q.text for q in questions)}
    cells: Counter[tuple[str, str]] = Counter()
    right: Counter[str] = Counter()
    silent = false = 0
    missed = []
    for q in questions:
        found = answer(q, analyses[q.text])
        cells[q.label, found] += 1
        right[q.construction] += found == q.label
        if not q.holder:
            silent, false = silent + 1, false + (found != "none")
        if found != q.label:
            missed.append(f"{q.construction}: {q.label} read as {found}: {q.holder} > {q.target}: {q.text}")
    by_label = {}
    for label in LABELS:
        given, wanted = sum(cells[x, label] for x in LABELS), sum(cells[label, x] for x in LABELS)
        by_label[label] = 200 * cells[label, label] / (given + wanted) if given + wanted else 0.0
    total = Counter(q.construction for q in questions)
    return Report(sum(by_label.values()) / len(LABELS), 100 * false / max(1, silent), by_label,
                  {c: (right[c], n) for c, n in total.items()}, missed)  # fmt: skip


def main() -> None:
    """Print a line a construction, the figures over all, and what was misread."""
    found = report()
    for construction, (right, all_of) in found.by_construction.items():
        print(f"{construction:34} {right:3} of {all_of:3}  {100 * right / all_of:5.1f} %")
    print(", ".join(f"{label} F {f:.1f}" for label, f in found.by_label.items()))
    print(f"macro F {found.macro_f:.1f}, false positions {found.false_positions:.1f} %")
    print(*found.missed, sep="\n")


if __name__ == "__main__":
    main()
