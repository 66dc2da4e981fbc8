"""Invented texts with every attribution annotated before the code saw them, read and scored.

`stories.txt` has short wire stories, `turns_and_letters.txt` interviews, transcripts, live blogs, press releases, court
reports and letters. `python -m tests.quality.stories [turns_and_letters.txt]` prints the figures. A row is
`construction | source | cue | content`, in the second file with `| who`: the name of whom the source stands for. Parts
of a content are joined by " + "; "a … b" is what goes from a to b. A turn without a label has no source, and its row
says who speaks. A row of `scare` or `question` attributes nothing (quoted words that are nobody's, what an interviewer
asks): it is right where no row that is too much has its words for its content. A row of `asked`, a question under the
interviewer's name, counts neither way. The texts of the second file fall into two halves by a hash of their names;
rules were mended on the misses of the first half alone. People, places and papers in them are invented."""

from __future__ import annotations

import re
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from components.analysis import analyse_article
from components.evaluation.matching import covered_words, one_source, pair_best
from components.model import Analysis, Article

SILENT = frozenset({"scare", "question"})  # constructions that attribute nothing
EITHER = "asked"  # a construction that may be found or not
TURNS = "turns_and_letters.txt"


class Gold(NamedTuple):
    """An annotated attribution; places in code points of its story's text."""

    construction: str
    source: list[tuple[int, int]]
    content: list[tuple[int, int]]
    who: str = ""


class Story(NamedTuple):
    """A story and its attributions."""

    text: str
    gold: list[Gold]
    name: str = ""

    @property
    def kept(self) -> bool:
        """Tell a story of the half whose misses nobody looked at."""
        return sha256(self.name.encode()).digest()[0] % 2 == 1


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
    """Return the occurrence next to a content: outside it and in its paragraph if there is one."""

    def distance(place: tuple[int, int]) -> tuple[bool, bool, int]:
        between = text[place[1] : content[0]] if place[1] <= content[0] else text[content[1] : place[0]]
        return (
            content[0] <= place[0] < content[1],
            "\n" in between,
            min(abs(place[0] - content[0]), abs(place[0] - content[1])),
        )

    return min(_occurrences(text, words), key=distance)


def read_stories(file: str = "stories.txt") -> list[Story]:
    """Return the stories of a file in order."""
    stories = []
    for block in Path(__file__).with_name(file).read_text(encoding="utf-8").split("### ")[1:]:
        name, _, rest = block.partition("\n")
        text, _, rows = rest.partition("\n---\n")
        gold, near = [], 0
        for row in rows.strip().splitlines():
            construction, source, _, content, *who = (part.strip() for part in row.split("|"))
            places = [_content(text, part, near) for part in content.split(" + ")]
            gold.append(
                Gold(construction, [_source(text, source.rstrip(","), places[0])] if source else [], places, *who)
            )
            near = places[0][0]
        stories.append(Story(text, gold, name))
    return stories


class Report(NamedTuple):
    """Figures in percent: (found with the right source, of all) by construction, and over all stories.

    `who` is the share of right actors among found contents of which the annotation names one, over which `named` of
    them."""

    by_construction: dict[str, tuple[int, int]]
    precision: float
    recall: float
    exact: float
    who: float
    named: int
    missed: list[str]
    extra: list[str]


