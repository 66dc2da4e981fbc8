"""Passages of our own with their positions, to learn from and to measure on (`passages.txt`):

`python -m components.training.passages HAND... -o ARTICLES.jsonl` writes those of some writers, by their letters, as
annotated articles, `{"id", "text", "positions"}` a line: for `position_examples articles` (the file is GOLD and TEXTS
at once) and for `python -m components evaluate`.

Most sides in them are shown by what is said of a thing, in hard builds or by deeds, and about a quarter of the passages
have none, or only what looks like one."""

from __future__ import annotations

import argparse
import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

PASSAGES = Path(__file__).with_name("passages.txt")
LABELS = {"+": "support", "-": "oppose", "?": "conditional"}


def read_passages(text: str, hands: Collection[str] = ()) -> Iterator[dict[str, Any]]:
    """Yield the passages of some writers, or all; ValueError names a passage that is not of the form, or whose
    evidence does not stand in it."""
    for block in text.split("\n\n# ")[1:]:
        name, words, *lines = block.strip("\n").split("\n")
        if not hands or name[0] in hands:
            yield {"id": f"own {name}", "text": words, "positions": [_position(name, words, line) for line in lines]}


def _position(name: str, words: str, line: str) -> dict[str, Any]:
    parts = [part.strip() for part in line[1:].split(" | ")]
    if line[:1] not in LABELS or len(parts) != 4 or parts[3] not in words:
        raise ValueError(f"passage {name}: {line}")
    holder, target, terms, evidence = parts
    return {"holder": holder, "target": target, "terms": terms.split(", "), "label": LABELS[line[0]], "level": "said",
            "evidence": evidence, "core": True}  # fmt: skip


def main() -> None:
    """Write the passages of some writers."""
    parser = argparse.ArgumentParser(description="Passages of our own as annotated articles.")
    parser.add_argument("hands", nargs="*", help="letters of writers; all where none is named")
    parser.add_argument("-o", "--out", type=Path, required=True)
    options = parser.parse_args()
    found = read_passages(PASSAGES.read_text(encoding="utf-8"), options.hands)
    options.out.write_text("".join(json.dumps(p) + "\n" for p in found), encoding="utf-8")


if __name__ == "__main__":
    main()
