"""Analyse an archive of any length: JSON lines in input order, or a folder of Parquet parts that is kept true."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from components.archive.engine import each
from components.archive.ledger import Ledger
from components.archive.parts import analyse_part
from components.archive.shards import SHARD_SIZE, Job, Settings, analyse_shard, cut_shards
from components.archive.version import rows_version
from components.exporting.whole import WholeFile, remove_left
from components.model import Article

Progress = Callable[[int, int], None]  # (articles done, of them failed)


class Outcome(NamedTuple):
    """What a run did: articles analysed, of them failed and changed since an earlier run; those that stood already.

    `unmade` are ids whose rows were damaged and that are not in the input.
    """

    articles: int = 0
    failed: int = 0
    changed: int = 0
    standing: int = 0
    unmade: tuple[str, ...] = ()


class Lines(NamedTuple):
    """A shard as JSON lines."""

    data: bytes
    articles: int
    failed: int


class StoppedError(KeyboardInterrupt):
    """A run that Ctrl-C ended; its sentence says what is kept."""


def run_archive(
    articles: Iterable[Article], out: str, settings: Settings, workers: int = 0, scheduler: str = "",
    progress: Progress | None = None, debug: bool = False,
) -> Outcome:  # fmt: skip
    """Analyse all articles into `out`, which stays as it was if there are none; the input is read as it is needed.

    `out` ending in "/" is a folder of Parquet tables: what stands there is not done again. Anything else is a file of
    JSON lines, in place when it is whole. Ctrl-C raises StoppedError; what is complete is kept. InputError, OSError if
    `out` cannot be written.
    """
    job = Job(settings, rows_version(), debug=debug)
    if out.endswith("/"):
        return _fill_folder(articles, out, job, workers, scheduler, progress or _quiet)
    return _write_lines(articles, Path(out), job, workers, scheduler, progress or _quiet)


def _quiet(done: int, failed: int) -> None:
    """Show no progress."""


def _started(articles: Iterable[Article]) -> Iterator[Article] | None:
    """Return the articles, None if there are none: nothing is made for nothing."""
    rest = iter(articles)
    first = next(rest, None)
    return None if first is None else chain([first], rest)


def _fill_folder(
    articles: Iterable[Article], out: str, job: Job, workers: int, scheduler: str, progress: Progress
) -> Outcome:
    started = _started(articles)
    if started is None:
        return Outcome()
    done = failed = 0
    with Ledger(out, job.settings, job.version) as ledger:
        job = Job(job.settings, job.version, out, ledger.turn, debug=job.debug)
        try:
            with closing(each(analyse_part, cut_shards(ledger.missing(started)), job, workers, scheduler)) as receipts:
                for receipt in receipts:
                    ledger.enter(receipt)
                    done, failed = done + len(receipt.ids), failed + receipt.failed
                    progress(done, failed)
        except KeyboardInterrupt as stop:
            raise StoppedError(
                f"Stopped: what was analysed stands in {out}; the same command goes on from there."
            ) from stop
        return Outcome(done, failed, ledger.changed, ledger.standing, tuple(sorted(ledger.unmade)))


def analyse_lines(shard: list[Article], job: Job) -> Lines:
    """Analyse a shard into JSON lines."""
    results = list(analyse_shard(shard, job))
    data = "".join(json.dumps(r.form, ensure_ascii=False) + "\n" for r in results)
    return Lines(data.encode("utf-8"), len(results), sum(bool(r.error) for r in results))


def _write_lines(
    articles: Iterable[Article], out: Path, job: Job, workers: int, scheduler: str, progress: Progress
) -> Outcome:
    done = failed = size = 0
    remove_left(out.parent)
    with WholeFile(out) as file:
        started = _started(articles)
        if started is None:
            file.drop()
            return Outcome()
        shards = cut_shards(started, SHARD_SIZE if workers > 1 or scheduler else 1)
        try:
            with closing(each(analyse_lines, shards, job, workers, scheduler)) as found:
                for lines in found:
                    file.write(lines.data)
                    size, done, failed = size + len(lines.data), done + lines.articles, failed + lines.failed
                    progress(done, failed)
        except KeyboardInterrupt as stop:
            if not done or not file.plain:
                raise
            kept = out.with_name(f"{out.stem}.stopped{out.suffix}")
            file.put(kept, size)
            raise StoppedError(f"Stopped: the {done} articles that are complete are in {kept}.") from stop
    return Outcome(done, failed)