class _Tally:
    """Counts over stories, one added at a time."""

    def __init__(self) -> None:
        self.hits: Counter[str] = Counter()
        self.wanted: Counter[str] = Counter()
        self.found = self.exact = self.named = self.who = 0
        self.missed: list[str] = []
        self.extra: list[str] = []

    def add(self, story: Story, analysis: Analysis) -> None:
        """Match contents one to one from half of their joint words on, and ask for the source as well."""
        text = story.text
        said = [g for g in story.gold if g.construction not in SILENT]
        want = [(covered_words(text, g.content), covered_words(text, g.source)) for g in said]
        got = [(covered_words(text, s.content), covered_words(text, s.source)) for s in analysis.statements]
        pairs = {j: i for i, j in pair_best([g[0] for g in got], [w[0] for w in want])}
        either = {i for j, i in pairs.items() if said[j].construction == EITHER}
        self.found += len(got) - len(either)
        spare = [i for i in range(len(got)) if i not in pairs.values()]
        self.extra += [f"{analysis.statements[i].rule}: {analysis.statements[i].content[0].of(text)}" for i in spare]
        for g in story.gold:
            if g.construction in SILENT:
                self._count(story, g, right=not pair_best([got[i][0] for i in spare], [covered_words(text, g.content)]))
        for j, g in enumerate(said):
            if g.construction == EITHER:
                continue
            right = j in pairs and one_source(want[j][1], got[pairs[j]][1])
            self._count(story, g, right=right)
            self.exact += right and want[j][0] == got[pairs[j]][0]
            if j in pairs and g.who:
                self._ask_who(story, g, analysis, pairs[j])

    def _count(self, story: Story, gold: Gold, *, right: bool) -> None:
        self.wanted[gold.construction] += 1
        self.hits[gold.construction] += right
        if not right:
            self.missed.append(
                f"{story.name} {gold.construction}: {story.text[gold.content[0][0] : gold.content[-1][1]]}"
            )

    def _ask_who(self, story: Story, gold: Gold, analysis: Analysis, number: int) -> None:
        statement = analysis.statements[number]
        actor = analysis.actor(statement.actor)
        names = [actor.name, *actor.aliases] if actor else [s.of(story.text) for s in statement.source]
        right = any(_same_name(name, gold.who) for name in names)
        self.named += 1
        self.who += right
        if not right:
            self.missed.append(f"{story.name} who: {gold.who}, not {names}: {statement.content[0].of(story.text)}")


def _same_name(one: str, other: str) -> bool:
    """Tell two names of which one has all the words of the other."""
    a, b = (
        frozenset(re.findall(r"[^\W_]+", name.lower().replace("'s", "").replace("’s", ""))) - {"the", "a", "an", "of"}
        for name in (one, other)
    )
    return bool(a) and bool(b) and (a <= b or b <= a)


def score_stories(stories: list[Story], analyses: list[Analysis]) -> Report:
    """Count over all stories what was found of their attributions."""
    tally = _Tally()
    for story, analysis in zip(stories, analyses, strict=True):
        tally.add(story, analysis)
    total, right = (sum(n for k, n in counts.items() if k not in SILENT) for counts in (tally.wanted, tally.hits))
    lines = {k: (tally.hits[k], tally.wanted[k]) for k in sorted(tally.wanted)}
    who = 100 * tally.who / max(1, tally.named)
    return Report(
        lines,
        100 * right / tally.found,
        100 * right / total,
        100 * tally.exact / total,
        who,
        tally.named,
        tally.missed,
        tally.extra,
    )


def report(stories: list[Story]) -> Report:
    """Analyse the stories and score them."""
    return score_stories(stories, [analyse_article(Article(id=str(n), text=s.text)) for n, s in enumerate(stories)])


def _print(found: Report, misses: bool) -> None:
    for construction, (right, all_of) in found.by_construction.items():
        print(f"{construction:14} {right:3} of {all_of:3}  {100 * right / all_of:5.1f} %")
    print(f"all: precision {found.precision:.1f}, recall {found.recall:.1f}, with exact content {found.exact:.1f}")
    if found.named:
        print(f"the right actor in {found.who:.1f} % of {found.named}")
    if misses:
        print(*(f"missed  {m}" for m in found.missed), *(f"extra   {x}" for x in found.extra), sep="\n")


def main() -> None:
    """Print a line a construction, the figures over all, and what was missed or too much; of the kept half the figures
    alone."""
    file = sys.argv[1] if len(sys.argv) > 1 else "stories.txt"
    stories = read_stories(file)
    if file != TURNS:
        _print(report(stories), misses=True)
        return
    for kept in (False, True):
        half = [s for s in stories if s.kept is kept]
        print(f"{'kept' if kept else 'open'} half: {len(half)} texts, {sum(len(s.gold) for s in half)} rows")
        _print(report(half), misses=not kept)


if __name__ == "__main__":
    main()
