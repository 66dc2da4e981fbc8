"""Short invented wire stories with every attribution annotated before the code saw them: `stories.txt`, read and scored.

`python -m tests.quality.stories` prints the figures.
A row is `construction | source | cue | content`. Parts of a content are joined by " + "; "a … b" is what goes from a to b.
A row of `scare` has neither source nor cue: its words are quoted and nobody's statement, and right where no row that is too much has them
for its content.
People, places and papers in them are invented.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from components.analysis import analyse_article
from components.evaluation.matching import covered_words, one_source, pair_best
from components.model import Analysis, Article

SILENT = frozenset({"scare"})  # constructions that attribute nothing


class Gold(NamedTuple):
    """An annotated attribution; places in code points of its story's text."""

    construction: str
    source: list[tuple[int, int]]
    content: list[tuple[int, int]]


class Story(NamedTuple):
    """A story and its attributions."""

    text: str
    gold: list[Gold]


def _occurrences(text: str, words: str) -> list[tuple[int, int]]:
    """Return where words stand as whole words; "a … b" from each a to the next b."""
    first, _, last = words.partition(" … ")
    starts = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(first)}(?!\w)", text)]
    assert starts, words
    return [(i, text.index(last, i) + len(last) if last else i + len(first)) for i in starts if last in text[i:]]


def _content(text: str, words: str, after: int) -> tuple[int, int]:
    """Return the first occurrence from a place on; rows stand in text order, so the row before gives the place."""
    places = _occurrences(text, words)
    return next((p for p in places if p[0] >= after), places[-1])


def _source(text: str, words: str, content: tuple[int, int]) -> tuple[int, int]:
    """Return the occurrence next to a content."""
    return min(_occurrences(text, words), key=lambda p: min(abs(p[0] - content[0]), abs(p[0] - content[1])))


def read_stories() -> list[Story]:
    """Return the stories in order."""
    stories = []
    for block in Path(__file__).with_name("stories.txt").read_text(encoding="utf-8").split("### ")[1:]:
        text, _, rows = block.partition("\n")[2].partition("\n---\n")
        gold, near = [], 0
        for row in rows.strip().splitlines():
            construction, source, _, content = (part.strip() for part in row.split("|"))
            places = [_content(text, part, near) for part in content.split(" + ")]
            gold.append(Gold(construction, [_source(text, source.rstrip(","), places[0])] if source else [], places))
            near = places[0][0]
        stories.append(Story(text, gold))
    return stories


class Report(NamedTuple):
    """Figures in percent: (found with the right source, of all) by construction, and over all stories."""

    by_construction: dict[str, tuple[int, int]]
    precision: float
    recall: float
    exact: float
    missed: list[str]
    extra: list[str]


def score_stories(stories: list[Story], analyses: list[Analysis]) -> Report:
    """Match contents one to one from half of their joint words on, and ask for the source as well."""
    hits: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    found = exact = 0
    missed, extra = [], []
    quiet: dict[str, list[bool]] = {name: [] for name in SILENT}
    for story, analysis in zip(stories, analyses, strict=True):
        text = story.text
        said = [g for g in story.gold if g.construction not in SILENT]
        want = [(covered_words(text, g.content), covered_words(text, g.source)) for g in said]
        got = [(covered_words(text, s.content), covered_words(text, s.source)) for s in analysis.statements]
        pairs = {j: i for i, j in pair_best([g[0] for g in got], [w[0] for w in want])}
        found += len(got)
        for g in story.gold:
            if g.construction in SILENT:
                spare = [w[0] for i, w in enumerate(got) if i not in pairs.values()]
                taken = pair_best(spare, [covered_words(text, g.content)])
                quiet[g.construction].append(not taken)
                if taken:
                    missed.append(f"{g.construction}: {text[g.content[0][0] : g.content[-1][1]]}")
        for j, g in enumerate(said):
            wanted[g.construction] += 1
            right = j in pairs and one_source(want[j][1], got[pairs[j]][1])
            hits[g.construction] += right
            exact += right and want[j][0] == got[pairs[j]][0]
            if not right:
                missed.append(f"{g.construction}: {text[g.content[0][0] : g.content[-1][1]]}")
        extra += [f"{s.rule}: {s.content[0].of(text)}" for i, s in enumerate(analysis.statements) if i not in pairs.values()]
    total, right_ones = sum(wanted.values()), sum(hits.values())
    lines = {k: (hits[k], wanted[k]) for k in wanted} | {k: (sum(v), len(v)) for k, v in quiet.items() if v}
    return Report({k: lines[k] for k in sorted(lines)}, 100 * right_ones / found, 100 * right_ones / total, 100 * exact / total, missed, extra)


def report() -> Report:
    """Analyse the stories and score them."""
    stories = read_stories()
    return score_stories(stories, [analyse_article(Article(id=str(n), text=s.text)) for n, s in enumerate(stories)])


def main() -> None:
    """Print a line a construction, the three figures over all, and what was missed or too much."""
    found = report()
    for construction, (right, all_of) in found.by_construction.items():
        print(f"{construction:14} {right:3} of {all_of:3}  {100 * right / all_of:5.1f} %")
    print(f"all: precision {found.precision:.1f}, recall {found.recall:.1f}, with exact content {found.exact:.1f}")
    print(*(f"missed  {m}" for m in found.missed), *(f"extra   {x}" for x in found.extra), sep="\n")


if __name__ == "__main__":
    main()
