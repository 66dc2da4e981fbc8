"""Run one function over shards: one after the other, or over Dask's workers with a window of shards under way."""

from __future__ import annotations

import logging
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, TypeVar

from components.archive.shards import Job
from components.errors import InputError
from components.model import Article

T = TypeVar("T")
Work = Callable[[list[Article], Job], T]

WINDOW = 4  # shards under way for each worker: enough that none waits, and the input is never held as a whole
DEATHS = 1  # of a worker that a shard may see; after one more it is halved, down to the article that no worker survives
LOST = "This article could not be analysed (its worker ended each time): shorten it or remove it."
SETTINGS = {
    "distributed.nanny.pre-spawn-environ": {
        "OMP_NUM_THREADS": 1,
        "MKL_NUM_THREADS": 1,
        "OPENBLAS_NUM_THREADS": 1,
    },  # no MALLOC_…: see allocator
    "distributed.worker.profile.enabled": False,  # it and the ticks take a twentieth of the time
    "distributed.admin.tick.interval": "500ms",
    "distributed.admin.tick.limit": "60s",
    "distributed.worker.daemon": False,
    "distributed.worker.memory.target": False,  # article text is not to be spilled to the disk
    "distributed.worker.memory.spill": False,
    "distributed.scheduler.allowed-failures": DEATHS,
    "distributed.scheduler.worker-saturation": 1.0,  # what waits at a worker would be blamed for its death
}


def each(
    work: Work[T], shards: Iterable[list[Article]], job: Job, workers: int, scheduler: str
) -> Generator[T, None, None]:
    """Yield what `work` makes of each shard, in order; shards are taken from the input only as they are needed."""
    if workers <= 1 and not scheduler:
        for shard in shards:
            yield work(shard, job)
        return
    with _client(workers, scheduler) as client:
        yield from _spread(client, work, shards, job)


def _spread(client: Any, work: Work[T], shards: Iterable[list[Article]], job: Job) -> Iterator[T]:
    window = WINDOW * max(1, len(client.nthreads()))
    flying: deque[tuple[Any, list[Article]]] = deque()
    try:
        for shard in shards:
            flying.append((client.submit(work, shard, job, pure=False), shard))
            if len(flying) == window:
                yield from _land(client, work, *flying.popleft(), job)
        while flying:
            yield from _land(client, work, *flying.popleft(), job)
    except KeyboardInterrupt:
        yield from (future.result() for future, _ in flying if future.status == "finished")
        raise


def _land(client: Any, work: Work[T], future: Any, shard: list[Article], job: Job) -> Iterator[T]:
    """Yield a shard's result, or those of its halves where its workers died."""
    from concurrent.futures import CancelledError

    from distributed import KilledWorker

    try:
        yield future.result()
        return
    except KilledWorker:
        pass
    except CancelledError as error:
        raise InputError("The Dask scheduler went away: start it again and run this again.") from error
    except ImportError as error:
        raise InputError("The workers have no Standpoint: install it there, or use --workers.") from error
    if len(shard) == 1:
        yield work(shard, replace(job, lost=LOST))
        return
    for half in (shard[: len(shard) // 2], shard[len(shard) // 2 :]):
        yield from _land(client, work, client.submit(work, half, job, pure=False), half, job)


@contextmanager
def _client(workers: int, scheduler: str) -> Iterator[Any]:
    """Start local workers on the loopback address, or join a scheduler; a killed worker's shards are run again."""
    try:
        import dask
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise InputError("Several workers need Dask: run pip install -r requirements.txt again.") from error
    if scheduler:
        _silence()
        with _join(Client, scheduler) as client:
            yield client
        return
    with dask.config.set(SETTINGS):  # after the import, which puts in the defaults again
        with _deaf_to_interrupts():
            cluster = LocalCluster(n_workers=workers, threads_per_worker=1, host="127.0.0.1", dashboard_address=None,
                                   silence_logs=logging.CRITICAL)  # fmt: skip
        with cluster, Client(cluster) as client:
            yield client


def _silence() -> None:
    """Keep Dask from telling at length, and in the middle of ours, what one sentence of ours says."""
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] == "distributed":
            logging.getLogger(name).setLevel(logging.CRITICAL)


def _join(connect: Callable[..., Any], scheduler: str) -> Any:
    try:
        client = connect(scheduler, timeout="10s")
    except (OSError, TimeoutError) as error:
        raise InputError(f"No Dask scheduler answers at {scheduler}: check the address, or use --workers.") from error
    except Exception as error:  # each transport has its own for an address that is none
        raise InputError(
            f"{scheduler} is no address of a Dask scheduler: give one like tcp://127.0.0.1:8786, or use --workers."
        ) from error
    try:
        client.wait_for_workers(1, timeout=10)
    except TimeoutError as error:
        client.close()
        raise InputError(f"The Dask scheduler at {scheduler} has no workers: start some, or use --workers.") from error
    return client


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Keep Ctrl-C for this process to answer: what is started meanwhile, and what that starts
    later, does not get it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # its start would make the thread hear again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
