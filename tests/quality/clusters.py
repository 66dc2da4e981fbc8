"""Digests of sets against a key: the share of facts and voices that eight sentences tell.

`python -m tests.quality.clusters`.

Beside ours: the lead of each report in turn, and LexRank over all sentences of the set."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from components.analysis import analyse_article
from components.comparing import compare_analyses
from components.comparing.digest import make_digest
from components.model import Article, Corpus
from components.summaries.methods import choose_by_rank

LENGTH = 8


@dataclass
class Story:
    """A set of reports with its key; a fact is a list of wordings, each a set of words that one sentence must hold."""

    name: str
    reports: list[tuple[str, str, str]] = field(default_factory=list)
    facts: list[list[list[str]]] = field(default_factory=list)
    voices: list[str] = field(default_factory=list)


class Shares(NamedTuple):
    """Percent of the facts, and of the voices heard in their own words."""

    facts: float
    voices: float


def read_clusters(name: str = "clusters.txt") -> list[Story]:
    """Return the stories in order."""
    stories: list[Story] = []
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            stories.append(Story(line[2:]))
        elif line.startswith("## "):
            outlet, date = line[3:].split(" | ")
            stories[-1].reports.append((outlet, date, ""))
        elif line.startswith("fact: "):
            stories[-1].facts.append([w.split() for w in line[6:].split(" / ")])
        elif line.startswith("voice: "):
            stories[-1].voices.append(line[7:])
        elif stories and line.strip():
            outlet, date, text = stories[-1].reports[-1]
            stories[-1].reports[-1] = (outlet, date, f"{text}\n{line}".strip())
    return stories


def corpus_of(story: Story) -> Corpus:
    return compare_analyses(
        tuple(
            analyse_article(Article(f"r{n}", text, outlet=outlet, date=date))
            for n, (outlet, date, text) in enumerate(story.reports)
        )
    )


Choice = list[tuple[str, int]]


def by_digest(corpus: Corpus) -> Choice:
    return [(t.article, t.sentence) for t in make_digest(corpus, LENGTH)]


def by_lead(corpus: Corpus) -> Choice:
    turns = [(a.article.id, i) for i in range(LENGTH) for a in corpus.analyses if i < len(a.sentences)]
    return turns[:LENGTH]


def by_lexrank(corpus: Corpus) -> Choice:
    rows = [(a.article.id, i, words) for a in corpus.analyses for i, words in enumerate(a.words) if words]
    return [rows[k][:2] for k, _ in choose_by_rank([r[2] for r in rows], "lexrank", LENGTH)]


WAYS = {"digest": by_digest, "lead of each in turn": by_lead, "LexRank over all": by_lexrank}


def score(story: Story, corpus: Corpus, chosen: Choice) -> tuple[int, int]:
    """Return how many facts are told, and how many voices are heard: named in a chosen sentence that holds their words
    or report of them."""
    sentences = {
        key: corpus.analysis(key[0]).sentences[key[1]].of(corpus.analysis(key[0]).article.text) for key in chosen
    }
    told = sum(any(_holds(s, wording) for wording in fact for s in sentences.values()) for fact in story.facts)
    heard = sum(any(v in s and _SPEAKS.search(s) for s in sentences.values()) for v in story.voices)
    return told, heard


def _holds(sentence: str, words: list[str]) -> bool:
    return all(re.search(rf"\b{re.escape(w)}", sentence, re.IGNORECASE) for w in words)


_SPEAKS = re.compile(
    r"\b(?:said|says|called|asked|accused|promised|demanded|rejected|rejects|welcomed|warned|announced|wants|supports"
    r"|had threatened)\b|[\"“]"
)


def report() -> dict[str, Shares]:
    """Return the shares of each way over all stories."""
    stories = read_clusters()
    corpora = [corpus_of(s) for s in stories]
    facts, voices = (
        sum(len(part) for part in parts) for parts in ([s.facts for s in stories], [s.voices for s in stories])
    )
    found = {}
    for name, way in WAYS.items():
        rows = [score(s, c, way(c)) for s, c in zip(stories, corpora, strict=True)]
        found[name] = Shares(100 * sum(r[0] for r in rows) / facts, 100 * sum(r[1] for r in rows) / voices)
    return found


if __name__ == "__main__":
    for way, shares in report().items():
        print(f"{way:22} facts {shares.facts:5.1f} %  voices {shares.voices:5.1f} %")
