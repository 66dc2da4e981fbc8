"""Run a network that ships with the app: a sentence on one core, two sentences at once where there are two, no memory
kept for later."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from components.encoding.manifest import verify
from components.sharing import load_once

S = TypeVar("S")
T = TypeVar("T")
MOST_THREADS = 2  # of the process, for all its sessions together
AHEAD = 4  # works under way or waiting, so that no thread does


@load_once
def open_network(path: Path) -> Any:
    """Return an onnxruntime session, loaded once: on one core, without the arena that would keep its peak; ModelError
    if the file was altered.

    Threads may run it at once."""
    import onnxruntime

    verify(path)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = options.enable_mem_pattern = False
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def in_order(work: Callable[[S], T], items: Iterable[S]) -> Iterator[T]:
    """Yield what `work` makes of each item, in order, several at once: a network holds no other thread up while it
    runs.

    What `work` raises is raised here. Items are taken a few ahead of what is yielded; who stops asking leaves the rest
    undone."""
    pool = _threads()
    if pool is None:
        yield from map(work, items)
        return
    begun: deque[Future[T]] = deque()
    try:
        for item in items:
            begun.append(pool.submit(work, item))
            if len(begun) > AHEAD:
                yield begun.popleft().result()
        while begun:
            yield begun.popleft().result()
    finally:
        for future in begun:
            future.cancel()


@load_once
def _threads() -> ThreadPoolExecutor | None:
    """Return the threads that networks run in; None where one core is all there is to use."""
    count = threads_to_use()
    return ThreadPoolExecutor(count, thread_name_prefix="network") if count > 1 else None


def threads_to_use() -> int:
    """Return how many cores this process may compute on, two at most; OMP_NUM_THREADS says so where several processes
    share the machine."""
    told = os.environ.get("OMP_NUM_THREADS", "")
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(MOST_THREADS, cores, int(told) if told.isdecimal() else MOST_THREADS))
