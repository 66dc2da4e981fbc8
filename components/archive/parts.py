"""A part: the rows of a shard as one Parquet file a table. Its manifest, written last, says what makes it whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_origin

from components.archive.shards import Job, Result, Settings, analyse_shard, article_key
from components.errors import InputError
from components.exporting.forms import columns_of
from components.exporting.whole import cannot_write, write_whole
from components.model import Article

ITEMS = ("actors", "statements", "stances", "issues")  # of an article
TABLES = ("articles", *ITEMS)
COLUMNS: dict[
    str, dict[str, Any]
] = {  # table -> column -> type; whatever is no text, number or truth stands in its cell as JSON
    "articles": dict.fromkeys(("id", "title", "outlet", "author", "date", "text"), str)
    | {"sentences": list, "summary": dict},
    **{table: {"article": str, "place": int} | columns_of(table) for table in ITEMS},
    "manifest": {"id": str, "key": str, "error": str, "again": bool, "part": str, "place": int},
}
ABOUT = b"standpoint"  # the key of a file's metadata under which it says what made it

Rows = list[dict[str, Any]]


class Receipt(NamedTuple):
    """What a written part holds: the ids of its articles, and how many of them failed."""

    part: str
    ids: tuple[str, ...]
    failed: int


class Manifest(NamedTuple):
    """A part's own account: a row an article, which run made it (`about`), each table's size in bytes."""

    part: str
    rows: Rows
    about: dict[str, Any]

    @property
    def ids(self) -> set[str]:
        """Return the ids of its articles."""
        return {r["id"] for r in self.rows}

    def is_whole(self, root: Path) -> bool:
        """Tell whether every table's file is there with the size that was written."""
        return all(_size(root / table / f"{self.part}.parquet") == size for table, size in self.about["bytes"].items())


def about_run(settings: Settings, version: str) -> dict[str, Any]:
    """Return what every file says of the run that made it."""
    return {"version": version, "settings": asdict(settings)}


def analyse_part(shard: list[Article], job: Job) -> Receipt:
    """Analyse a shard into a part. What is analysed when the run is stopped becomes a part too."""
    done: list[tuple[Article, Result]] = []
    try:
        for article, result in zip(shard, analyse_shard(shard, job), strict=True):
            done.append((article, result))
    except KeyboardInterrupt:
        if done:
            _write_results(done, job)
        raise
    return _write_results(done, job)


def _write_results(done: list[tuple[Article, Result]], job: Job) -> Receipt:
    keys = [article_key(article, job.settings, job.version) for article, _ in done]
    manifest = [
        {"id": r.form["id"], "key": key, "error": r.error, "again": r.again}
        for key, (_, r) in zip(keys, done, strict=True)
    ]
    about = {**about_run(job.settings, job.version), "turn": job.turn}
    part = write_part(Path(job.folder), lay_out([r.form for _, r in done]), manifest, about)
    return Receipt(part, tuple(r["id"] for r in manifest), sum(bool(r["error"]) for r in manifest))


def write_part(root: Path, tables: dict[str, Rows], manifest: Rows, about: dict[str, Any]) -> str:
    """Write the tables, then the manifest; return the part's name, which follows from the keys and the turn."""
    part = hashlib.sha256(json.dumps([about["turn"], [r["key"] for r in manifest]]).encode()).hexdigest()[:16]
    sizes = {table: _write_table(root / table, part, tables[table], about) for table in TABLES}
    rows = [{**row, "part": part, "place": place} for place, row in enumerate(manifest)]
    _write_table(root / "manifest", part, rows, {**about, "bytes": sizes})
    return part


def _write_table(folder: Path, part: str, rows: Rows, about: dict[str, Any]) -> int:
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = _schema(folder.name).with_metadata({ABOUT: json.dumps(about).encode()})
    written = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_pylist(rows, schema=schema), written, compression="zstd")
    data = written.getvalue().to_pybytes()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(folder, error) from error
    write_whole(folder / f"{part}.parquet", data)
    return len(data)


def _schema(table: str) -> Any:
    import pyarrow as pa

    kinds = {int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    return pa.schema([(name, kinds.get(kind, pa.string())) for name, kind in COLUMNS[table].items()])


def is_json(kind: Any) -> bool:
    """Tell whether a column's cells hold JSON: all but numbers, truths, words and names that may be missing."""
    words = get_origin(kind) is Literal or kind in (str, str | None)
    return not words and kind not in (int, float, bool)


def lay_out(forms: Rows) -> dict[str, Rows]:
    """Lay forms out as flat tables, so that a part reads back to the same form."""
    flat: dict[str, Rows] = {table: [] for table in TABLES}
    for form in forms:
        flat["articles"].append(_cells("articles", {name: form.get(name) or "" for name in COLUMNS["articles"]}))
        for table in ITEMS:
            flat[table] += [
                _cells(table, {"article": form["id"], "place": n, **item}) for n, item in enumerate(form[table])
            ]
    return flat


def _cells(table: str, row: dict[str, Any]) -> dict[str, Any]:
    return {name: json.dumps(value) if is_json(COLUMNS[table][name]) else value for name, value in row.items()}


def read_about(path: Path) -> dict[str, Any] | None:
    """Return what a Parquet file says of the run that made it, {} if it does not say, None if it is damaged."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        found = json.loads((pq.read_schema(path).metadata or {}).get(ABOUT, b"{}"))
    except (OSError, ValueError, pa.ArrowException):
        return None
    return found if isinstance(found, dict) else {}


def read_rows(path: Path) -> Rows | None:
    """Return the rows of a Parquet file, None if it is damaged."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        rows: Rows = pq.ParquetFile(path).read().to_pylist()
    except (OSError, ValueError, pa.ArrowException):
        return None
    return rows


def remove_part(root: Path, part: str) -> None:
    """Remove a part, its manifest first, so that what is left at any moment counts for nothing."""
    for table in ("manifest", *TABLES):
        (root / table / f"{part}.parquet").unlink(missing_ok=True)


def without(root: Path, manifest: Manifest, ids: Iterable[str]) -> str:
    """Write a part anew without some of its articles and remove the old one; return the new name, "" for none."""
    part, gone = "", frozenset(ids)
    kept = [{k: r[k] for k in ("id", "key", "error", "again")} for r in manifest.rows if r["id"] not in gone]
    if kept:
        tables = {}
        for table in TABLES:
            rows = read_rows(root / table / f"{manifest.part}.parquet")
            if rows is None:
                raise InputError(f"{root / table} has a damaged part: run this again, so that it is made anew.")
            tables[table] = [r for r in rows if r["id" if table == "articles" else "article"] not in gone]
        about = {k: manifest.about[k] for k in ("version", "settings", "turn")}
        part = write_part(root, tables, kept, {**about, "replaces": manifest.part})
    remove_part(root, manifest.part)
    return part


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1
