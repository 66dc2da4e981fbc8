"""Who stands where in Wikinews articles, by a reader's annotation that ships without their texts: `python -m
tests.quality.positions TEXTS.jsonl...`.

`positions.jsonl` has an article a line: `source`, the `id` it has there, the `sha256` of its text as UTF-8, whether the
trained reader learned from it,
and the positions, the words that decide each as `[start, end)` in code points. TEXTS are files of JSON lines with a
`text`; anyone
can get them: the news of GUM (https://github.com/amir-zeldes/gum) and the English part of MEANTIME, both on Wikinews
(CC BY 2.5).

    python -m tests.quality.positions --write GOLD.jsonl --source "…" [--learned] TEXTS.jsonl...    adds annotated
    articles to the file
"""

from __future__ import annotations

import argparse
import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

from components.analysis import analyse_article
from components.evaluation.positions import score_positions
from components.evaluation.report import render
from components.model import Article

PLACES = Path(__file__).with_name("positions.jsonl")


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def name_of(text: str) -> str:
    """Return what an article is known by without its text."""
    return sha256(text.encode("utf-8")).hexdigest()


def to_places(gold: dict[str, Any], text: str, source: str, learned: bool) -> dict[str, Any]:
    """Return an annotated article without any of its text but the names by which the reader called things."""
    positions = []
    for p in gold["positions"]:
        start = text.index(p["evidence"])
        positions.append(p | {"evidence": [start, start + len(p["evidence"])]})
    return {"source": source, "id": gold["id"], "sha256": name_of(text), "learned": learned, "positions": positions}


def with_texts(rows: list[dict[str, Any]], texts: dict[str, str]) -> list[dict[str, Any]]:
    """Return those articles whose text is at hand, with it."""
    return [r | {"text": texts[r["sha256"]]} for r in rows if r["sha256"] in texts]


def main() -> int:
    """Score, or write."""
    parser = argparse.ArgumentParser(description="Score the positions in Wikinews articles.")
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--write", type=Path, metavar="GOLD")
    parser.add_argument("--source", default="")
    parser.add_argument("--learned", action="store_true", help="the reader was trained on them")
    options = parser.parse_args()
    rows = [row for path in options.texts for row in read_lines(path)]
    if options.write:
        by_id = {row["id"]: row["text"] for row in rows}
        with PLACES.open("a", encoding="utf-8") as out:
            for gold in read_lines(options.write):
                if gold["id"] in by_id:
                    row = to_places(gold, by_id[gold["id"]], options.source, options.learned)
                    out.write(json.dumps(row, ensure_ascii=False) + "\n")
        return 0
    every = read_lines(PLACES)
    known = with_texts(every, {name_of(row["text"]): row["text"] for row in rows})
    for learned in (False, True):
        gold = [row for row in known if row["learned"] == learned]
        if gold:
            found = [
                analyse_article(Article(id=row["id"], text=row["text"], title="", outlet="", author="", date=""))
                for row in gold
            ]
            what = "learned from" if learned else "not learned from"
            print(render(f"{len(gold)} articles, {what}", score_positions(gold, found)))
    if not known:
        print(
            f"None of the {len(every)} articles is in these files: their text must be the same to the letter.",
            file=sys.stderr,
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
