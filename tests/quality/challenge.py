"""Positions by construction: sentences in minimal pairs, labelled before the code saw them, read from a table and
scored.

`python -m tests.quality.challenge [FILE] [rules]` prints the figures of `challenge.txt` or another set, as the app
shows positions or by the rules alone. A row asks what one holder's position on one target is; a row with dashes says
that nobody in the sentence takes any."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from components.analysis import analyse_article
from components.comparing.words import find_words, stem
from components.language import find_actors, parse_text
from components.model import Analysis, Article
from components.stances.rules.reading import read_by_rule
from components.statements import find_statements

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
        if question.holder.lower() in f"{names.get(stance.holder or '', '')} {held}" and _stems(
            question.target
        ) <= _stems(aimed):
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


def by_rules(text: str) -> Analysis:
    """Return an analysis with what the rules alone read, whether or not it would be shown."""
    parse = parse_text(text)
    index = find_actors(parse)
    statements = find_statements(parse, index)
    stances = tuple(r.stance for r in read_by_rule(parse, index, statements))
    return Analysis(Article("x", text), tuple(parse.sentences), index.freeze(), statements, stances)


def by_all(text: str) -> Analysis:
    """Return the analysis as the app shows it, leads too."""
    return analyse_article(Article("x", text))


def report(name: str = "challenge.txt", read: Callable[[str], Analysis] = by_all) -> Report:
    """Read each sentence as an article of its own, and score."""
    questions = read_questions(name)
    analyses = {text: read(text) for text in dict.fromkeys(q.text for q in questions)}
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
    names = [n for n in sys.argv[1:] if n != "rules"]
    found = report(*names[:1] or ["challenge.txt"], by_rules if "rules" in sys.argv else by_all)
    for construction, (right, all_of) in found.by_construction.items():
        print(f"{construction:34} {right:3} of {all_of:3}  {100 * right / all_of:5.1f} %")
    print(", ".join(f"{label} F {f:.1f}" for label, f in found.by_label.items()))
    print(f"macro F {found.macro_f:.1f}, false positions {found.false_positions:.1f} %")
    print(*found.missed, sep="\n")


if __name__ == "__main__":
    main()
