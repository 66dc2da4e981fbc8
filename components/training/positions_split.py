"""The annotated articles: their texts, and which are left out of training, so that what weighs rules and reader is
fitted on unseen ones."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from pathlib import Path


def is_held_out(article: str, share: int) -> bool:
    """Tell an article that is left out, by its id alone: one in `share`; sentences of our own never are."""
    return not article.startswith("own ") and zlib.crc32(article.encode()) % share == 0


def read_texts(paths: Iterable[Path]) -> dict[str, str]:
    """Return id -> text of files with `{"id", "text"}` a line."""
    rows = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    return {row["id"]: row["text"] for row in rows}
