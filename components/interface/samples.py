"""The sample sets of `seeds/`, as `seeds/samples.toml` names and orders them."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from components.interface.state import State
from components.model import Article
from components.reading import read_file
from components.sharing import load_once
from components.wording import ENGLISH, language, tr

SEEDS = Path(__file__).parents[2] / "seeds"


class Sample(NamedTuple):
    """A set of sample files with its name, what it is in a line of ours,
    and a heading of ours where the file has none."""

    name: str
    about: str
    files: tuple[Path, ...]
    heading: str = ""


@load_once
def list_samples() -> list[Sample]:
    """Return the samples as `samples.toml` names them, then the folders that it does not name."""
    named = tomllib.loads((SEEDS / "samples.toml").read_text(encoding="utf-8"))["sample"]
    samples = [Sample(s["name"], s["about"], _files_of(SEEDS / s["files"]), s.get("heading", "")) for s in named]
    rest = sorted(d for d in SEEDS.iterdir() if d.is_dir() and d.name not in {s["files"] for s in named})
    found = [Sample(d.name.replace("-", " ").capitalize(), f"{len(_files_of(d))} reports", _files_of(d)) for d in rest]
    return samples + [s for s in found if s.files]


def _files_of(place: Path) -> tuple[Path, ...]:
    return tuple(sorted(place.glob("*.txt"))) if place.is_dir() else (place,)


def read_sample(sample: Sample) -> list[Article]:
    """Return the articles of a set; invented ones say so in their notes."""
    articles = []
    for path in sample.files:
        article = read_file(path.name, path.read_bytes()).article
        if "(invented)" in article.outlet:
            notes = ("An invented report: its people, places and outlet do not exist.",)
            article = replace(article, origin="sample", notes=notes)
        else:
            article = replace(article, origin="sample", title=sample.heading or article.title)
        articles.append(article)
    return articles


def _within(sample: Sample) -> str:
    """Return what a sample is, as it stands within a sentence: in English with a small letter."""
    return sample.about.lower() if language() == ENGLISH else tr(sample.about)


def add_sample(session: State, sample: Sample) -> None:
    """Add a sample's articles, if they are not here and there is room."""
    articles = read_sample(sample)
    if no_room := session.no_room_for(articles):
        session.say("error", no_room)
        return
    twice = session.add(articles)
    session.say(
        "info", tr("The sample is here already.") if twice else tr("Sample added: {about}.", about=_within(sample))
    )
