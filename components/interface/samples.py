"""The sample sets of `seeds/`: each `.txt` beside the README is a set of one, each folder a set."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from components.interface.state import State
from components.model import Article
from components.reading import read_file

SEEDS = Path(__file__).parents[2] / "seeds"


class Sample(NamedTuple):
    """A set of sample files with its name and what it is in a line of ours."""

    name: str
    about: str
    files: tuple[Path, ...]


def list_samples() -> list[Sample]:
    """Return the sample sets, sets of several first."""
    sets = [Sample(d.name.replace("-", " ").capitalize(), "Four invented reports on one invented dispute" if d.name == "ostra-harbour"
                   else f"{len(list(d.glob('*.txt')))} reports", tuple(sorted(d.glob("*.txt"))))
            for d in sorted(SEEDS.iterdir()) if d.is_dir() and any(d.glob("*.txt"))]  # fmt: skip
    singles = [Sample("NATO in Yerevan" if f.name.startswith("000_") else f.stem, "One real news report", (f,)) for f in sorted(SEEDS.glob("*.txt"))]
    return sets + singles


def read_sample(sample: Sample) -> list[Article]:
    """Return the articles of a set; invented ones say so in their notes."""
    articles = []
    for path in sample.files:
        article = read_file(path.name, path.read_bytes()).article
        if "(invented)" in article.outlet:
            article = replace(article, origin="sample", notes=("An invented report: its people, places and outlet do not exist.",))
        else:
            article = replace(article, origin="sample", title="Stoltenberg urges Armenia and Azerbaijan to reach an agreement (our heading)"
                              if path.name.startswith("000_") else article.title)  # fmt: skip
        articles.append(article)
    return articles


def add_sample(session: State, sample: Sample) -> None:
    """Add a sample's articles, if they are not here and there is room."""
    articles = read_sample(sample)
    if no_room := session.no_room_for(articles):
        session.say("error", no_room)
        return
    twice = session.add(articles)
    session.say("info", "The sample is here already." if twice else f"Sample added: {sample.about.lower()}.")
