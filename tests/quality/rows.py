"""All rows of the samples and of the sets in this folder, pinned by a digest a text: what an article's analysis holds
cannot change unseen.

`python -m tests.quality.rows` names the texts whose rows are others than those pinned in `rows.json`, `… pin` pins them
as they are now, `… show` prints every row, and `… against REV` prints what differs from the rows of another commit. A
change that is meant to leave the rows alone leaves that file alone.

Chances are sums of floating numbers, whose last digit may differ between processors: the digest holds whether a
position is shown and counts, and the sum of a text's confidences stands beside it."""

from __future__ import annotations

import difflib
import hashlib
import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from components.analysis import analyse_article
from components.model import SHOWN_FROM, Analysis, Article
from components.reading import read_file
from tests.builders import ROOT, SEEDS
from tests.quality.challenge import read_questions
from tests.quality.clusters import read_clusters
from tests.quality.stories import read_stories

PINNED = Path(__file__).with_name("rows.json")
SENTENCES = ("challenge", "unseen", "turns", "tone")  # an article each; together they are read as sections of one
CLOSE = 0.05  # between two sums of confidences


class Pin(NamedTuple):
    """What is pinned of a text's rows."""

    digest: str
    confidence: float


def texts() -> dict[str, Article]:
    """Return name -> article: the samples, the stories, the reports of the clusters, and the sentences of each
    construction one below the other."""
    found = {path.stem: read_file(path.name, path.read_bytes()).article for path in sorted(SEEDS.rglob("*.txt"))}
    found |= {f"story {n}": Article(f"s{n}", story.text) for n, story in enumerate(read_stories(), 1)}
    for story in read_clusters():
        for outlet, date, text in story.reports:
            found[f"{story.name}, {outlet}"] = Article("c", text, outlet=outlet, date=date)
    for name in SENTENCES:
        sections: dict[str, list[str]] = {}
        for question in read_questions(f"{name}.txt"):
            sections.setdefault(question.construction, []).append(question.text)
        found |= {
            f"{name}: {section}": Article("q", "\n\n".join(dict.fromkeys(lines))) for section, lines in sections.items()
        }
    return found


def rows_of(analysis: Analysis) -> Iterator[dict[str, object]]:
    """Yield every actor, statement, position, quantity and chain, and the sentences, as JSON-ready rows without
    confidences."""
    form = msgspec.to_builtins(analysis)
    for kind in ("sentences", "fragments"):
        yield {"row": kind, "places": sorted(form[kind])}
    for kind in ("actors", "statements", "stances", "quantities", "chains"):
        for value, row in zip(getattr(analysis, kind), form[kind], strict=True):
            cells = row if isinstance(row, dict) else {"places": row}
            cells.pop("confidence", None)
            shown = {"shown": value.confidence >= SHOWN_FROM, "counts": value.counts} if kind == "stances" else {}
            yield {"row": kind, **cells, **shown}


def lines_of(analysis: Analysis) -> list[str]:
    """Return the rows in canonical JSON, a line each."""
    return [json.dumps(row, sort_keys=True, ensure_ascii=False) for row in rows_of(analysis)]


def pin(analysis: Analysis) -> Pin:
    """Return the pin of an analysis."""
    rows = "\n".join(lines_of(analysis)).encode("utf-8")
    confidences = [row.confidence for row in (*analysis.statements, *analysis.stances)]
    return Pin(hashlib.sha256(rows).hexdigest()[:16], round(sum(confidences), 2))


def pinned() -> dict[str, Pin]:
    """Return what is pinned, by the name of the text."""
    return {name: Pin(*found) for name, found in json.loads(PINNED.read_text(encoding="utf-8")).items()}


def differs(now: Pin, before: Pin | None) -> bool:
    """Tell whether rows are others than they were."""
    return before is None or now.digest != before.digest or abs(now.confidence - before.confidence) > CLOSE


def shown() -> list[str]:
    """Return all rows as lines to read, each text under its name."""
    return [line for name, article in texts().items() for line in (f"# {name}", *lines_of(analyse_article(article)))]


def against(revision: str) -> Iterator[str]:
    """Yield the lines in which the rows of another commit, read by its own code, differ from those of now."""
    packed = subprocess.run(
        ["git", "-C", str(ROOT), "archive", "--format=tar", revision], capture_output=True, check=True
    )
    with tempfile.TemporaryDirectory() as folder, tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
        archive.extractall(folder, filter="data")
        done = subprocess.run(
            [sys.executable, __file__, "show"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": folder},
            capture_output=True,
            check=True,
        )
    yield from difflib.unified_diff(
        done.stdout.decode("utf-8").splitlines(), shown(), revision, "now", n=0, lineterm=""
    )


def main(arguments: list[str]) -> int:
    """Do what the words ask for; 1 where rows are others than those pinned."""
    match arguments:
        case ["show"]:
            sys.stdout.buffer.write("\n".join([*shown(), ""]).encode("utf-8"))
            return 0
        case ["against", revision]:
            print(*against(revision), sep="\n")
            return 0
    now = {name: pin(analyse_article(article)) for name, article in texts().items()}
    if arguments == ["pin"]:
        PINNED.write_text(
            "{\n" + ",\n".join(f"{json.dumps(n)}: {json.dumps(p)}" for n, p in now.items()) + "\n}\n", encoding="utf-8"
        )
        return 0
    before = pinned()
    others = [name for name in (now | before) if name not in now or differs(now[name], before.get(name))]
    print(*others, sep="\n")
    return int(bool(others))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
