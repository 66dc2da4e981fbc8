"""Small archives: articles of two sentences, and what stands in a folder of Parquet tables."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

from components.archive import parts
from components.archive.shards import Job
from components.exporting.forms import WHERE_TOLD
from components.model import Article

PEOPLE = ["Olaf Brink", "Ruth Amsel", "Piet Calder", "Ines Marrow"]
POISON = "poison"


def fragile(shard: list[Article], job: Job) -> list[tuple[str, str]]:
    """Return the ids and what the job says of them; at one id end the process, as where memory is short."""
    if any(a.id == POISON for a in shard) and not job.lost:
        os._exit(1)
    return [(a.id, job.lost) for a in shard]


def articles(count: int, first: int = 0) -> list[Article]:
    texts = {
        n: f"{PEOPLE[n % 4]} said that the bridge number {n} is safe. {PEOPLE[(n + 1) % 4]} opposes the bridge. " * 2
        for n in range(first, first + count)
    }
    return [Article(f"a{n:03}", text) for n, text in texts.items()]


def write(path: Path, rows: list[Article]) -> str:
    path.write_text("".join(json.dumps({"id": a.id, "text": a.text}) + "\n" for a in rows), encoding="utf-8")
    return str(path)


def read_parts(folder: Path) -> list[dict]:
    """Read the forms back from Parquet tables, sorted by article id, as who knows the columns would."""
    import pyarrow.parquet as pq

    forms: dict[str, dict] = {}
    for part in sorted((folder / "manifest").glob("*.parquet")):
        for table in parts.TABLES:
            for record in pq.read_table(folder / table / part.name).to_pylist():
                row = {
                    k: json.loads(v) if v is not None and parts.is_json(parts.COLUMNS[table][k]) else v
                    for k, v in record.items()
                }
                if table == "articles":
                    forms[row["id"]] = row | {name: [] for name in parts.ITEMS}
                else:
                    article = forms[row.pop("article")]
                    del row["place"]
                    article[table].append({k: v for k, v in row.items() if v is not None or k not in WHERE_TOLD})
    return [forms[k] for k in sorted(forms)]


def counts(folder: Path) -> dict[str, Counter[str]]:
    """Count each article's rows over all files of each table, as who reads the folder without its manifest would."""
    import pyarrow.parquet as pq

    found = {}
    for table in ("manifest", *parts.TABLES):
        rows = [r for p in (folder / table).glob("*.parquet") for r in pq.read_table(p).to_pylist()]
        found[table] = Counter(r["id" if table in ("manifest", "articles") else "article"] for r in rows)
    return found
