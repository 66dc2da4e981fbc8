"""Run shards one after the other, or over Dask workers; write JSON lines in input order, or Parquet parts."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from components.archive.shards import Settings, analyse_shard, cut_shards, is_done, write_shard
from components.errors import InputError
from components.model import Article

Progress = Callable[[int, int], None]  # (articles done, of them failed)


def run_archive(
    articles: Iterable[Article], out: str, settings: Settings, workers: int = 0, scheduler: str = "", progress: Progress | None = None
) -> tuple[int, int]:
    """Analyse all articles into `out`; return (articles, failures).

    `out` ending in "/" is a folder of Parquet tables, and shards already there are not done again; anything else is a
    file of JSON lines, written aside and renamed at the end.
    """
    if out.endswith("/"):
        shards = [s for s in cut_shards(articles) if not is_done(s, settings, out)]
        results = _each(write_shard, shards, (settings, out), workers, scheduler)
        return _count(results, progress)
    shards = list(cut_shards(articles))
    results = _each(analyse_shard, shards, (settings,), workers, scheduler)
    return _count(_write_lines(results, Path(out)), progress)


def _count(results: Iterable[tuple[int, int]], progress: Progress | None) -> tuple[int, int]:
    done = failed = 0
    for articles, failures in results:
        done, failed = done + articles, failed + failures
        if progress is not None:
            progress(done, failed)
    return done, failed


def _write_lines(results: Iterator[list[dict[str, Any]]], out: Path) -> Iterator[tuple[int, int]]:
    aside = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        with aside.open("w", encoding="utf-8", errors="surrogatepass") as lines:
            for rows in results:
                for row in rows:
                    lines.write(json.dumps(row, ensure_ascii=False) + "\n")
                yield len(rows), sum("error" in r for r in rows)
        os.replace(aside, out)
    finally:
        aside.unlink(missing_ok=True)


def _each(function: Callable[..., Any], shards: list[list[Article]], rest: tuple[Any, ...], workers: int, scheduler: str) -> Iterator[Any]:
    """Yield the results in the shards' order, by a loop or by Dask."""
    if workers <= 1 and not scheduler:
        for shard in shards:
            yield function(shard, *rest)
        return
    with _client(workers, scheduler) as client:
        futures = [client.submit(function, shard, *rest, pure=False, retries=3) for shard in shards]
        for future in futures:
            yield future.result()
            future.release()


@contextmanager
def _client(workers: int, scheduler: str) -> Iterator[Any]:
    """Start local workers on the loopback address, or join a scheduler; a killed worker's shards are run again."""
    try:
        import dask
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise InputError("Several workers need Dask: run pip install -r requirements.txt again.") from error
    dask.config.set({"distributed.worker.daemon": False, "distributed.scheduler.allowed-failures": 5, "distributed.admin.tick.limit": "60s"})
    if scheduler:
        try:
            client = Client(scheduler, timeout="10s")
        except OSError as error:
            raise InputError(f"No Dask scheduler answers at {scheduler}: check the address, or use --workers.") from error
        with client:
            yield client
        return
    with (
        LocalCluster(n_workers=workers, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, silence_logs=50) as cluster,
        Client(cluster) as client,
    ):
        yield client
