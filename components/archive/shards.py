"""A shard: some articles in, their rows out. Deterministic and idempotent, so that it may run twice and lose nothing."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from components.analysis import analyse_articles
from components.errors import AnalysisError
from components.exporting.forms import analysis_form
from components.model import Article
from components.summaries import summarise

VERSION = "2"  # raise it when the rows of the same article change, so that old parts are not taken for new ones
SHARD_SIZE = 25  # articles


@dataclass(frozen=True, slots=True)
class Settings:
    """What changes the rows: the summary's method and its length in sentences."""

    method: str = "news"
    sentences: int = 3


def cut_shards(articles: Iterable[Article], size: int = SHARD_SIZE) -> Iterator[list[Article]]:
    """Yield the articles in order, `size` at a time."""
    shard: list[Article] = []
    for article in articles:
        shard.append(article)
        if len(shard) == size:
            yield shard
            shard = []
    if shard:
        yield shard


def shard_name(shard: list[Article], settings: Settings) -> str:
    """Return a name that the same articles, settings and version always get, and no others."""
    content = json.dumps([VERSION, asdict(settings), [asdict(a) for a in shard]], sort_keys=True)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def analyse_shard(shard: list[Article], settings: Settings) -> list[dict[str, Any]]:
    """Return one form an article; one that failed gives {"id", "text", "error"} with nothing read from it."""
    rows = []
    for article, result in analyse_articles(shard):
        if isinstance(result, AnalysisError):
            empty: dict[str, Any] = {"sentences": [], "actors": [], "statements": [], "stances": [], "summary": {"method": "", "sentences": []}}
            rows.append({"id": article.id, "text": article.text, **empty, "error": str(result)})
            continue
        rows.append(analysis_form(replace(result, summary=summarise(result, settings.method, settings.sentences))))
    return rows


def write_shard(shard: list[Article], settings: Settings, folder: str) -> tuple[int, int]:
    """Analyse a shard into one Parquet part a table; return (articles, failures). The manifest part is written last."""
    name, root = shard_name(shard, settings), Path(folder)
    rows = analyse_shard(shard, settings)
    for table, records in tables(rows).items():
        _write_part(root / table, name, records)
    manifest = [{"id": r["id"], "error": r.get("error", ""), "shard": name, "place": i} for i, r in enumerate(rows)]
    _write_part(root / "manifest", name, manifest)
    return len(rows), sum("error" in r for r in rows)


def is_done(shard: list[Article], settings: Settings, folder: str) -> bool:
    """Tell whether an earlier run has written this shard whole."""
    return (Path(folder) / "manifest" / f"{shard_name(shard, settings)}.parquet").exists()


def tables(rows: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Lay forms out as flat tables; lists of spans stay JSON, so that a part reads back to the same form."""
    flat: dict[str, list[dict[str, Any]]] = {"articles": [], "actors": [], "statements": [], "stances": []}
    for row in rows:
        facts = {k: row.get(k) or "" for k in ("id", "title", "outlet", "author", "date", "text")}
        flat["articles"].append({**facts, "sentences": json.dumps(row["sentences"]), "summary": json.dumps(row["summary"])})
        for table in ("actors", "statements", "stances"):
            for place, item in enumerate(row[table]):
                cells = {k: json.dumps(v) if isinstance(v, list | dict) or k in JSON_CELLS else v for k, v in item.items()}
                flat[table].append({"article": row["id"], "place": place, **cells})
    return flat


JSON_CELLS = frozenset(["holder_span", "condition", "turned_by"])


def _write_part(folder: Path, name: str, records: list[dict[str, Any]]) -> None:
    """Write aside, make it durable, rename: a killed writer leaves no half part."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    folder.mkdir(parents=True, exist_ok=True)
    aside = folder / f".{name}.{os.getpid()}.{os.urandom(4).hex()}.part"
    pq.write_table(pa.Table.from_pylist(records, schema=_schema(folder.name, pa)), aside, compression="zstd")
    with aside.open("rb+") as handle:
        os.fsync(handle.fileno())
    os.replace(aside, folder / f"{name}.parquet")


COLUMNS = {
    "articles": "id title outlet author date text sentences summary",
    "actors": "article place:int id name aliases kind role mentions mention_kinds inferred",
    "statements": "article place:int id actor source cue content kind parent sentence:int inferred:bool confidence:float rule",
    "stances": "article place:int id holder holder_span target label confidence:float trigger rule sentence:int statement level "
    "condition turned_by decider",
    "manifest": "id error shard place:int",
}


def _schema(table: str, pa: Any) -> Any:
    kinds = {"int": pa.int64(), "float": pa.float64(), "bool": pa.bool_(), "": pa.string()}
    return pa.schema([(c.partition(":")[0], kinds[c.partition(":")[2]]) for c in COLUMNS[table].split()])


def read_parts(folder: str) -> list[dict[str, Any]]:
    """Read the forms back from Parquet tables, sorted by article id; InputError-free: raises OSError if there are none."""
    import pyarrow.parquet as pq

    root = Path(folder)
    rows: dict[str, dict[str, Any]] = {}
    for part in sorted((root / "manifest").glob("*.parquet")):
        for record in pq.read_table(root / "articles" / part.name).to_pylist():
            rows[record["id"]] = {**record, "sentences": json.loads(record["sentences"]), "summary": json.loads(record["summary"]),
                                  "actors": [], "statements": [], "stances": []}  # fmt: skip
        for table in ("actors", "statements", "stances"):
            for record in pq.read_table(root / table / part.name).to_pylist():
                article = rows[record.pop("article")]
                record.pop("place")
                article[table].append({k: _cell(v) if k in JSON_LISTS else v for k, v in record.items()})
    return [rows[k] for k in sorted(rows)]


JSON_LISTS = JSON_CELLS | frozenset("aliases mentions mention_kinds inferred source cue content target trigger".split())


def _cell(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value
